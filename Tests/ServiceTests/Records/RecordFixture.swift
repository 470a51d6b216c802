import Aid
import Control
import Foundation
import HTTPTypes
import Logging
import NIOCore
import Store
import Synchronization
import TestKit
import Testing

@testable import Service

/// A small register, filled through the routes of the control table.
struct RecordFixture: Sendable {
    let office: OfficeFixture

    static func with<Value: Sendable>(
        filled: Bool = true, _ body: @Sendable (RecordFixture) async throws -> Value
    ) async throws -> Value {
        try await withTestStore { store, clock in
            let fixture = RecordFixture(
                office: try await OfficeFixture(store, clock, register: false))
            try await fixture.office.run(
                """
                INSERT INTO offices (id, code, name, agency_code, created_at)
                VALUES (1, 'OFF', 'Office', 'OFF', '2026-01-01 00:00:00+00')
                """)
            for (kind, file) in filled ? register : [] { try await fixture.upload(kind, file) }
            return try await body(fixture)
        }
    }

    private static let register: [(String, String)] = [
        (
            "areas",
            """
            level,code,name,parent_level,parent_code,valid_from
            province,12,Lai Châu,,,2004-01-01
            district,107,Mường Tè,province,12,2004-01-01
            district,108,Phong Thổ,province,12,2004-01-01
            commune,03445,Lản Nhì Thàng,district,108,2004-01-01
            """
        ),
        ("sectors", "scheme,code,name\noffice,health,Y tế\noffice,education,Giáo dục\n"),
        ("rates", "type,currency,date,vnd_per_unit\naccounting,USD,2025-01-01,25000\n"),
        (
            "donors",
            """
            code,name,name_en,class,country
            NGO-1,Tổ chức Đoàn Kết,Solidarity,foreign-ngo,FR
            NGO-2,Dân Quyền,,foreign-ngo,US
            GOV,Đại sứ quán,,government-body,JP
            """
        ),
        (
            "agencies",
            "code,name\nSYT,Sở Y tế\nSGD,Sở Giáo dục\nHPN,Hội Phụ nữ\nOFF,Sở Ngoại vụ\n"
        ),
        ("people", "login,name,role\nlan,Lan,admin\nminh,Minh,enter\n"),
        (
            "projects",
            """
            code,title,modality,donors,owner,approved_on,start_on,end_on,status,sectors,areas,officer
            P1,Nước sạch ở Mường Tè,project,NGO-1=60|NGO-2=40,SYT,2025-02-01,2025-03-01,2027-02-28,active,health=50|education=50,district:107,lan
            P2,Trường học,project,NGO-2,SGD,2025-02-01,2025-03-01,2027-02-28,active,education,commune:03445,
            """
        ),
        (
            "ledger",
            """
            ref,project,kind,date,amount,currency
            E1,P1,commitment,2025-03-05,1001,VND
            E2,P1,commitment,2025-03-06,100.03,USD
            E3,P2,receipt,2025-03-06,500,VND
            """
        ),
        (
            "missions",
            """
            code,donor,organisation,purpose,status,host,arrive_on,depart_on,people,areas,project
            M1,NGO-1,Đoàn Kết,survey,ended,SYT,2026-10-01,2026-10-05,3,district:107,P1
            M2,NGO-2,,monitor,permitted,SYT,2026-12-01,2026-12-05,4,,
            """
        ),
    ]

    // MARK: Asking

    func data(
        _ method: HTTPRequest.Method, _ pattern: String, path: [String: String] = [:],
        query: [(String, String)] = [], body: Data = Data(), login: String = "lan",
        role: Actor.Role = .admin, id: String = UUID().uuidString
    ) async throws -> Data {
        let route = try #require(
            (ControlTable.registers + ControlTable.moves).first {
                $0.method == method && $0.path == pattern
            },
            "\(pattern)")
        if role < route.role {
            throw Refusal(status: 403, "not-permitted", "\(role) is less than \(route.role)")
        }
        let ask = Ask(
            actor: Actor(login: login, role: role), requestID: id, path: path,
            query: query.map { (name: $0.0, value: $0.1) },
            body: AsyncThrowingStream<ByteBuffer, any Error> { stream in
                stream.yield(ByteBuffer(bytes: body))
                stream.finish()
            })
        try route.check(ask)
        guard case .json(let answer, _) = try await route.respond(ask, office.context) else {
            throw Refusal.usage("no JSON")
        }
        return answer
    }

    @discardableResult
    func upload(
        _ kind: String, _ file: String, query: [(String, String)] = [], login: String = "lan"
    ) async throws -> ImportResult {
        do {
            let answer = try await data(
                .post, "/v1/imports/{name}", path: ["name": kind], query: query,
                body: Data(file.utf8), login: login)
            return try ControlJSON.decode(ImportResult.self, from: answer)
        } catch let refused as ImportRefused {
            Issue.record("\(kind): \(refused.result.errors)")
            throw refused
        }
    }

    /// The lines of a file that is refused.
    func rejected(_ kind: String, _ file: String) async throws -> [ImportResult.Line] {
        do {
            _ = try await data(
                .post, "/v1/imports/{name}", path: ["name": kind], body: Data(file.utf8))
            return []
        } catch let refused as ImportRefused {
            return refused.result.errors
        }
    }

    /// A register as its file.
    func export(_ kind: RegisterKind) async throws -> String {
        let bytes = Mutex<[UInt8]>([])
        try await ExportRegister(context: office.context).run(kind) { piece in
            bytes.withLock { $0.append(contentsOf: piece.readableBytesView) }
        }
        return String(decoding: bytes.withLock { $0 }, as: UTF8.self)
    }

    func takeBack(_ batch: String?, dryRun: Bool = false) async throws -> Problem? {
        try await refusal {
            try await data(
                .post, "/v1/imports/{name}/reverse", path: ["name": batch ?? "0"],
                body: try ControlJSON.encode(BatchReversal(reason: "wrong file", dryRun: dryRun)))
        }
    }

    @discardableResult
    func split(
        _ project: String, sectors: String? = nil, areas: String? = nil, donors: String? = nil,
        from day: String? = nil
    ) async throws -> SplitChange {
        try await office.ask(
            ControlPath.projectSplits,
            body: ProjectSplit(
                project: project, sectors: sectors, areas: areas, donors: donors,
                effectiveOn: day, reason: "decision", dryRun: nil))
    }

    /// The answer of `vientro total`.
    func total(_ query: [(String, String)]) async throws -> Totals {
        let ask = Ask(
            actor: Actor(login: "lan", role: .read), requestID: UUID().uuidString, path: [:],
            query: query.map { (name: $0.0, value: $0.1) },
            body: AsyncThrowingStream<ByteBuffer, any Error> { $0.finish() })
        return try await AnswerTotals(context: office.context).run(ask).0
    }

    /// Every part in force, in words: the same in two registers that say the same.
    func parts() async throws -> [String] {
        try await office.column(
            """
            SELECT concat_ws(' ', e.ref, k.code, u.level || ':' || u.code || '@' || u.valid_from,
                p.code, t.code, c.code, d.code, a.amount, a.vnd, a.usd)
            FROM allocations a
            JOIN ledger_entries e ON e.id = a.entry_id
            JOIN sectors k ON k.id = a.sector_id AND k.until_seq = 9223372036854775807
            JOIN areas u ON u.id = a.area_id AND u.until_seq = 9223372036854775807
            JOIN donors d ON d.id = a.donor_id AND d.until_seq = 9223372036854775807
            JOIN project_places pl ON pl.project_id = e.project_id AND pl.area_id = a.area_id
                AND pl.until_seq = 9223372036854775807
            LEFT JOIN areas p ON p.id = pl.province_id AND p.until_seq = 9223372036854775807
            LEFT JOIN areas t ON t.id = pl.district_id AND t.until_seq = 9223372036854775807
            LEFT JOIN areas c ON c.id = pl.commune_id AND c.until_seq = 9223372036854775807
            WHERE a.until_seq = 9223372036854775807 ORDER BY 1
            """)
    }

    /// The splits in force.
    func splits() async throws -> [String] {
        try await office.column(
            """
            SELECT concat_ws(' ', p.code, s.dimension, s.effective_on, s.items, s.shares)
            FROM project_splits s
            JOIN projects p ON p.id = s.project_id AND p.until_seq = 9223372036854775807
            WHERE s.until_seq = 9223372036854775807 ORDER BY 1
            """)
    }

    @discardableResult
    func add(
        _ kind: String, _ fields: [String: String], dryRun: Bool = false,
        role: Actor.Role = .admin, id: String = UUID().uuidString
    ) async throws -> RecordAnswer {
        let change = RecordChange(fields: fields, reason: "by hand", dryRun: dryRun)
        return try ControlJSON.decode(
            RecordAnswer.self,
            from: try await data(
                .post, ControlPath.Pattern.recordAdd, path: ["kind": kind],
                body: try ControlJSON.encode(change), role: role, id: id))
    }

    @discardableResult
    func edit(
        _ kind: String, _ fields: [String: String], clear: [String] = [], version: Int? = nil,
        dryRun: Bool = false, login: String = "lan", id: String = UUID().uuidString
    ) async throws -> RecordAnswer {
        let change = RecordChange(
            fields: fields, clear: clear, version: version, reason: "by hand", dryRun: dryRun)
        return try ControlJSON.decode(
            RecordAnswer.self,
            from: try await data(
                .post, ControlPath.Pattern.recordEdit, path: ["kind": kind],
                body: try ControlJSON.encode(change), login: login, id: id))
    }

    func show(_ kind: String, _ key: String...) async throws -> RecordStory {
        try ControlJSON.decode(
            RecordStory.self,
            from: try await data(
                .get, ControlPath.Pattern.record, path: ["kind": kind],
                query: key.map { ("key", $0) }))
    }

    func history(_ kind: String, _ key: String...) async throws -> [RecordEvent] {
        try ControlJSON.decode(
            RecordHistory.self,
            from: try await data(
                .get, ControlPath.Pattern.recordHistory, path: ["kind": kind],
                query: key.map { ("key", $0) })
        ).events
    }

    func list(_ kind: String, _ query: (String, String)...) async throws -> RegisterRows {
        try ControlJSON.decode(
            RegisterRows.self,
            from: try await data(
                .get, ControlPath.Pattern.register, path: ["kind": kind], query: query))
    }

    /// The refusal that a request ends in; nil where it is taken.
    func refusal(_ body: () async throws -> some Any) async throws -> Problem? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.problem
        } catch let error as AidError {
            return Problem(
                code: error.code.rawValue, message: error.message.english,
                hint: error.hint?.english)
        } catch {
            return Problem(code: "\(error)", message: "\(error)")
        }
    }

    /// How many changes the chain has.
    func changes() async throws -> Int {
        try await office.store.read { try await $0.auditHead().events }
    }

    /// Everything by donor, in đồng, as the totals have it.
    func byDonor() async throws -> [String] {
        try await office.column(
            """
            SELECT d.code || '=' || sum(a.vnd) FROM allocations a
            JOIN donors d ON d.id = a.donor_id AND d.until_seq = 9223372036854775807
            WHERE a.until_seq = 9223372036854775807 GROUP BY d.code ORDER BY 1
            """)
    }
}

extension RegisterRows {
    func column(_ name: String) -> [String?] { rows.map { $0[name] ?? nil } }
    var codes: [String] { column("code").compactMap { $0 } }
}
