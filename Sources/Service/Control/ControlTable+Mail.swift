import Control
import Foundation
import HTTPTypes

extension ControlTable {
    /// Mails and the reports they carry.
    static var mail: [Route] {
        reading(.register) + decisions + sending(.register)
    }

    private static func reading(_ digest: DigestSource) -> [Route] {
        [
            .get(ControlPath.mails, query: ["state", "limit"]) { ask, context in
                let limit = try ask.limit()
                return try .value(
                    await ReadMails(context: context).list(
                        states: ask.values("state"), limit: limit))
            },
            .get(
                ControlPath.mailPreview, query: ["report", "at", "to", "language", "format"]
            ) { ask, context in
                try await preview(ask, context, digest)
            },
            .get(ControlPath.Pattern.mail) { ask, context in
                try .value(await ReadMails(context: context).detail(ask.path["id"] ?? ""))
            },
            .get(ControlPath.Pattern.mailEML) { ask, context in
                .bytes(
                    try await ReadMails(context: context).eml(ask.path["id"] ?? ""),
                    contentType: "message/rfc822")
            },
        ]
    }

    private static func preview(
        _ ask: Ask, _ context: Context, _ digest: DigestSource
    ) async throws -> Answer {
        guard let report = try ask.value("report") else {
            throw Refusal.usage("no report is named", hint: "Give report=sector-totals.")
        }
        let (preview, eml) = try await PreviewReport(context: context, digest: digest).run(
            .init(
                report: report, at: try ask.instant("at", context.zone),
                to: try ask.value("to"), language: try ask.value("language")))
        switch try ask.value("format") ?? "json" {
        case "json": return try .value(preview)
        case "text":
            return .bytes(Data(preview.text.utf8), contentType: "text/plain; charset=utf-8")
        case "html":
            return .bytes(Data(preview.html.utf8), contentType: "text/html; charset=utf-8")
        case "eml": return .bytes(eml, contentType: "message/rfc822")
        case let other:
            throw Refusal.usage(
                "\"\(other)\" is no format of a preview", hint: "Use json, text, html or eml.")
        }
    }

    private static var decisions: [Route] {
        [
            move(ControlPath.mailRelease, .approve, .release),
            move(ControlPath.mailCancel, .approve, .cancel),
            move(ControlPath.mailRetry, .enter, .retry),
            .post(ControlPath.mailResolve, .approve) { ask, context in
                let asked = try await ask.json(MailResolution.self)
                let move: MailMove
                switch asked.outcome {
                case "sent": move = .resolveSent
                case "resend": move = .resolveResend
                default:
                    throw Refusal.usage(
                        "\"\(asked.outcome)\" is no outcome", hint: "Use sent or resend.")
                }
                let request = try context.request(
                    "mail resolve", by: ask, subject: "mail/\(asked.id)", reason: asked.reason,
                    isDryRun: asked.dryRun)
                return try .value(
                    await MoveMails(context: context).run(move, ids: [asked.id], request))
            },
        ]
    }

    private static func move(_ path: String, _ role: Actor.Role, _ move: MailMove) -> Route {
        .post(path, role) { ask, context in
            let asked = try await ask.json(MailChange.self)
            let request = try context.request(
                "mail \(move.rawValue)", by: ask,
                subject: asked.ids.count == 1 ? "mail/\(asked.ids[0])" : nil,
                reason: asked.reason, isDryRun: asked.dryRun)
            return try .value(
                await MoveMails(context: context).run(move, ids: asked.ids, request))
        }
    }

    private static func sending(_ digest: DigestSource) -> [Route] {
        [
            .post(ControlPath.mailTest, .enter) { ask, context in
                let asked = try await ask.json(MailTest.self)
                let request = try context.request(
                    "mail test", by: ask, reason: asked.reason, isDryRun: asked.dryRun)
                return try .value(await SendTestMail(context: context).run(asked, request))
            },
            .post(ControlPath.reportSend, .enter) { ask, context in
                let asked = try await ask.json(ReportSending.self)
                let request = try context.request(
                    "report send", by: ask, subject: "subscription/\(asked.subscription)",
                    reason: asked.reason, isDryRun: asked.dryRun)
                return try .value(
                    await SendReport(context: context, digest: digest).run(asked, request))
            },
        ]
    }
}
