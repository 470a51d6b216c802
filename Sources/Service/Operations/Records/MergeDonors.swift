import Aid
import Control
import Foundation
import Store

/// Treats a donor that was entered twice as the one that stays: its records are rewritten as
/// ordinary new versions and remembered, so that the merge can be taken back exactly and every
/// question about the past keeps its answer.
struct MergeDonors: Sendable {
    let context: Context

    /// The registers with a column of donors.
    private static let columns: [(kind: RegisterKind, column: String)] = [
        (.projects, "donors"), (.missions, "donor"), (.contacts, "donor"),
        (.documents, "decides"),
    ]

    func merge(_ merge: DonorMerge, _ request: ChangeRequest) async throws -> RecordAnswer {
        guard let into = merge.into, !into.isEmpty else {
            throw Refusal.usage("\"into\" is not given", hint: "Name the donor that stays.")
        }
        guard merge.from != into else {
            throw Refusal.usage("a donor cannot be merged into itself")
        }
        return try await context.rewrite(request) { rewrite in
            let transaction = rewrite.transaction
            _ = try await context.existing(.donors, merge.from, transaction)
            _ = try await context.existing(.donors, into, transaction)
            for code in [merge.from, into] {
                if let other = try await transaction.merge(of: code) {
                    throw Refusal.rule(
                        "donor-merged", "donor \"\(code)\" is merged into \"\(other.into)\"",
                        hint: "Take that back first with donor unmerge \(code), or merge into "
                            + "\(other.into).")
                }
            }
            try await transaction.recordMerge(of: merge.from, into: into, seq: rewrite.seq)
            var moved: [RecordEntry] = []
            for (kind, column) in Self.columns {
                let entries = try await transaction.entries(kind, [.donor: [merge.from]])
                try await move(entries, column, from: merge.from, into: into, rewrite)
                moved += entries
            }
            let certificates = try await transaction.entries(
                .certificates, [.donor: [merge.from]])
            let rows = try await transaction.moveCertificates(
                from: merge.from, into: into, seq: rewrite.seq)
            try await transaction.recordMerged(rows, seq: rewrite.seq)
            let split = try await transaction.moveSplits(
                from: merge.from, into: into, seq: rewrite.seq)
            try await transaction.divideAnew(projects: split, seq: rewrite.seq)
            try await MaterializeObligations(context: context)
                .run(transaction, seq: rewrite.seq)
            try await transaction.mergeReports(
                from: merge.from, into: into, on: context.today, seq: rewrite.seq)
            try await context.clearSettledFlags(transaction)
            let reports = try await transaction.moveAsked(
                from: merge.from, into: into, seq: rewrite.seq)
            var answer = RecordAnswer.moved(moved + certificates)
            answer.changed += reports.count
            answer.subjects += reports.prefix(1000).map { "obligation/\($0)" }
            // The merge itself is a change, also of a donor that nothing refers to.
            answer.changed += 1
            answer.subjects.insert("donor/\(merge.from)", at: 0)
            return (answer, try await MovedReports(transaction, seq: rewrite.seq).unusual)
        }
    }

    func unmerge(_ merge: DonorMerge, _ request: ChangeRequest) async throws -> RecordAnswer {
        try await context.rewrite(request) { rewrite in
            let transaction = rewrite.transaction
            _ = try await context.existing(.donors, merge.from, transaction)
            guard let (into, merged) = try await transaction.merge(of: merge.from) else {
                throw Refusal.rule(
                    "not-merged", "donor \"\(merge.from)\" is not merged into another",
                    hint: "Only a donor that was merged is taken back; "
                        + "vientro donor show \(merge.from) tells what became of it.")
            }
            if let other = try await transaction.merge(of: into) {
                throw Refusal.rule(
                    "donor-merged", "donor \"\(into)\" is itself merged into \"\(other.into)\"",
                    hint: "Take that back first with donor unmerge \(into).")
            }
            try await transaction.undoMerge(seq: merged, by: rewrite.seq)
            let rows = try await transaction.mergedRecords(seq: merged)
            var restored: [RecordEntry] = []
            var kept: [RecordEntry] = []
            for (kind, column) in Self.columns {
                let own = rows.filter { $0.kind == kind }
                let before = Dictionary(uniqueKeysWithValues: own.map { ($0.id, $0) })
                let entries = try await transaction.entries(kind, ids: own.map(\.id))
                // What was given other donors since keeps them: nobody's decision is undone.
                let same = entries.filter { $0[column] == before[$0.id]?.after }
                kept += entries.filter { $0[column] != before[$0.id]?.after }
                try await rewrite.run(same) { [column: before[$0.id]?.before] }
                restored += same
            }
            let certificates = rows.filter { $0.kind == .certificates }
            try await transaction.moveCertificates(
                certificates.map { ($0.id, $0.before) }, seq: rewrite.seq)
            let split = try await transaction.restoreSplits(merge: merged, seq: rewrite.seq)
            try await transaction.divideAnew(projects: split, seq: rewrite.seq)
            try await MaterializeObligations(context: context)
                .run(transaction, seq: rewrite.seq)
            let noted = try await transaction.unmergeReports(
                merge: merged, from: merge.from, on: context.today, seq: rewrite.seq)
            try await context.clearSettledFlags(transaction)
            let reports = try await transaction.restoreAsked(
                merge: merged, from: merge.from, into: into, seq: rewrite.seq)
            var answer = RecordAnswer.moved(restored)
            answer.changed += certificates.count + reports.count + 1
            answer.subjects += reports.prefix(1000).map { "obligation/\($0)" }
            answer.subjects.insert("donor/\(merge.from)", at: 0)
            return (answer, kept.map(changedSince) + noted.prefix(20).map(notedSince))
        }
    }

    private func notedSince(_ report: String) -> Unusual {
        Unusual(
            "changed-since", "what is known of \(report) was noted after the merge and stays there",
            hint: "See vientro report explain \(report).")
    }

    private func changedSince(_ entry: RecordEntry) -> Unusual {
        Unusual(
            "changed-since",
            "\(entry.kind.word) \"\(entry.key.joined(separator: " "))\" was given other "
                + "donors since and keeps them",
            hint: "Correct it with \(entry.kind.noun) edit.")
    }

    private func move(
        _ entries: [RecordEntry], _ column: String, from: String, into: String,
        _ rewrite: RewriteRecords
    ) async throws {
        let prefix = column == "decides" ? "donor/" : ""
        func after(_ entry: RecordEntry) -> String {
            DonorList.replacing(prefix + from, with: prefix + into, in: entry[column] ?? "")
        }
        try await rewrite.run(entries) { [column: after($0)] }
        try await rewrite.transaction.recordMerged(
            entries.map {
                MergedRecord(
                    kind: $0.kind, id: $0.id, before: $0[column] ?? "", after: after($0))
            }, seq: rewrite.seq)
    }
}

/// A list of donors, with shares or without.
enum DonorList {
    /// The list with one donor in another's place; their shares are added up where both are in
    /// it.
    static func replacing(_ from: String, with into: String, in text: String) -> String {
        var order: [String] = []
        var shares: [String: Int] = [:]
        guard text.contains("="), let list = try? ShareList(parsing: text) else {
            for item in text.split(separator: "|").map(String.init) {
                let code = item == from ? into : item
                if !order.contains(code) { order.append(code) }
            }
            return order.joined(separator: "|")
        }
        for item in list.items {
            let code = item.item == from ? into : item.item
            if shares[code] == nil { order.append(code) }
            shares[code, default: 0] += Int(item.share)
        }
        if order.count == 1 { return order[0] }
        return order.map { "\($0)=\(ShareList.format(shares[$0] ?? 0))" }.joined(separator: "|")
    }
}
