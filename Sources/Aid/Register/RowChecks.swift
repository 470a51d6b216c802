/// Checks the columns of one sound row against each other, as far as no database is needed.
enum RowChecks {
    /// Every status a project may have, in the order of its life.
    static let projectStatuses = [
        "proposed", "appraising", "approved", "active", "suspended", "completed", "closed",
        "rejected", "revoked", "cancelled",
    ]

    /// From approval on a project has a time (CONTRACT: start and end are then required).
    private static let timedStatuses: Set = [
        "approved", "active", "suspended", "completed", "closed",
    ]

    private static let columns = LedgerColumns()

    /// Appends what is wrong, and gives a ledger's row its money.
    static func check(
        _ row: inout RegisterRow, _ header: RegisterHeader, _ errors: inout [RowError]
    ) {
        for column in freeText[row.kind] ?? [] { personal(column, row, &errors) }
        switch row.kind {
        case .areas:
            order("valid_from", "valid_to", row, &errors)
            both("parent_level", "parent_code", row, header, &errors)
        case .sectors, .agencies, .people: order("valid_from", "valid_to", row, &errors)
        case .contacts:
            order("valid_from", "valid_to", row, &errors)
            oneOf("agency", "donor", row, header, &errors)
        case .certificates: order("issued_on", "expires_on", row, &errors)
        case .missions: order("arrive_on", "depart_on", row, &errors)
        case .projects:
            order("start_on", "end_on", row, &errors)
            time(row, header, &errors)
        case .splits: dimensions(row, &errors)
        case .ledger: ledger(&row, &errors)
        case .rates: dong(row, &errors)
        case .owedReports:
            order("period_from", "period_to", row, &errors)
            order("due_internal", "due_effective", row, &errors)
            oneLine("recipient", row, &errors)
        case .askedReports:
            order("period_from", "period_to", row, &errors)
            order("due_internal", "due", row, &errors)
            for name in ["name", "letter", "recipient"] { oneLine(name, row, &errors) }
        case .reportDecisions: both("step", "step_on", row, header, &errors)
        case .areaSuccessors, .sectorMap, .calendar, .donors, .submissions,
            .subscriptions, .documents:
            break
        }
    }

    /// Columns of free text in which people tend to be named.
    private static let freeText: [RegisterKind: [Int]] = [
        .missions: columns(.missions, ["organisation", "note"]),
        .ledger: columns(.ledger, ["item", "description"]),
        .submissions: columns(.submissions, ["note"]),
        .reportDecisions: columns(.reportDecisions, ["note", "step_note"]),
    ]

    private static func columns(_ kind: RegisterKind, _ names: [String]) -> [Int] {
        names.compactMap(kind.index(of:))
    }

    private static func personal(
        _ column: Int, _ row: RegisterRow, _ errors: inout [RowError]
    ) {
        let found = row.withBytes(of: column) { $0.flatMap { PersonalNumbers.find(in: $0) } }
        guard found != nil else { return }
        // The number is not repeated: it would end up in logs and lists of errors.
        errors.append(
            RowError(
                line: row.line, column: row.kind.columns[column].name, .personalNumber,
                "the text has what looks like the number of a passport",
                hint: "Personal data does not belong here: leave it out."))
    }

    private static func order(
        _ first: String, _ second: String, _ row: RegisterRow, _ errors: inout [RowError]
    ) {
        // ISO dates compare as text.
        guard let from = row[first], let to = row[second], to < from else { return }
        errors.append(
            RowError(
                line: row.line, column: second, .datesReversed,
                "\(second) \(Sentence.day(to)) is before \(first) \(Sentence.day(from))",
                hint: "Correct one of the two days."))
    }

    private static func oneLine(
        _ column: String, _ row: RegisterRow, _ errors: inout [RowError]
    ) {
        guard row[column]?.contains(where: \.isNewline) == true else { return }
        errors.append(
            RowError(
                line: row.line, column: column, .severalLines,
                "the \(column) has more than one line", hint: "Write it on one line."))
    }

    private static func both(
        _ first: String, _ second: String, _ row: RegisterRow, _ header: RegisterHeader,
        _ errors: inout [RowError]
    ) {
        guard has(first, header), has(second, header), (row[first] == nil) != (row[second] == nil)
        else { return }
        let empty = row[first] == nil ? first : second
        errors.append(
            RowError(
                line: row.line, column: empty, .needsBoth,
                "\(empty) is empty, \(empty == first ? second : first) is not",
                hint: "Give both or neither."))
    }

    private static func oneOf(
        _ first: String, _ second: String, _ row: RegisterRow, _ header: RegisterHeader,
        _ errors: inout [RowError]
    ) {
        let hasFirst = row[first] != nil
        let hasSecond = row[second] != nil
        // With neither column in the file an update keeps what is there.
        let isKept = !has(first, header) || !has(second, header)
        guard hasFirst == hasSecond, hasFirst || !isKept else { return }
        errors.append(
            RowError(
                line: row.line, column: first, .needsOneOf,
                hasFirst
                    ? "\(first) and \(second) are both given"
                    : "\(first) and \(second) are both empty",
                hint: "Give exactly one of the two."))
    }

    private static func time(
        _ row: RegisterRow, _ header: RegisterHeader, _ errors: inout [RowError]
    ) {
        guard let status = row["status"], timedStatuses.contains(status) else { return }
        for name in ["start_on", "end_on"] where row[name] == nil && has(name, header) {
            errors.append(
                RowError(
                    line: row.line, column: name, .requiredByStatus,
                    "a project that is \(status) needs \(name)"))
        }
    }

    private static func dimensions(_ row: RegisterRow, _ errors: inout [RowError]) {
        guard row["sectors"] == nil, row["areas"] == nil, row["donors"] == nil else { return }
        errors.append(
            RowError(
                line: row.line, column: "sectors", .needsOneOf,
                "sectors, areas and donors are all empty",
                hint: "Give at least one of the three."))
    }

    private static func dong(_ row: RegisterRow, _ errors: inout [RowError]) {
        guard row["currency"] == Currency.vnd.code else { return }
        errors.append(
            RowError(
                line: row.line, column: "currency", .rateOfDong,
                "a rate says how many VND a unit is worth; VND has none",
                hint: "Leave the line out: amounts in VND are taken as they are."))
    }

    private static func has(_ column: String, _ header: RegisterHeader) -> Bool {
        header.kind.index(of: column).map(header.hasColumn) ?? false
    }

    // MARK: - The ledger

    private struct LedgerColumns {
        let date = RegisterKind.ledger.index(of: "date") ?? 0
        let amount = RegisterKind.ledger.index(of: "amount") ?? 0
        let currency = RegisterKind.ledger.index(of: "currency") ?? 0
        let inKind = RegisterKind.ledger.index(of: "in_kind") ?? 0
        let vndStated = RegisterKind.ledger.index(of: "vnd_stated") ?? 0
        let vndValue = RegisterKind.ledger.index(of: "vnd_value") ?? 0
        let usdValue = RegisterKind.ledger.index(of: "usd_value") ?? 0
    }

    private static func ledger(_ row: inout RegisterRow, _ errors: inout [RowError]) {
        let columns = RowChecks.columns
        let date = row.withBytes(of: columns.date) { $0.flatMap { try? FieldRule.date($0) } }
        let currency = row.withBytes(of: columns.currency) { $0.flatMap { Currency(bytes: $0) } }
        guard let date, let currency else { return }
        let money = EntryMoney(
            currency: currency, amount: minorUnits(columns.amount, currency, row), date: date,
            vndStated: minorUnits(columns.vndStated, .vnd, row),
            vndValue: minorUnits(columns.vndValue, .vnd, row),
            usdValue: minorUnits(columns.usdValue, .usd, row))
        row.money = money
        let values = [
            ("vnd_stated", money.vndStated), ("vnd_value", money.vndValue),
            ("usd_value", money.usdValue),
        ]
        guard let amount = money.amount else {
            let isInKind = row.withBytes(of: columns.inKind) {
                $0.map { FieldRule.equal($0, "true") } ?? false
            }
            return unvalued(row.line, isInKind: isInKind, values, &errors)
        }
        for (name, value) in values {
            guard let value, value.signum() != amount.signum() else { continue }
            // A value made from a small amount can be rounded to 0; a stated one is exact.
            if name != "vnd_stated", value == 0 { continue }
            errors.append(
                RowError(
                    line: row.line, column: name, .signDiffers,
                    "\(name) has not the sign of the amount",
                    hint: "A reduction is negative in every column."))
        }
    }

    private static func unvalued(
        _ line: Int, isInKind: Bool, _ values: [(String, Int64?)], _ errors: inout [RowError]
    ) {
        guard isInKind else {
            errors.append(
                RowError(
                    line: line, column: "amount", .amountMissing, "\"amount\" is empty",
                    hint: "Only a gift in kind (in_kind true) may have no amount."))
            return
        }
        for (name, value) in values where value != nil {
            errors.append(
                RowError(
                    line: line, column: name, .valueWithoutAmount,
                    "\(name) is given without an amount",
                    hint: "Give the amount as well, or leave the gift unvalued."))
        }
    }

    private static func minorUnits(
        _ column: Int, _ currency: Currency, _ row: RegisterRow
    ) -> Int64? {
        row.withBytes(of: column) { bytes in
            bytes.flatMap { try? Amount(parsing: $0, currency: currency).minorUnits }
        }
    }
}
