/// How many đồng one major unit of a currency is worth: exact, above zero, ≤ 12 decimals.
public struct Rate: Hashable, Sendable {
    /// The rate without its point; never a multiple of ten unless `scale` is 0.
    public let mantissa: Int128
    /// How many of the mantissa's digits stand after the point.
    public let scale: Int

    /// The most decimals that a rate is written with.
    public static let maximumScale = 12

    /// Reads a plain decimal, such as `25286.8681`.
    ///
    /// Throws `not-a-number`, `too-many-decimals`, `rate-not-positive` or `rate-too-large` (from
    /// 10^15 on).
    public init(parsing text: some StringProtocol) throws(AidError) {
        self = try reading(text) { bytes throws(AidError) in try Rate(parsing: bytes) }
    }

    /// As `init(parsing:)`, from the bytes of a field.
    init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(AidError) {
        guard var read = DecimalText(bytes) else {
            throw AidError(
                MoneyCode.notANumber, "\(quoted(bytes)) is not a number",
                hint: "Rates are plain decimals like 25286.8681, without separators.")
        }
        guard read.scale <= Rate.maximumScale else {
            throw AidError(
                MoneyCode.tooManyDecimals, "the rate \(quoted(bytes)) has \(read.scale) decimals",
                hint: "Rates have at most 12 decimals.")
        }
        guard !read.isHuge, read.mantissa < powerOfTen(15 + read.scale) else {
            throw AidError(
                MoneyCode.rateTooLarge, "the rate \(quoted(bytes)) is too large",
                hint: "Rates are đồng for one major unit, below 10^15.")
        }
        guard !read.isNegative, read.mantissa > 0 else {
            throw AidError(
                MoneyCode.rateNotPositive, "the rate \(quoted(bytes)) is not above zero",
                hint: "Rates are đồng for one major unit.")
        }
        read.reduce()
        mantissa = read.mantissa
        scale = read.scale
    }

    /// As short as it can be written: `18932`, `25286.8681`.
    public var decimalString: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes what `decimalString` gives.
    func append(to bytes: inout [UInt8]) {
        DecimalText.append(mantissa, scale: scale, isNegative: false, to: &bytes)
    }

    /// The amount in đồng at this rate, rounded half away from zero; throws `value-too-large`.
    public func vnd(from amount: Amount) throws(AidError) -> Int64 {
        let (product, overflows) = mantissa.multipliedReportingOverflow(
            by: Int128(amount.minorUnits))
        // 10^38 over at most 10^16 is far above the limit, so an overflow is too large as well.
        guard !overflows else { throw Rate.tooLarge(amount.description) }
        let divisor = powerOfTen(scale + amount.currency.decimals)
        return try Rate.checked(
            dividedHalfAwayFromZero(product, by: divisor), amount.description)
    }

    /// Đồng in US cents, rounded half away from zero; throws `value-too-large`.
    public static func usd(fromVND vnd: Int64, usdRate: Rate) throws(AidError) -> Int64 {
        let cents = Int128(vnd) * 100 * powerOfTen(usdRate.scale)
        return try checked(
            dividedHalfAwayFromZero(cents, by: usdRate.mantissa), "\(vnd) VND")
    }

    private static func checked(_ value: Int128, _ what: String) throws(AidError) -> Int64 {
        let limit = Int128(Amount.limit)
        guard value > -limit, value < limit else { throw tooLarge(what) }
        return Int64(value)
    }

    private static func tooLarge(_ what: String) -> AidError {
        AidError(
            MoneyCode.valueTooLarge, "the value of \(what) is too large",
            hint: "Values have less than 19 digits; check the amount and the rate.")
    }
}

extension Rate: CustomStringConvertible {
    public var description: String { decimalString }
}
