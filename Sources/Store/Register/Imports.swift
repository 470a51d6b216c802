public import Aid
public import Foundation
import Postgres

/// A record that was left out of an import, as it stands in the file.
public struct RejectedLine: Sendable, Equatable {
    public let line: Int
    public let record: String
    public let message: String

    public init(line: Int, record: String, message: String) {
        self.line = line
        self.record = record
        self.message = message
    }
}

/// An import that was kept.
public struct ImportRow: Sendable, Equatable {
    public let seq: Int64
    public let kind: String
    public let fileName: String?
    public let recordedAt: Date
    public let actor: String
    public let reason: String?
    public let counts: [Int]
    public let reversedAt: Date?
}

extension Transaction {
    /// The first import is the day from which obligations are tracked, unless the office said so.
    public func startTracking(on day: Day) async throws {
        try await run(ImportSQL.startTracking, officeParameter, .text(day.iso))
    }

    public func recordImport(
        seq: Int64, kind: RegisterKind, fileName: String?, read: Int, counts: MergeCounts,
        rejected: Int, warnings: Int
    ) async throws {
        try await run(
            ImportSQL.record, officeParameter, .int(seq), .text(kind.rawValue), .text(fileName),
            .int(read), .int(counts.inserted), .int(counts.updated), .int(counts.unchanged),
            .int(rejected), .int(warnings))
    }

    /// The name under which a reform of places stands among the imports.
    static let areaReform = "area-reform"

    /// Keeps a reform among the imports, so that it can be taken back as one.
    public func recordReform(
        seq: Int64, act: String, lines: Int, ended: Int, begun: Int
    ) async throws {
        try await run(
            ImportSQL.record, officeParameter, .int(seq), .text(Transaction.areaReform),
            .text(act), .int(lines), .int(begun), .int(ended), .int(0), .int(0), .int(0))
    }

    /// Every import, newest first: read, inserted, updated, unchanged, rejected are its counts.
    public func imports() async throws -> [ImportRow] {
        try await run(ImportSQL.list, officeParameter).map { row in
            ImportRow(
                seq: try row.int64(0), kind: try row.text(1), fileName: row[2],
                recordedAt: try row.instant(3), actor: try row.text(4), reason: row[5],
                counts: try (6...10).map { try row.int($0) },
                reversedAt: try row.optionalInstant(11))
        }
    }

    /// Keeps rejected lines under the request's id; line 0 is the header.
    public func keepRejects(
        requestID: String, header: String, rejects: [RejectedLine], at now: Date
    ) async throws {
        try await run(ImportSQL.forgetRejects, .text(requestID))
        var buffer = CopyBuffer()
        for reject in [RejectedLine(line: 0, record: header, message: "")] + rejects {
            buffer.append(requestID)
            buffer.append(Int64(reject.line))
            buffer.append(reject.record)
            buffer.append(reject.message)
            buffer.append(ImportSQL.timestamp(now))
            buffer.endRow()
        }
        try await connection.beginCopy(ImportSQL.copyRejects)
        try await connection.putCopy(buffer.bytes)
        try await connection.endCopy(name: ImportSQL.copyRejects.name)
    }

    /// The rejected lines of an import by their place in the file, the header first.
    public func rejects(requestID: String) async throws -> [RejectedLine] {
        try await run(ImportSQL.rejects, .text(requestID)).map { row in
            RejectedLine(
                line: try row.int(0), record: try row.text(1), message: try row.text(2))
        }
    }
}

enum ImportSQL: String, CaseIterable, Statement {
    case startTracking = """
        UPDATE offices SET track_from = $2::date WHERE id = $1::smallint AND track_from IS NULL
        """
    case record = """
        INSERT INTO imports (office_id, seq, kind, file_name, read, inserted, updated, unchanged,
            rejected, warnings)
        VALUES ($1::smallint, $2::bigint, $3, $4, $5::integer, $6::integer, $7::integer,
            $8::integer, $9::integer, $10::integer)
        """
    case list = """
        SELECT i.seq, i.kind, i.file_name, c.recorded_at, c.actor, c.reason, i.read, i.inserted,
            i.updated, i.unchanged, i.rejected, back.recorded_at
        FROM imports i JOIN changes c USING (seq)
        LEFT JOIN imports r ON r.reverses_seq = i.seq
        LEFT JOIN changes back ON back.seq = r.seq
        WHERE i.office_id = $1::smallint ORDER BY i.seq DESC
        """
    case forgetRejects = "DELETE FROM import_rejects WHERE request_id = $1"
    case copyRejects = """
        COPY import_rejects (request_id, line, record, message, made_at) FROM STDIN
        """
    case rejects = """
        SELECT line, record, message FROM import_rejects WHERE request_id = $1 ORDER BY line
        """

    static func timestamp(_ instant: Date) -> String { Parameter.instant(instant).text ?? "" }
}
