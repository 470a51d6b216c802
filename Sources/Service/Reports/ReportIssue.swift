import Aid
import Foundation
import Store

/// Which issue of which report is to be made, for whom.
struct ReportIssue: Sendable {
    var name: ReportName
    /// A subscription's code, or `preview`.
    var subscription: String
    var period: String
    var recipient: String
    var language: Settings.Language
    var revision = 1
    /// The issue this one takes the place of.
    var replaces: MailIssue?
    /// When the next issue comes; nil where none is planned.
    var nextAt: Date?

    var key: MailKey {
        MailKey(
            report: name.rawValue, subscription: subscription, period: period,
            recipient: recipient, revision: revision)
    }
}

/// What every mail shows around its content.
struct ReportFrame: Sendable {
    var office: String
    /// Whom the mail greets.
    var addressee: String
    /// The short name by which the issue can be found again.
    var receipt: String
    /// Where questions go; nil where the office set no address.
    var contact: String?
    var renderedAt: Date
    var auditEvents: Int
    /// SHA-256 in hexadecimal.
    var auditHead: String

    /// `VT-2026-7K2QM4XA`: the year of the period and eight letters of the key's digest.
    static func receipt(_ key: MailKey, salt: String) -> String {
        "VT-\(key.period.prefix(4))-\(key.name(salt: salt).prefix(8).uppercased())"
    }
}
