/// Finds what is wrong where the argument parser blames something else.
enum MisreadOptions {
    private static let terms: Set<String> = ["--hours", "--days", "--working-days", "--months"]

    /// What to say instead of the parser's message; nil where that is right.
    static func first(in arguments: [String], said message: String) -> Phrase? {
        let options = Array(arguments.prefix { $0 != "--" })
        if message.hasPrefix("Missing value for ") {
            return negative(options, message)
        }
        guard !message.hasPrefix("Unknown option"), let name = RepeatedOptions.unknown(in: options)
        else { return nil }
        return Phrase("không có tùy chọn '\(name)'", "Unknown option '\(name)'")
    }

    /// `--days -3`, where the parser takes the number for an option.
    private static func negative(_ options: [String], _ message: String) -> Phrase? {
        for (name, value) in zip(options, options.dropFirst())
        where message.hasPrefix("Missing value for '\(name) ")
            && value.wholeMatch(of: /-[0-9]+/) != nil
        {
            let back = terms.contains(name)
            return Phrase(
                "\(name) nhận số không có dấu" + (back ? "; tính lùi thì thêm --before" : ""),
                "\(name) takes a number without a sign"
                    + (back ? "; to count backwards, add --before" : ""))
        }
        return nil
    }
}
