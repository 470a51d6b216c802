extension VietnameseWords {
    /// Reminders, and what is told of reports.
    static let reminders = """
        direction out is what the office itself owes, and a dunning letter goes to others
        chiều out là báo cáo cơ quan phải gửi, còn công văn đôn đốc gửi cho đơn vị khác

        Leave direction out for what is owed to the office; what it owes is in vientro report list --direction out --state overdue.
        Bỏ direction để lấy báo cáo các đơn vị phải gửi cơ quan; báo cáo cơ quan phải gửi xem bằng vientro report list --direction out --state overdue.

        a reminder %1 days from the due day
        lần nhắc cách hạn %1 ngày

        A step is 1 to %1 days away.
        Mỗi lần nhắc cách hạn từ 1 đến %1 ngày.

        a reminder that is given twice
        một lần nhắc ghi hai lần

        Give each step once.
        Ghi mỗi lần nhắc một lần.

        %1 reminders on one side of the due day
        %1 lần nhắc ở một phía của hạn

        Give at most %1.
        Ghi nhiều nhất %1.

        the head is told from %1 working days on, which no step reaches
        báo cáo lãnh đạo từ ngày làm việc thứ %1 sau hạn, nhưng không có lần nhắc nào đến ngày đó

        Add a step of that many working days, or tell the head earlier.
        Thêm một lần nhắc vào ngày làm việc đó, hoặc báo cáo lãnh đạo sớm hơn.

        mail %1 tells of %2 what does not hold any more
        thư %1 báo về %2 một việc nay không còn đúng

        Cancel it; what was decided since has a mail of its own.
        Hủy thư này; việc được quyết định sau đó có thư riêng.

        mail %1 reminds of %2, which is not awaited for that day any more
        thư %1 nhắc về %2, báo cáo này không còn phải gửi vào hạn đó

        mail %1 tells that %2 is owed no longer, and it is awaited again
        thư %1 báo %2 không còn phải gửi, nhưng báo cáo này nay lại phải gửi

        Cancel it, or let the job remind-due write a new one: it cancels this one.
        Hủy thư này, hoặc để tác vụ remind-due lập thư mới: tác vụ sẽ hủy thư này.

        reset takes no steps
        reset không đi cùng các lần nhắc

        It puts the general reminders in place of a rule's.
        Lệnh này thay lịch nhắc riêng của một quy định bằng lịch nhắc chung.

        the head is told from a day on or never, not both
        chỉ ghi một trong hai: báo cáo lãnh đạo từ một ngày, hoặc không bao giờ

        Give either escalate_after or never_escalate.
        Ghi escalate_after hoặc never_escalate.

        no steps are given
        chưa ghi lần nhắc nào

        Give days before, working days after, or from when the head is told.
        Ghi số ngày trước hạn, số ngày làm việc sau hạn, hoặc từ khi nào báo cáo lãnh đạo.

        nothing is to be told to anybody on %1
        không có gì cần báo cho ai vào ngày %1

        Name another day with --at.
        Ghi ngày khác bằng --at.

        nothing is to be told to %1 on %2
        không có gì cần báo cho %1 vào ngày %2

        See vientro job run remind-due --dry-run for who is told that day.
        Xem vientro job run remind-due --dry-run để biết ngày đó báo cho ai.

        "due-reminder" goes to those who owe a report and takes no subscription
        "due-reminder" gửi cho đơn vị có báo cáo phải gửi, không đăng ký nhận được

        The job remind-due sends it; see vientro rule reminders.
        Tác vụ remind-due gửi thư này; xem vientro rule reminders.

        1 reporter has no address and is not reminded: %1
        1 đơn vị báo cáo chưa có địa chỉ nên không được nhắc: %1

        %1 reporters have no address and are not reminded: %2
        %1 đơn vị báo cáo chưa có địa chỉ nên không được nhắc: %2

        Enter one: vientro contact add EMAIL --agency CODE --role reporter.
        Ghi địa chỉ: vientro contact add EMAIL --agency CODE --role reporter.

        no period is named
        chưa ghi kỳ

        Give one like 2026, 2026-H1 or 2026-Q3.
        Ghi kỳ như 2026, 2026-H1 hoặc 2026-Q3.
        """
}
