/// States and purposes of projects and missions, and the columns of registers.
extension Word {
    static let projectStates = [
        "proposed": Phrase("đang đề xuất", "proposed"),
        "appraising": Phrase("đang thẩm định", "appraising"),
        "approved": Phrase("đã phê duyệt, chưa triển khai", "approved"),
        "active": Phrase("đang thực hiện", "active"), "suspended": Phrase("tạm dừng", "suspended"),
        "completed": Phrase("đã kết thúc, chờ báo cáo kết thúc", "completed"),
        "closed": Phrase("hoàn thành hồ sơ", "closed"),
        "rejected": Phrase("không phê duyệt", "rejected"),
        "revoked": Phrase("thu hồi phê duyệt", "revoked"),
        "cancelled": Phrase("hủy bỏ", "cancelled"),
    ]
    static let missionStates = [
        "requested": Phrase("đã nhận đề nghị", "requested"),
        "consulting": Phrase("đang lấy ý kiến", "consulting"),
        "permitted": Phrase("đã cho phép", "permitted"),
        "refused": Phrase("không cho phép", "refused"), "postponed": Phrase("hoãn", "postponed"),
        "cancelled": Phrase("hủy", "cancelled"),
        "in-province": Phrase("đang ở tỉnh", "in province"),
        "ended": Phrase("đã kết thúc, chờ báo cáo", "ended"),
        "reported": Phrase("đã có báo cáo kết quả", "reported"),
    ]
    static let purposes = [
        "explore": Phrase("tìm hiểu", "explore"), "survey": Phrase("khảo sát", "survey"),
        "implement": Phrase("triển khai", "implement"),
        "monitor": Phrase("kiểm tra, giám sát", "monitor"),
        "volunteer": Phrase("tình nguyện", "volunteer"),
        "media": Phrase("báo chí, làm phim", "media"),
        "courtesy": Phrase("chào xã giao", "courtesy"),
        "conference": Phrase("hội nghị, hội thảo", "conference"), "other": Phrase("khác", "other"),
    ]
    static let registerColumns = [
        "code": code, "name": name, "title": name, "kind": kind, "status": stateColumn,
        "class": Phrase("Loại", "Class"), "country": Phrase("Nước", "Country"),
        "modality": Phrase("Phương thức", "Modality"),
        "donor": Phrase("Nhà tài trợ", "Donor"), "donors": Phrase("Nhà tài trợ", "Donors"),
        "organisation": Phrase("Tổ chức", "Organisation"),
        "owner": Phrase("Chủ khoản viện trợ", "Owner"),
        "start_on": Phrase("Bắt đầu", "Start"), "end_on": Phrase("Kết thúc", "End"),
        "arrive_on": Phrase("Ngày đến", "Arrive"), "depart_on": Phrase("Ngày đi", "Depart"),
        "people": Phrase("Số người", "People"), "purpose": Phrase("Mục đích", "Purpose"),
        "host": Phrase("Đơn vị chủ trì", "Host"), "email": Phrase("Thư điện tử", "Email"),
        "report": report, "language": Phrase("Ngôn ngữ", "Language"), "schedule": schedule,
        "format": Phrase("Dạng", "Format"), "filter": Phrase("Bộ lọc", "Filter"),
        "valid_from": from, "valid_to": to,
    ]
}
