public import Aid
public import Foundation
import Postgres

/// The issue that a subscription got before, by what it told.
public struct EarlierIssue: Sendable, Equatable {
    public var period: String
    public var queuedAt: Date
    /// The newest change whose figures it told.
    public var knownSeq: Int64
}

/// Commitments of foreign NGOs that an earlier issue did not have, in đồng.
public struct CommitmentsSince: Sendable, Equatable {
    /// At least 0; a 128-bit number in digits.
    public var added: String
    /// How many grants they belong to.
    public var grants: Int
    /// At most 0: reductions and reversals.
    public var reduced: String
}

enum IssueChangeSQL: String, CaseIterable, Statement {
    case earlier = """
        SELECT period, queued_at, known_seq FROM mails
        WHERE office_id = $1::smallint AND report = $2 AND subscription = $3 AND period < $4
            AND known_seq IS NOT NULL AND state <> 'cancelled'
        ORDER BY period DESC, revision DESC LIMIT 1
        """
    case commitments = """
        WITH entries AS (
            SELECT e.id, e.project_id, sum(a.vnd) AS vnd
            FROM ledger_entries e
            JOIN allocations a ON a.entry_id = e.id AND a.until_seq = 9223372036854775807
            JOIN donors d ON d.id = a.donor_id AND d.until_seq = 9223372036854775807
                AND d.class = 'foreign-ngo'
            WHERE e.office_id = $1::smallint AND e.kind = 'commitment' AND e.date <= $2::date
                AND (e.seq > $3::bigint OR e.date > $4::date)
            GROUP BY e.id, e.project_id
        )
        SELECT coalesce(sum(vnd) FILTER (WHERE vnd > 0), 0)::text,
            count(DISTINCT project_id) FILTER (WHERE vnd > 0),
            coalesce(sum(vnd) FILTER (WHERE vnd < 0), 0)::text
        FROM entries
        """
}

extension Transaction {
    /// The last issue of an earlier period that was not cancelled; nil without one.
    public func earlierIssue(
        report: String, subscription: String, before period: String
    ) async throws -> EarlierIssue? {
        try await run(
            IssueChangeSQL.earlier, officeParameter, .text(report), .text(subscription),
            .text(period)
        ).first.map { row in
            EarlierIssue(
                period: try row.text(0), queuedAt: try row.instant(1),
                knownSeq: try row.int64(2))
        }
    }

    /// Commitments dated up to `to` that were recorded after a change, or are dated after `from`.
    public func commitments(
        to: Day, recordedAfter seq: Int64, datedAfter from: Day
    ) async throws -> CommitmentsSince {
        let row = try await run(
            IssueChangeSQL.commitments, officeParameter, .text(to.iso), .int(seq),
            .text(from.iso))[0]
        return CommitmentsSince(
            added: try row.text(0), grants: try row.int(1), reduced: try row.text(2))
    }
}
