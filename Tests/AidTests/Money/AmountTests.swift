import Testing

@testable import Aid

struct AmountTests {
    private func code(_ text: String, _ currency: Currency) -> String? {
        do throws(AidError) {
            _ = try Amount(parsing: text, currency: currency)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    @Test func `reads and writes exactly the currency's decimals`() throws {
        let kwd = try #require(Currency(code: "KWD"))
        let clf = try #require(Currency(code: "CLF"))
        let cases: [(String, Currency, Int64, String)] = [
            ("705130.79", .usd, 70_513_079, "705130.79"),
            ("131250000000", .vnd, 131_250_000_000, "131250000000"),
            ("-0.05", .usd, -5, "-0.05"), ("-12.5", .usd, -1250, "-12.50"),
            ("7", .usd, 700, "7.00"), ("0", .vnd, 0, "0"), ("-0.00", .usd, 0, "0.00"),
            ("007", .vnd, 7, "7"), ("1.234", kwd, 1234, "1.234"), ("0.0001", clf, 1, "0.0001"),
            ("999999999999999999", .vnd, 999_999_999_999_999_999, "999999999999999999"),
            ("-9999999999999999.99", .usd, -999_999_999_999_999_999, "-9999999999999999.99"),
        ]
        for (text, currency, minor, written) in cases {
            let amount = try Amount(parsing: text, currency: currency)
            #expect(amount.minorUnits == minor, "\(text)")
            #expect(amount.decimalString == written)
        }
    }

    @Test(arguments: [
        "", "-", "+5", "1,000", "1e5", " 5", "5 ", ".5", "5.", "--5", "1.2.3", "٣", "0x1", "-.5",
    ])
    func `refuses what is not a plain decimal`(text: String) {
        #expect(code(text, .usd) == "not-a-number")
    }

    @Test func `refuses decimals that the currency has not, zeros too`() {
        #expect(code("1.5", .vnd) == "too-many-decimals")
        #expect(code("1.0", .vnd) == "too-many-decimals")
        #expect(code("1.234", .usd) == "too-many-decimals")
    }

    @Test func `refuses ten to the eighteenth minor units and everything above`() {
        #expect(code("1000000000000000000", .vnd) == "amount-too-large")
        #expect(code("10000000000000000.00", .usd) == "amount-too-large")
        #expect(code("-10000000000000000", .usd) == "amount-too-large")
        #expect(code(String(repeating: "9", count: 500), .usd) == "amount-too-large")
        #expect(Amount(minorUnits: Amount.limit, currency: .vnd) == nil)
        #expect(Amount(minorUnits: .min, currency: .vnd) == nil)
    }

    @Test func `text and minor units are a round trip`() throws {
        var generator = SplitMix(seed: 1)
        for _ in 0..<1000 {
            let currency = try #require(Currency.all.randomElement(using: &generator))
            let cap = Int64(1) << Int64.random(in: 1...59, using: &generator)
            let minor = Int64.random(in: -cap...cap, using: &generator)
            let amount = try #require(Amount(minorUnits: minor, currency: currency))
            #expect(try Amount(parsing: amount.decimalString, currency: currency) == amount)
        }
    }

    @Test func `knows the active currencies that have a minor unit`() throws {
        #expect(Currency.all.count == 165)
        #expect(Currency(code: "VND") == .vnd)
        #expect(Currency(code: "USD") == .usd)
        #expect(Currency(code: "EUR")?.decimals == 2)
        #expect(Currency(code: "KWD")?.decimals == 3)
        #expect(Currency(code: "JPY")?.decimals == 0)
        #expect(Currency(code: "UYW")?.decimals == 4)
        for code in ["XAU", "XXX", "XDR", "usd", "US", "USDX", "", "ABC", "Ａ"] {
            #expect(Currency(code: code) == nil, "\(code)")
        }
        for currency in Currency.all {
            #expect(Currency(code: currency.code) == currency)
        }
    }
}
