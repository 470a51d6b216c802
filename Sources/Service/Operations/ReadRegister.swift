import Aid
import Control
import Foundation
import NIOCore
import Store
import Synchronization

/// Writes a register as the file that imports it again.
struct ExportRegister: Sendable {
    let context: Context

    /// `safe` defuses cells that a spreadsheet would run as formulas.
    func run(
        _ kind: RegisterKind, safe: Bool = false,
        _ write: @escaping @Sendable (ByteBuffer) async throws -> Void
    ) async throws {
        var header = CSVWriter()
        header.write(kind.columns.map(\.name))
        let head = ByteBuffer(bytes: header.bytes)
        try await context.store.read { transaction in
            try await write(head)
            try await transaction.export(kind) { rows in
                var writer = CSVWriter()
                for row in rows { writer.write(safe ? SafeCells.defused(row, of: kind) : row) }
                try await write(ByteBuffer(bytes: writer.bytes))
            }
        }
    }
}

/// Lists what is no record of a register, such as the ledger's entries, as its export has it.
struct ListExported: Sendable {
    let context: Context
    let kind: RegisterKind

    func run(_ ask: Ask) async throws -> RegisterRows {
        if let item = ask.query.first(where: { !["limit", "lang"].contains($0.name) }) {
            throw Refusal.usage(
                "\(kind.rawValue) cannot be narrowed by \"\(item.name)\"",
                hint: "Known: limit.")
        }
        let limit = try ask.limit()
        let found = Mutex<[[String?]]>([])
        try await context.store.read { transaction in
            try await transaction.export(kind) { rows in
                found.withLock { list in
                    list.append(contentsOf: rows.prefix((limit ?? Int.max) - list.count))
                }
            }
        }
        let names = kind.columns.map(\.name)
        return RegisterRows(
            kind: kind.rawValue, columns: names,
            rows: found.withLock { $0 }.map { row in
                Dictionary(uniqueKeysWithValues: zip(names, row))
            })
    }
}

/// Lists what was imported, newest first.
struct ListImports: Sendable {
    let context: Context

    func run(limit: Int?) async throws -> ImportList {
        let rows = try await context.store.read { try await $0.imports() }
        return ImportList(
            imports: rows.prefix(limit ?? Int.max).map { row in
                ImportBatch(
                    batch: String(row.seq), kind: row.kind, fileName: row.fileName,
                    importedAt: context.text(row.recordedAt), actor: row.actor,
                    reason: row.reason, read: row.counts[0], inserted: row.counts[1],
                    updated: row.counts[2], unchanged: row.counts[3], rejected: row.counts[4],
                    reversedAt: row.reversedAt.map(context.text))
            })
    }
}
