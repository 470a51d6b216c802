/// The routes of the control socket, for both ends.
///
/// A segment in braces in `Pattern` is a parameter by that name.
public enum ControlPath {
    /// The header that names a change, made by the client and kept when it asks again.
    public static let requestIdHeader = "X-Request-Id"

    public static let status = "/v1/status"
    public static let totals = "/v1/totals"
    public static let totalsExplain = "/v1/totals/explain"
    public static let totalsBridge = "/v1/totals/bridge"
    public static let missionTotals = "/v1/missions/totals"
    public static let cuts = "/v1/cuts"
    public static let imports = "/v1/imports"
    public static let areaReforms = "/v1/areas/reforms"
    public static let donorMerge = "/v1/donors/merge"
    public static let donorUnmerge = "/v1/donors/unmerge"
    public static let donorDuplicates = "/v1/donors/duplicates"
    public static let handover = "/v1/handovers"
    public static let agencySucceed = "/v1/agencies/succeed"
    public static let obligations = "/v1/obligations"
    public static let obligation = "/v1/obligation"
    public static let deadline = "/v1/deadline"
    public static let rules = "/v1/rules"
    public static let ruleAdopt = "/v1/rules/adopt"
    public static let rule = "/v1/rule"
    public static let ruleAdd = "/v1/rules/add"
    public static let ruleEnd = "/v1/rules/end"
    public static let ruleConfirm = "/v1/rules/confirm"
    public static let ruleCheck = "/v1/rules/check"
    public static let ruleReminders = "/v1/rules/reminders"
    public static let ruleRemind = "/v1/rules/remind"
    public static let board = "/v1/obligations/board"
    public static let reportAssign = "/v1/obligations/assign"
    public static let reportStep = "/v1/obligations/step"
    public static let reportAsk = "/v1/obligations/ask"
    public static let dunning = "/v1/obligations/dunning"
    public static let flags = "/v1/flags"
    public static let jobs = "/v1/jobs"
    public static let jobAudit = "/v1/jobs/audit"
    public static let clockAccept = "/v1/clock/accept"
    public static let mails = "/v1/mails"
    public static let mailPreview = "/v1/mails/preview"
    public static let mailTest = "/v1/mails/test"
    public static let mailRelease = "/v1/mails/release"
    public static let mailCancel = "/v1/mails/cancel"
    public static let mailRetry = "/v1/mails/retry"
    public static let mailResolve = "/v1/mails/resolve"
    public static let reportSend = "/v1/reports/send"
    public static let projectLife = "/v1/project-life"
    public static let projectAmend = "/v1/project-life/amend"
    public static let projectRegime = "/v1/project-life/regime"
    public static let missionLife = "/v1/mission-life"
    public static let missionClashes = "/v1/missions/clashes"
    public static let missionFunnel = "/v1/missions/funnel"
    public static let projectSplits = "/v1/project-splits"
    public static let rates = "/v1/rates"
    public static let rateApply = "/v1/rates/apply"
    public static let ledger = "/v1/ledger"
    public static let ledgerEntry = "/v1/ledger/entry"
    public static let ledgerReverse = "/v1/ledger/reverse"
    public static let audit = "/v1/audit"
    public static let auditVerify = "/v1/audit/verify"

    public static func register(_ kind: String) -> String { "/v1/registers/" + segment(kind) }
    public static func recordAdd(_ kind: String) -> String { register(kind) + "/add" }
    public static func recordEdit(_ kind: String) -> String { register(kind) + "/edit" }
    public static func recordErase(_ kind: String) -> String { register(kind) + "/erase" }
    public static func record(_ kind: String) -> String { register(kind) + "/record" }
    public static func recordHistory(_ kind: String) -> String { register(kind) + "/history" }
    public static func importFile(_ kind: String) -> String { "/v1/imports/" + segment(kind) }
    public static func importReverse(_ batch: String) -> String {
        "/v1/imports/\(segment(batch))/reverse"
    }
    public static func importRejects(_ requestId: String) -> String {
        "/v1/import-rejects/" + segment(requestId)
    }
    public static func export(_ kind: String) -> String { "/v1/exports/" + segment(kind) }
    public static func obligationChange(_ verb: ObligationVerb) -> String {
        "/v1/obligations/" + verb.rawValue
    }
    public static func jobRun(_ name: String) -> String { "/v1/jobs/\(segment(name))/run" }
    public static func jobPause(_ name: String) -> String { "/v1/jobs/\(segment(name))/pause" }
    public static func jobResume(_ name: String) -> String { "/v1/jobs/\(segment(name))/resume" }
    public static func jobSchedule(_ name: String) -> String {
        "/v1/jobs/\(segment(name))/schedule"
    }
    public static func jobHistory(_ name: String) -> String { "/v1/jobs/\(segment(name))/history" }
    public static func cut(_ code: String) -> String { "/v1/cuts/" + segment(code) }
    public static func mail(_ id: String) -> String { "/v1/mails/" + segment(id) }
    public static func mailEML(_ id: String) -> String { "/v1/mails/\(segment(id))/eml" }

    /// One segment of a path, percent-encoded (RFC 3986 unreserved characters stay).
    public static func segment(_ text: String) -> String { percentEncoded(text) }

    /// A query string with its question mark; empty when there is nothing to ask.
    ///
    /// A name may stand several times. Values that are nil are left out.
    public static func query(_ items: [(name: String, value: String?)]) -> String {
        let parts = items.compactMap { item in
            item.value.map { percentEncoded(item.name) + "=" + percentEncoded($0) }
        }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    private static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ControlPath {
    /// The same routes as patterns for a router.
    public enum Pattern {
        public static let register = "/v1/registers/{kind}"
        public static let recordAdd = "/v1/registers/{kind}/add"
        public static let recordEdit = "/v1/registers/{kind}/edit"
        public static let recordErase = "/v1/registers/{kind}/erase"
        public static let record = "/v1/registers/{kind}/record"
        public static let recordHistory = "/v1/registers/{kind}/history"
        public static let importFile = "/v1/imports/{kind}"
        // Shares its second parameter's name with `importFile`, since a router's tree has one name
        // per place.
        public static let importReverse = "/v1/imports/{kind}/reverse"
        public static let importRejects = "/v1/import-rejects/{request_id}"
        public static let export = "/v1/exports/{kind}"
        public static let obligationChange = "/v1/obligations/{verb}"
        public static let cut = "/v1/cuts/{code}"
        public static let jobRun = "/v1/jobs/{name}/run"
        public static let jobPause = "/v1/jobs/{name}/pause"
        public static let jobResume = "/v1/jobs/{name}/resume"
        public static let jobSchedule = "/v1/jobs/{name}/schedule"
        public static let jobHistory = "/v1/jobs/{name}/history"
        public static let mail = "/v1/mails/{id}"
        public static let mailEML = "/v1/mails/{id}/eml"
    }
}

/// What can be done to an obligation; the raw value is the route's and the command's word.
public enum ObligationVerb: String, CaseIterable, Codable, Sendable {
    case submit
    case receive
    case `return`
    case waive
    case extend
    case noneRequired = "none-required"
    /// Takes a waiver or a finding that nothing is required back.
    case reinstate
    /// Ends a report that a letter had asked for by mistake.
    case withdraw
}
