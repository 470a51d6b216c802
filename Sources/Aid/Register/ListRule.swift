/// Checks the fields that hold several items, split by `|`.
enum ListRule {
    /// Appends the list in its stored form: shares in their shortest form.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ type: RegisterColumnType, to out: inout [UInt8]
    ) throws(FieldFault) {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(AidError) {
            switch type {
            case .codes: out.append(contentsOf: try codes(text, code).utf8)
            case .records: out.append(contentsOf: try codes(text, record).utf8)
            case .shares: out.append(contentsOf: try shares(text).utf8)
            case .areas:
                let areas = try AreaReference.list(parsing: text)
                out.append(contentsOf: areas.map(\.text).joined(separator: "|").utf8)
            default:
                let list = try ShareList(parsing: text)
                for item in list.items { _ = try AreaReference(parsing: item.item) }
                out.append(contentsOf: list.text.utf8)
            }
        } catch {
            throw FieldFault(error)
        }
    }

    private static func codes(
        _ text: String, _ check: (Substring) throws(AidError) -> Void
    ) throws(AidError) -> String {
        var seen: Set<Substring> = []
        for piece in text.split(separator: "|", omittingEmptySubsequences: false) {
            guard !piece.isEmpty else {
                throw AidError(
                    MoneyCode.emptyItem, "\(quoted(text)) has an empty item",
                    hint: "Items are split by |.")
            }
            try check(piece)
            guard seen.insert(piece).inserted else {
                throw AidError(
                    MoneyCode.repeatedItem, "\(quoted(piece)) is listed twice",
                    hint: "List it once.")
            }
        }
        return text
    }

    private static func shares(_ text: String) throws(AidError) -> String {
        let list = try ShareList(parsing: text)
        for item in list.items { try code(item.item) }
        return list.text
    }

    private static func record(_ item: Substring) throws(AidError) {
        let kinds = RegisterKind.decidable.map(\.word)
        let parts = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, kinds.contains(String(parts[0])) else {
            throw AidError(
                RegisterErrorCode.notARecord.code, "\(quoted(item)) is not a record",
                hint: "Write KIND/CODE, as project/LC-001; kinds: "
                    + "\(kinds.joined(separator: ", ")).")
        }
        try code(parts[1])
    }

    private static func code(_ item: some StringProtocol) throws(AidError) {
        try reading(item) { bytes throws(AidError) in
            do throws(FieldFault) {
                try FieldRule.code(bytes)
            } catch {
                throw AidError(error.code, error.message, hint: error.hint)
            }
        }
    }
}
