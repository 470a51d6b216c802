import ArgumentParser
import Control

/// `vientro total`
struct TotalVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "total", abstract: "Add up the aid by sector, place, donor, time …",
        discussion: """
            DIM: sector, province, district, commune, donor, donor-class, country, owner, \
            managing-agency, modality, budget-regime, status, project, year, half, quarter, month.
            The same filter repeated is OR, different filters are AND.
            """)

    @OptionGroup var globals: GlobalOptions
    @Option(help: "commitment, budget, receipt, disbursement or counterpart.")
    var measure = "commitment"
    @Option(help: ArgumentHelp("Up to four dimensions.", valueName: "DIM,…"))
    var by: String?
    @Option(help: "VND, USD or original.") var currency = "VND"
    @Option(help: "First day.") var from: String?
    @Option(help: "Last day, inclusive.") var to: String?
    @Option(help: "2026, 2026-H1, 2026-Q3 or 2026-10, in place of --from and --to.")
    var period: String?
    @Option(help: "What was recorded by that instant.") var asOf: String?
    @Option(help: "What a cut names, in place of --as-of.") var cut: String?
    @Option(help: "historical or current places.") var lens: String?
    @Option(help: "The scheme of sectors.") var scheme: String?
    @Option(help: "previous-year.") var compare: String?
    @OptionGroup var filters: TotalFilters

    mutating func validate() throws {
        if period != nil && (from != nil || to != nil) {
            throw ValidationError("--period excludes --from and --to")
        }
        if asOf != nil && cut != nil { throw ValidationError("--cut excludes --as-of") }
        if dimensions.count > 4 { throw ValidationError("--by takes at most four dimensions") }
    }

    private var dimensions: [String] { by?.split(separator: ",").map(String.init) ?? [] }

    func perform(_ session: Session) async throws {
        let given = filters.given
        let query: [(name: String, value: String?)] =
            [
                ("measure", measure), ("by", by), ("currency", currency), ("from", from),
                ("to", to), ("period", period), ("as_of", asOf), ("cut", cut), ("lens", lens),
                ("scheme", scheme), ("compare", compare),
            ] + given.map { ($0.name, $0.value) }
        try await session.answer(.get(ControlPath.totals, query), as: Totals.self) {
            TotalsScreen(
                totals: $0, by: dimensions, filters: given, words: session.words,
                style: session.style
            ).text()
        }
    }
}

/// The filters of a total; each may be repeated.
struct TotalFilters: ParsableArguments {
    @Option(parsing: .singleValue) var donor: [String] = []
    @Option(parsing: .singleValue) var sector: [String] = []
    @Option(parsing: .singleValue, help: "LEVEL:CODE or LEVEL:CODE@DATE, with all below it.")
    var area: [String] = []
    @Option(parsing: .singleValue) var owner: [String] = []
    @Option(parsing: .singleValue) var project: [String] = []
    @Option(parsing: .singleValue) var modality: [String] = []
    @Option(name: .customLong("class"), parsing: .singleValue, help: "The donor's class.")
    var donorClass: [String] = []
    @Option(parsing: .singleValue, help: "The donor's country.") var country: [String] = []

    var given: [(name: String, value: String)] {
        [
            ("donor", donor), ("sector", sector), ("area", area), ("owner", owner),
            ("project", project), ("modality", modality), ("class", donorClass),
            ("country", country),
        ].flatMap { name, values in values.map { (name, $0) } }
    }
}
