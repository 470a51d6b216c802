import Aid

/// The reasons that the daemon keeps with obligations, which are English in the database, for
/// clerks who read Vietnamese. What it does not know stays as it is.
enum KeptReason {
    static func vietnamese(_ text: String) -> String {
        if let match = text.wholeMatch(of: /(.+); (became \S+, due \S+)/) {
            return "\(vietnamese(String(match.1))); \(vietnamese(String(match.2)))"
        }
        if let match = text.wholeMatch(of: /no longer owed: the (\w+) ended on (\S+)/) {
            return "không còn phải gửi: \(subject(match.1)) kết thúc ngày \(day(match.2))"
        }
        if let match = text.wholeMatch(
            of: /no longer owed: the (\w+) is (.+), or its dates or rules changed/)
        {
            return "không còn phải gửi: \(subject(match.1)) ở tình trạng \(state(match.2)), "
                + "hoặc ngày hay quy định đã thay đổi"
        }
        if let match = text.wholeMatch(of: /no longer owed: the (\w+) is (\S+)/) {
            return "không còn phải gửi: \(subject(match.1)) \(state(match.2))"
        }
        if let match = text.wholeMatch(of: /no longer owed: withdrawn, (.+)/) {
            return "không còn phải gửi: đã rút yêu cầu, \(match.1)"
        }
        if let match = text.wholeMatch(of: /waived on (\S+)/) {
            return "được miễn ngày \(day(match.1))"
        }
        if let match = text.wholeMatch(of: /nothing to report, (\S+)/) {
            return "không phát sinh, ngày \(day(match.1))"
        }
        if let match = text.wholeMatch(of: /became (\S+), due (\S+)/) {
            return "chuyển thành \(match.1), hạn \(day(match.2))"
        }
        if let match = text.wholeMatch(of: /due (\S+) became (\S+)/) {
            return "hạn \(day(match.1)) chuyển thành \(day(match.2))"
        }
        if let match = text.wholeMatch(of: /reporter (\S+) became ([^\s:]+)(: .+)?/) {
            return "đơn vị báo cáo \(nobody(match.1)) chuyển thành \(nobody(match.2))"
                + "\(match.3 ?? "")"
        }
        if let match = text.wholeMatch(of: /settled by the register: (.+), day not known/) {
            return "theo sổ đăng ký: \(state(match.1)), không rõ ngày gửi"
        }
        if let match = text.wholeMatch(of: /settled by the register: (.+)/) {
            return "theo sổ đăng ký: \(state(match.1))"
        }
        switch text {
        case "the period or the recipient changed":
            return "kỳ báo cáo hoặc nơi nhận đã thay đổi"
        case "the letter or its name changed":
            return "văn bản yêu cầu hoặc tên báo cáo đã thay đổi"
        case "the import that caused it was taken back":
            return "lần nhập gây ra báo cáo này đã được hoàn lại"
        case "the merge that caused it was taken back":
            return "việc gộp nhà tài trợ gây ra báo cáo này đã được hoàn lại"
        default: return text
        }
    }

    private static func day(_ iso: Substring) -> String {
        iso.split(separator: "-").reversed().joined(separator: "/")
    }

    private static func nobody(_ code: Substring) -> String {
        code == "nobody" ? "(không có)" : String(code)
    }

    private static func subject(_ kind: Substring) -> String {
        switch kind {
        case "project": "khoản viện trợ"
        case "mission": "đoàn"
        case "donor": "nhà tài trợ"
        case "certificate": "giấy đăng ký"
        default: String(kind)
        }
    }

    private static func state(_ status: Substring) -> String {
        switch status {
        case "gone": "không còn"
        case "renewed": "đã có giấy đăng ký kế tiếp"
        case "without certificate": "không có giấy đăng ký"
        default: Sentence.state(String(status)).text(in: .vi)
        }
    }
}
