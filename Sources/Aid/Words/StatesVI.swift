extension VietnameseWords {
    /// States of reports owed, mails, grants and missions.
    static let states = """
        not-tracked
        trước ngày bắt đầu theo dõi

        waived
        được miễn

        none-required
        không phát sinh

        received
        đã tiếp nhận, đúng hạn

        received-late
        đã tiếp nhận, trễ hạn

        submitted
        đã nhận, chờ kiểm tra

        returned
        trả lại để bổ sung

        overdue
        quá hạn

        due
        đến hạn

        upcoming
        chưa đến hạn

        held
        chờ duyệt

        queued
        chờ gửi

        transmitting
        đang gửi

        sent
        đã gửi

        retry
        sẽ gửi lại

        failed
        không gửi được

        unknown
        chưa rõ đã gửi hay chưa

        proposed
        đang đề xuất

        appraising
        đang thẩm định

        approved
        đã phê duyệt, chưa triển khai

        active
        đang thực hiện

        suspended
        tạm dừng

        completed
        đã kết thúc, chờ báo cáo kết thúc

        closed
        hoàn thành hồ sơ

        rejected
        không phê duyệt

        revoked
        thu hồi phê duyệt

        cancelled
        hủy

        requested
        đã nhận đề nghị

        consulting
        đang lấy ý kiến

        permitted
        đã cho phép

        refused
        không cho phép

        postponed
        hoãn

        in-province
        đang ở tỉnh

        ended
        đã kết thúc, chờ báo cáo

        reported
        đã có báo cáo kết quả
        """
}
