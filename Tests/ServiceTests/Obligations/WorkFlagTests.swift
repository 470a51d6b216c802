import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

/// Flags on work in hand, and what the job `check-calendar` looks ahead for.
struct WorkFlagTests {
    private func office(
        _ body: @Sendable (OfficeFixture) async throws -> Void
    ) async throws {
        try await withTestStore { store, clock in
            try await body(try await OfficeFixture(store, clock))
        }
    }

    /// A cause: how the register gets it, how it loses it, and on whom the flag stands.
    struct Cause: Sendable, CustomStringConvertible {
        let kind: String
        let brings: String
        let takes: String
        let subject: Subject
        var description: String { kind }
    }

    static let causes = [
        Cause(
            kind: "not-started",
            brings: "UPDATE projects SET status = 'approved', approved_on = '2026-05-15' "
                + "WHERE code = 'P313'",
            takes: "UPDATE projects SET status = 'active' WHERE code = 'P313'",
            subject: Subject(kind: "project", code: "P313")),
        Cause(
            kind: "certificate-expiring",
            brings: "UPDATE certificates SET expires_on = '2027-02-14'",
            takes: "UPDATE certificates SET expires_on = '2027-02-15'",
            subject: Subject(kind: "donor", code: "NGO")),
        Cause(
            kind: "certificate-expired",
            brings: "UPDATE certificates SET expires_on = '2026-11-15'",
            takes: "UPDATE certificates SET expires_on = '2029-11-15'",
            subject: Subject(kind: "donor", code: "NGO")),
        Cause(
            kind: "mission-without-permit",
            brings: "UPDATE missions SET status = 'reported', permit_number = NULL",
            takes: "UPDATE missions SET permit_number = '45/UBND'",
            subject: Subject(kind: "mission", code: "M1")),
        Cause(
            kind: "mission-without-result",
            brings: "UPDATE missions SET status = 'ended'",
            takes: """
                INSERT INTO submissions (office_id, id, obligation, submitted_on, received_on,
                    since_seq)
                VALUES (1, 900, 'MISSION-RESULT/M1/2026-10-05', '2026-11-01', '2026-11-01', 1)
                """,
            subject: Subject(kind: "mission", code: "M1")),
        Cause(
            kind: "mission-without-status",
            brings: "UPDATE missions SET status = 'permitted', arrive_on = '2026-11-15'",
            takes: "UPDATE missions SET status = 'cancelled'",
            subject: Subject(kind: "mission", code: "M1")),
        Cause(
            kind: "project-not-closed",
            brings: "UPDATE projects SET end_on = '2026-11-15' WHERE code = 'P80'",
            takes: "UPDATE projects SET end_on = '2026-11-16' WHERE code = 'P80'",
            subject: Subject(kind: "project", code: "P80")),
        Cause(
            kind: "unassigned",
            brings: "UPDATE people SET valid_to = '2026-11-15'; "
                + "UPDATE projects SET officer = 'lan' WHERE code = 'P313'; "
                + "UPDATE missions SET officer = 'lan'",
            takes: "UPDATE people SET valid_to = NULL",
            subject: Subject(kind: "project", code: "P80")),
    ]

    @Test(arguments: causes) func `is raised once, cleared with its cause, and raised again`(
        _ cause: Cause
    ) async throws {
        try await office { office in
            try await ExtendObligations(context: office.context).run()
            let sweep = FlagOverdueReports(context: office.context)
            func flags() async throws -> [FlagRow] {
                let list: FlagList = try await office.ask(
                    ControlPath.flags, [("kind", cause.kind), ("all", "true")])
                return list.flags
            }
            try await office.run(cause.brings)
            let tried = try await sweep.dryRun().others
            #expect(
                tried.contains("\(cause.kind) \(cause.subject.kind) \(cause.subject.code)")
                    || ["not-started", "certificate-expired"].contains(cause.kind))
            try await sweep.run()
            try await sweep.run()
            #expect(try await flags().map(\.subject) == [cause.subject])
            #expect(try await flags()[0].clearedAt == nil)
            #expect(try await flags()[0].message != cause.kind)
            office.clock.advance(by: 60)
            try await office.run(cause.takes)
            try await sweep.run()
            #expect(try await flags().map { $0.clearedAt != nil } == [true])
            if cause.kind == "mission-without-result" { return }
            office.clock.advance(by: 60)
            try await office.run(cause.brings)
            try await sweep.run()
            #expect(try await flags().map { $0.clearedAt != nil } == [true, false])
        }
    }

    @Test func `the flag of a grant past its end tells of the end as amended`() async throws {
        try await office { office in
            let sweep = FlagOverdueReports(context: office.context)
            func flags() async throws -> [FlagRow] {
                let list: FlagList = try await office.ask(
                    ControlPath.flags, [("kind", "project-not-closed"), ("all", "true")])
                return list.flags
            }
            try await office.run("UPDATE projects SET end_on = '2026-10-01' WHERE code = 'P80'")
            try await sweep.run()
            let before = try await flags()
            #expect(before.map { $0.message.contains("2026-10-01") } == [true])
            office.clock.advance(by: 60)
            try await office.run("UPDATE projects SET end_on = '2026-11-10' WHERE code = 'P80'")
            let outcome = try await sweep.run()
            #expect(outcome.othersFlagged == 0 && outcome.othersCleared == 0)
            let after = try await flags()
            #expect(after.map { $0.message.contains("2026-11-10") } == [true])
            #expect(after.map(\.raisedAt) == before.map(\.raisedAt))
            #expect(after.map(\.clearedAt) == [nil])
        }
    }

    @Test func `every summary of a dry run says that it would be so`() async throws {
        try await office { office in
            let order = Job.Order(at: office.context.clock.now(), isAsked: true)
            for job in JobTable.standard.jobs where [.flagOverdue, .sendReports].contains(job.name)
            {
                let said = try await job.dryRun?(office.context, order) ?? ""
                #expect(said.split(separator: "\n").last?.hasPrefix("would: ") == true, "\(said)")
            }
        }
    }

    @Test(arguments: [ObligationVerb.submit, .receive, .waive, .noneRequired])
    func `a mission's flag goes with the move of its result report`(
        _ verb: ObligationVerb
    ) async throws {
        try await office { office in
            try await ExtendObligations(context: office.context).run()
            try await FlagOverdueReports(context: office.context).run()
            func standing() async throws -> [String] {
                try await office.column(
                    "SELECT subject_code FROM flags WHERE kind = 'mission-without-result' "
                        + "AND cleared_at IS NULL")
            }
            #expect(try await standing() == ["M1"])
            try await office.move(verb, "MISSION-RESULT/M1/2026-10-05")
            #expect(try await standing() == [])
        }
    }

    @Test func `what happened before tracking began is let be`() async throws {
        try await office { office in
            try await office.run(
                """
                UPDATE missions SET status = 'reported', permit_number = NULL,
                    arrive_on = '2025-10-01', depart_on = '2025-10-05'
                """)
            try await FlagOverdueReports(context: office.context).run()
            let list: FlagList = try await office.ask(
                ControlPath.flags, [("kind", "mission-without-permit")])
            #expect(list.flags.isEmpty)
        }
    }

    @Test func `an unknown kind is refused with the nearest and the list`() async throws {
        try await office { office in
            let refused = await office.refusal { () async throws -> FlagList in
                try await office.ask(ControlPath.flags, [("kind", "overdu")])
            }
            #expect(refused?.status == 400)
            #expect(refused?.problem.hint?.hasPrefix("Did you mean \"overdue\"?") == true)
            #expect(refused?.problem.hint?.contains("calendar-missing") == true)
        }
    }

    @Test func `a year without holidays is flagged as soon as a deadline reaches it`()
        async throws
    {
        try await office { office in
            try await ExtendObligations(context: office.context).run()
            try await office.run(
                """
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 1, '2026-09-02', 'holiday', 0), (0, 2, '2027-09-02', 'holiday', 0)
                """)
            let check = CheckCalendar(context: office.context)
            let tried = try await check.dryRun()
            #expect(tried.years == ["2028"] && tried.currencies.isEmpty)
            #expect(try await check.run() == tried)
            #expect(try await check.run().years.isEmpty)
            let list: FlagList = try await office.ask(
                ControlPath.flags, [("kind", "calendar-missing")])
            #expect(list.flags.map(\.subject) == [Subject(kind: "calendar", code: "2028")])
            #expect(list.flags[0].message.contains("the first on 2028-01-05"))
            try await office.run(
                """
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 3, '2028-09-02', 'holiday', 0)
                """)
            #expect(try await check.run().cleared == 1)
        }
    }

    @Test(arguments: [("2026-08-31T08:00:00+07:00", false), ("2026-09-01T08:00:00+07:00", true)])
    func `the next year is asked for from September on`(_ at: String, _ isAsked: Bool)
        async throws
    {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock, register: false)
            try await office.run(
                """
                INSERT INTO offices (id, code, name, agency_code, created_at)
                VALUES (1, 'OFF', 'Office', 'OFF', now());
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 1, '2026-09-02', 'holiday', 0)
                """)
            clock.set(try #require(try? Date(at, strategy: .iso8601)))
            #expect(
                try await CheckCalendar(context: office.context).run().years
                    == (isAsked ? ["2027"] : []))
            let warnings = try await store.read {
                try await StatusWarnings(context: office.context).read($0).map(\.code)
            }
            #expect(warnings.contains("calendar-missing") == isAsked)
        }
    }

    @Test func `one reporter without an address is told of as one`() async throws {
        try await office { office in
            try await ExtendObligations(context: office.context).run()
            try await office.run(
                """
                INSERT INTO notices (office_id, obligation, due_on, step, recipient, audience, fate,
                    owed_on, noted_at)
                SELECT 1, code, due_effective, 'before-15', '', 'reporter', 'no-address',
                    due_effective, now()
                FROM obligations WHERE reporter IN ('OWN', 'HOST') AND due_effective > '2026-06-01'
                """)
            func said() async throws -> String? {
                try await office.store.read {
                    try await StatusWarnings(context: office.context).read($0)
                }.first { $0.code == "reporter-without-address" }?.message.english
            }
            #expect(
                try await said() == "2 reporters have no address and are not reminded: HOST, OWN")
            try await office.run("UPDATE obligations SET reporter = 'OWN' WHERE reporter = 'HOST'")
            #expect(try await said() == "1 reporter has no address and is not reminded: OWN")
        }
    }

    @Test func `a rate that is old, or that an entry waits for, is flagged`() async throws {
        try await office { office in
            try await office.run(
                """
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 1, '2026-09-02', 'holiday', 0), (0, 2, '2027-09-02', 'holiday', 0);
                INSERT INTO rates (office_id, id, type, currency, date, vnd_per_unit, since_seq)
                VALUES (0, 1, 'accounting', 'USD', '2026-10-01', 25000, 0)
                """)
            let check = CheckCalendar(context: office.context)
            #expect(try await check.run().currencies == ["USD"])
            try await office.run("UPDATE rates SET date = '2026-10-02'")
            #expect(try await check.run().cleared == 1)
        }
    }
}
