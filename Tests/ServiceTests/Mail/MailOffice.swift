import Aid
import Foundation
import Logging
import Postgres
import TestKit
import Testing

@testable import Service
@testable import Store

/// An office with a database of its own, whose mail goes to a scripted server.
struct MailOffice: Sendable {
    let store: Store
    let clock: TestClock
    var settings: Settings

    var context: Context {
        Context(store: store, clock: clock.wall, settings: settings, log: Logger(label: "test"))
    }

    static let operatorAddress = "truc@sngv.example"
    static let headAddress = "giamdoc@sngv.example"

    /// Runs the body in a fresh office on the morning of 16 November 2026.
    static func with<Answer: Sendable>(
        _ body: @Sendable (MailOffice) async throws -> Answer
    ) async throws -> Answer {
        try await withTestStore { store, clock in
            let office = MailOffice(store: store, clock: clock, settings: try settings())
            try await office.sql(
                """
                INSERT INTO offices (id, code, name, created_at)
                VALUES (1, 'SNgV-12', 'Sở Ngoại vụ', '2026-01-01')
                """)
            return try await body(office)
        }
    }

    static func settings() throws -> Settings {
        Settings(
            database: .init(url: nil), stateDirectory: "/var/lib/vientro", runAs: nil,
            control: .init(socket: "/run/vientro/control.sock"),
            office: .init(
                code: "SNgV-12", name: "Sở Ngoại vụ tỉnh Lai Châu", province: "12", agency: nil,
                trackFrom: nil),
            timeZone: try #require(Zone("Asia/Ho_Chi_Minh")), language: .vi,
            mail: .init(
                smtp: nil, from: "vientro@sngv.example", replyTo: "phong@sngv.example",
                operators: [operatorAddress], holdAbove: 20),
            rates: .init(type: "accounting"), clock: .init(trusted: false),
            log: .init(level: .error), jobs: [:])
    }

    /// The same office with its mail going to a port on this machine.
    func mailing(to port: Int) -> MailOffice {
        var office = self
        office.settings.mail.smtp = .init(
            url: "smtp://127.0.0.1:\(port)", tls: .none, user: nil, password: nil)
        return office
    }

    /// A digest of two overdue reports and one of the office's own.
    var digest: DigestSource {
        DigestSource { context, _ in DigestSamples.rows(on: context.today) }
    }

    func sendReports() -> SendReports { SendReports(context: context, digest: digest) }

    /// What a dead daemon leaves once its time is over.
    func expireLeases() async throws {
        try await sql("UPDATE mails SET lease_until = clock_timestamp() - interval '1 s'")
    }

    /// Runs plain SQL.
    func sql(_ script: String) async throws {
        try await store.write { try await $0.connection.execute(script) }
    }

    /// Subscribes, as of the clock's now.
    func subscribe(
        _ code: String, _ report: String, _ email: String, schedule: String? = nil,
        language: String? = nil
    ) async throws {
        try await store.write { tx in
            try await tx.insertSubscription(
                Subscription(
                    code: code, report: report, email: email, language: language,
                    schedule: schedule, madeAt: clock.now), seq: 1)
        }
    }

    /// Makes an address known, as a mail sent there before does.
    func know(_ address: String) async throws {
        try await sql(
            """
            INSERT INTO mails (office_id, report, subscription, period, revision, recipient,
                subject, message_id, bytes, body, state, queued_at, sent_at)
            VALUES (1, 'test', 'test', 'before', 1, '\(address)', 'x', '<\(address)>', '', '',
                'sent', '2026-01-01', '2026-01-01')
            """)
    }

    /// A mail that waits to be sent; answers its id.
    func queue(
        _ period: String = "2026-11-16", to: String = operatorAddress
    ) async throws -> Int64 {
        // Long enough to be cut in the middle.
        let text = String(repeating: "Kính gửi các đơn vị\n", count: 400)
        let report = RenderedReport(subject: "Thư \(period)", text: text, html: "<p>x</p>")
        let key = MailKey(
            report: "overdue-digest", subscription: "ops", period: period, recipient: to)
        let mail = try FreezeMail(context: context).run(report, key: key)
        let id = try await store.write { try await $0.keepMail(mail, now: clock.now) }
        return try #require(id)
    }

    func mails() async throws -> [MailRecord] {
        // The ones that only make an address known are not of interest.
        try await store.read { try await $0.mails() }.filter { $0.key.period != "before" }
    }

    func state(_ id: Int64) async throws -> String? {
        try await store.read { try await $0.mails(id: id).first?.state }
    }
}

/// Obligations for digests.
enum DigestSamples {
    static func rows(on day: Day) -> [DigestRow] {
        [
            row(
                "ND80-OWN-Y/LC-001/2025", "in", "Sở Y tế", "Báo cáo năm của chủ khoản viện trợ",
                "Nước sạch & vệ sinh <Nậm Nhùn>", due: day.adding(days: -10), "overdue", 10),
            row(
                "MISSION-RESULT/DV-007/2026-06-30", "in", "Hội Phụ nữ tỉnh",
                "Báo cáo kết quả làm việc với đoàn vào", "Đoàn DV-007", due: day.adding(days: -3),
                "overdue", 3),
            row(
                "ND58-NGO-Y/NGO-001/2026", "watch", "ActionAid International",
                "Báo cáo năm của tổ chức PCPNN (Mẫu 05)", nil, due: day.adding(days: 12), "due",
                0, recipient: "COMINGO"),
            row(
                "ND80-OWN-Y/LC-002/2025", "in", "Sở Giáo dục và Đào tạo",
                "Báo cáo năm của chủ khoản viện trợ", "Điểm trường Pa Ủ",
                due: day.adding(days: 5), "submitted", 0),
            row(
                "ND58-PROV-Y/SNgV-12/2026", "out", "Sở Ngoại vụ",
                "Báo cáo năm của tỉnh (Mẫu 04)", nil, due: day.adding(days: 32), "upcoming", 0,
                recipient: "Bộ Ngoại giao, COMINGO"),
        ]
    }

    static func row(
        _ code: String, _ direction: String, _ reporter: String, _ report: String,
        _ subject: String?, due: Day, _ state: String, _ late: Int,
        recipient: String = "Sở Ngoại vụ"
    ) -> DigestRow {
        DigestRow(
            code: code, direction: direction, reporter: reporter, report: report,
            subject: subject, recipient: recipient, due: due, dueInternal: due.adding(days: -14),
            state: state, daysOverdue: late)
    }
}
