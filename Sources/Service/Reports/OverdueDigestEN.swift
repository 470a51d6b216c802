/// The overdue digest in English.
enum OverdueDigestEN {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .en)
    }

    private static let text = """
        {{#replaces}}
        {{.}}

        {{/replaces}}
        To: {{addressee}}.

        Reports owed, as of {{asOf}}:

        I. REPORTS THAT {{officeCapitals}} OWES ({{ours.count}})
        {{#ours.rows}}
         {{number}}. {{report}}{{#about}} – {{.}}{{/about}}, to {{recipient}}
            {{#sentBack}}sent back on {{.}} for completion, due{{/sentBack}}{{^sentBack}}due{{/sentBack}} {{due}} ({{#isOverdue}}{{days}} days \
        overdue{{/isOverdue}}{{^isOverdue}}{{days}}{{/isOverdue}}), internal due date \
        {{dueInternal}}{{#officer}}; officer: {{.}}{{/officer}}
        {{/ours.rows}}
        {{^ours.rows}}
         None in the next 60 days.
        {{/ours.rows}}
        {{#ours.more}}
         … and {{.}} more: vientro report list --direction out
        {{/ours.more}}

        II. OVERDUE, NOT YET SENT{{#overdue.hasSentBack}} OR NOT COMPLETED\
        {{/overdue.hasSentBack}} BY THE REPORTERS ({{overdue.count}})
        {{#overdue.rows}}
         {{number}}. {{unit}}
            {{report}}{{#about}} – {{.}}{{/about}}{{#recipient}}, to {{.}}{{/recipient}}
            {{#sentBack}}sent back on {{.}} for completion, due{{/sentBack}}{{^sentBack}}due{{/sentBack}} {{due}}, {{days}} days overdue; last reminder: {{reminded}}{{#officer}}; officer: \
        {{.}}{{/officer}}
        {{/overdue.rows}}
        {{^overdue.rows}}
         None.
        {{/overdue.rows}}
        {{#overdue.more}}
         … and {{.}} more: vientro report list --state overdue
        {{/overdue.more}}

        III. RECEIVED, WAITING FOR A CHECK ({{submitted.count}})
        {{#submitted.rows}}
         {{number}}. {{unit}}: {{report}}{{#about}} – {{.}}{{/about}}; due {{due}}
        {{/submitted.rows}}
        {{^submitted.rows}}
         None.
        {{/submitted.rows}}
        {{#submitted.more}}
         … and {{.}} more: vientro report list --state submitted
        {{/submitted.more}}

        IV. DUE IN THE NEXT 15 DAYS ({{soon.count}})
        {{#soon.rows}}
         {{number}}. {{unit}}
            {{report}}{{#about}} – {{.}}{{/about}}{{#recipient}}, to {{.}}{{/recipient}}
            {{#sentBack}}sent back on {{.}} for completion, due{{/sentBack}}{{^sentBack}}due{{/sentBack}} {{due}} ({{days}}){{#officer}}; officer: {{.}}{{/officer}}
        {{/soon.rows}}
        {{^soon.rows}}
         None.
        {{/soon.rows}}
        {{#soon.more}}
         … and {{.}} more: vientro report list --state due
        {{/soon.more}}

        V. MAILS THAT WAIT FOR RELEASE ({{heldCount}})
        {{#held}}
         – mail {{id}} to {{to}}: {{subject}}
        {{/held}}
        {{^held}}
         None.
        {{/held}}
         They go out only when released (vientro mail release); enter reports that have come in \
        before.

        {{#next}}
        Next digest: {{.}}; if it has not come two hours later, tell the \
        administrator{{#contact}} ({{.}}){{/contact}}.
        {{/next}}

        --
        Internal notice; it takes the place of no official document.
        Receipt: {{receipt}}. Audit trail: {{audit}}.
        """

    private static let html = """
        <p style="margin:0 0 12px 0;">To: {{addressee}}.</p>
        <p style="margin:0 0 12px 0;">Reports owed, as of <b>{{asOf}}</b>:</p>

        <h2 \(MailStyle.heading)>I. Reports that {{office}} owes ({{ours.count}})</h2>
        {{^ours.rows}}<p \(MailStyle.grey)>None in the next 60 days.</p>{{/ours.rows}}
        {{#ours.rows}}
        <p style="margin:0 0 8px 0;">{{number}}. <b>{{report}}</b>{{#about}} – {{.}}{{/about}}, \
        to {{recipient}}; {{#sentBack}}sent back on {{.}} for completion, {{/sentBack}}\
        due <b>{{due}}</b> \
        ({{#isOverdue}}<span \(MailStyle.red)>{{days}} days overdue</span>{{/isOverdue}}\
        {{^isOverdue}}{{days}}{{/isOverdue}}), internal due date {{dueInternal}}\
        {{#officer}}; officer: {{.}}{{/officer}}.</p>
        {{/ours.rows}}
        {{#ours.more}}<p>… and {{.}} more: vientro report list --direction out</p>{{/ours.more}}

        <h2 \(MailStyle.heading)>II. Overdue, not yet sent\
        {{#overdue.hasSentBack}} or not completed{{/overdue.hasSentBack}} by the reporters \
        ({{overdue.count}})</h2>
        {{^overdue.rows}}<p \(MailStyle.grey)>None.</p>{{/overdue.rows}}
        {{#overdue.hasRows}}
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>No.</th><th \(MailStyle.head)>Reporter</th>\
        <th \(MailStyle.head)>Report, grant</th><th \(MailStyle.headNumber)>Due</th>\
        <th \(MailStyle.headNumber)>Days overdue</th>\
        <th \(MailStyle.headNumber)>Last reminder</th>\
        <th \(MailStyle.head)>Officer</th></tr>
        {{#overdue.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>{{unit}}</td>\
        <td \(MailStyle.cell)>{{report}}{{#about}}<br><span \
        \(MailStyle.grey)>{{.}}</span>{{/about}}\
        {{#recipient}}<br><span \(MailStyle.grey)>to {{.}}</span>{{/recipient}}\
        {{#sentBack}}<br><span \(MailStyle.grey)>sent back on {{.}} for completion by \
        {{due}}</span>{{/sentBack}}\
        </td>\
        <td \(MailStyle.number)>{{due}}</td>\
        <td \(MailStyle.number)><span \(MailStyle.red)>{{days}}</span></td>\
        <td \(MailStyle.number)>{{reminded}}</td><td \
        \(MailStyle.cell)>{{officer}}{{^officer}}–{{/officer}}</td></tr>
        {{/overdue.rows}}
        </table>
        {{/overdue.hasRows}}
        {{#overdue.more}}<p>… and {{.}} more: vientro report list --state overdue</p>\
        {{/overdue.more}}

        <h2 \(MailStyle.heading)>III. Received, waiting for a check ({{submitted.count}})</h2>
        {{^submitted.rows}}<p \(MailStyle.grey)>None.</p>{{/submitted.rows}}
        {{#submitted.rows}}
        <p style="margin:0 0 6px 0;">{{number}}. {{unit}}: {{report}}{{#about}} – {{.}}{{/about}}; \
        due {{due}}.</p>
        {{/submitted.rows}}
        {{#submitted.more}}<p>… and {{.}} more: vientro report list --state submitted</p>\
        {{/submitted.more}}

        <h2 \(MailStyle.heading)>IV. Due in the next 15 days ({{soon.count}})</h2>
        {{^soon.rows}}<p \(MailStyle.grey)>None.</p>{{/soon.rows}}
        {{#soon.hasRows}}
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>No.</th><th \(MailStyle.head)>Reporter</th>\
        <th \(MailStyle.head)>Report, grant</th><th \(MailStyle.headNumber)>Due</th>\
        <th \(MailStyle.headNumber)>Left</th><th \(MailStyle.head)>Officer</th></tr>
        {{#soon.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>{{unit}}</td>\
        <td \(MailStyle.cell)>{{report}}{{#about}}<br><span \
        \(MailStyle.grey)>{{.}}</span>{{/about}}\
        {{#recipient}}<br><span \(MailStyle.grey)>to {{.}}</span>{{/recipient}}\
        {{#sentBack}}<br><span \(MailStyle.grey)>sent back on {{.}} for completion by \
        {{due}}</span>{{/sentBack}}\
        </td>\
        <td \(MailStyle.number)>{{due}}</td><td \(MailStyle.number)>{{left}}</td>\
        <td \(MailStyle.cell)>{{officer}}{{^officer}}–{{/officer}}</td></tr>
        {{/soon.rows}}
        </table>
        {{/soon.hasRows}}
        {{#soon.more}}<p>… and {{.}} more: vientro report list --state due</p>{{/soon.more}}

        <h2 \(MailStyle.heading)>V. Mails that wait for release ({{heldCount}})</h2>
        {{#held}}<p style="margin:0 0 6px 0;">– mail {{id}} to {{to}}: {{subject}}</p>{{/held}}
        <p \(MailStyle.grey)>They go out only when released (vientro mail release); enter \
        reports that have come in before.</p>

        {{#next}}<p style="margin:12px 0 0 0;">Next digest: <b>{{.}}</b>; if it has not come two \
        hours \
        later, tell the administrator{{#contact}} ({{.}}){{/contact}}.\
        </p>{{/next}}
        <p \(MailStyle.foot)><i>Internal notice; it takes the place of no official \
        document.</i><br>\
        Receipt: <b>{{receipt}}</b>. Audit trail: {{audit}}.</p>
        """
}
