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
        if let kind, !FlagKind.all.contains(kind) {
            throw Refusal.unknown("kind of flags", kind, among: FlagKind.all)
        }
        let flags = try await context.store.read { transaction in
            let flags = try await transaction.flags(
                kind: kind, subject: subject, includingCleared: includingCleared)
            if let subject, flags.isEmpty { try await check(subject, transaction) }
            return flags
        }
        return FlagList(flags: flags.map { context.flag($0, language) })
    }

    private func check(_ subject: String, _ transaction: Transaction) async throws {
        let noted = Set(try await transaction.flags(includingCleared: true).map(\.subjectCode))
        if noted.contains(subject) { return }
        try await context.refuseUnknown(
            subject: subject, noted: noted.sorted(),
            hint: "Subjects are codes, as LC-001; see vientro flag list --all.", transaction)
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

    private func causeMessage(
        _ entry: FlagEntry, _ detail: String, _ language: Settings.Language
    ) -> String {
        let parts = detail.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        func part(_ at: Int) -> String { at < parts.count ? parts[at] : "" }
        func day(_ iso: String) -> String {
            language == .en ? iso : iso.split(separator: "-").reversed().joined(separator: "/")
        }
        func either(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        switch entry.kind {
        case "not-started":
            return either(
                "phê duyệt ngày \(day(detail)), quá 6 tháng chưa triển khai",
                "approved on \(detail), not begun after six months")
        case "money-before-approval":
            return part(1).isEmpty
                ? either(
                    "có tiền từ ngày \(day(part(0))) khi chưa được phê duyệt",
                    "money from \(part(0)) on without an approval")
                : either(
                    "có tiền từ ngày \(day(part(0))), trước phê duyệt ngày \(day(part(1)))",
                    "money from \(part(0)) on, before the approval on \(part(1))")
        case "certificate-expired":
            return either(
                "giấy đăng ký hết hạn ngày \(day(detail)) mà khoản viện trợ còn thực hiện",
                "its certificate expired on \(detail) while a grant is running")
        case "outside-certificate":
            return certificateMessage(part(0), part(1), part(2), either, day)
        case "certificate-expiring":
            return either(
                "giấy đăng ký sắp hết hạn, ngày \(day(detail))",
                "its certificate expires soon, on \(detail)")
        case "mission-without-permit":
            return either(
                "đoàn đến ngày \(day(detail)) mà chưa ghi giấy phép",
                "came on \(detail), and no permit is noted")
        case "mission-without-result":
            return either(
                "quá hạn báo cáo kết quả từ ngày \(day(detail))",
                "its result report was due on \(detail)")
        case "mission-without-status":
            return either(
                "dự kiến đến ngày \(day(detail)), chưa ghi đã đến hay hoãn, hủy",
                "was to come on \(detail), and nobody noted whether it did")
        case "project-not-closed":
            return either(
                "hết thời hạn ngày \(day(detail)) mà chưa kết thúc hay gia hạn",
                "ended on \(detail) by its decision, and is neither closed nor extended")
        case "unassigned":
            return detail.isEmpty
                ? either("chưa có người theo dõi", "has no officer")
                : either("người theo dõi \(detail) đã nghỉ", "its officer \(detail) has left")
        case "calendar-missing":
            return part(1).isEmpty
                ? either(
                    "chưa nhập lịch nghỉ lễ của năm", "no holidays are entered for the year")
                : either(
                    "chưa nhập lịch nghỉ lễ của năm, hạn của \(part(1)) báo cáo rơi vào năm này, "
                        + "sớm nhất ngày \(day(part(0)))",
                    "no holidays are entered for the year, in which the days of \(part(1)) "
                        + "reports lie, the first on \(part(0))")
        case "rate-missing":
            return part(0) == "stale"
                ? either(
                    "tỷ giá mới nhất là của ngày \(day(part(1)))",
                    "the newest rate is of \(part(1))")
                : either(
                    "chưa có tỷ giá cho dòng ghi sổ từ ngày \(day(part(1)))",
                    "no rate for entries from \(part(1)) on")
        case "ledger-disagrees":
            return either("sổ không khớp: \(part(1))", "the ledger disagrees: \(part(1))")
        default: return detail.isEmpty ? entry.kind : detail
        }
    }

    private func certificateMessage(
        _ donor: String, _ what: String, _ value: String, _ either: (String, String) -> String,
        _ day: (String) -> String
    ) -> String {
        switch what {
        case "no-certificate":
            either("\(donor) không có giấy đăng ký", "\(donor) has no certificate")
        case "validity":
            either(
                "\(donor) không có giấy đăng ký còn hạn ngày \(day(value))",
                "\(donor) has no certificate that is valid on \(value)")
        case "province":
            either(
                "giấy đăng ký của \(donor) không gồm tỉnh \(value)",
                "the certificates of \(donor) do not cover the province \(value)")
        default:
            either(
                "giấy đăng ký của \(donor) không gồm lĩnh vực \(value)",
                "the certificates of \(donor) do not cover the sector \(value)")
        }
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
        default: return causeMessage(entry, detail, language)
        }
    }
}
