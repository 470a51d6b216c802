import Aid
import Foundation
import Mustache
import Store

/// What one person is told of reports that are due: soon, late, on another day, or no longer.
struct DueReminder {
    let letter: ReminderLetter
    let frame: Frame
    /// The legal basis of each rule.
    let bases: [String: String]
    let words: Words

    /// What the mail shows around its lines.
    struct Frame: Sendable {
        var office: String
        var addressee: String
        var today: Day
        var receipt: String
        /// Where answers go; nil where the office set no address.
        var contact: String?
    }

    /// Forms and templates of one language, made once for many letters.
    struct Words: Sendable {
        let forms: ReportForms
        let templates: MailTemplates

        init(_ language: Settings.Language, zone: Zone) throws {
            forms = ReportForms(language: language, zone: zone)
            templates =
                switch language {
                case .vi: try DueReminderVI.templates()
                case .en: try DueReminderEN.templates()
                }
        }
    }

    /// What the templates show.
    struct View: Sendable {
        /// Names its own values: found by reflection, thousands of rows would take minutes.
        struct Row: Sendable, MustacheParent {
            var number: String
            /// Nil where the reader is the reporter.
            var unit: String?
            var report: String
            var about: String?
            var period: String?
            var due: String
            /// When it was sent back; what is due then is its completion.
            var sentBack: String?
            var days: String
            var basis: String?
            var officer: String?
            /// The steps that did not go out.
            var missed: String?
            /// The day that was told before.
            var former: String?
            var because: String?
            var code: String

            func child(named name: String) -> Any? {
                switch name {
                case "number": number
                case "unit": shown(unit)
                case "report": report
                case "about": shown(about)
                case "period": shown(period)
                case "due": due
                case "sentBack": shown(sentBack)
                case "days": days
                case "basis": shown(basis)
                case "officer": shown(officer)
                case "missed": shown(missed)
                case "former": shown(former)
                case "because": shown(because)
                case "code": code
                // What all rows share, as whether the reader is inside.
                default: nil
                }
            }

            /// What is absent is absent here: it is not to be looked for around the row.
            private func shown(_ text: String?) -> Any {
                if let text { text } else { false }
            }
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

        var subject: String
        var office: String
        var addressee: String
        var today: String
        var isInside: Bool
        var isForHead: Bool
        var late: Section
        var soon: Section
        var moved: Section
        var ended: Section
        var asksForReports: Bool
        var contact: String?
        var receipt: String
        var replaces: String?
    }

    /// How many rows a section shows to the office itself; a reporter sees all of its own.
    static let longestSection = 500

    private var forms: ReportForms { words.forms }
    private var isVietnamese: Bool { forms.language == .vi }

    func render() -> RenderedReport {
        let view = self.view()
        return words.templates.render(view, subject: view.subject)
    }

    private func view() -> View {
        let lines = letter.lines.sorted {
            ($0.lastDay, $0.entry.code) < ($1.lastDay, $1.entry.code)
        }
        func isReminder(_ line: ReminderLine) -> Bool { line.kind == .reminder }
        let late = lines.filter { isReminder($0) && daysLate($0) > 0 }
        let soon = lines.filter { isReminder($0) && daysLate($0) == 0 }
        let ended = lines.filter {
            if case .obsolete = $0.kind { true } else { false }
        }
        let moved = lines.filter {
            if case .newDate = $0.kind { true } else { false }
        }
        return View(
            subject: subject(late, soon), office: frame.office, addressee: frame.addressee,
            today: forms.day(frame.today), isInside: letter.isInside,
            isForHead: letter.isForHead, late: section(late), soon: section(soon),
            moved: section(moved), ended: section(ended),
            asksForReports: !letter.isInside && !(late + soon).isEmpty,
            contact: frame.contact, receipt: frame.receipt)
    }

    private func daysLate(_ line: ReminderLine) -> Int {
        ReminderLetter.daysLate(line, on: frame.today)
    }

    private func section(_ lines: [ReminderLine]) -> View.Section {
        let shown = letter.isInside ? Array(lines.prefix(DueReminder.longestSection)) : lines
        let rest = lines.count - shown.count
        return View.Section(
            count: forms.headingCount(lines.count),
            rows: shown.enumerated().map { row($0.element, $0.offset + 1) },
            hasRows: !lines.isEmpty, hasSentBack: lines.contains { sentBack($0) != nil },
            more: rest > 0 ? forms.count(rest) : nil)
    }

    private func row(_ line: ReminderLine, _ number: Int) -> View.Row {
        let entry = line.entry
        let late = daysLate(line)
        var former = line.former
        var because: String?
        switch line.kind {
        case .reminder: break
        case .newDate(let day): former = day
        case .obsolete(let reason):
            because = reason.map { isVietnamese ? KeptReason.vietnamese($0) : $0 }
        }
        return View.Row(
            number: String(number),
            unit: letter.isInside ? entry.reporterName ?? entry.reporter ?? frame.office : nil,
            report: letter.isInside
                ? entry.ruleName(in: forms.language) : forms.reportName(entry),
            about: forms.about(entry, toReporter: !letter.isInside),
            period: forms.period(entry), due: forms.day(line.lastDay),
            sentBack: sentBack(line).map(forms.day),
            days: days(late, left: line.lastDay - frame.today),
            basis: (entry.askedBy ?? bases[entry.rule]).map(basis), officer: entry.officerName,
            missed: line.missed.isEmpty ? nil : line.missed.map(step).joined(separator: "; "),
            former: former.map(forms.day), because: because, code: entry.code)
    }

    /// When a report that is reminded of was sent back to be completed; nil for any other.
    private func sentBack(_ line: ReminderLine) -> Day? {
        line.kind == .reminder ? line.entry.sentBack(on: frame.today, trackFrom: nil)?.on : nil
    }

    private func days(_ late: Int, left: Int) -> String {
        if late == 0, left == 0 {
            return isVietnamese ? "hôm nay là ngày cuối" : "today is the last day"
        }
        if isVietnamese { return late > 0 ? "quá hạn \(late) ngày" : "còn \(left) ngày" }
        let count = late > 0 ? late : left
        return "\(count) day\(count == 1 ? "" : "s") \(late > 0 ? "overdue" : "left")"
    }

    /// Kept in English; "art." is an office's "Điều".
    private func basis(_ text: String) -> String {
        isVietnamese ? text.replacing("art. ", with: "Điều ") : text
    }

    private func step(_ step: ReminderLadder.Step) -> String {
        let on = forms.day(step.on)
        switch (step.side, isVietnamese) {
        case (.before, true): return "\(step.amount) ngày trước hạn (\(on))"
        case (.after, true): return "\(step.amount) ngày làm việc sau hạn (\(on))"
        case (.before, false): return "\(step.amount) days before (\(on))"
        case (.after, false): return "\(step.amount) working days after (\(on))"
        }
    }

    // MARK: - The subject

    private func subject(_ late: [ReminderLine], _ soon: [ReminderLine]) -> String {
        let all = late + soon
        let mark = "[\(frame.receipt)]"
        guard let first = all.first else {
            return isVietnamese
                ? "Thay đổi về báo cáo phải gửi – viện trợ PCPNN \(mark)"
                : "Changes to reports owed – foreign NGO aid \(mark)"
        }
        if letter.isInside { return insideSubject(all.count, late.count) + " " + mark }
        let due = forms.day(first.lastDay)
        let isPast = daysLate(first) > 0
        if all.count == 1 {
            let report = forms.reportName(first.entry)
            let about =
                forms.about(first.entry, toReporter: true).map { " – \($0)" } ?? ""
            if sentBack(first) != nil {
                return isVietnamese
                    ? "\(isPast ? "Đề nghị" : "Nhắc") bổ sung \(report), "
                        + "\(isPast ? "đã quá hạn" : "hạn") bổ sung \(due)\(about) \(mark)"
                    : "Reminder: \(report), completion \(isPast ? "was due" : "due") "
                        + "\(due)\(about) \(mark)"
            }
            return isVietnamese
                ? "\(isPast ? "Đề nghị gửi" : "Nhắc gửi") \(report), "
                    + "\(isPast ? "đã quá hạn" : "hạn") \(due)\(about) \(mark)"
                : "Reminder: \(report), \(isPast ? "was due" : "due") \(due)\(about) "
                    + mark
        }
        return isVietnamese
            ? "\(isPast ? "Đề nghị gửi" : "Nhắc gửi") \(forms.headingCount(all.count)) báo cáo, "
                + (isPast
                    ? "\(forms.headingCount(late.count)) đã quá hạn, hạn sớm nhất \(due)"
                    : "hạn gần nhất \(due)") + " – viện trợ PCPNN \(mark)"
            : "Reminder: \(all.count) reports, "
                + (isPast
                    ? "\(late.count) overdue, the first was due \(due)" : "the first due \(due)")
                + " – foreign NGO aid \(mark)"
    }

    private func insideSubject(_ count: Int, _ late: Int) -> String {
        let day = forms.day(frame.today)
        if isVietnamese {
            let what = letter.isForHead ? "Báo cáo lãnh đạo" : "Nhắc việc"
            return "\(what): \(forms.headingCount(count)) báo cáo cần theo dõi, "
                + "\(forms.headingCount(late)) quá hạn – viện trợ PCPNN, \(day)"
        }
        let what = letter.isForHead ? "For the head" : "To follow up"
        return "\(what): \(count) report\(count == 1 ? "" : "s"), \(late) overdue – "
            + "foreign NGO aid, \(day)"
    }
}
