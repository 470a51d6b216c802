import Aid
import Store

extension StagedProblem {
    /// What the register has against a line, in words, with what to do about it.
    var rowError: RowError {
        let (message, hint) = words
        return RowError(
            line: line, column: column, code: AidError.Code(rawValue: code), message: message,
            hint: hint)
    }

    private var words: (Sentence, Sentence?) {
        switch code {
        case "repeated-key":
            ("\"\(value)\" stands already on line \(other ?? "?")", "Keep one of the two lines.")
        case "unknown-reference" where other == "obligations":
            (
                "there is no obligation \"\(value)\"",
                "Correct the code; reports follow from projects, missions and certificates, or are "
                    + "asked for: import these first, or owed-reports and asked-reports."
            )
        case "unknown-reference" where other?.hasPrefix("became ") == true:
            ("there is no obligation \"\(value)\"", "It is \(other?.dropFirst(7) ?? "") now.")
        case "unknown-reference":
            (
                "there is no \(StagedProblem.singular(other ?? "")) \"\(value)\"",
                "Import \(StagedProblem.kind(other ?? "")) first, or correct the code."
            )
        case "unknown-area":
            (
                "there is no area \(value)",
                "Areas are written LEVEL:CODE; import areas first, or correct the code."
            )
        case "area-not-valid": area
        case "missing-column":
            (
                "the record is new and the file has no column \"\(value)\"",
                "Add the column; only records that are there already can do without."
            )
        case "dates-reversed":
            (
                "\(Self.columnAndDay(value)) is before \(Self.columnAndDay(other ?? ""))",
                "Correct one of the two days."
            )
        case "needs-both":
            (
                "\"\(value)\" has half of a unit above",
                "Give parent_level and parent_code, or neither."
            )
        case "donor-merged":
            (
                "donor \"\(value)\" is merged into \"\(other ?? "")\"",
                "Name \(other ?? ""), or take the merge back with donor unmerge \(value)."
            )
        case "repeated-item":
            ("\(value) is listed twice", "Name each place once and add its shares.")
        case "entry-exists":
            (
                "the entry \"\(value)\" is in the ledger with other content",
                "The ledger is append-only: reverse the entry and enter a new one."
            )
        case "reverses-unknown":
            ("there is no entry \"\(value)\" to take back", "Correct the ref.")
        case "reverses-later":
            (
                "the entry \"\(value)\" stands later in the file",
                "Put the entry before the line that takes it back."
            )
        case "reverses-reversal":
            ("\"\(value)\" is itself a reversal", "Enter a new entry instead.")
        case "already-reversed":
            (
                "\"\(value)\" is taken back already",
                "An entry is taken back once; what holds now is a new entry."
            )
        case "reverses-rejected":
            ("\"\(value)\", which it takes back, is rejected", "Correct that line first.")
        case "reverses-differs":
            (
                "it is not the opposite of \"\(value)\"",
                "Project, kind, currency and in_kind must agree and the amount be the opposite."
            )
        case "required-by-status":
            (
                "\(place) is required while the status is \(value)",
                "Give the project's first and last day."
            )
        case "status-move":
            (
                "a project that is \(other ?? "") cannot become \(value)",
                StagedProblem.moves(after: other ?? "")
            )
        case "approval-skipped":
            (
                "a project that is \(other ?? "") and was never approved cannot become \(value)",
                "Give the approval's approved_on and approval_number with it."
            )
        case "let-off":
            (
                "it was let off: \(value)",
                "vientro report reinstate makes it owed again; or leave the line out."
            )
        case "not-the-office":
            (
                "\"\(value)\" is not the code of this office",
                "Reports of the office itself have its code, \(other ?? ""), as their subject."
            )
        case "code-taken":
            (
                "\(value) is the code of a rule",
                "Take one that no rule has: vientro rule list shows them."
            )
        case "unknown-rule":
            (
                "there is no rule \"\(value)\"",
                "Correct the code, or enter the rule first: vientro rule add."
            )
        case "not-of-rule":
            (
                "\(value) names no period of the rule \(other ?? "")",
                "A year is 2026, a half 2026-H1, a quarter 2026-Q3, a month 2026-10, an event its day."
            )
        case "direction-not-of-rule":
            (
                "the rule \(other ?? "") has another direction than \(value)",
                "Write the direction that vientro rule show has."
            )
        case "reporter-not-of-rule":
            (
                "\(value) does not report under the rule \(other ?? "")",
                "Name whom vientro rule show has as the reporter, or leave it empty."
            )
        case "period-not-of-code":
            (
                "\(Sentence.day(value)) is not in the period that \(other ?? "") names",
                "Correct the code or the period."
            )
        case "due-too-far":
            (
                "\(Self.columnAndDay(value)) is too far from \(Self.columnAndDay(other ?? ""))",
                "A day of rest moves a due day by some days, and a report is due within three years."
            )
        case "second-event":
            (
                "\(value) and \(other ?? "") are one report: the event has one day",
                "Keep the line with the right day."
            )
        case "asked-by-letter":
            (
                "\(value) is asked for by a letter, not owed by a rule",
                "Change it with a file of asked-reports."
            )
        case "letter-differs":
            (
                "\(value) stands for another letter: \(other ?? "")",
                "Take another code, or give that letter and name word for word."
            )
        case "received-already":
            (
                "\(value) was received on \(day(other)): it is not let off as well",
                "Leave waived_on and none_required_on empty, or give the day on which it was returned."
            )
        case "let-off-twice":
            (
                "\(value) is both waived and found not to be required",
                "Give one of waived_on and none_required_on."
            )
        case "return-of-nothing":
            (
                "\(value) is returned and was never handed in",
                "Give the day on which it came, submitted_on."
            )
        case "correction-of-nothing":
            (
                "\(value) has a day of correction and was not returned",
                "Give returned_on, or leave correct_by empty."
            )
        case "not-later":
            (
                "\(value) is due on \(day(other)) already",
                "An extension goes to a later day."
            )
        case "not-ours":
            (
                "\(value) is a report of others: its steps are theirs",
                "Leave step and step_on empty."
            )
        case "parent-not-above":
            (
                "\(value) cannot lie in \(other ?? "")",
                "Above a commune is a district or a province, above a district a province."
            )
        case "circle":
            (
                "the \(Self.links(column)) go round in a circle: \(other ?? "")",
                "Correct one of the lines, so that the chain has an end."
            )
        case "lives-overlap":
            (
                "\(value) has a life already, \(written(other ?? ""))",
                "A code has one life at a time: give valid_to to the earlier one, or correct the dates."
            )
        case "value-too-large":
            (
                "the value of \(value) is too large",
                "Values have less than 19 digits; check the amount and the rate."
            )
        case "needs-one-of":
            ("a contact belongs to an agency or to a donor", "Fill exactly one of the two.")
        default: ("\(code): \(value)", nil)
        }
    }

    /// `other` is the day, the lives of the code, and what the unit became.
    private var area: (Sentence, Sentence?) {
        let parts = (other ?? "").split(separator: "|", omittingEmptySubsequences: false)
        let day = parts.first.map(String.init) ?? ""
        let lives = parts.count > 1 ? String(parts[1]) : ""
        let became: Sentence =
            parts.count > 2 && !parts[2].isEmpty ? "It became \(parts[2]). " : ""
        return (
            "\(value) is not valid on \(Sentence.day(day))",
            became + "Its code was valid \(written(lives)); name another unit, "
                + "or the day with @DATE."
        )
    }

    private func day(_ text: String?) -> Sentence {
        text.flatMap { Day(iso: $0) }.map { "\($0)" } ?? Sentence(verbatim: text ?? "?")
    }

    private var place: Sentence { column.map(Sentence.init(verbatim:)) ?? "the date" }

    /// As `2020-01-01 to 2025-06-30, from 2026-01-01 on`.
    private func written(_ lives: String) -> Sentence {
        .list(
            lives.split(separator: ", ").map { life in
                let days = life.split(separator: "..").map { Sentence.day($0) }
                return days.count == 2
                    ? Sentence("\(days[0]) to \(days[1])")
                    : Sentence("from \(Sentence.list(days)) on")
            })
    }

    /// As `depart_on 2026-11-26`.
    private static func columnAndDay(_ text: String) -> Sentence {
        let parts = text.split(separator: " ", maxSplits: 1)
        return parts.count == 2
            ? Sentence("\(parts[0]) \(Sentence.day(parts[1]))") : Sentence(verbatim: text)
    }

    private static func moves(after status: String) -> Sentence {
        let next = ProjectLife.next(after: status)
        let allowed: Sentence =
            next.isEmpty
            ? "Nothing follows \(status)"
            : "After \(status) may come \(next.joined(separator: ", "))"
        return "\(allowed); a wrong file is taken back with vientro import reverse."
    }

    /// What a column leads from record to record by.
    private static func links(_ column: String?) -> Sentence {
        column == "parent" ? "sectors above" : "successors"
    }

    private static func singular(_ table: String) -> Sentence {
        switch table {
        case "agencies": "agency"
        case "donors": "donor"
        case "sectors": "sector of the scheme"
        case "projects": "project"
        case "missions": "mission"
        case "reporters": "agency or donor"
        case "subjects": "agency, donor or project"
        default: Sentence(verbatim: table)
        }
    }

    private static func kind(_ table: String) -> Sentence {
        switch table {
        case "reporters": "agencies and donors"
        case "subjects": "agencies, donors and projects"
        default: Sentence(verbatim: table)
        }
    }
}
