/// The columns of every register's file.
enum RegisterColumns {
    static func of(_ kind: RegisterKind) -> [RegisterColumn] {
        switch kind {
        case .areas: areas
        case .areaSuccessors: areaSuccessors
        case .sectors: sectors
        case .sectorMap: sectorMap
        case .rates: rates
        case .calendar: calendar
        case .donors: donors
        case .certificates: certificates
        case .agencies: agencies
        case .contacts: contacts
        case .projects: projects
        case .splits: splits
        case .ledger: ledger
        case .missions: missions
        case .owedReports: owedReports
        case .askedReports: askedReports
        case .submissions: submissions
        case .reportDecisions: reportDecisions
        case .subscriptions: subscriptions
        case .people: people
        case .documents: documents
        }
    }

    /// Names, titles, notes.
    private static let text = RegisterColumnType.text(maximum: 4000)
    /// Numbers of decisions, certificates and permits.
    private static let number = RegisterColumnType.text(maximum: 128)
    private static let language = RegisterColumnType.enumeration(["vi", "en"])
    private static let level = RegisterColumnType.enumeration(AreaLevel.allCases.map(\.rawValue))

    // MARK: - Places, money and days

    private static let areas: [RegisterColumn] = [
        .key("level", level), .key("code", .code), .required("name", text),
        .optional("parent_level", level), .optional("parent_code", .code),
        .key("valid_from", .date), .optional("valid_to", .date), .optional("border", .boolean),
    ]

    private static let areaSuccessors: [RegisterColumn] = [
        .key("old_level", level), .key("old_code", .code),
        .key("new_level", level), .key("new_code", .code),
        .required("kind", .enumeration(["whole", "part", "unchanged", "renamed"])),
        .key("effective_on", .date), .optional("legal_act", text),
        .optional("weight", .decimal(maximumScale: 12, isNegativeAllowed: false)),
    ]

    private static let sectors: [RegisterColumn] = [
        .key("scheme", .code), .key("code", .code), .required("name", text),
        .optional("name_en", text), .optional("parent", .code),
        .optional("valid_from", .date), .optional("valid_to", .date),
    ]

    private static let sectorMap: [RegisterColumn] = [
        .key("from_scheme", .code), .key("from_code", .code),
        .key("to_scheme", .code), .key("to_code", .code),
    ]

    private static let rates: [RegisterColumn] = [
        .key("type", .code), .key("currency", .currency), .key("date", .date),
        .required("vnd_per_unit", .rate), .optional("source", text),
    ]

    private static let calendar: [RegisterColumn] = [
        .key("date", .date), .required("kind", .enumeration(["holiday", "working-day"])),
        .optional("name", text),
    ]

    // MARK: - Who

    private static let donors: [RegisterColumn] = [
        .key("code", .code), .required("name", text), .optional("name_en", text),
        .required(
            "class",
            .enumeration([
                "foreign-ngo", "foreign-individual", "foreign-company", "research-body",
                "government-body",
            ])),
        .optional("country", .country), .optional("registry_number", number),
        .optional("iati_id", number), .optional("aliases", text),
    ]

    private static let certificates: [RegisterColumn] = [
        .key("donor", .code),
        .required(
            "kind", .enumeration(["operation", "representative-office", "project-office"])),
        .key("number", number), .required("issued_on", .date), .required("expires_on", .date),
        .optional("provinces", .codes), .optional("sectors", .codes),
    ]

    private static let agencies: [RegisterColumn] = [
        .key("code", .code), .required("name", text), .optional("name_en", text),
        .optional("kind", .code), .optional("email", .email), .optional("language", language),
        .optional("valid_from", .date), .optional("valid_to", .date),
        .optional("successor", .code),
    ]

    private static let contacts: [RegisterColumn] = [
        .key("email", .email), .optional("name", text), .optional("agency", .code),
        .optional("donor", .code),
        .required("role", .enumeration(["reporter", "head", "office"])),
        .optional("language", language), .optional("phone", number),
        .optional("valid_from", .date), .optional("valid_to", .date),
    ]

    private static let people: [RegisterColumn] = [
        .key("login", .login), .required("name", text),
        .required("role", .enumeration(["read", "enter", "approve", "admin"])),
        .optional("email", .email), .optional("valid_from", .date),
        .optional("valid_to", .date),
    ]

    // MARK: - Grants and money

    private static let projects: [RegisterColumn] = [
        .key("code", .code), .required("title", text), .optional("title_en", text),
        .required("modality", .enumeration(["programme", "project", "non-project"])),
        .required("donors", .shares), .optional("through", text), .required("owner", .code),
        .optional("managing_agency", .code),
        .optional("budget_regime", .enumeration(["state-budget", "off-budget"])),
        .optional("dossier_received_on", .date), .optional("approval_number", number),
        .optional("approved_on", .date), .optional("approval_authority", text),
        .optional("start_on", .date), .optional("end_on", .date),
        .required("status", .enumeration(RowChecks.projectStatuses)),
        .required("sectors", .shares), .required("areas", .areaShares),
        .optional("officer", .login), .optional("iati_id", number),
    ]

    private static let splits: [RegisterColumn] = [
        .key("project", .code), .key("effective_on", .date), .optional("sectors", .shares),
        .optional("areas", .areaShares), .optional("donors", .shares),
    ]

    private static let ledger: [RegisterColumn] = [
        .key("ref", .code), .required("project", .code),
        .required(
            "kind",
            .enumeration(["commitment", "budget", "receipt", "disbursement", "counterpart"])),
        .required("date", .date), .present("amount", .amount(nil)),
        .required("currency", .currency), .optional("in_kind", .boolean),
        .optional("item", text),
        .optional("quantity", .decimal(maximumScale: 6, isNegativeAllowed: true)),
        .optional("unit", number), .optional("vnd_stated", .amount(.vnd)),
        .optional("description", text), .optional("document", number),
        .optional("reverses", .code), .optional("vnd_value", .amount(.vnd)),
        .optional("usd_value", .amount(.usd)),
    ]

    // MARK: - Delegations and reports

    private static let missions: [RegisterColumn] = [
        .key("code", .code), .optional("donor", .codes), .optional("organisation", text),
        .optional("country", .country),
        .required(
            "purpose",
            .enumeration([
                "explore", "survey", "implement", "monitor", "volunteer", "media", "courtesy",
                "conference", "other",
            ])),
        .optional(
            "status",
            .enumeration([
                "requested", "consulting", "permitted", "refused", "postponed", "cancelled",
                "in-province", "ended", "reported",
            ])),
        .required("host", .code), .required("arrive_on", .date), .required("depart_on", .date),
        .required("people", .integer(minimum: 0)), .optional("areas", .areas),
        .optional("permit_number", number), .optional("permitted_on", .date),
        .optional("project", .code), .optional("officer", .login), .optional("note", text),
    ]

    private static let submissions: [RegisterColumn] = [
        .key("obligation", .obligation), .required("received_on", .date),
        .optional("number", number), .optional("document", number), .optional("note", text),
    ]

    /// As long as `report ask` takes them.
    private static let line = RegisterColumnType.text(maximum: 500)

    private static let owedReports: [RegisterColumn] = [
        .key("code", .obligation), .required("direction", .enumeration(["in", "out", "watch"])),
        .optional("reporter", .code), .required("recipient", line),
        .required("period_from", .date), .required("period_to", .date),
        .required("due_statutory", .date), .required("due_effective", .date),
        .required("due_internal", .date),
    ]

    private static let askedReports: [RegisterColumn] = [
        .key("code", .obligation), .required("name", line), .required("letter", line),
        .optional("subject", .enumeration(["office", "agency", "donor", "project"])),
        .optional("direction", .enumeration(["in", "out", "watch"])),
        .required("reporter", .code), .required("recipient", line),
        .optional("period_from", .date), .optional("period_to", .date), .required("due", .date),
        .optional("due_internal", .date),
    ]

    private static let reportDecisions: [RegisterColumn] = [
        .key("obligation", .obligation), .optional("submitted_on", .date),
        .optional("returned_on", .date), .optional("correct_by", .date),
        .optional("extended_to", .date), .optional("waived_on", .date),
        .optional("none_required_on", .date), .optional("number", number),
        .optional("document", number), .optional("note", text), .optional("officer", .login),
        .optional("step", .enumeration(["collecting", "draft", "to-sign"])),
        .optional("step_on", .date), .optional("step_note", text),
    ]

    private static let documents: [RegisterColumn] = [
        .key("code", .code), .optional("number", number), .optional("sign", number),
        .optional("issued_on", .date), .optional("issuer", text), .optional("abstract", text),
        .optional("decides", .records),
    ]

    private static let subscriptions: [RegisterColumn] = [
        .key("code", .code),
        .required(
            "report",
            .enumeration([
                "weekly-brief", "overdue-digest", "sector-totals", "due-reminder",
                "mission-calendar", "period-report", "operations-alert",
            ])),
        .required("email", .email), .optional("language", language),
        .optional("schedule", .schedule), .optional("format", .code), .optional("filter", text),
    ]
}
