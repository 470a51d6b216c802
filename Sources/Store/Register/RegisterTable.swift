import Aid

/// Where a register is kept: its table, the SQL type of each column, what its columns refer to.
///
/// A table's columns have the names of the file's; every register table has besides `office_id`,
/// `id`, `since_seq` and `until_seq`. Splits, reports that letters ask for and decisions about
/// reports have no such table: of `RegisterSQL` they take what stages a file.
struct RegisterTable {
    let kind: RegisterKind

    /// `area-successors` is kept in `area_successors`.
    var name: String { kind.rawValue.replacing("-", with: "_") }

    var columns: [RegisterColumn] { kind.columns }
    var keys: [RegisterColumn] { kind.keyColumns }

    /// Whether the rows belong to the whole country.
    var isNational: Bool {
        switch kind {
        case .areas, .areaSuccessors, .rates, .calendar: true
        default: false
        }
    }

    /// Columns that a file does not have but a row needs: the name and how it is made, from
    /// the incoming row `i`, the row in force `c`, and the day ($4) or instant ($5) of the change.
    var derived: [(name: String, expression: String)] {
        switch kind {
        case .projects:
            [
                (
                    "place_day",
                    """
                    coalesce(i.approved_on, i.start_on, i.dossier_received_on,
                        CASE WHEN coalesce(c.approved_on, c.start_on, c.dossier_received_on)
                            IS NULL THEN c.place_day END, $4::date)
                    """
                )
            ]
        case .splits: [("place_day", "i.effective_on")]
        case .owedReports:
            [
                ("rule", "i.rule"), ("rule_since_seq", "i.rule_since_seq"),
                ("subject_kind", "i.subject_kind"), ("subject_code", "i.subject_code"),
                ("reporter_role", "i.reporter_role"), ("event", "i.event"),
                ("due_before", "i.due_before"),
            ]
        case .askedReports: [("rule", "i.rule"), ("subject_code", "i.subject_code")]
        case .reportDecisions: [("received_on", "i.received_on")]
        case .subscriptions: [("made_at", "coalesce(c.made_at, $5::timestamptz)")]
        case .submissions:
            // A file says what was received; what else is known of the obligation stays.
            [
                (
                    "submitted_on",
                    """
                    CASE WHEN \(RegisterTable.isSentBack) THEN i.received_on
                        WHEN \(RegisterTable.isSettled("c")) THEN
                            CASE WHEN \(RegisterTable.isSettled("i"))
                                THEN least(c.submitted_on, i.received_on)
                                ELSE i.received_on END
                        ELSE coalesce(c.submitted_on, i.received_on) END
                    """
                ),
                ("returned_on", "NULL::date"), ("correct_by", "NULL::date"),
                ("waived_on", "c.waived_on"), ("none_required_on", "c.none_required_on"),
                ("extended_to", "c.extended_to"),
            ]
        default: []
        }
    }

    /// The submission in force `c` was sent back and not accepted since, as
    /// `SubmissionEntry.isSentBack`: what comes next is another one.
    static let isSentBack = """
        c.returned_on IS NOT NULL AND coalesce(c.returned_on >= c.submitted_on, true)
            AND coalesce(c.returned_on > c.received_on, true)
        """

    /// What the register itself said to be here, by `alias.note`: its day of handing in is a guess
    /// that a line of a file takes the place of.
    static func isSettled(_ alias: String) -> String {
        "coalesce(starts_with(\(alias).note, 'settled by the register: '), false)"
    }

    /// The columns of a first and a last day, where a record has both.
    var days: (first: String, last: String)? {
        switch kind {
        case .areas, .sectors, .agencies, .contacts, .people: ("valid_from", "valid_to")
        case .certificates: ("issued_on", "expires_on")
        case .missions: ("arrive_on", "depart_on")
        case .projects: ("start_on", "end_on")
        default: nil
        }
    }

    /// What an empty cell of a new row means where the register has a default.
    func initial(_ column: RegisterColumn) -> String? {
        switch (kind, column.name) {
        case (.missions, "status"): "'ended'"
        default: nil
        }
    }

    /// How a column is cast from the file's text.
    func type(of column: RegisterColumn) -> String {
        switch column.type {
        case .date: "date"
        case .boolean: "boolean"
        case .integer: "integer"
        case .decimal, .rate: "numeric"
        default: "text"
        }
    }

    /// A column whose codes must exist in another register.
    struct Reference {
        enum Form {
            case single
            /// Codes split by `|`, each with or without a share.
            case list
            /// Records split by `|`, each as `KIND/CODE`; those of one kind.
            case records(of: String)
        }
        let column: String
        let target: String
        let form: Form
        /// Further conditions on the row `r` referred to, with the staged row as `s`.
        var condition = "true"
        /// Whether rows of the same file serve as well.
        var isSelf = false
        /// A condition on the staged row `s` under which it may name what is not there.
        var exemption = "false"
    }

    var references: [Reference] {
        switch kind {
        case .certificates:
            [
                Reference(column: "donor", target: "donors", form: .single),
                Reference(
                    column: "sectors", target: "sectors", form: .list,
                    condition: "r.scheme = 'office'"),
            ]
        case .agencies:
            [Reference(column: "successor", target: "agencies", form: .single, isSelf: true)]
        case .contacts:
            [
                Reference(column: "agency", target: "agencies", form: .single),
                Reference(column: "donor", target: "donors", form: .single),
            ]
        case .sectors:
            [
                Reference(
                    column: "parent", target: "sectors", form: .single,
                    condition: "r.scheme = s.scheme", isSelf: true)
            ]
        case .sectorMap:
            [
                Reference(
                    column: "from_code", target: "sectors", form: .single,
                    condition: "r.scheme = s.from_scheme"),
                Reference(
                    column: "to_code", target: "sectors", form: .single,
                    condition: "r.scheme = s.to_scheme"),
            ]
        case .projects:
            [
                Reference(column: "donors", target: "donors", form: .list),
                Reference(column: "owner", target: "agencies", form: .single),
                Reference(column: "managing_agency", target: "agencies", form: .single),
                Reference(
                    column: "sectors", target: "sectors", form: .list,
                    condition: "r.scheme = 'office'"),
            ]
        case .splits:
            [
                Reference(column: "project", target: "projects", form: .single),
                Reference(
                    column: "sectors", target: "sectors", form: .list,
                    condition: "r.scheme = 'office'"),
                Reference(column: "donors", target: "donors", form: .list),
            ]
        case .missions:
            [
                Reference(column: "donor", target: "donors", form: .list),
                Reference(column: "host", target: "agencies", form: .single),
                Reference(column: "project", target: "projects", form: .single),
            ]
        case .documents:
            RegisterKind.decidable.map { kind, word in
                Reference(
                    column: "decides", target: kind.rawValue, form: .records(of: word))
            }
        case .submissions:
            // What another register settled by itself may be nothing that this one would ask for.
            [
                Reference(
                    column: "obligation", target: "obligations", form: .single,
                    exemption: RegisterTable.isSettled("s"))
            ]
        default: []
        }
    }
}
