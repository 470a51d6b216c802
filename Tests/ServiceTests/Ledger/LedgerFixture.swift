import Aid
import Control
import Foundation
import NIOCore
import Postgres
import TestKit

@testable import Service
@testable import Store

/// An office with three sectors, two places of which one is a border commune, two donors, rates
/// of two types, and the grants and the mission of `OfficeFixture`, divided.
struct LedgerFixture: Sendable {
    let office: OfficeFixture

    static func run(_ body: @Sendable (LedgerFixture) async throws -> Void) async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await office.run(register)
            try await body(LedgerFixture(office: office))
        }
    }

    private static let register = """
        INSERT INTO sectors (office_id, id, scheme, code, name, since_seq)
        VALUES (1, 1, 'office', 'health', 'H', 0), (1, 2, 'office', 'education', 'E', 0),
            (1, 3, 'office', 'water', 'W', 0);
        INSERT INTO areas (office_id, id, level, code, name, parent_level, parent_code,
            valid_from, border, since_seq)
        VALUES (0, 1, 'province', '12', 'Lai Châu', NULL, NULL, '2004-01-01', NULL, 0),
            (0, 2, 'commune', '0100', 'Xã một', 'province', '12', '2004-01-01', true, 0),
            (0, 3, 'commune', '0200', 'Xã hai', 'province', '12', '2004-01-01', NULL, 0);
        INSERT INTO donors (office_id, id, code, name, class, since_seq)
        VALUES (1, 2, 'FRIEND', 'A friend', 'foreign-individual', 0);
        UPDATE projects SET sectors = 'health', areas = 'commune:0100';
        INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items, shares,
            since_seq)
        SELECT 1, p, d, '-infinity', ARRAY[i], ARRAY[1000000], 0
        FROM (VALUES (1), (2)) AS x (p),
            (VALUES ('sector', 1), ('area', 2), ('donor', 1)) AS y (d, i);
        INSERT INTO project_places (office_id, project_id, area_id, province_id, commune_id,
            since_seq)
        VALUES (1, 1, 2, 1, 2, 0), (1, 2, 2, 1, 2, 0);
        INSERT INTO rates (office_id, id, type, currency, date, vnd_per_unit, since_seq)
        VALUES (0, 1, 'accounting', 'USD', '2025-01-01', 25000, 0),
            (0, 2, 'accounting', 'EUR', '2025-01-01', 27000.5, 0),
            (0, 3, 'central', 'USD', '2025-01-01', 24000, 0),
            (0, 4, 'central', 'EUR', '2025-01-01', 26000, 0);
        SELECT setval('rates_id_seq', 100), setval('missions_id_seq', 100),
            setval('projects_id_seq', 100);
        """

    @discardableResult
    func enter(
        _ kind: String = "receipt", _ amount: String?, _ currency: String = "VND",
        on date: String = "2025-06-01", project: String = "P80", ref: String? = nil,
        inKind: Bool? = nil, vndStated: String? = nil, confirm: Bool? = nil,
        description: String? = nil, dryRun: Bool? = nil, id: String = UUID().uuidString
    ) async throws -> LedgerChange {
        try await office.ask(
            ControlPath.ledger,
            body: LedgerEntering(
                kind: kind, project: project, amount: amount, currency: currency, date: date,
                ref: ref, inKind: inKind, vndStated: vndStated, description: description,
                confirm: confirm, reason: "because", dryRun: dryRun), id: id)
    }

    /// Brings a file of lines into the ledger.
    func load(_ file: String) async throws {
        let chunks = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
            continuation.yield(ByteBuffer(string: file))
            continuation.finish()
        }
        _ = try await ImportFile(
            context: office.context, kind: .ledger, fileName: nil, skipsInvalid: false
        ).run(
            chunks, ChangeRequest(actor: "lan", requestID: "file", operation: "import ledger"))
    }

    func reverse(_ ref: String, on date: String? = nil) async throws -> LedgerChange {
        try await office.ask(
            ControlPath.ledgerReverse,
            body: LedgerReversal(ref: ref, date: date, reason: "wrong"))
    }

    @discardableResult
    func split(
        sectors: String? = nil, areas: String? = nil, donors: String? = nil,
        from day: String? = nil, dryRun: Bool? = nil
    ) async throws -> SplitChange {
        try await office.ask(
            ControlPath.projectSplits,
            body: ProjectSplit(
                project: "P80", sectors: sectors, areas: areas, donors: donors, effectiveOn: day,
                reason: "decision", dryRun: dryRun))
    }

    @discardableResult
    func move(
        _ project: String, to status: String, on day: String, decision: String? = nil,
        startOn: String? = nil, endOn: String? = nil, dryRun: Bool? = nil
    ) async throws -> MoveChange {
        try await office.ask(
            ControlPath.projectLife,
            body: ProjectMove(
                project: project, status: status, on: on(day), decision: decision,
                startOn: startOn, endOn: endOn, reason: "because", dryRun: dryRun))
    }

    private func on(_ day: String) -> String { day }

    func flags(_ kind: String) async throws -> [FlagRow] {
        let list: FlagList = try await office.ask(ControlPath.flags, [("kind", kind)])
        return list.flags
    }

    /// VND by sector as the parts in force, or those known at a change, add up.
    func bySector(at seq: Int? = nil) async throws -> [String] {
        let at = seq.map(String.init) ?? "9223372036854775806"
        return try await office.column(
            """
            SELECT s.code || ' ' || sum(a.vnd) FROM allocations a
            JOIN sectors s ON s.id = a.sector_id
            WHERE a.since_seq <= \(at) AND a.until_seq > \(at)
            GROUP BY s.code HAVING sum(a.vnd) <> 0 ORDER BY s.code
            """)
    }
}
