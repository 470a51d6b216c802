import Aid
import Control
import Foundation
import Store

/// Gives an officer's open projects, missions and reports to another.
struct HandOver: Sendable {
    let context: Context

    /// What is done and over stays with whom did it.
    static let closedProjects: Set = ["closed", "rejected", "revoked", "cancelled"]
    static let closedMissions: Set = ["reported", "refused", "cancelled"]

    func run(_ handover: OfficerHandover, _ request: ChangeRequest) async throws -> RecordAnswer {
        let day = try context.day(handover.from, "from") ?? context.today
        try context.refuseFuture(day, "a hand-over")
        guard handover.old != handover.new else {
            throw Refusal.usage("nobody hands over to himself")
        }
        return try await context.rewrite(request) { rewrite in
            let transaction = rewrite.transaction
            let person = try await context.existing(.people, handover.new, transaction)
            if let first = person["valid_from"], first > day.iso {
                throw Refusal.rule(
                    "not-there",
                    "\(handover.new) is there from \(Sentence.day(first)) only, not on \(day)")
            }
            if let last = person["valid_to"], last < day.iso {
                throw Refusal.rule(
                    "not-there", "\(handover.new) is there until \(Sentence.day(last)) only")
            }
            let held: [RecordFilter: [String]] = [.officer: [handover.old]]
            let projects = try await transaction.entries(.projects, held).filter {
                !Self.closedProjects.contains($0["status"] ?? "")
            }
            let missions = try await transaction.entries(.missions, held).filter {
                !Self.closedMissions.contains($0["status"] ?? "")
            }
            let isKnown = try await transaction.record(.people, [handover.old]) != nil
            let reports = try await transaction.reportsGiven(
                to: handover.old, on: context.today,
                trackFrom: try await context.trackFrom(transaction))
            if projects.isEmpty && missions.isEmpty && reports.isEmpty && !isKnown {
                throw try await context.missingRecord(.people, [handover.old], transaction)
            }
            for entries in [projects, missions] {
                try await rewrite.run(entries) { _ in ["officer": handover.new] }
            }
            for code in reports {
                var work = try await transaction.reportWork(on: code)
                work.officer = handover.new
                try await transaction.write(work, on: code, seq: rewrite.seq)
            }
            if !reports.isEmpty { try await context.weighOfficers(transaction) }
            var answer = RecordAnswer.moved(projects + missions)
            answer.changed += reports.count
            answer.subjects += reports.prefix(1000).map { "obligation/\($0)" }
            return (answer, [])
        }
    }
}

/// Ends an agency and gives its open work to its successor: what is closed, and every report of
/// the past, keeps the old name.
struct SucceedAgency: Sendable {
    let context: Context

    func run(
        _ succession: AgencySuccession, _ request: ChangeRequest
    ) async throws -> RecordAnswer {
        guard let day = try context.day(succession.on, "on") else {
            throw Refusal.usage("\"on\" is not given", hint: "It is the new agency's first day.")
        }
        try context.refuseFuture(day, "a succession")
        if succession.act.allSatisfy(\.isWhitespace) {
            throw Refusal.usage("\"act\" is not given", hint: "Name the legal act.")
        }
        guard succession.old != succession.new else {
            throw Refusal.usage("an agency cannot succeed itself")
        }
        var named = request
        if let reason = request.reason { named.reason = "\(reason) (\(succession.act))" }
        return try await context.rewrite(named) { rewrite in
            let transaction = rewrite.transaction
            let old = try await context.existing(.agencies, succession.old, transaction)
            try await check(succession, day, old, transaction)
            let projects = try await transaction.entries(
                .projects, [.agency: [succession.old]]
            ).filter { !HandOver.closedProjects.contains($0["status"] ?? "") }
            let missions = try await transaction.entries(
                .missions, [.host: [succession.old]]
            ).filter { !HandOver.closedMissions.contains($0["status"] ?? "") }
            let contacts = try await transaction.entries(
                .contacts, [.agency: [succession.old]])
            try await rewrite.run([old]) { _ in
                ["successor": succession.new, "valid_to": day.adding(days: -1).iso]
            }
            for entries in [projects, missions, contacts] {
                try await rewrite.run(entries) { entry in
                    var new: [String: String?] = [:]
                    for column in ["owner", "managing_agency", "host", "agency"]
                    where entry[column] == succession.old { new[column] = succession.new }
                    return new
                }
            }
            // Those to come were planned anew with their projects; these are due or overdue.
            let reports = try await transaction.moveOpenObligations(
                from: succession.old, to: succession.new, because: succession.act,
                on: context.today, trackFrom: try await context.trackFrom(transaction),
                seq: rewrite.seq)
            var answer = RecordAnswer.moved([old] + projects + missions + contacts)
            answer.changed += reports.count
            answer.subjects += reports.prefix(1000).map { "obligation/\($0)" }
            return (answer, [])
        }
    }

    private func check(
        _ succession: AgencySuccession, _ day: Day, _ old: RecordEntry,
        _ transaction: Transaction
    ) async throws {
        if let successor = old["successor"] {
            throw Refusal.rule(
                "has-successor", "agency \"\(succession.old)\" is succeeded by \"\(successor)\"",
                hint: "Correct a wrong one with agency edit.")
        }
        if let last = old["valid_to"], last < day.adding(days: -1).iso {
            throw Refusal.rule(
                "ended", "agency \"\(succession.old)\" ended on \(Sentence.day(last)) already",
                hint: "Name the day after it, or correct it with agency edit.")
        }
        let new = try await context.existing(.agencies, succession.new, transaction)
        if let first = new["valid_from"], first > day.iso {
            throw Refusal.rule(
                "not-there", "agency \"\(succession.new)\" begins on \(Sentence.day(first)) only")
        }
        if let last = new["valid_to"], last < day.iso {
            throw Refusal.rule(
                "not-there", "agency \"\(succession.new)\" ended on \(Sentence.day(last))")
        }
    }
}

extension Context {
    /// A day in a request's body; nil without one.
    func day(_ text: String?, _ name: String) throws -> Day? {
        guard let text, !text.isEmpty else { return nil }
        guard let day = Day(iso: text) else {
            throw Refusal.usage(
                "\"\(text)\" is not a date (\(name))", hint: .dateForm)
        }
        return day
    }

    /// What has not happened yet is entered when it has.
    func refuseFuture(_ day: Day, _ what: Sentence) throws {
        guard day > today else { return }
        throw Refusal.rule(
            "in-future", "\(what) on \(day) lies in the future",
            hint: "Enter it on that day, or later with that day.")
    }
}
