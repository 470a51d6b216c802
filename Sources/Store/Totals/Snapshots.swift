public import Foundation
import Postgres

/// What a look at the kept totals found.
public struct SnapshotOutcome: Sendable, Equatable {
    /// Sectors with any money, over all measures.
    public let rows: Int
    /// The run had been done before.
    public let isRepeated: Bool
    /// Rows in which the ledger, asked again for the instant of the last snapshot, says otherwise.
    public let disagreements: Int
    /// When that last snapshot was taken; nil for the first.
    public let comparedWith: Date?
}

extension Transaction {
    /// Keeps the totals per sector, and per sector and district, of every measure; and asks the
    /// ledger again what the last kept totals were.
    public func keepTotals(at instant: Date) async throws -> SnapshotOutcome {
        let last = try await run(SnapshotSQL.last, officeParameter, .instant(instant)).first
        var disagreements = 0
        if let last {
            disagreements = try await run(
                SnapshotSQL.disagreements, officeParameter, .int(try last.int64(0)),
                .int(try last.int64(1)))[0].int(0)
        }
        let comparedWith = try last?.instant(2)
        let seq = try await seq(at: instant)
        guard
            let made = try await run(
                SnapshotSQL.insert, officeParameter, .instant(instant), .int(seq)
            ).first
        else {
            return SnapshotOutcome(
                rows: 0, isRepeated: true, disagreements: disagreements, comparedWith: comparedWith)
        }
        let rows = try await change(
            SnapshotSQL.fill, officeParameter, .int(try made.int64(0)), .int(seq))
        return SnapshotOutcome(
            rows: rows, isRepeated: false, disagreements: disagreements,
            comparedWith: comparedWith)
    }
}

enum SnapshotSQL: String, CaseIterable, Statement {
    case last = """
        SELECT id, seq, at FROM total_snapshots
        WHERE office_id = $1::smallint AND at < $2::timestamptz AND currency = 'VND'
        ORDER BY at DESC LIMIT 1
        """
    case insert = """
        INSERT INTO total_snapshots (office_id, at, seq, currency)
        VALUES ($1::smallint, $2::timestamptz, $3::bigint, 'VND')
        ON CONFLICT (office_id, at, currency) DO NOTHING RETURNING id
        """
    case fill = """
        INSERT INTO total_snapshot_rows (snapshot_id, measure, sector_id, is_whole, district_id,
            amount, entries)
        SELECT $2::bigint, e.kind, a.sector_id, grouping(pl.district_id) = 1, pl.district_id,
            sum(a.vnd), count(DISTINCT e.id)
        FROM ledger_entries e
        JOIN allocations a ON a.entry_id = e.id
            AND a.since_seq <= $3::bigint AND a.until_seq > $3::bigint
        JOIN project_places pl ON pl.project_id = e.project_id AND pl.area_id = a.area_id
            AND pl.since_seq <= $3::bigint AND pl.until_seq > $3::bigint
        WHERE e.office_id = $1::smallint AND e.seq <= $3::bigint AND a.vnd IS NOT NULL
        GROUP BY GROUPING SETS ((e.kind, a.sector_id), (e.kind, a.sector_id, pl.district_id))
        """
    case disagreements = """
        SELECT count(*) FROM (
            SELECT measure, sector_id, is_whole, district_id, amount, entries
            FROM total_snapshot_rows WHERE snapshot_id = $2::bigint
        ) kept FULL JOIN (
            SELECT e.kind AS measure, a.sector_id, grouping(pl.district_id) = 1 AS is_whole,
                pl.district_id, sum(a.vnd) AS amount, count(DISTINCT e.id) AS entries
            FROM ledger_entries e
            JOIN allocations a ON a.entry_id = e.id
                AND a.since_seq <= $3::bigint AND a.until_seq > $3::bigint
            JOIN project_places pl ON pl.project_id = e.project_id AND pl.area_id = a.area_id
                AND pl.since_seq <= $3::bigint AND pl.until_seq > $3::bigint
            WHERE e.office_id = $1::smallint AND e.seq <= $3::bigint AND a.vnd IS NOT NULL
            GROUP BY GROUPING SETS ((e.kind, a.sector_id), (e.kind, a.sector_id, pl.district_id))
        ) now ON now.measure = kept.measure AND now.sector_id = kept.sector_id
            AND now.is_whole = kept.is_whole
            AND coalesce(now.district_id, -1) = coalesce(kept.district_id, -1)
        WHERE (kept.amount, kept.entries) IS DISTINCT FROM (now.amount, now.entries)
        """
}
