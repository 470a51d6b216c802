import Aid
import Control
import Foundation
import Logging
import NIOCore
import Postgres
import TestKit

@testable import Service
@testable import Store

/// An office that tracks from 2026-01-01, with one grant under Decree 80, one under 313, a
/// mission and an NGO; the clock stands at `sampleMorning`, 16 November 2026.
struct OfficeFixture: Sendable {
    let store: Store
    let clock: TestClock
    let context: Context

    init(_ store: Store, _ clock: TestClock, register: Bool = true) async throws {
        self.store = store
        self.clock = clock
        let sources = SettingSources(
            file: nil,
            environment: [
                "VIENTRO_OFFICE_TRACK_FROM": "2026-01-01", "VIENTRO_LANGUAGE": "en",
            ], flags: [:], workingDirectory: "/srv", fallbackFile: "/nonexistent/vientro.yaml")
        context = Context(
            store: store, clock: clock.wall, settings: try Settings.load(from: sources).settings,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        if register { try await run(Self.register) }
    }

    private static let register = """
        INSERT INTO offices (id, code, name, agency_code, created_at)
        VALUES (1, 'OFF', 'Office', 'OFF', now());
        INSERT INTO agencies (office_id, id, code, name, since_seq)
        VALUES (1, 1, 'OWN', 'Owner', 0), (1, 2, 'HOST', 'Host', 0);
        INSERT INTO donors (office_id, id, code, name, class, since_seq)
        VALUES (1, 1, 'NGO', 'An NGO', 'foreign-ngo', 0);
        INSERT INTO certificates (office_id, id, donor, kind, number, issued_on, expires_on,
            since_seq)
        VALUES (1, 1, 'NGO', 'operation', '1', '2025-01-01', '2027-12-31', 0);
        INSERT INTO people (office_id, id, login, name, role, since_seq)
        VALUES (1, 1, 'hoa', 'Nguyễn Thị Hoa', 'enter', 0);
        INSERT INTO projects (office_id, id, code, title, modality, donors, owner, approved_on,
            start_on, end_on, status, sectors, areas, officer, place_day, since_seq)
        VALUES
            (1, 1, 'P80', 'Old', 'project', 'NGO', 'OWN', '2025-02-01', '2025-03-01',
                '2027-02-28', 'active', 'x', 'x', 'hoa', '2025-02-01', 0),
            (1, 2, 'P313', 'New', 'project', 'NGO', 'OWN', '2026-02-01', '2026-03-01',
                '2027-12-31', 'active', 'x', 'x', NULL, '2026-02-01', 0);
        INSERT INTO missions (office_id, id, code, purpose, status, host, arrive_on, depart_on,
            people, since_seq)
        VALUES (1, 1, 'M1', 'survey', 'ended', 'HOST', '2026-10-01', '2026-10-05', 3, 0);
        """

    func run(_ script: String) async throws {
        try await store.lent { try await $0.execute(script) }
    }

    /// The first column of what a query answers.
    func column(_ query: String) async throws -> [String] {
        let statement = ComposedStatement(name: "once \(query.hashValue)", sql: query)
        return try await store.lent { try await $0.run(statement).map { $0[0] ?? "" } }
    }

    /// Asks the route of a path as the daemon would.
    @discardableResult
    func ask<Value: Decodable & Sendable>(
        _ path: String, _ query: [(String, String)] = [],
        body: some Encodable & Sendable = Nothing(),
        role: Actor.Role = .admin, at instant: Date? = nil, id: String = UUID().uuidString,
        as type: Value.Type = Value.self
    ) async throws -> Value {
        let data = try ControlJSON.encode(body)
        let method = body is Nothing ? "GET" : "POST"
        let routes = ControlTable.obligations + ControlTable.ledger + ControlTable.lives
        guard
            let route = routes.first(where: { $0.path == path && $0.method.rawValue == method })
        else {
            throw Refusal.missing("route", path)
        }
        if role < route.role {
            throw Refusal(status: 403, "not-permitted", "\(role) is less than \(route.role)")
        }
        let chunks = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
            continuation.yield(ByteBuffer(bytes: data))
            continuation.finish()
        }
        let ask = Ask(
            actor: Actor(login: "lan", role: role), requestID: id, path: [:],
            query: query.map { (name: $0.0, value: $0.1) }, body: chunks)
        let context = instant.map { self.context.at($0) } ?? self.context
        guard case .json(let answer, _) = try await route.respond(ask, context) else {
            throw Refusal.missing("answer", path)
        }
        return try ControlJSON.decode(type, from: answer)
    }

    struct Nothing: Encodable, Sendable {}

    func list(_ query: (String, String)...) async throws -> [Obligation] {
        let answer: ObligationList = try await ask(ControlPath.obligations, query)
        return answer.obligations
    }

    func state(_ code: String, on day: String? = nil) async throws -> String? {
        let query = day.map { [("as_of", $0)] } ?? []
        let answer: ObligationList = try await ask(ControlPath.obligations, query)
        return answer.obligations.first { $0.code == code }?.state
    }

    @discardableResult
    func move(
        _ verb: ObligationVerb, _ code: String?, on: String? = nil, until: String? = nil,
        before: String? = nil, number: String? = nil, reason: String? = "because",
        dryRun: Bool = false, id: String = UUID().uuidString, role: Actor.Role = .admin
    ) async throws -> ChangeAnswer {
        try await ask(
            ControlPath.obligationChange(verb),
            body: ObligationChange(
                code: code, before: before, on: on, until: until, number: number, reason: reason,
                dryRun: dryRun), role: role, id: id)
    }

    /// What a request is refused with; nil where it is taken.
    func refusal<Value>(_ body: () async throws -> Value) async -> Refusal? {
        do {
            _ = try await body()
            return nil
        } catch let error as Refusal {
            return error
        } catch {
            return Refusal.usage("\(error)")
        }
    }
}
