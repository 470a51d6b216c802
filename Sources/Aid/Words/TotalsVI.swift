extension VietnameseWords {
    /// Totals, cuts, explanations and bridges.
    static let totals = """
        cut
        số liệu chốt

        See vientro cut list.
        Xem vientro cut list.

        scheme
        hệ phân loại

        window excludes from, to and period
        đã ghi window thì không ghi from, to, period

        A window says its own days.
        Khung thời gian đã có ngày riêng.

        Windows are written nd58:2026; known: %1.
        Khung thời gian viết như nd58:2026; có: %1.

        %1 does not report by such a period as %2
        %1 không báo cáo theo kỳ như %2

        It knows: %1.
        Có: %1.

        a comparison has the figures of two years, and one is followed at a time
        số so sánh gồm số liệu hai năm, mỗi lần chỉ giải trình một năm

        Leave compare out, and give the period of the year that is meant.
        Bỏ compare, và ghi kỳ của năm cần giải trình.

        a ratio is no sum of entries
        tỷ lệ không phải là tổng các dòng ghi sổ

        Leave ratio out, and ask for the measures disbursement and %1 by themselves.
        Bỏ ratio, và hỏi riêng từng chỉ tiêu disbursement và %1.

        the receipt has no figure of %1
        mã tra cứu không có số liệu %1

        It has %1 in %2.
        Mã này có %1 theo %2.

        the cut %1 names %2 already
        số liệu chốt %1 đã gắn với %2

        A cut never changes; make another under a code of its own.
        Số liệu chốt không thay đổi được; tạo số liệu chốt khác với mã khác.

        "%1" is no code for a cut
        "%1" không dùng làm mã số liệu chốt được

        Codes have 1 to 64 letters, digits and . _ / -, as 2026-H1.
        Mã có 1 đến 64 chữ cái, chữ số và . _ / -, như 2026-H1.

        the %1 is empty
        chưa ghi %1

        the %1 is longer than %2
        %1 dài quá %2

        Say in words what the figures are for.
        Ghi bằng lời số liệu dùng làm gì.

        %1 has not come yet (at)
        chưa đến %1 (at)

        A cut names what is known; make it when the instant has come.
        Số liệu chốt là số liệu đã biết; đến thời điểm đó hãy tạo.

        %1 is given twice
        %1 ghi hai lần

        A row has one code of each.
        Mỗi dòng có một mã cho mỗi chiều.

        rows have a currency with original amounts only
        chỉ khi tính theo nguyên tệ thì dòng mới có loại tiền

        Ask with currency=original.
        Hỏi với currency=original.

        "%1" is no currency
        "%1" không phải là loại tiền

        Write it as ISO 4217, USD.
        Viết theo ISO 4217, như USD.

        currency is given twice
        currency ghi hai lần

        "%1" is not a date (row)
        "%1" không phải là ngày (row)

        Name its first day: %1=%2@DATE.
        Ghi ngày đầu của nó: %1=%2@NGÀY.

        a receipt stands for the whole question, %1 included
        mã tra cứu thay cho cả câu hỏi, kể cả %1

        Give the receipt, or the question.
        Ghi mã tra cứu, hoặc ghi câu hỏi.

        "%1" is no receipt
        "%1" không phải là mã tra cứu

        Receipts are a T and three groups of four, as T-7F3K-9QWX-2MHD.
        Mã tra cứu gồm chữ T và ba nhóm bốn ký tự, như T-7F3K-9QWX-2MHD.

        receipt
        mã tra cứu

        Read it again: it is printed with the figures it stands for.
        Đọc lại mã: mã được in cùng số liệu.

        "%1" names no row
        "%1" không chỉ dòng nào

        Write DIM=CODE, as sector=education; DIM= is the row without a code.
        Viết CHIỀU=MÃ, như sector=education; CHIỀU= là dòng không có mã.

        since_cut excludes since
        đã ghi since_cut thì không ghi since

        the earlier instant is missing (since)
        thiếu thời điểm trước (since)

        Give since=2026-06-30 for what was known by the end of that day.
        Ghi since=2026-06-30 để lấy số liệu đã nhập đến hết ngày đó.

        %1 has not come yet (since)
        %1 chưa đến (since)

        Give an instant of the past.
        Ghi thời điểm đã qua.

        since (%1) is after as_of (%2)
        since (%1) sau as_of (%2)

        "%1" is no format of an explanation
        "%1" không phải là dạng giải trình

        Use json, lines or csv.
        Dùng json, lines hoặc csv.

        Give a number from 0.
        Ghi số từ 0.

        row
        dòng

        See the rows by vientro total --by %1 and the same filters.
        Xem các dòng bằng vientro total --by %1 với cùng bộ lọc.

        an explanation has no place for entries
        bản giải trình không có chỗ ghi các dòng

        no unit of the register lies on the border
        danh mục địa bàn không có đơn vị nào là biên giới

        Import areas with border=true.
        Nhập danh mục địa bàn với border=true.

        %1 ended on %2
        %1 đã kết thúc ngày %2

        The current lens knows units valid on %1; name one of those, or ask by the historical lens.
        Theo địa giới hiện hành chỉ có đơn vị còn hiệu lực ngày %1; chọn trong số đó, hoặc hỏi theo địa giới cũ.

        the ratio to whole commitments has no periods
        tỷ lệ trên cam kết toàn dự án không chia theo kỳ

        It counts from the beginning; ask without year, half, quarter and month, or for the ratio in-year.
        Tỷ lệ này tính từ đầu; bỏ year, half, quarter, month, hoặc hỏi tỷ lệ in-year.

        a %1 is given twice
        %1 ghi hai lần

        A cut names its own instant.
        Số liệu chốt đã có thời điểm riêng.

        cut excludes as_of
        đã ghi cut thì không ghi as_of

        compare needs a period
        so sánh phải có kỳ

        Give from and to, or period, or window.
        Ghi from và to, hoặc period, hoặc window.

        original amounts have no one figure to set beside others
        theo nguyên tệ thì không có một số duy nhất để so sánh

        Ask for compare, ratio and several measures in VND or USD.
        Hỏi compare, ratio và nhiều chỉ tiêu bằng VND hoặc USD.
        """
}
