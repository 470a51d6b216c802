/// The registers as commands name them, with the fields of their files: one table for the
/// options of `add` and `edit`, their help and their messages.
public struct RegisterNoun: Sendable, Equatable {
    /// As in routes and files: `donors`.
    public let kind: String
    /// One record: `donor`.
    public let noun: String
    /// The fields that tell the records apart, in the order of the command's arguments.
    public let keys: [String]
    public let fields: [Field]

    /// A column of the register's file.
    public struct Field: Sendable, Equatable {
        public let name: String
        /// What it holds, as help shows it.
        public let form: String
        public let isRequired: Bool

        init(_ name: String, _ form: String = "TEXT") {
            isRequired = name.hasSuffix("*")
            self.name = isRequired ? String(name.dropLast()) : name
            self.form = form
        }

        /// As an option: `--name-en`.
        public var option: String { "--" + name.replacing("_", with: "-") }
    }

    private init(_ kind: String, _ noun: String, keys: [String], _ fields: [Field]) {
        self.kind = kind
        self.noun = noun
        self.keys = keys
        self.fields = fields
    }

    /// The noun of a register; the register's own name where it has none.
    public static func noun(of kind: String) -> String {
        all.first { $0.kind == kind }?.noun ?? kind
    }

    public static let all = [
        donor, certificate, agency, contact, person, project, mission, document, sector, area,
    ]

    public static let donor = RegisterNoun(
        "donors", "donor", keys: ["code"],
        [
            .init("code*", "CODE"), .init("name*"), .init("name_en"),
            .init(
                "class*",
                "foreign-ngo|foreign-individual|foreign-company|research-body|government-body"),
            .init("country", "XX (ISO 3166-1)"), .init("registry_number"), .init("iati_id"),
            .init("aliases", "other names, split by |"),
        ])
    public static let certificate = RegisterNoun(
        "certificates", "certificate", keys: ["donor", "number"],
        [
            .init("donor*", "DONOR"),
            .init("kind*", "operation|representative-office|project-office"), .init("number*"),
            .init("issued_on*", "DATE"), .init("expires_on*", "DATE"),
            .init("provinces", "12|14"), .init("sectors", "education|health"),
        ])
    public static let agency = RegisterNoun(
        "agencies", "agency", keys: ["code"],
        [
            .init("code*", "CODE"), .init("name*"), .init("name_en"), .init("kind", "CODE"),
            .init("email", "EMAIL"), .init("language", "vi|en"), .init("valid_from", "DATE"),
            .init("valid_to", "DATE"), .init("successor", "AGENCY"),
        ])
    public static let contact = RegisterNoun(
        "contacts", "contact", keys: ["email"],
        [
            .init("email*", "EMAIL"), .init("name"), .init("agency", "AGENCY"),
            .init("donor", "DONOR"), .init("role*", "reporter|head|office"),
            .init("language", "vi|en"), .init("phone"), .init("valid_from", "DATE"),
            .init("valid_to", "DATE"),
        ])
    public static let person = RegisterNoun(
        "people", "person", keys: ["login"],
        [
            .init("login*", "LOGIN"), .init("name*"), .init("role*", "read|enter|approve|admin"),
            .init("email", "EMAIL"), .init("valid_from", "DATE"), .init("valid_to", "DATE"),
        ])
    public static let project = RegisterNoun(
        "projects", "project", keys: ["code"],
        [
            .init("code*", "CODE"), .init("title*"), .init("title_en"),
            .init("modality*", "programme|project|non-project"),
            .init("donors*", "NGO-1=60|NGO-2=40"), .init("through", "intermediary"),
            .init("owner*", "AGENCY"), .init("managing_agency", "AGENCY"),
            .init("budget_regime", "state-budget|off-budget"),
            .init("dossier_received_on", "DATE"), .init("approval_number"),
            .init("approved_on", "DATE"), .init("approval_authority"), .init("start_on", "DATE"),
            .init("end_on", "DATE"),
            .init(
                "status*",
                "proposed|appraising|approved|active|suspended|completed|closed|rejected|"
                    + "revoked|cancelled"),
            .init("sectors*", "education=60|health=40"),
            .init("areas*", "district:107=60|commune:03445@2026-01-01=40"),
            .init("officer", "LOGIN"), .init("iati_id"),
        ])
    public static let mission = RegisterNoun(
        "missions", "mission", keys: ["code"],
        [
            .init("code*", "CODE"), .init("donor", "NGO-1|NGO-2"), .init("organisation"),
            .init("country", "XX (ISO 3166-1)"),
            .init(
                "purpose*",
                "explore|survey|implement|monitor|volunteer|media|courtesy|conference|other"),
            .init(
                "status",
                "requested|consulting|permitted|refused|postponed|cancelled|in-province|ended|"
                    + "reported"),
            .init("host*", "AGENCY"), .init("arrive_on*", "DATE"), .init("depart_on*", "DATE"),
            .init("people*", "NUMBER"), .init("areas", "district:107|district:108"),
            .init("permit_number"), .init("permitted_on", "DATE"), .init("project", "PROJECT"),
            .init("officer", "LOGIN"), .init("note"),
        ])
    public static let document = RegisterNoun(
        "documents", "document", keys: ["code"],
        [
            .init("code*", "CODE"), .init("number"), .init("sign"), .init("issued_on", "DATE"),
            .init("issuer"), .init("abstract"), .init("decides", "project/LC-001|mission/M-7"),
        ])
    public static let sector = RegisterNoun(
        "sectors", "sector", keys: ["scheme", "code"],
        [
            .init("scheme*", "CODE"), .init("code*", "CODE"), .init("name*"), .init("name_en"),
            .init("parent", "CODE"), .init("valid_from", "DATE"), .init("valid_to", "DATE"),
        ])
    public static let area = RegisterNoun(
        "areas", "area", keys: ["level", "code", "valid_from"],
        [
            .init("level*", "province|district|commune"), .init("code*", "CODE"), .init("name*"),
            .init("parent_level", "province|district"), .init("parent_code", "CODE"),
            .init("valid_from*", "DATE"), .init("valid_to", "DATE"), .init("border", "true|false"),
        ])
}
