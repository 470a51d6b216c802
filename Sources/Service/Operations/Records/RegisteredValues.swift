import Aid
import Control
import Store

/// Refuses a filter's value that nothing can have: an empty list would look like an answer.
struct RegisteredValues: Sendable {
    let transaction: Transaction

    /// Words of a closed set.
    static func check(_ filter: RecordFilter, _ values: [String], of kind: RegisterKind) throws {
        let name = Sentence.filter(filter.rawValue)
        if filter == .country {
            for value in values where !CountryCodes.contains(value) {
                throw Refusal.unknown(
                    name, value, near: nil, hint: "Countries are two capital letters, as JP.")
            }
        }
        guard let words = words(filter, kind) else { return }
        for value in values where !words.contains(value) {
            throw Refusal.unknown(name, value, among: words)
        }
    }

    private static func words(_ filter: RecordFilter, _ kind: RegisterKind) -> [String]? {
        // A project is narrowed by the class of its donors.
        let owner: RegisterKind =
            kind == .projects && filter == .class ? .donors : kind
        guard let index = owner.index(of: filter.rawValue),
            case .enumeration(let words) = owner.columns[index].type
        else { return nil }
        return words
    }

    /// Codes of another register.
    func check(_ filters: [RecordFilter: [String]], of kind: RegisterKind) async throws {
        for (filter, values) in filters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            if filter == .area {
                for value in values {
                    try await NamedArea(
                        reference: AreaReference(parsing: value), transaction: transaction
                    ).check()
                }
            }
            if filter == .kind, kind == .agencies {
                let kinds = try await transaction.agencyKinds()
                for value in values where !kinds.isEmpty && !kinds.contains(value) {
                    throw Refusal.unknown(.filter(filter.rawValue), value, among: kinds)
                }
            }
            if filter == .scheme {
                let schemes = try await transaction.schemes()
                for value in values where !schemes.contains(value) {
                    throw Refusal.unknown(
                        .filter(filter.rawValue), value, among: schemes)
                }
            }
            guard let target = target(filter, kind) else { continue }
            for value in values {
                let key = target == .sectors ? ["office", value] : [value]
                if try await transaction.record(target, key) != nil { continue }
                // Work may be in the name of somebody who is not registered.
                if filter == .officer, try await hasWork(value) { continue }
                // A certificate may name sectors that the office's scheme does not have.
                if kind == .certificates, filter == .sector, try await isThere(filter, value, kind)
                {
                    continue
                }
                let known = try await transaction.keys(target, near: value)
                throw Refusal.unknown(
                    .filter(filter.rawValue), value,
                    near: NearestName.near(value, among: known),
                    hint: "See vientro \(target.noun) list.")
            }
        }
    }

    private func hasWork(_ officer: String) async throws -> Bool {
        for kind in [RegisterKind.projects, .missions]
        where try await isThere(.officer, officer, kind) { return true }
        return false
    }

    private func isThere(
        _ filter: RecordFilter, _ value: String, _ kind: RegisterKind
    ) async throws -> Bool {
        var query = RecordQuery()
        query.filters = [filter: [value]]
        return try await transaction.recordCount(kind, query) > 0
    }

    private func target(_ filter: RecordFilter, _ kind: RegisterKind) -> RegisterKind? {
        switch filter {
        case .owner, .agency, .host: .agencies
        case .donor: .donors
        case .project: .projects
        case .mission: .missions
        case .sector: .sectors
        case .officer: .people
        default: nil
        }
    }
}

extension Refusal {
    /// A value of a filter that is none of a closed set.
    static func unknown(_ what: Sentence, _ value: String, among words: [String]) -> Refusal {
        .usage(
            "there is no \(what) \"\(value)\"",
            hint: Sentence.didYouMean(NearestName.near(value, among: words))
                + "Use one of \(words.joined(separator: ", ")).")
    }

    /// A value of a filter that nobody has.
    static func unknown(
        _ what: Sentence, _ value: String, near: String?, hint: Sentence
    ) -> Refusal {
        .usage(
            "there is no \(what) \"\(value)\"",
            hint: near.map { Sentence("Did you mean \"\($0)\"?") } ?? hint)
    }
}
