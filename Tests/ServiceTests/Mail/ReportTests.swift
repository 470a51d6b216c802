import Aid
import Control
import Foundation
import TestKit
import Testing

@testable import Service
@testable import Store

struct ReportTests {
    private func forms(_ language: Settings.Language) throws -> ReportForms {
        ReportForms(language: language, zone: try #require(Zone("Asia/Ho_Chi_Minh")))
    }

    private func frame() -> ReportFrame {
        ReportFrame(
            office: "Sở Ngoại vụ tỉnh Lai Châu", addressee: "Đồng chí Giám đốc Sở Ngoại vụ",
            receipt: "VT-2026-7K2QM4XA", contact: "phong@sngv.example", renderedAt: sampleMorning,
            auditEvents: 1751, auditHead: String(repeating: "0123456789abcdef", count: 4))
    }

    private func digest(_ language: Settings.Language) throws -> RenderedReport {
        let day = try #require(Day(2026, 11, 16))
        return try OverdueDigest.render(
            DigestInput(
                frame: frame(), day: day, rows: DigestSamples.rows(on: day),
                held: [
                    MailRecord(
                        id: 7,
                        key: MailKey(
                            report: "due-reminder", subscription: "s", period: "2026-11-16",
                            recipient: "syt@example.gov.vn"),
                        state: "held", messageID: "<a@b>", attempts: 0, queuedAt: sampleMorning,
                        subject: "Đôn đốc báo cáo năm", heldBecause: ["new-address"])
                ], nextAt: sampleMorning.addingTimeInterval(7 * 86_400)), forms(language))
    }

    private func totals(_ language: Settings.Language) throws -> RenderedReport {
        func sector(_ name: String?, _ projects: Int, _ billions: Double, _ last: Int128)
            -> SectorFigures
        {
            let commitment = Int128(billions * 1_000_000_000)
            return SectorFigures(
                name: name, projects: projects, commitment: commitment,
                receipt: commitment * 4 / 5, disbursement: commitment * 3 / 4,
                thisYear: commitment / 10, lastYear: last)
        }
        return try SectorTotals.render(
            SectorTotalsInput(
                frame: frame(), to: try #require(Day(2026, 10, 31)),
                knownAt: sampleMorning,
                sectors: [
                    sector("Giáo dục", 27, 36.75, 3_000_000_000), sector("Y tế", 18, 31.5, 0),
                    sector("Nước sạch và vệ sinh môi trường", 15, 29.4, 4_000_000_000),
                    sector("Sinh kế", 11, 21, 2_100_000_000),
                    sector("Bảo vệ trẻ em & <bình đẳng giới>", 7, 12.6, 0),
                ], total: sector(nil, 78, 131.25, 11_000_000_000), donors: 62,
                dollars: 503_125_012, others: 2_345_678_900, unconverted: 2, unvalued: 1,
                difference: 0,
                change: SectorChange(
                    since: sampleMorning.addingTimeInterval(-30 * 86_400), added: 5_000_000_000,
                    grants: 3, reduced: -1_000_000, sum: 4_999_500_000)), forms(language))
    }

    /// Kept for people to look at where `MAIL_SAMPLES` names a folder.
    private func keep(_ report: RenderedReport, _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["MAIL_SAMPLES"] else { return }
        try report.html.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
        try report.text.write(toFile: "\(folder)/\(name).txt", atomically: true, encoding: .utf8)
    }

    @Test func `writes numbers and days as each language does`() throws {
        let vi = try forms(.vi)
        #expect(vi.amount(131_250_000_000, decimals: 0) == "131.250.000.000")
        #expect(vi.amount(-70_513_079, decimals: 2) == "-705.130,79")
        #expect(vi.amount(5, decimals: 2) == "0,05")
        #expect(vi.billions(131_250_000_000) == "131,25 tỷ đồng")
        #expect(vi.billions(999_994_999_999_999) == "999.995,00 tỷ đồng")
        #expect(vi.billions(1_500_000) == "1.500.000 đồng")
        #expect(vi.percent(280, of: 1000) == "28,0 %")
        #expect(vi.percent(1, of: 0) == nil)
        #expect(vi.day(try #require(Day(2026, 11, 16))) == "16/11/2026")
        #expect(vi.instant(sampleMorning) == "08:05 ngày 16/11/2026")
        #expect(vi.headingCount(5) == "05")
        let en = try forms(.en)
        #expect(en.amount(131_250_000_000, decimals: 0) == "131,250,000,000")
        #expect(en.billions(131_250_000_000) == "VND 131.25 billion")
        #expect(en.percent(1, of: 3) == "33.3%")
        #expect(en.instant(sampleMorning) == "08:05 on 2026-11-16")
    }

    @Test(arguments: Settings.Language.allCases)
    func `the digest tells what is overdue, soon due and waits`(
        _ language: Settings.Language
    ) throws {
        let report = try digest(language)
        try keep(report, "digest-\(language.rawValue)")
        let subject =
            language == .vi
            ? "02 báo cáo quá hạn, 01 sắp đến hạn – viện trợ PCPNN, 16/11/2026"
            : "2 reports overdue, 1 due soon – foreign NGO aid, 2026-11-16"
        #expect(report.subject == subject)
        for part in ["Sở Y tế", "Hội Phụ nữ tỉnh", "ActionAid", "VT-2026-7K2QM4XA", "COMINGO"] {
            #expect(report.text.contains(part))
            #expect(report.html.contains(part))
        }
        // Data is text in HTML, and itself in the plain part.
        #expect(report.html.contains("Nước sạch &amp; vệ sinh &lt;Nậm Nhùn&gt;"))
        #expect(report.text.contains("Nước sạch & vệ sinh <Nậm Nhùn>"))
        #expect(!report.text.contains("{{") && !report.html.contains("{{"))
        #expect(!report.html.contains("http") && !report.html.contains("<img"))
        // The latest first.
        let first = try #require(report.text.range(of: "Sở Y tế"))
        let second = try #require(report.text.range(of: "Hội Phụ nữ"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test(arguments: Settings.Language.allCases)
    func `the sector totals tell sums, shares and their check`(
        _ language: Settings.Language
    ) throws {
        let report = try totals(language)
        try keep(report, "totals-\(language.rawValue)")
        let isVietnamese = language == .vi
        #expect(
            report.subject
                == (isVietnamese
                    ? "Viện trợ PCPNN theo lĩnh vực: cam kết 131,25 tỷ đồng – đến 31/10/2026"
                    : "Foreign NGO aid by sector: VND 131.25 billion committed – to 2026-10-31"))
        for part in [
            isVietnamese ? "36.750.000.000" : "36,750,000,000",
            isVietnamese ? "28,0 %" : "28.0%", isVietnamese ? "2,35 tỷ đồng" : "VND 2.35 billion",
            isVietnamese ? "khớp, chênh lệch 0 đồng" : "agrees, difference VND 0",
            isVietnamese ? "tăng 19,3 %" : "up 19.3%",
            isVietnamese
                ? "bản ngày 17/10/2026: cam kết mới 5.000.000.000 đồng (03 khoản)"
                : "issue of 2026-10-17: new commitments VND 5,000,000,000 (grants: 3)",
            isVietnamese ? "khác 500.000 đồng; cộng 4.999.500.000" : "VND 500,000; together",
        ] {
            #expect(report.text.contains(part))
            #expect(report.html.contains(part))
        }
        #expect(!report.text.contains("{{") && !report.html.contains("{{"))
    }

    @Test func `an empty digest says so in every section`() throws {
        let day = try #require(Day(2026, 11, 16))
        let report = try OverdueDigest.render(
            DigestInput(frame: frame(), day: day, rows: [], held: []), forms(.vi))
        #expect(report.subject.hasPrefix("00 báo cáo quá hạn, 00 sắp đến hạn"))
        #expect(report.text.components(separatedBy: "Không có").count == 6)
    }

    @Test func `a long section is counted to its end`() throws {
        let day = try #require(Day(2026, 11, 16))
        let rows = (0..<300).map { number in
            DigestSamples.row(
                "A/\(number)/2025", "in", "Đơn vị \(number)", "Báo cáo", nil,
                due: day.adding(days: -1), "overdue", 1)
        }
        let report = try OverdueDigest.render(
            DigestInput(frame: frame(), day: day, rows: rows, held: []), forms(.vi))
        #expect(report.subject.hasPrefix("300 báo cáo quá hạn"))
        #expect(report.text.contains("và 100 báo cáo khác: vientro report list --state overdue"))
    }

    @Test func `the sums are those of foreign NGOs, others apart`() async throws {
        try await MailOffice.with { office in
            try await office.sql(TotalsSample.sql)
            let preview = try await PreviewReport(
                context: office.context, digest: office.digest
            ).run(.init(report: "sector-totals"))
            #expect(preview.preview.period == "2026-10")
            #expect(preview.preview.subject.contains("cam kết 3,00 tỷ đồng"))
            let text = preview.preview.text
            #expect(text.contains("tổng giá trị cam kết 3,00 tỷ đồng (tương đương 120.000,00 USD)"))
            #expect(text.contains("viện trợ của bên cung cấp khác (1,00 tỷ đồng)"))
            #expect(text.contains("do 1 tổ chức PCPNN"))
            #expect(text.contains("y tế (66,7 %), giáo dục (33,3 %)"))
            #expect(text.contains("khớp, chênh lệch 0 đồng"))
            // Dated after the period's end.
            #expect(!text.contains("7.000.000.000"))
        }
    }

    @Test func `an issue tells what became different since the one before, by cause`()
        async throws
    {
        try await MailOffice.with { office in
            try await office.sql(TotalsSample.sql)
            try await office.subscribe("head", "sector-totals", "a@sngv.example")
            // Known at change 0: October, with one commitment.
            #expect(try await office.sendReports().run(regardless: true).held == 1)
            // November: the commitment of 2 November counts by its day; another, of March, was
            // recorded later; a third takes some of it back.
            try await office.sql(
                """
                INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount,
                    currency, in_kind, seq) VALUES
                    (1, 3, 'E-3', 1, 'commitment', '2026-03-02', 500, 'VND', false, 5),
                    (1, 4, 'E-4', 1, 'commitment', '2026-03-03', -200, 'VND', false, 5);
                INSERT INTO valuations (office_id, entry_id, vnd, usd, since_seq) VALUES
                    (1, 3, 500, 2, 5), (1, 4, -200, -1, 5);
                INSERT INTO allocations (office_id, entry_id, part, sector_id, area_id, donor_id,
                    amount, vnd, usd, since_seq) VALUES
                    (1, 3, 1, 1, 0, 1, 500, 500, 2, 5), (1, 4, 1, 1, 0, 1, -200, -200, -1, 5);
                """)
            office.clock.advance(by: 30 * 86_400)
            #expect(try await office.sendReports().run().held == 1)
            let mail = try #require(try await office.mails().last)
            #expect(mail.key.period == "2026-11")
            let content = try await office.store.read { try await $0.mailContent(mail.id) }
            #expect(
                content?.text.contains(
                    "Thay đổi so với bản ngày 16/11/2026: cam kết mới 7.000.000.500 đồng "
                        + "(01 khoản); điều chỉnh giảm -200 đồng; chênh lệch tỷ giá và điều "
                        + "chỉnh khác 0 đồng; cộng 7.000.000.300 đồng.") == true)
        }
    }

    @Test func `reports that cannot be made are refused by name`() async throws {
        try await MailOffice.with { office in
            let preview = PreviewReport(context: office.context, digest: office.digest)
            for (name, code) in [("weekly-brief", "report-not-available"), ("x", "not-found")] {
                let error = await #expect(throws: Refusal.self) {
                    try await preview.run(.init(report: name))
                }
                #expect(error?.problem.code == code)
                #expect(
                    error?.problem.hint == "Use one of overdue-digest, sector-totals, due-reminder."
                )
            }
        }
    }

    @Test func `previews the digest of the register itself`() async throws {
        try await MailOffice.with { office in
            let preview = try await PreviewReport(context: office.context, digest: .register)
                .run(.init(report: "overdue-digest", language: "en"))
            #expect(preview.preview.subject.hasPrefix("0 reports overdue"))
        }
    }
}

/// One project of a foreign NGO (two thirds) and a government (a third of another).
enum TotalsSample {
    static let sql = """
        INSERT INTO sectors (office_id, id, scheme, code, name, name_en, since_seq) VALUES
            (1, 1, 'office', 'education', 'Giáo dục', 'Education', 0),
            (1, 2, 'office', 'health', 'Y tế', 'Health', 0);
        INSERT INTO donors (office_id, id, code, name, class, since_seq) VALUES
            (1, 1, 'NGO-1', 'ActionAid', 'foreign-ngo', 0),
            (1, 2, 'GOV-1', 'Nhật Bản', 'government-body', 0);
        INSERT INTO projects (office_id, id, code, title, modality, donors, owner, status, sectors,
            areas, place_day, since_seq)
        VALUES (1, 1, 'P-1', 'Trạm y tế', 'project', 'NGO-1', 'SYT', 'active', 'health', '',
            '2025-01-01', 0);
        INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount, currency,
            in_kind, seq) VALUES
            (1, 1, 'E-1', 1, 'commitment', '2026-03-01', 4000000000, 'VND', false, 0),
            (1, 2, 'E-2', 1, 'commitment', '2026-11-02', 7000000000, 'VND', false, 0);
        INSERT INTO valuations (office_id, entry_id, vnd, usd, since_seq) VALUES
            (1, 1, 4000000000, 16000000, 0), (1, 2, 7000000000, 28000000, 0);
        INSERT INTO allocations (office_id, entry_id, part, sector_id, area_id, donor_id, amount,
            vnd, usd, since_seq) VALUES
            (1, 1, 1, 2, 0, 1, 2000000000, 2000000000, 8000000, 0),
            (1, 1, 2, 1, 0, 1, 1000000000, 1000000000, 4000000, 0),
            (1, 1, 3, 1, 0, 2, 1000000000, 1000000000, 4000000, 0),
            (1, 2, 1, 1, 0, 1, 7000000000, 7000000000, 28000000, 0);
        """
}
