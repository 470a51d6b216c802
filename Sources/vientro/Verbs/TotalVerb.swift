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
    @Option(
        help: "commitment, budget, receipt, disbursement or counterpart; several by commas.")
    var measure = "commitment"
    @Option(help: ArgumentHelp("Up to four dimensions.", valueName: "DIM,…"))
    var by: String?
    @Option(help: "VND, USD or original; VND,USD side by side.") var currency = "VND"
    @Option(help: "First day.") var from: String?
    @Option(help: "Last day, inclusive.") var to: String?
    @Option(help: "2026, 2026-H1, 2026-Q3 or 2026-10, in place of --from and --to.")
    var period: String?
    @Option(help: "What was recorded by that instant.") var asOf: String?
    @Option(help: "What a cut names, in place of --as-of.") var cut: String?
    @Option(help: "historical or current places.") var lens: String?
    @Option(help: "The scheme whose headings sectors are counted under.") var scheme: String?
    @Option(help: "previous-year: the same days a year earlier beside each amount.")
    var compare: String?
    @Option(
        help: ArgumentHelp(
            "The days a regime counts: nd58:2026, nd09:2026-H1, tt23:2026, calendar:2026-Q3.",
            valueName: "window"))
    var window: String?
    @Option(help: "Disbursed of committed: whole (cumulative) or in-year.") var ratio: String?
    @Option(help: "Amounts on the screen in ty (tỷ đồng) or trieu (triệu đồng).")
    var unit: MoneyScale?
    @OptionGroup var filters: TotalFilters

    mutating func validate() throws {
        if period != nil && (from != nil || to != nil) {
            throw ValidationError("--period excludes --from and --to")
        }
        if window != nil && (period != nil || from != nil || to != nil) {
            throw ValidationError("--window excludes --from, --to and --period")
        }
        if unit != nil && globals.json {
            throw ValidationError("--unit is for the screen; amounts in JSON are whole đồng")
        }
        if unit != nil && !currency.split(separator: ",").contains("VND") {
            throw ValidationError("--unit is for đồng; --currency has none")
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
                ("scheme", scheme), ("compare", compare), ("window", window), ("ratio", ratio),
            ] + given.map { ($0.name, $0.value) }
        try await session.answer(.get(ControlPath.totals, query), as: Totals.self) {
            TotalsScreen(
                totals: $0, by: dimensions, filters: given, words: session.words,
                style: session.style, scale: unit
            ).text()
        }
    }
}

extension MoneyScale: ExpressibleByArgument {}

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
    @Flag(help: "Only what lies in a unit on the border.") var border = false

    var given: [(name: String, value: String)] {
        [
            ("donor", donor), ("sector", sector), ("area", area), ("owner", owner),
            ("project", project), ("modality", modality), ("class", donorClass),
            ("country", country),
            ("border", border ? ["true"] : []),
        ].flatMap { name, values in values.map { (name, $0) } }
    }
}
