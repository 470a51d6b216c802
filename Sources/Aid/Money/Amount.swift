/// An exact sum of money in a currency's minor units; its absolute value is below 10^18.
public struct Amount: Hashable, Sendable {
    /// Cents, xu, fils: as many decimals as the currency has.
    public let minorUnits: Int64
    public let currency: Currency

    /// What no amount and no value may reach, in minor units: 10^18.
    public static let limit: Int64 = 1_000_000_000_000_000_000

    /// Nil when the amount reaches 10^18 minor units.
    public init?(minorUnits: Int64, currency: Currency) {
        guard minorUnits.magnitude < UInt64(Amount.limit) else { return nil }
        self.init(unchecked: minorUnits, currency)
    }

    init(unchecked minorUnits: Int64, _ currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Reads a plain decimal in the major unit, such as `-12.50`.
    ///
    /// Throws `not-a-number`, `too-many-decimals` or `amount-too-large`; nothing is rounded, and
    /// zeros beyond the currency's decimals are too many as well.
    public init(parsing text: some StringProtocol, currency: Currency) throws(AidError) {
        self = try reading(text) { bytes throws(AidError) in
            try Amount(parsing: bytes, currency: currency)
        }
    }

    /// As `init(parsing:currency:)`, from the bytes of a field.
    init(parsing bytes: UnsafeBufferPointer<UInt8>, currency: Currency) throws(AidError) {
        guard let read = DecimalText(bytes) else {
            throw AidError(
                MoneyCode.notANumber, "\(quoted(bytes)) is not a number",
                hint: "Numbers are plain decimals like -1234.50, without separators.")
        }
        guard read.scale <= currency.decimals else {
            throw AidError(
                MoneyCode.tooManyDecimals,
                "\(quoted(bytes)) has \(read.scale) decimals, \(currency) has \(currency.decimals)",
                hint: "Amounts are exact: write them as the document does.")
        }
        let limit = Int128(Amount.limit)
        var minor = read.mantissa
        if !read.isHuge, minor < limit { minor *= powerOfTen(currency.decimals - read.scale) }
        guard !read.isHuge, minor < limit else {
            throw AidError(
                MoneyCode.amountTooLarge, "\(quoted(bytes)) \(currency) is too large",
                hint: "Amounts have less than 19 digits, decimals included.")
        }
        self.init(unchecked: Int64(read.isNegative ? -minor : minor), currency)
    }

    /// The major unit with exactly the currency's decimals, such as `705130.79` or `-0.05`.
    public var decimalString: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes what `decimalString` gives.
    func append(to bytes: inout [UInt8]) {
        DecimalText.append(
            Int128(minorUnits.magnitude), scale: currency.decimals, isNegative: minorUnits < 0,
            to: &bytes)
    }
}

extension Amount: CustomStringConvertible {
    public var description: String { "\(decimalString) \(currency)" }
}

/// The value of a field in quotation marks, for a message: its first 60 characters.
func quoted(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    quoted(String(decoding: bytes, as: UTF8.self))
}

/// The text in quotation marks, for a message: its first 60 characters.
func quoted(_ text: some StringProtocol) -> String {
    let shown = text.prefix(60)
    let isWhole = shown.endIndex == text.endIndex
    return "\"\(shown)\(isWhole ? "" : "…")\""
}
