/// A plain decimal as written, before anything is known about its unit: `-12.50` is 1250 at 2.
struct DecimalText: Equatable {
    /// Without the point and without the sign.
    var mantissa: Int128 = 0
    /// How many digits stand after the point, as written: trailing zeros count.
    var scale = 0
    var isNegative = false
    /// More significant digits than `mantissa` can hold; it is then meaningless.
    var isHuge = false

    private static let mantissaLimit = powerOfTen(36)

    init(mantissa: Int128, scale: Int) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Nil for anything but an optional `-`, digits, and possibly `.` with more digits.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        if bytes.first == 0x2D {
            isNegative = true
            at = 1
        }
        var point: Int?
        let first = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte &- 0x30 <= 9 {
                if mantissa >= DecimalText.mantissaLimit {
                    isHuge = true
                } else {
                    mantissa = mantissa &* 10 &+ Int128(byte &- 0x30)
                }
            } else if byte == 0x2E, point == nil, at > first {
                point = at
            } else {
                return nil
            }
            at += 1
        }
        guard at > first, point != at - 1 else { return nil }
        if let point { scale = at - point - 1 }
    }

    init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let read = text.withUTF8({ DecimalText($0) }) else { return nil }
        self = read
    }

    /// Without trailing zeros after the point, so that equal numbers are written alike.
    mutating func reduce() {
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        if mantissa == 0 { isNegative = false }
    }

    /// Writes the number with exactly its scale.
    func append(to bytes: inout [UInt8]) {
        DecimalText.append(mantissa, scale: scale, isNegative: isNegative, to: &bytes)
    }

    /// Writes `mantissa` ÷ 10^`scale`, at least one digit before the point.
    static func append(
        _ mantissa: Int128, scale: Int, isNegative: Bool, to bytes: inout [UInt8]
    ) {
        if isNegative { bytes.append(0x2D) }
        let start = bytes.count
        var rest = mantissa
        var written = 0
        // UInt64 division is several times as fast, and nearly every number fits.
        while rest > Int128(UInt64.max) {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            written += 1
            if written == scale { bytes.append(0x2E) }
        }
        var small = UInt64(truncatingIfNeeded: rest)
        while small > 0 || written <= scale {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: small % 10))
            small /= 10
            written += 1
            if written == scale { bytes.append(0x2E) }
        }
        var low = start
        var high = bytes.count - 1
        while low < high {
            bytes.swapAt(low, high)
            low += 1
            high -= 1
        }
    }
}

/// Hands a text's UTF-8 bytes to a reader that may refuse them.
func reading<Value>(
    _ text: some StringProtocol,
    _ read: (UnsafeBufferPointer<UInt8>) throws(AidError) -> Value
) throws(AidError) -> Value {
    var text = String(text)
    // `withUTF8` rethrows without the error's type, so the error travels as a value.
    let result = text.withUTF8 { bytes in
        do throws(AidError) {
            return Result<Value, AidError>.success(try read(bytes))
        } catch {
            return .failure(error)
        }
    }
    return try result.get()
}

/// 10 to that power, for powers of 0 to 38.
func powerOfTen(_ power: Int) -> Int128 {
    var value: Int128 = 1
    for _ in 0..<power { value *= 10 }
    return value
}

/// `dividend` ÷ `divisor` to the nearest whole number, halves away from zero; divisor > 0.
func dividedHalfAwayFromZero(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let missing = divisor - remainder.magnitudeAsSigned
    guard remainder.magnitudeAsSigned >= missing else { return quotient }
    return dividend < 0 ? quotient - 1 : quotient + 1
}

extension Int128 {
    fileprivate var magnitudeAsSigned: Int128 { self < 0 ? -self : self }
}
