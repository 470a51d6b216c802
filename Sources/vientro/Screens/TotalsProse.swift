import Control

/// A total as sentences for a report: what it comes to, how it divides, what it leaves out, and
/// how far it can be trusted.
struct TotalsProse {
    let totals: Totals
    /// Dimensions as asked for, in kebab-case.
    let by: [String]
    /// Filters as asked for: the option's name and its value.
    let filters: [(name: String, value: String)]
    /// The same question of the year before; nil where it has no such.
    var previous: Totals?
    let words: Words

    private var forms: Forms { words.forms }
    private var amounts: ProseAmount { ProseAmount(words: words) }
    /// More rows than these are told together.
    private static let mostRows = 12

    func text() -> String {
        var paragraphs = [whole()]
        if totals.entries > 0, !by.isEmpty { paragraphs += lists() }
        paragraphs.append((remarks() + [standing()]).joined(separator: " "))
        return paragraphs.map { Table.clean($0) + "\n" }.joined(separator: "\n")
    }

    // MARK: The whole

    private func whole() -> String {
        let measure = words(Word.measuresInProse, totals.measure)
        if totals.entries == 0 {
            return words(Word.none(when(), measure, scope()))
        }
        return words(
            Word.whole(
                when(), measure, scope(), amount: sum(), grants: forms.formalCount(totals.projects),
                donors: forms.formalCount(totals.donors), comparison: comparison(),
                one: (totals.projects == 1, totals.donors == 1)))
    }

    private func sum() -> String {
        switch totals.sum {
        case .single(let total, _):
            let text = amounts.text(total, totals.currency)
            let isNothing = ProseAmount.minor(total) == 0
            let exact = amounts.full(total, totals.currency)
            if isNothing { return text + words(Word.bothWays) }
            return text == exact ? text : "\(text) (\(exact))"
        case .original(let sums, _):
            return joined(sums.map { amounts.full($0.amount, $0.currency) })
        }
    }

    private func scope() -> String {
        if filters.isEmpty { return "" }
        var names: [String] = []
        for filter in filters where !names.contains(filter.name) { names.append(filter.name) }
        let parts = names.map { name in
            let values = filters.filter { $0.name == name }.map {
                name == "class" ? words(Word.donorClasses, $0.value) : $0.value
            }
            return words(Word.filters, name).lowercased() + ": " + values.joined(separator: ", ")
        }
        return words(Word.scope(parts.joined(separator: "; ")))
    }

    /// The period in words, a capital first.
    private func when() -> String {
        guard let from = totals.from else {
            return words(totals.to.map { Word.until(forms.day($0)) } ?? Word.sinceEver)
        }
        guard let to = totals.to else { return words(Word.from(forms.day(from))) }
        let year = String(from.prefix(4))
        guard to.hasPrefix(year) else {
            return words(Word.between(forms.day(from), forms.day(to)))
        }
        switch (from.dropFirst(5), to.dropFirst(5)) {
        case ("01-01", "12-31"): return words(Word.year(year))
        case ("01-01", "06-30"): return words(Word.half(year, 1))
        case ("07-01", "12-31"): return words(Word.half(year, 2))
        case ("01-01", "03-31"): return words(Word.quarter(year, 1))
        case ("04-01", "06-30"): return words(Word.quarter(year, 2))
        case ("07-01", "09-30"): return words(Word.quarter(year, 3))
        case ("10-01", "12-31"): return words(Word.quarter(year, 4))
        default: break
        }
        if from.hasSuffix("-01"), from.prefix(7) == to.prefix(7), YearBefore.isMonthEnd(to) {
            return words(Word.month(year, String(from.dropFirst(5).prefix(2))))
        }
        return words(Word.between(forms.day(from), forms.day(to)))
    }

    // MARK: Against the year before

    private func comparison() -> String {
        guard let previous, case .single(let new, _) = totals.sum,
            case .single(let old, _) = previous.sum
        else { return "" }
        if previous.entries == 0 { return words(Word.noneBefore) }
        let now = ProseAmount.minor(new)
        let then = ProseAmount.minor(old)
        let before = amounts.text(old, totals.currency)
        guard then > 0, now >= 0 else { return words(Word.before(before)) }
        if now == then { return words(Word.same) }
        let difference = now > then ? now - then : then - now
        let (scaled, overflow) = difference.multipliedReportingOverflow(by: 1_000)
        guard !overflow else { return words(Word.before(before)) }
        var percent = amounts.decimal(scaled / then, decimals: 1, trimmed: false) + " %"
        if scaled / then == 0 {
            percent = words(Word.lessThanTenth)
        } else if scaled % then != 0 {
            percent = words(Word.over(percent))
        }
        return words(now > then ? Word.up(percent, before) : Word.down(percent, before))
    }

    // MARK: The rows

    private func lists() -> [String] {
        switch totals.sum {
        case .single: return [list(totals.rows, totals.currency)]
        case .original(let sums, _):
            return sums.map { sum in
                list(totals.rows.filter { $0.currency == sum.currency }, sum.currency)
            }
        }
    }

    private func list(_ rows: [TotalsRow], _ currency: String) -> String {
        let dimension = joined(by.map { words(Word.dimensions, $0).lowercased() })
        if rows.count == 1 { return only(rows[0], dimension) }
        let sorted = ordered(rows)
        let shares = ProseAmount.shares(sorted.map { ProseAmount.minor($0.amount) })
        func share(_ index: Range<Int>) -> String {
            guard let shares else { return "" }
            let sum = shares[index].reduce(0, +)
            return " (" + amounts.decimal(sum, decimals: 1, trimmed: false) + " %)"
        }
        let isLong = sorted.count > TotalsProse.mostRows
        let told = isLong ? TotalsProse.mostRows - 2 : sorted.count
        var items = sorted[..<told].enumerated().map { index, row in
            name(row) + " " + amounts.text(row.amount, currency) + share(index..<index + 1)
        }
        if isLong {
            let rest = sorted[told...].reduce(Int128(0)) { $0 + ProseAmount.minor($1.amount) }
            let amount = ProseAmount.decimal(rest, like: sorted[told].amount)
            items.append(
                words(
                    Word.others(
                        forms.formalCount(sorted.count - told), amounts.text(amount, currency),
                        share(told..<sorted.count))))
        }
        let text = items.joined(separator: "; ")
        return words(Word.list(dimension + currencyNote(currency), text))
    }

    private func currencyNote(_ currency: String) -> String {
        totals.currency == "original" ? " (\(currency))" : ""
    }

    private func only(_ row: TotalsRow, _ dimension: String) -> String {
        let isUnknown = by.allSatisfy { row.keys[$0.replacing("-", with: "_")] == nil }
        let note = dimension + (row.currency.map { " (\($0))" } ?? "")
        if isUnknown { return words(Word.unplacedWhole(note, name(row))) }
        if by.count == 1, Word.periods.contains(by[0]) { return words(Word.onlyPeriod(name(row))) }
        return words(Word.onlyRow(note, name(row)))
    }

    /// The largest first, periods as they come, what has no code last.
    private func ordered(_ rows: [TotalsRow]) -> [TotalsRow] {
        if by.contains(where: { Word.periods.contains($0) }) { return rows }
        func isKnown(_ row: TotalsRow) -> Bool {
            by.allSatisfy { row.keys[$0.replacing("-", with: "_")] != nil }
        }
        let indexed = rows.enumerated().sorted { left, right in
            let known = (isKnown(left.element), isKnown(right.element))
            if known.0 != known.1 { return known.0 }
            let amounts = (
                ProseAmount.minor(left.element.amount), ProseAmount.minor(right.element.amount)
            )
            return amounts.0 == amounts.1 ? left.offset < right.offset : amounts.0 > amounts.1
        }
        return indexed.map(\.element)
    }

    private func name(_ row: TotalsRow) -> String {
        by.map { dimension in
            guard row.keys[dimension.replacing("-", with: "_")] != nil else {
                return words(Word.areas.contains(dimension) ? Word.notPlaced : Word.notKnown)
            }
            let name = DimensionName(names: totals.names, words: words).of(row.keys, dimension)
            return ProseName.inside(name, dimension, words.language)
        }.joined(separator: " – ")
    }

    private func joined(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + words(Word.and) + last
    }

    // MARK: The foot

    private func remarks() -> [String] {
        var lines: [String] = []
        if !totals.unconverted.isEmpty {
            let count = totals.unconverted.reduce(0) { $0 + $1.entries }
            let list = joined(totals.unconverted.map { amounts.full($0.amount, $0.currency) })
            lines.append(words(Word.waits(forms.formalCount(count), list, one: count == 1)))
        }
        if totals.unvalued > 0 {
            lines.append(
                words(
                    Word.worthless(
                        forms.formalCount(totals.unvalued), one: totals.unvalued == 1)))
        }
        if totals.measure != "counterpart" { lines.append(words(Word.withoutCounterpart)) }
        return lines
    }

    private func standing() -> String {
        let dated =
            totals.from == nil && totals.to == nil
            ? Word.anyDay
            : Word.span(from: totals.from.map(forms.day), to: totals.to.map(forms.day))
        let agrees =
            switch totals.sum {
            case .single(_, let check): check.difference == "0"
            case .original(_, let checks): checks.allSatisfy { $0.difference == "0" }
            }
        return words(
            Word.standing(
                dated: words(dated), known: forms.instant(totals.asOf ?? totals.now),
                agrees: agrees, receipt: totals.receipt))
    }
}

/// Names within a sentence.
enum ProseName {
    private static let common: Set<String> = [
        "sector", "donor-class", "modality", "status", "budget-regime",
    ]
    private static let units = [
        "Tỉnh ", "Thành phố ", "Huyện ", "Thị xã ", "Thị trấn ", "Quận ", "Xã ", "Phường ",
    ]

    /// With a small first letter, where it is no proper noun.
    static func inside(_ name: String, _ dimension: String, _ language: Language) -> String {
        guard language == .vi, let first = name.first, first.isUppercase else { return name }
        let rest = name.dropFirst()
        let isAcronym = rest.first.map { $0.isUppercase || $0.isNumber } ?? false
        let isCommon =
            common.contains(dimension)
            || (Word.areas.contains(dimension) && units.contains { name.hasPrefix($0) })
        return isCommon && !isAcronym ? first.lowercased() + rest : name
    }
}

/// The same period of the year before.
enum YearBefore {
    /// `2026-H1` as `2025-H1`.
    static func period(_ code: String) -> String? {
        guard let year = Int(code.prefix(4)), year > 1 else { return nil }
        return padded(year - 1) + code.dropFirst(4)
    }

    /// The same day a year before; the end of February stays its end.
    static func day(_ iso: String) -> String? {
        guard iso.count == 10, let year = Int(iso.prefix(4)), year > 1 else { return nil }
        let rest = iso.dropFirst(4)
        if rest == "-02-29" || (rest == "-02-28" && isMonthEnd(iso)) {
            return padded(year - 1) + (isLeap(year - 1) ? "-02-29" : "-02-28")
        }
        return padded(year - 1) + rest
    }

    static func isMonthEnd(_ iso: String) -> Bool {
        guard iso.count == 10, let year = Int(iso.prefix(4)),
            let month = Int(iso.dropFirst(5).prefix(2)), let day = Int(iso.suffix(2)),
            (1...12).contains(month)
        else { return false }
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day == lengths[month - 1]
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func padded(_ year: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    }
}
