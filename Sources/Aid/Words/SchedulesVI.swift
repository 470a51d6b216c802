extension VietnameseWords {
    /// Schedules of jobs and what becomes of late ticks.
    static let schedules = """
        the clock says %1, long after the last tick on %2: jobs, flags and mail are held
        đồng hồ chỉ ngày %1, cách quá xa lượt chạy gần nhất ngày %2: tạm giữ các việc định kỳ, cảnh báo và thư

        Set the clock right; or, if it is, say so: vientro clock accept --reason TEXT.
        Chỉnh lại đồng hồ; nếu đồng hồ đúng thì xác nhận: vientro clock accept --reason LÝ-DO.

        a window of %1 seconds lets no tick run
        với khoảng chờ %1 giây thì không lượt nào chạy được

        Give more than 0 seconds, or no window.
        Ghi hơn 0 giây, hoặc bỏ khoảng chờ.

        catch-up all needs a window
        chạy bù all cần có khoảng chờ

        Give a window that says how late a tick may still run.
        Ghi khoảng chờ: lượt chạy được phép trễ bao lâu.

        "%1" is not a way to catch up
        "%1" không phải là cách chạy bù

        Use once, none or all.
        Dùng once, none hoặc all.

        cron expression "%1" has %2 fields, not 5
        biểu thức cron "%1" có %2 trường, không phải 5

        Write minute, hour, day of the month, month and day of the week, as "0 7 1 * *".
        Viết phút, giờ, ngày trong tháng, tháng và ngày trong tuần, như "0 7 1 * *".

        cron expression "%1" never fires
        biểu thức cron "%1" không bao giờ chạy

        None of its months has such a day.
        Không tháng nào trong đó có ngày như vậy.

        Choose a day of the month that one of the months has.
        Chọn ngày mà ít nhất một trong các tháng đó có.

        cron expression "%1" has "%2" for its %3
        biểu thức cron "%1" ghi "%2" cho %3

        minute
        phút

        hour
        giờ

        day of the month
        ngày trong tháng

        month
        tháng

        day of the week
        ngày trong tuần

        Write one step, as */15.
        Viết một bước, như */15.

        A step needs a range: %1-%2/%3.
        Bước cần có khoảng: %1-%2/%3.

        A step is 1 to %1 here.
        Ở đây bước từ 1 đến %1.

        , or %1
        , hoặc %1

        Use %1 to %2%3; *, ranges 1-5, steps */15 and lists by commas.
        Dùng %1 đến %2%3; *, khoảng 1-5, bước */15 và danh sách cách bằng dấu phẩy.

        At the end of a range Sunday is 7: write %1-7.
        Ở cuối khoảng, Chủ nhật là 7: viết %1-7.

        A range ascends: write two ranges with a comma.
        Khoảng phải tăng dần: viết hai khoảng cách bằng dấu phẩy.

        "%1" is not an interval
        "%1" không phải là khoảng lặp

        Write every 30s, every 15m, every 6h or every 1d: a whole number from 1, up to a hundred \
        years.
        Viết every 30s, every 15m, every 6h hoặc every 1d: số nguyên từ 1, nhiều nhất một trăm năm.

        "%1" is not a schedule
        "%1" không phải là lịch chạy

        Write five cron fields, as "0 7 1 * *", or every N with s, m, h or d, as "every 15m".
        Viết năm trường cron, như "0 7 1 * *", hoặc every N với s, m, h hay d, như "every 15m".
        """
}
