import Aid

/// Keeps a spreadsheet from running a text as a formula: an apostrophe before `=`, `+`, `-`, `@`,
/// a tab or a carriage return. Numbers stay numbers. What is defused is not imported again as it
/// was, so it is never done unasked.
enum SafeCells {
    static func defused(_ row: [String?], of kind: RegisterKind) -> [String?] {
        zip(kind.columns, row).map { column, value in
            guard let value, let first = value.unicodeScalars.first, isText(column.type),
                ["=", "+", "-", "@", "\t", "\r"].contains(first)
            else { return value }
            return "'" + value
        }
    }

    private static func isText(_ type: RegisterColumnType) -> Bool {
        switch type {
        case .amount, .decimal, .integer, .rate, .date: false
        default: true
        }
    }
}
