import Aid
import Store

extension ReportForms {
    /// The days that a report tells of; nil where a letter asks for it and names none.
    func period(_ entry: ObligationEntry) -> String? {
        let code = try? ObligationCode(parsing: entry.code)
        if entry.askedBy != nil, code.flatMap({ Day(iso: $0.period) }) != nil { return nil }
        let from = day(entry.periodFrom)
        let to = day(entry.periodTo)
        let isVietnamese = language == .vi
        if entry.periodFrom == entry.periodTo { return isVietnamese ? "ngày \(to)" : to }
        return isVietnamese ? "từ \(from) đến hết \(to)" : "\(from) to \(to)"
    }

    /// What a report is about; nil for the office's own, and where whoever owes it reads of himself.
    func about(_ entry: ObligationEntry, toReporter: Bool) -> String? {
        if entry.subjectKind == "office" { return nil }
        if toReporter, entry.subjectCode == entry.reporter { return nil }
        return entry.subjectName ?? entry.subjectCode
    }

    /// The rule's name as others read it: that its dates are taken over and not compared with the
    /// text yet is the office's own business.
    func reportName(_ entry: ObligationEntry) -> String {
        entry.ruleName(in: language).replacing(AdoptRules.mark, with: "")
    }
}
