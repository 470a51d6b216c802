import Aid
import Postgres
import TestKit

@testable import Store

/// The kinds of change that a history is made of.
enum HistoryStep: CaseIterable {
    case entry, reversal, owner, status, donorClass, place, split, rate, lostRate, revaluation
}

/// Writes a random history of a small ledger, change by change, and keeps what each one knew.
final class LedgerHistory: @unchecked Sendable {
    // Safe: one test works with it, one step after the other.
    private(set) var states: [LedgerState] = []
    private var state = LedgerState()
    private var random: SystemRandomNumberGenerator = .init()
    private let store: Store
    private var script = ""

    static let sectors = [1, 2, 3]
    static let areas = [1, 2, 3]
    static let districts = [1, 2]
    static let donors = [1, 2, 3]

    init(_ store: Store) { self.store = store }

    private func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    // MARK: The beginning

    func begin() async throws {
        script = """
            INSERT INTO offices (id, code, name, created_at) VALUES (1, 'OFF', 'Office', now());
            INSERT INTO areas (office_id, id, level, code, name, valid_from, since_seq)
            VALUES (0, 1, 'district', 'D1', 'One', '2000-01-01', 0),
                (0, 2, 'district', 'D2', 'Two', '2004-01-01', 0),
                (0, 3, 'commune', 'C3', 'Three', '2000-01-01', 0);
            """
        for sector in Self.sectors {
            script += """
                INSERT INTO sectors (office_id, id, scheme, code, name, since_seq)
                VALUES (1, \(sector), 'office', 'S\(sector)', 'Sector', 0);
                """
        }
        for donor in Self.donors { write(donor: donor, class: "foreign-ngo") }
        for project in 1...3 {
            state.projects[project] = LedgerState.Project()
            write(project: project)
            for area in Self.areas { write(place: area, of: project, district: min(area, 2)) }
            for dimension in ["sector", "area", "donor"] { write(split: dimension, of: project) }
        }
        try await commit()
        for _ in 0..<12 { try await step(.entry) }
    }

    private func commit() async throws {
        let script = script
        try await store.lent { try await $0.execute(script) }
        self.script = ""
        states.append(state)
    }

    /// One change of a kind; where it cannot be, nothing happens.
    func step(_ step: HistoryStep) async throws {
        state.seq += 1
        let project = number(1...3)
        switch step {
        case .entry:
            addEntry(project: project)
        case .reversal: reverse()
        case .owner:
            state.projects[project]?.owner = "OWN-\(number(1...3))"
            write(project: project)
        case .status:
            state.projects[project]?.status = ["active", "completed", "closed"][number(0...2)]
            write(project: project)
        case .donorClass:
            write(
                donor: number(1...3),
                class: ["foreign-ngo", "foreign-company", "research-body"][number(0...2)])
        case .place: movePlace(project)
        case .split:
            write(split: ["sector", "area", "donor"][number(0...2)], of: project)
            divideAnew(project)
        case .rate:
            revalue {
                $0.vnd == nil || $0.usd == nil
            } to: {
                $0 ?? self.value()
            }
        case .lostRate:
            revalue {
                $0.vnd != nil
            } to: { _ in
                nil
            }
        case .revaluation:
            revalue {
                $0.vnd != nil
            } to: { _ in
                self.value()
            }
        }
        try await commit()
    }

    private func value() -> Int64 { Int64(number(-20...400)) * 7 + 1 }

    // MARK: Rows

    private func write(donor: Int, class name: String) {
        state.donorClasses[donor] = name
        script += """
            UPDATE donors SET until_seq = \(state.seq)
            WHERE id = \(donor) AND until_seq = 9223372036854775807;
            INSERT INTO donors (office_id, id, code, name, class, country, since_seq)
            VALUES (1, \(donor), 'N\(donor)', 'Donor', '\(name)', 'FR', \(state.seq));
            """
    }

    private func write(project: Int) {
        guard let row = state.projects[project] else { return }
        script += """
            UPDATE projects SET until_seq = \(state.seq)
            WHERE id = \(project) AND until_seq = 9223372036854775807;
            INSERT INTO projects (office_id, id, code, title, modality, donors, owner, status,
                sectors, areas, place_day, since_seq)
            VALUES (1, \(project), 'P\(project)', 'T', 'project', 'x', '\(row.owner)',
                '\(row.status)', 'x', 'x', '2020-01-01', \(state.seq));
            """
    }

    private func write(place area: Int, of project: Int, district: Int?) {
        state.projects[project]?.districts[area] = .some(district)
        script += """
            UPDATE project_places SET until_seq = \(state.seq)
            WHERE project_id = \(project) AND area_id = \(area)
                AND until_seq = 9223372036854775807;
            INSERT INTO project_places (office_id, project_id, area_id, district_id, since_seq)
            VALUES (1, \(project), \(area), \(district.map { String($0) } ?? "NULL"), \(state.seq));
            """
    }

    /// Another district, or none, above an area; a place that no part has any more is forgotten.
    private func movePlace(_ project: Int) {
        let area = number(1...3)
        let isUsed =
            state.projects[project]?.splits["area"]?.contains { $0.item == area } ?? false
        if !isUsed, number(0...1) == 0 {
            state.projects[project]?.districts[area] = nil
            script += """
                UPDATE project_places SET until_seq = \(state.seq)
                WHERE project_id = \(project) AND area_id = \(area)
                    AND until_seq = 9223372036854775807;
                """
        } else {
            write(place: area, of: project, district: number(0...2) == 0 ? nil : number(1...2))
        }
    }

    private func write(split dimension: String, of project: Int) {
        let items = [1, 2, 3].shuffled(using: &random).prefix(number(1...3))
        var left = 1_000_000
        var shares: [(item: Int, share: Int)] = []
        for (index, item) in items.enumerated() {
            let share = index == items.count - 1 ? left : number(1...(left / 2))
            shares.append((item, share))
            left -= share
        }
        state.projects[project]?.splits[dimension] = shares
        script += """
            UPDATE project_splits SET until_seq = \(state.seq)
            WHERE project_id = \(project) AND dimension = '\(dimension)'
                AND until_seq = 9223372036854775807;
            INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items,
                shares, since_seq)
            VALUES (1, \(project), '\(dimension)', '-infinity',
                ARRAY[\(shares.map { String($0.item) }.joined(separator: ","))],
                ARRAY[\(shares.map { String($0.share) }.joined(separator: ","))], \(state.seq));
            """
        guard dimension == "area" else { return }
        for (area, _) in shares where state.projects[project]?.districts[area] == nil {
            write(place: area, of: project, district: number(1...2))
        }
    }

    private func addEntry(project: Int) {
        let id = state.entries.count + 1
        let amount: Int64? = number(0...9) == 0 ? nil : value()
        let isConverted = amount != nil && number(0...4) > 0
        let entry = LedgerState.Entry(
            project: project, kind: number(0...4) == 0 ? "receipt" : "commitment",
            date: "202\(number(4...6))-0\(number(1...9))-15",
            currency: ["EUR", "JPY"][number(0...1)], amount: amount, seq: state.seq,
            vnd: isConverted ? value() : nil, usd: isConverted && number(0...3) > 0 ? value() : nil)
        write(entry, id: id)
    }

    private func reverse() {
        let taken = Set(state.entries.values.compactMap(\.reverses))
        let open = state.entries.filter {
            $0.value.reverses == nil && $0.value.amount != nil && !taken.contains($0.key)
        }.keys.sorted()
        guard let id = open.randomElement(using: &random), var entry = state.entries[id] else {
            return
        }
        entry.amount = entry.amount.map { -$0 }
        entry.vnd = entry.vnd.map { -$0 }
        entry.usd = entry.usd.map { -$0 }
        entry.reverses = id
        entry.seq = state.seq
        write(entry, id: state.entries.count + 1)
    }

    private func write(_ entry: LedgerState.Entry, id: Int) {
        state.entries[id] = entry
        script += """
            INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount, currency,
                in_kind, reverses_id, seq)
            VALUES (1, \(id), 'L-\(id)', \(entry.project), '\(entry.kind)', '\(entry.date)',
                \(text(entry.amount)), '\(entry.currency)', \(entry.amount == nil),
                \(entry.reverses.map { String($0) } ?? "NULL"), \(state.seq));
            """
        write(valueOf: id)
    }

    private func text(_ value: Int64?) -> String { value.map { String($0) } ?? "NULL" }

    /// The valuation and the parts of an entry as they are now, in place of those before.
    private func write(valueOf id: Int) {
        guard let entry = state.entries[id] else { return }
        script += """
            UPDATE valuations SET until_seq = \(state.seq)
            WHERE entry_id = \(id) AND until_seq = 9223372036854775807;
            INSERT INTO valuations (office_id, entry_id, vnd, usd, since_seq)
            VALUES (1, \(id), \(text(entry.vnd)), \(text(entry.usd)), \(state.seq));
            """
        divide(id)
    }

    private func divide(_ id: Int) {
        guard let entry = state.entries[id],
            let amounts = try? state.parts(of: entry, entry.amount ?? 0),
            let vnds = try? state.parts(of: entry, entry.vnd ?? 0),
            let usds = try? state.parts(of: entry, entry.usd ?? 0)
        else { return }
        script += """
            UPDATE allocations SET until_seq = \(state.seq)
            WHERE entry_id = \(id) AND until_seq = 9223372036854775807;
            """
        for (index, part) in amounts.enumerated() {
            let number = state.nextPart[id, default: 1]
            state.nextPart[id] = number + 1
            script += """
                INSERT INTO allocations (office_id, entry_id, part, sector_id, area_id, donor_id,
                    amount, vnd, usd, since_seq)
                VALUES (1, \(id), \(number), \(part.item["sector"] ?? 0), \(part.item["area"] ?? 0),
                    \(part.item["donor"] ?? 0), \(text(entry.amount == nil ? nil : part.value)),
                    \(text(entry.vnd == nil ? nil : vnds[index].value)),
                    \(text(entry.usd == nil ? nil : usds[index].value)), \(state.seq));
                """
        }
    }

    private func divideAnew(_ project: Int) {
        for (id, entry) in state.entries.sorted(by: { $0.key < $1.key })
        where entry.project == project { divide(id) }
    }

    private func revalue(
        _ fits: (LedgerState.Entry) -> Bool, to value: (Int64?) -> Int64?
    ) {
        let fitting = state.entries.filter { fits($0.value) && $0.value.amount != nil }.keys
        for id in fitting.sorted().shuffled(using: &random).prefix(2) {
            guard var entry = state.entries[id] else { continue }
            entry.vnd = value(entry.vnd)
            entry.usd = value(entry.usd)
            state.entries[id] = entry
            write(valueOf: id)
        }
    }
}
