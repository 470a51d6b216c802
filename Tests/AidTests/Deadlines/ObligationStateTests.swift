import Testing

@testable import Aid

struct ObligationStateTests {
    private let dates = ObligationDates(
        dueEffective: day("2026-07-15"), dueInternal: day("2026-07-01"))

    private func state(
        _ on: String, submissions: [ObligationRecord.Submission] = [], waivedOn: String? = nil,
        noneOn: String? = nil, trackFrom: String? = nil, extendedTo: String? = nil
    ) -> String {
        var dates = dates
        dates.extendedTo = extendedTo.map { day($0) }
        let standing = ObligationState.standing(
            of: dates,
            record: ObligationRecord(
                submissions: submissions, waivedOn: waivedOn.map { day($0) },
                noneRequiredOn: noneOn.map { day($0) }),
            trackFrom: trackFrom.map { day($0) }, on: day(on))
        return standing.state.rawValue
            + (standing.daysOverdue == 0 ? "" : " \(standing.daysOverdue)")
    }

    private func handedIn(
        _ submitted: String?, received: String? = nil, returned: String? = nil,
        correctBy: String? = nil
    ) -> ObligationRecord.Submission {
        .init(
            submittedOn: submitted.map { day($0) }, receivedOn: received.map { day($0) },
            returnedOn: returned.map { day($0) }, correctBy: correctBy.map { day($0) })
    }

    @Test(arguments: [
        ("2026-06-30", "upcoming"), ("2026-07-01", "due"), ("2026-07-15", "due"),
        ("2026-07-16", "overdue 1"), ("2027-07-15", "overdue 365"),
    ])
    func `follows from the dates alone while nothing came`(_ on: String, _ expected: String) {
        #expect(state(on) == expected)
    }

    @Test func `is overdue only after an extension`() {
        #expect(state("2026-07-31", extendedTo: "2026-07-31") == "due")
        #expect(state("2026-08-02", extendedTo: "2026-07-31") == "overdue 2")
    }

    @Test func `is submitted, then received, from the days of either`() {
        let one = [handedIn("2026-07-10", received: "2026-07-20")]
        #expect(state("2026-07-09", submissions: one) == "due")
        #expect(state("2026-07-10", submissions: one) == "submitted")
        #expect(state("2026-07-19", submissions: one) == "submitted")
        #expect(state("2026-07-20", submissions: one) == "received")
    }

    @Test func `judges lateness by the hand-in, else by the receipt`() {
        #expect(
            state("2026-08-01", submissions: [handedIn("2026-07-15", received: "2026-07-30")])
                == "received")
        #expect(
            state("2026-08-01", submissions: [handedIn("2026-07-16", received: "2026-07-16")])
                == "received-late")
        #expect(
            state("2026-08-01", submissions: [handedIn(nil, received: "2026-07-16")])
                == "received-late")
        #expect(
            state("2026-08-01", submissions: [handedIn(nil, received: "2026-07-15")])
                == "received")
        #expect(
            state(
                "2026-08-01", submissions: [handedIn("2026-07-16", received: "2026-07-16")],
                extendedTo: "2026-07-31") == "received")
    }

    @Test func `is returned until its correction date, then overdue`() {
        let sent = [handedIn("2026-07-10", returned: "2026-07-20", correctBy: "2026-07-30")]
        #expect(state("2026-07-19", submissions: sent) == "submitted")
        #expect(state("2026-07-20", submissions: sent) == "returned")
        #expect(state("2026-07-30", submissions: sent) == "returned")
        #expect(state("2026-08-01", submissions: sent) == "overdue 2")
    }

    @Test func `keeps the legal time when the correction date is earlier or missing`() {
        let early = [handedIn("2026-07-02", returned: "2026-07-03", correctBy: "2026-07-05")]
        #expect(state("2026-07-15", submissions: early) == "returned")
        #expect(state("2026-07-16", submissions: early) == "overdue 1")
        let undated = [handedIn("2026-07-02", returned: "2026-07-20")]
        #expect(state("2026-07-20", submissions: undated) == "overdue 5")
    }

    @Test func `goes on with the corrected report`() {
        let twice = [
            handedIn("2026-07-10", returned: "2026-07-12", correctBy: "2026-07-30"),
            handedIn("2026-07-25", received: "2026-07-28"),
        ]
        #expect(state("2026-07-11", submissions: twice) == "submitted")
        #expect(state("2026-07-24", submissions: twice) == "returned")
        #expect(state("2026-07-26", submissions: twice) == "submitted")
        #expect(state("2026-07-28", submissions: twice) == "received-late")
    }

    @Test func `reads one record that holds a return and a later hand-in`() {
        let flat = [
            handedIn(
                "2026-07-14", received: "2026-07-15", returned: "2026-07-12",
                correctBy: "2026-07-30")
        ]
        #expect(state("2026-07-13", submissions: flat) == "returned")
        #expect(state("2026-07-14", submissions: flat) == "submitted")
        #expect(state("2026-07-15", submissions: flat) == "received")
    }

    @Test func `lets a return withdraw an acceptance`() {
        let back = [
            handedIn(
                "2026-07-10", received: "2026-07-11", returned: "2026-07-13",
                correctBy: "2026-07-30")
        ]
        #expect(state("2026-07-12", submissions: back) == "received")
        #expect(state("2026-07-13", submissions: back) == "returned")
    }

    @Test func `is waived or not required from the day of the decision`() {
        #expect(state("2026-07-19", waivedOn: "2026-07-20") == "overdue 4")
        #expect(state("2026-07-20", waivedOn: "2026-07-20") == "waived")
        #expect(state("2026-07-20", noneOn: "2026-07-20") == "none-required")
    }

    @Test func `takes the first state that fits`() {
        let received = [handedIn("2026-07-10", received: "2026-07-11")]
        let all = state(
            "2026-08-01", submissions: received, waivedOn: "2026-07-01", noneOn: "2026-07-01",
            trackFrom: "2026-07-16")
        #expect(all == "not-tracked")
        #expect(
            state(
                "2026-08-01", submissions: received, waivedOn: "2026-07-01", noneOn: "2026-07-01")
                == "waived")
        #expect(state("2026-08-01", submissions: received, noneOn: "2026-07-01") == "none-required")
    }

    @Test func `tracks what is due on the first tracked day, also by extension`() {
        #expect(state("2026-07-16", trackFrom: "2026-07-15") == "overdue 1")
        #expect(state("2026-07-16", trackFrom: "2026-07-16") == "not-tracked")
        #expect(state("2026-07-16", trackFrom: "2026-07-16", extendedTo: "2026-07-20") == "due")
    }

    @Test func `has the promised words`() {
        #expect(
            ObligationState.allCases.map(\.rawValue) == [
                "not-tracked", "waived", "none-required", "received", "received-late", "submitted",
                "returned", "overdue", "due", "upcoming",
            ])
    }
}
