/// Errors and what to do about them.
extension Word {
    static let hint = Phrase("gợi ý:", "hint:")

    static func notReachable(_ socket: String) -> Phrase {
        Phrase(
            "không kết nối được với vientrod qua \(socket)",
            "could not reach vientrod on socket \(socket)")
    }
    static let notReachableHint = Phrase(
        "Khởi động bằng \"systemctl start vientro\" (trong thư mục mã nguồn: \"make run\"), "
            + "hoặc chỉ socket khác bằng --socket.",
        "Start it with \"systemctl start vientro\" (in a source folder: \"make run\"), "
            + "or name another socket with --socket.")

    static func socketDenied(_ socket: String) -> Phrase {
        Phrase("không có quyền dùng socket \(socket)", "permission denied on socket \(socket)")
    }
    static let socketDeniedHint = Phrase(
        "Đề nghị quản trị thêm tài khoản vào nhóm vientro-operator hoặc vientro-read, "
            + "rồi đăng nhập lại.",
        "Ask the administrator to add your login to the group vientro-operator or vientro-read, "
            + "then log in again.")

    static func connectionBroken(_ socket: String) -> Phrase {
        Phrase(
            "mất kết nối với vientrod (\(socket)) trước khi có trả lời",
            "the connection to vientrod (\(socket)) broke before the answer")
    }
    static let connectionBrokenHint = Phrase(
        "Có thể thay đổi đã được ghi. Xem \"vientro audit list\" trước khi làm lại; "
            + "nhật ký của daemon: journalctl -u vientro.",
        "The change may have been made. See \"vientro audit list\" before repeating it; "
            + "the daemon's log: journalctl -u vientro.")

    static func timedOut(_ socket: String) -> Phrase {
        Phrase(
            "vientrod (\(socket)) không trả lời trong thời gian chờ",
            "vientrod (\(socket)) did not answer in time")
    }
    static let timedOutHint = Phrase(
        "Chờ lâu hơn bằng --timeout SECONDS.", "Wait longer with --timeout SECONDS.")

    static func httpStatus(_ status: Int) -> Phrase {
        Phrase("vientrod trả lời HTTP \(status)", "vientrod answered HTTP \(status)")
    }

    static let answerNotUnderstood = Phrase(
        "không đọc được trả lời của vientrod", "could not read the answer of vientrod")
    static let answerNotUnderstoodHint = Phrase(
        "Hai chương trình có thể khác phiên bản: so sánh vientro --version và vientrod --version.",
        "The two programs may differ in version: compare vientro --version, vientrod --version.")

    static let unexpected = Phrase("lỗi không lường trước", "unexpected error")
    static let unexpectedHint = Phrase(
        "Đây là lỗi của chương trình: đề nghị báo lại kèm nội dung trên.",
        "This is a bug: please report it with the text above.")

    static func fileNotReadable(_ path: String) -> Phrase {
        Phrase("không đọc được tệp \"\(path)\"", "could not read file \"\(path)\"")
    }
    static func fileNotWritable(_ path: String) -> Phrase {
        Phrase("không ghi được tệp \"\(path)\"", "could not write file \"\(path)\"")
    }
    static func unknown(_ what: String, _ code: String) -> Phrase {
        Phrase("không có \(what) \"\(code)\"", "\(what) \"\(code)\" does not exist")
    }

    static func sent(_ sent: String, of size: String?) -> Phrase {
        Phrase(
            "đã gửi \(sent)" + (size.map { " / \($0)" } ?? ""),
            "sent \(sent)" + (size.map { " of \($0)" } ?? ""))
    }

    static let nothing = Phrase("(không có)", "(none)")
    static let dryRun = Phrase("Chạy thử, không ghi.", "Dry run, nothing was changed.")
    static func changed(_ count: String) -> Phrase {
        Phrase("Đã thay đổi: \(count).", "Changed: \(count).")
    }
    static func wouldChange(_ count: String) -> Phrase {
        Phrase("Sẽ thay đổi: \(count).", "Would change: \(count).")
    }
    static let unchanged = Phrase(
        "Không có gì thay đổi: đã như vậy từ trước.", "Nothing changed: it had been so already.")
}
