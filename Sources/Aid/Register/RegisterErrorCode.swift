/// Every code that reading a register's file can give: stable words that translations hang on.
public enum RegisterErrorCode: String, CaseIterable, Hashable, Sendable {
    // The file as a whole: reading ends.
    case utf16 = "file-utf16"
    case workbook = "file-workbook"
    case nulByte = "file-nul-byte"
    case loneCarriageReturn = "file-lone-carriage-return"
    case unclosedQuote = "file-unclosed-quote"
    case recordTooLong = "file-record-too-long"
    case noHeader = "file-no-header"
    case wrongDelimiter = "file-wrong-delimiter"

    // The header: reading ends.
    case headerNotUTF8 = "header-not-utf8"
    case headerQuote = "header-quote"
    case unnamedColumn = "unnamed-column"
    case unknownColumn = "unknown-column"
    case repeatedColumn = "repeated-column"
    case missingColumn = "missing-column"

    // The shape of one record.
    case fieldCount = "field-count"
    case notUTF8 = "not-utf8"
    case strayQuote = "stray-quote"
    case textAfterQuote = "text-after-quote"

    // One field.
    case required
    case surroundingBlanks = "surrounding-blanks"
    case controlCharacter = "control-character"
    case textTooLong = "text-too-long"
    case notACode = "not-a-code"
    case notALogin = "not-a-login"
    case notAnEmail = "not-an-email"
    case notADate = "not-a-date"
    case dateOutOfRange = "date-out-of-range"
    case notABoolean = "not-a-boolean"
    case notAWholeNumber = "not-a-whole-number"
    case notANumber = "not-a-number"
    case tooManyDecimals = "too-many-decimals"
    case numberTooSmall = "number-too-small"
    case numberTooLarge = "number-too-large"
    case amountTooLarge = "amount-too-large"
    case rateNotPositive = "rate-not-positive"
    case rateTooLarge = "rate-too-large"
    case unknownWord = "unknown-word"
    case unknownCountry = "unknown-country"
    case unknownCurrency = "unknown-currency"
    case notAnArea = "not-an-area"
    case unknownAreaLevel = "unknown-area-level"
    case emptyItem = "empty-item"
    case repeatedItem = "repeated-item"
    case shareMissing = "share-missing"
    case shareNotPositive = "share-not-positive"
    case shareSum = "share-sum"
    case notASchedule = "not-a-schedule"
    case notAnObligation = "not-an-obligation"
    case notARecord = "not-a-record"

    // Columns against each other.
    case amountMissing = "amount-missing"
    case valueWithoutAmount = "value-without-amount"
    case signDiffers = "sign-differs"
    case datesReversed = "dates-reversed"
    case rateOfDong = "rate-of-dong"
    case requiredByStatus = "required-by-status"
    case needsBoth = "needs-both"
    case needsOneOf = "needs-one-of"
    case severalLines = "several-lines"
    /// Free text with what looks like a passport's number.
    case personalNumber = "personal-number"

    /// The code as errors carry it.
    public var code: AidError.Code { AidError.Code(rawValue: rawValue) }
}
