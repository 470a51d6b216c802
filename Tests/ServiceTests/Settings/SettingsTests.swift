import Aid
import Foundation
import Logging
import Testing

@testable import Service

/// A folder that is removed with the test, and sources that read from it.
struct SettingsFixture: ~Copyable {
    let folder = "/tmp/vientro-settings-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ name: String, _ text: String) throws -> String {
        let path = "\(folder)/\(name)"
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    func sources(
        yaml: String? = nil, environment: [String: String] = [:], flags: [String: String] = [:]
    ) throws -> SettingSources {
        SettingSources(
            file: try yaml.map { try write("vientro.yaml", $0) }, environment: environment,
            flags: flags, workingDirectory: "/srv", fallbackFile: "\(folder)/none.yaml")
    }

    func settings(
        yaml: String? = nil, environment: [String: String] = [:], flags: [String: String] = [:]
    ) throws -> Settings {
        let sources = try sources(yaml: yaml, environment: environment, flags: flags)
        return try Settings.load(from: sources).settings
    }

    /// What the sources are refused with; nil where they are taken.
    func refusal(
        yaml: String? = nil, environment: [String: String] = [:], flags: [String: String] = [:]
    ) throws -> StartError? {
        let sources = try sources(yaml: yaml, environment: environment, flags: flags)
        do throws(StartError) {
            _ = try Settings.load(from: sources)
            return nil
        } catch {
            return error
        }
    }
}

struct SettingsTests {
    @Test func `stands on its defaults without any source`() throws {
        let settings = try SettingsFixture().settings()
        #expect(settings.database.isEmbedded)
        #expect(settings.stateDirectory == "/var/lib/vientro")
        #expect(settings.control.socket == "/run/vientro/control.sock")
        #expect(settings.timeZone.name == "Asia/Ho_Chi_Minh")
        #expect(settings.language == .vi)
        #expect(settings.mail.holdAbove == 20)
        #expect(settings.mail.smtp == nil)
        #expect(settings.rates.type == "accounting")
        #expect(!settings.clock.trusted)
        #expect(settings.log.level == .info)
        #expect(settings.jobs.isEmpty)
    }

    @Test func `reads every group of the file`() throws {
        let settings = try SettingsFixture().settings(
            yaml: """
                state_dir: /srv/aid
                office:
                  code: lc
                  name: Sở Ngoại vụ tỉnh Lai Châu
                  province: 01
                  track_from: 2026-01-01
                language: en
                time_zone: Asia/Vientiane
                mail:
                  smtp:
                    url: smtp://mail.example.vn:587
                  from: Sở Ngoại vụ <office@example.vn>
                  operators:
                    - a@example.vn
                    - b@example.vn
                  hold_above: 0
                clock:
                  trusted: true
                control:
                jobs:
                  flag-overdue:
                    schedule: "0 6 * * *"
                    enabled: false
                    catch_up: all
                    window: 6h
                """)
        #expect(settings.stateDirectory == "/srv/aid")
        #expect(settings.office.province == "01")
        #expect(settings.office.trackFrom == Day(2026, 1, 1))
        #expect(settings.office.name == "Sở Ngoại vụ tỉnh Lai Châu")
        #expect(settings.language == .en)
        #expect(settings.timeZone.name == "Asia/Vientiane")
        #expect(settings.mail.operators == ["a@example.vn", "b@example.vn"])
        #expect(settings.mail.holdAbove == 0)
        #expect(settings.clock.trusted)
        #expect(
            settings.jobs == [
                .flagOverdue: .init(
                    schedule: "0 6 * * *", enabled: false, catchUp: .all, window: .seconds(21_600))
            ])
    }

    @Test func `takes flags over environment over credentials over the file`() throws {
        let fixture = try SettingsFixture()
        _ = try fixture.write("database.url", "postgresql://credential/vientro\n")
        let yaml = "database:\n  url: postgresql://file/vientro\n"
        let credentials = ["CREDENTIALS_DIRECTORY": fixture.folder]
        let variable = ["VIENTRO_DATABASE_URL": "postgresql://environment/vientro"]
        let flag = ["database.url": "postgresql://flag/vientro"]
        #expect(try fixture.settings(yaml: yaml).database.url == "postgresql://file/vientro")
        #expect(
            try fixture.settings(yaml: yaml, environment: credentials).database.url
                == "postgresql://credential/vientro")
        let both = credentials.merging(variable) { $1 }
        #expect(
            try fixture.settings(yaml: yaml, environment: both).database.url
                == "postgresql://environment/vientro")
        #expect(
            try fixture.settings(yaml: yaml, environment: both, flags: flag).database.url
                == "postgresql://flag/vientro")
    }

    @Test func `lets an empty variable clear what the file sets`() throws {
        let yaml = "database:\n  url: postgresql://file/vientro\n"
        let settings = try SettingsFixture().settings(
            yaml: yaml, environment: ["VIENTRO_DATABASE_URL": ""])
        #expect(settings.database.isEmbedded)
    }

    @Test(arguments: ["mail.smtp.password", "mail-smtp-password", "mail_smtp_password"])
    func `reads a password from a credential without its line break`(name: String) throws {
        let fixture = try SettingsFixture()
        _ = try fixture.write(name, "p w\n")
        let settings = try fixture.settings(environment: [
            "CREDENTIALS_DIRECTORY": fixture.folder, "VIENTRO_MAIL_FROM": "a@example.vn",
            "VIENTRO_MAIL_SMTP_URL": "smtp://localhost", "VIENTRO_MAIL_SMTP_USER": "aid",
        ])
        #expect(settings.mail.smtp?.password == Secret(text: "p w"))
        #expect(settings.mail.smtp?.tls == .required)
        #expect(!"\(settings)".contains("p w"))
        #expect(!String(reflecting: settings).contains("p w"))
    }

    @Test(arguments: [
        ("smtp://localhost", nil, Settings.Mail.TLS.opportunistic),
        ("smtps://localhost", nil, .required), ("smtp://localhost", "none", .none),
    ])
    func `chooses how mail is encrypted`(
        url: String, tls: String?, expected: Settings.Mail.TLS
    ) throws {
        var environment = ["VIENTRO_MAIL_SMTP_URL": url, "VIENTRO_MAIL_FROM": "a@example.vn"]
        environment["VIENTRO_MAIL_SMTP_TLS"] = tls
        let settings = try SettingsFixture().settings(environment: environment)
        #expect(settings.mail.smtp?.tls == expected)
    }

    @Test func `sets every key through its variable`() throws {
        let settings = try SettingsFixture().settings(environment: [
            "VIENTRO_JOBS_DELIVER_MAIL_CATCH_UP": "none", "VIENTRO_OFFICE_TRACK_FROM": "2025-07-01",
            "VIENTRO_CLOCK_TRUSTED": "1", "VIENTRO_MAIL_OPERATORS": "a@b.vn, c@d.vn",
            "VIENTRO_MAIL_HOLD_ABOVE": "7", "VIENTRO_STATE_DIR": "aid/state",
        ])
        #expect(settings.jobs == [.deliverMail: .init(catchUp: Settings.CatchUp.none)])
        #expect(settings.office.trackFrom == Day(2025, 7, 1))
        #expect(settings.clock.trusted)
        #expect(settings.mail.operators == ["a@b.vn", "c@d.vn"])
        #expect(settings.mail.holdAbove == 7)
        #expect(settings.stateDirectory == "/srv/aid/state")
    }

    @Test func `lists unknown variables in one warning`() throws {
        let sources = try SettingsFixture().sources(environment: [
            "VIENTRO_SOCKET": "/x", "VIENTRO_LANGUGE": "vi", "VIENTRO_ZZZZ": "1", "HOME": "/",
        ])
        let warnings = try Settings.load(from: sources).warnings
        #expect(
            warnings == [
                "unknown environment variables are ignored: VIENTRO_LANGUGE"
                    + " (did you mean VIENTRO_LANGUAGE?), VIENTRO_ZZZZ"
            ])
    }

    @Test func `names what only a restart changes`() throws {
        let before = try SettingsFixture().settings()
        let after = try SettingsFixture().settings(
            environment: ["VIENTRO_STATE_DIR": "/srv/x", "VIENTRO_LANGUAGE": "en"])
        #expect(after.keysNeedingRestart(comparedTo: before) == ["state_dir"])
    }
}
