/// What the first bytes of a file say about its format.
enum CSVPrologue {
    /// How many of a file's first four bytes (fewer in a shorter file) are a byte order mark.
    ///
    /// Throws `FileRefusal` for UTF-16 and for Excel's workbooks.
    static func length(of first: [UInt8]) throws(FileRefusal) -> Int {
        if first.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || first.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        {
            throw refusal(
                .workbook, "this is an Excel workbook, not a CSV file",
                hint: "Save it as CSV UTF-8.")
        }
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
            || alternatesWithNUL(first)
        {
            throw refusal(
                .utf16, "the file is in UTF-16, not in UTF-8", hint: "Save it as CSV UTF-8.")
        }
        return first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// ASCII in UTF-16 without a byte order mark, in either order.
    private static func alternatesWithNUL(_ first: [UInt8]) -> Bool {
        guard first.count == 4 else { return false }
        let isNUL = first.map { $0 == 0 }
        return isNUL == [false, true, false, true] || isNUL == [true, false, true, false]
    }

    private static func refusal(
        _ code: RegisterErrorCode, _ message: Sentence, hint: Sentence
    ) -> FileRefusal {
        FileRefusal([RowError(line: 1, code, message, hint: hint)])
    }
}
