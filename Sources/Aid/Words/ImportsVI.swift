extension VietnameseWords {
    /// What the register has against a line of sound form, and against taking an import back.
    static let imports = """
        "%1" stands already on line %2
        "%1" đã có ở dòng %2

        Keep one of the two lines.
        Giữ lại một trong hai dòng.

        Import %1 first, or correct the code.
        Nhập %1 trước, hoặc sửa mã.

        agencies and donors
        agencies và donors

        agencies, donors and projects
        agencies, donors và projects

        agency or donor
        cơ quan hay bên cung cấp viện trợ

        agency, donor or project
        cơ quan, bên cung cấp viện trợ hay khoản viện trợ

        agency
        cơ quan, đơn vị

        donor
        bên cung cấp viện trợ

        sector of the scheme
        lĩnh vực trong bảng phân loại

        project
        khoản viện trợ

        there is no obligation "%1"
        không có báo cáo phải gửi "%1"

        Correct the code; reports follow from projects, missions and certificates, or are asked for: import these first, or owed-reports and asked-reports.
        Sửa mã; báo cáo phát sinh từ projects, missions, certificates hoặc do văn bản yêu cầu: nhập các sổ đó trước, hoặc owed-reports và asked-reports.

        there is no rule "%1"
        không có quy định "%1"

        Correct the code, or enter the rule first: vientro rule add.
        Sửa mã, hoặc nhập quy định trước: vientro rule add.

        %1 is asked for by a letter, not owed by a rule
        %1 do văn bản yêu cầu, không phải theo quy định

        %1 names no period of the rule %2
        %1 không có kỳ phù hợp với quy định %2

        A year is 2026, a half 2026-H1, a quarter 2026-Q3, a month 2026-10, an event its day.
        Năm ghi 2026, nửa năm 2026-H1, quý 2026-Q3, tháng 2026-10, sự kiện ghi ngày.

        the rule %1 has another direction than %2
        quy định %1 có chiều báo cáo khác với %2

        Write the direction that vientro rule show has.
        Ghi chiều báo cáo như trong vientro rule show.

        %1 does not report under the rule %2
        %1 không phải là đơn vị báo cáo theo quy định %2

        Name whom vientro rule show has as the reporter, or leave it empty.
        Ghi đơn vị báo cáo như trong vientro rule show, hoặc để trống.

        %1 is not in the period that %2 names
        %1 không thuộc kỳ ghi trong %2

        Correct the code or the period.
        Sửa mã hoặc kỳ.

        %1 is too far from %2
        %1 cách %2 quá xa

        A day of rest moves a due day by some days, and a report is due within three years.
        Ngày nghỉ chỉ dời hạn vài ngày, và báo cáo đến hạn trong vòng ba năm.

        %1 and %2 are one report: the event has one day
        %1 và %2 là một báo cáo: sự kiện chỉ có một ngày

        Keep the line with the right day.
        Giữ lại dòng có ngày đúng.

        Change it with a file of asked-reports.
        Sửa bằng tệp asked-reports.

        "%1" is not the code of this office
        "%1" không phải là mã của cơ quan này

        Reports of the office itself have its code, %1, as their subject.
        Báo cáo của chính cơ quan ghi mã cơ quan, %1, ở giữa.

        %1 was received on %2: it is not let off as well
        %1 đã tiếp nhận ngày %2: không miễn được nữa

        Leave waived_on and none_required_on empty, or give the day on which it was returned.
        Bỏ trống waived_on và none_required_on, hoặc ghi ngày trả lại.

        %1 is both waived and found not to be required
        %1 vừa được miễn vừa không phát sinh

        Give one of waived_on and none_required_on.
        Chỉ ghi waived_on hoặc none_required_on.

        %1 is returned and was never handed in
        %1 bị trả lại mà chưa từng được gửi

        Give the day on which it came, submitted_on.
        Ghi ngày gửi, submitted_on.

        %1 has a day of correction and was not returned
        %1 có hạn bổ sung mà không bị trả lại

        Give returned_on, or leave correct_by empty.
        Ghi returned_on, hoặc bỏ trống correct_by.

        Leave step and step_on empty.
        Bỏ trống step và step_on.

        the record is new and the file has no column "%1"
        dòng này là mục mới mà tệp không có cột "%1"

        Add the column; only records that are there already can do without.
        Thêm cột đó; chỉ mục đã có trong sổ mới được thiếu.

        %1 is before %2
        %1 trước %2

        Correct one of the two days.
        Sửa một trong hai ngày.

        "%1" has half of a unit above
        "%1" chỉ ghi một nửa đơn vị cấp trên

        Give parent_level and parent_code, or neither.
        Ghi cả parent_level và parent_code, hoặc bỏ trống cả hai.

        there is no area %1
        không có địa bàn %1

        Areas are written LEVEL:CODE; import areas first, or correct the code.
        Địa bàn viết CẤP:MÃ; nhập areas trước, hoặc sửa mã.

        %1 is not valid on %2
        %1 không có hiệu lực vào ngày %2

        It became %1.
        Địa bàn này đã thành %1.

        Its code was valid %1; name another unit, or the day with @DATE.
        Mã có hiệu lực %1; ghi đơn vị khác, hoặc ghi ngày bằng @NGÀY.

        %1 to %2
        từ %1 đến %2

        from %1 on
        từ %1

        Name each place once and add its shares.
        Ghi mỗi địa bàn một lần và cộng các tỷ lệ.

        the entry "%1" is in the ledger with other content
        dòng ghi sổ "%1" đã có trong sổ với nội dung khác

        The ledger is append-only: reverse the entry and enter a new one.
        Sổ chỉ ghi thêm: ghi đảo dòng đó rồi ghi dòng mới.

        there is no entry "%1" to take back
        không có dòng ghi sổ "%1" để ghi đảo

        Correct the ref.
        Sửa số hiệu dòng.

        the entry "%1" stands later in the file
        dòng ghi sổ "%1" đứng sau trong tệp

        Put the entry before the line that takes it back.
        Đặt dòng đó trước dòng ghi đảo nó.

        "%1" is itself a reversal
        "%1" là dòng ghi đảo

        Enter a new entry instead.
        Ghi một dòng mới.

        "%1" is taken back already
        "%1" đã được ghi đảo

        An entry is taken back once; what holds now is a new entry.
        Mỗi dòng chỉ ghi đảo một lần; số liệu đúng hiện nay ghi thành dòng mới.

        "%1", which it takes back, is rejected
        "%1", là dòng bị ghi đảo, đã bị từ chối

        Correct that line first.
        Sửa dòng đó trước.

        it is not the opposite of "%1"
        dòng này không đối ứng với "%1"

        Project, kind, currency and in_kind must agree and the amount be the opposite.
        Khoản viện trợ, kind, currency và in_kind phải giống nhau, amount phải trái dấu.

        %1 is required while the status is %2
        phải có %1 khi trạng thái là %2

        the date
        ngày

        Give the project's first and last day.
        Ghi ngày bắt đầu và ngày kết thúc của khoản viện trợ.

        a project that is %1 cannot become %2
        khoản viện trợ đang ở trạng thái %1 không chuyển sang %2 được

        Nothing follows %1
        Sau %1 không còn trạng thái nào

        After %1 may come %2
        Sau %1 có thể là %2

        %1; a wrong file is taken back with vientro import reverse.
        %1; nhập nhầm tệp thì hoàn lại bằng vientro import reverse.

        the %1 go round in a circle: %2
        %1 nối thành vòng tròn: %2

        Correct one of the lines, so that the chain has an end.
        Sửa một trong các dòng đó để chuỗi có điểm cuối.

        sectors above
        lĩnh vực cấp trên

        successors
        đơn vị kế tiếp

        %1 has a life already, %2
        %1 đã có một giai đoạn hiệu lực %2

        A code has one life at a time: give valid_to to the earlier one, or correct the dates.
        Mỗi lúc một mã chỉ có một giai đoạn: ghi valid_to cho giai đoạn trước, hoặc sửa ngày.

        a contact belongs to an agency or to a donor
        đầu mối thuộc một cơ quan hoặc một bên cung cấp viện trợ

        Fill exactly one of the two.
        Chỉ ghi một trong hai.

        taking an import back needs a reason
        hoàn lại một lần nhập phải có lý do

        Say why with --reason.
        Ghi lý do bằng --reason.

        there is no import %1
        không có lần nhập %1

        See vientro import list.
        Xem vientro import list.

        import %1 was taken back already
        lần nhập %1 đã được hoàn lại

        import %1 itself takes one back
        lần nhập %1 chính là lần hoàn lại

        Import the file again instead.
        Nhập lại tệp.

        %1 was changed again by change %2
        %1 đã được sửa tiếp ở thay đổi số %2

        Take that import back first: vientro import reverse %1.
        Hoàn lại lần nhập đó trước: vientro import reverse %1.

        That change was no import (%1): correct the row by hand or by a new file.
        Thay đổi đó không phải là lần nhập (%1): sửa dòng bằng tay hoặc bằng tệp mới.

        %1 is used by %2
        %1 đang được dùng ở %2

        Take that back first.
        Hoàn lại phần đó trước.

        %1 got another value by change %2
        %1 đã được quy đổi lại ở thay đổi số %2

        Take the later import back first.
        Hoàn lại lần nhập sau trước.

        %1 takes back %2, which is not of this file
        %1 ghi đảo %2, là dòng không thuộc tệp này

        A reversal cannot be taken back; enter %1 anew.
        Không hoàn lại được dòng ghi đảo; ghi lại %1 thành dòng mới.
        """
}
