public import Aid
public import Foundation
import Postgres

/// What the database knows of an office itself.
public struct OfficeRow: Sendable, Equatable {
    public let code: String
    public let name: String
    public let province: String?
    public let agency: String?
    /// Nil until the first import.
    public let trackFrom: Day?
}

/// How many missions are where, for a status.
public struct MissionCounts: Sendable, Equatable {
    public var inProvince: Int
    public var inProvincePeople: Int
    /// Permitted and arriving within a fortnight.
    public var coming: Int
    public var awaitingResult: Int
}

extension Transaction {
    /// Writes down who the office is; `trackFrom` only where the settings give it.
    public func describeOffice(
        code: String, name: String, province: String?, agency: String?, trackFrom: Day?,
        now: Date
    ) async throws {
        try await run(
            OfficeSQL.describe, officeParameter, .text(code), .text(name), .text(province),
            .text(agency), .text(trackFrom?.iso), .instant(now))
    }

    /// The office; nil before its first start.
    public func officeRow() async throws -> OfficeRow? {
        try await run(OfficeSQL.select, officeParameter).first.map { row in
            OfficeRow(
                code: try row.text(0), name: try row.text(1), province: row[2], agency: row[3],
                trackFrom: row[4].flatMap { Day(iso: $0) })
        }
    }

    /// The role that the register gives a login on that day; nil for somebody unknown.
    public func role(of login: String, on day: Day) async throws -> String? {
        try await run(OfficeSQL.role, officeParameter, .text(login), .text(day.iso)).first?[0]
    }

    public func missionCounts(on day: Day) async throws -> MissionCounts {
        let row = try await run(OfficeSQL.missions, officeParameter, .text(day.iso))[0]
        return MissionCounts(
            inProvince: try row.int(0), inProvincePeople: try row.int(1), coming: try row.int(2),
            awaitingResult: try row.int(3))
    }

    /// Whether the register of places has provinces, and none of that code on that day.
    public func isUnknownProvince(_ code: String, on day: Day) async throws -> Bool {
        try await run(OfficeSQL.isUnknownProvince, .text(code), .text(day.iso))[0].bool(0)
    }

    /// Entries that no rate has valued yet, and currencies they are in.
    public func waitingForRates() async throws -> (entries: Int, currencies: String) {
        let row = try await run(OfficeSQL.waitingForRates, officeParameter)[0]
        return (try row.int(0), row[1] ?? "")
    }
}

enum OfficeSQL: String, CaseIterable, Statement {
    case describe = """
        INSERT INTO offices (id, code, name, province_code, agency_code, track_from, created_at)
        VALUES ($1::smallint, $2, $3, $4, $5, $6::date, $7::timestamptz)
        ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name,
            province_code = excluded.province_code, agency_code = excluded.agency_code,
            track_from = coalesce(excluded.track_from, offices.track_from)
        """
    case select = """
        SELECT code, name, province_code, agency_code, track_from FROM offices
        WHERE id = $1::smallint
        """
    case role = """
        SELECT role FROM people
        WHERE office_id = $1::smallint AND login = $2 AND until_seq = 9223372036854775807
            AND (valid_from IS NULL OR valid_from <= $3::date)
            AND (valid_to IS NULL OR valid_to >= $3::date)
        """
    case missions = """
        SELECT count(*) FILTER (WHERE status = 'in-province'),
            coalesce(sum(people) FILTER (WHERE status = 'in-province'), 0),
            count(*) FILTER (WHERE status = 'permitted' AND arrive_on BETWEEN $2::date
                AND $2::date + 14),
            count(*) FILTER (WHERE status = 'ended')
        FROM missions
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND status IN ('in-province', 'permitted', 'ended')
        """
    case isUnknownProvince = """
        SELECT count(*) > 0 AND count(*) FILTER (WHERE code = $1 AND valid @> $2::date) = 0
        FROM areas
        WHERE office_id = 0 AND level = 'province' AND until_seq = 9223372036854775807
        """
    case waitingForRates = """
        SELECT coalesce(sum(entries), 0), string_agg(currency, ', ' ORDER BY currency)
        FROM (
            SELECT e.currency, count(*) AS entries
            FROM valuations v JOIN ledger_entries e ON e.id = v.entry_id
            WHERE v.office_id = $1::smallint AND v.until_seq = 9223372036854775807
                AND (v.vnd IS NULL OR v.usd IS NULL) AND e.amount IS NOT NULL
            GROUP BY e.currency
        ) waiting
        """
}
