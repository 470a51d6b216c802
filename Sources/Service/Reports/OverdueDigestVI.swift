/// The overdue digest in Vietnamese.
enum OverdueDigestVI {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .vi)
    }

    private static let text = """
        {{#replaces}}
        {{.}}

        {{/replaces}}
        Kính gửi: {{addressee}}.

        Tính đến {{asOf}}, tình hình thực hiện chế độ báo cáo như sau:

        I. BÁO CÁO {{officeCapitals}} PHẢI GỬI ({{ours.count}})
        {{#ours.rows}}
         {{number}}. {{report}}{{#about}} – {{.}}{{/about}}, gửi {{recipient}}
            {{#sentBack}}đã trả lại ngày {{.}} để bổ sung, hạn bổ sung{{/sentBack}}{{^sentBack}}hạn{{/sentBack}} {{due}} ({{#isOverdue}}quá hạn {{days}} \
        ngày{{/isOverdue}}{{^isOverdue}}{{days}}{{/isOverdue}}), hạn nội bộ \
        {{dueInternal}}{{#officer}}; người theo dõi: {{.}}{{/officer}}
        {{/ours.rows}}
        {{^ours.rows}}
         Không có báo cáo nào trong 60 ngày tới.
        {{/ours.rows}}
        {{#ours.more}}
         … và {{.}} báo cáo khác: vientro report list --direction out
        {{/ours.more}}

        II. QUÁ HẠN, CÁC ĐƠN VỊ CHƯA GỬI{{#overdue.hasSentBack}} HOẶC CHƯA BỔ SUNG\
        {{/overdue.hasSentBack}} ({{overdue.count}})
        {{#overdue.rows}}
         {{number}}. {{unit}}
            {{report}}{{#about}} – {{.}}{{/about}}{{#recipient}}, gửi {{.}}{{/recipient}}
            {{#sentBack}}đã trả lại ngày {{.}} để bổ sung, hạn bổ sung{{/sentBack}}{{^sentBack}}hạn{{/sentBack}} {{due}}, quá hạn {{days}} ngày; nhắc gần nhất: {{reminded}}{{#officer}}; người \
        theo dõi: {{.}}{{/officer}}
        {{/overdue.rows}}
        {{^overdue.rows}}
         Không có.
        {{/overdue.rows}}
        {{#overdue.more}}
         … và {{.}} báo cáo khác: vientro report list --state overdue
        {{/overdue.more}}

        III. ĐÃ NHẬN, CHỜ KIỂM TRA ({{submitted.count}})
        {{#submitted.rows}}
         {{number}}. {{unit}}: {{report}}{{#about}} – {{.}}{{/about}}; hạn {{due}}
        {{/submitted.rows}}
        {{^submitted.rows}}
         Không có.
        {{/submitted.rows}}
        {{#submitted.more}}
         … và {{.}} báo cáo khác: vientro report list --state submitted
        {{/submitted.more}}

        IV. ĐẾN HẠN TRONG 15 NGÀY TỚI ({{soon.count}})
        {{#soon.rows}}
         {{number}}. {{unit}}
            {{report}}{{#about}} – {{.}}{{/about}}{{#recipient}}, gửi {{.}}{{/recipient}}
            {{#sentBack}}đã trả lại ngày {{.}} để bổ sung, hạn bổ sung{{/sentBack}}{{^sentBack}}hạn{{/sentBack}} {{due}} ({{days}}){{#officer}}; người theo dõi: {{.}}{{/officer}}
        {{/soon.rows}}
        {{^soon.rows}}
         Không có.
        {{/soon.rows}}
        {{#soon.more}}
         … và {{.}} báo cáo khác: vientro report list --state due
        {{/soon.more}}

        V. THƯ CHỜ DUYỆT ({{heldCount}})
        {{#held}}
         – thư {{id}} gửi {{to}}: {{subject}}
        {{/held}}
        {{^held}}
         Không có.
        {{/held}}
         Chỉ gửi sau khi được duyệt (vientro mail release); đơn vị nào đã gửi báo cáo, đề nghị \
        cập nhật trước khi duyệt.

        {{#next}}
        Bản tổng hợp kế tiếp: {{.}}; nếu quá hai giờ sau đó chưa nhận được, đề nghị báo người \
        quản trị hệ thống{{#contact}} ({{.}}){{/contact}}.
        {{/next}}

        --
        Thư thông báo nội bộ, không thay thế văn bản hành chính.
        Mã tra cứu: {{receipt}}. Nhật ký thay đổi: {{audit}}.
        """

    private static let html = """
        <p style="margin:0 0 12px 0;">Kính gửi: {{addressee}}.</p>
        <p style="margin:0 0 12px 0;">Tính đến <b>{{asOf}}</b>, tình hình thực hiện chế độ báo cáo \
        như sau:</p>

        <h2 \(MailStyle.heading)>I. Báo cáo {{office}} phải gửi ({{ours.count}})</h2>
        {{^ours.rows}}<p \(MailStyle.grey)>Không có báo cáo nào trong 60 ngày tới.</p>{{/ours.rows}}
        {{#ours.rows}}
        <p style="margin:0 0 8px 0;">{{number}}. <b>{{report}}</b>{{#about}} – {{.}}{{/about}}, \
        gửi {{recipient}}; {{#sentBack}}đã trả lại ngày {{.}} để bổ sung, hạn bổ sung\
        {{/sentBack}}{{^sentBack}}hạn{{/sentBack}} <b>{{due}}</b> \
        ({{#isOverdue}}<span \(MailStyle.red)>quá hạn {{days}} ngày</span>{{/isOverdue}}\
        {{^isOverdue}}{{days}}{{/isOverdue}}), hạn nội bộ {{dueInternal}}\
        {{#officer}}; người theo dõi: {{.}}{{/officer}}.</p>
        {{/ours.rows}}
        {{#ours.more}}<p>… và {{.}} báo cáo khác: vientro report list --direction \
        out</p>{{/ours.more}}

        <h2 \(MailStyle.heading)>II. Quá hạn, các đơn vị chưa gửi\
        {{#overdue.hasSentBack}} hoặc chưa bổ sung{{/overdue.hasSentBack}} \
        ({{overdue.count}})</h2>
        {{^overdue.rows}}<p \(MailStyle.grey)>Không có.</p>{{/overdue.rows}}
        {{#overdue.hasRows}}
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>STT</th><th \(MailStyle.head)>Đơn vị</th>\
        <th \(MailStyle.head)>Báo cáo, khoản viện trợ</th><th \(MailStyle.headNumber)>Hạn</th>\
        <th \(MailStyle.headNumber)>Số ngày quá hạn</th>\
        <th \(MailStyle.headNumber)>Lần nhắc gần nhất</th>\
        <th \(MailStyle.head)>Người theo dõi</th></tr>
        {{#overdue.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>{{unit}}</td>\
        <td \(MailStyle.cell)>{{report}}{{#about}}<br><span \
        \(MailStyle.grey)>{{.}}</span>{{/about}}\
        {{#recipient}}<br><span \(MailStyle.grey)>gửi {{.}}</span>{{/recipient}}\
        {{#sentBack}}<br><span \(MailStyle.grey)>đã trả lại ngày {{.}} để bổ sung, hạn bổ sung \
        {{due}}</span>{{/sentBack}}\
        </td>\
        <td \(MailStyle.number)>{{due}}</td>\
        <td \(MailStyle.number)><span \(MailStyle.red)>{{days}}</span></td>\
        <td \(MailStyle.number)>{{reminded}}</td><td \
        \(MailStyle.cell)>{{officer}}{{^officer}}–{{/officer}}</td></tr>
        {{/overdue.rows}}
        </table>
        {{/overdue.hasRows}}
        {{#overdue.more}}<p>… và {{.}} báo cáo khác: vientro report list --state overdue</p>\
        {{/overdue.more}}

        <h2 \(MailStyle.heading)>III. Đã nhận, chờ kiểm tra ({{submitted.count}})</h2>
        {{^submitted.rows}}<p \(MailStyle.grey)>Không có.</p>{{/submitted.rows}}
        {{#submitted.rows}}
        <p style="margin:0 0 6px 0;">{{number}}. {{unit}}: {{report}}{{#about}} – {{.}}{{/about}}; \
        hạn {{due}}.</p>
        {{/submitted.rows}}
        {{#submitted.more}}<p>… và {{.}} báo cáo khác: vientro report list --state submitted</p>\
        {{/submitted.more}}

        <h2 \(MailStyle.heading)>IV. Đến hạn trong 15 ngày tới ({{soon.count}})</h2>
        {{^soon.rows}}<p \(MailStyle.grey)>Không có.</p>{{/soon.rows}}
        {{#soon.hasRows}}
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>STT</th><th \(MailStyle.head)>Đơn vị</th>\
        <th \(MailStyle.head)>Báo cáo, khoản viện trợ</th><th \(MailStyle.headNumber)>Hạn</th>\
        <th \(MailStyle.headNumber)>Còn</th><th \(MailStyle.head)>Người theo dõi</th></tr>
        {{#soon.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>{{unit}}</td>\
        <td \(MailStyle.cell)>{{report}}{{#about}}<br><span \
        \(MailStyle.grey)>{{.}}</span>{{/about}}\
        {{#recipient}}<br><span \(MailStyle.grey)>gửi {{.}}</span>{{/recipient}}\
        {{#sentBack}}<br><span \(MailStyle.grey)>đã trả lại ngày {{.}} để bổ sung, hạn bổ sung \
        {{due}}</span>{{/sentBack}}\
        </td>\
        <td \(MailStyle.number)>{{due}}</td><td \(MailStyle.number)>{{left}}</td>\
        <td \(MailStyle.cell)>{{officer}}{{^officer}}–{{/officer}}</td></tr>
        {{/soon.rows}}
        </table>
        {{/soon.hasRows}}
        {{#soon.more}}<p>… và {{.}} báo cáo khác: vientro report list --state due</p>{{/soon.more}}

        <h2 \(MailStyle.heading)>V. Thư chờ duyệt ({{heldCount}})</h2>
        {{#held}}<p style="margin:0 0 6px 0;">– thư {{id}} gửi {{to}}: {{subject}}</p>{{/held}}
        <p \(MailStyle.grey)>Chỉ gửi sau khi được duyệt (vientro mail release); đơn vị nào đã gửi \
        báo cáo, đề nghị cập nhật trước khi duyệt.</p>

        {{#next}}<p style="margin:12px 0 0 0;">Bản tổng hợp kế tiếp: <b>{{.}}</b>; nếu quá hai giờ \
        sau đó chưa nhận được, đề nghị báo người quản trị hệ thống{{#contact}} ({{.}}){{/contact}}.\
        </p>{{/next}}
        <p \(MailStyle.foot)><i>Thư thông báo nội bộ, không thay thế văn bản hành chính.</i><br>\
        Mã tra cứu: <b>{{receipt}}</b>. Nhật ký thay đổi: {{audit}}.</p>
        """
}
