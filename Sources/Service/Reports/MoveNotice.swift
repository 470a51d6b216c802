import Aid
import Foundation
import Store

/// What a reporter is told when its report was accepted or goes back to be completed.
struct MoveNotice {
    let forms: ReportForms
    let isReceived: Bool
    let entry: ObligationEntry
    /// When it was accepted or returned.
    let day: Day
    let number: String?
    /// What is to be completed.
    let reason: String?
    /// The last day of the correction.
    let until: Day
    let office: String
    let addressee: String
    let receipt: String
    /// Where answers go; nil where the office set no address.
    let contact: String?

    /// What the templates show.
    struct View: Sendable {
        var subject: String
        var office: String
        var addressee: String
        var isReceived: Bool
        var report: String
        var about: String?
        var period: String?
        var code: String
        var number: String?
        var day: String
        /// Nil where it came in time.
        var late: String?
        var what: String?
        var until: String
        var contact: String?
        var receipt: String
        var replaces: String?
    }

    private var isVietnamese: Bool { forms.language == .vi }

    func render() throws -> RenderedReport {
        let view = self.view()
        let templates =
            switch forms.language {
            case .vi: try MoveNoticeVI.templates()
            case .en: try MoveNoticeEN.templates()
            }
        return templates.render(view, subject: view.subject)
    }

    private func view() -> View {
        let about = forms.about(entry, toReporter: true)
        let report = forms.reportName(entry)
        let handedIn = entry.submission.submittedOn ?? day
        let due = forms.day(entry.lastDay)
        return View(
            subject: subject(report, about), office: office, addressee: addressee,
            isReceived: isReceived, report: report, about: about,
            period: forms.period(entry),
            code: entry.code, number: number, day: forms.day(day),
            late: handedIn > entry.lastDay ? due : nil, what: reason,
            until: forms.day(until), contact: contact, receipt: receipt)
    }

    private func subject(_ report: String, _ about: String?) -> String {
        let name = report + (about.map { " – \($0)" } ?? "") + " [\(receipt)]"
        switch (isReceived, isVietnamese) {
        case (true, true): return "Đã tiếp nhận \(name)"
        case (false, true):
            return "Đề nghị bổ sung, chậm nhất ngày \(forms.day(until)): \(name)"
        case (true, false): return "Accepted: \(name)"
        case (false, false): return "To be completed by \(forms.day(until)): \(name)"
        }
    }
}

/// In Vietnamese.
enum MoveNoticeVI {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .vi)
    }

    private static let text = """
        Kính gửi: {{addressee}}.

        {{#isReceived}}
        {{office}} đã tiếp nhận báo cáo sau của Quý đơn vị:
        {{/isReceived}}
        {{^isReceived}}
        {{office}} đã xem xét báo cáo sau và đề nghị Quý đơn vị bổ sung, hoàn thiện:
        {{/isReceived}}

         – Báo cáo: {{report}}{{#about}} – {{.}}{{/about}}
        {{#period}}
         – Kỳ báo cáo: {{.}}
        {{/period}}
        {{#number}}
         – Số, ký hiệu văn bản: {{.}}
        {{/number}}
        {{#isReceived}}
         – Ngày tiếp nhận: {{day}}{{#late}} (sau hạn {{.}}){{/late}}
        {{/isReceived}}
        {{^isReceived}}
        {{#what}}
         – Nội dung cần bổ sung: {{.}}
        {{/what}}
         – Gửi lại chậm nhất ngày: {{until}}
        {{/isReceived}}
         – Mã: {{code}}
        {{#contact}}

        Đầu mối: {{.}}.
        {{/contact}}

        --
        Thư thông báo tự động, không thay thế văn bản hành chính.
        Mã tra cứu: {{receipt}}

        """

    private static let html = """
        <p style="margin:0 0 12px 0;">Kính gửi: <b>{{addressee}}</b>.</p>
        {{#isReceived}}<p style="margin:0 0 12px 0;">{{office}} đã tiếp nhận báo cáo sau của Quý \
        đơn vị:</p>{{/isReceived}}
        {{^isReceived}}<p style="margin:0 0 12px 0;">{{office}} đã xem xét báo cáo sau và đề nghị \
        Quý đơn vị bổ sung, hoàn thiện:</p>{{/isReceived}}
        <table \(MailStyle.table)>
        <tr><td \(MailStyle.cell)>Báo cáo</td><td \(MailStyle.cell)><b>{{report}}</b>\
        {{#about}}<br>{{.}}{{/about}}</td></tr>
        {{#period}}<tr><td \(MailStyle.cell)>Kỳ báo cáo</td>\
        <td \(MailStyle.cell)>{{.}}</td></tr>{{/period}}
        {{#number}}<tr><td \(MailStyle.cell)>Số, ký hiệu văn bản</td>\
        <td \(MailStyle.cell)>{{.}}</td></tr>{{/number}}
        {{#isReceived}}<tr><td \(MailStyle.cell)>Ngày tiếp nhận</td>\
        <td \(MailStyle.cell)>{{day}}{{#late}} (sau hạn {{.}}){{/late}}</td></tr>{{/isReceived}}
        {{^isReceived}}{{#what}}<tr><td \(MailStyle.cell)>Nội dung cần bổ sung</td>\
        <td \(MailStyle.cell)>{{.}}</td></tr>{{/what}}
        <tr><td \(MailStyle.cell)>Gửi lại chậm nhất ngày</td>\
        <td \(MailStyle.cell)><b>{{until}}</b></td></tr>{{/isReceived}}
        <tr><td \(MailStyle.cell)>Mã</td><td \(MailStyle.cell)>{{code}}</td></tr>
        </table>
        {{#contact}}<p style="margin:12px 0 0 0;">Đầu mối: {{.}}.</p>{{/contact}}
        <p \(MailStyle.foot)><i>Thư thông báo tự động, không thay thế văn bản hành chính.</i><br>\
        Mã tra cứu: <b>{{receipt}}</b>.</p>
        """
}

/// In English.
enum MoveNoticeEN {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .en)
    }

    private static let text = """
        Dear {{addressee}},

        {{#isReceived}}
        {{office}} has accepted this report of yours:
        {{/isReceived}}
        {{^isReceived}}
        {{office}} has looked at this report and asks you to complete it:
        {{/isReceived}}

         – Report: {{report}}{{#about}} – {{.}}{{/about}}
        {{#period}}
         – Period: {{.}}
        {{/period}}
        {{#number}}
         – Number of your letter: {{.}}
        {{/number}}
        {{#isReceived}}
         – Accepted on: {{day}}{{#late}} (after it was due on {{.}}){{/late}}
        {{/isReceived}}
        {{^isReceived}}
        {{#what}}
         – What is to be completed: {{.}}
        {{/what}}
         – Please send it again by: {{until}}
        {{/isReceived}}
         – Code: {{code}}
        {{#contact}}

        Contact: {{.}}.
        {{/contact}}

        --
        Sent automatically; it takes the place of no official letter.
        Reference: {{receipt}}

        """

    private static let html = """
        <p style="margin:0 0 12px 0;">Dear <b>{{addressee}}</b>,</p>
        {{#isReceived}}<p style="margin:0 0 12px 0;">{{office}} has accepted this report of \
        yours:</p>{{/isReceived}}
        {{^isReceived}}<p style="margin:0 0 12px 0;">{{office}} has looked at this report and asks \
        you to complete it:</p>{{/isReceived}}
        <table \(MailStyle.table)>
        <tr><td \(MailStyle.cell)>Report</td><td \(MailStyle.cell)><b>{{report}}</b>\
        {{#about}}<br>{{.}}{{/about}}</td></tr>
        {{#period}}<tr><td \(MailStyle.cell)>Period</td>\
        <td \(MailStyle.cell)>{{.}}</td></tr>{{/period}}
        {{#number}}<tr><td \(MailStyle.cell)>Number of your letter</td>\
        <td \(MailStyle.cell)>{{.}}</td></tr>{{/number}}
        {{#isReceived}}<tr><td \(MailStyle.cell)>Accepted on</td>\
        <td \(MailStyle.cell)>{{day}}{{#late}} (after it was due on {{.}}){{/late}}</td></tr>\
        {{/isReceived}}
        {{^isReceived}}{{#what}}<tr><td \(MailStyle.cell)>What is to be completed</td>\
        <td \(MailStyle.cell)>{{.}}</td></tr>{{/what}}
        <tr><td \(MailStyle.cell)>Please send it again by</td>\
        <td \(MailStyle.cell)><b>{{until}}</b></td></tr>{{/isReceived}}
        <tr><td \(MailStyle.cell)>Code</td><td \(MailStyle.cell)>{{code}}</td></tr>
        </table>
        {{#contact}}<p style="margin:12px 0 0 0;">Contact: {{.}}.</p>{{/contact}}
        <p \(MailStyle.foot)><i>Sent automatically; it takes the place of no official letter.</i>\
        <br>Reference: <b>{{receipt}}</b>.</p>
        """
}
