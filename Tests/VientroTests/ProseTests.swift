import Control
import Testing

@testable import vientro

@Suite struct ProseTests {
    private func totals(
        _ rows: [TotalsRow] = [], total: String = "131250000000", currency: String = "VND",
        measure: String = "commitment", from: String? = nil, to: String? = "2021-12-31",
        entries: Int = 90, projects: Int = 78, donors: Int = 62, unconverted: [Unconverted] = [],
        unvalued: Int = 0, difference: String = "0"
    ) -> Totals {
        Totals(
            measure: measure, currency: currency, from: from, to: to, seq: 9, rows: rows,
            sum: .single(total: total, check: .init(ledger: total, difference: difference)),
            entries: entries, projects: projects, donors: donors, unconverted: unconverted,
            unvalued: unvalued, names: ["sector": ["education": "Giáo dục", "health": "Y tế"]],
            now: "2026-02-01T08:05:00+07:00", receipt: "T-7F3K-9QWX-2MHD")
    }

    private func row(_ sector: String?, _ amount: String) -> TotalsRow {
        TotalsRow(
            keys: [.init("sector", sector)], amount: amount, entries: 1, projects: 1, donors: 1)
    }

    private func prose(
        _ totals: Totals, by: [String] = [], filters: [(name: String, value: String)] = [],
        previous: Totals? = nil, _ language: Language = .vi
    ) -> String {
        TotalsProse(
            totals: totals, by: by, filters: filters, previous: previous, words: Words(language)
        ).text()
    }

    @Test func `a total by sector reads as an office writes it`() {
        let text = prose(
            totals([
                row("education", "36764127800"), row("health", "94485872200"),
            ]), by: ["sector"], filters: [("class", "foreign-ngo")])
        #expect(
            text == """
                Lũy kế đến hết ngày 31/12/2021, tổng giá trị cam kết (bên cung cấp: tổ chức PCPNN) \
                là 131,25 tỷ đồng (131.250.000.000 đồng), thuộc 78 khoản viện trợ của 62 nhà tài trợ.

                Theo lĩnh vực: y tế trên 94,48 tỷ đồng (72,0 %); giáo dục trên 36,76 tỷ đồng (28,0 %).

                Số liệu không gồm vốn đối ứng. Số liệu phát sinh đến hết 31/12/2021, đã nhập đến \
                08:05 ngày 01/02/2026; đối chiếu sổ gốc: khớp. Mã tra cứu: T-7F3K-9QWX-2MHD.

                """)
    }

    @Test func `the same in English`() {
        let text = prose(
            totals([row("education", "36764127800"), row(nil, "94485872200")]), by: ["sector"],
            .en)
        #expect(
            text == """
                Up to 2021-12-31, commitments came to VND 131.25 billion (VND 131,250,000,000), in \
                78 grants of 62 donors.

                By sector: Giáo dục over VND 36.76 billion (28.0 %); not known over VND 94.48 billion \
                (72.0 %).

                Counterpart funds are not included. Figures dated to 2021-12-31, known at 2026-02-01 \
                08:05; checked against the ledger: agrees. Receipt: T-7F3K-9QWX-2MHD.

                """)
    }

    @Test(arguments: [
        ("131250000000", "VND", "131,25 tỷ đồng"), ("131259999999", "VND", "trên 131,25 tỷ đồng"),
        ("2900000000", "VND", "2,9 tỷ đồng"), ("2624000000000", "VND", "2.624 tỷ đồng"),
        ("850500000", "VND", "850,5 triệu đồng"), ("999999999", "VND", "trên 999,99 triệu đồng"),
        ("999999", "VND", "999.999 đồng"), ("0", "VND", "0 đồng"),
        ("-5000000000", "VND", "-5.000.000.000 đồng"), ("705130.79", "USD", "705.130,79 USD"),
        ("1100000.00", "USD", "1,1 triệu USD"), ("1100000.01", "USD", "trên 1,1 triệu USD"),
        ("12000.50", "EUR", "12.000,50 EUR"),
    ])
    func `an amount is never said to be more than it is`(
        _ amount: String, _ currency: String, _ said: String
    ) {
        #expect(ProseAmount(words: Words(.vi)).text(amount, currency) == said)
    }

    @Test(
        arguments: [
            [1, 1, 1], [1, 2], [0, 5, 5], [333, 333, 334, 1], [1], [7, 7, 7, 7, 7, 7, 7],
        ] as [[Int128]])
    func `shares add to a hundred`(_ amounts: [Int128]) {
        #expect(ProseAmount.shares(amounts)?.reduce(0, +) == 1_000)
    }

    @Test func `there are no shares of what cancels out or is below nothing`() {
        #expect(ProseAmount.shares([5, -5]) == nil)
        #expect(ProseAmount.shares([10, -5]) == nil)
        #expect(ProseAmount.shares([0, 0]) == nil)
    }

    @Test func `nothing is said to have arisen where nothing has`() {
        let text = prose(
            totals(
                total: "0", measure: "disbursement", from: "2026-01-01", to: "2026-06-30",
                entries: 0, projects: 0, donors: 0))
        #expect(
            text.hasPrefix("6 tháng đầu năm 2026, không phát sinh giá trị giải ngân.\n\nSố liệu "))
        #expect(text.contains("phát sinh từ 01/01/2026 đến hết 30/06/2026"))
    }

    @Test func `a single row is all of it, with or without a code`() {
        let one = totals([row("education", "131250000000")], projects: 1, donors: 2)
        #expect(prose(one, by: ["sector"]).contains("Theo lĩnh vực: toàn bộ thuộc giáo dục."))
        #expect(prose(one).contains("thuộc 01 khoản viện trợ của 02 nhà tài trợ"))
        #expect(prose(one, .en).contains("in 1 grant of 2 donors."))
        var unplaced = one
        unplaced.rows = [
            TotalsRow(
                keys: [.init("district", nil), .init("district_valid_from", nil)],
                amount: "131250000000", entries: 1, projects: 1, donors: 1)
        ]
        #expect(
            prose(unplaced, by: ["district"]).contains(
                "Theo huyện: toàn bộ chưa phân bổ theo địa bàn."))
    }

    @Test func `what has no code comes last`() {
        let text = prose(
            totals([row("education", "31250000000"), row(nil, "100000000000")]), by: ["sector"])
        #expect(
            text.contains(
                "Theo lĩnh vực: giáo dục 31,25 tỷ đồng (23,8 %); chưa xác định 100 tỷ đồng (76,2 %)."
            ))
    }

    @Test(arguments: [
        ("100000000", "105300000", "tăng 5,3 % so với cùng kỳ năm trước (100 triệu đồng)"),
        ("100000000", "105390000", "tăng trên 5,3 % so với"),
        ("100000000", "94700000", "giảm 5,3 % so với"),
        ("100000000", "100001000", "tăng chưa đến 0,1 % so với"),
        ("100000000", "100000000", "bằng cùng kỳ năm trước"),
        ("-5", "100000000", "cùng kỳ năm trước là -5 đồng"),
    ])
    func `the year before is held against it`(_ before: String, _ now: String, _ said: String) {
        let text = prose(
            totals(total: now, from: "2026-01-01", to: "2026-12-31"),
            previous: totals(total: before, from: "2025-01-01", to: "2025-12-31"))
        #expect(text.contains(said), "\(text)")
    }

    @Test func `nothing in the year before is said so`() {
        let text = prose(
            totals(from: "2026-01-01", to: "2026-03-31"),
            previous: totals(total: "0", entries: 0))
        #expect(text.hasPrefix("Quý I/2026, "))
        #expect(text.contains("; cùng kỳ năm trước không phát sinh."))
    }

    @Test(arguments: [
        ("2026-01-01", "2026-12-31", "Năm 2026"),
        ("2026-07-01", "2026-12-31", "6 tháng cuối năm 2026"),
        ("2026-10-01", "2026-12-31", "Quý IV/2026"), ("2026-02-01", "2026-02-28", "Tháng 02/2026"),
        ("2024-02-01", "2024-02-28", "Từ ngày 01/02/2024 đến hết ngày 28/02/2024"),
        ("2025-07-01", "2026-06-30", "Từ ngày 01/07/2025 đến hết ngày 30/06/2026"),
    ])
    func `a period has its own words`(_ from: String, _ to: String, _ said: String) {
        #expect(prose(totals(from: from, to: to)).hasPrefix(said + ", "))
    }

    @Test func `what is not counted is told, and a ledger that disagrees`() {
        let text = prose(
            totals(
                unconverted: [
                    .init(currency: "EUR", amount: "12000.00", entries: 2),
                    .init(currency: "JPY", amount: "5", entries: 1),
                ], unvalued: 2, difference: "7"))
        #expect(
            text.contains(
                "Ngoài ra, còn 03 dòng ghi sổ (12.000,00 EUR và 5 JPY) chưa quy đổi do thiếu "))
        #expect(text.contains("Còn 02 dòng viện trợ bằng hiện vật chưa định giá"))
        #expect(text.contains("đối chiếu sổ gốc: KHÔNG KHỚP."))
    }

    @Test func `many rows end in the rest, and all shares still add up`() throws {
        let rows = (1...20).map { row("s\($0)", String($0 * 1_000_003)) }
        let text = prose(totals(rows, total: "210000630"), by: ["sector"])
        #expect(text.contains("; 10 nhóm còn lại trên 55 triệu đồng ("))
        let shares = text.matches(of: /\((\d+),(\d) %\)/).compactMap {
            Int($0.1 + $0.2)
        }
        #expect(shares.count == 11)
        #expect(shares.reduce(0, +) == 1_000)
    }

    @Test(arguments: [
        ("Giáo dục", "sector", "giáo dục"), ("HIV/AIDS", "sector", "HIV/AIDS"),
        ("Huyện Mường Tè", "district", "huyện Mường Tè"), ("Oxfam", "donor", "Oxfam"),
        ("Đắk Lắk", "province", "Đắk Lắk"),
    ])
    func `names keep their capitals where they are proper`(
        _ name: String, _ dimension: String, _ inside: String
    ) {
        #expect(ProseName.inside(name, dimension, .vi) == inside)
        #expect(ProseName.inside(name, dimension, .en) == name)
    }

    @Test(arguments: [
        ("2026-06-30", "2025-06-30"), ("2024-02-29", "2023-02-28"), ("2025-02-28", "2024-02-29"),
        ("2024-02-28", "2023-02-28"),
    ])
    func `the end of February stays its end a year before`(_ day: String, _ before: String) {
        #expect(YearBefore.day(day) == before)
        #expect(YearBefore.period("2026-H1") == "2025-H1")
    }
}
