import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct LadderChangeTests {
    @Test func `a rule gets steps of its own and gives them up again`() async throws {
        try await ReminderOffice.with("2026-12-10") { office in
            let dry = try await office.ladder(
                LadderChange(rule: "ND80-OWN-Y", beforeDays: [30], dryRun: true))
            #expect(dry.changed == 1 && dry.seq == nil)
            try await office.remind("2026-12-14")
            #expect(try await office.notices() == [])
            let answer = try await office.ladder(
                LadderChange(rule: "ND80-OWN-Y", beforeDays: [30, 7]))
            #expect(answer.before?["before_days"] == "15,3")
            #expect(answer.after?["before_days"] == "30,7")
            #expect(answer.after?["after_working_days"] == "2,10,20")
            // 30 days before are Saturday, 12 December; it was Monday.
            try await office.remind("2026-12-14")
            #expect(
                try await office.notices(to: ReminderOffice.reporter) == ["before-30 mailed"])
            #expect(
                try await office.ladder(
                    LadderChange(rule: "ND80-OWN-Y", beforeDays: [30, 7])
                ).changed == 0)
            let list = try await ListLadders(context: office.context).run()
            #expect(list.ladders.map(\.rule) == [nil, "ND80-OWN-Y"])
            #expect(list.ladders.map(\.ofOffice) == [false, true])
            _ = try await office.ladder(LadderChange(rule: "ND80-OWN-Y", reset: true))
            try await office.remind("2027-01-04")
            #expect(
                try await office.notices(to: ReminderOffice.reporter) == [
                    "before-30 mailed", "before-15 mailed",
                ])
        }
    }

    @Test func `a step put below one that went out does not go any more`() async throws {
        try await ReminderOffice.with("2027-01-07") { office in
            try await office.remind()
            _ = try await office.ladder(LadderChange(rule: "ND80-OWN-Y", beforeDays: [15, 7]))
            try await office.remind("2027-01-08")
            // The step of 28 December was over when the report came to be.
            let told = ["before-3 mailed"]
            #expect(try await office.notices(to: ReminderOffice.reporter) == told)
            // Nor is it said to be missing by the next step.
            try await office.remind("2027-01-13")
            #expect(
                try await office.notices(to: ReminderOffice.reporter)
                    == told + ["after-2 mailed"])
        }
    }

    @Test func `the general steps are the office's to change`() async throws {
        try await ReminderOffice.with("2026-12-10") { office in
            _ = try await office.ladder(
                LadderChange(beforeDays: [], afterWorkingDays: [5], neverEscalate: true))
            let list = try await ListLadders(context: office.context).run()
            #expect(
                list.ladders == [
                    Control.LadderRow(beforeDays: [], afterWorkingDays: [5], ofOffice: true)
                ])
        }
    }

    @Test func `what cannot be is refused`() async throws {
        try await ReminderOffice.with("2026-12-10") { office in
            for change in [
                LadderChange(), LadderChange(rule: "ND80-OWN-YY", beforeDays: [3]),
                LadderChange(beforeDays: [3], reset: true),
                LadderChange(escalateAfter: 5, neverEscalate: true),
            ] {
                await #expect(throws: Refusal.self) { try await office.ladder(change) }
            }
            await #expect(throws: AidError.self) {
                try await office.ladder(LadderChange(beforeDays: [0]))
            }
        }
    }
}
