import Aid
import Control
import Foundation
import Store

/// Adds a record of a register, or changes one, as an import of one line would.
struct EditRecord: Sendable {
    enum Verb: String, Sendable {
        case add, edit
    }

    let context: Context
    let kind: RegisterKind
    let verb: Verb

    /// Runs the change; refused where another came between reading and writing.
    func run(_ change: RecordChange, _ request: ChangeRequest) async throws -> RecordAnswer {
        let key = try check(change)
        let result = try await context.store.change(request) { transaction, seq in
            let before = try await transaction.record(kind, key)
            let values = try await values(change, key, before, transaction)
            try AheadOfTime(kind: kind, today: context.today).check(values, after: before?.values)
            _ = try await WriteRecords(context: context, kind: kind).run(
                [values], transaction, seq: seq, reason: request.reason ?? request.operation)
            guard let after = try await transaction.record(kind, key) else {
                throw StoreError(.defect, "\(kind.noun) \(key) is not there after it was written")
            }
            let (answer, unusual) = try await answer(before, after, transaction, seq, request)
            return try answer.outcome(unusual, for: request)
        }
        return try ControlJSON.decode(RecordAnswer.self, from: Data(result.answer.utf8))
    }

    /// What of a key may stand in the audit trail, which can never be erased.
    static func subject(_ kind: RegisterKind, _ change: RecordChange) -> String? {
        if kind == .contacts { return nil }
        let key = kind.keyColumns.compactMap { change.fields[$0.name] }
        return "\(kind.noun)/\(key.joined(separator: "/"))"
    }

    // MARK: Checks

    /// The names of what is given, and the key.
    private func check(_ change: RecordChange) throws -> [String] {
        guard kind != .ledger else {
            throw Refusal.rule(
                "append-only", "entries of the ledger are not edited",
                hint: "Reverse the entry and enter a new one.")
        }
        guard kind != .splits else {
            throw Refusal.rule(
                "not-a-record", "splits are not added or edited as records",
                hint: "Use vientro project split, or import splits.")
        }
        guard kind.hasRecords else {
            throw Refusal.rule(
                "not-a-record", "\(kind.rawValue) are not added or edited as records",
                hint: "Use the verbs of vientro report, or import \(kind.rawValue).")
        }
        let names = kind.columns.map(\.name)
        let cleared = change.clear ?? []
        for name in change.fields.keys.sorted() + cleared where !names.contains(name) {
            let near = NearestName.of(name, among: names)
            throw Refusal.usage(
                "\(kind.rawValue) has no field \"\(name)\"",
                hint: Sentence.didYouMean(near) + "Known: \(names.joined(separator: ", ")).")
        }
        for name in cleared {
            if change.fields[name] != nil {
                throw Refusal.usage("\"\(name)\" is both given and cleared")
            }
            if kind.keyColumns.contains(where: { $0.name == name }) {
                throw Refusal.usage(
                    "\"\(name)\" tells the records apart and cannot be cleared")
            }
        }
        if verb == .add, change.version != nil {
            throw Refusal.usage("a new record has no version", hint: "Leave it out.")
        }
        return try kind.keyColumns.map { column in
            guard let value = change.fields[column.name], !value.isEmpty else {
                throw Refusal.usage("\"\(column.name)\" is not given", hint: "It is the key.")
            }
            return value.precomposedStringWithCanonicalMapping
        }
    }

    /// The whole record as it will be.
    private func values(
        _ change: RecordChange, _ key: [String], _ before: RecordEntry?,
        _ transaction: Transaction
    ) async throws -> [String?] {
        switch verb {
        case .add:
            if let before {
                let name = key.joined(separator: " ")
                throw Refusal.rule(
                    "record-exists",
                    before.title.map { "\(kind.word) \"\(name)\" is there already: \($0)" }
                        ?? "\(kind.word) \"\(name)\" is there already",
                    hint: "Change it with edit, or take another key.")
            }
            return kind.columns.map { change.fields[$0.name] }
        case .edit:
            guard let before else {
                throw try await context.missingRecord(kind, key, transaction)
            }
            if kind == .donors, let other = try await transaction.merge(of: key[0]) {
                throw Refusal.rule(
                    "donor-merged", "donor \"\(key[0])\" is merged into \"\(other.into)\"",
                    hint: "Edit \(other.into), or take the merge back with donor unmerge "
                        + "\(key[0]).")
            }
            if let version = change.version, version != Int(before.version) {
                throw try await conflict(before, since: Int64(version), transaction)
            }
            return kind.columns.map { column in
                if (change.clear ?? []).contains(column.name) { return nil }
                return change.fields[column.name] ?? before[column.name]
            }
        }
    }

    private static func changed(
        _ record: Sentence, by actor: String?, at: String?, _ fields: String
    ) -> Sentence {
        guard let actor, let at else { return "\(record) was changed meanwhile (\(fields))" }
        return "\(record) was changed meanwhile by \(actor) at \(Sentence.instant(at)) (\(fields))"
    }

    /// Who changed the record after it was read, and what of it.
    private func conflict(
        _ now: RecordEntry, since version: Int64, _ transaction: Transaction
    ) async throws -> Refusal {
        let versions = try await transaction.versions(kind, now.key)
        let last = versions.last?.began
        let read = versions.last { $0.began.seq == version }
        let names = kind.columns.map(\.name)
        let fields = names.indices.filter { read?.values[$0] != now.values[$0] }.map { names[$0] }
        let key = now.key.joined(separator: " ")
        guard let read, read.began.seq != now.version else {
            return Refusal.rule(
                "changed-meanwhile", "\(kind.word) \"\(key)\" never had the version \(version)",
                hint: "Its version is \(now.version): read it with show and edit again.")
        }
        return Refusal.rule(
            "changed-meanwhile",
            Self.changed(
                "\(kind.word) \"\(key)\"", by: last?.actor, at: last?.recordedAt.map(context.text),
                fields.joined(separator: ", ")),
            hint: "Nothing was changed. Read it again with show; its version is \(now.version).")
    }

    // MARK: The answer

    private func answer(
        _ before: RecordEntry?, _ after: RecordEntry, _ transaction: Transaction, _ seq: Int64,
        _ request: ChangeRequest
    ) async throws -> (RecordAnswer, [Unusual]) {
        let isChanged = before?.values != after.values
        var answer = RecordAnswer(
            changed: isChanged ? 1 : 0, dryRun: request.isDryRun,
            subjects: [after.key.joined(separator: " ")],
            version: request.isDryRun ? before.map { Int($0.version) } : Int(after.version))
        guard isChanged else { return (answer, []) }
        if !request.isDryRun { answer.seq = Int(seq) }
        var old: [String: String?] = [:]
        var new: [String: String?] = [:]
        for (index, column) in kind.columns.enumerated()
        where before?.values[index] != after.values[index] {
            old[column.name] = before?.values[index]
            new[column.name] = after.values[index]
        }
        if before != nil { answer.before = old }
        answer.after = new
        if kind == .projects || kind == .missions {
            return (answer, try await MovedReports(transaction, seq: seq).unusual)
        }
        guard kind == .donors, !Set(new.keys).isDisjoint(with: ["name", "name_en", "aliases"])
        else { return (answer, []) }
        let code = after.key[0]
        let pairs = DonorLikeness(try await transaction.donorNames()).pairs(of: code)
        return (answer, pairs.map { $0.unusual(about: code) })
    }
}

extension RecordEntry {
    /// The name or title.
    var title: String? { self["name"] ?? self["title"] ?? self["organisation"] ?? self["abstract"] }
}

extension Context {
    /// A key that nobody has, with the one that was meant.
    func missingRecord(
        _ kind: RegisterKind, _ key: [String], _ transaction: Transaction
    ) async throws -> Refusal {
        let last = key.last ?? ""
        let known = try await transaction.keys(kind, near: last)
        let near = NearestName.near(last, among: known)
        return Refusal.missing(
            kind.word, key.joined(separator: " "),
            hint: near.map { Sentence("Did you mean \"\($0)\"?") }
                ?? "See vientro \(kind.noun) list, or add it.")
    }
}
