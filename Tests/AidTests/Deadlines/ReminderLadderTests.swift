import Testing

@testable import Aid

struct ReminderLadderTests {
    private func ladder(
        _ before: [Int] = [3, 15], _ after: [Int] = [10, 2, 20], escalate: Int? = 10
    ) throws -> ReminderLadder {
        try ReminderLadder(beforeDays: before, afterWorkingDays: after, escalateAfter: escalate)
    }

    private func days(_ ladder: ReminderLadder, around last: String) -> [String] {
        ladder.steps(around: day(last), calendar: .sample).map { "\($0.code) \($0.on)" }
    }

    @Test func `steps go on working days around the last day`() throws {
        // 01/01/2027 is a holiday and 27/12/2026 a Sunday.
        #expect(
            try days(ladder(), around: "2027-01-11") == [
                "before-15 2026-12-28", "before-3 2027-01-08", "after-2 2027-01-13",
                "after-10 2027-01-25", "after-20 2027-02-08",
            ])
    }

    @Test func `a step within a row of holidays goes on the first working morning after them`()
        throws
    {
        // Tết: 14 to 22 February 2026; the last day is the first one worked.
        #expect(
            try days(ladder([3], [2], escalate: nil), around: "2026-02-23") == [
                "before-3 2026-02-23", "after-2 2026-02-25",
            ])
        // A last day that is not worked itself: nobody is reminded after it of what is to come.
        #expect(
            try days(ladder([1], [1], escalate: nil), around: "2026-02-15") == [
                "before-1 2026-02-13", "after-1 2026-02-23",
            ])
    }

    @Test func `steps before count from the day of the text, steps after from the last day`()
        throws
    {
        let ladder = try ladder([3, 1], [2], escalate: nil)
        func days(_ last: String, _ named: String) -> [String] {
            ladder.steps(around: day(last), named: day(named), calendar: .sample)
                .map { "\($0.code) \($0.on)" }
        }
        // Named within Tết, which moves the last day to its end.
        #expect(
            days("2026-02-23", "2026-02-15") == [
                "before-3 2026-02-12", "before-1 2026-02-13", "after-2 2026-02-25",
            ])
        // Rolled back, the last day is the earlier one.
        #expect(
            days("2026-04-29", "2026-05-01") == [
                "before-3 2026-04-28", "before-1 2026-04-28", "after-2 2026-05-05",
            ])
        func owed(_ today: String) -> String? {
            ladder.owed(
                on: day(today), around: day("2026-02-23"), named: day("2026-02-15"),
                calendar: .sample)?.step.code
        }
        #expect(owed("2026-02-11") == nil)
        #expect(owed("2026-02-12") == "before-3")
        // The day of the text is over, and nobody is late.
        #expect(owed("2026-02-23") == "before-1")
        #expect(owed("2026-02-24") == nil)
        #expect(owed("2026-02-25") == "after-2")
    }

    @Test func `a step's code says where it stands on any ladder`() {
        #expect(
            ["before-15", "before-3", "after-2", "new-date", "received"]
                .map(ReminderLadder.Step.place(of:)) == [-15, -3, 2, nil, nil])
    }

    @Test func `the newest step is owed and tells of those before it`() throws {
        let ladder = try ladder()
        func owed(_ today: String) -> String? {
            ladder.owed(on: day(today), around: day("2027-01-11"), calendar: .sample).map {
                ([$0.step] + $0.earlier).map(\.code).joined(separator: " ")
            }
        }
        #expect(owed("2026-12-27") == nil)
        #expect(owed("2026-12-28") == "before-15")
        #expect(owed("2027-01-11") == "before-3 before-15")
        // The day is over: a step before it says nothing any more.
        #expect(owed("2027-01-12") == nil)
        #expect(owed("2027-01-13") == "after-2 before-15 before-3")
        #expect(owed("2029-01-01") == "after-20 before-15 before-3 after-2 after-10")
    }

    @Test func `the head is told from a step on`() throws {
        let steps = try ladder().steps(around: day("2027-01-11"), calendar: .sample)
        #expect(steps.filter(\.isEscalated).map(\.code) == ["after-10", "after-20"])
        let never = try ladder(escalate: nil).steps(around: day("2027-01-11"), calendar: .sample)
        #expect(never.filter(\.isEscalated).isEmpty)
    }

    @Test func `a ladder without steps owes nothing`() throws {
        let none = try ladder([], [], escalate: nil)
        #expect(
            none.owed(on: day("2030-01-01"), around: day("2027-01-11"), calendar: .sample) == nil)
    }

    @Test(
        arguments: [
            ([0], [2], nil), ([367], [2], nil), ([3, 3], [2], nil), ([3], [-1], nil),
            ([3], [2], 3), ([3], [], 1), ([3], [2], 0), (Array(1...21), [2], nil),
        ] as [([Int], [Int], Int?)])
    func `an impossible ladder is refused`(
        _ before: [Int], _ after: [Int], _ escalate: Int?
    ) {
        #expect(throws: AidError.self) { try ladder(before, after, escalate: escalate) }
    }
}
