import Aid
import Configuration
import Foundation
import Logging

extension Settings {
    /// Reads every source, lowest to highest: defaults, file, credentials, environment, flags.
    ///
    /// The answer depends on the sources alone, so that SIGHUP can ask again. Throws all
    /// problems at once; the warnings are for the log.
    static func load(
        from sources: SettingSources
    ) throws(StartError) -> (settings: Settings, warnings: [Sentence]) {
        let (reader, unknown, problems) = try sources.read()
        if let refusal = SettingProblem.refusal(problems) { throw refusal }
        let values = Values(
            reader: reader, workingDirectory: sources.workingDirectory,
            trusted: sources.environment["SSL_CERT_FILE"])
        let settings: Settings
        do {
            settings = try values.settings()
        } catch {
            throw StartError(.configuration, error.message, hint: error.hint)
        }
        if let refusal = SettingProblem.refusal(settings.contradictions()) { throw refusal }
        return (settings, unknown + settings.doubts())
    }

    /// What single keys cannot show: values that do not go together, in fixed order.
    private func contradictions() -> [SettingProblem] {
        var found: [SettingProblem] = []
        let length = control.socket.utf8.count
        if length > longestSocketPath {
            found.append(
                SettingProblem(
                    message: "control.socket is too long for a Unix socket: \(length) bytes,"
                        + " at most \(longestSocketPath): \(control.socket)",
                    hint: "Choose a shorter path, as /run/vientro/control.sock."))
        }
        if let url = database.url, !Settings.isConnectionString(url) {
            found.append(
                SettingProblem(
                    message: "database.url is no connection string",
                    hint: "Write postgresql://user@host/vientro or host=… dbname=vientro."))
        }
        guard let smtp = mail.smtp else { return found }
        if mail.from == nil {
            found.append(
                SettingProblem(
                    message: "mail.from is required once mail.smtp.url is set",
                    hint: "Set mail.from or VIENTRO_MAIL_FROM to the office's address."))
        }
        if smtp.user == nil && smtp.password != nil {
            found.append(SettingProblem(message: "mail.smtp.password needs mail.smtp.user"))
        }
        if smtp.user != nil && smtp.password == nil {
            found.append(
                SettingProblem(
                    message: "mail.smtp.user needs mail.smtp.password",
                    hint: "Hand it over with LoadCredential=mail.smtp.password:FILE."))
        }
        if smtp.tls == .none, SMTPAddress(smtp.url)?.isImplicitTLS == true {
            found.append(
                SettingProblem(
                    message: "mail.smtp.tls cannot be none with smtps://",
                    hint: "Use smtp:// or leave mail.smtp.tls out."))
        }
        return found
    }

    /// Allowed, but seldom meant.
    private func doubts() -> [Sentence] {
        var found: [Sentence] = []
        if let smtp = mail.smtp, smtp.password != nil, smtp.tls != .required {
            let doubt: Sentence =
                "mail.smtp.tls is \(smtp.tls.rawValue): the password may travel unencrypted"
            found.append(doubt)
        }
        let required = [
            ("code", office.code), ("name", office.name), ("province", office.province),
        ]
        let missing = required.filter { $0.1 == nil }.map { "office.\($0.0)" }
        if (1...2).contains(missing.count) {
            let keys = missing.joined(separator: ", ")
            let doubt: Sentence = "the office is described in part: \(keys) unset"
            found.append(doubt)
        }
        return found
    }

    private static func isConnectionString(_ text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
            || text.contains(/^\s*[a-z_]+\s*=/)
    }
}

/// Checked texts as typed values; only what the kinds could not check can fail here.
private struct Values {
    let reader: ConfigReader
    let workingDirectory: String
    /// OpenSSL's own variable, for the mail server's certificate.
    let trusted: String?

    /// The highest source's text, the standard one without; nil where it is empty.
    func text(_ name: String) -> String? {
        guard let key = SettingKey.byName[name] else { return nil }
        let found = reader.string(forKey: ConfigKey(key.path), isSecret: key.isSecret)
        return (found ?? key.standard).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// For keys that always have a value: an empty text is refused.
    func required<Value>(
        _ name: String, _ make: (String) -> Value?
    ) throws(SettingProblem) -> Value {
        guard let value = text(name).flatMap(make) else {
            throw SettingProblem(message: "\(name) must not be empty")
        }
        return value
    }

    func path(_ text: String) -> String {
        let absolute = text.hasPrefix("/") ? text : "\(workingDirectory)/\(text)"
        let normal = (absolute as NSString).standardizingPath
        return normal.isEmpty ? absolute : normal
    }

    func settings() throws(SettingProblem) -> Settings {
        Settings(
            database: .init(url: text("database.url")),
            stateDirectory: try required("state_dir", path),
            runAs: text("run_as"),
            control: .init(socket: try required("control.socket", path)),
            office: .init(
                code: text("office.code"), name: text("office.name"),
                province: text("office.province"), agency: text("office.agency"),
                trackFrom: text("office.track_from").flatMap { Day(iso: $0) }),
            timeZone: try required("time_zone", SettingKind.zone),
            language: try required("language") { .init(rawValue: $0) },
            mail: try mail(),
            rates: .init(type: try required("rates.type") { $0 }),
            clock: .init(trusted: try required("clock.trusted", SettingKind.boolean)),
            log: .init(level: try required("log.level") { Logger.Level(rawValue: $0) }),
            jobs: jobs())
    }

    private func mail() throws(SettingProblem) -> Settings.Mail {
        let password = text("mail.smtp.password").map { Secret(text: $0) }
        let server = text("mail.smtp.url").map { url in
            let safe = password != nil || SMTPAddress(url)?.isImplicitTLS == true
            return Settings.Mail.Server(
                url: url,
                tls: text("mail.smtp.tls").flatMap { .init(rawValue: $0) }
                    ?? (safe ? .required : .opportunistic),
                caFile: text("mail.smtp.ca_file").map(path) ?? trusted,
                user: text("mail.smtp.user"), password: password)
        }
        return Settings.Mail(
            smtp: server, from: text("mail.from"), replyTo: text("mail.reply_to"),
            operators: SettingKind.items(text("mail.operators") ?? ""),
            holdAbove: try required("mail.hold_above") { Int($0) },
            quietHours: try required("mail.quiet_hours") { QuietHours($0) })
    }

    private func jobs() -> [Settings.JobName: Settings.Job] {
        var found: [Settings.JobName: Settings.Job] = [:]
        for name in Settings.JobName.allCases {
            let prefix = "jobs.\(name.rawValue)"
            let job = Settings.Job(
                schedule: text("\(prefix).schedule"),
                enabled: text("\(prefix).enabled").flatMap(SettingKind.boolean),
                catchUp: text("\(prefix).catch_up").flatMap { .init(rawValue: $0) },
                window: text("\(prefix).window").flatMap(SettingKind.duration))
            if job != Settings.Job() { found[name] = job }
        }
        return found
    }
}
