extension VietnameseWords {
    /// Mails, jobs and the warnings of the status.
    static let services = """
        takes effect after a restart: %1
        có hiệu lực sau khi khởi động lại: %1

        unknown environment variables are ignored: %1
        bỏ qua biến môi trường không biết: %1

        %1 (did you mean %2?)
        %1 (có phải ý là %2?)

        mail.smtp.tls is %1: the password may travel unencrypted
        mail.smtp.tls là %1: mật khẩu có thể đi không được mã hóa

        the office is described in part: %1 unset
        cơ quan mới khai một phần: chưa đặt %1

        "%1" is no format of a preview
        "%1" không phải là dạng xem trước

        Use json, text, html or eml.
        Dùng json, text, html hoặc eml.

        "%1" is no outcome
        "%1" không phải là kết quả gửi thư

        Use sent or resend.
        Dùng sent hoặc resend.

        "%1" is no language of a mail
        "%1" không phải là ngôn ngữ của thư

        Use vi or en.
        Dùng vi hoặc en.

        no mail is named
        chưa ghi thư nào

        Give ids as vientro mail list shows.
        Ghi số thư như vientro mail list hiển thị.

        List the mails with vientro mail list.
        Xem các thư bằng vientro mail list.

        mail %1 is %2, not %3
        thư %1 đang ở tình trạng “%2”, không phải “%3”

        Nothing can be decided about a mail that is %1.
        Thư ở tình trạng “%1” thì không quyết định được gì thêm.

        somebody sent this issue at the same time
        có người vừa gửi bản này cùng lúc

        Look at vientro mail list, then ask again.
        Xem vientro mail list rồi làm lại.

        List them with vientro export subscriptions.
        Xem danh sách bằng vientro export subscriptions.

        the schedule of "%1" has no tick before now
        lịch của "%1" chưa có lượt nào trước lúc này

        the issue %1 of "%2" was made on %3
        bản %1 của "%2" đã lập ngày %3

        Use --revise --reason to send a new revision that replaces it.
        Dùng --revise --reason để gửi bản mới thay thế.

        a revision needs a reason
        gửi bản thay thế phải có lý do

        Add --reason TEXT.
        Thêm --reason "LÝ DO".

        no mail server is set
        chưa đặt máy chủ thư

        Set mail.smtp.url and mail.from.
        Đặt mail.smtp.url và mail.from.

        a test mail was sent at this very instant
        một thư thử vừa được gửi cùng lúc

        report "%1" cannot be made by this version
        phiên bản này chưa lập được báo cáo "%1"

        there is no job "%1"
        không có tác vụ "%1"

        The jobs are %1.
        Các tác vụ: %1.

        Is the daemon starting?
        Có thể vientrod đang khởi động: chờ ít phút rồi thử lại.

        "%1" is not a window
        "%1" không phải là khoảng chờ

        Write a length of time like 30m, 6h or 1d, or none.
        Viết khoảng thời gian như 30m, 6h hoặc 1d, hoặc none.

        job "%1" cannot say what it would do
        tác vụ "%1" không chạy thử được

        Leave --dry-run out to run it.
        Bỏ --dry-run để chạy thật.

        jobs.%1 is set, but there is no such job
        có đặt jobs.%1, nhưng không có tác vụ này

        job %1: the configuration's %2, which is in force
        tác vụ %1: trong cấu hình %2 đang áp dụng

        schedule "%1" is not "%2"
        schedule "%1" khác "%2"

        catch_up %1 is not %2
        catch_up %1 khác %2

        window %1 is not %2
        window %1 khác %2

        enabled %1 is not %2
        enabled %1 khác %2

        time_zone %1 is not %2
        time_zone %1 khác %2

        Put it in force by "vientro job schedule %1 %2", or change the configuration.
        Áp dụng bằng "vientro job schedule %1 %2", hoặc sửa cấu hình.

        %1 entries have no value yet: no rate for %2
        %1 dòng ghi sổ chưa quy đổi: thiếu tỷ giá %2

        Import the rates; what waits is valued at once.
        Nhập tỷ giá; các dòng đang chờ được quy đổi ngay.

        %1 mails may or may not have arrived
        %1 thư chưa rõ đã gửi hay chưa

        Ask the recipient, then vientro mail resolve ID --sent or --resend.
        Hỏi người nhận, rồi chạy vientro mail resolve ID --sent hoặc --resend.
        """
}
