import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

struct ObligationChangeTests {
    @Test func `a state in a refusal is told in the reader's words`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: office.context).run()
            let refusal = await office.refusal {
                try await office.move(.return, "ND80-OWN-Y/P80/2026")
            }
            #expect(refusal?.message.text(in: .en).contains("is upcoming: there is") == true)
            #expect(
                refusal?.message.text(in: .vi).contains("ở tình trạng “chưa đến hạn”") == true)
        }
    }

    /// H1 report of the grant: due 15 July 2026, overdue in November.
    private let half = "ND80-OWN-6M/P80/2026-H1"
    private let mission = "MISSION-RESULT/M1/2026-10-05"

    private func office(
        _ body: @Sendable (OfficeFixture) async throws -> Void
    ) async throws {
        try await withTestStore { store, clock in
            let fixture = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: fixture.context).run()
            try await body(fixture)
        }
    }

    @Test func `a report is submitted, returned, submitted again and received`() async throws {
        try await office { office in
            #expect(try await office.state(half) == "overdue")
            try await office.move(.submit, half, on: "2026-07-20", number: "12/BC")
            #expect(try await office.state(half) == "submitted")
            try await office.move(.return, half, on: "2026-11-14", until: "2026-11-20")
            #expect(try await office.state(half) == "returned")
            #expect(try await office.state(half, on: "2026-11-21") == "overdue")
            try await office.move(.submit, half, on: "2026-11-15")
            #expect(try await office.state(half) == "submitted")
            try await office.move(.receive, half)
            #expect(try await office.state(half) == "received-late")
            let entry = try await office.list(("rule", "ND80-OWN-6M"), ("state", "received-late"))
            #expect(entry.map(\.code) == [half])
            #expect(entry[0].submittedOn == "2026-11-15" && entry[0].receivedOn == "2026-11-16")
        }
    }

    @Test func `a number that the register's file could not hold is refused`() async throws {
        try await office { office in
            let number = String(repeating: "n", count: 128)
            await #expect(throws: Refusal.self) {
                try await office.move(.submit, half, number: number + "n")
            }
            try await office.move(.submit, half, number: number)
        }
    }

    @Test func `a report received without a submission was submitted that day`() async throws {
        try await office { office in
            try await office.move(.receive, half, on: "2026-07-15")
            #expect(try await office.state(half) == "received")
            #expect(try await office.state(half, on: "2026-07-14") == "due")
        }
    }

    @Test func `a corrected day asks for no second report of an event`() async throws {
        try await office { office in
            func results() async throws -> [String] {
                try await office.list(("rule", "MISSION-RESULT")).map(\.code).filter {
                    $0.hasPrefix("MISSION-RESULT/M1/")
                }
            }
            try await office.move(.submit, mission)
            try await office.run("UPDATE missions SET depart_on = '2026-10-06' WHERE code = 'M1'")
            try await ExtendObligations(context: office.context).run()
            let corrected = "MISSION-RESULT/M1/2026-10-06"
            #expect(try await results() == [corrected])
            #expect(try await office.state(corrected) == "submitted")
        }
    }

    @Test func `returned and received again on one day is received`() async throws {
        try await office { office in
            try await office.move(.receive, half)
            try await office.move(.return, half)
            // Without a correction day five working days are given, for the due day has passed.
            #expect(try await office.state(half) == "returned")
            #expect(try await office.state(half, on: "2026-11-23") == "returned")
            #expect(try await office.state(half, on: "2026-11-24") == "overdue")
            try await office.move(.submit, half)
            #expect(try await office.state(half) == "submitted")
            try await office.move(.return, half, until: "2026-12-01")
            #expect(try await office.state(half) == "returned")
            try await office.move(.receive, half)
            #expect(try await office.state(half) == "received-late")
        }
    }

    @Test func `moves that what stands does not allow are refused and change nothing`()
        async throws
    {
        try await office { office in
            func code(_ verb: ObligationVerb, _ code: String, _ until: String? = nil) async
                -> String?
            {
                await office.refusal { try await office.move(verb, code, until: until) }?
                    .problem.code
            }
            #expect(await code(.return, half) == "not-submitted")
            #expect(await code(.extend, half, "2026-07-15") == "not-later")
            try await office.move(.receive, half, number: "7/BC")
            let again = await office.refusal { try await office.move(.receive, half) }
            #expect(again?.status == 409)
            #expect(again?.problem.message == "\(half) was received on 2026-11-16, number 7/BC")
            #expect(await code(.submit, half) == "already-settled")
            #expect(await code(.waive, half) == "already-settled")
            #expect(await code(.extend, half, "2027-01-01") == "already-settled")
            try await office.move(.waive, mission)
            #expect(await code(.receive, mission) == "already-settled")
            #expect(await code(.waive, mission) == "already-settled")
            #expect(try await office.column("SELECT count(*) FROM submissions") == ["2"])
        }
    }

    @Test func `dates in the future, missing reasons and wrong roles are refused`() async throws {
        try await office { office in
            let future = await office.refusal {
                try await office.move(.submit, half, on: "2026-11-17")
            }
            #expect(future?.problem.message == "2026-11-17 is in the future")
            let noSuchDay = await office.refusal {
                try await office.move(.submit, half, on: "2026-02-30")
            }
            #expect(noSuchDay?.status == 400)
            for verb in [ObligationVerb.return, .waive, .extend, .noneRequired] {
                let refusal = await office.refusal {
                    try await office.move(verb, half, until: nil, reason: " ")
                }
                #expect(refusal?.problem.message == "report \(verb.rawValue) needs a reason")
            }
            let role = await office.refusal {
                try await office.move(.waive, half, role: .enter)
            }
            #expect(role?.status == 403)
            try await office.move(.receive, half, role: .enter)
        }
    }

    @Test func `no reason and no note takes the number of a passport`() async throws {
        try await office { office in
            var refusals: [Refusal?] = []
            for verb in ObligationVerb.allCases {
                refusals.append(
                    await office.refusal {
                        try await office.move(verb, half, reason: "hộ chiếu B1234567")
                    })
                refusals.append(
                    await office.refusal { () async throws -> ChangeAnswer in
                        try await office.ask(
                            ControlPath.obligationChange(verb),
                            body: ObligationChange(
                                code: half, note: "ông A, C7654321", reason: "vì"))
                    })
            }
            refusals.append(
                await office.refusal { try await office.step(half, "draft", note: "C7654321") })
            refusals.append(
                await office.refusal { () async throws -> ChangeAnswer in
                    try await office.ask(
                        ControlPath.ruleEnd,
                        body: RuleEnding(code: "ND80-OWN-Y", on: "2027-01-01", reason: "C7654321"))
                })
            for refusal in refusals {
                #expect(refusal?.status == 422 && refusal?.code == "personal-number")
                #expect(refusal?.problem.message.contains("7654321") == false)
                #expect(refusal?.problem.message.contains("1234567") == false)
            }
            let changes = try await office.column("SELECT count(*) FROM changes")
            #expect(changes == ["1"])
        }
    }

    @Test(arguments: [("valid_to", "2026-11-15"), ("valid_from", "2026-11-17")])
    func `a report goes to nobody who is not there, with who could have it`(
        _ column: String, _ day: String
    ) async throws {
        try await office { office in
            try await office.run("UPDATE people SET \(column) = '\(day)' WHERE login = 'hoa'")
            let refusal = await office.refusal { try await office.assign(half, "hoa") }
            #expect(refusal?.code == "not-there")
            #expect(refusal?.problem.hint?.contains("person edit hoa") == true)
        }
    }

    @Test func `an extension to a day of rest says to which day it went`() async throws {
        try await office { office in
            let moved = try await office.move(.extend, half, until: "2026-11-28")
            #expect(moved.after?["extended_to"] == "2026-11-30")
            #expect(moved.after?["rest_day"] == "2026-11-28")
            let kept = try await office.move(.extend, half, until: "2026-12-01")
            #expect(kept.after?["extended_to"] == "2026-12-01")
            #expect(kept.after?.keys.contains("rest_day") == false)
            #expect(kept.after?.keys.contains("beyond_24_months") == false)
            let far = try await office.move(.extend, half, until: "2028-11-17")
            #expect(far.after?["beyond_24_months"] == "true")
        }
    }

    @Test func `an unknown code is answered with the nearest`() async throws {
        try await office { office in
            let refusal = await office.refusal {
                try await office.move(.receive, "ND80-OWN-6M/P80/2026-H2")
            }
            #expect(refusal?.status == 404)
            #expect(refusal?.problem.hint?.contains(half) == true)
        }
    }

    @Test func `an extension moves the day after which it is late`() async throws {
        try await office { office in
            try await FlagOverdueReports(context: office.context).run()
            try await office.move(.extend, half, until: "2026-11-30")
            #expect(try await office.state(half) == "due")
            #expect(try await office.state(half, on: "2026-12-01") == "overdue")
            #expect(
                try await office.column(
                    "SELECT count(*) FROM flags WHERE cleared_at IS NULL AND subject_code = '\(half)'"
                )
                    == ["0"])
        }
    }

    @Test func `a dry run says what it would change and changes nothing`() async throws {
        try await office { office in
            let answer = try await office.move(.receive, half, dryRun: true)
            #expect(answer.changed == 1 && answer.seq == nil && answer.dryRun)
            #expect(answer.after?["received_on"] == "2026-11-16")
            #expect(try await office.state(half) == "overdue")
        }
    }

    @Test func `a command that comes again is done once and answered twice`() async throws {
        try await office { office in
            let first = try await office.move(.receive, half, id: "same")
            let second = try await office.move(.receive, half, id: "same")
            #expect(first == second && first.seq == 2)
            let chain = try await office.column(
                "SELECT operation || ' ' || subject || ' ' || actor || ' ' || reason FROM changes "
                    + "WHERE seq = 2")
            #expect(chain == ["report receive obligation/\(half) lan because"])
        }
    }

    @Test func `nothing to report in bulk takes the open ones before a day`() async throws {
        try await office { office in
            try await office.move(.submit, mission)
            try await office.move(.extend, half, until: "2026-11-20")
            let open = try await office.list(("state", "upcoming,due,overdue"))
                .filter { ($0.dueEffective ?? "") < "2026-12-25" }.map(\.code)
            #expect(open.contains(half) && open.count > 2)
            let answer = try await office.move(.noneRequired, nil, before: "2026-12-25")
            #expect(answer.subjects.sorted() == open.sorted() && answer.changed == open.count)
            #expect(try await office.state(mission) == "submitted")
            #expect(try await office.state(half) == "none-required")
            #expect(
                try await office.column(
                    "SELECT extended_to FROM submissions WHERE obligation = '\(half)' AND "
                        + "until_seq = 9223372036854775807") == ["2026-11-20"])
            let again = try await office.move(.noneRequired, nil, before: "2026-12-25")
            #expect(again.changed == 0 && again.seq == nil)
        }
    }
}
