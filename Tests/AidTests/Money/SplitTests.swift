import Testing

@testable import Aid

/// A slow oracle: long division by hand for each part, remainders as decimal digits.
private enum SlowSplit {
    /// amount × share ÷ 1,000,000 as whole part and six digits, on arrays of decimal digits.
    static func split(_ amount: Int64, _ shares: [Int32]) -> [Int64] {
        let digits = String(amount.magnitude).compactMap(\.wholeNumberValue)
        var rows: [(whole: Int64, fraction: String, at: Int)] = []
        for (at, share) in shares.enumerated() {
            var product = [Int](repeating: 0, count: digits.count + 8)
            let factor = String(share).compactMap(\.wholeNumberValue)
            for (i, left) in digits.reversed().enumerated() {
                for (j, right) in factor.reversed().enumerated() { product[i + j] += left * right }
            }
            for i in 0..<product.count - 1 {
                product[i + 1] += product[i] / 10
                product[i] %= 10
            }
            let text = product.reversed().map(String.init).joined()
            rows.append((Int64(text.dropLast(6)) ?? 0, String(text.suffix(6)), at))
        }
        var missing = Int64(amount.magnitude) - rows.map(\.whole).reduce(0, +)
        // A stable order: greatest fraction first, then as listed.
        for row in rows.sorted(by: { ($1.fraction, $0.at) < ($0.fraction, $1.at) })
        where missing > 0 {
            rows[row.at].whole += 1
            missing -= 1
        }
        return rows.map { amount < 0 ? -$0.whole : $0.whole }
    }
}

struct SplitTests {
    private func randomShares(_ count: Int, _ generator: inout SplitMix) -> [Int32] {
        // Equal shares now and then, so that ties happen.
        if count == 4, Bool.random(using: &generator) {
            return [250_000, 250_000, 250_000, 250_000]
        }
        var cuts: Set<Int32> = []
        while cuts.count < count - 1 {
            let step: Int32 = Bool.random(using: &generator) ? 1 : 50_000
            let cut = Int32.random(in: 1...999_999, using: &generator) / step * step
            if cut > 0 { cuts.insert(cut) }
        }
        let edges = [0] + cuts.sorted() + [1_000_000]
        return zip(edges.dropFirst(), edges).map { $0 - $1 }
    }

    private func randomAmount(_ generator: inout SplitMix) -> Int64 {
        let cap = min(Amount.limit - 1, Int64(1) << Int64.random(in: 1...60, using: &generator))
        return Int64.random(in: -cap...cap, using: &generator)
    }

    @Test func `gives the greatest remainders a unit more, ties to the first listed`() {
        #expect(LargestRemainder.split(100, shares: [333_333, 333_333, 333_334]) == [33, 33, 34])
        #expect(LargestRemainder.split(1, shares: [500_000, 500_000]) == [1, 0])
        #expect(LargestRemainder.split(-1, shares: [500_000, 500_000]) == [-1, 0])
        #expect(
            LargestRemainder.split(3, shares: [250_000, 250_000, 250_000, 250_000]) == [1, 1, 1, 0])
        #expect(LargestRemainder.split(0, shares: [400_000, 600_000]) == [0, 0])
        #expect(LargestRemainder.split(-7, shares: [1_000_000]) == [-7])
        #expect(LargestRemainder.split(7, shares: []) == [])
        // Remainders that differ only in the last of six digits.
        #expect(LargestRemainder.split(1, shares: [499_999, 500_001]) == [0, 1])
    }

    @Test func `agrees with division by hand, and parts sum to the whole`() {
        var generator = SplitMix(seed: 3)
        for _ in 0..<1000 {
            let shares = randomShares(Int.random(in: 1...4, using: &generator), &generator)
            let amount = randomAmount(&generator)
            let parts = LargestRemainder.split(amount, shares: shares)
            #expect(parts == SlowSplit.split(amount, shares), "\(amount) by \(shares)")
            #expect(parts.reduce(0, +) == amount)
        }
        for amount in [Amount.limit - 1, 1 - Amount.limit] {
            for shares: [Int32] in [[1, 999_999], [333_333, 333_333, 333_334], [999_999, 1]] {
                #expect(
                    LargestRemainder.split(amount, shares: shares)
                        == SlowSplit.split(amount, shares))
            }
        }
    }

    @Test func `divides over sectors, then areas, then donors, each value for itself`() throws {
        var generator = SplitMix(seed: 4)
        for _ in 0..<60 {
            let shares = (0..<3).map { _ in
                randomShares(Int.random(in: 1...4, using: &generator), &generator)
            }
            let lists = shares.map { list in
                list.enumerated().map {
                    SplitPlan.Share(id: Int32($0.offset + 10), share: $0.element)
                }
            }
            let plan = try SplitPlan(sectors: lists[0], areas: lists[1], donors: lists[2])
            let values = (0..<3).map { _ in
                Int.random(in: 0..<5, using: &generator) == 0 ? nil : randomAmount(&generator)
            }
            let parts = plan.parts(amount: values[0], vnd: values[1], usd: values[2])
            let slow = values.map { value in
                value.map { whole in
                    SlowSplit.split(whole, shares[0])
                        .flatMap { SlowSplit.split($0, shares[1]) }
                        .flatMap { SlowSplit.split($0, shares[2]) }
                }
            }
            var at = 0
            var wrong = 0
            for sector in lists[0] {
                for area in lists[1] {
                    for donor in lists[2] {
                        let part = parts[at]
                        let ids = [part.sector, part.area, part.donor]
                        if ids != [sector.id, area.id, donor.id] { wrong += 1 }
                        let split = [part.amount, part.vnd, part.usd]
                        if split != slow.map({ $0?[at] }) { wrong += 1 }
                        at += 1
                    }
                }
            }
            #expect(parts.count == at)
            #expect(wrong == 0, "\(values) by \(shares)")
        }
    }

    @Test func `refuses plans that are no division of the whole`() throws {
        let whole = [SplitPlan.Share(id: 1, share: 1_000_000)]
        func code(_ shares: [(Int32, Int32)]) -> String? {
            do throws(AidError) {
                let list = shares.map { SplitPlan.Share(id: $0.0, share: $0.1) }
                _ = try SplitPlan(sectors: whole, areas: list, donors: whole)
                return nil
            } catch {
                return error.code.rawValue
            }
        }
        #expect(code([]) == "share-sum")
        #expect(code([(1, 999_999)]) == "share-sum")
        #expect(code([(1, 1_000_000), (2, 0)]) == "share-not-positive")
        #expect(code([(1, 500_000), (1, 500_000)]) == "repeated-item")
        #expect(code([(1, 500_000), (2, 500_000)]) == nil)
    }
}
