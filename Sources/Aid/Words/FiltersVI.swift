extension VietnameseWords {
    /// What lists and totals are narrowed by.
    static let filters = """
        status
        tình trạng

        state
        trạng thái

        owner
        chủ khoản viện trợ

        host
        đơn vị chủ trì đón tiếp

        class
        loại nhà tài trợ

        country
        nước

        purpose
        mục đích

        modality
        phương thức

        kind
        loại

        role
        vai trò

        level
        cấp

        language
        ngôn ngữ

        direction
        chiều báo cáo

        currency
        loại tiền

        type of rates
        loại tỷ giá

        measure
        chỉ tiêu

        ratio
        tỷ lệ giải ngân

        lens
        cách tính theo địa giới

        certificate
        giấy đăng ký

        contact
        đầu mối liên hệ

        person
        cán bộ

        document
        văn bản

        state of mails
        trạng thái thư

        subject
        đối tượng

        Subjects are codes, as LC-001 or project/LC-001; see vientro audit list.
        Đối tượng ghi bằng mã, như LC-001 hoặc project/LC-001; xem vientro audit list.

        Subjects are codes, as LC-001; see vientro flag list --all.
        Đối tượng ghi bằng mã, như LC-001; xem vientro flag list --all.

        Did you mean "%1:%2"?
        Có phải ý là "%1:%2"?

        See vientro area list --level %1.
        Xem vientro area list --level %1.

        %1:%2 is not valid on %3
        %1:%2 không có hiệu lực vào ngày %3

        Leave the day out, or name one of its own.
        Bỏ ngày đi, hoặc ghi một ngày trong thời gian hiệu lực của đơn vị.
        """
}
