/// An area as files name it: `LEVEL:CODE`, or `LEVEL:CODE@DATE` to say as valid on which day.
///
/// Without a date it means the area of that code on the record's own day, since official codes
/// are used again after reforms.
public struct AreaReference: Hashable, Sendable {
    public let level: AreaLevel
    public let code: String
    /// The day on which the code is to be read; nil for the record's own day.
    public let date: Day?

    /// Stable words for what is wrong with a reference.
    public static let notAnArea: AidError.Code = "not-an-area"
    public static let unknownLevel: AidError.Code = "unknown-area-level"
    public static let notADate: AidError.Code = "not-a-date"

    public init(level: AreaLevel, code: String, date: Day? = nil) {
        self.level = level
        self.code = code
        self.date = date
    }

    /// Throws `not-an-area`, `unknown-area-level` or `not-a-date`.
    public init(parsing text: some StringProtocol) throws(AidError) {
        guard let colon = text.firstIndex(of: ":") else {
            throw AidError(
                AreaReference.notAnArea, "\(quoted(text)) is not an area",
                hint: AreaReference.shape)
        }
        guard let level = AreaLevel(rawValue: String(text[..<colon])) else {
            throw AidError(
                AreaReference.unknownLevel, "\(quoted(text[..<colon])) is not a level of areas",
                hint: "Levels are province, district and commune, as in district:107.")
        }
        var rest = text[text.index(after: colon)...]
        var date: Day?
        if let mark = rest.firstIndex(of: "@") {
            let written = rest[rest.index(after: mark)...]
            guard let day = Day(iso: written) else {
                throw AidError(
                    AreaReference.notADate, "\(quoted(written)) in \(quoted(text)) is not a date",
                    hint: .dateForm)
            }
            date = day
            rest = rest[..<mark]
        }
        guard RegisterCode.isValid(rest) else {
            throw AidError(
                AreaReference.notAnArea, "\(quoted(rest)) in \(quoted(text)) is not an area's code",
                hint: AreaReference.shape)
        }
        self.init(level: level, code: String(rest), date: date)
    }

    private static let shape: Sentence =
        "Areas are written like district:107 or commune:03445@2026-01-01."

    /// As it is written in files.
    public var text: String {
        "\(level.rawValue):\(code)" + (date.map { "@\($0.iso)" } ?? "")
    }

    /// Reads areas with their shares, as `district:107=60|district:108=40`.
    public static func shares(
        parsing text: some StringProtocol
    ) throws(AidError) -> [(area: AreaReference, share: Int32)] {
        var read: [(area: AreaReference, share: Int32)] = []
        for item in try ShareList(parsing: text).items {
            read.append((try AreaReference(parsing: item.item), item.share))
        }
        return read
    }

    /// Reads areas without shares, as `district:107|commune:03445`; throws `repeated-item` too.
    public static func list(parsing text: some StringProtocol) throws(AidError) -> [AreaReference] {
        var read: [AreaReference] = []
        for piece in text.split(separator: "|", omittingEmptySubsequences: false) {
            let area = try AreaReference(parsing: piece)
            guard !read.contains(area) else {
                throw AidError(
                    MoneyCode.repeatedItem, "\(quoted(piece)) is listed twice",
                    hint: "List it once.")
            }
            read.append(area)
        }
        return read
    }
}

extension AreaReference: CustomStringConvertible {
    public var description: String { text }
}
