import Aid
import Store

/// Reads the filters of a question to the ledger; a code that no register has is refused, since
/// a mistyped one would answer nothing.
struct TotalsFilters {
    let ask: Ask
    let transaction: Transaction
    /// Whose sectors are meant.
    let scheme: String
    /// Units are those of this day; nil for those of any day.
    let lensDay: Day?

    /// Every filter, areas as they were known by change `asOf`.
    func read(asOf: Int64?) async throws -> [TotalsQuery.Filter] {
        var filters: [TotalsQuery.Filter] = []
        filters += try await known("donor", of: .donor).map { .donor($0) }
        filters += try await known("sector", of: .sector).map { .sector($0) }
        filters += try await known("owner", of: .owner).map { .owner($0) }
        filters += try await known("project", of: .project).map { .project($0) }
        filters += try words("modality", of: .projects).map { .modality($0) }
        filters += try words("class", of: .donors).map { .donorClass($0) }
        filters += try countries().map { .country($0) }
        if try ask.flag("border") {
            let units = try await transaction.borderUnits(asOf: asOf)
            if units.isEmpty {
                throw Refusal.rule(
                    "no-border-units", "no unit of the register lies on the border",
                    hint: "Import areas with border=true.")
            }
            filters += units.map { .border(id: $0) }
        }
        return filters + (try await areas(asOf: asOf))
    }

    private func known(_ name: String, of dimension: TotalsDimension) async throws -> [String] {
        let codes = ask.values(name)
        if codes.isEmpty { return [] }
        let unknown = try await transaction.unknown(codes, of: dimension, scheme: scheme)
        if let first = unknown.first {
            let near = try await near(first, of: dimension)
            throw Refusal.missing(
                .filter(name), first,
                hint: near.map { Sentence("Did you mean \"\($0)\"?") }
                    ?? "Correct the code, or import it first.")
        }
        return codes
    }

    private func near(_ code: String, of dimension: TotalsDimension) async throws -> String? {
        let kind: RegisterKind =
            switch dimension {
            case .donor: .donors
            case .sector: .sectors
            case .project: .projects
            default: .agencies
            }
        let keys = try await transaction.keys(kind, near: code)
        // Sectors of other schemes are among them.
        let foreign = try await transaction.unknown(keys, of: dimension, scheme: scheme)
        return NearestName.near(code, among: keys.filter { !foreign.contains($0) })
    }

    /// Values of a column of words.
    private func words(_ name: String, of kind: RegisterKind) throws -> [String] {
        let values = ask.values(name)
        guard let index = kind.index(of: name),
            case .enumeration(let known) = kind.columns[index].type
        else { return values }
        for value in values where !known.contains(value) {
            let near = NearestName.of(value, among: known)
            throw Refusal.usage(
                "\"\(value)\" is no \(Sentence.filter(name))",
                hint: Sentence.didYouMean(near)
                    + "Known: \(known.joined(separator: ", ")).")
        }
        return values
    }

    private func countries() throws -> [String] {
        let values = ask.values("country")
        for value in values where !CountryCodes.contains(value) {
            throw Refusal.usage(
                "\"\(value)\" is no country",
                hint: "Countries are the two upper-case letters of ISO 3166-1, such as VN.")
        }
        return values
    }

    private func areas(asOf: Int64?) async throws -> [TotalsQuery.Filter] {
        var filters: [TotalsQuery.Filter] = []
        for text in ask.values("area") {
            let reference = try AreaReference(parsing: text)
            let lives = try await transaction.areaLives(
                level: reference.level, code: reference.code, asOf: asOf)
            let fitting = lives.filter { life in
                guard let day = reference.date ?? lensDay else { return true }
                return life.validFrom <= day && life.validTo.map { day <= $0 } ?? true
            }
            if let lensDay, let ended = ended(fitting.isEmpty ? lives : fitting, by: lensDay) {
                throw Refusal.usage(
                    "\(text) ended on \(ended)",
                    hint: "The current lens knows units valid on \(lensDay); name one of those, "
                        + "or ask by the historical lens.")
            }
            if fitting.count > 1 {
                let days = Sentence.list(fitting.map { "\($0.validFrom)" })
                throw Refusal.usage(
                    "\(text) is ambiguous: the code has \(fitting.count) lives, from \(days)",
                    hint: "Name a day: \(reference.level.rawValue):\(reference.code)@DATE.")
            }
            guard let life = fitting.first else {
                if !lives.isEmpty, let day = reference.date {
                    throw Refusal.usage(
                        "\(reference.level.rawValue):\(reference.code) is not valid on \(day)",
                        hint: "Leave the day out, or name one of its own.")
                }
                throw try await NamedArea(reference: reference, transaction: transaction).missing()
            }
            filters.append(.area(reference.level, id: life.id))
        }
        return filters
    }

    /// The last day of units none of which is valid on that day.
    private func ended(
        _ lives: [(id: Int, validFrom: Day, validTo: Day?)], by day: Day
    ) -> Day? {
        let isAnyValid = lives.contains {
            $0.validFrom <= day && $0.validTo.map { day <= $0 } ?? true
        }
        return isAnyValid ? nil : lives.compactMap(\.validTo).max()
    }
}
