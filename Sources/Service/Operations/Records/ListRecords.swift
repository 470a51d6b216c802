import Aid
import Control
import Foundation
import Store

/// Lists a register's rows with all their columns, narrowed by filters and a search.
struct ListRecords: Sendable {
    let context: Context

    /// Every query item, for all registers.
    static let query = ["limit", "offset", "sort"] + RecordFilter.allCases.map(\.rawValue)

    func run(_ kind: RegisterKind, _ ask: Ask) async throws -> RegisterRows {
        let query = try read(kind, ask)
        let names = kind.columns.map(\.name)
        return try await context.store.read { transaction in
            try await RegisteredValues(transaction: transaction).check(query.filters, of: kind)
            let (rows, total) = try await transaction.records(kind, query)
            var near: [String] = []
            if total == 0, let search = query.filters[.search] {
                near = try await transaction.nearNames(kind, search.joined(separator: " "))
            }
            return RegisterRows(
                kind: kind.rawValue, columns: names,
                rows: rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) },
                total: total, near: near)
        }
    }

    private func read(_ kind: RegisterKind, _ ask: Ask) throws -> RecordQuery {
        var query = RecordQuery()
        query.limit = try ask.limit()
        if let text = try ask.value("offset") {
            guard let offset = Int(text), offset >= 0 else {
                throw Refusal.usage("\"\(text)\" is no offset", hint: "Give a number from 0 on.")
            }
            query.offset = offset
        }
        switch try ask.value("sort") {
        case nil, "name": break
        case "key": query.isByKey = true
        case let other?:
            throw Refusal.usage("\"\(other)\" is no order", hint: "Known: name, key.")
        }
        let fitting = RecordFilter.of(kind)
        for filter in RecordFilter.allCases {
            let values = ask.values(filter.rawValue)
            if values.isEmpty { continue }
            guard fitting.contains(filter) else {
                let known = fitting.map(\.rawValue).joined(separator: ", ")
                throw Refusal.usage(
                    "\(kind.rawValue) cannot be narrowed by \"\(filter.rawValue)\"",
                    hint: known.isEmpty ? nil : "Known: \(known).")
            }
            try RegisteredValues.check(filter, values, of: kind)
            query.filters[filter] = try check(filter, values, ask)
        }
        return query
    }

    private func check(
        _ filter: RecordFilter, _ values: [String], _ ask: Ask
    ) throws -> [String]? {
        switch filter {
        case .unassigned: return try ask.flag("unassigned") ? [context.today.iso] : nil
        case .area:
            for text in values { _ = try AreaReference(parsing: text) }
            return values
        case .year:
            for text in values where text.count != 4 || (Int(text) ?? 0) <= 0 {
                throw Refusal.usage("\"\(text)\" is no year", hint: "Write it as 2026.")
            }
            return values
        default: return values
        }
    }
}
