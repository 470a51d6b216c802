/// The registers that are exchanged as files.
public enum RegisterKind: String, CaseIterable, Hashable, Sendable, Codable {
    case areas
    case areaSuccessors = "area-successors"
    case sectors
    case sectorMap = "sector-map"
    case rates, calendar, donors, certificates, agencies, contacts
    case projects, splits, ledger, missions
    case owedReports = "owed-reports"
    case askedReports = "asked-reports"
    case submissions
    case reportDecisions = "report-decisions"
    case subscriptions, people, documents

    /// The registers whose records a document may decide on, by their word for one record.
    public static let decidable: [(kind: RegisterKind, word: String)] = [
        (.projects, "project"), (.missions, "mission"), (.donors, "donor"),
        (.agencies, "agency"),
    ]

    /// The registers whose rows are records of their own, each in a table of the register's name.
    public static let ofRecords = allCases.filter(\.hasRecords)

    /// Whether the rows are records of their own: entries of the ledger are never edited, splits
    /// hang on projects; reports follow from rules or letters, and what is decided about them hangs on
    /// these.
    public var hasRecords: Bool {
        switch self {
        case .ledger, .splits, .owedReports, .askedReports, .reportDecisions: false
        default: true
        }
    }

    /// The columns in the order of exports; files may have them in any order.
    public var columns: [RegisterColumn] { RegisterColumns.of(self) }

    /// Where that column stands in `columns`; nil for a name the register does not have.
    public func index(of column: String) -> Int? {
        columns.firstIndex { $0.name == column }
    }

    /// The columns that together tell the records apart.
    public var keyColumns: [RegisterColumn] { columns.filter(\.isKey) }
}
