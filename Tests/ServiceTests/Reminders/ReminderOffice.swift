import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// An office that tracks from 1 December 2026, with one grant of an agency under Decree 80. Its
/// annual report for 2026 is due on Sunday, 10 January 2027, which is moved to Monday; reminders
/// of it are owed on 28/12/2026, 07/01, 13/01, 25/01 (with the head) and 08/02/2027. The clock stands at 7 o'clock.
struct ReminderOffice: Sendable {
    var mail: MailOffice

    static let annual = "ND80-OWN-Y/P80/2026"
    static let reporter = "own@example.vn"
    static let officer = "hoa@sngv.example"
    static let head = "gd@sngv.example"

    var context: Context { mail.context }

    /// Runs the body on the morning of a day; every address is known unless told otherwise.
    static func with(
        _ day: String = "2026-12-28", areKnown: Bool = true,
        _ body: @Sendable (ReminderOffice) async throws -> Void
    ) async throws {
        try await MailOffice.with { mail in
            var mail = mail
            mail.settings.office.trackFrom = Day(iso: "2026-12-01")
            let office = ReminderOffice(mail: mail)
            try office.at(day)
            try await mail.sql(register)
            try await mail.sql(project(1, "P80", "Nước sạch Pa Ủ"))
            try await ExtendObligations(context: office.context).run()
            if areKnown {
                for address in [reporter, officer, head, "phong@sngv.example"] {
                    try await mail.know(address)
                }
            }
            try await body(office)
        }
    }

    private static let register = """
        INSERT INTO agencies (office_id, id, code, name, kind, since_seq)
        VALUES (1, 1, 'OWN', 'Sở Y tế', 'department', 0),
            (1, 2, 'SNgV-12', 'Sở Ngoại vụ', 'department', 0);
        INSERT INTO donors (office_id, id, code, name, class, since_seq)
        VALUES (1, 1, 'NGO', 'An NGO', 'foreign-ngo', 0);
        INSERT INTO people (office_id, id, login, name, role, email, since_seq)
        VALUES (1, 1, 'hoa', 'Nguyễn Thị Hoa', 'enter', 'hoa@sngv.example', 0);
        INSERT INTO contacts (office_id, id, email, name, agency, role, language, since_seq)
        VALUES (1, 1, 'Own@example.vn', 'Văn phòng Sở Y tế', 'OWN', 'reporter', 'vi', 0),
            (1, 2, 'gd@sngv.example', 'Giám đốc', 'SNgV-12', 'head', 'vi', 0),
            (1, 3, 'phong@sngv.example', 'Phòng', 'SNgV-12', 'office', 'en', 0);
        """

    /// Enters a running grant under Decree 80.
    static func project(_ id: Int, _ code: String, _ title: String) -> String {
        """
        INSERT INTO projects (office_id, id, code, title, modality, donors, owner, approved_on,
            start_on, end_on, status, sectors, areas, officer, place_day, since_seq)
        VALUES (1, \(id), '\(code)', '\(title)', 'project', 'NGO', 'OWN', '2025-02-01',
            '2025-03-01', '2027-12-31', 'active', 'x', 'x', 'hoa', '2025-02-01', 0)
        """
    }

    /// Sets the clock to a day's time in the office's zone.
    func at(_ day: String, _ hour: Int = 7) throws {
        let day = try #require(Day(iso: day))
        mail.clock.set(try #require(mail.settings.timeZone.instant(of: day, hour: hour, minute: 0)))
    }

    /// Runs the job as its schedule does.
    @discardableResult
    func remind(_ day: String? = nil, _ hour: Int = 7) async throws -> RemindDue.Summary {
        if let day { try at(day, hour) }
        return try await RemindDue(context: context).run(isAsked: false)
    }

    /// Mails to an address as `period state`, the oldest first.
    func mails(to address: String) async throws -> [String] {
        try await mail.mails().filter { $0.key.recipient == address }
            .map { "\($0.key.period) \($0.state)" }
    }

    func text(to address: String, _ period: String) async throws -> String {
        let all = try await mail.mails()
        let found = try #require(
            all.last { $0.key.recipient == address && $0.key.period == period })
        let content = try await context.store.read { try await $0.mailContent(found.id) }
        return try #require(content).text
    }

    /// What was noted of the annual report towards an address, as `step fate`.
    func notices(
        of code: String = annual, to address: String? = nil
    ) async throws -> [String] {
        try await context.store.read { try await $0.noticeRecords(of: code) }
            .filter { address == nil || $0.notice.recipient == address }
            .map { "\($0.notice.step) \($0.notice.fate.rawValue)" }
    }

    @discardableResult
    func move(
        _ verb: ObligationVerb, _ code: String = annual, until: String? = nil,
        number: String? = nil, note: String? = nil, reason: String? = "vì thiếu biểu số liệu"
    ) async throws -> ChangeAnswer {
        let change = ObligationChange(
            code: code, until: until, number: number, note: note, reason: reason)
        return try await ChangeObligation(context: context, verb: verb, change: change)
            .run(request("report \(verb.rawValue)"))
    }

    func request(_ operation: String, dry: Bool = false) -> ChangeRequest {
        ChangeRequest(
            actor: "lan", requestID: UUID().uuidString, operation: operation, reason: "x",
            isDryRun: dry)
    }

    func ladder(_ change: LadderChange) async throws -> ChangeAnswer {
        try await ChangeLadder(context: context, change: change)
            .run(request("rule remind", dry: change.dryRun))
    }
}
