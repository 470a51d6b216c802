import Foundation
import Mustache

/// A report in the words and bytes of one language, not yet a mail.
struct RenderedReport: Sendable {
    var subject: String
    var text: String
    var html: String
    /// The newest change whose figures it tells; nil where it tells none.
    var knownSeq: Int64?
}

/// The two templates of a mail, in one language.
struct MailTemplates: Sendable {
    let text: MustacheTemplate
    let html: MustacheTemplate

    /// `body` is what stands between the head and the foot that all mails share.
    init(text: String, html body: String, language: Settings.Language) throws {
        self.text = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        html = try MustacheTemplate(string: MailTemplates.page(body, language))
    }

    func render(_ view: some Sendable, subject: String) -> RenderedReport {
        RenderedReport(
            subject: subject, text: text.render(view).trimmingCharacters(in: .newlines) + "\n",
            html: html.render(view))
    }

    /// One column of 720 pixels at most; styles stand on the elements, since mail readers drop
    /// style sheets; nothing is fetched.
    private static func page(_ body: String, _ language: Settings.Language) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{subject}}</title>
        </head>
        <body style="margin:0;padding:0;background-color:#f2f4f6;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
        style="background-color:#f2f4f6;"><tr><td align="center" style="padding:16px 8px;">
        <table role="presentation" width="720" cellpadding="0" cellspacing="0" \
        style="width:100%;max-width:720px;background-color:#ffffff;border:1px solid #d9dee3;">
        <tr><td style="padding:12px 24px;background-color:#1f4e79;color:#ffffff;\
        font-family:Arial,Helvetica,sans-serif;font-size:14px;">{{office}}</td></tr>
        <tr><td style="padding:20px 24px 24px 24px;font-family:Arial,Helvetica,sans-serif;\
        font-size:14px;line-height:1.5;color:#1c2733;">
        {{#replaces}}<p style="margin:0 0 12px 0;padding:8px 12px;background-color:#fff4d6;\
        border:1px solid #e0b84c;">{{replaces}}</p>{{/replaces}}
        \(body)
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>

        """
    }
}

/// Fixed pieces of style.
enum MailStyle {
    static let table = """
        width="100%" cellpadding="0" cellspacing="0" \
        style="width:100%;border-collapse:collapse;font-family:Arial,Helvetica,sans-serif;\
        font-size:13px;line-height:1.4;color:#1c2733;margin:0 0 16px 0;"
        """
    static let head = """
        style="padding:6px 8px;text-align:left;vertical-align:bottom;background-color:#e8eef4;\
        border-bottom:2px solid #1f4e79;font-weight:bold;"
        """
    static let headNumber = """
        style="padding:6px 8px;text-align:right;vertical-align:bottom;background-color:#e8eef4;\
        border-bottom:2px solid #1f4e79;font-weight:bold;"
        """
    static let cell = """
        style="padding:6px 8px;text-align:left;vertical-align:top;border-bottom:1px solid #e3e8ed;"
        """
    static let number = """
        style="padding:6px 8px;text-align:right;vertical-align:top;white-space:nowrap;\
        border-bottom:1px solid #e3e8ed;"
        """
    static let sum = """
        style="padding:6px 8px;text-align:right;vertical-align:top;white-space:nowrap;\
        border-top:2px solid #1f4e79;font-weight:bold;"
        """
    static let sumName = """
        style="padding:6px 8px;text-align:left;vertical-align:top;border-top:2px solid #1f4e79;\
        font-weight:bold;"
        """
    static let heading = """
        style="margin:20px 0 8px 0;font-size:15px;line-height:1.3;color:#1f4e79;"
        """
    static let foot = """
        style="margin:16px 0 0 0;padding:12px 0 0 0;border-top:1px solid #d9dee3;\
        font-size:12px;color:#5a6875;"
        """
    static let red = "style=\"color:#b3261e;font-weight:bold;\""
    static let grey = "style=\"color:#5a6875;\""
}
