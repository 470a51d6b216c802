import Aid
import Foundation
import Store

/// What foreign NGOs gave, sector by sector, to the office's head.
struct SectorTotals {
    let input: SectorTotalsInput
    let forms: ReportForms

    private var isVietnamese: Bool { forms.language == .vi }

    static func render(_ input: SectorTotalsInput, _ forms: ReportForms) throws -> RenderedReport {
        let view = SectorTotals(input: input, forms: forms).view()
        let templates =
            switch forms.language {
            case .vi: try SectorTotalsVI.templates()
            case .en: try SectorTotalsEN.templates()
            }
        return templates.render(view, subject: view.subject)
    }

    /// What the templates show.
    struct View: Sendable {
        struct Row: Sendable {
            var name: String
            var projects: String
            var commitment: String
            var receipt: String
            var disbursement: String
            var share: String
            /// The bar's width and what is left of it, in per cent; nil where there is no bar.
            var bar: Bar?
            var change: String
        }

        struct Bar: Sendable {
            var width: Int
            var rest: Int
        }

        var subject: String
        var office: String
        var addressee: String
        var to: String
        var knownAt: String
        var projects: String
        var donors: String
        var commitment: String
        var dollars: String
        var thisYear: String
        var comparison: String
        /// The three largest; nil without any figure.
        var largest: String?
        var rows: [Row]
        var sum: Row
        /// The same rows in columns of spaces.
        var table: String
        /// Nil for a first issue.
        var changes: String?
        var others: String
        var unconverted: String?
        var unvalued: String?
        var check: String
        var contact: String?
        var receipt: String
        /// The receipt of the total, which `vientro explain` takes.
        var explain: String?
        var audit: String
        var replaces: String?
    }

    private func view() -> View {
        let frame = input.frame
        let rows = input.sectors.map(row)
        let sum = row(input.total)
        let day = forms.day(input.to)
        let commitment = forms.billions(input.total.commitment)
        let mark = frame.replacing(input.replaces, forms)
        return View(
            subject: isVietnamese
                ? "\(mark)Viện trợ PCPNN theo lĩnh vực: cam kết \(commitment) – đến \(day)"
                : "\(mark)Foreign NGO aid by sector: \(commitment) committed – to \(day)",
            office: frame.office, addressee: frame.addressee, to: day,
            knownAt: forms.instant(input.knownAt), projects: forms.count(input.total.projects),
            donors: forms.count(input.donors), commitment: commitment,
            dollars: forms.amount(input.dollars, decimals: 2),
            thisYear: forms.billions(input.total.thisYear), comparison: comparison(),
            largest: largest(), rows: rows, sum: sum, table: table(rows, sum),
            changes: input.change.map(changes), others: forms.billions(input.others),
            unconverted: positive(input.unconverted),
            unvalued: positive(input.unvalued), check: check(), contact: frame.contact,
            receipt: frame.receipt, explain: input.explain, audit: frame.audit(forms),
            replaces: frame.replaced(input.replaces, forms))
    }

    // MARK: Rows

    private func row(_ figures: SectorFigures) -> View.Row {
        let share = forms.percent(figures.commitment, of: input.total.commitment)
        var bar: View.Bar?
        if input.total.commitment > 0, figures.commitment > 0 {
            let width = ReportForms.quotient(
                figures.commitment * 100, input.total.commitment)
            let shown = Int(max(1, min(99, width)))
            bar = View.Bar(width: shown, rest: 100 - shown)
        }
        return View.Row(
            name: figures.name ?? (isVietnamese ? "Chưa phân bổ" : "Not allocated"),
            projects: forms.count(figures.projects),
            commitment: forms.amount(figures.commitment, decimals: 0),
            receipt: forms.amount(figures.receipt, decimals: 0),
            disbursement: forms.amount(figures.disbursement, decimals: 0),
            share: share ?? "–", bar: bar, change: change(figures))
    }

    /// This year against the same span of the year before, as `+12,5 %`.
    private func change(_ figures: SectorFigures) -> String {
        if figures.lastYear == figures.thisYear {
            return figures.thisYear == 0 ? "–" : forms.percent(0, of: 1) ?? "–"
        }
        guard figures.lastYear > 0 else { return isVietnamese ? "mới" : "new" }
        let difference = figures.thisYear - figures.lastYear
        let text = forms.percent(difference, of: figures.lastYear) ?? "–"
        return difference > 0 ? "+\(text)" : text
    }

    private func table(_ rows: [View.Row], _ sum: View.Row) -> String {
        let head =
            isVietnamese
            ? [
                "Lĩnh vực", "Số khoản", "Cam kết", "Tiếp nhận", "Giải ngân", "Tỷ trọng",
                "So cùng kỳ",
            ]
            : ["Sector", "Grants", "Committed", "Received", "Disbursed", "Share", "Change"]
        let cells = rows.map(cells) + [cells(named(sum))]
        let widths = head.indices.map { column in
            ([head] + cells).map { $0[column].count }.max() ?? 0
        }
        return ([head] + cells).map { line in
            line.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - line[column].count)
                return column == 0 ? line[column] + gap : gap + line[column]
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private func named(_ sum: View.Row) -> View.Row {
        var sum = sum
        sum.name = isVietnamese ? "TỔNG CỘNG" : "TOTAL"
        return sum
    }

    private func cells(_ row: View.Row) -> [String] {
        [
            row.name, row.projects, row.commitment, row.receipt, row.disbursement, row.share,
            row.change,
        ]
    }

    // MARK: Sentences

    private func comparison() -> String {
        let this = input.total.thisYear
        let last = input.total.lastYear
        guard last > 0 else {
            return isVietnamese
                ? "cùng kỳ năm trước không phát sinh" : "none in the same span of last year"
        }
        let difference = this - last
        let text = forms.percent(abs(difference), of: last) ?? ""
        if difference == 0 {
            return isVietnamese ? "bằng cùng kỳ năm trước" : "the same as last year's span"
        }
        let word =
            isVietnamese
            ? difference > 0 ? "tăng" : "giảm" : difference > 0 ? "up" : "down"
        return isVietnamese
            ? "\(word) \(text) so với cùng kỳ năm trước" : "\(word) \(text) on last year's span"
    }

    private func largest() -> String? {
        let parts = input.sectors.prefix(3).filter { $0.commitment > 0 }.compactMap { sector in
            sector.name.flatMap { name in
                forms.percent(sector.commitment, of: input.total.commitment).map {
                    "\(name.prefix(1).lowercased())\(name.dropFirst()) (\($0))"
                }
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// What is new since the issue before, by cause.
    private func changes(_ change: SectorChange) -> String {
        let day = forms.day(forms.zone.day(of: change.since))
        func dong(_ value: Int128) -> String {
            let text = forms.amount(value, decimals: 0)
            return isVietnamese ? "\(text) đồng" : "VND \(text)"
        }
        guard isVietnamese else {
            return "Changes since the issue of \(day): new commitments \(dong(change.added)) "
                + "(grants: \(change.grants)); reductions \(dong(change.reduced)); rates and other "
                + "adjustments \(dong(change.rest)); together \(dong(change.sum))."
        }
        return "Thay đổi so với bản ngày \(day): cam kết mới \(dong(change.added)) "
            + "(\(forms.headingCount(change.grants)) khoản); điều chỉnh giảm "
            + "\(dong(change.reduced)); chênh lệch tỷ giá và điều chỉnh khác "
            + "\(dong(change.rest)); cộng \(dong(change.sum))."
    }

    private func positive(_ count: Int) -> String? { count > 0 ? forms.count(count) : nil }

    private func check() -> String {
        let difference = forms.amount(input.difference, decimals: 0)
        guard input.difference != 0 else {
            return isVietnamese ? "khớp, chênh lệch 0 đồng" : "agrees, difference VND 0"
        }
        return isVietnamese
            ? "KHÔNG KHỚP, chênh lệch \(difference) đồng"
            : "DOES NOT AGREE, difference VND \(difference)"
    }
}
