public import Foundation
import Postgres

/// A named instant: what was recorded by it can be read again for ever (chốt số liệu).
public struct Cut: Sendable, Equatable {
    public var code: String
    public var name: String
    /// The paper that goes by these figures.
    public var document: String?
    public var at: Date
    /// The last change that counts.
    public var seq: Int64
    /// Who made it, and when.
    public var actor: String
    public var recordedAt: Date
}

/// What was entered after a cut and falls into a question.
public struct Adjustments: Sendable {
    public struct Entry: Sendable {
        public var ref: String
        public var project: String
        public var date: String
        /// The entry's own.
        public var currency: String
        /// Of its passing parts, in the question's currency; nil where it has no value.
        public var amount: String?
        public var seq: Int64
        public var recordedAt: Date
    }

    public var entries: [Entry]
    /// One, or with original amounts one a currency.
    public var totals: [(currency: String, amount: String)]
}

extension Transaction {
    /// Cuts by instant; with `code` that one or none.
    public func cuts(code: String? = nil) async throws -> [Cut] {
        try await run(CutSQL.list, officeParameter, .text(code)).map { row in
            Cut(
                code: try row.text(0), name: try row.text(1), document: row[2],
                at: try row.instant(3), seq: try row.int64(4), actor: try row.text(5),
                recordedAt: try row.instant(6))
        }
    }

    /// When the newest change of all was recorded.
    public func lastRecordedAt() async throws -> Date {
        try await run(ChangeSQL.head)[0].instant(1)
    }

    /// Names an instant; its code must be new.
    public func insertCut(
        code: String, name: String, document: String?, at: Date, seq: Int64
    ) async throws {
        try await run(
            CutSQL.insert, officeParameter, .text(code), .text(name), .text(document),
            .instant(at), .int(seq))
    }

    /// The entries of a question that were recorded after change `after`, as they are now.
    public func adjustments(_ query: TotalsQuery, after: Int64) async throws -> Adjustments {
        var later = query
        later.asOf = nil
        later.after = after
        let sql = TotalsSQL(query: later)
        let parameters = sql.parameters(office: office)
        let rows = try await connection.run(sql.adjustments, parameters)
        let currency = query.currency == .original ? nil : query.currency.rawValue
        return Adjustments(
            entries: try rows.map { row in
                Adjustments.Entry(
                    ref: try row.text(0), project: try row.text(1), date: try row.text(2),
                    currency: try row.text(3), amount: row[4], seq: try row.int64(5),
                    recordedAt: try row.instant(6))
            },
            totals: try await connection.run(sql.adjustmentTotals, parameters).map { row in
                (currency: try currency ?? row.text(0), amount: row[1] ?? "0")
            })
    }
}

extension TotalsSQL {
    private var adjusting: String {
        """
        \(partJoins(grouped: false))
        JOIN changes c ON c.seq = e.seq
        WHERE \(([entryConditions] + partConditions).joined(separator: "\n    AND "))
        """
    }

    /// Entries with a passing part, in the order of their recording.
    var adjustments: ComposedStatement {
        statement(
            "adjustments",
            """
            SELECT e.ref, p.code, e.date, e.currency, sum(\(placed(value)))::text, e.seq,
                c.recorded_at
            \(adjusting)
            GROUP BY e.id, p.code, c.recorded_at
            ORDER BY e.seq, e.id
            """)
    }

    /// Their sum, or with original amounts one a currency.
    var adjustmentTotals: ComposedStatement {
        let isOriginal = query.currency == .original
        return statement(
            "adjusted",
            """
            SELECT \(isOriginal ? "e.currency" : "NULL"), sum(\(placed(value)))::text
            \(adjusting)
            \(isOriginal ? "GROUP BY 1 ORDER BY 1" : "")
            """)
    }
}

enum CutSQL: String, CaseIterable, Statement {
    case list = """
        SELECT k.code, k.name, k.document, k.at,
            (SELECT coalesce(max(x.seq), 0) FROM changes x WHERE x.recorded_at <= k.at),
            c.actor, c.recorded_at
        FROM cuts k JOIN changes c ON c.seq = k.since_seq
        WHERE k.office_id = $1::smallint AND ($2::text IS NULL OR k.code = $2::text)
        ORDER BY k.at, k.code
        """
    case insert = """
        INSERT INTO cuts (office_id, code, name, document, at, since_seq)
        VALUES ($1::smallint, $2, $3, $4, $5::timestamptz, $6::bigint)
        """
}
