/// Checks one field against its column's type and writes it in its stored form.
enum FieldRule {
    /// Appends the stored form of a field that is not empty; throws what is wrong with it.
    ///
    /// An amount without a currency of its own is the caller's to check: it needs the record's.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ type: RegisterColumnType, isASCII: Bool,
        to out: inout [UInt8]
    ) throws(FieldFault) {
        switch type {
        case .code: try code(bytes)
        case .login: try login(bytes)
        case .text(let maximum):
            return try PlainText.append(bytes, maximum: maximum, isASCII: isASCII, to: &out)
        case .email: try email(bytes)
        case .date: _ = try date(bytes)
        case .boolean: try boolean(bytes)
        case .integer(let minimum): return try integer(bytes, minimum, to: &out)
        case .decimal(let scale, let isNegativeAllowed):
            return try decimal(bytes, scale, isNegativeAllowed, to: &out)
        case .enumeration(let words): try word(bytes, words)
        case .country: try country(bytes)
        case .currency: _ = try currency(bytes)
        case .rate: return try rate(bytes, to: &out)
        case .amount(let currency):
            return try amount(bytes, currency ?? .vnd).append(to: &out)
        case .codes, .shares, .areas, .areaShares, .records:
            return try ListRule.append(bytes, type, to: &out)
        case .schedule: return try ShapeRule.schedule(bytes, to: &out)
        case .obligation: try ShapeRule.obligation(bytes)
        }
        out.append(contentsOf: bytes)
    }

    // MARK: - Words

    static func code(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        guard !RegisterCode.isValid(bytes) else { return }
        try refuseBlanks(bytes)
        throw FieldFault(
            .notACode, "\(quoted(bytes)) is not a code",
            hint: "Codes have 1 to 64 of the letters A-Z, a-z, digits and . _ / -,"
                + " and begin with a letter or digit.")
    }

    private static func login(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        let isWhole =
            bytes.count <= 64
            && bytes.allSatisfy { RegisterCode.isInner($0) && $0 != 0x2F || $0 == 0x40 }
        if isWhole, let first = bytes.first, RegisterCode.isAlphanumeric(first) || first == 0x5F {
            return
        }
        try refuseBlanks(bytes)
        throw FieldFault(
            .notALogin, "\(quoted(bytes)) is not a login",
            hint: "Logins have 1 to 64 of the letters A-Z, a-z, digits and . _ - @.")
    }

    private static func email(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        guard !ShapeRule.isEmail(bytes) else { return }
        try refuseBlanks(bytes)
        throw FieldFault(
            .notAnEmail, "\(quoted(bytes)) is not an e-mail address",
            hint: "One plain address like name@example.org.")
    }

    private static func boolean(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        guard !equal(bytes, "true"), !equal(bytes, "false") else { return }
        try refuseBlanks(bytes)
        throw FieldFault(
            .notABoolean, "\(quoted(bytes)) is neither true nor false", hint: "Write true or false."
        )
    }

    private static func word(
        _ bytes: UnsafeBufferPointer<UInt8>, _ words: [String]
    ) throws(FieldFault) {
        for word in words where equal(bytes, word) { return }
        try refuseBlanks(bytes)
        let near = NearestName.of(String(decoding: bytes, as: UTF8.self), among: words)
        throw FieldFault(
            .unknownWord, "\(quoted(bytes)) is not one of the words of this column",
            hint: Sentence.didYouMean(near)
                + "Allowed: \(words.joined(separator: ", ")).")
    }

    private static func country(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        guard !CountryCodes.contains(bytes) else { return }
        try refuseBlanks(bytes)
        throw FieldFault(
            .unknownCountry, "\(quoted(bytes)) is not a country",
            hint: "Countries are the two upper-case letters of ISO 3166-1, such as VN.")
    }

    static func currency(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) -> Currency {
        if let currency = Currency(bytes: bytes) { return currency }
        try refuseBlanks(bytes)
        throw FieldFault(
            .unknownCurrency, "\(quoted(bytes)) is not a currency",
            hint: "Currencies are the three upper-case letters of ISO 4217, such as VND.")
    }

    /// Blanks around a word look like nothing, so they are named by themselves.
    static func refuseBlanks(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last)
        else { return }
        throw FieldFault(
            .surroundingBlanks, "\(quoted(bytes)) begins or ends with a blank",
            hint: "Remove the blanks around the value.")
    }

    static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
        guard bytes.count == word.utf8.count else { return false }
        return bytes.elementsEqual(word.utf8)
    }

    // MARK: - Numbers and days

    static func date(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) -> Day {
        guard let day = written(bytes) else {
            try refuseBlanks(bytes)
            throw FieldFault(
                .notADate, "\(quoted(bytes)) is not a date",
                hint: .dateForm)
        }
        guard day >= .first, day <= .last else {
            throw FieldFault(
                .dateOutOfRange, "\(quoted(bytes)) is out of range",
                hint: "Dates lie between \(Day.first) and \(Day.last).")
        }
        return day
    }

    private static func written(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        var number = 0
        for at in 0..<10 where at != 4 && at != 7 {
            guard RegisterCode.isDigit(bytes[at]) else { return nil }
            number = number * 10 + Int(bytes[at] - 0x30)
        }
        return Day(number / 10_000, number / 100 % 100, number % 100)
    }

    private static func integer(
        _ bytes: UnsafeBufferPointer<UInt8>, _ minimum: Int, to out: inout [UInt8]
    ) throws(FieldFault) {
        guard var read = DecimalText(bytes), read.scale == 0 else {
            try refuseBlanks(bytes)
            throw FieldFault(
                .notAWholeNumber, "\(quoted(bytes)) is not a whole number",
                hint: "Write digits only, without separators.")
        }
        guard !read.isHuge, read.mantissa <= Int128(Int32.max) else {
            throw FieldFault(.numberTooLarge, "\(quoted(bytes)) is too large")
        }
        read.reduce()
        guard (read.isNegative ? -read.mantissa : read.mantissa) >= Int128(minimum) else {
            throw FieldFault(.numberTooSmall, "\(quoted(bytes)) is below \(minimum)")
        }
        read.append(to: &out)
    }

    private static func decimal(
        _ bytes: UnsafeBufferPointer<UInt8>, _ maximumScale: Int, _ isNegativeAllowed: Bool,
        to out: inout [UInt8]
    ) throws(FieldFault) {
        guard var read = DecimalText(bytes) else {
            try refuseBlanks(bytes)
            throw FieldFault(
                .notANumber, "\(quoted(bytes)) is not a number",
                hint: "Numbers are plain decimals like -1234.50, without separators.")
        }
        guard read.scale <= maximumScale else {
            throw FieldFault(
                .tooManyDecimals, "\(quoted(bytes)) has \(read.scale) decimals",
                hint: "This column holds at most \(maximumScale) decimals.")
        }
        guard !read.isHuge, read.mantissa < powerOfTen(15 + read.scale) else {
            throw FieldFault(.numberTooLarge, "\(quoted(bytes)) is too large")
        }
        read.reduce()
        guard isNegativeAllowed || !read.isNegative else {
            throw FieldFault(.numberTooSmall, "\(quoted(bytes)) is below 0")
        }
        read.append(to: &out)
    }

    static func amount(
        _ bytes: UnsafeBufferPointer<UInt8>, _ currency: Currency
    ) throws(FieldFault) -> Amount {
        do throws(AidError) {
            return try Amount(parsing: bytes, currency: currency)
        } catch {
            try refuseBlanks(bytes)
            throw FieldFault(error)
        }
    }

    private static func rate(
        _ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
    ) throws(FieldFault) {
        do throws(AidError) {
            try Rate(parsing: bytes).append(to: &out)
        } catch {
            try refuseBlanks(bytes)
            throw FieldFault(error)
        }
    }
}
