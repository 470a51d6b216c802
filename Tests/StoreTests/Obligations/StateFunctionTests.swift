import Aid
import Foundation
import Postgres
import TestKit
import Testing

@testable import Store

struct StateFunctionTests {
    @Test func `SQL and Aid agree on the state of random records on random days`() async throws {
        try await withTestStore { store, _ in
            var generator = SystemRandomNumberGenerator()
            let first = Day(iso: "2026-03-01") ?? .first
            func day(_ share: Int) -> Day? {
                Int.random(in: 0..<10, using: &generator) < share
                    ? first.adding(days: Int.random(in: 0..<12, using: &generator)) : nil
            }
            var seen: Set<String> = []
            for _ in 0..<3000 {
                var entry = SubmissionEntry()
                entry.submittedOn = day(5)
                entry.receivedOn = day(4)
                entry.returnedOn = day(3)
                entry.correctBy = day(3)
                entry.waivedOn = day(1)
                entry.noneRequiredOn = day(1)
                entry.extendedTo = day(3)
                let due = day(10) ?? first
                let inside = min(due, day(10) ?? first)
                let track = day(2)
                let today = day(10) ?? first
                let expected = ObligationState.standing(
                    of: ObligationDates(
                        dueEffective: due, dueInternal: inside, extendedTo: entry.extendedTo),
                    record: entry.record, trackFrom: track, on: today
                ).state.rawValue
                let parameters: [Parameter] = [
                    due, inside, entry.extendedTo, entry.submittedOn, entry.receivedOn,
                    entry.returnedOn, entry.correctBy, entry.waivedOn, entry.noneRequiredOn,
                    track, today,
                ].map { .text($0?.iso) }
                let answer = try await store.lent { connection in
                    try await connection.run(TriedState.state, parameters)[0][0]
                }
                #expect(answer == expected, "\(entry), due \(due), on \(today)")
                seen.insert(expected)
            }
            #expect(seen.count == ObligationState.allCases.count)
        }
    }
}

enum TriedState: String, CaseIterable, Statement {
    case state = """
        SELECT obligation_state($1::date, $2::date, $3::date, $4::date, $5::date, $6::date,
            $7::date, $8::date, $9::date, $10::date, $11::date)
        """
}
