extension VietnameseWords {
    /// Totals, reports owed and deadlines.
    static let operations = """
        "%1" is no dimension
        "%1" không phải là chiều tổng hợp

        a dimension is given twice
        một chiều tổng hợp ghi hai lần

        Name each once.
        Mỗi chiều chỉ ghi một lần.

        %1 dimensions are too many
        %1 chiều tổng hợp là quá nhiều

        At most four.
        Nhiều nhất bốn.

        "%1" is no %2
        "%1" không phải là giá trị của %2

        "%1" is no country
        "%1" không phải là nước

        %1 has not come yet (as_of)
        %1 chưa đến (as_of)

        What will be known then is not known now; leave as_of out.
        Bây giờ chưa thể biết số liệu lúc đó; bỏ as_of.

        to (%1) is before from (%2)
        to (%1) trước from (%2)

        Swap the two.
        Đổi chỗ hai ngày.

        period excludes from and to
        đã có period thì không dùng from và to

        Give one or the other.
        Chỉ dùng một cách.

        Periods are 2026, 2026-H1, 2026-Q3, 2026-10.
        Kỳ viết như 2026, 2026-H1, 2026-Q3, 2026-10.

        Correct the code, or import it first.
        Sửa mã, hoặc nhập trước.

        %1 is ambiguous: the code has %2 lives, from %3
        chưa rõ %1 là đơn vị nào: mã có %2 giai đoạn, từ %3

        Name a day: %1:%2@DATE.
        Ghi rõ ngày: %1:%2@NGÀY.

        See vientro export areas.
        Xem vientro export areas.

        no report is named
        chưa ghi báo cáo nào

        Give its code.
        Ghi mã báo cáo.

        Give its code, as report list shows it.
        Ghi mã báo cáo như report list hiển thị.

        Give report=sector-totals.
        Ghi report=sector-totals.

        Name one report by its code.
        Ghi mã của một báo cáo.

        See vientro report list.
        Xem vientro report list.

        The nearest are %1.
        Gần nhất là %1.

        "before" goes with none-required and without a code
        "before" chỉ đi với none-required và không kèm mã

        %1 is in the future
        ngày %1 chưa đến

        Today is %1; leave "on" out for today.
        Hôm nay là %1; bỏ "on" nếu là hôm nay.

        report %1 needs a reason
        report %1 phải có lý do

        Give it with --reason TEXT.
        Ghi bằng --reason "LÝ DO".

        extend needs a new due day
        gia hạn phải có hạn mới

        Give it with --until DATE.
        Ghi bằng --until NGÀY.

        "until" does not go with %1
        "until" không đi với %1

        It is the new due day of extend and the correction day of return.
        Đó là hạn mới của extend và hạn bổ sung của return.

        the %1 has %2 characters
        %1 dài %2 ký tự

        It may have at most %1.
        Nhiều nhất %1 ký tự.

        %1 is %2: there is nothing to return
        %1 đang ở tình trạng “%2”: không có gì để trả lại

        Only what was submitted or received can be returned.
        Chỉ trả lại được báo cáo đã nhận hoặc đã tiếp nhận.

        the correction would be due on %1, before the return on %2
        hạn bổ sung %1 trước ngày trả lại %2

        Give a later day with --until, or none.
        Ghi ngày muộn hơn bằng --until, hoặc không ghi.

        %1 is due on %2 already
        %1 đã có hạn ngày %2

        An extension goes to a later day.
        Gia hạn phải đến ngày muộn hơn.

        was submitted
        đã nhận

        vientro report return notes that its recipient sent it back.
        Nơi nhận trả lại thì ghi bằng vientro report return.

        was issued and sent
        đã ban hành, gửi đi

        was accepted by its recipient
        đã được nơi nhận tiếp nhận

        was sent back by its recipient
        đã bị nơi nhận trả lại

        was received
        đã tiếp nhận

        was returned
        đã trả lại để bổ sung

        was waived
        đã được miễn

        was found not to be required
        đã xác định không phát sinh

        on %1
        ngày %1

        , number %1
        , số %1

        %1 is before %2, when it %3
        ngày %1 trước ngày %2, là ngày báo cáo %3

        Give the day it happened with --on.
        Ghi đúng ngày bằng --on.

        vientro report return sends it back for correction; what was entered wrongly is mended by a \
        file of report-decisions.
        Trả lại để bổ sung bằng vientro report return; nhập sai thì sửa bằng tệp report-decisions.

        See vientro report explain %1.
        Xem vientro report explain %1.

        a deadline is either on a date or counted from one
        hạn hoặc là một ngày, hoặc được tính từ một ngày

        Give either --on DATE or --from DATE.
        Ghi --on NGÀY hoặc --from NGÀY.

        a term is counted in one unit
        thời hạn chỉ tính theo một đơn vị

        Give one of --hours, --days, --working-days and --months.
        Ghi một trong --hours, --days, --working-days và --months.

        only hours are counted from an instant
        chỉ giờ mới tính từ một thời điểm

        Give the day of the event, as 2026-11-16.
        Ghi ngày xảy ra sự kiện, như 2026-11-16.

        a fixed date is not counted
        ngày cố định thì không tính thời hạn

        --hours, --days, --working-days, --months and --before go with --from.
        --hours, --days, --working-days, --months và --before đi với --from.

        there is no roll "%1"
        không có cách dời ngày "%1"

        Use next, previous or none.
        Dùng next, previous hoặc none.

        "%1" is not a number of %2
        "%1" không phải là số %2

        days
        ngày

        hours
        giờ

        working days
        ngày làm việc

        months
        tháng

        The regimes are %1.
        Các chế độ báo cáo: %1.

        %1 has rules already: %2
        %1 đã có quy định báo cáo: %2

        Dates are taken over only for a regime that has none.
        Chỉ lấy thời hạn cho chế độ chưa có quy định nào.

        %1 has no rules for grants to take over
        %1 không có quy định về khoản viện trợ để lấy sang

        See vientro rule list.
        Xem vientro rule list.
        """
}
