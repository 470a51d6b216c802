/// Columns and states of the lists.
extension Word {
    static let obligationEvents = [
        "planned": Phrase("lập, hạn", "planned"),
        "superseded": Phrase("không còn hiệu lực", "superseded"),
        "extended": Phrase("gia hạn đến", "extended"),
        "submitted": Phrase("đã nhận, chờ kiểm tra", "submitted"),
        "received": Phrase("đã tiếp nhận", "received"),
        "returned": Phrase("trả lại để bổ sung", "returned"),
        "correct-by": Phrase("hạn bổ sung", "to be corrected by"),
        "waived": Phrase("được miễn", "waived"),
        "none-required": Phrase("không phát sinh", "none-required"),
        "reinstated": Phrase("phải gửi trở lại", "owed after all"),
        "assigned": Phrase("giao cho", "given to"),
        "given-back": Phrase("trả lại người theo dõi khoản viện trợ, đoàn", "given back"),
        "collecting": Phrase("đang tổng hợp", "collecting"),
        "draft": Phrase("dự thảo", "draft"), "to-sign": Phrase("trình ký", "to be signed"),
    ]
    /// The same of a report that the office itself owes.
    static let ownObligationEvents = obligationEvents.merging([
        "submitted": Phrase("đã ban hành, gửi đi", "issued and sent"),
        "received": Phrase("nơi nhận đã tiếp nhận", "accepted by the recipient"),
        "returned": Phrase("nơi nhận trả lại để bổ sung", "sent back by the recipient"),
    ]) { $1 }
    static let reportSteps = [
        "collecting": Phrase("đang tổng hợp", "collecting"),
        "draft": Phrase("dự thảo", "draft"), "to-sign": Phrase("trình ký", "to be signed"),
        "issued": Phrase("đã ban hành", "issued"),
    ]
    static let reportStep = Phrase("Tiến độ", "Step")
    static let officer = Phrase("Người theo dõi", "Officer")
    static let code = Phrase("Mã", "Code")
    static let name = Phrase("Tên", "Name")
    static let kind = Phrase("Loại", "Kind")
    static let stateColumn = Phrase("Tình trạng", "State")
    static let reporter = Phrase("Đơn vị báo cáo", "Reporter")
    static let recipient = Phrase("Nơi nhận", "Recipient")
    static let rule = Phrase("Quy định", "Rule")
    static let regime = Phrase("Chế độ", "Regime")
    static let basis = Phrase("Căn cứ", "Basis")
    static let period = Phrase("Kỳ", "Period")
    static let cycle = Phrase("Chu kỳ", "Cycle")
    static let due = Phrase("Hạn", "Due")
    static let dueStatutory = Phrase("Hạn theo quy định", "Statutory due")
    static let dueEffective = Phrase("Hạn áp dụng", "Effective due")
    static let dueInternal = Phrase("Hạn nội bộ", "Internal due")
    static let daysOverdue = Phrase("Số ngày quá hạn", "Days overdue")
    static let verified = Phrase("Đã đối chiếu", "Verified")
    static let subject = Phrase("Đối tượng", "Subject")
    static let message = Phrase("Nội dung", "Message")
    static let at = Phrase("Lúc", "At")
    static let from = Phrase("Từ", "From")
    static let to = Phrase("Đến", "To")
    static let actor = Phrase("Người thực hiện", "Actor")
    static let what = Phrase("Việc", "What")
    static let reason = Phrase("Lý do", "Reason")
    static let yes = Phrase("có", "yes")
    static let no = Phrase("không", "no")

    static let obligationStates = [
        "not-tracked": Phrase("trước ngày bắt đầu theo dõi", "not tracked"),
        "waived": Phrase("được miễn", "waived"),
        "none-required": Phrase("không phát sinh", "none required"),
        "received": Phrase("đã tiếp nhận, đúng hạn", "received"),
        "received-late": Phrase("đã tiếp nhận, trễ hạn", "received late"),
        "submitted": Phrase("đã nhận, chờ kiểm tra", "submitted"),
        "returned": Phrase("trả lại để bổ sung", "returned"),
        "overdue": Phrase("quá hạn", "overdue"), "due": Phrase("đến hạn", "due"),
        "upcoming": Phrase("chưa đến hạn", "upcoming"),
    ]
    /// The same of a report that the office itself owes.
    static let ownObligationStates = obligationStates.merging([
        "received": Phrase("nơi nhận đã tiếp nhận, đúng hạn", "accepted in time"),
        "received-late": Phrase("nơi nhận đã tiếp nhận, trễ hạn", "accepted late"),
        "submitted": Phrase("đã ban hành, gửi đi", "issued and sent"),
        "returned": Phrase("nơi nhận trả lại để bổ sung", "sent back by the recipient"),
    ]) { $1 }
    static func submittedOn(_ day: String) -> Phrase {
        Phrase("đã nhận \(day)", "submitted \(day)")
    }
    static func submittedAndOpen(_ day: String) -> Phrase {
        Phrase("đã nhận \(day), chờ kiểm tra", "submitted \(day)")
    }
    static let receivedDayUnknown = Phrase(
        "đã tiếp nhận, không rõ ngày gửi", "received, day not known")
    static func reports(_ count: String, overdue: String) -> Phrase {
        Phrase(
            "\(count) báo cáo, \(overdue) quá hạn.",
            counted(count, "report") + ", \(overdue) overdue.")
    }
    static let because = Phrase("Vì sao", "Because")
    static let history = Phrase("Diễn biến", "History")
    static let submissions = Phrase("Các lần gửi", "Handed in")
    static let flags = Phrase("Cảnh báo", "Flags")
    static let mails = Phrase("Thư", "Mails")
    static let record = Phrase("Bản ghi", "Record")
    static let raw = Phrase("Hạn theo quy định", "Raw")
    static let effective = Phrase("Hạn áp dụng", "Effective")

    static let job = Phrase("Tác vụ", "Job")
    static let schedule = Phrase("Lịch chạy", "Schedule")
    static let next = Phrase("Lượt kế tiếp", "Next")
    static let last = Phrase("Lần cuối", "Last")
    static let result = Phrase("Kết quả", "Result")
    static let duration = Phrase("Thời lượng", "Duration")
    static let paused = Phrase("tạm dừng", "paused")
    static let disabled = Phrase("tắt", "disabled")
    static let startedAt = Phrase("Chạy lúc", "Started")
    static let actsAt = Phrase("Như vào lúc", "As of")
    static let askedRuns = Phrase("CHẠY THEO YÊU CẦU", "ASKED FOR BY HAND")
    static let ticks = Phrase("Số lượt", "Ticks")
    static let gapsColumn = Phrase("Sót", "Gaps")
    static let fates = [
        "ran": Phrase("đã chạy", "ran"), "coalesced": Phrase("gộp", "coalesced"),
        "void": Phrase("hủy vì sai đồng hồ", "void"),
        "skipped": Phrase("bỏ qua", "skipped"), "missed": Phrase("bị lỡ", "missed"),
        "failed": Phrase("không thành", "failed"), "running": Phrase("đang chạy", "running"),
        "retry": Phrase("sẽ chạy lại", "retry"),
    ]
    static func runNumber(_ run: String) -> Phrase { Phrase("lượt chạy số \(run)", "run \(run)") }
    static func gap(_ job: String, _ from: String, _ to: String) -> Phrase {
        Phrase("\(job): sót từ \(from) đến \(to)", "\(job): gap from \(from) to \(to)")
    }

    static let mailStates = [
        "held": Phrase("chờ duyệt", "held"), "queued": Phrase("chờ gửi", "queued"),
        "transmitting": Phrase("đang gửi", "transmitting"), "sent": Phrase("đã gửi", "sent"),
        "retry": Phrase("sẽ gửi lại", "retry"), "failed": Phrase("không gửi được", "failed"),
        "unknown": Phrase("chưa rõ đã gửi hay chưa", "unknown"),
        "cancelled": Phrase("hủy", "cancelled"),
    ]
    static let holdReasons = [
        "new-address": Phrase("địa chỉ mới", "new address"),
        "outside-after-due": Phrase(
            "quá hạn, gửi ra ngoài cơ quan", "overdue, goes outside the office"),
        "large-batch": Phrase("đợt thư lớn", "large batch"),
    ]
    static let report = Phrase("Báo cáo", "Report")
    static let recipientAddress = Phrase("Người nhận", "To")
    static let attempts = Phrase("Lần gửi", "Attempts")
    static let mailSubject = Phrase("Tiêu đề", "Subject")

    static let importKind = Phrase("Sổ", "Register")
    static let batch = Phrase("Lô", "Batch")
    static let file = Phrase("Tệp", "File")
    static let read = Phrase("Đọc", "Read")
    static let inserted = Phrase("Thêm", "Inserted")
    static let updated = Phrase("Sửa", "Updated")
    static let unchangedColumn = Phrase("Như cũ", "Unchanged")
    static let rejected = Phrase("Từ chối", "Rejected")
    static let reversed = Phrase("Hoàn lại", "Reversed")
    static let warnings = Phrase("Lưu ý", "Warnings")
    static let errors = Phrase("LỖI", "ERRORS")
    static func line(_ line: String, _ column: String?) -> Phrase {
        Phrase(
            "dòng \(line)" + (column.map { ", cột \($0)" } ?? ""),
            "line \(line)" + (column.map { ", column \($0)" } ?? ""))
    }
    static func moreErrors(_ count: String) -> Phrase {
        Phrase("… và \(count) lỗi nữa.", "… and " + counted(count, "more error") + ".")
    }
    static func moreWarnings(_ count: String) -> Phrase {
        Phrase("… và \(count) lưu ý nữa.", "… and " + counted(count, "more warning") + ".")
    }
    static let nothingImported = Phrase(
        "Không nhập dòng nào: sửa các dòng trên rồi nhập lại, "
            + "hoặc thêm --skip-invalid --rejects OUT.csv.",
        "Nothing was imported: mend these lines and import again, "
            + "or add --skip-invalid --rejects OUT.csv.")
    static let nothingReformed = Phrase(
        "Chưa thay đổi gì: sửa các dòng trên rồi gửi lại tệp.",
        "Nothing was changed: mend these lines and give the file again.")
    static let fileRefused = Phrase(
        "Không nhập dòng nào: lỗi của cả tệp, --skip-invalid không bỏ qua được; "
            + "sửa tệp theo gợi ý rồi nhập lại.",
        "Nothing was imported: the file as a whole is wrong, which --skip-invalid cannot pass "
            + "over; mend it as the hint says and import again.")
    static func undo(_ batch: String) -> Phrase {
        Phrase(
            "Nhập nhầm: vientro import reverse \(batch) --reason \"…\"",
            "To take it back: vientro import reverse \(batch) --reason \"…\"")
    }
    static func rejectsWritten(_ count: String, _ path: String) -> Phrase {
        Phrase(
            "\(count) dòng bị từ chối nằm trong \(path).",
            counted(count, "rejected line is", "rejected lines are") + " in \(path)."
        )
    }

    static func chain(_ events: String, ok: Bool) -> Phrase {
        ok
            ? Phrase(
                "Nhật ký nguyên vẹn: \(events) thay đổi.",
                "The chain holds: \(counted(events, "change")).")
            : Phrase(
                "Nhật ký KHÔNG nguyên vẹn (\(events) thay đổi):",
                "The chain does NOT hold (\(counted(events, "change"))):")
    }
    static let head = Phrase("Đầu chuỗi", "Head")
    static func rowsOf(_ count: String, _ total: String, after offset: Int) -> Phrase {
        let first = offset > 0 ? "\(offset + 1)" : nil
        return Phrase(
            "\(count)/\(total) dòng" + (first.map { ", từ dòng \($0)." } ?? "."),
            "\(count) of \(total) rows" + (first.map { ", from row \($0)." } ?? "."))
    }
    static func firstRows(_ count: String) -> Phrase {
        Phrase("\(count) dòng đầu; có thể còn nữa.", "The first \(count); there may be more.")
    }
    static func searchedNear(_ names: [String]) -> Phrase {
        let list = names.map { "“\($0)”" }.joined(separator: ", ")
        return Phrase("Không tìm thấy. Có phải: \(list)?", "Nothing found. Did you mean \(list)?")
    }
    static func rows(_ count: String) -> Phrase {
        Phrase("\(count) dòng.", counted(count, "row") + ".")
    }
}
