import Aid
import Control
import Foundation
import Store

/// Divides a project's money anew for entries dated from a day on; what was known before stays
/// visible to questions about the past.
struct SplitProject: Sendable {
    let context: Context
    let split: ProjectSplit

    func run(_ request: ChangeRequest) async throws -> SplitChange {
        let code = try named
        let wanted = try self.wanted()
        let given = try split.effectiveOn.map(day)
        let result = try await context.store.change(request) { transaction, seq in
            guard let project = try await transaction.splitProject(code) else {
                throw Refusal.missing("project", code, hint: "See vientro project list.")
            }
            guard let day = given ?? project.startOn else {
                throw Refusal.rule(
                    "no-start", "the project \(code) has no start day",
                    hint: "Say from when with --effective-on.")
            }
            let (answer, unusual) = try await apply(
                wanted, project, code, day, transaction, seq, request)
            return try answer.outcome(unusual, for: request)
        }
        return try ControlJSON.decode(SplitChange.self, from: Data(result.answer.utf8))
    }

    private func apply(
        _ wanted: [(dimension: SplitDimension, shares: ShareList)], _ project: SplitProjectRow,
        _ code: String, _ day: Day, _ transaction: Transaction, _ seq: Int64,
        _ request: ChangeRequest
    ) async throws -> (SplitChange, [Unusual]) {
        let before = try await transaction.splits(of: project.id)
        let (written, problems) = try await transaction.resplit(
            project: project.id, wanted, on: day, seq: seq)
        if problems.total > 0 { throw Refusal.staged(problems) }
        var answer = SplitChange(
            changed: written.count, seq: nil, dryRun: request.isDryRun, project: code,
            effectiveOn: day.iso, before: before.map(\.row), after: before.map(\.row),
            entries: [], warnings: [])
        if written.isEmpty { return (answer, []) }
        answer.seq = request.isDryRun ? nil : Int(seq)
        answer.after = try await transaction.splits(of: project.id).map(\.row)
        answer.entries = try await transaction.movedEntries(project: project.id, seq: seq)
            .map(\.move)
        return (answer, ended(written, before, by: day))
    }

    private var named: String {
        get throws {
            guard let code = split.project, !code.isEmpty else {
                throw Refusal.usage("no project is named", hint: "Give its code.")
            }
            return code
        }
    }

    private func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw Refusal.usage(
                "\"\(text)\" is not a date (effective_on)", hint: .dateForm)
        }
        return day
    }

    private func wanted() throws -> [(dimension: SplitDimension, shares: ShareList)] {
        let given: [(SplitDimension, String?)] = [
            (.sector, split.sectors), (.area, split.areas), (.donor, split.donors),
        ]
        let wanted = try given.compactMap { dimension, text in
            try text.map { (dimension: dimension, shares: try shares($0, dimension)) }
        }
        if wanted.isEmpty {
            throw Refusal.usage(
                "no split is given", hint: "Give --sectors, --areas or --donors.")
        }
        return wanted
    }

    private func shares(_ text: String, _ dimension: SplitDimension) throws -> ShareList {
        do throws(AidError) {
            if dimension == .area { _ = try AreaReference.shares(parsing: text) }
            return try ShareList(parsing: text)
        } catch {
            throw Refusal(
                status: 422, error.code.rawValue, "\(dimension.rawValue)s: \(error.message)",
                detail: error.detail, hint: error.hint)
        }
    }

    /// Splits from later days that the new one puts an end to.
    private func ended(
        _ dimensions: [SplitDimension], _ before: [SplitInForce], by day: Day
    ) -> [Unusual] {
        before.compactMap { old in
            guard let from = old.effectiveOn, from > day, dimensions.contains(old.dimension)
            else { return nil }
            return Unusual(
                "later-split-ended", column: "\(old.dimension.rawValue)s",
                "the split by \(old.dimension.word) from \(from) on, "
                    + "\(old.shares.text), ends with this one")
        }
    }
}

extension SplitDimension {
    fileprivate var word: Sentence {
        switch self {
        case .sector: "sector"
        case .area: "area"
        case .donor: "donor"
        }
    }
}

/// Shows the splits in force of a project.
struct ListSplits: Sendable {
    let context: Context

    func run(_ code: String?) async throws -> SplitList {
        guard let code, !code.isEmpty else {
            throw Refusal.usage("no project is named", hint: "Give its code.")
        }
        return try await context.store.read { transaction in
            guard let project = try await transaction.splitProject(code) else {
                throw Refusal.missing("project", code, hint: "See vientro project list.")
            }
            let splits = try await transaction.splits(of: project.id)
            return SplitList(project: code, splits: splits.map(\.row))
        }
    }
}

extension SplitInForce {
    fileprivate var row: SplitRow {
        SplitRow(
            dimension: dimension.rawValue, effectiveOn: effectiveOn?.iso, shares: shares.text)
    }
}

extension MovedEntry {
    fileprivate var move: SplitMove {
        SplitMove(
            ref: ref, kind: kind, date: date, currency: currency,
            amount: Context.major(amount, currency), moved: Context.major(moved, currency),
            movedVnd: Context.major(movedVND, "VND"))
    }
}
