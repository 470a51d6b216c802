import Aid
import Foundation
import Store

/// Who owes which report, to the office itself: what is overdue, waits for a check, comes due.
struct OverdueDigest {
    let input: DigestInput
    let forms: ReportForms
    /// How many rows a section shows; the rest is counted and the command that lists it named.
    static let longestSection = 200
    /// What is due within so many days is soon due.
    static let soon = 15
    /// The office's own reports are shown so many days ahead.
    static let ahead = 60

    private var isVietnamese: Bool { forms.language == .vi }

    static func render(_ input: DigestInput, _ forms: ReportForms) throws -> RenderedReport {
        let view = OverdueDigest(input: input, forms: forms).view()
        let templates =
            switch forms.language {
            case .vi: try OverdueDigestVI.templates()
            case .en: try OverdueDigestEN.templates()
            }
        return templates.render(view, subject: view.subject)
    }

    /// What the templates show.
    struct View: Sendable {
        struct Row: Sendable {
            var number: String
            var unit: String
            var report: String
            var about: String?
            /// Named where it is not the office.
            var recipient: String?
            var due: String
            /// When it was sent back; what is due then is its completion.
            var sentBack: String?
            var dueInternal: String
            /// How many days it is late, or in words how many are left.
            var days: String
            /// The days left by themselves; empty once overdue.
            var left: String
            var isOverdue: Bool
            var reminded: String
            /// Nil where nobody is named.
            var officer: String?
            var code: String
        }

        struct Section: Sendable {
            var count: String
            var rows: [Row]
            var hasRows: Bool
            /// One of them was sent back to be completed.
            var hasSentBack: Bool
            /// How many more there are; nil where all are shown.
            var more: String?
        }

        struct Held: Sendable {
            var id: String
            var to: String
            var subject: String
        }

        var subject: String
        var office: String
        /// For headings of the plain text.
        var officeCapitals: String
        var addressee: String
        var asOf: String
        var ours: Section
        var overdue: Section
        var submitted: Section
        var soon: Section
        var heldCount: String
        var held: [Held]
        var next: String?
        var contact: String?
        var receipt: String
        var audit: String
        var replaces: String?
    }

    // MARK: Sections

    private func isOpen(_ row: DigestRow) -> Bool { row.state != "submitted" }

    private func isSoon(_ row: DigestRow) -> Bool {
        isOpen(row) && row.daysOverdue == 0 && row.due - input.day <= OverdueDigest.soon
    }

    private func isOurs(_ row: DigestRow) -> Bool { row.direction == "out" }

    private func view() -> View {
        let rows = input.rows
        let ours = rows.filter { row in
            isOurs(row) && isOpen(row)
                && (row.daysOverdue > 0 || row.due - input.day <= OverdueDigest.ahead)
        }
        let overdue = rows.filter { $0.daysOverdue > 0 }
        let soon = rows.filter(isSoon)
        let frame = input.frame
        let shownHeld = input.held.prefix(OverdueDigest.longestSection)
        return View(
            subject: subject(overdue: overdue.count, soon: soon.count), office: frame.office,
            officeCapitals: frame.office.uppercased(), addressee: frame.addressee,
            asOf: forms.instant(frame.renderedAt),
            ours: section(ours.sorted { $0.due < $1.due }),
            // Those owed to the office stand before those it only watches.
            overdue: section(
                overdue.filter { !isOurs($0) }.sorted {
                    ($0.direction, -$0.daysOverdue, $0.code)
                        < ($1.direction, -$1.daysOverdue, $1.code)
                }),
            // What the office itself has sent waits for nobody here.
            submitted: section(
                rows.filter { !isOpen($0) && !isOurs($0) }.sorted { $0.due < $1.due }),
            soon: section(
                soon.filter { !isOurs($0) }.sorted { ($0.due, $0.code) < ($1.due, $1.code) }),
            heldCount: forms.headingCount(input.held.count),
            held: shownHeld.map {
                View.Held(id: String($0.id), to: $0.key.recipient, subject: $0.subject)
            },
            next: input.nextAt.map(forms.instant), contact: frame.contact,
            receipt: frame.receipt, audit: audit(frame), replaces: replaces())
    }

    private func section(_ rows: [DigestRow]) -> View.Section {
        let shown = rows.prefix(OverdueDigest.longestSection)
        let rest = rows.count - shown.count
        return View.Section(
            count: forms.headingCount(rows.count),
            rows: shown.enumerated().map { line($0.element, $0.offset + 1) },
            hasRows: !rows.isEmpty, hasSentBack: rows.contains { $0.returnedOn != nil },
            more: rest > 0 ? forms.count(rest) : nil)
    }

    private func line(_ row: DigestRow, _ number: Int) -> View.Row {
        let left = row.due - input.day
        let span = isVietnamese ? "\(left) ngày" : left == 1 ? "1 day" : "\(left) days"
        let days =
            row.daysOverdue > 0
            ? forms.count(row.daysOverdue) : isVietnamese ? "còn \(span)" : "\(span) left"
        return View.Row(
            number: String(number), unit: row.reporter, report: row.report, about: row.subject,
            recipient: row.direction == "in" ? nil : row.recipient, due: forms.day(row.due),
            sentBack: row.returnedOn.map(forms.day), dueInternal: forms.day(row.dueInternal),
            days: days,
            left: row.daysOverdue > 0 ? "" : span, isOverdue: row.daysOverdue > 0,
            reminded: row.lastReminded.map(forms.day) ?? (isVietnamese ? "chưa nhắc" : "never"),
            officer: row.officer, code: row.code)
    }

    // MARK: Sentences

    private func subject(overdue: Int, soon: Int) -> String {
        let day = forms.day(input.day)
        let mark = input.frame.replacing(input.replaces, forms)
        guard isVietnamese else {
            return mark + "\(overdue) report\(overdue == 1 ? "" : "s") overdue, "
                + "\(soon) due soon – foreign NGO aid, \(day)"
        }
        return mark + "\(forms.headingCount(overdue)) báo cáo quá hạn, "
            + "\(forms.headingCount(soon)) sắp đến hạn – viện trợ PCPNN, \(day)"
    }

    private func audit(_ frame: ReportFrame) -> String { frame.audit(forms) }

    private func replaces() -> String? { input.frame.replaced(input.replaces, forms) }
}

extension ReportFrame {
    /// How far the audit trail went, by count and head.
    func audit(_ forms: ReportForms) -> String {
        let head = auditHead.prefix(16)
        return forms.language == .vi
            ? "\(forms.count(auditEvents)) thay đổi, mã đầu chuỗi \(head)"
            : "\(forms.count(auditEvents)) changes, head \(head)"
    }

    /// What a later revision's subject begins with; empty for a first issue.
    func replacing(_ issue: MailIssue?, _ forms: ReportForms) -> String {
        guard let issue else { return "" }
        return forms.language == .vi
            ? "[Thay thế bản \(forms.instant(issue.queuedAt))] "
            : "[Replaces the issue of \(forms.instant(issue.queuedAt))] "
    }

    /// The same as a sentence; nil for a first issue.
    func replaced(_ issue: MailIssue?, _ forms: ReportForms) -> String? {
        guard let issue else { return nil }
        return forms.language == .vi
            ? "Bản này thay thế bản gửi lúc \(forms.instant(issue.queuedAt)); "
                + "đề nghị không sử dụng số liệu của bản trước."
            : "This issue replaces the one of \(forms.instant(issue.queuedAt)); "
                + "please do not use the earlier figures."
    }
}
