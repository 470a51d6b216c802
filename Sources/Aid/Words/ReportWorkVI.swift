extension VietnameseWords {
    /// Who works on a report, how far it has come, and reports that a letter asks for.
    static let reportWork = """
        a step
        tiến độ

        a hand-over
        việc bàn giao

        a succession
        việc kế thừa

        step
        tiến độ

        officer
        người theo dõi

        %1 is there from %2 only
        %1 chỉ làm việc từ ngày %2

        vientro person list shows who is there; person edit %1 corrects the days.
        vientro person list cho biết ai đang có mặt; person edit %1 sửa ngày.

        %1 is more than 24 months after the due day and after today
        %1 muộn hơn hạn và hôm nay quá 24 tháng

        %1 is a day of rest: the extension goes to %2
        %1 là ngày nghỉ: gia hạn đến %2

        nobody has the login %1
        không ai có tên đăng nhập %1

        only what is issued has a number and a document
        chỉ văn bản đã ban hành mới có số và văn bản kèm theo

        Use the step issued, or leave number and document out.
        Dùng bước issued, hoặc không ghi số và văn bản.

        the number under which it was issued is missing
        chưa ghi số văn bản đã ban hành

        Give it with --number, as the registry of documents has it.
        Ghi bằng --number, đúng như sổ công văn.

        %1 is a report of others: its steps are theirs
        %1 là báo cáo của đơn vị khác: tiến độ là việc của họ

        Use vientro report submit, receive and return.
        Dùng vientro report submit, receive và return.

        %1 need not be written
        %1 không phải lập

        vientro report reinstate undoes that.
        Dùng vientro report reinstate để bỏ quyết định đó.

        %1 is issued
        %1 đã ban hành

        %1 is issued as %2
        %1 đã ban hành, số %2

        %1 is owed: it was neither waived nor found not to be required
        %1 vẫn phải gửi: chưa được miễn và chưa được ghi là không phát sinh

        vientro report reinstate makes it owed again.
        Dùng vientro report reinstate để báo cáo phải gửi trở lại.

        %1 is owed by the rule %2, not by a letter
        %1 phải gửi theo quy định %2, không phải theo văn bản yêu cầu riêng

        vientro report waive lets it off.
        Dùng vientro report waive để miễn.

        %1 was handed in already
        %1 đã được gửi

        %1 is the code of a rule
        %1 là mã của một quy định

        Take one that no rule has: vientro rule list shows them.
        Dùng mã chưa quy định nào có: xem vientro rule list.

        letters have asked for reports under the code %1
        đã có công văn yêu cầu báo cáo với mã %1

        Take another code for the rule.
        Đặt mã khác cho quy định.

        It is succeeded by %1.
        Cơ quan kế tiếp là %1.

        Name %1.
        Ghi %1.

        the %1 has more than one line
        %1 có nhiều dòng

        Write it on one line.
        Viết trên một dòng.

        %1 is after the project's end on %2
        %1 sau ngày kết thúc %2 của dự án

        %1 %2 is hardly believable
        %1 %2 khó tin là đúng

        %1 is asked for already
        %1 đã được yêu cầu

        "%1" cannot stand in the place of a rule
        không dùng được "%1" ở chỗ của mã quy định

        Use letters, digits, dots and dashes, as DX-2026-07.
        Dùng chữ, số, dấu chấm và gạch ngang, như DX-2026-07.

        the %1 is missing
        thiếu %1

        Give it with --%1.
        Ghi bằng --%1.

        %1 is over: it would be overdue as soon as it is entered
        ngày %1 đã qua: vừa nhập đã thành quá hạn

        Give the day by which it can still be handed in.
        Ghi ngày còn kịp gửi.

        %1 days before the due day are no lead
        không dùng được %1 ngày trước hạn

        Give 0 to 366.
        Ghi từ 0 đến 366.

        it is not said to whom the office's report goes
        chưa ghi báo cáo của cơ quan gửi đến đâu

        Give --recipient; or, for reports of others, --owed-by or --project.
        Ghi --recipient; hoặc, nếu là báo cáo của đơn vị khác, --owed-by hay --project.

        the project %1 has no owner
        dự án %1 không có chủ khoản viện trợ

        reports without an officer who is there, due from the office or given to somebody who left: %1
        báo cáo chưa có người theo dõi (của cơ quan đã đến hạn, hoặc giao cho người đã nghỉ): %1

        See vientro report list --direction out and flag list --kind unassigned; give them to somebody with report assign.
        Xem vientro report list --direction out và flag list --kind unassigned; giao bằng report assign.

        %1 stands for another letter: %2
        %1 đã dùng cho văn bản khác: %2

        %1 stands for another letter: %2, %3
        %1 đã dùng cho văn bản khác: %2, %3

        Take another code, or give that letter and name word for word.
        Đặt mã khác, hoặc ghi đúng nguyên văn văn bản và tên đó.

        %1 was given %2 open reports
        %1 đang được giao %2 báo cáo chưa xong

        %1 is %2 now, due %3: %4
        %1 nay là %2, hạn %3: %4

        what is known of %1 was noted after the merge and stays there
        những gì ghi về %1 là sau khi gộp nên giữ nguyên ở đó

        %1 does not follow from the register as it stands
        %1 không phát sinh từ sổ đăng ký hiện tại

        It is %1 now.
        Nay là %1.

        so are %1 other reports
        và %1 báo cáo khác cũng vậy

        it stays let off, since %1
        vẫn được miễn từ %1

        what was handed in on %1 does not count for it, it is owed again
        báo cáo đã gửi ngày %1 không tính, phải gửi lại

        what was handed in on %1 counts for it, and came late
        báo cáo đã gửi ngày %1 vẫn tính, nhưng chậm hạn

        what was handed in on %1 counts for it
        báo cáo đã gửi ngày %1 vẫn tính

        what was handed in on %1 counts for it again
        báo cáo đã gửi ngày %1 lại được tính

        it stays sent back, since %1
        vẫn ở tình trạng đã trả lại từ %1

        the extension to %1 holds for it again
        gia hạn đến %1 lại có hiệu lực

        the extension to %1 ends before that
        gia hạn đến %1 không còn tác dụng

        the extension to %1 holds for it
        gia hạn đến %1 vẫn giữ

        %1 keeps it
        %1 vẫn theo dõi

        what is known of it goes with it
        giữ nguyên mọi ghi chép

        vientro report reinstate %1 makes it owed again.
        Dùng vientro report reinstate %1 để báo cáo phải gửi trở lại.

        If that was another report, vientro report return %1 asks for it again.
        Nếu đó là báo cáo khác, dùng vientro report return %1 để yêu cầu gửi lại.

        it was let off: %1
        báo cáo đã được miễn hoặc không phát sinh: %1

        vientro report reinstate makes it owed again; or leave the line out.
        Dùng vientro report reinstate để báo cáo phải gửi trở lại; hoặc bỏ dòng này.
        """
}
