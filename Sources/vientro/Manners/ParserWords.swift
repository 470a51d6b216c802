/// The argument parser's own messages, which it has in English only, in Vietnamese.
enum ParserWords {
    /// The whole text as the parser writes it: message, help, usage, where to read on.
    static func vietnamese(full text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            if line.hasPrefix("Error: ") {
                return "vientro: " + vietnamese(String(line.dropFirst("Error: ".count)))
            }
            // What an option is for stands in the manual, in English.
            if line.hasPrefix("Help:") { return nil }
            if line.hasPrefix("Usage: ") { return "Cách dùng: " + line.dropFirst("Usage: ".count) }
            if let match = line.wholeMatch(of: /\s+See '(.+)' for more information\./) {
                return "  Xem '\(match.1)'."
            }
            return String(line)
        }.joined(separator: "\n")
    }

    /// One message; one that is not known stays as it is.
    static func vietnamese(_ text: String) -> String {
        if let match = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
            return "không có tùy chọn '\(match.1)'" + meant(match.2)
        }
        if let match = text.wholeMatch(
            of: /Unexpected argument '(.+?)'(?:\. Did you mean '(.+)'\?)?/)
        {
            return "thừa '\(match.1)'" + meant(match.2)
        }
        if let match = text.wholeMatch(of: /(\d+) unexpected arguments: (.+)/) {
            return "thừa \(match.1) mục: \(match.2)"
        }
        if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return "thiếu \(match.1)"
        }
        if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
            return "thiếu giá trị của '\(match.1)'"
        }
        if let match = text.wholeMatch(
            of: /The value '(.*)' is invalid for '(.+?)'(?:\. (.+))?/)
        {
            let more = match.3.map { ". " + vietnamese(String($0)) } ?? ""
            return "'\(match.1)' không hợp lệ cho '\(match.2)'\(more)"
        }
        if let match = text.wholeMatch(of: /Please provide one of (.+)\.?/) {
            return "Chỉ dùng: \(match.1)"
        }
        return text
    }

    private static func meant(_ name: Substring?) -> String {
        name.map { ". Có phải ý là '\($0)'?" } ?? ""
    }
}
