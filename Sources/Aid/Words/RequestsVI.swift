extension VietnameseWords {
    /// What every question and every change may be refused for.
    static let requests = """
        the %1 has what looks like the number of a passport
        %1 có chuỗi giống số hộ chiếu

        there is no %1 "%2"
        không có %1 "%2"

        there is no %1 %2
        không có %1 %2

        The %1 routes are described in docs/openapi.yaml.
        %1 địa chỉ hỏi đáp được mô tả trong docs/openapi.yaml.

        the database is not reachable
        không kết nối được cơ sở dữ liệu

        the database is not reachable: %1
        không kết nối được cơ sở dữ liệu: %1

        Try again when it is back.
        Thử lại khi cơ sở dữ liệu hoạt động trở lại.

        Check user, password and database name in database.url.
        Kiểm tra người dùng, mật khẩu và tên cơ sở dữ liệu trong database.url.

        Is PostgreSQL running, and is database.url right?
        Kiểm tra PostgreSQL có đang chạy và database.url có đúng không.

        Vientro needs PostgreSQL 15 or newer.
        Vientro cần PostgreSQL 15 trở lên.

        Start the newer vientrod that made it.
        Chạy bản vientrod mới hơn đã tạo ra cơ sở dữ liệu này.

        The database was made by another build; use that one.
        Cơ sở dữ liệu do một bản dựng khác tạo ra; dùng lại bản đó.

        Install the system's time zone data.
        Cài dữ liệu múi giờ của hệ thống.

        the daemon is stopping
        vientrod đang dừng

        the request failed by a defect of the daemon
        yêu cầu không thực hiện được do lỗi của vientrod

        The daemon's log says more; please report it.
        Nhật ký của vientrod ghi chi tiết; đề nghị báo lại cho quản trị.

        the connection is no Unix socket
        kết nối không phải là socket Unix

        %1 may not do this: it needs the role %2
        %1 không được làm việc này: cần quyền %2

        %1 may not do this: %2 need the role approve
        %1 không được làm việc này: %2 cần quyền approve

        Ask somebody who approves: report waive and extend need that role as well.
        Nhờ người có quyền duyệt: report waive và extend cũng cần quyền đó.

        %1 may not do this: people need the role admin
        %1 không được làm việc này: sổ cán bộ cần quyền admin

        Ask the office's admin for it: vientro import people, or the group vientro-read or \
        vientro-operator.
        Đề nghị quản trị cấp quyền: vientro import people, hoặc nhóm vientro-read hay \
        vientro-operator.

        Ask the office's admin for it.
        Đề nghị quản trị thực hiện.

        %1 must have 1 to 100 bytes
        %1 phải dài từ 1 đến 100 byte

        "%1" is not asked for here
        không dùng "%1" ở đây

        "%1" is given %2 times
        "%1" được ghi %2 lần

        Give it once.
        Chỉ ghi một lần.

        "%1" is no value for "%2"
        "%1" không phải là giá trị của "%2"

        Use true or false.
        Dùng true hoặc false.

        "%1" is no limit
        "%1" không phải là số dòng tối đa

        Give a number above 0.
        Ghi số lớn hơn 0.

        Give a whole number.
        Ghi số nguyên.

        Give a whole number from 0 on.
        Ghi số nguyên từ 0 trở lên.

        "%1" is not a date (%2)
        "%1" không phải là ngày (%2)

        "%1" is not a date (before)
        "%1" không phải là ngày (before)

        "%1" is not an instant (%2)
        "%1" không phải là thời điểm (%2)

        "%1" is not an instant (at)
        "%1" không phải là thời điểm (at)

        Write 2026-11-16T08:05:00+07:00, or a date for the end of that day.
        Viết 2026-11-16T08:05:00+07:00, hoặc ghi ngày để chỉ lúc cuối ngày đó.

        the body is larger than 1 MiB
        nội dung yêu cầu lớn hơn 1 MiB

        the body is not what this route takes
        nội dung yêu cầu không đúng dạng

        the body has a key "%1" that nobody reads
        nội dung yêu cầu có khóa "%1" không dùng đến

        there is no register "%1"
        không có sổ "%1"

        request %1 has already done something else
        yêu cầu %1 đã dùng cho việc khác

        Give each command an id of its own.
        Mỗi lệnh dùng một mã yêu cầu riêng.

        %1 or %2
        %1 hoặc %2

        report
        báo cáo

        import
        lần nhập

        import with rejected lines
        lần nhập có dòng bị từ chối

        mail
        thư

        subscription
        đăng ký nhận thư

        regime
        chế độ báo cáo

        area
        địa bàn

        schedule of job
        lịch chạy của tác vụ
        """
}
