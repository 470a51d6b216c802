import Aid
import Control
import Foundation
import Store

/// Answers `show`: a record with the names behind its codes and everything that belongs to it.
struct ShowRecord: Sendable {
    let context: Context

    func run(_ kind: RegisterKind, _ key: [String]) async throws -> RecordStory {
        try RecordKey.check(kind, key)
        return try await context.store.read { transaction in
            guard let record = try await transaction.record(kind, key) else {
                throw try await context.missingRecord(kind, key, transaction)
            }
            let related = try await transaction.related(
                to: record, on: context.today, zone: context.zone,
                trackFrom: try await context.trackFrom(transaction))
            let names = kind.columns.map(\.name)
            let events = RecordEvents(context: context, kind: kind).of(
                try await transaction.versions(kind, key))
            return RecordStory(
                kind: kind.rawValue, key: record.key, version: Int(record.version),
                columns: names,
                values: Dictionary(uniqueKeysWithValues: zip(names, record.values)),
                names: try await self.names(of: record, transaction),
                related: related.mapValues { part in
                    RelatedRows(
                        columns: part.columns,
                        rows: part.rows.map {
                            Dictionary(uniqueKeysWithValues: zip(part.columns, $0))
                        })
                },
                changes: events.reversed().prefix(5).map { $0 })
        }
    }

    /// The names behind the codes of each column that has some.
    private func names(
        of record: RecordEntry, _ transaction: Transaction
    ) async throws -> [String: [String: String]] {
        var found: [String: [String: String]] = [:]
        for column in record.kind.columns {
            guard let value = record[column.name] else { continue }
            let codes = value.split(separator: "|").map {
                String($0.split(separator: "=", maxSplits: 1)[0])
            }
            let names: [String: String]
            switch column.name {
            case "donor", "donors":
                names = try await transaction.names(of: .donor, codes: codes, asOf: nil)
            case "owner", "managing_agency", "agency", "host", "successor":
                names = try await transaction.names(of: .owner, codes: codes, asOf: nil)
            case "sectors":
                names = try await transaction.names(of: .sector, codes: codes, asOf: nil)
            case "project":
                names = try await transaction.names(of: .project, codes: codes, asOf: nil)
            case "officer": names = try await transaction.peopleNames(codes)
            case "areas":
                names = try await transaction.areaNames(codes, on: record.ownDay)
            default: continue
            }
            if !names.isEmpty { found[column.name] = names }
        }
        return found
    }
}

extension RecordEntry {
    /// The day on which the areas it names are read.
    fileprivate var ownDay: Day? {
        ["approved_on", "start_on", "dossier_received_on", "arrive_on"]
            .lazy.compactMap { self[$0] }.compactMap { Day(iso: $0) }.first
    }
}

/// Answers `history`: every version of a record, with who, when, why and what.
struct ShowHistory: Sendable {
    let context: Context

    func run(_ kind: RegisterKind, _ key: [String]) async throws -> RecordHistory {
        try RecordKey.check(kind, key)
        return try await context.store.read { transaction in
            let versions = try await transaction.versions(kind, key)
            if versions.isEmpty {
                throw try await context.missingRecord(kind, key, transaction)
            }
            return RecordHistory(
                kind: kind.rawValue, key: key,
                events: RecordEvents(context: context, kind: kind).of(versions))
        }
    }
}

/// The versions of a record as what happened to it, oldest first.
struct RecordEvents {
    let context: Context
    let kind: RegisterKind

    func of(_ versions: [RecordVersion]) -> [RecordEvent] {
        var events: [RecordEvent] = []
        for (index, version) in versions.enumerated() {
            let before = index > 0 ? versions[index - 1] : nil
            // What was taken out and comes again begins anew.
            let follows = before?.ended?.seq == version.began.seq
            events.append(
                event(
                    version.began, from: follows ? before?.values : nil, to: version.values,
                    version))
            guard let ended = version.ended else { continue }
            let isReplaced = versions.dropFirst(index + 1).first?.began.seq == ended.seq
            if !isReplaced {
                events.append(event(ended, from: version.values, to: nil, version))
            }
        }
        return events
    }

    private func event(
        _ change: RecordVersion.Change, from old: [String?]?, to new: [String?]?,
        _ version: RecordVersion
    ) -> RecordEvent {
        let changes = kind.columns.indices.compactMap { index -> FieldChange? in
            let before = old?[index]
            let after = new?[index]
            return before == after || new == nil
                ? nil
                : FieldChange(field: kind.columns[index].name, before: before, after: after)
        }
        return RecordEvent(
            version: Int(change.seq), at: change.recordedAt.map(context.text),
            actor: change.actor, what: change.operation, reason: change.reason,
            ended: new == nil, erased: version.isErased, changes: changes)
    }
}

/// The key of a record in a question.
enum RecordKey {
    static func check(_ kind: RegisterKind, _ key: [String]) throws {
        guard kind != .ledger else {
            throw Refusal.usage(
                "entries of the ledger are no records", hint: "See vientro export ledger.")
        }
        guard kind != .splits else {
            throw Refusal.usage(
                "splits are no records", hint: "See vientro project splits PROJECT.")
        }
        guard kind.hasRecords else {
            throw Refusal.usage(
                "\(kind.rawValue) are no records", hint: "See vientro report explain CODE.")
        }
        let names = kind.keyColumns.map(\.name)
        guard key.count == names.count else {
            throw Refusal.usage(
                "\(kind.rawValue) are told apart by \(names.joined(separator: ", "))",
                hint: "Give one for each, in that order.")
        }
        // A key of another form can be nobody's; the database would refuse to read it.
        for (column, value) in zip(kind.keyColumns, key) {
            if case .date = column.type, Day(iso: value) == nil {
                throw Refusal.usage(
                    "\"\(value)\" is not a date (\(column.name))",
                    hint: .dateForm)
            }
        }
    }
}
