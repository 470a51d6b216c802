import Control
import Foundation

/// The rows of a register, and one row whole.
struct RegisterScreen {
    let session: Session

    /// What fits on a screen; `show`, `export` and `--json` have every column.
    private static let columns = [
        "donors": ["code", "name", "class", "country"],
        "projects": ["code", "title", "modality", "owner", "status", "start_on", "end_on"],
        "agencies": ["code", "name", "kind", "email", "valid_from", "valid_to"],
        "missions": [
            "code", "donor", "organisation", "purpose", "status", "arrive_on", "depart_on",
            "people",
        ],
        "subscriptions": ["code", "report", "email", "language", "schedule"],
        "certificates": ["donor", "number", "kind", "issued_on", "expires_on"],
        "contacts": ["email", "name", "agency", "donor", "role", "phone"],
        "people": ["login", "name", "role", "email", "valid_from", "valid_to"],
        "documents": ["code", "number", "sign", "issued_on", "issuer", "abstract"],
        "sectors": ["scheme", "code", "name", "name_en", "parent"],
        "areas": ["level", "code", "name", "parent_code", "valid_from", "valid_to"],
    ]

    /// One line per column that has a value.
    func lines(_ columns: [String], _ row: [String: String?]) -> String {
        let words = session.words
        let forms = FieldForms(words: words)
        let width = columns.map { words(Word.registerFields, $0).count }.max() ?? 0
        return columns.compactMap { column in
            (row[column] ?? nil).flatMap { $0.isEmpty ? nil : $0 }.map {
                words(Word.registerFields, column).filled(width) + "  "
                    + Table.clean(forms.text(column, $0)) + "\n"
            }
        }.joined()
    }

    /// The rows and how many there are; for a search in vain, what may have been meant.
    func table(_ answer: RegisterRows, offset: Int = 0) -> String {
        let words = session.words
        let shown = Self.columns[answer.kind]?.filter(answer.columns.contains) ?? answer.columns
        let forms = FieldForms(words: words)
        var table = Table(
            shown.map {
                .init(
                    title: words(Word.registerFields, $0),
                    side: $0 == "people" ? .right : .left)
            })
        for row in answer.rows {
            table.add(shown.map { .init(forms.text($0, row[$0] ?? nil)) })
        }
        var text = table.text(session.style)
        let shownRows = words.forms.count(answer.rows.count)
        let total = answer.total ?? answer.rows.count
        if total == answer.rows.count {
            text += words(Word.rows(shownRows)) + "\n"
        } else {
            text += words(Word.rowsOf(shownRows, words.forms.count(total), after: offset)) + "\n"
        }
        if let near = answer.near, !near.isEmpty {
            text += words(Word.searchedNear(near.map { Table.clean($0) })) + "\n"
        }
        return text
    }
}

/// The values of fields as people read them.
struct FieldForms {
    let words: Words

    func text(_ column: String, _ value: String?) -> String {
        guard let value else { return "" }
        return switch column {
        case "status": words(Word.projectStates.merging(Word.missionStates) { $1 }, value)
        case "state": words(Word.obligationStates.merging(Word.mailStates) { $1 }, value)
        case "purpose": words(Word.purposes, value)
        case "class": words(Word.donorClasses, value)
        case "modality": words(Word.modalities, value)
        case "report": words(Word.reportNames, value)
        case "language": words(Word.languages, value)
        case "role": words(Word.roles, value)
        case "budget_regime": words(Word.budgetRegimes, value)
        case "kind": words(Word.certificateKinds.merging(Word.calendarKinds) { $1 }, value)
        case "level", "parent_level": words(Word.areaLevels, value)
        case "step": words(Word.reportSteps, value)
        case "paused", "enabled", "border", "verified", "in_use", "beyond_24_months":
            words(Word.trueOrFalse, value)
        case "measure": words(Word.measures, value)
        case "vnd", "usd", "entries", "unconverted", "unvalued", "people", "versions", "details",
            "rejected_lines":
            words.forms.number(value)
        case "at": words.forms.instant(value)
        case "regimes": regimes(value)
        case "due", "due_internal", "on", "extended_to", "rest_day", "correct_by":
            words.forms.day(value)
        case _ where column.hasSuffix("_on") || column.hasPrefix("valid_") || column == "date":
            words.forms.day(value)
        default: value
        }
    }

    /// `ND80, ND313 from 2026-03-01`.
    private func regimes(_ value: String) -> String {
        value.components(separatedBy: ", ").map { span in
            let parts = span.components(separatedBy: " from ")
            return parts.count == 2
                ? words(Word.regimeFrom(parts[0], words.forms.day(parts[1]))) : span
        }.joined(separator: ", ")
    }
}
