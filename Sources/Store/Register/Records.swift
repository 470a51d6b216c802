public import Aid
public import Foundation
import Postgres

/// A record in force, its values in the order of the kind's columns.
public struct RecordEntry: Sendable, Equatable {
    public let kind: RegisterKind
    public let id: Int
    /// The change that wrote it.
    public let version: Int64
    public let values: [String?]

    /// The value of a column; nil for an empty or unknown one.
    public subscript(column: String) -> String? {
        kind.index(of: column).flatMap { values[$0] }
    }

    /// What tells it apart.
    public var key: [String] { kind.keyColumns.map { self[$0.name] ?? "" } }
}

/// One version of a record.
public struct RecordVersion: Sendable, Equatable {
    /// A change as an operator reads it; its parts are nil for what was there from the start.
    public struct Change: Sendable, Equatable {
        public let seq: Int64
        public let recordedAt: Date?
        public let actor: String?
        public let operation: String?
        public let reason: String?
    }

    public let id: Int
    public let began: Change
    /// Nil while it is in force.
    public let ended: Change?
    public let values: [String?]
    /// Its personal details were overwritten.
    public let isErased: Bool
}

/// What a list is narrowed by, and which part of it is wanted.
public struct RecordQuery: Sendable {
    public var filters: [RecordFilter: [String]] = [:]
    /// By key instead of by name.
    public var isByKey = false
    public var limit: Int?
    public var offset = 0

    public init() {}

    /// In the order of the statement's parameters.
    var ordered: [RecordFilter] { RecordFilter.allCases.filter { filters[$0] != nil } }
}

extension Transaction {
    /// The record in force under a key; nil without one.
    public func record(_ kind: RegisterKind, _ key: [String]) async throws -> RecordEntry? {
        guard key.count == kind.keyColumns.count else { return nil }
        let rows = try await connection.run(
            RecordSQL(kind).find, [officeParameter] + key.map { .text($0) })
        let count = kind.columns.count
        return try rows.first.map { row in
            RecordEntry(
                kind: kind, id: try row.int(count), version: try row.int64(count + 1),
                values: (0..<count).map { row[$0] })
        }
    }

    /// Every version of what has or had a key, oldest first.
    public func versions(_ kind: RegisterKind, _ key: [String]) async throws -> [RecordVersion] {
        guard key.count == kind.keyColumns.count else { return [] }
        let rows = try await connection.run(
            RecordSQL(kind).versions, [officeParameter] + key.map { .text($0) })
        let count = kind.columns.count
        return try rows.map { row in
            let until = try row.int64(count + 2)
            return RecordVersion(
                id: try row.int(count),
                began: try row.change(try row.int64(count + 1), from: count + 3),
                ended: until == Int64.max ? nil : try row.change(until, from: count + 7),
                values: (0..<count).map { row[$0] }, isErased: try row.bool(count + 11))
        }
    }

    /// Keys that one which nobody has may have been meant for: their last parts.
    public func keys(_ kind: RegisterKind, near text: String) async throws -> [String] {
        try await run(RecordSQL(kind).near, officeParameter, .text(text)).map { try $0.text(0) }
    }

    /// The rows of a list that are wanted, and how many there are in all.
    public func records(
        _ kind: RegisterKind, _ query: RecordQuery
    ) async throws -> (rows: [[String?]], total: Int) {
        let sql = RecordSQL(kind)
        let filters = query.ordered
        let parameters = try await parameters(kind, query)
        if query.limit == nil && query.offset == 0 {
            let rows = try await connection.run(sql.list(filters, byKey: query.isByKey), parameters)
            return (rows.values, rows.count)
        }
        let total = try await connection.run(sql.count(filters), parameters)[0].int(0)
        let left = max(0, total - query.offset)
        let wanted = min(query.limit ?? left, left)
        // What is skipped is read as well: the last pages are nearer to the end.
        let fromEnd = query.offset > total / 2
        let rows = try await connection.run(
            sql.page(filters, byKey: query.isByKey, fromEnd: fromEnd),
            parameters + [.int(wanted), .int(fromEnd ? left - wanted : query.offset)])
        return (rows.values, total)
    }

    /// How many rows a list has in all.
    public func recordCount(_ kind: RegisterKind, _ query: RecordQuery) async throws -> Int {
        try await connection.run(
            RecordSQL(kind).count(query.ordered), try await parameters(kind, query))[0].int(0)
    }

    func parameters(
        _ kind: RegisterKind, _ query: RecordQuery
    ) async throws -> [Parameter] {
        var parameters = [officeParameter]
        for filter in query.ordered {
            let values = query.filters[filter] ?? []
            if filter == .search {
                let text = values.joined(separator: " ")
                let folded = try await run(RecordWordsSQL.words, .text(text))[0].text(0)
                parameters.append(.array(try Transaction.patterns(folded, text)))
            } else {
                parameters.append(.array(values))
            }
        }
        return parameters
    }

    /// Whole words in any order, the last of which may still be typed.
    private static func patterns(_ folded: String, _ text: String) throws -> [String] {
        let words = folded.split(separator: " ")
        guard let last = words.last else {
            throw AidError(
                "nothing-to-search", "there is no letter or digit in \"\(text)\"",
                hint: "Give some words of the name.")
        }
        // The longest is the rarest.
        return (words.dropLast().map { "% \($0) %" } + ["% \(last)%"])
            .sorted { $0.utf8.count > $1.utf8.count }
    }

    /// Whether any project or mission has an officer.
    public func hasOfficers() async throws -> Bool {
        try await run(RecordWordsSQL.hasOfficers, officeParameter)[0].bool(0)
    }

    /// The names that come nearest to one that was searched for in vain, the nearest first.
    public func nearNames(_ kind: RegisterKind, _ text: String) async throws -> [String] {
        let sql = RecordSQL(kind)
        guard sql.isSearched else { return [] }
        let rows = try await run(sql.nearNames, officeParameter, .text(text))
        let found = try rows.compactMap { row -> (name: String, distance: Int)? in
            let wanted = try row.text(2)
            let name = try row.text(1)
            let distance = NearestName.distance(of: wanted, within: name)
            return distance <= Swift.max(1, wanted.count / 4) ? (try row.text(0), distance) : nil
        }
        return found.sorted {
            ($0.distance, $0.name.count, $0.name) < ($1.distance, $1.name.count, $1.name)
        }.prefix(5).map(\.name)
    }
}

extension Rows {
    fileprivate var values: [[String?]] { map { row in (0..<row.count).map { row[$0] } } }
}

extension Row {
    fileprivate func change(_ seq: Int64, from column: Int) throws -> RecordVersion.Change {
        RecordVersion.Change(
            seq: seq, recordedAt: try optionalInstant(column), actor: self[column + 1],
            operation: self[column + 2], reason: self[column + 3])
    }
}

/// What is asked besides the registers' own statements.
enum RecordWordsSQL: String, CaseIterable, Statement {
    case words = "SELECT fold_text($1::text)"
    case hasOfficers = """
        SELECT EXISTS (SELECT FROM projects WHERE office_id = $1::smallint
                AND until_seq = 9223372036854775807 AND officer IS NOT NULL)
            OR EXISTS (SELECT FROM missions WHERE office_id = $1::smallint
                AND until_seq = 9223372036854775807 AND officer IS NOT NULL)
        """
}
