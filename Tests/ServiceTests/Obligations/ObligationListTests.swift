import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

struct ObligationListTests {
    private let half = "ND80-OWN-6M/P80/2026-H1"

    private func office(
        _ body: @Sendable (OfficeFixture) async throws -> Void
    ) async throws {
        try await withTestStore { store, clock in
            let fixture = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: fixture.context).run()
            try await body(fixture)
        }
    }

    @Test func `lists by due day, with names and states`() async throws {
        try await office { office in
            let all = try await office.list()
            let keys = all.map { ($0.dueEffective ?? "") + " " + $0.code }
            #expect(keys == keys.sorted())
            #expect(all.first?.state == "not-tracked")
            let one = try #require(all.first { $0.code == half })
            #expect(one.subject == Subject(kind: "project", code: "P80"))
            #expect(one.reporter == "OWN" && one.reporterName == "Owner")
            #expect(one.subjectName == "Old" && one.ruleName == "Half-year report of the aid owner")
            #expect(one.period.from == "2026-01-01" && one.period.to == "2026-06-30")
            #expect(one.dueStatutory == "2026-07-15" && one.dueInternal == "2026-07-10")
            #expect(one.state == "overdue" && one.daysOverdue == 124)
            #expect(one.direction == "in" && one.flaggedAt == nil)
        }
    }

    @Test func `the digest names who is responsible`() async throws {
        try await office { office in
            let rows = try await DigestSource.register.openObligations(office.context, .en)
            #expect(rows.first { $0.code == half }?.officer == "Nguyễn Thị Hoa")
            #expect(rows.first { $0.code.hasPrefix("MISSION-RESULT") }?.officer == nil)
        }
    }

    @Test func `filters by state, direction, rule and reporter`() async throws {
        try await office { office in
            let all = try await office.list()
            let overdue = try await office.list(("state", "overdue"))
            #expect(overdue == all.filter { $0.state == "overdue" } && !overdue.isEmpty)
            #expect(
                try await office.list(("state", "overdue"), ("state", "due,upcoming"))
                    == all.filter { ["overdue", "due", "upcoming"].contains($0.state) })
            #expect(
                try await office.list(("direction", "out")) == all.filter { $0.direction == "out" })
            #expect(
                try await office.list(("reporter", "HOST")).map(\.code) == [
                    "MISSION-RESULT/M1/2026-10-05"
                ])
            #expect(try await office.list(("limit", "2")) == Array(all.prefix(2)))
            let wrong = await office.refusal { try await office.list(("state", "overdu")) }
            #expect(wrong?.problem.hint?.hasPrefix("Did you mean \"overdue\"?") == true)
        }
    }

    @Test func `as of a day asks for the state then, known for what was recorded then`()
        async throws
    {
        try await office { office in
            #expect(try await office.state(half, on: "2026-07-15") == "due")
            #expect(try await office.state(half, on: "2026-07-16") == "overdue")
            office.clock.advance(by: 3600)
            try await office.move(.receive, half, on: "2026-07-10")
            #expect(try await office.state(half, on: "2026-07-16") == "received")
            let before = try await office.list(
                ("as_of", "2026-07-16"), ("known", "2026-11-16T08:30:00+07:00"),
                ("rule", "ND80-OWN-6M"), ("state", "overdue"))
            #expect(before.map(\.code) == [half])
            #expect(try await office.list(("known", "2026-11-15")).isEmpty)
        }
    }

    @Test func `explains rule, dates, events and flags`() async throws {
        try await office { office in
            try await FlagOverdueReports(context: office.context).run()
            try await office.move(.submit, half, on: "2026-07-20", number: "9/BC")
            let answer: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", half)])
            #expect(answer.obligation.code == half && answer.obligation.state == "submitted")
            #expect(answer.rule?.code == "ND80-OWN-6M" && answer.rule?.verified == false)
            #expect(answer.record?.values["title"] == "Old")
            #expect(answer.record?.columns.first == "code")
            #expect(
                answer.because == [
                    "ND80-OWN-6M: 80/2020/NĐ-CP art. 14(4) (the office's own date, not compared "
                        + "with the text)",
                    "the date is fixed as 2026-07-15",
                    "no holidays are entered for 2026, so only weekends were considered",
                    "the office wants it 5 days before, by 2026-07-10",
                ])
            #expect(answer.events.map(\.kind) == ["planned", "submitted"])
            #expect(answer.events.last?.on == "2026-07-20" && answer.events.last?.number == "9/BC")
            #expect(answer.flags.count == 1 && answer.flags[0].clearedAt != nil)
            let wrong = await office.refusal { () async throws -> ObligationExplanation in
                try await office.ask(ControlPath.obligation, [("code", "X/P80/2026")])
            }
            #expect(wrong?.status == 404)
        }
    }

    @Test func `counts what is open per direction, each once`() async throws {
        try await office { office in
            let all = try await office.list()
            let counts = try await obligationCounts(office.context)
            let open = all.filter {
                ["upcoming", "due", "overdue", "returned", "submitted"].contains($0.state)
            }
            #expect(counts.open == open.count)
            #expect(counts.overdue == open.count { $0.state == "overdue" })
            for line in counts.byDirection {
                let own = open.filter { $0.direction == line.direction }
                #expect(line.upcoming + line.dueSoon + line.overdue + line.submitted == own.count)
                #expect(line.overdue == own.count { $0.state == "overdue" })
            }
            #expect(counts.byDirection.map(\.direction) == ["out", "in", "watch"])
            #expect(counts.next.map(\.code).contains("ND58-PROV-Y/OFF/2026"))
            try await office.move(.submit, half)
            let later = try await obligationCounts(office.context)
            #expect(later.overdue == counts.overdue - 1 && later.open == counts.open)
        }
    }

    @Test func `works a deadline out on the office's calendar`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock, register: false)
            try await office.run(
                """
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 1, '2026-08-31', 'holiday', 0), (0, 2, '2026-09-01', 'holiday', 0),
                    (0, 3, '2026-09-02', 'holiday', 0), (0, 4, '2026-08-22', 'working-day', 0),
                    (0, 5, '2026-04-30', 'holiday', 0), (0, 6, '2026-05-01', 'holiday', 0);
                """)
            func effective(_ query: (String, String)...) async throws -> String {
                let answer: DeadlineAnswer = try await office.ask(ControlPath.deadline, query)
                return answer.raw + " " + answer.effective
            }
            #expect(try await effective(("on", "2026-02-28")) == "2026-02-28 2026-03-02")
            #expect(
                try await effective(("from", "2026-08-24"), ("days", "5"))
                    == "2026-08-29 2026-09-03")
            #expect(
                try await effective(("from", "2026-08-19"), ("working_days", "5"))
                    == "2026-08-25 2026-08-25")
            #expect(
                try await effective(("from", "2026-06-30"), ("days", "60"), ("before", "true"))
                    == "2026-05-01 2026-04-29")
            #expect(
                try await effective(("from", "2025-08-31"), ("months", "6"), ("roll", "none"))
                    == "2026-02-28 2026-02-28")
            // Hours from a day as the days they can reach, from an instant on the office's clock.
            #expect(
                try await effective(("from", "2026-08-24"), ("hours", "25"))
                    == "2026-08-26 2026-08-26")
            #expect(
                try await effective(("from", "2026-08-27T18:30:00Z"), ("hours", "22"))
                    == "2026-08-28 2026-08-28")
            #expect(
                try await effective(
                    ("from", "2026-08-24T08:00:00+07:00"), ("hours", "24"), ("before", "true"),
                    ("roll", "none")) == "2026-08-23 2026-08-23")
            let answer: DeadlineAnswer = try await office.ask(
                ControlPath.deadline,
                [("from", "2026-08-28T08:05:00+07:00"), ("hours", "24"), ("lang", "vi")])
            #expect(answer.effective == "2026-09-03")
            #expect(
                answer.because.first
                    == "tính 24 giờ từ 08:05 ngày 28/08/2026, đến 08:05 ngày 29/08/2026")
            for query in [
                [("from", "2026-01-01T08:00:00+07:00"), ("days", "1")],
                [("from", "2026-01-01Tx"), ("hours", "1")],
                [("from", "2026-01-01"), ("hours", "1"), ("days", "1")],
                [("on", "2026-01-01"), ("hours", "1")],
                [], [("on", "2026-01-01"), ("from", "2026-01-01")], [("from", "2026-01-01")],
                [("on", "2026-01-01"), ("days", "1")], [("on", "x")],
                [("from", "2026-01-01"), ("days", "1"), ("months", "1")],
                [("on", "2026-01-01"), ("roll", "up")], [("from", "2026-01-01"), ("days", "-1")],
            ] {
                let refusal = await office.refusal { () async throws -> DeadlineAnswer in
                    try await office.ask(ControlPath.deadline, query)
                }
                #expect(refusal?.status == 400)
            }
        }
    }
}
