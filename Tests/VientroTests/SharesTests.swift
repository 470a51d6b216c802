import Testing

@testable import vientro

@Suite struct SharesTests {
    private let forms = Forms(language: .en)

    @Test func `shares of all parts add up to exactly 100`() {
        #expect(
            Share.percents(["1", "1", "1"], of: "3", forms: forms)
                == ["33.4 %", "33.3 %", "33.3 %"])
        #expect(
            Share.percents(
                [
                    "30385278080", "37740671935", "58366574990", "46463412942", "204000000",
                    "38845706565",
                ], of: "212005644512", forms: forms)
                == ["14.4 %", "17.8 %", "27.5 %", "21.9 %", "0.1 %", "18.3 %"])
        for _ in 0..<200 {
            let parts = (0..<Int.random(in: 1...9)).map { _ in Int.random(in: 0...1_000_000_000) }
            let whole = parts.reduce(0, +)
            if whole == 0 { continue }
            let shares = Share.percents(parts.map(String.init), of: String(whole), forms: forms)
            let tenths = shares.compactMap { Int($0?.filter(\.isNumber) ?? "") }
            #expect(tenths.reduce(0, +) == 1000)
            for (part, share) in zip(parts, tenths) {
                #expect(abs(Double(part) * 1000 / Double(whole) - Double(share)) < 1.000_001)
            }
        }
    }

    @Test func `parts that are negative or not the whole are rounded each by itself`() {
        #expect(
            Share.percents(["-10", "110"], of: "100", forms: forms) == ["-10.0 %", "110.0 %"])
        #expect(Share.percents(["10"], of: "100", forms: forms) == ["10.0 %"])
        #expect(Share.percents(["0"], of: "0", forms: forms) == [nil])
        #expect(Share.percents([], of: "0", forms: forms) == [])
    }

    @Test func `larger units round half away from zero and keep three decimals`() {
        #expect(MoneyScale.billion.of("131250000000") == "131.250")
        #expect(MoneyScale.billion.of("499999") == "0.000")
        #expect(MoneyScale.billion.of("500000") == "0.001")
        #expect(MoneyScale.billion.of("-500000") == "-0.001")
        #expect(MoneyScale.million.of("1751") == "0.002")
        #expect(MoneyScale.million.of("-1000000499") == "-1000.000")
        #expect(MoneyScale.million.of("x") == nil)
    }
}
