extension VietnameseWords {
    /// The ledger by hand, splits and rates.
    static let ledger = """
        valuing anew needs a reason
        quy đổi lại phải có lý do

        rate of the type
        tỷ giá loại

        Import rates first.
        Nhập tỷ giá trước.

        There are: %1.
        Có: %1.

        "%1" is taken back already by %2
        "%1" đã được ghi đảo bằng %2

        taking an entry back needs a reason
        ghi đảo phải có lý do

        no entry is named
        chưa ghi dòng ghi sổ nào

        Give its ref.
        Ghi số hiệu dòng.

        "%1" is not a date (date)
        "%1" không phải là ngày (date)

        See vientro ledger list.
        Xem vientro ledger list.

        entry
        dòng ghi sổ

        "%1" is itself a reversal: it takes %2 back
        "%1" là dòng ghi đảo của %2

        something is unusual
        có điểm bất thường

        If it is meant, say so with --confirm.
        Nếu đúng như vậy, xác nhận bằng --confirm.

        there is nothing to enter
        không có gì để ghi

        the register refuses it
        sổ không nhận dòng này

        "%1" is no kind of entry
        "%1" không phải là loại dòng ghi sổ

        See vientro project list.
        Xem vientro project list.

        no project is named
        chưa ghi khoản viện trợ nào

        the project %1 has no start day
        khoản viện trợ %1 chưa có ngày bắt đầu

        Say from when with --effective-on.
        Ghi từ ngày nào bằng --effective-on.

        "%1" is not a date (effective_on)
        "%1" không phải là ngày (effective_on)

        no split is given
        chưa ghi tỷ lệ phân bổ

        Give --sectors, --areas or --donors.
        Ghi --sectors, --areas hoặc --donors.

        %1s: %2
        %1s: %2

        the rate used is more than %1 days older than the entry
        tỷ giá đã dùng cũ hơn dòng ghi sổ quá %1 ngày

        the %1 rate used is of %2, %3 days before %4
        tỷ giá %1 được dùng là của ngày %2, trước ngày %4 đến %3 ngày

        the split by %1 from %2 on, %3, ends with this one
        tỷ lệ phân bổ theo %1 áp dụng từ ngày %2, %3, hết hiệu lực vì lần phân bổ này

        sector
        lĩnh vực

        %1 has the same host %2 in %3 %4
        %1 có cùng đơn vị chủ trì %2 tại %3, %4

        from %1 to %2
        từ ngày %1 đến ngày %2

        %1 is under %2; extended under %3 it may change over: vientro project regime %4 %5 --from %6 --reason …
        %1 đang theo %2; gia hạn khi %3 có hiệu lực thì có thể chuyển sang: vientro project regime %4 %5 --from %6 --reason …
        """
}
