import Testing

@testable import Aid

struct ValuationTests {
    private let usd = try? Rate(parsing: "23170")
    private let day = Day(number: 19_000)

    private func table(_ rows: (String, Int64, String, Int)...) throws -> RateTable {
        RateTable(
            try rows.map { code, id, rate, date in
                (
                    currency: try #require(Currency(code: code)),
                    row: RateTable.Row(
                        rateID: id, rate: try Rate(parsing: rate), date: Day(number: date))
                )
            })
    }

    private func rateCode(_ text: String) -> String? {
        do throws(AidError) {
            _ = try Rate(parsing: text)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    @Test func `reads rates and writes them in their shortest form`() throws {
        for (text, written) in [
            ("25286.8681", "25286.8681"), ("18932.000", "18932"),
            ("0.000000000001", "0.000000000001"),
            ("007.10", "7.1"), ("999999999999999.999999999999", "999999999999999.999999999999"),
        ] {
            #expect(try Rate(parsing: text).decimalString == written)
        }
        #expect(rateCode("0") == "rate-not-positive")
        #expect(rateCode("-1") == "rate-not-positive")
        #expect(rateCode("1.0000000000001") == "too-many-decimals")
        #expect(rateCode("1000000000000000") == "rate-too-large")
        #expect(rateCode("1e3") == "not-a-number")
    }

    @Test func `rounds half away from zero in both directions`() throws {
        let half = try Rate(parsing: "0.5")
        for (cents, vnd) in [(100, 1), (99, 0), (-100, -1), (-99, 0), (300, 2), (-300, -2)] {
            let amount = try #require(Amount(minorUnits: Int64(cents), currency: .usd))
            #expect(try half.vnd(from: amount) == Int64(vnd))
        }
        // 1 VND at 200 VND a dollar is half a cent.
        let rate = try Rate(parsing: "200")
        #expect(try Rate.usd(fromVND: 1, usdRate: rate) == 1)
        #expect(try Rate.usd(fromVND: -1, usdRate: rate) == -1)
        #expect(try Rate.usd(fromVND: 3, usdRate: rate) == 2)
        #expect(try Rate.usd(fromVND: 0, usdRate: rate) == 0)
        #expect(try Rate.usd(fromVND: 1, usdRate: try Rate(parsing: "200.01")) == 0)
    }

    @Test func `refuses values of nineteen digits`() throws {
        let large = try #require(Amount(minorUnits: Amount.limit - 1, currency: .usd))
        #expect(try Rate(parsing: "100").vnd(from: large) == Amount.limit - 1)
        #expect(throws: AidError.self) { try Rate(parsing: "101").vnd(from: large) }
        #expect(try Rate(parsing: "99").vnd(from: large) == 989_999_999_999_999_999)
        #expect(throws: AidError.self) {
            try Rate(parsing: "999999999999999.999999999999").vnd(from: large)
        }
        #expect(throws: AidError.self) {
            try Rate.usd(fromVND: Amount.limit - 1, usdRate: try Rate(parsing: "0.01"))
        }
    }

    @Test func `finds the latest rate on or before the day as a plain search does`() throws {
        var generator = SplitMix(seed: 2)
        let one = try Rate(parsing: "1")
        let rows = (0..<200).map { id in
            RateTable.Row(
                rateID: Int64(id), rate: one,
                date: Day(number: Int.random(in: 0...300, using: &generator)))
        }
        let table = RateTable(rows.map { (currency: Currency.usd, row: $0) })
        for number in -5...305 {
            let slow = rows.filter { $0.date.number <= number }
                .max { ($0.date, $0.rateID) < ($1.date, $1.rateID) }
            #expect(table.latest(for: .usd, on: Day(number: number)) == slow)
        }
        #expect(table.latest(for: .vnd, on: day) == nil)
    }

    @Test func `values as stated, else as the amount, else by the day's rate`() throws {
        let rates = try table(
            ("USD", 1, "20000", 18_000), ("USD", 2, "25000", 19_000), ("USD", 3, "30000", 19_001),
            ("EUR", 4, "26000.5", 18_500))
        let eur = try #require(Currency(code: "EUR"))
        func value(_ entry: EntryMoney) throws -> [String?] {
            let made = try Valuation.value(entry, rates: rates)
            return [made.vnd, made.usd].map {
                $0.map { "\($0.minorUnits) \($0.source) \($0.rateID ?? 0)" }
            }
        }
        #expect(
            try value(EntryMoney(currency: .vnd, amount: 50_000, date: day))
                == ["50000 amount 0", "200 rate 2"])
        #expect(
            try value(EntryMoney(currency: .vnd, amount: 50_000, date: day, vndStated: 25_000))
                == ["25000 stated 0", "100 rate 2"])
        #expect(
            try value(EntryMoney(currency: .usd, amount: 150, date: day))
                == ["37500 rate 2", "150 amount 0"])
        #expect(
            try value(EntryMoney(currency: .usd, amount: 150, date: day, vndStated: 1))
                == ["1 stated 0", "150 amount 0"])
        #expect(
            try value(EntryMoney(currency: eur, amount: 100, date: day))
                == ["26001 rate 4", "104 rate 2"])
        #expect(
            try value(
                EntryMoney(
                    currency: eur, amount: 100, date: day, vndStated: 9, vndValue: 7, usdValue: 8))
                == ["7 given 0", "8 given 0"])
    }

    @Test func `leaves unconverted what no rate serves and unvalued what has no amount`() throws {
        let rates = try table(("USD", 1, "20000", 19_001))
        func value(_ currency: String, _ amount: Int64?, _ date: Int) throws -> [Int64?] {
            let entry = EntryMoney(
                currency: try #require(Currency(code: currency)), amount: amount,
                date: Day(number: date))
            let made = try Valuation.value(entry, rates: rates)
            return [made.vnd?.minorUnits, made.usd?.minorUnits]
        }
        #expect(try value("USD", 150, 19_000) == [nil, 150])
        #expect(try value("VND", 150, 19_000) == [150, nil])
        #expect(try value("SEK", 150, 19_002) == [nil, nil])
        #expect(try value("USD", nil, 19_002) == [nil, nil])
    }
}
