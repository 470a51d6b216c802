/// The codes of the errors that money, rates and shares give; stable words for programs.
public enum MoneyCode {
    public static let notANumber: AidError.Code = "not-a-number"
    public static let tooManyDecimals: AidError.Code = "too-many-decimals"
    public static let amountTooLarge: AidError.Code = "amount-too-large"
    public static let valueTooLarge: AidError.Code = "value-too-large"
    public static let rateNotPositive: AidError.Code = "rate-not-positive"
    public static let rateTooLarge: AidError.Code = "rate-too-large"
    public static let shareSum: AidError.Code = "share-sum"
    public static let shareMissing: AidError.Code = "share-missing"
    public static let shareNotPositive: AidError.Code = "share-not-positive"
    public static let emptyItem: AidError.Code = "empty-item"
    public static let repeatedItem: AidError.Code = "repeated-item"
}
