/// One of the five fields, read into a bit for each value.
struct CronField {
    let name: Sentence
    let range: ClosedRange<Int>
    /// Names of the values from `range.lowerBound` on.
    var names: [String] = []

    static let minute = CronField(name: "minute", range: 0...59)
    static let hour = CronField(name: "hour", range: 0...23)
    static let day = CronField(name: "day of the month", range: 1...31)
    static let month = CronField(
        name: "month", range: 1...12,
        names: [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ])
    static let weekday = CronField(
        name: "day of the week", range: 0...7,
        names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"])

    /// The values that a field names, one bit each. `whole` is quoted in errors.
    func bits(_ text: String, in whole: String) throws(AidError) -> UInt64 {
        var bits: UInt64 = 0
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            bits |= try itemBits(String(item), in: whole)
        }
        return bits
    }

    private func itemBits(_ item: String, in whole: String) throws(AidError) -> UInt64 {
        let parts = item.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let front = parts.first else {
            throw error(item, whole, "Write one step, as */15.")
        }
        let values = try span(front, item, whole)
        var step = 1
        if parts.count == 2 {
            guard front == "*" || front.contains("-") else {
                throw error(
                    item, whole, "A step needs a range: \(front)-\(range.upperBound)/\(parts[1]).")
            }
            guard let read = CronField.number(parts[1]),
                (1...max(1, range.upperBound - range.lowerBound)).contains(read)
            else {
                throw error(
                    item, whole,
                    "A step is 1 to \(range.upperBound - range.lowerBound) here.")
            }
            step = read
        }
        return stride(from: values.lowerBound, through: values.upperBound, by: step)
            .reduce(0) { $0 | 1 << UInt64($1) }
    }

    private func span(
        _ text: String, _ item: String, _ whole: String
    ) throws(AidError) -> ClosedRange<Int> {
        // A week's own `*` has seven days: 7 would be a second Sunday for steps.
        if text == "*" {
            return self.range.upperBound == 7 ? 0...6 : self.range
        }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count <= 2, let low = value(ends[0]), var high = value(ends[ends.count - 1])
        else {
            let named: Sentence = names.isEmpty ? "" : ", or \(names.joined(separator: ", "))"
            throw error(
                item, whole,
                "Use \(range.lowerBound) to \(range.upperBound)\(named); *, ranges 1-5, "
                    + "steps */15 and lists by commas.")
        }
        // A range may end on Sunday by its name, as in fri-sun.
        if range.upperBound == 7, ends.count == 2, high == 0, low > 0 {
            guard names.contains(ends[1].lowercased()) else {
                throw error(
                    item, whole, "At the end of a range Sunday is 7: write \(ends[0])-7.")
            }
            high = 7
        }
        guard low <= high else {
            throw error(item, whole, "A range ascends: write two ranges with a comma.")
        }
        return low...high
    }

    private func value(_ text: String) -> Int? {
        if let position = names.firstIndex(of: text.lowercased()) {
            return range.lowerBound + position
        }
        guard let number = CronField.number(text), range.contains(number) else { return nil }
        return number
    }

    private static func number(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        return Int(text)
    }

    private func error(_ item: String, _ whole: String, _ hint: Sentence) -> AidError {
        AidError(
            "invalid-schedule",
            "cron expression \"\(whole)\" has \"\(item)\" for its \(name)", hint: hint)
    }
}
