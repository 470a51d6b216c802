import Foundation
import Testing

@testable import Service

struct SettingsRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let yaml: String
        let says: [String]
        var testDescription: String { yaml }
    }

    static let wrongFiles = [
        Case(yaml: "langage: vi", says: ["unknown key \"langage\"", "line 1", "\"language\""]),
        Case(
            yaml: "mail:\n  smtp:\n    urll: smtp://x",
            says: ["\"mail.smtp.urll\"", "line 3", "\"mail.smtp.url\""]),
        Case(yaml: "ofice:\n  code: x", says: ["\"ofice\"", "Did you mean \"office\""]),
        Case(yaml: "hold_above: 3", says: ["Did you mean \"mail.hold_above\""]),
        Case(yaml: "jobs:\n  flag-overdu:\n    enabled: true", says: ["\"jobs.flag-overdue\""]),
        Case(yaml: "mail: x", says: ["mail must hold keys like mail.smtp.url", "line 1"]),
        Case(yaml: "language:\n  vi: 1", says: ["language must be one value", "group of keys"]),
        Case(yaml: "language: fr", says: ["language must be one of vi, en, not \"fr\""]),
        Case(yaml: "mail:\n  hold_above: many", says: ["mail.hold_above", "\"many\"", "line 2"]),
        Case(yaml: "mail:\n  hold_above: -1", says: ["0 or more"]),
        Case(yaml: "clock:\n  trusted: maybe", says: ["clock.trusted must be true or false"]),
        Case(yaml: "time_zone: Asia/Hanoi", says: ["time_zone must be a time zone"]),
        Case(yaml: "time_zone: GMT+7", says: ["time_zone must be a time zone"]),
        Case(yaml: "office:\n  province: Lai Châu", says: ["office.province must be a code"]),
        Case(yaml: "office:\n  track_from: 2026-02-30", says: ["a date like"]),
        Case(yaml: "mail:\n  smtp:\n    url: http://x", says: ["mail.smtp.url must be like"]),
        Case(yaml: "mail:\n  smtp:\n    url: smtp://x", says: ["mail.from is required"]),
        Case(
            yaml: "mail:\n  from: a@b.vn\n  smtp:\n    url: smtps://x\n    tls: none",
            says: ["cannot be none with smtps"]),
        Case(yaml: "mail:\n  operators: [a@b.vn, nobody]", says: ["list of addresses"]),
        Case(yaml: "jobs:\n  backup:\n    window: soon", says: ["jobs.backup.window", "30m"]),
        Case(yaml: "jobs:\n  backup:\n    catch_up: twice", says: ["one of once, none, all"]),
        Case(yaml: "language: vi\nlanguage: en", says: ["\"language\" stands twice", "line 1"]),
        Case(yaml: "language: [vi", says: ["is not YAML", "line"]),
        Case(yaml: "- language", says: ["holds no keys"]),
        Case(yaml: "database:\n  url: somewhere", says: ["database.url is no connection string"]),
    ]

    @Test(arguments: wrongFiles)
    func `refuses a wrong file with key and place`(wrong: Case) throws {
        let error = try #require(try SettingsFixture().refusal(yaml: wrong.yaml))
        #expect(error.exitCode == 78)
        for words in wrong.says {
            #expect(error.report.contains(words), "\(error.report)")
        }
    }

    @Test func `says all that is wrong at once`() throws {
        let error = try #require(
            try SettingsFixture().refusal(
                yaml: "langage: vi\nstat_dir: /x", environment: ["VIENTRO_LANGUAGE": "fr"]))
        #expect(error.message == "3 settings are wrong")
        for words in ["\"langage\"", "\"state_dir\"", "VIENTRO_LANGUAGE must be one of"] {
            #expect(error.report.contains(words), "\(error.report)")
        }
    }

    @Test func `names the variable and the flag that are wrong`() throws {
        let fixture = try SettingsFixture()
        let variable = try fixture.refusal(environment: ["VIENTRO_MAIL_HOLD_ABOVE": "x"])
        #expect(variable?.message.contains("VIENTRO_MAIL_HOLD_ABOVE must be a whole") == true)
        let flag = try fixture.refusal(flags: ["log.level": "loud"])
        #expect(flag?.message.contains("--log-level must be one of trace") == true)
    }

    @Test func `never prints a wrong secret`() throws {
        let error = try SettingsFixture().refusal(
            environment: ["VIENTRO_MAIL_SMTP_PASSWORD": "hid\u{1}den"])
        #expect(error?.report.contains("hid") == false)
        #expect(error?.message == "VIENTRO_MAIL_SMTP_PASSWORD must be one line of text")
    }

    @Test func `refuses a named file that is missing, not the standard one`() throws {
        var sources = try SettingsFixture().sources()
        _ = try Settings.load(from: sources)
        sources.file = "/nonexistent/vientro.yaml"
        #expect(throws: StartError.self) { try Settings.load(from: sources) }
    }

    @Test(arguments: [(107, true), (108, false)])
    func `measures the socket path in bytes`(length: Int, fits: Bool) throws {
        // "đ" has two bytes.
        let path = "/đđđđđđđđđđ" + String(repeating: "s", count: length - 21)
        let error = try SettingsFixture().refusal(flags: ["control.socket": path])
        #expect((error == nil) == fits)
        #expect(fits || error?.message.contains("108 bytes, at most 107") == true)
    }

    @Test(arguments: [
        ("langage", "language"), ("stae_dir", "state_dir"), ("mail.form", "mail.from"),
        ("smtp.url", "mail.smtp.url"), ("hold_abve", "mail.hold_above"),
    ])
    func `guesses what was meant`(word: String, meant: String) {
        #expect(Suggestion.closest(to: word, among: SettingKey.all.map(\.name)) == meant)
    }

    @Test func `guesses nothing for a word like no other`() {
        #expect(Suggestion.closest(to: "zebra", among: SettingKey.all.map(\.name)) == nil)
    }

    @Test func `becomes nobody it should not`() throws {
        let people = ["vientro": Account(name: "vientro", user: 200, group: 200)]
        let postgres = Account(name: "postgres", user: 100, group: 100)
        let find = { (name: String) in people[name] }
        #expect(try PrivilegeDrop(runAs: nil, startedBy: 0, find: find).account?.user == 200)
        #expect(
            try PrivilegeDrop(runAs: nil, startedBy: 0) { $0 == "postgres" ? postgres : nil }
                .account == postgres)
        #expect(try PrivilegeDrop(runAs: nil, startedBy: 200, find: find).account == nil)
        #expect(try PrivilegeDrop(runAs: "vientro", startedBy: 200, find: find).account == nil)
        #expect(throws: StartError.self) {
            try PrivilegeDrop(runAs: "vientro", startedBy: 300, find: find)
        }
        #expect(throws: StartError.self) {
            try PrivilegeDrop(runAs: nil, startedBy: 0) { _ in nil }
        }
        #expect(throws: StartError.self) {
            try PrivilegeDrop(runAs: "root", startedBy: 0) {
                Account(name: $0, user: 0, group: 0)
            }
        }
    }
}
