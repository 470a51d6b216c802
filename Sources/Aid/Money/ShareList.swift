/// Items and their shares of a whole, as `education=60|health=40`; in the order listed.
public struct ShareList: Hashable, Sendable {
    /// One item and its share in 1/10000 percent.
    public struct Item: Hashable, Sendable {
        public let item: String
        public let share: Int32

        public init(item: String, share: Int32) {
            self.item = item
            self.share = share
        }
    }

    /// All of it: 100 percent in 1/10000 percent.
    public static let whole = 1_000_000

    public let items: [Item]

    /// Reads items split by `|`, each with `=` and its share; one item needs no share.
    ///
    /// Throws `empty-item`, `repeated-item`, `share-missing`, `not-a-number`,
    /// `too-many-decimals` (above four), `share-not-positive` or `share-sum`.
    public init(parsing text: some StringProtocol) throws(AidError) {
        var read: [Item] = []
        let pieces = text.split(separator: "|", omittingEmptySubsequences: false)
        for piece in pieces {
            let mark = piece.firstIndex(of: "=")
            let item = String(mark.map { piece[..<$0] } ?? piece[...])
            guard !item.isEmpty else {
                throw AidError(
                    MoneyCode.emptyItem, "\(quoted(text)) has an empty item",
                    hint: "Items are split by |, as in education=60|health=40.")
            }
            if let mark {
                let share = try ShareList.share(piece[piece.index(after: mark)...], of: item)
                read.append(Item(item: item, share: share))
            } else if pieces.count == 1 {
                read.append(Item(item: item, share: Int32(ShareList.whole)))
            } else {
                throw AidError(
                    MoneyCode.shareMissing, "\(quoted(item)) has no share",
                    hint: "With several items each has a share, as in education=60|health=40.")
            }
        }
        try ShareList.check(read)
        items = read
    }

    private static func check(_ items: [Item]) throws(AidError) {
        var seen: Set<String> = []
        for item in items where !seen.insert(item.item).inserted {
            throw AidError(
                MoneyCode.repeatedItem, "\(quoted(item.item)) is listed twice",
                hint: "List it once and add its shares.")
        }
        let sum = items.reduce(0) { $0 + Int($1.share) }
        guard sum == whole else {
            throw AidError(
                MoneyCode.shareSum, "the shares sum to \(format(sum)), not to 100",
                hint: "Shares have up to four decimals and sum to exactly 100.")
        }
    }

    private static func share(_ text: some StringProtocol, of item: String) throws(AidError)
        -> Int32
    {
        guard let read = DecimalText(text) else {
            throw AidError(
                MoneyCode.notANumber,
                "the share \(quoted(text)) of \(quoted(item)) is not a number",
                hint: "Shares are percent, as in education=60|health=40.")
        }
        guard read.scale <= 4 else {
            throw AidError(
                MoneyCode.tooManyDecimals,
                "the share \(quoted(text)) of \(quoted(item)) has \(read.scale) decimals",
                hint: "Shares have up to four decimals.")
        }
        guard !read.isNegative, read.isHuge || read.mantissa > 0 else {
            throw AidError(
                MoneyCode.shareNotPositive,
                "the share \(quoted(text)) of \(quoted(item)) is not above zero",
                hint: "Leave out what has no share.")
        }
        let limit = Int128(whole) * 100
        guard !read.isHuge, read.mantissa < limit,
            read.mantissa * powerOfTen(4 - read.scale) <= Int128(whole)
        else {
            throw AidError(
                MoneyCode.shareSum, "the share \(quoted(text)) of \(quoted(item)) is above 100",
                hint: "Shares are percent and sum to exactly 100.")
        }
        return Int32(read.mantissa * powerOfTen(4 - read.scale))
    }

    /// A share in percent as short as it can be written: `60`, `33.3333`.
    public static func format(_ share: some BinaryInteger) -> String {
        var bytes: [UInt8] = []
        var number = DecimalText(mantissa: Int128(share), scale: 4)
        number.reduce()
        number.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The list as it is written back: shares in their shortest form, none for a single item.
    public var text: String {
        guard items.count > 1 else { return items.first?.item ?? "" }
        return items.map { "\($0.item)=\(ShareList.format($0.share))" }.joined(separator: "|")
    }
}
