/// Division of a whole into parts by shares, so that the parts always add up to the whole.
public enum LargestRemainder {
    /// The parts of an amount in minor units, in the order of the shares.
    ///
    /// Shares are in 1/10000 percent, above zero, and add up to 1,000,000. Remainders are
    /// compared exactly, ties go to the share listed first; a negative amount splits as its
    /// absolute value. Other sums of shares are taken as the whole. No shares give no parts.
    public static func split(_ amount: Int64, shares: [Int32]) -> [Int64] {
        var parts: [Int64] = []
        parts.reserveCapacity(shares.count)
        split(amount, shares: shares, into: &parts)
        return parts
    }

    /// As `split(_:shares:)`, appended to `parts`.
    static func split(_ amount: Int64, shares: [Int32], into parts: inout [Int64]) {
        guard shares.count > 1 else {
            if shares.count == 1 { parts.append(amount) }
            return
        }
        let whole = shares.reduce(into: UInt64(0)) { $0 += UInt64($1) }
        let (thousands, rest) = amount.magnitude.quotientAndRemainder(dividingBy: whole)
        let start = parts.count
        var left = amount.magnitude
        for share in shares {
            // amount × share ÷ whole without a product above 64 bits: amount is
            // thousands × whole + rest, and only rest × share leaves a remainder.
            let part = thousands * UInt64(share) + rest * UInt64(share) / whole
            left -= part
            parts.append(Int64(part))
        }
        var isRaised = [Bool](repeating: false, count: left == 0 ? 0 : shares.count)
        while left > 0 {
            var best = -1
            var bestRemainder: UInt64 = 0
            for at in shares.indices where !isRaised[at] {
                let remainder = rest * UInt64(shares[at]) % whole
                if best < 0 || remainder > bestRemainder {
                    best = at
                    bestRemainder = remainder
                }
            }
            isRaised[best] = true
            parts[start + best] += 1
            left -= 1
        }
        guard amount < 0 else { return }
        for at in start..<parts.count { parts[at].negate() }
    }
}
