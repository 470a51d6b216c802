import Aid
import Control
import Foundation
import TestKit
import Testing

@testable import Service
@testable import Store

struct SplitAndRateTests {
    /// One list of shares, and the same in ten-thousandths of a per cent.
    private struct Shares {
        var text: String
        var parts: [(sector: String, share: Int)]

        init(_ generator: inout SeededGenerator) {
            let sectors = ["health", "education", "water"].shuffled(using: &generator)
            let count = Int.random(in: 1...3, using: &generator)
            var left = 1_000_000
            parts = []
            for (position, sector) in sectors.prefix(count).enumerated() {
                let share =
                    position == count - 1
                    ? left
                    : Int.random(in: 1...(left - (count - position - 1)), using: &generator)
                left -= share
                parts.append((sector, share))
            }
            text = parts.map { "\($0.sector)=\(ShareList.format($0.share))" }.joined(separator: "|")
            if count == 1 { text = parts[0].sector }
        }
    }

    /// The parts of an amount by exact fractions: largest remainder, ties to the first.
    private static func divide(_ amount: Int, _ shares: Shares) -> [String: Int] {
        let whole = abs(amount)
        let floors = shares.parts.map { whole * $0.share / 1_000_000 }
        let order = shares.parts.indices.sorted { left, right in
            let first = whole * shares.parts[left].share % 1_000_000
            let second = whole * shares.parts[right].share % 1_000_000
            return first == second ? left < right : first > second
        }
        var parts = floors
        for at in order.prefix(whole - floors.reduce(0, +)) { parts[at] += 1 }
        var found: [String: Int] = [:]
        for (at, part) in parts.enumerated() {
            found[shares.parts[at].sector] = amount < 0 ? -part : part
        }
        return found
    }

    @Test(arguments: 0..<6)
    func `any sequence of splits divides as one by one by hand, then and before`(
        _ seed: UInt64
    ) async throws {
        try await LedgerFixture.run { ledger in
            var generator = SeededGenerator(seed: seed)
            var entries: [(date: String, amount: Int)] = []
            for _ in 0..<12 {
                let day = Day(iso: "2025-03-01")!.adding(
                    days: Int.random(in: 0..<700, using: &generator))
                let amount = Int.random(in: -999_999...9_999_999, using: &generator)
                entries.append((day.iso, amount == 0 ? 1 : amount))
                try await ledger.enter(
                    "receipt", String(entries[entries.count - 1].amount), on: day.iso,
                    confirm: true)
            }
            var start = Shares(&generator)
            start.parts = [("health", 1_000_000)]
            var plans = entries.map { _ in start }
            var known: [(seq: Int, expected: [String])] = []
            for _ in 0..<5 {
                let shares = Shares(&generator)
                let day = Day(iso: "2025-03-01")!.adding(
                    days: Int.random(in: 0..<700, using: &generator)
                ).iso
                let change = try await ledger.split(sectors: shares.text, from: day)
                for at in entries.indices where entries[at].date >= day { plans[at] = shares }
                var sums: [String: Int] = [:]
                for (entry, plan) in zip(entries, plans) {
                    sums.merge(SplitAndRateTests.divide(entry.amount, plan), uniquingKeysWith: +)
                }
                let expected = sums.filter { $0.value != 0 }.map { "\($0.key) \($0.value)" }
                    .sorted()
                #expect(try await ledger.bySector() == expected)
                if let seq = change.seq { known.append((seq, expected)) }
            }
            // What was known after each stays so.
            for one in known {
                #expect(try await ledger.bySector(at: one.seq) == one.expected)
            }
            let faults = try await ledger.office.store.read { try await $0.proveLedger() }
            #expect(faults == [])
        }
    }

    @Test func `a dry run tells what would move and moves nothing`() async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.enter("receipt", "100", on: "2025-06-01", ref: "OLD")
            try await ledger.enter("receipt", "100", on: "2025-07-01", ref: "NEW")
            let change = try await ledger.split(
                sectors: "health=40|water=60", from: "2025-07-01", dryRun: true)
            #expect(change.entries.map(\.ref) == ["NEW"] && change.entries[0].moved == "60")
            #expect(try await ledger.bySector() == ["health 200"])
            let real = try await ledger.split(sectors: "health=40|water=60")
            #expect(real.effectiveOn == "2025-03-01" && real.entries.count == 2)
            let list: SplitList = try await ledger.office.ask(
                ControlPath.projectSplits, [("project", "P80")])
            #expect(
                list.splits.filter { $0.dimension == "sector" }.map(\.shares) == [
                    "health", "health=40|water=60",
                ])
            #expect(try await ledger.split(sectors: "health=40|water=60").changed == 0)
        }
    }

    @Test func `a split of unknown codes or places is refused by name`() async throws {
        try await LedgerFixture.run { ledger in
            let sector = await ledger.office.refusal { try await ledger.split(sectors: "helth") }
            #expect(sector?.problem.code == "unknown-reference")
            let place = await ledger.office.refusal {
                try await ledger.split(areas: "commune:0200", from: "2003-01-01")
            }
            #expect(place?.problem.code == "area-not-valid")
            let sum = await ledger.office.refusal { try await ledger.split(donors: "NGO=50") }
            #expect(sum?.status == 422 && sum?.problem.code == "share-sum")
        }
    }

    @Test func `values are made anew only where a rate made them, and stay known`() async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.enter("receipt", "100", "EUR", ref: "EUR")
            try await ledger.enter("receipt", "100", "EUR", ref: "STATED", vndStated: "3000000")
            try await ledger.enter("receipt", "2400000", "VND", ref: "VND")
            let before = try await ledger.reverse("EUR")
            let apply = { (type: String?, revalue: Bool, reason: String?, dry: Bool) in
                try await ledger.office.ask(
                    ControlPath.rateApply,
                    body: RateApplication(
                        type: type, revalue: revalue, reason: reason, dryRun: dry),
                    as: RateChange.self)
            }
            #expect(try await apply(nil, false, nil, false).changed == 0)
            let refusal = await ledger.office.refusal {
                try await apply("central", true, nil, false)
            }
            #expect(refusal?.status == 400)
            let dry = try await apply("central", true, nil, true)
            let real = try await apply("central", true, "audit", false)
            #expect(dry.entries == real.entries && real.changed == 4)
            let values = try await ledger.office.column(
                """
                SELECT e.ref || ' ' || v.vnd || ' ' || v.usd FROM ledger_entries e
                JOIN valuations v ON v.entry_id = e.id
                    AND v.until_seq = 9223372036854775807 ORDER BY e.ref
                """)
            #expect(
                values == [
                    "EUR 2600000 10833", "EUR-R -2600000 -10833", "STATED 3000000 12500",
                    "VND 2400000 10000",
                ])
            let known = try await ledger.bySector(at: before.seq)
            #expect(known == ["health 5400000"])
            #expect(try await apply("central", true, "audit", false).changed == 0)
            let faults = try await ledger.office.store.read { try await $0.proveLedger() }
            #expect(faults == [])
        }
    }
}

/// The same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
