import Aid
import Control
import Foundation
import Store

/// Takes the dates of one regime over for another that has none, marked unverified, and writes
/// the obligations that follow.
struct AdoptRules: Sendable {
    /// After the names of rules whose dates were taken over and not compared with the text yet.
    static let mark = " (tạm áp dụng, chưa đối chiếu)"

    let context: Context
    let adoption: RuleAdoption

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        var named = request
        named.subject = "regime/\(adoption.regime)"
        let isDryRun = request.isDryRun
        return try await context.change(named) { transaction, seq in
            try await check(transaction)
            let codes = try await transaction.adoptRules(
                of: adoption.fromRegime, for: adoption.regime, seq: seq)
            let counts = try await MaterializeObligations(context: context)
                .run(transaction, seq: seq, scope: .all)
            let due = try await transaction.obligationsAlreadyDue(seq: seq, before: context.today)
            var after: [String: String?] = [
                "obligations_new": String(counts.inserted),
                "obligations_superseded": String(counts.superseded),
                "obligations_already_due": String(due),
            ]
            if let moved = try await MovedReports(transaction, seq: seq).fact {
                after["obligations_moved"] = moved
            }
            return ChangeAnswer(
                changed: codes.count, dryRun: isDryRun, after: after, subjects: codes)
        }
    }

    private func check(_ transaction: Transaction) async throws {
        let regimes = try await transaction.regimes().map(\.code)
        for name in [adoption.regime, adoption.fromRegime] where !regimes.contains(name) {
            throw Refusal.missing(
                "regime", name, hint: "The regimes are \(regimes.joined(separator: ", ")).")
        }
        let rules = try await transaction.reportRules().map(\.rule)
        let own = rules.filter { $0.regime == adoption.regime }.map(\.code)
        guard own.isEmpty else {
            throw Refusal.rule(
                "rules-exist",
                "\(adoption.regime) has rules already: \(own.joined(separator: ", "))",
                hint: "Dates are taken over only for a regime that has none.")
        }
        let taken = rules.filter {
            $0.regime == adoption.fromRegime
                && ($0.audience.subjectKind == .project || $0.audience.subjectKind == .office)
        }
        guard !taken.isEmpty else {
            throw Refusal.rule(
                "no-rules", "\(adoption.fromRegime) has no rules for grants to take over",
                hint: "See vientro rule list.")
        }
    }
}

/// Answers `rule list`.
struct ListRules: Sendable {
    let context: Context

    func run(_ language: Settings.Language?) async throws -> RuleList {
        let language = language ?? context.settings.language
        let rules = try await context.store.read { try await $0.reportRules() }
        return RuleList(rules: rules.map { $0.row(in: language) })
    }
}

extension RuleVersion {
    /// A rule as it is shown, its deadline in words.
    func row(in language: Settings.Language) -> RuleRow {
        RuleRow(
            code: rule.code, regime: rule.regime, direction: rule.audience.direction.rawValue,
            name: language == .vi ? name : nameEn,
            subjectKind: rule.audience.subjectKind.rawValue,
            reporter: rule.audience.reporterRole.rawValue, recipient: rule.audience.recipient,
            cycle: cycle, trigger: columns.trigger, due: due(in: language),
            basis: rule.basis.text, validFrom: rule.validity.from?.iso,
            validTo: rule.validity.to?.iso, verified: rule.basis.isVerified, inUse: isUsed)
    }

    private var cycle: String {
        switch rule.trigger {
        case .periodic(let cycle): cycle.kind.rawValue
        case .event: "event"
        }
    }

    /// The deadline in words.
    func due(in language: Settings.Language) -> String {
        let isVietnamese = language == .vi
        switch rule.trigger {
        case .periodic(let cycle):
            switch cycle.due {
            case .date(let month, let day, let years):
                let date =
                    isVietnamese
                    ? "\(padded(day))/\(padded(month))" : "\(padded(month))-\(padded(day))"
                switch years {
                case 0: return date
                case 1: return date + (isVietnamese ? " năm sau" : " of the next year")
                default:
                    return date + (isVietnamese ? ", \(years) năm sau" : ", \(years) years later")
                }
            case .monthsAfter(let months, let day):
                let date = isVietnamese ? "ngày \(padded(day))" : "day \(day)"
                switch months {
                case 0: return date + (isVietnamese ? " tháng cuối kỳ" : " of the last month")
                case 1: return date + (isVietnamese ? " tháng sau" : " of the next month")
                default:
                    return date
                        + (isVietnamese ? ", \(months) tháng sau" : ", \(months) months after")
                }
            }
        case .event(let event, let term):
            return isVietnamese
                ? "\(term.amount) \(term.unit.vietnamese) \(term.isBefore ? "trước" : "sau") "
                    + event.vietnamese
                : "\(term.amount) \(term.unit.english(term.amount)) "
                    + "\(term.isBefore ? "before" : "after") "
                    + event.name
        }
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Deadline.Unit {
    fileprivate func english(_ amount: Int) -> String {
        let plural = rawValue.replacing("-", with: " ")
        return amount == 1 ? String(plural.dropLast()) : plural
    }

    fileprivate var vietnamese: String {
        switch self {
        case .hours: "giờ"
        case .days: "ngày"
        case .workingDays: "ngày làm việc"
        case .months: "tháng"
        }
    }
}

extension ReportRule.Event {
    fileprivate var vietnamese: String {
        switch self {
        case .dossier: "ngày nhận hồ sơ"
        case .approval: "ngày phê duyệt"
        case .start: "ngày bắt đầu"
        case .end: "ngày kết thúc"
        case .arrival: "ngày đến"
        case .borderArrival: "ngày đến khu vực biên giới"
        case .departure: "ngày đi"
        case .conference: "ngày kết thúc hội nghị"
        case .issue: "ngày cấp"
        case .expiry: "ngày hết hạn"
        case .receipt(let rule): "ngày nhận báo cáo \(rule)"
        }
    }
}
