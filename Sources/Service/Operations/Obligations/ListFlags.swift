import Aid
import Control
import Foundation
import Store

/// Answers `flag list`: what stands, or all there ever was, the oldest first.
struct ListFlags: Sendable {
    let context: Context

    func run(
        kind: String?, subject: String?, includingCleared: Bool, _ language: Settings.Language?
    ) async throws -> FlagList {
        let language = language ?? context.settings.language
        let flags = try await context.store.read { transaction in
            try await transaction.flags(
                kind: kind, subject: subject, includingCleared: includingCleared)
        }
        return FlagList(flags: flags.map { context.flag($0, language) })
    }
}

extension Context {
    /// A flag as it is shown, in a sentence.
    func flag(_ entry: FlagEntry, _ language: Settings.Language) -> FlagRow {
        let isObligation = entry.subjectKind == "obligation"
        return FlagRow(
            kind: entry.kind,
            subject: entry.about.map { Subject(kind: $0.kind, code: $0.code) }
                ?? Subject(kind: entry.subjectKind, code: entry.subjectCode),
            obligation: isObligation ? entry.subjectCode : nil,
            message: message(entry, language), raisedAt: text(entry.raisedAt),
            clearedAt: entry.clearedAt.map { text($0) })
    }

    private func message(_ entry: FlagEntry, _ language: Settings.Language) -> String {
        let detail = entry.detail ?? ""
        switch (entry.kind, language) {
        case ("overdue", .vi):
            let day = detail.split(separator: "-").reversed().joined(separator: "/")
            return "quá hạn, hạn gửi ngày \(day)" + (entry.reporter.map { ", \($0)" } ?? "")
        case ("overdue", .en):
            return "overdue, was due on \(detail)" + (entry.reporter.map { ", \($0)" } ?? "")
        case ("regime-without-rule", .vi):
            return "chưa nhập thời hạn báo cáo theo \(detail): khoản viện trợ chưa có kỳ báo cáo"
        case ("regime-without-rule", .en):
            return "no report dates are entered for \(detail), so nothing is owed on this grant"
        default: return detail.isEmpty ? entry.kind : detail
        }
    }
}
