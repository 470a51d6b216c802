import Aid
import Store

extension Sentence {
    /// What a filter narrows by, in the reader's words; one that is not known speaks for itself.
    static func filter(_ name: String) -> Sentence {
        switch name {
        case "status": "status"
        case "state": "state"
        case "owner": "owner"
        case "agency": "agency"
        case "host": "host"
        case "donor": "donor"
        case "sector": "sector"
        case "area": "area"
        case "officer": "officer"
        case "class": "class"
        case "country": "country"
        case "purpose": "purpose"
        case "modality": "modality"
        case "kind": "kind"
        case "role": "role"
        case "project": "project"
        case "mission": "mission"
        case "scheme": "scheme"
        case "level": "level"
        case "language", "lang": "language"
        case "report": "report"
        case "direction": "direction"
        case "currency": "currency"
        case "type": "type of rates"
        case "measure": "measure"
        case "ratio": "ratio"
        case "lens": "lens"
        default: Sentence(verbatim: name)
        }
    }
}

extension Context {
    /// Refuses a subject that no record has and that nothing was ever noted of, since its empty
    /// list would look like an answer. `noted` are the subjects that something was noted of.
    func refuseUnknown(
        subject: String, noted: [String], hint: Sentence, _ transaction: Transaction
    ) async throws {
        let code = String(subject.drop { $0 != "/" }.dropFirst())
        let name = code.isEmpty ? subject : code
        if try await isRecord(subject, transaction) { return }
        if try await isRecord(name, transaction) { return }
        let projects = try await transaction.keys(.projects, near: name)
        let near =
            NearestName.near(subject, among: noted) ?? NearestName.near(name, among: projects)
        throw Refusal.unknown("subject", subject, near: near, hint: hint)
    }

    private func isRecord(_ code: String, _ transaction: Transaction) async throws -> Bool {
        let kinds: [RegisterKind] = [
            .projects, .missions, .donors, .agencies, .people, .contacts, .documents,
        ]
        for kind in kinds where try await transaction.record(kind, [code]) != nil { return true }
        return try await transaction.obligationCodes(near: code).contains(code)
    }
}

/// Areas that are named by a filter.
struct NamedArea: Sendable {
    let reference: AreaReference
    let transaction: Transaction

    /// Refuses a unit that never was, or was not on the day that is named with it.
    func check() async throws {
        let lives = try await transaction.areaLives(
            level: reference.level, code: reference.code, asOf: nil)
        if lives.isEmpty { throw try await missing() }
        guard let day = reference.date else { return }
        let isValid = lives.contains {
            $0.validFrom <= day && $0.validTo.map { day <= $0 } ?? true
        }
        if isValid { return }
        throw Refusal.usage(
            "\(reference.level.rawValue):\(reference.code) is not valid on \(day)",
            hint: "Leave the day out, or name one of its own.")
    }

    /// The refusal of a unit that never was.
    func missing() async throws -> Refusal {
        let level = reference.level.rawValue
        let codes = try await transaction.areaCodes(level: reference.level)
        let near = NearestName.near(reference.code, among: codes)
        return .missing(
            "area", "\(level):\(reference.code)",
            hint: near.map { Sentence("Did you mean \"\(level):\($0)\"?") }
                ?? "See vientro area list --level \(level).")
    }
}
