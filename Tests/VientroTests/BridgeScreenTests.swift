import Control
import Testing

@testable import vientro

@Suite struct BridgeScreenTests {
    private let plain = Style(colours: false)

    private func row(_ keys: [DimensionKey], difference: String = "0") -> BridgeRow {
        let none = BridgeStep(amount: "0", entries: 0)
        return BridgeRow(
            keys: keys, old: "1000", new: "1500",
            causes: BridgeSteps(
                new: .init(amount: "700", entries: 2), reversed: .init(amount: "-200", entries: 1),
                attributeChanged: none, reSplit: .init(amount: "0", entries: 3), reValued: none),
            difference: difference)
    }

    private func bridge(_ difference: String = "0") -> TotalsBridge {
        TotalsBridge(
            measure: "commitment", currency: "VND", from: nil, to: nil, lens: "historical",
            scheme: "office", since: "2026-06-30T23:59:59+07:00", sinceSeq: 3, asOf: nil, seq: 9,
            rows: [row([.init("owner", nil)])], totals: [row([], difference: difference)],
            now: "2026-11-16T08:05:00+07:00")
    }

    private func text(_ bridge: TotalsBridge, _ language: Language) -> String {
        BridgeScreen(
            bridge: bridge, by: ["owner"], filters: [], words: Words(language), style: plain
        ).text()
    }

    @Test func `a bridge in Vietnamese goes from the old figure to the new one`() {
        #expect(
            text(bridge(), .vi) == """
                BẢNG GIẢI THÍCH CHÊNH LỆCH: GIÁ TRỊ CAM KẾT THEO CHỦ KHOẢN VIỆN TRỢ
                Đơn vị tính: đồng · Số liệu đã nhập đến 23:59 ngày 30/06/2026, so với đã nhập đến 08:05 ngày 16/11/2026
                Chủ khoản viện trợ  Số trước  Nhập mới  Ghi đảo  Phân bổ lại  Quy đổi lại  Đổi thông tin  Số nay
                (chưa xác định)        1.000      +700     -200            0            –              –   1.500
                TỔNG CỘNG              1.000      +700     -200            0            –              –   1.500
                Số dòng ghi sổ: nhập mới 2, ghi đảo 1, phân bổ lại 3.
                Số trước cộng các nguyên nhân bằng số nay, chênh lệch 0.

                """)
    }

    @Test func `a bridge that does not meet says so`() {
        #expect(
            text(bridge("7"), .en).contains(
                "The old figure and the causes do NOT make the new one, difference 7."))
    }

    @Test func `a row of a bridge is read as it was written`() throws {
        for row in [row([.init("owner", nil)]), row([.init("donor_class", "x")])] {
            let data = try ControlJSON.encode(row)
            #expect(try ControlJSON.decode(BridgeRow.self, from: data) == row)
        }
        let text = String(decoding: try ControlJSON.encode(row([.init("a_b", "x")])), as: UTF8.self)
        #expect(text.contains(#""re_split":{"amount":"0","entries":3}"#))
        #expect(text.contains(#""a_b":"x""#))
    }
}

@Suite struct ExplanationScreenTests {
    private let plain = Style(colours: false)

    private var answer: Explanation {
        Explanation(
            measure: "commitment", currency: "VND", from: nil, to: "2026-12-31", asOf: nil,
            lens: "historical", scheme: "office", seq: 9, row: [.init("sector", "education")],
            receipt: "T-7F3K-9QWX-2MHD",
            figures: [
                .init(
                    currency: "VND", total: "15000000", sum: "15000000", difference: "0",
                    entries: 1)
            ], unconverted: [.init(currency: "EUR", amount: "10.00", entries: 1)], unvalued: 0,
            limit: 1, offset: 0, names: ["sector": ["education": "Giáo dục"]],
            now: "2026-11-16T08:05:00+07:00")
    }

    private var entry: ExplainedEntry {
        let rate = ExplainedValue.Rate(
            type: "accounting", currency: "USD", date: "2026-02-01", vndPerUnit: "25000",
            source: nil)
        func part(_ donor: String, _ vnd: String) -> ExplainedPart {
            ExplainedPart(
                sector: "education", sectorName: "Giáo dục", area: "district:107@2004-01-01",
                areaName: "Huyện Mường Tè", donor: donor, donorName: nil, amount: "300.00",
                vnd: vnd, usd: "300.00")
        }
        return ExplainedEntry(
            state: "counted", ref: "L-1", project: "P-1", projectTitle: "Trường học",
            date: "2026-02-03", kind: "commitment", amount: "1000.00", currency: "USD",
            inKind: false, vnd: .init(amount: "25000000", source: "rate", rate: rate),
            usd: .init(amount: "1000.00", source: "amount", rate: nil), reversedBy: "L-2", seq: 4,
            recordedAt: "2026-02-04T09:00:00+07:00", recordedBy: "lan",
            split: [
                .init(
                    dimension: "sector", effectiveOn: "2026-01-01",
                    shares: [
                        .init(code: "education", name: "Giáo dục", share: "60"),
                        .init(code: "health", name: "Y tế", share: "40"),
                    ])
            ], parts: [part("NGO-1", "7500000"), part("NGO-2", "7500000")], partsInAll: 4,
            value: "15000000")
    }

    @Test func `an explanation in Vietnamese shows how each entry counts`() {
        let screen = ExplanationScreen(filters: [], words: Words(.vi), style: plain)
        #expect(
            screen.head(answer) + screen.entry(entry, number: 1, in: "VND") + screen.foot(answer)
                == """
                GIẢI TRÌNH SỐ LIỆU: GIÁ TRỊ CAM KẾT · Lĩnh vực: Giáo dục
                Đơn vị tính: đồng · Số liệu phát sinh đến hết 31/12/2026 · Số liệu đã nhập đến 08:05 ngày 16/11/2026
                Mã tra cứu: T-7F3K-9QWX-2MHD
                Theo bảng tổng hợp: 15.000.000 đồng · cộng 1 dòng ghi sổ: 15.000.000 đồng · chênh lệch: 0 đồng

                   1. L-1 · khoản viện trợ P-1 “Trường học” · 03/02/2026 · cam kết
                      Nguyên tệ: 1.000,00 USD · Giá trị VND: 25.000.000 (tỷ giá hạch toán 25.000 đồng/USD ngày 01/02/2026) · Giá trị USD: 1.000,00 (theo nguyên tệ)
                      Phân bổ: lĩnh vực Giáo dục 60 %, Y tế 40 % (áp dụng từ 01/01/2026)
                      Tính vào số liệu: 15.000.000 đồng (2/4 phần)
                        Giáo dục · Huyện Mường Tè · NGO-1: 7.500.000
                        Giáo dục · Huyện Mường Tè · NGO-2: 7.500.000
                      Đã bị ghi đảo bởi dòng L-2
                      Nhập lúc 09:00 ngày 04/02/2026 bởi lan, thay đổi số 4

                Chưa quy đổi (thiếu tỷ giá): 1 dòng, 10,00 EUR, chưa tính ở trên.
                Trang này: từ dòng 1 đến dòng 1; tổng cộng 1 dòng được tính.
                TỔNG CỘNG: 15.000.000 đồng

                """)
    }

    @Test func `lines are put together from pieces`() {
        var lines = LineSplitter()
        #expect(lines.add(Array("ab".utf8)).isEmpty)
        let whole = lines.add(Array("c\nd\n\nef".utf8))
        #expect(whole.map { String(decoding: $0, as: UTF8.self) } == ["abc", "d", ""])
        #expect(lines.rest.map { String(decoding: $0, as: UTF8.self) } == "ef")
        #expect(lines.add([UInt8(ascii: "\n")]).count == 1)
        #expect(lines.rest == nil)
    }
}
