/// A currency of ISO 4217 that has a minor unit; gold, test codes and the like are none.
public struct Currency: Hashable, Sendable {
    /// The three letters, packed base 26.
    private let index: UInt16
    /// How many decimals the minor unit is: 0 for VND, 2 for USD, 3 for KWD.
    public let decimals: Int

    /// The đồng, without decimals.
    public static let vnd = Currency(index: Currency.index(0x56, 0x4E, 0x44), decimals: 0)
    /// The US dollar, in cents.
    public static let usd = Currency(index: Currency.index(0x55, 0x53, 0x44), decimals: 2)

    private init(index: Int, decimals: Int) {
        self.index = UInt16(index)
        self.decimals = decimals
    }

    /// Nil for a code that is not an active one of ISO 4217, or is not in upper case.
    public init?(code: some StringProtocol) {
        var text = String(code)
        guard let found = text.withUTF8({ Currency(bytes: $0) }) else { return nil }
        self = found
    }

    /// As `init(code:)`, from the bytes of a field.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 3, bytes.allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
        let index = Currency.index(bytes[0], bytes[1], bytes[2])
        let decimals = CurrencyTable.decimals[index]
        guard decimals >= 0 else { return nil }
        self.init(index: index, decimals: Int(decimals))
    }

    /// The three letters of ISO 4217.
    public var code: String {
        let index = Int(self.index)
        let letters = [index / 676, index / 26 % 26, index % 26].map { UInt8(0x41 + $0) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Every currency that can be used, in the order of the codes.
    public static let all: [Currency] = CurrencyTable.decimals.enumerated().compactMap {
        (index, decimals) in
        decimals < 0 ? nil : Currency(index: index, decimals: Int(decimals))
    }

    static func index(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        (Int(first) - 0x41) * 676 + (Int(second) - 0x41) * 26 + Int(third) - 0x41
    }
}

extension Currency: CustomStringConvertible {
    public var description: String { code }
}
