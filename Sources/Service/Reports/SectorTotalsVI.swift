/// The sector totals in Vietnamese.
enum SectorTotalsVI {
    static func templates() throws -> MailTemplates {
        try MailTemplates(text: text, html: html, language: .vi)
    }

    private static let text = """
        {{#replaces}}
        {{.}}

        {{/replaces}}
        Kính gửi: {{addressee}}.

        Lũy kế đến ngày {{to}}, trên địa bàn tỉnh có {{projects}} chương trình, dự án và khoản \
        viện trợ phi dự án do {{donors}} tổ chức PCPNN tài trợ; tổng giá trị cam kết \
        {{commitment}} (tương đương {{dollars}} USD). Riêng từ đầu năm: {{thisYear}}, \
        {{comparison}}.{{#largest}} Tập trung vào: {{.}}.{{/largest}}

        GIÁ TRỊ VIỆN TRỢ THEO LĨNH VỰC (lũy kế) – Đơn vị tính: đồng

        {{table}}

        Một khoản có thể thuộc nhiều lĩnh vực nên cột số khoản không cộng dồn. Cột so cùng kỳ: \
        giá trị cam kết từ đầu năm so với cùng kỳ năm trước.

        {{#changes}}
        {{.}}

        {{/changes}}
        Lưu ý: không gồm vốn đối ứng; viện trợ của bên cung cấp khác ({{others}}) thống kê \
        riêng{{#unconverted}}; {{.}} dòng chưa quy đổi do thiếu tỷ \
        giá{{/unconverted}}{{#unvalued}}; {{.}} dòng bằng hiện vật chưa định giá{{/unvalued}}.
        Số liệu phát sinh đến hết ngày {{to}}, đã nhập đến {{knownAt}}; đối chiếu sổ gốc: {{check}}.
        Mã tra cứu: {{receipt}}.\
        {{#explain}} Mã tra cứu số liệu: {{.}} (giải trình bằng vientro explain).{{/explain}}{{#contact}} Phụ trách số liệu: {{.}}.{{/contact}}

        --
        Thư thông báo nội bộ, không thay thế văn bản hành chính.
        Nhật ký thay đổi: {{audit}}.
        """

    private static let html = """
        <p style="margin:0 0 12px 0;">Kính gửi: {{addressee}}.</p>
        <p style="margin:0 0 12px 0;">Lũy kế đến ngày {{to}}, trên địa bàn tỉnh có \
        <b>{{projects}}</b> chương trình, dự án và khoản viện trợ phi dự án do <b>{{donors}}</b> \
        tổ chức PCPNN tài trợ; tổng giá trị cam kết <b>{{commitment}}</b> (tương đương {{dollars}} \
        USD). Riêng từ đầu năm: <b>{{thisYear}}</b>, {{comparison}}.\
        {{#largest}} Tập trung vào: {{.}}.{{/largest}}</p>

        <h2 \(MailStyle.heading)>Giá trị viện trợ theo lĩnh vực (lũy kế)</h2>
        <p style="margin:0 0 4px 0;font-size:12px;text-align:right;color:#5a6875;">\
        <i>Đơn vị tính: đồng</i></p>
        <table \(MailStyle.table)>
        <tr><th \(MailStyle.head)>Lĩnh vực</th><th \(MailStyle.headNumber)>Số khoản</th>\
        <th \(MailStyle.headNumber)>Cam kết</th><th \(MailStyle.headNumber)>Tiếp nhận</th>\
        <th \(MailStyle.headNumber)>Giải ngân</th><th \(MailStyle.headNumber)>Tỷ trọng</th>\
        <th \(MailStyle.headNumber)>So cùng kỳ</th></tr>
        {{#rows}}
        <tr><td \(MailStyle.cell)>{{name}}\(SectorTotalsBar.html)</td>\
        <td \(MailStyle.number)>{{projects}}</td><td \(MailStyle.number)>{{commitment}}</td>\
        <td \(MailStyle.number)>{{receipt}}</td><td \(MailStyle.number)>{{disbursement}}</td>\
        <td \(MailStyle.number)>{{share}}</td><td \(MailStyle.number)>{{change}}</td></tr>
        {{/rows}}
        {{#sum}}
        <tr><td \(MailStyle.sumName)>TỔNG CỘNG</td><td \(MailStyle.sum)>{{projects}}</td>\
        <td \(MailStyle.sum)>{{commitment}}</td><td \(MailStyle.sum)>{{receipt}}</td>\
        <td \(MailStyle.sum)>{{disbursement}}</td><td \(MailStyle.sum)>{{share}}</td>\
        <td \(MailStyle.sum)>{{change}}</td></tr>
        {{/sum}}
        </table>
        <p style="margin:0 0 12px 0;font-size:12px;color:#5a6875;"><i>Một khoản có thể thuộc nhiều \
        lĩnh vực nên cột số khoản không cộng dồn. Cột so cùng kỳ: giá trị cam kết từ đầu năm so \
        với \
        cùng kỳ năm trước.</i></p>

        {{#changes}}<p style="margin:0 0 8px 0;">{{.}}</p>{{/changes}}
        <p style="margin:0 0 8px 0;"><b>Lưu ý</b>: không gồm vốn đối ứng; viện trợ của bên cung \
        cấp \
        khác ({{others}}) thống kê riêng\
        {{#unconverted}}; {{.}} dòng chưa quy đổi do thiếu tỷ giá{{/unconverted}}\
        {{#unvalued}}; {{.}} dòng bằng hiện vật chưa định giá{{/unvalued}}. \
        Số liệu phát sinh đến hết ngày {{to}}, đã nhập đến {{knownAt}}; \
        đối chiếu sổ gốc: <b>{{check}}</b>.</p>
        <p style="margin:0;">Mã tra cứu: <b>{{receipt}}</b>.\
        {{#explain}} Mã tra cứu số liệu: <b>{{.}}</b> (giải trình bằng vientro explain).{{/explain}}\
        {{#contact}} Phụ trách số liệu: {{.}}.{{/contact}}</p>
        <p \(MailStyle.foot)><i>Thư thông báo nội bộ, không thay thế văn bản hành chính.</i><br>\
        Nhật ký thay đổi: {{audit}}.</p>
        """
}
