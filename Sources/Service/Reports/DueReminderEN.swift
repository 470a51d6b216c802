/// Reminders in English.
enum DueReminderEN {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .en)
    }

    private static let text = """
        Dear {{addressee}},

        {{#isInside}}
        As of {{today}} these reports are to be followed up:
        {{/isInside}}
        {{^isInside}}
        {{#asksForReports}}
        {{office}} kindly asks you for the following reports (as of {{today}}):
        {{/asksForReports}}
        {{^asksForReports}}
        {{office}} would like to tell you of changes to the following reports:
        {{/asksForReports}}
        {{/isInside}}
        {{#late.hasRows}}

        OVERDUE, NOT RECEIVED{{#late.hasSentBack}} OR NOT COMPLETED{{/late.hasSentBack}} YET \
        ({{late.count}})
        {{#late.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            {{#sentBack}}Sent back on {{.}} for completion, due{{/sentBack}}{{^sentBack}}Due{{/sentBack}}: {{due}} at the latest ({{days}}){{#former}}, instead of {{.}}, as told before{{/former}}
        {{#period}}
            Period: {{.}}
        {{/period}}
        {{#basis}}
            Basis: {{.}}
        {{/basis}}
        {{#missed}}
            Earlier reminders that did not go out: {{.}}
        {{/missed}}
        {{#officer}}
            Officer: {{.}}
        {{/officer}}
            Code: {{code}}
        {{/late.rows}}
        {{#late.more}}
         … and {{.}} more: vientro report list
        {{/late.more}}
        {{/late.hasRows}}
        {{#soon.hasRows}}

        DUE SOON ({{soon.count}})
        {{#soon.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            {{#sentBack}}Sent back on {{.}} for completion, due{{/sentBack}}{{^sentBack}}Due{{/sentBack}}: {{due}} at the latest ({{days}}){{#former}}, instead of {{.}}, as told before{{/former}}
        {{#period}}
            Period: {{.}}
        {{/period}}
        {{#basis}}
            Basis: {{.}}
        {{/basis}}
        {{#missed}}
            Earlier reminders that did not go out: {{.}}
        {{/missed}}
        {{#officer}}
            Officer: {{.}}
        {{/officer}}
            Code: {{code}}
        {{/soon.rows}}
        {{#soon.more}}
         … and {{.}} more: vientro report list
        {{/soon.more}}
        {{/soon.hasRows}}
        {{#moved.hasRows}}

        NEW DUE DATE ({{moved.count}})
        {{#moved.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            Due: {{due}} at the latest{{#former}}, instead of {{.}}, as told before{{/former}}
        {{#period}}
            Period: {{.}}
        {{/period}}
        {{#officer}}
            Officer: {{.}}
        {{/officer}}
            Code: {{code}}
        {{/moved.rows}}
        {{#moved.more}}
         … and {{.}} more: vientro report list
        {{/moved.more}}
        {{/moved.hasRows}}
        {{#ended.hasRows}}

        NO LONGER OWED ({{ended.count}})
        {{#ended.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            Due as told before: {{due}}{{#because}}; why: {{.}}{{/because}}
        {{#period}}
            Period: {{.}}
        {{/period}}
        {{#officer}}
            Officer: {{.}}
        {{/officer}}
            Code: {{code}}
        {{/ended.rows}}
        {{#ended.more}}
         … and {{.}} more: vientro report list
        {{/ended.more}}
        {{/ended.hasRows}}
        {{#asksForReports}}

        If you have sent a report already, please disregard its line and tell us the number and \
        date of your letter. If there is nothing to report, or you need more time, please answer \
        this mail and keep the code in its subject.
        {{/asksForReports}}
        {{#contact}}

        Contact: {{.}}.
        {{/contact}}

        --
        {{#isInside}}
        An internal notice; it takes the place of no official letter.
        {{/isInside}}
        {{^isInside}}
        Sent automatically; it takes the place of no official letter.
        {{/isInside}}
        Reference: {{receipt}}

        """

    private static let html = """
        <p style="margin:0 0 12px 0;">Dear <b>{{addressee}}</b>,</p>
        {{#isInside}}<p style="margin:0 0 12px 0;">As of <b>{{today}}</b> these reports are to be \
        followed up:</p>{{/isInside}}
        {{^isInside}}{{#asksForReports}}<p style="margin:0 0 12px 0;">{{office}} kindly asks you \
        for the following reports (as of {{today}}):</p>{{/asksForReports}}\
        {{^asksForReports}}<p style="margin:0 0 12px 0;">{{office}} would like to tell you of \
        changes to the following reports:</p>{{/asksForReports}}{{/isInside}}
        {{#late.hasRows}}
        <h2 \(MailStyle.heading)>Overdue, not received\
        {{#late.hasSentBack}} or not completed{{/late.hasSentBack}} yet ({{late.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>No.</th><th \(MailStyle.head)>Report, grant</th>\
        <th \(MailStyle.headNumber)>Due</th></tr>
        {{#late.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>\
        {{#sentBack}}Sent back on {{.}} for completion by {{due}}<br>{{/sentBack}}\
        {{#period}}Period: {{.}}<br>{{/period}}\
        {{#basis}}Basis: {{.}}<br>{{/basis}}\
        {{#missed}}Earlier reminders that did not go out: {{.}}<br>{{/missed}}\
        {{#officer}}Officer: {{.}}<br>{{/officer}}Code: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b><br><span \(MailStyle.red)>{{days}}</span>\
        {{#former}}<br><span \(MailStyle.grey)>instead of<br>{{.}}</span>{{/former}}</td></tr>
        {{/late.rows}}
        </table>
        {{#late.more}}<p>… and {{.}} more: vientro report list</p>{{/late.more}}
        {{/late.hasRows}}
        {{#soon.hasRows}}
        <h2 \(MailStyle.heading)>Due soon ({{soon.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>No.</th><th \(MailStyle.head)>Report, grant</th>\
        <th \(MailStyle.headNumber)>Due</th></tr>
        {{#soon.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>\
        {{#sentBack}}Sent back on {{.}} for completion by {{due}}<br>{{/sentBack}}\
        {{#period}}Period: {{.}}<br>{{/period}}\
        {{#basis}}Basis: {{.}}<br>{{/basis}}\
        {{#missed}}Earlier reminders that did not go out: {{.}}<br>{{/missed}}\
        {{#officer}}Officer: {{.}}<br>{{/officer}}Code: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b><br>{{days}}\
        {{#former}}<br><span \(MailStyle.grey)>instead of<br>{{.}}</span>{{/former}}</td></tr>
        {{/soon.rows}}
        </table>
        {{#soon.more}}<p>… and {{.}} more: vientro report list</p>{{/soon.more}}
        {{/soon.hasRows}}
        {{#moved.hasRows}}
        <h2 \(MailStyle.heading)>New due date ({{moved.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>No.</th><th \(MailStyle.head)>Report, grant</th>\
        <th \(MailStyle.headNumber)>New due date</th></tr>
        {{#moved.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>{{#period}}Period: {{.}}<br>{{/period}}\
        {{#officer}}Officer: {{.}}<br>{{/officer}}Code: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b>\
        {{#former}}<br><span \(MailStyle.grey)>instead of<br>{{.}}</span>{{/former}}</td></tr>
        {{/moved.rows}}
        </table>
        {{#moved.more}}<p>… and {{.}} more: vientro report list</p>{{/moved.more}}
        {{/moved.hasRows}}
        {{#ended.hasRows}}
        <h2 \(MailStyle.heading)>No longer owed ({{ended.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>No.</th><th \(MailStyle.head)>Report, grant</th>\
        <th \(MailStyle.headNumber)>Due</th></tr>
        {{#ended.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>{{#period}}Period: {{.}}<br>{{/period}}\
        {{#because}}Why: {{.}}<br>{{/because}}\
        {{#officer}}Officer: {{.}}<br>{{/officer}}Code: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b></td></tr>
        {{/ended.rows}}
        </table>
        {{#ended.more}}<p>… and {{.}} more: vientro report list</p>{{/ended.more}}
        {{/ended.hasRows}}
        {{#asksForReports}}<p style="margin:12px 0 0 0;">If you have sent a report already, please \
        disregard its line and tell us the number and date of your letter. If there is nothing to \
        report, or you need more time, please answer this mail and keep the code in its \
        subject.</p>{{/asksForReports}}
        {{#contact}}<p style="margin:12px 0 0 0;">Contact: {{.}}.</p>{{/contact}}
        <p \(MailStyle.foot)><i>{{#isInside}}An internal notice{{/isInside}}{{^isInside}}Sent \
        automatically{{/isInside}}; it takes the place of no official letter.</i><br>\
        Reference: <b>{{receipt}}</b>.</p>
        """
}
