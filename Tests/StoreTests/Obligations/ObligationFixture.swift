import Aid
import Foundation
import Postgres
import TestKit
import Testing

@testable import Store

/// A register written by hand: an office, two agencies, two donors, and what a test adds.
struct ObligationFixture: Sendable {
    let store: Store
    /// Monday, the day of `sampleMorning`.
    static let today = Day(iso: "2026-11-16") ?? .first
    static let trackFrom = Day(iso: "2026-01-01")

    init(_ store: Store) async throws {
        self.store = store
        try await sql(
            """
            INSERT INTO offices (id, code, name, agency_code, created_at)
            VALUES (1, 'OFF', 'Office', 'OFF', now());
            INSERT INTO agencies (office_id, id, code, name, since_seq)
            VALUES (1, 1, 'OWN', 'Owner', 0), (1, 2, 'HOST', 'Host', 0);
            INSERT INTO donors (office_id, id, code, name, class, since_seq)
            VALUES (1, 1, 'NGO', 'An NGO', 'foreign-ngo', 0), (1, 2, 'COM', 'Firm', 'foreign-company', 0);
            """)
    }

    func sql(_ script: String) async throws {
        try await store.lent { try await $0.execute(script) }
    }

    /// The first column of the first row.
    func value(_ query: String) async throws -> String? {
        try await store.lent { connection in
            try await connection.run(once(query)).first?[0]
        }
    }

    func column(_ query: String) async throws -> [String] {
        try await store.lent { connection in
            try await connection.run(once(query)).map { $0[0] ?? "" }
        }
    }

    /// A new version of a grant, as the change with that number would write it.
    static func project(
        _ code: String, approved: String, start: String, end: String, status: String = "active",
        seq: Int64 = 0
    ) -> String {
        """
        UPDATE projects SET until_seq = \(seq)
        WHERE code = '\(code)' AND until_seq = 9223372036854775807;
        INSERT INTO projects (office_id, id, code, title, modality, donors, owner, approved_on,
            start_on, end_on, status, sectors, areas, place_day, since_seq)
        VALUES (1, coalesce((SELECT max(id) FROM projects WHERE code = '\(code)'),
                nextval('projects_id_seq')), '\(code)', 'Title', 'project', 'NGO', 'OWN',
            '\(approved)', '\(start)', '\(end)', '\(status)', 'x', 'x', '\(approved)', \(seq));
        """
    }

    static func mission(
        _ code: String, arrive: String, depart: String, status: String, seq: Int64 = 0
    ) -> String {
        """
        UPDATE missions SET until_seq = \(seq)
        WHERE code = '\(code)' AND until_seq = 9223372036854775807;
        INSERT INTO missions (office_id, id, code, purpose, status, host, arrive_on, depart_on,
            people, since_seq)
        VALUES (1, coalesce((SELECT max(id) FROM missions WHERE code = '\(code)'),
                nextval('missions_id_seq')), '\(code)', 'survey', '\(status)', 'HOST',
            '\(arrive)', '\(depart)', 3, \(seq));
        """
    }

    static func certificate(_ donor: String, _ from: String, _ to: String) -> String {
        """
        INSERT INTO certificates (office_id, id, donor, kind, number, issued_on, expires_on,
            since_seq)
        VALUES (1, nextval('certificates_id_seq'), '\(donor)', 'operation', '\(from)', '\(from)',
            '\(to)', 0);
        """
    }

    /// Runs a change that writes rows, which see its number as `$seq`, and what they cause.
    @discardableResult
    func change(
        _ scope: MaterializeScope? = nil, today: Day = ObligationFixture.today,
        _ script: String = ""
    ) async throws -> MaterializeCounts {
        let request = ChangeRequest(
            actor: "test", requestID: UUID().uuidString, operation: "test")
        let counts = Kept()
        _ = try await store.change(request) { transaction, seq in
            try await transaction.connection.execute(script.replacing("$seq", with: String(seq)))
            let made = try await transaction.materializeObligations(
                scope ?? .changed(seq: seq), seq: seq, today: today, now: sampleMorning,
                zone: try #require(Zone("Asia/Ho_Chi_Minh")),
                trackFrom: ObligationFixture.trackFrom)
            await counts.keep(made)
            return .changed(details: "{}", answer: "{}")
        }
        return await counts.counts
    }

    private actor Kept {
        var counts = MaterializeCounts()
        func keep(_ made: MaterializeCounts) { counts = made }
    }

    /// The codes in force about a subject, with the effective due day.
    func owed(_ subject: String) async throws -> [String] {
        try await column(
            """
            SELECT code || ' ' || due_effective FROM obligations
            WHERE subject_code = '\(subject)' AND until_seq = 9223372036854775807
            ORDER BY due_effective, code
            """)
    }
}

/// A statement that only a test asks; PostgreSQL cuts long names, so its own is short.
func once(_ query: String) -> ComposedStatement {
    ComposedStatement(name: "once \(query.hashValue)", sql: query)
}
