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
    @Option(
        help: "Tell what became of each figure since what was known at that instant, and why.")
    var since: String?
    @Option(help: "What a cut names, in place of --since.") var sinceCut: String?
    @Flag(help: "Write sentences for a report.") var prose = false
    @OptionGroup var filters: TotalFilters

    mutating func validate() throws {
        if period != nil && (from != nil || to != nil) {
            throw ValidationError(.excludes("--period", "--from", "--to"))
        }
        if window != nil && (period != nil || from != nil || to != nil) {
            throw ValidationError(.excludes("--window", "--from", "--to", "--period"))
        }
        if unit != nil && globals.json {
            throw ValidationError(
                Phrase(
                    "--unit chỉ dùng trên màn hình; số tiền trong JSON tính bằng đồng",
                    "--unit is for the screen; amounts in JSON are whole đồng"))
        }
        if unit != nil && !currency.split(separator: ",").contains("VND") {
            throw ValidationError(
                Phrase(
                    "--unit chỉ dùng cho đồng; --currency không có VND",
                    "--unit is for đồng; --currency has none"))
        }
        if asOf != nil && cut != nil { throw ValidationError(.excludes("--cut", "--as-of")) }
        if since != nil && sinceCut != nil {
            throw ValidationError(.excludes("--since-cut", "--since"))
        }
        if (since ?? sinceCut) != nil && compare != nil {
            throw ValidationError(.excludes("--compare", "--since"))
        }
        if (since ?? sinceCut) != nil && ratio != nil {
            throw ValidationError(.excludes("--ratio", "--since"))
        }
        if prose && (since ?? sinceCut) != nil {
            throw ValidationError(.excludes("--prose", "--since"))
        }
        if prose && (measure.contains(",") || currency.contains(",") || ratio != nil) {
            throw ValidationError(
                Phrase(
                    "--prose chỉ nói về một chỉ tiêu, một loại tiền",
                    "--prose tells of one measure in one currency"))
        }
        if prose && globals.json { throw ValidationError(.excludes("--prose", "--json")) }
        if dimensions.count > 4 {
            throw ValidationError(
                Phrase("--by nhận nhiều nhất bốn chiều", "--by takes at most four dimensions"))
        }
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
        if since != nil || sinceCut != nil { return try await bridge(session, query) }
        if prose { return try await write(session, query) }
        try await session.answer(.get(ControlPath.totals, query), as: Totals.self) {
            TotalsScreen(
                totals: $0, by: dimensions, filters: given, words: session.words,
                style: session.style, scale: unit
            ).text()
        }
    }

    private func bridge(
        _ session: Session, _ query: [(name: String, value: String?)]
    ) async throws {
        let items = query + [("since", since), ("since_cut", sinceCut)]
        try await session.answer(.get(ControlPath.totalsBridge, items), as: TotalsBridge.self) {
            ($0.bridges ?? [$0]).map { bridge in
                BridgeScreen(
                    bridge: bridge, by: dimensions, filters: filters.given,
                    words: session.words, style: session.style
                ).text()
            }.joined(separator: "\n")
        }
    }

    private func write(
        _ session: Session, _ query: [(name: String, value: String?)]
    ) async throws {
        func ask(_ items: [(name: String, value: String?)]) async throws -> Totals {
            let reply = try await session.client.send(.get(ControlPath.totals, items))
            return try session.decode(Totals.self, from: reply)
        }
        let totals = try await ask(query)
        var previous: Totals?
        if let items = yearBefore(query) { previous = try await ask(items) }
        Output.text(
            TotalsProse(
                totals: totals, by: dimensions, filters: filters.given, previous: previous,
                words: session.words
            ).text())
    }

    /// The same question of the year before, without rows; nil where there is no such period.
    private func yearBefore(
        _ query: [(name: String, value: String?)]
    ) -> [(name: String, value: String?)]? {
        guard currency != "original" else { return nil }
        var changed: [String: String] = [:]
        if let period {
            guard let before = YearBefore.period(period) else { return nil }
            changed["period"] = before
        } else {
            guard let from, let to, let first = YearBefore.day(from), let last = YearBefore.day(to)
            else { return nil }
            changed["from"] = first
            changed["to"] = last
        }
        return query.filter { $0.name != "by" && $0.name != "compare" }.map {
            (name: $0.name, value: changed[$0.name] ?? $0.value)
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
