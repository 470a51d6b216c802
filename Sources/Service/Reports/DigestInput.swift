import Aid
import Foundation
import Store

/// An obligation that is open, as the digest needs it.
struct DigestRow: Sendable, Equatable {
    /// `RULE/SUBJECT/PERIOD`.
    var code: String
    /// `in`, `out` or `watch`.
    var direction: String
    /// The name of who reports, or its code.
    var reporter: String
    /// The rule's name in the mail's language.
    var report: String
    /// The grant, mission or donor it is about, by name; nil for the office's own reports.
    var subject: String?
    var recipient: String
    /// Its last day, extensions counted; of one that was sent back that of its completion.
    var due: Day
    var dueInternal: Day
    /// `overdue`, `submitted`, `returned`, `due` or `upcoming`.
    var state: String
    /// 0 unless overdue.
    var daysOverdue: Int
    /// When it was sent back to be completed.
    var returnedOn: Day?
    /// When its reporter was last written to.
    var lastReminded: Day?
    var officer: String?
}

/// What an overdue digest tells.
struct DigestInput: Sendable {
    var frame: ReportFrame
    var day: Day
    var rows: [DigestRow]
    /// Mails that wait for a person.
    var held: [MailRecord]
    var nextAt: Date?
    var replaces: MailIssue?
}
