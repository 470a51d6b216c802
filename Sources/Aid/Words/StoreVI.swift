extension VietnameseWords {
    /// What a walk along the audit trail finds.
    static let store = """
        the chain ends at change %1, its head says %2
        chuỗi nhật ký dừng ở thay đổi số %1, phần đầu chuỗi ghi %2

        change %1 is missing
        thiếu thay đổi số %1

        change %1 does not follow change %2
        thay đổi số %1 không nối tiếp thay đổi số %2

        change %1 was altered
        thay đổi số %1 đã bị sửa

        the details of change %1 were altered
        chi tiết của thay đổi số %1 đã bị sửa
        """
}
