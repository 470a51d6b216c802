import Aid

@testable import Store

/// The bridge as docs/decisions/0016 defines it, entry by entry and part by part, without SQL.
struct BridgeOracle {
    let old: LedgerState
    let new: LedgerState
    let query: TotalsQuery

    typealias Key = [String?]

    struct Row: Equatable {
        var old: Int128 = 0
        var new: Int128 = 0
        var steps: [BridgeCause: BridgeFigure.Step] = [:]
    }

    /// By keys, with the original currency as the last.
    func rows() throws -> [Key: Row] {
        var rows: [Key: Row] = [:]
        for (id, now) in new.entries where passes(now) {
            let before = old.entries[id]
            let first = try before.map { try sums($0, old, $0, old, fallback: nil) } ?? [:]
            let last = try sums(now, new, now, new, fallback: nil)
            for (key, amount) in first { rows[key, default: Row()].old += amount }
            for (key, amount) in last { rows[key, default: Row()].new += amount }
            guard let before else {
                add(now.reverses == nil ? .new : .reversed, [:], last, &rows)
                continue
            }
            // The old parts under today's attributes, then the old value in today's split.
            let recast = try sums(before, old, before, new, fallback: old)
            let divided = try sums(before, new, before, new, fallback: nil)
            add(.attributeChanged, first, recast, &rows)
            add(.reSplit, recast, divided, &rows)
            add(.reValued, divided, last, &rows)
        }
        return rows
    }

    private func add(
        _ cause: BridgeCause, _ from: [Key: Int128], _ to: [Key: Int128], _ rows: inout [Key: Row]
    ) {
        for key in Set(from.keys).union(to.keys) {
            let change = (to[key] ?? 0) - (from[key] ?? 0)
            if change == 0 { continue }
            var step = rows[key]?.steps[cause] ?? BridgeFigure.Step()
            step.amount += change
            step.entries += 1
            rows[key, default: Row()].steps[cause] = step
        }
    }

    private func passes(_ entry: LedgerState.Entry) -> Bool {
        entry.kind == query.measure
            && (query.from.map { entry.date >= $0.iso } ?? true)
            && (query.to.map { entry.date <= $0.iso } ?? true)
    }

    /// What an entry's value comes to by row: divided as `split` knows, placed as `attributes` do.
    private func sums(
        _ entry: LedgerState.Entry, _ split: LedgerState, _ valued: LedgerState.Entry,
        _ attributes: LedgerState, fallback: LedgerState?
    ) throws -> [Key: Int128] {
        let value: Int64? =
            switch query.currency {
            case .vnd: valued.vnd
            case .usd: valued.usd
            case .original: valued.amount
            }
        var sums: [Key: Int128] = [:]
        for part in try split.parts(of: entry, value) {
            guard let project = attributes.projects[entry.project],
                let sector = part.item["sector"], let area = part.item["area"],
                let donor = part.item["donor"],
                let place = project.districts[area]
                    ?? fallback?.projects[entry.project]?.districts[area]
            else { continue }
            let facts = Facts(
                sector: "S\(sector)", donor: "N\(donor)",
                donorClass: attributes.donorClasses[donor], owner: project.owner,
                status: project.status, project: "P\(entry.project)", district: place,
                year: String(entry.date.prefix(4)))
            guard facts.pass(query.filters) else { continue }
            var key = query.dimensions.flatMap(facts.keys)
            if query.currency == .original { key.append(entry.currency) }
            sums[key, default: 0] += Int128(part.value)
        }
        return sums
    }

    private struct Facts {
        let sector, donor: String
        let donorClass: String?
        let owner, status, project: String
        let district: Int?
        let year: String

        func keys(_ dimension: TotalsDimension) -> [String?] {
            switch dimension {
            case .sector: [sector]
            case .donor: [donor]
            case .donorClass: [donorClass]
            case .owner: [owner]
            case .status: [status]
            case .project: [project]
            case .year: [year]
            case .district:
                [
                    district.map { "D\($0)" },
                    district.map { $0 == 1 ? "2000-01-01" : "2004-01-01" },
                ]
            default: []
            }
        }

        func pass(_ filters: [TotalsQuery.Filter]) -> Bool {
            filters.allSatisfy { filter in
                switch filter {
                case .sector(let code): sector == code
                case .donor(let code): donor == code
                case .donorClass(let name): donorClass == name
                case .owner(let code): owner == code
                case .area(.district, let id): district == id
                default: true
                }
            }
        }
    }
}
