import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct ReportWorkTests {
    private let annual = ReminderOffice.annual

    @Test func `a report given to an officer is theirs, until given back`() async throws {
        try await ReminderOffice.with { office in
            try await office.person("minh")
            #expect(try await office.owned(by: "hoa").contains(annual))
            let answer = try await office.assign(annual, "minh")
            #expect(answer.before?["officer"] == "hoa" && answer.after?["officer"] == "minh")
            #expect(try await office.owned(by: "minh") == [annual])
            #expect(try await office.owned(by: "hoa").contains(annual) == false)
            #expect(try await office.assign(annual, "minh").changed == 0)
            try await office.mail.know("minh@sngv.example")
            try await office.remind()
            #expect(try await office.mails(to: "minh@sngv.example").count == 1)
            #expect(try await office.assign(annual, nil).after?["officer"] == "hoa")
            #expect(try await office.owned(by: "minh").isEmpty)
            let events = try await office.explain(annual).events.map(\.kind)
            #expect(events.suffix(2) == ["assigned", "given-back"])
            await #expect(throws: Refusal.self) { try await office.assign(annual, "nobody-here") }
        }
    }

    @Test func `a hand-over takes the reports along`() async throws {
        try await ReminderOffice.with { office in
            try await office.person("minh")
            try await office.person("thu")
            try await office.assign(annual, "minh")
            let answer = try await HandOver(context: office.context).run(
                OfficerHandover(old: "minh", new: "thu"), office.request("handover"))
            #expect(answer.changed == 1 && answer.subjects == ["obligation/\(annual)"])
            #expect(try await office.owned(by: "thu") == [annual])
        }
    }

    @Test func `a report of ours goes step by step and is issued under a typed number`()
        async throws
    {
        try await ReminderOffice.with { office in
            let all = try await office.list("out")
            let own = try #require(all.first { $0.state == "upcoming" }).code
            #expect(try await office.step(own, "collecting").changed == 1)
            #expect(try await office.step(own, "collecting").changed == 0)
            try await office.step(own, "draft", on: "2026-12-20")
            try await office.step(own, "to-sign")
            var shown = try await office.explain(own).obligation
            #expect(shown.step == "to-sign" && shown.stepOn == "2026-12-28")
            await #expect(throws: Refusal.self) { try await office.step(own, "issued") }
            await #expect(throws: Refusal.self) {
                try await office.step(own, "draft", on: "2027-12-20")
            }
            try await office.step(own, "issued", number: "15/BC-SNgV")
            let explained = try await office.explain(own)
            shown = explained.obligation
            #expect(shown.step == "issued" && shown.state == "submitted")
            #expect(explained.submissions.map(\.number) == ["15/BC-SNgV"])
            let kinds = explained.events.map(\.kind)
            #expect(kinds.contains("draft") && kinds.last == "submitted")
            await #expect(throws: Refusal.self) { try await office.step(own, "draft") }
            await #expect(throws: Refusal.self) { try await office.step(annual, "draft") }
        }
    }

    @Test func `a letter asks for reports beside the rules`() async throws {
        try await ReminderOffice.with { office in
            let asked = ReportRequest(
                rule: "DX-2026-07", name: "Báo cáo đột xuất về bom mìn",
                letter: "CV 123/UBND-NC ngày 20/12/2026", due: "2027-01-04", lead: 2,
                reporters: ["OWN"], projects: ["P80"])
            let answer = try await office.ask(asked)
            let codes = ["DX-2026-07/OWN/2027-01-04", "DX-2026-07/P80/2027-01-04"]
            #expect(answer.changed == 2 && answer.subjects == codes)
            await #expect(throws: Refusal.self) { try await office.ask(asked) }
            // What the rules plan anew leaves it alone.
            try await ExtendObligations(context: office.context).run()
            let shown = try await office.explain(codes[1])
            #expect(shown.obligation.ruleName == asked.name)
            #expect(shown.obligation.askedBy == asked.letter)
            #expect(shown.obligation.dueInternal == "2027-01-02")
            #expect(shown.because == ["theo yêu cầu tại \(asked.letter)"])
            try office.at("2026-12-31")
            try await office.remind()
            let text = try await office.text(to: ReminderOffice.reporter, "2026-12-31")
            #expect(text.contains(asked.name) && text.contains(asked.letter))
            // Who reads of himself is not named again.
            #expect(!text.contains("\(asked.name) – Sở Y tế"))
            // The letter names no period; those of the days until it is due are not its own.
            #expect(!text.contains("đến hết 04/01/2027"))
            try await office.move(.withdraw, codes[0])
            #expect(try await office.explain(codes[0]).supersededBecause != nil)
            #expect(try await office.explain(codes[1]).supersededBecause == nil)
            await #expect(throws: Refusal.self) { try await office.move(.withdraw, annual) }
        }
    }

    @Test func `what cannot be asked for is refused`() async throws {
        try await ReminderOffice.with { office in
            let sound = ReportRequest(
                rule: "DX-1", name: "Một báo cáo", letter: "CV 1", due: "2027-01-04",
                reporters: ["OWN"])
            let wrong: [(ReportRequest) -> ReportRequest] = [
                { changed($0) { $0.rule = "ND80-OWN-Y" } }, { changed($0) { $0.rule = "a/b" } },
                { changed($0) { $0.due = "2026-12-27" } }, { changed($0) { $0.due = "4/1/2027" } },
                { changed($0) { $0.letter = " " } }, { changed($0) { $0.reporters = ["NIX"] } },
                { changed($0) { $0.reporters = [] } }, { changed($0) { $0.lead = -1 } },
                { changed($0) { $0.period = "2026-Q9" } }, { changed($0) { $0.name = "a\nb" } },
                { changed($0) { $0.reporters = ["GONE"] } },
                { changed($0) { $0.reporters = ["TWICE"] } },
            ]
            try await office.mail.sql(
                """
                INSERT INTO agencies (office_id, id, code, name, kind, valid_to, since_seq)
                VALUES (1, 3, 'GONE', 'Sở cũ', 'department', '2026-12-01', 0);
                INSERT INTO donors (office_id, id, code, name, class, since_seq)
                VALUES (1, 2, 'TWICE', 'An NGO', 'foreign-ngo', 0);
                INSERT INTO donor_merges (office_id, from_code, into_code, seq)
                VALUES (1, 'TWICE', 'NGO', 0)
                """)
            for make in wrong {
                await #expect(throws: (any Error).self) { try await office.ask(make(sound)) }
            }
            let asked = try await office.list(nil).compactMap(\.askedBy)
            #expect(asked.isEmpty)
        }
    }

    @Test func `what was waived by mistake is owed again`() async throws {
        try await ReminderOffice.with { office in
            await #expect(throws: Refusal.self) { try await office.move(.reinstate) }
            try await office.move(.waive)
            #expect(try await office.explain(annual).obligation.state == "waived")
            try await office.move(.reinstate)
            try await office.move(.noneRequired)
            try await office.move(.reinstate)
            let explained = try await office.explain(annual)
            #expect(explained.obligation.state == "upcoming")
            #expect(
                explained.events.map(\.kind).suffix(4) == [
                    "waived", "reinstated", "none-required", "reinstated",
                ])
        }
    }
}

private func changed(
    _ asked: ReportRequest, _ change: (inout ReportRequest) -> Void
) -> ReportRequest {
    var asked = asked
    change(&asked)
    return asked
}

extension ReminderOffice {
    fileprivate func person(_ login: String) async throws {
        try await mail.sql(
            """
            INSERT INTO people (office_id, id, login, name, role, email, since_seq)
            SELECT 1, max(id) + 1, '\(login)', '\(login)', 'enter', '\(login)@sngv.example', 0
            FROM people
            """)
    }

    fileprivate func list(_ direction: String?) async throws -> [Obligation] {
        var question = ListObligations.Question()
        question.filter.direction = direction
        return try await ListObligations(context: context).run(question).obligations
    }

    fileprivate func owned(by officer: String) async throws -> [String] {
        var question = ListObligations.Question()
        question.filter.officer = officer
        return try await ListObligations(context: context).run(question).obligations.map(\.code)
    }

    fileprivate func explain(_ code: String) async throws -> ObligationExplanation {
        try await ExplainObligation(context: context).run(code, nil)
    }

    @discardableResult
    fileprivate func assign(_ code: String, _ officer: String?) async throws -> ChangeAnswer {
        try await AssignReport(
            context: context, assignment: ReportAssignment(code: code, officer: officer)
        ).run(request("report assign"))
    }

    @discardableResult
    fileprivate func step(
        _ code: String, _ step: String, on day: String? = nil, number: String? = nil
    ) async throws -> ChangeAnswer {
        try await StepReport(
            context: context,
            progress: ReportProgress(code: code, step: step, on: day, number: number)
        ).run(request("report step"))
    }

    fileprivate func ask(_ asked: ReportRequest) async throws -> ChangeAnswer {
        try await AskReport(context: context, asked: asked).run(request("report ask"))
    }
}
