import Aid
import Foundation
import Logging

/// One key that can be set: its place in the file, what it may hold and what holds without it.
struct SettingKey: Sendable, Equatable {
    /// As in the file: `["mail", "smtp", "url"]`.
    let path: [String]
    let kind: SettingKind
    /// The text that stands when nothing sets the key.
    let standard: String?
    /// May come from a file of `$CREDENTIALS_DIRECTORY`.
    let isSecret: Bool

    private init(
        _ name: String, _ kind: SettingKind, standard: String? = nil, isSecret: Bool = false
    ) {
        path = name.split(separator: ".").map(String.init)
        self.kind = kind
        self.standard = standard
        self.isSecret = isSecret
    }

    /// Dotted, as messages name it.
    var name: String { path.joined(separator: ".") }

    /// `VIENTRO_MAIL_SMTP_URL`.
    var variable: String {
        "VIENTRO_" + name.uppercased().replacing(".", with: "_").replacing("-", with: "_")
    }

    /// The command line's name of the key, without the dashes; nil: not settable there.
    var flag: String? { SettingKey.flags[name] }

    static let flags = [
        "database.url": "database-url", "state_dir": "state-dir", "run_as": "run-as",
        "control.socket": "socket", "log.level": "log-level",
    ]

    /// Every key, in the order of the documentation.
    static let all: [SettingKey] =
        [
            SettingKey("database.url", .text, isSecret: true),
            SettingKey("state_dir", .path, standard: "/var/lib/vientro"),
            SettingKey("run_as", .text),
            SettingKey("control.socket", .path, standard: "/run/vientro/control.sock"),
            SettingKey("office.code", .code),
            SettingKey("office.name", .text),
            SettingKey("office.province", .code),
            SettingKey("office.agency", .code),
            SettingKey("office.track_from", .day),
            SettingKey("time_zone", .timeZone, standard: "Asia/Ho_Chi_Minh"),
            SettingKey("language", .choice(Settings.Language.self), standard: "vi"),
            SettingKey("mail.smtp.url", .smtpURL),
            SettingKey("mail.smtp.tls", .choice(Settings.Mail.TLS.self)),
            SettingKey("mail.smtp.ca_file", .path),
            SettingKey("mail.smtp.user", .text),
            SettingKey("mail.smtp.password", .text, isSecret: true),
            SettingKey("mail.from", .mailbox),
            SettingKey("mail.reply_to", .mailbox),
            SettingKey("mail.operators", .addresses),
            SettingKey("mail.hold_above", .count, standard: "20"),
            SettingKey("mail.quiet_hours", .hours, standard: "20:00-06:00"),
            SettingKey("rates.type", .code, standard: "accounting"),
            SettingKey("clock.trusted", .boolean, standard: "false"),
            SettingKey("log.level", .choice(Logger.Level.self), standard: "info"),
        ]
        + Settings.JobName.allCases.flatMap { job in
            [
                SettingKey("jobs.\(job.rawValue).schedule", .text),
                SettingKey("jobs.\(job.rawValue).enabled", .boolean),
                SettingKey("jobs.\(job.rawValue).catch_up", .choice(Settings.CatchUp.self)),
                SettingKey("jobs.\(job.rawValue).window", .duration),
            ]
        }

    static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
