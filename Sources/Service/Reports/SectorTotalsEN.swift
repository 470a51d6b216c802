/// The sector totals in English.
enum SectorTotalsEN {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .en)
    }

    private static let text = """
        {{#replaces}}
        {{.}}

        {{/replaces}}
        To: {{addressee}}.

        Up to {{to}} the province has {{projects}} programmes, projects and non-project grants \
        given by {{donors}} foreign NGOs; committed in all: {{commitment}} (USD {{dollars}}). \
        Since the start of the year: {{thisYear}}, {{comparison}}.{{#largest}} Mainly for: \
        {{.}}.{{/largest}}

        AID BY SECTOR (cumulative) – in VND

        {{table}}

        A grant may belong to several sectors, so the grants do not add up. Change: commitments \
        since the start of the year against the same span of last year.

        {{#changes}}
        {{.}}

        {{/changes}}
        Note: without counterpart funds; aid of other donors ({{others}}) is counted \
        apart{{#unconverted}}; entries not converted for want of a rate: \
        {{.}}{{/unconverted}}{{#unvalued}}; gifts in kind without a value: {{.}}{{/unvalued}}.
        Entries dated up to {{to}}, as known at {{knownAt}}; check against the ledger: {{check}}.
        Receipt: {{receipt}}.\
        {{#explain}} Receipt of the figures: {{.}} (explained by vientro explain).{{/explain}}{{#contact}} Questions to: {{.}}.{{/contact}}

        --
        Internal notice; it takes the place of no official document.
        Audit trail: {{audit}}.
        """

    private static let html = """
        <p style="margin:0 0 12px 0;">To: {{addressee}}.</p>
        <p style="margin:0 0 12px 0;">Up to {{to}} the province has <b>{{projects}}</b> \
        programmes, projects and non-project grants given by <b>{{donors}}</b> foreign NGOs; \
        committed in all: <b>{{commitment}}</b> (USD {{dollars}}). Since the start of the year: \
        <b>{{thisYear}}</b>, {{comparison}}.{{#largest}} Mainly for: {{.}}.{{/largest}}</p>

        <h2 \(MailStyle.heading)>Aid by sector (cumulative)</h2>
        <p style="margin:0 0 4px 0;font-size:12px;text-align:right;color:#5a6875;">\
        <i>in VND</i></p>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.head)>Sector</th><th \(MailStyle.headNumber)>Grants</th>\
        <th \(MailStyle.headNumber)>Committed</th><th \(MailStyle.headNumber)>Received</th>\
        <th \(MailStyle.headNumber)>Disbursed</th><th \(MailStyle.headNumber)>Share</th>\
        <th \(MailStyle.headNumber)>Change</th></tr>
        {{#rows}}
        <tr><td \(MailStyle.cell)>{{name}}\(SectorTotalsBar.html)</td>\
        <td \(MailStyle.number)>{{projects}}</td><td \(MailStyle.number)>{{commitment}}</td>\
        <td \(MailStyle.number)>{{receipt}}</td><td \(MailStyle.number)>{{disbursement}}</td>\
        <td \(MailStyle.number)>{{share}}</td><td \(MailStyle.number)>{{change}}</td></tr>
        {{/rows}}
        {{#sum}}
        <tr><td \(MailStyle.sumName)>TOTAL</td><td \(MailStyle.sum)>{{projects}}</td>\
        <td \(MailStyle.sum)>{{commitment}}</td><td \(MailStyle.sum)>{{receipt}}</td>\
        <td \(MailStyle.sum)>{{disbursement}}</td><td \(MailStyle.sum)>{{share}}</td>\
        <td \(MailStyle.sum)>{{change}}</td></tr>
        {{/sum}}
        </table>
        <p style="margin:0 0 12px 0;font-size:12px;color:#5a6875;"><i>A grant may belong to \
        several \
        sectors, so the grants do not add up. Change: commitments since the start of the year \
        against the same span of last year.</i></p>

        {{#changes}}<p style="margin:0 0 8px 0;">{{.}}</p>{{/changes}}
        <p style="margin:0 0 8px 0;"><b>Note</b>: without counterpart funds; aid of other donors \
        ({{others}}) is counted apart\
        {{#unconverted}}; entries not converted for want of a rate: {{.}}{{/unconverted}}\
        {{#unvalued}}; gifts in kind without a value: {{.}}{{/unvalued}}. \
        Entries dated up to {{to}}, as known at {{knownAt}}; \
        check against the ledger: <b>{{check}}</b>.</p>
        <p style="margin:0;">Receipt: <b>{{receipt}}</b>.\
        {{#explain}} Receipt of the figures: <b>{{.}}</b> (explained by vientro explain).{{/explain}}\
        {{#contact}} Questions to: {{.}}.{{/contact}}</p>
        <p \(MailStyle.foot)><i>Internal notice; it takes the place of no official \
        document.</i><br>\
        Audit trail: {{audit}}.</p>
        """
}
