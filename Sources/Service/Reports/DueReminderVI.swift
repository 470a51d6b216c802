/// Reminders in Vietnamese.
enum DueReminderVI {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .vi)
    }

    private static let text = """
        Kính gửi: {{addressee}}.

        {{#isInside}}
        Tính đến ngày {{today}}, các báo cáo sau cần theo dõi:
        {{/isInside}}
        {{^isInside}}
        {{#asksForReports}}
        {{office}} trân trọng đề nghị Quý đơn vị gửi các báo cáo sau (tính đến ngày {{today}}):
        {{/asksForReports}}
        {{^asksForReports}}
        {{office}} trân trọng thông báo thay đổi về các báo cáo sau:
        {{/asksForReports}}
        {{/isInside}}
        {{#late.hasRows}}

        QUÁ HẠN, CHƯA NHẬN ĐƯỢC BÁO CÁO{{#late.hasSentBack}} HOẶC BỔ SUNG{{/late.hasSentBack}} \
        ({{late.count}})
        {{#late.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            {{#sentBack}}Đã trả lại ngày {{.}} để bổ sung, hạn bổ sung{{/sentBack}}{{^sentBack}}Thời hạn{{/sentBack}}: chậm nhất ngày {{due}} ({{days}}){{#former}}, thay cho hạn {{.}} đã thông báo{{/former}}
        {{#period}}
            Kỳ báo cáo: {{.}}
        {{/period}}
        {{#basis}}
            Căn cứ: {{.}}
        {{/basis}}
        {{#missed}}
            Các lần nhắc trước chưa gửi được: {{.}}
        {{/missed}}
        {{#officer}}
            Người theo dõi: {{.}}
        {{/officer}}
            Mã: {{code}}
        {{/late.rows}}
        {{#late.more}}
         … và {{.}} báo cáo khác: vientro report list
        {{/late.more}}
        {{/late.hasRows}}
        {{#soon.hasRows}}

        SẮP ĐẾN HẠN ({{soon.count}})
        {{#soon.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            {{#sentBack}}Đã trả lại ngày {{.}} để bổ sung, hạn bổ sung{{/sentBack}}{{^sentBack}}Thời hạn{{/sentBack}}: chậm nhất ngày {{due}} ({{days}}){{#former}}, thay cho hạn {{.}} đã thông báo{{/former}}
        {{#period}}
            Kỳ báo cáo: {{.}}
        {{/period}}
        {{#basis}}
            Căn cứ: {{.}}
        {{/basis}}
        {{#missed}}
            Các lần nhắc trước chưa gửi được: {{.}}
        {{/missed}}
        {{#officer}}
            Người theo dõi: {{.}}
        {{/officer}}
            Mã: {{code}}
        {{/soon.rows}}
        {{#soon.more}}
         … và {{.}} báo cáo khác: vientro report list
        {{/soon.more}}
        {{/soon.hasRows}}
        {{#moved.hasRows}}

        HẠN MỚI ({{moved.count}})
        {{#moved.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            Thời hạn: chậm nhất ngày {{due}}{{#former}}, thay cho hạn {{.}} đã thông báo{{/former}}
        {{#period}}
            Kỳ báo cáo: {{.}}
        {{/period}}
        {{#officer}}
            Người theo dõi: {{.}}
        {{/officer}}
            Mã: {{code}}
        {{/moved.rows}}
        {{#moved.more}}
         … và {{.}} báo cáo khác: vientro report list
        {{/moved.more}}
        {{/moved.hasRows}}
        {{#ended.hasRows}}

        KHÔNG CÒN PHẢI GỬI ({{ended.count}})
        {{#ended.rows}}
         {{number}}. {{#unit}}{{.}}: {{/unit}}{{report}}{{#about}} – {{.}}{{/about}}
            Hạn đã thông báo: {{due}}{{#because}}; lý do: {{.}}{{/because}}
        {{#period}}
            Kỳ báo cáo: {{.}}
        {{/period}}
        {{#officer}}
            Người theo dõi: {{.}}
        {{/officer}}
            Mã: {{code}}
        {{/ended.rows}}
        {{#ended.more}}
         … và {{.}} báo cáo khác: vientro report list
        {{/ended.more}}
        {{/ended.hasRows}}
        {{#asksForReports}}

        Hình thức gửi: văn bản ký số qua hệ thống quản lý văn bản.
        Nếu Quý đơn vị đã gửi báo cáo, xin bỏ qua nội dung tương ứng và cho biết số, ký hiệu, ngày \
        văn bản. Trường hợp không phát sinh hoặc cần gia hạn, đề nghị trả lời thư này, giữ nguyên \
        mã trong tiêu đề.
        {{/asksForReports}}
        {{#contact}}

        Đầu mối: {{.}}.
        {{/contact}}

        --
        {{#isInside}}
        Thư thông báo nội bộ, không thay thế văn bản hành chính.
        {{/isInside}}
        {{^isInside}}
        Thư nhắc tự động, không thay thế văn bản hành chính.
        {{/isInside}}
        Mã tra cứu: {{receipt}}

        """

    private static let html = """
        <p style="margin:0 0 12px 0;">Kính gửi: <b>{{addressee}}</b>.</p>
        {{#isInside}}<p style="margin:0 0 12px 0;">Tính đến ngày <b>{{today}}</b>, các báo cáo sau \
        cần theo dõi:</p>{{/isInside}}
        {{^isInside}}{{#asksForReports}}<p style="margin:0 0 12px 0;">{{office}} trân trọng đề \
        nghị Quý đơn vị gửi các báo cáo sau (tính đến ngày {{today}}):</p>{{/asksForReports}}\
        {{^asksForReports}}<p style="margin:0 0 12px 0;">{{office}} trân trọng thông báo thay đổi \
        về các báo cáo sau:</p>{{/asksForReports}}{{/isInside}}
        {{#late.hasRows}}
        <h2 \(MailStyle.heading)>Quá hạn, chưa nhận được báo cáo\
        {{#late.hasSentBack}} hoặc bổ sung{{/late.hasSentBack}} ({{late.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>STT</th><th \(MailStyle.head)>Báo cáo, khoản viện trợ</th>\
        <th \(MailStyle.headNumber)>Hạn</th></tr>
        {{#late.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>\
        {{#sentBack}}Đã trả lại ngày {{.}} để bổ sung, hạn bổ sung ngày {{due}}<br>{{/sentBack}}\
        {{#period}}Kỳ báo cáo: {{.}}<br>{{/period}}\
        {{#basis}}Căn cứ: {{.}}<br>{{/basis}}\
        {{#missed}}Các lần nhắc trước chưa gửi được: {{.}}<br>{{/missed}}\
        {{#officer}}Người theo dõi: {{.}}<br>{{/officer}}Mã: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b><br><span \(MailStyle.red)>{{days}}</span>\
        {{#former}}<br><span \(MailStyle.grey)>thay cho<br>{{.}}</span>{{/former}}</td></tr>
        {{/late.rows}}
        </table>
        {{#late.more}}<p>… và {{.}} báo cáo khác: vientro report list</p>{{/late.more}}
        {{/late.hasRows}}
        {{#soon.hasRows}}
        <h2 \(MailStyle.heading)>Sắp đến hạn ({{soon.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>STT</th><th \(MailStyle.head)>Báo cáo, khoản viện trợ</th>\
        <th \(MailStyle.headNumber)>Hạn</th></tr>
        {{#soon.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>\
        {{#sentBack}}Đã trả lại ngày {{.}} để bổ sung, hạn bổ sung ngày {{due}}<br>{{/sentBack}}\
        {{#period}}Kỳ báo cáo: {{.}}<br>{{/period}}\
        {{#basis}}Căn cứ: {{.}}<br>{{/basis}}\
        {{#missed}}Các lần nhắc trước chưa gửi được: {{.}}<br>{{/missed}}\
        {{#officer}}Người theo dõi: {{.}}<br>{{/officer}}Mã: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b><br>{{days}}\
        {{#former}}<br><span \(MailStyle.grey)>thay cho<br>{{.}}</span>{{/former}}</td></tr>
        {{/soon.rows}}
        </table>
        {{#soon.more}}<p>… và {{.}} báo cáo khác: vientro report list</p>{{/soon.more}}
        {{/soon.hasRows}}
        {{#moved.hasRows}}
        <h2 \(MailStyle.heading)>Hạn mới ({{moved.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>STT</th><th \(MailStyle.head)>Báo cáo, khoản viện trợ</th>\
        <th \(MailStyle.headNumber)>Hạn mới</th></tr>
        {{#moved.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>{{#period}}Kỳ báo cáo: {{.}}<br>{{/period}}\
        {{#officer}}Người theo dõi: {{.}}<br>{{/officer}}Mã: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b>\
        {{#former}}<br><span \(MailStyle.grey)>thay cho<br>{{.}}</span>{{/former}}</td></tr>
        {{/moved.rows}}
        </table>
        {{#moved.more}}<p>… và {{.}} báo cáo khác: vientro report list</p>{{/moved.more}}
        {{/moved.hasRows}}
        {{#ended.hasRows}}
        <h2 \(MailStyle.heading)>Không còn phải gửi ({{ended.count}})</h2>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.headNumber)>STT</th><th \(MailStyle.head)>Báo cáo, khoản viện trợ</th>\
        <th \(MailStyle.headNumber)>Hạn</th></tr>
        {{#ended.rows}}
        <tr><td \(MailStyle.number)>{{number}}</td><td \(MailStyle.cell)>\
        {{#unit}}{{.}}<br>{{/unit}}<b>{{report}}</b>{{#about}}<br>{{.}}{{/about}}\
        <br><span \(MailStyle.grey)>{{#period}}Kỳ báo cáo: {{.}}<br>{{/period}}\
        {{#because}}Lý do: {{.}}<br>{{/because}}\
        {{#officer}}Người theo dõi: {{.}}<br>{{/officer}}Mã: {{code}}</span></td>\
        <td \(MailStyle.number)><b>{{due}}</b></td></tr>
        {{/ended.rows}}
        </table>
        {{#ended.more}}<p>… và {{.}} báo cáo khác: vientro report list</p>{{/ended.more}}
        {{/ended.hasRows}}
        {{#asksForReports}}<p style="margin:12px 0 0 0;">Hình thức gửi: văn bản ký số qua hệ thống \
        quản lý văn bản. Nếu Quý đơn vị đã gửi báo cáo, xin bỏ qua nội dung tương ứng và cho biết \
        số, ký hiệu, ngày văn bản. Trường hợp không phát sinh hoặc cần gia hạn, đề nghị trả lời \
        thư này, giữ nguyên mã trong tiêu đề.</p>{{/asksForReports}}
        {{#contact}}<p style="margin:12px 0 0 0;">Đầu mối: {{.}}.</p>{{/contact}}
        <p \(MailStyle.foot)><i>{{#isInside}}Thư thông báo nội bộ{{/isInside}}{{^isInside}}Thư \
        nhắc tự động{{/isInside}}, không thay thế văn bản hành chính.</i><br>\
        Mã tra cứu: <b>{{receipt}}</b>.</p>
        """
}
