extension VietnameseWords {
    /// Report rules, periods, terms and the codes of reports owed.
    static let deadlines = """
        a term of %1 %2 cannot be counted
        không tính được thời hạn %1 %2

        Give a number from 0 to %1; to count backwards, say that the term is before the day.
        Ghi số từ 0 đến %1; muốn tính lùi thì ghi rõ là trước ngày đó.

        %1 %2 before %3 end outside %4 to %5
        %1 %2 trước ngày %3 rơi ra ngoài khoảng từ %4 đến %5

        %1 %2 from %3 end outside %4 to %5
        %1 %2 kể từ ngày %3 rơi ra ngoài khoảng từ %4 đến %5

        Give a shorter term.
        Ghi thời hạn ngắn hơn.

        "%1" is not an obligation code
        "%1" không phải là mã báo cáo

        Write RULE/SUBJECT/PERIOD, as ND80-OWN-Y/VT-2026-01/2026, of at most %1 characters.
        Viết QUY_ĐỊNH/ĐỐI_TƯỢNG/KỲ, như ND80-OWN-Y/VT-2026-01/2026, nhiều nhất %1 ký tự.

        "%1" is not a period
        "%1" không phải là kỳ báo cáo

        Write a year 2026, a half 2026-H1, a quarter 2026-Q3 or a month 2026-10.
        Viết năm 2026, nửa năm 2026-H1, quý 2026-Q3 hoặc tháng 2026-10.

        regime %1 ends on %2, before it begins on %3
        chế độ báo cáo %1 kết thúc ngày %2, trước khi bắt đầu ngày %3

        regimes %1 and %2 share a day of approval
        chế độ báo cáo %1 và %2 trùng nhau về ngày phê duyệt

        End the earlier one on the day before the later one begins.
        Cho chế độ trước kết thúc một ngày trước khi chế độ sau bắt đầu.

        rule %1 has %2
        quy định báo cáo %1 có %2

        "%1" is not a rule code
        "%1" không phải là mã quy định báo cáo

        Use 1 to 64 letters, digits, ".", "_" and "-", beginning with a letter or digit.
        Dùng từ 1 đến 64 chữ cái, chữ số, ".", "_" và "-", bắt đầu bằng chữ cái hoặc chữ số.

        an unknown %1 "%2"
        %1 "%2" chưa được khai báo

        an unknown trigger "%1"
        trigger "%1" chưa được khai báo

        Use one of %1, or receipt:RULE.
        Dùng một trong: %1, hoặc receipt:QUY_ĐỊNH.

        rule %1: %2 days before its due day are before %3
        quy định báo cáo %1: %2 ngày trước hạn là trước %3

        the end of its period
        khi kết thúc kỳ báo cáo

        its event, %1
        sự kiện %1 làm phát sinh báo cáo

        Between the two there may be only %1 days: give an internal lead of at most %2 days.
        Giữa hai thời điểm có thể chỉ có %1 ngày: ghi hạn nội bộ sớm hơn nhiều nhất %2 ngày.

        an internal lead of %1 days
        hạn nội bộ sớm hơn %1 ngày

        Give 0 to 366 days.
        Ghi từ 0 đến 366 ngày.

        a validity that ends on %1, before it begins on %2
        hiệu lực kết thúc ngày %1, trước khi bắt đầu ngày %2

        the event %1 with positions, a window or a due date
        sự kiện %1 đi cùng vị trí kỳ, thời gian chốt số liệu hoặc ngày đến hạn

        An event's due day is counted: give --hours, --days, --working-days or --months, and no other date.
        Hạn theo sự kiện được tính từ sự kiện: chỉ ghi --hours, --days, --working-days hoặc --months, không ghi ngày nào khác.

        the event %1 without a due term
        sự kiện %1 không có thời hạn

        Give --hours, --days, --working-days or --months.
        Ghi --hours, --days, --working-days hoặc --months.

        a %1 cycle with a counted term
        chu kỳ %1 đi cùng thời hạn tính theo sự kiện

        A periodic report is due on a date: leave --hours, --days, --working-days, --months and --before out.
        Báo cáo định kỳ đến hạn vào ngày cố định: bỏ --hours, --days, --working-days, --months và --before.

        a position that a year has not: %1
        vị trí kỳ không có trong năm: %1

        A year has %1 of kind %2.
        Một năm có %1 %2.

        year
        năm

        half-year
        nửa năm

        quarter
        quý

        an impossible window
        thời gian chốt số liệu không thể có

        The start is -12 to 0 months off on day 1 to 28, and runs on 0 to 12 months.
        Bắt đầu lệch từ -12 đến 0 tháng, vào ngày 1 đến 28, kéo dài thêm 0 đến 12 tháng.

        a due day before its window begins
        ngày đến hạn trước khi thời gian chốt số liệu bắt đầu

        Raise --due-years.
        Tăng số năm ở --due-years.

        a window without a due day
        thời gian chốt số liệu mà không có ngày đến hạn

        a cycle without a due day
        chu kỳ mà không có ngày đến hạn

        one due date for several periods of the year
        một ngày đến hạn cho nhiều kỳ trong năm

        Name the one with --positions, or give --due-day with --due-months-after.
        Ghi rõ một kỳ bằng --positions, hoặc ghi --due-day cùng với --due-months-after.

        a due date that no calendar has: day %1, month %2, year offset %3
        ngày đến hạn không có trong lịch: ngày %1, tháng %2, cộng %3 năm

        --due-years is 0 to 5.
        --due-years từ 0 đến 5.

        an impossible due day: day %1, %2 months after
        ngày đến hạn không thể có: ngày %1, sau %2 tháng

        Give --due-day 1 to 31, --due-months-after 0 to 60 and no --due-years.
        Ghi --due-day từ 1 đến 31, --due-months-after từ 0 đến 60, không ghi --due-years.

        no single due month
        nhiều hơn một cách ghi tháng đến hạn, hoặc không có

        a due day before its window ends on %1
        ngày đến hạn trước khi thời gian chốt số liệu kết thúc ngày %1

        A report cannot be due before the days that it tells of: give a later due day, or --due-years.
        Báo cáo không thể đến hạn trước những ngày mà nó nói tới: ghi ngày đến hạn muộn hơn, hoặc thêm --due-years.

        a due day before the receipt of %1, which nobody knows ahead
        hạn tính trước ngày nhận báo cáo %1, là ngày không ai biết trước

        Count from the receipt: leave --before out.
        Hãy tính từ ngày nhận: bỏ --before.

        rule %1 waits for its own report: %2
        quy định %1 chờ báo cáo của chính nó: %2

        Let one rule of the circle begin with an event, as end.
        Cho một quy định trong vòng bắt đầu bằng một sự kiện, như end.

        rule %1 follows %2, which is no rule
        quy định %1 nối tiếp %2, nhưng không có quy định này

        rule %1 is about a %2, and follows %3, which is about a %4
        quy định %1 về đối tượng %2, nối tiếp %3 về đối tượng %4

        Both must be about the same kind of thing.
        Hai quy định phải về cùng một loại đối tượng.

        rule %1: a %2 has no reporter %3
        quy định %1: đối tượng %2 không có đơn vị báo cáo %3

        Use %1.
        Dùng %1.

        rule %1: a %2 does not report every %3
        quy định %1: đối tượng %2 không báo cáo định kỳ theo %3

        Use an event: %1.
        Dùng sự kiện: %1.

        rule %1: a %2 has no %3
        quy định %1: đối tượng %2 không có sự kiện %3

        rule %1: out is what the office owes, and %2 reports
        quy định %1: out là báo cáo cơ quan phải gửi, nhưng đơn vị báo cáo lại là %2

        Name office or province as the reporter, or take the direction in or watch.
        Ghi đơn vị báo cáo là office hoặc province, hoặc dùng chiều in hoặc watch.

        rule %1: %2 reports, and the direction is not out
        quy định %1: đơn vị báo cáo là %2, nhưng chiều không phải là out

        What the office or the province owes has the direction out.
        Báo cáo mà cơ quan hoặc tỉnh phải gửi có chiều out.

        rule %1: in is what is owed to the office, and %2 receives it
        quy định %1: in là báo cáo gửi về cơ quan, nhưng nơi nhận lại là %2

        Name office as the recipient, or take the direction watch.
        Ghi nơi nhận là office, hoặc dùng chiều watch.

        the due day is given twice: due %1 and due_day %2
        ngày đến hạn được ghi hai lần: due %1 và due_day %2

        Give --due MM-DD, or --due-day with --due-months-after.
        Ghi --due THÁNG-NGÀY, hoặc --due-day cùng với --due-months-after.

        the position %1 is given twice
        kỳ thứ %1 được ghi hai lần

        Name each period of the year once.
        Ghi mỗi kỳ trong năm một lần.

        rule %1: there is no regime "%2"
        quy định %1: không có chế độ báo cáo "%2"

        no rule is named
        chưa ghi mã quy định

        Give its code, as ND80-OWN-6M.
        Ghi mã quy định, như ND80-OWN-6M.

        there is a rule %1 already
        đã có quy định %1

        To change it for what is still to come, say --replace.
        Muốn sửa cho những kỳ chưa đến hạn, thêm --replace.

        "%1" is no day of the year
        "%1" không phải là ngày trong năm

        Write month and day, as 12-18.
        Viết tháng và ngày, như 12-18.

        the rule %1 has no %2
        quy định %1 thiếu %2

        Give %1.
        Ghi %1.

        the rule's last day is missing
        chưa ghi ngày cuối của quy định

        Give --on DATE.
        Ghi --on NGÀY.

        rule %1 cannot end on %2, before it begins on %3
        quy định %1 không thể kết thúc ngày %2, trước khi bắt đầu ngày %3

        Give a later day.
        Ghi ngày muộn hơn.

        rule %1 ended on %2 already
        quy định %1 đã kết thúc ngày %2

        nothing would be owed by %1 before %2
        trước ngày %2 sẽ không còn báo cáo nào theo %1

        End it with rule end %1 --on %2, and add the new dates under another code with --valid-from %3.
        Kết thúc bằng rule end %1 --on %2, rồi thêm hạn mới dưới mã khác với --valid-from %3.

        To let it go on, use vientro rule add --replace --valid-to DATE or none.
        Muốn kéo dài, dùng vientro rule add --replace --valid-to NGÀY hoặc none.

        the law that was read is missing
        chưa ghi văn bản đã đối chiếu

        Give article and decree with --basis, as "58/2022/NĐ-CP art. 24(6)".
        Ghi điều, khoản và nghị định bằng --basis, như "58/2022/NĐ-CP, Điều 24(6)".

        kind of flags
        loại cảnh báo

        no holidays are entered for %1: deadlines see only weekends
        chưa nhập lịch nghỉ lễ năm %1: hạn chỉ xét thứ Bảy và Chủ nhật

        Import the calendar of the year; due days that it moves are written anew.
        Nhập lịch nghỉ của năm; hạn nào bị dời sẽ được ghi lại.
        """
}
