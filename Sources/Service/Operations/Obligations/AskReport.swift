import Aid
import Control
import Foundation
import Store

/// Enters reports that a letter asks for once: one for each reporter or grant, or one of the
/// office itself.
struct AskReport: Sendable {
    let context: Context
    let asked: ReportRequest

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        let terms = try Terms(asked, today: context.today)
        var named = request
        named.subject = "rule/\(asked.rule)"
        return try await context.change(named) { transaction, seq in
            if try await transaction.reportRules().contains(where: { $0.rule.code == asked.rule }) {
                throw Refusal.rule(
                    "code-taken", "\(asked.rule) is the code of a rule",
                    hint: "Take one that no rule has: vientro rule list shows them.")
            }
            if let other = try await transaction.askedTerms(of: asked.rule),
                other != (asked.name, asked.letter)
            {
                throw Refusal.rule(
                    "code-taken",
                    "\(asked.rule) stands for another letter: \(other.name), \(other.letter)",
                    hint: "Take another code, or give that letter and name word for word.")
            }
            let reports = try await wanted(terms, transaction)
            for one in reports where try await transaction.obligation(one.code) != nil {
                throw Refusal.rule(
                    "already-asked", "\(one.code) is asked for already",
                    hint: "See vientro report explain \(one.code).")
            }
            try await transaction.write(reports, seq: seq)
            return ChangeAnswer(
                changed: reports.count, dryRun: request.isDryRun,
                after: [
                    "due": terms.due.iso, "due_internal": terms.dueInternal.iso,
                    "letter": asked.letter, "name": asked.name,
                ], subjects: reports.prefix(1000).map(\.code))
        }
    }

    /// What is said of all of them.
    private struct Terms {
        let due: Day
        let dueInternal: Day
        let from: Day
        let to: Day
        /// The last part of the codes.
        let period: String

        init(_ asked: ReportRequest, today: Day) throws {
            guard ReportRule.isCode(asked.rule) else {
                throw Refusal.usage(
                    "\"\(asked.rule)\" cannot stand in the place of a rule",
                    hint: "Use letters, digits, dots and dashes, as DX-2026-07.")
            }
            for (text, name) in [(asked.name, "name"), (asked.letter, "letter")] {
                if text.allSatisfy(\.isWhitespace) {
                    throw Refusal.usage("the \(name) is missing", hint: "Give it with --\(name).")
                }
                try Terms.check(text, name)
            }
            try Terms.check(asked.recipient, "recipient")
            let due = try DraftedRule.day(asked.due, "due") ?? today
            guard due >= today else {
                throw Refusal.rule(
                    "in-past", "\(due) is over: it would be overdue as soon as it is entered",
                    hint: "Give the day by which it can still be handed in.")
            }
            let lead = asked.lead ?? 0
            guard (0...366).contains(lead) else {
                throw Refusal.usage(
                    "\(lead) days before the due day are no lead", hint: "Give 0 to 366.")
            }
            self.due = due
            dueInternal = due.adding(days: -lead)
            if let code = asked.period {
                let period = try Aid.Period(parsing: code)
                (from, to, self.period) = (period.firstDay, period.lastDay, period.code)
            } else {
                (from, to, period) = (today, due, due.iso)
            }
        }

        private static func check(_ text: String?, _ name: String) throws {
            try ObligationMove.check(text, name, maximum: 500)
            if text?.contains(where: \.isNewline) == true {
                throw Refusal.usage(
                    "the \(name) has more than one line", hint: "Write it on one line.")
            }
        }
    }

    /// The agency of that code, which must be there, or the donor, which must be itself.
    private func kind(of code: String, _ transaction: Transaction) async throws -> String {
        if let agency = try await transaction.record(.agencies, [code]) {
            let successor = agency["successor"]
            if let last = agency["valid_to"], last < context.today.iso {
                throw Refusal.rule(
                    "ended", "agency \"\(code)\" ended on \(Sentence.day(last))",
                    hint: successor.map { "It is succeeded by \($0)." })
            }
            return "agency"
        }
        if try await transaction.record(.donors, [code]) != nil {
            if let other = try await transaction.merge(of: code) {
                throw Refusal.rule(
                    "donor-merged", "donor \"\(code)\" is merged into \"\(other.into)\"",
                    hint: "Name \(other.into).")
            }
            return "donor"
        }
        let known =
            try await transaction.keys(.agencies, near: code)
            + transaction.keys(.donors, near: code)
        throw Refusal.unknown(
            "reporter", code, near: NearestName.near(code, among: known),
            hint: "Reporters are agencies and donors: see vientro agency list and donor list.")
    }

    private func wanted(
        _ terms: Terms, _ transaction: Transaction
    ) async throws -> [AskedReport] {
        guard let office = try await transaction.officeRow() else {
            throw StoreError(.defect, "there is no office")
        }
        let reporters = asked.reporters ?? []
        let projects = asked.projects ?? []
        if reporters.isEmpty && projects.isEmpty {
            guard let recipient = asked.recipient, !recipient.allSatisfy(\.isWhitespace) else {
                throw Refusal.usage(
                    "it is not said to whom the office's report goes",
                    hint: "Give --recipient; or, for reports of others, --owed-by or --project.")
            }
            return [
                try report(
                    terms, .outward, ("office", office.code), by: office.agency ?? office.code,
                    to: recipient)
            ]
        }
        let parties = try await Parties(office, transaction)
        let recipient = asked.recipient ?? office.name
        var made: [AskedReport] = []
        for code in reporters.uniqued {
            let kind = try await self.kind(of: code, transaction)
            made.append(
                try report(
                    terms, parties.direction(of: code, to: recipient), (kind, code), by: code,
                    to: recipient, after: made))
        }
        for code in projects.uniqued {
            let project = try await context.existing(.projects, code, transaction)
            guard let owner = project["owner"] else {
                throw Refusal.rule("no-owner", "the project \(code) has no owner")
            }
            made.append(
                try report(
                    terms, parties.direction(of: owner, to: recipient), ("project", code),
                    by: owner, to: recipient, after: made))
        }
        return made
    }

    /// The office under all its names.
    private struct Parties {
        let codes: Set<String>
        let names: Set<String>

        init(_ office: OfficeRow, _ transaction: Transaction) async throws {
            codes = Set([office.code, office.agency].compactMap(\.self))
            var names: [String?] = ["office", office.code, office.name, office.agency]
            if let agency = office.agency {
                names.append(try await transaction.record(.agencies, [agency])?["name"])
            }
            self.names = Set(names.compactMap { $0.map(Parties.plain) })
        }

        /// Who owes a report to whom decides whose it is.
        func direction(of reporter: String, to recipient: String) -> ReportRule.Direction {
            if codes.contains(reporter) { return .outward }
            return names.contains(Parties.plain(recipient)) ? .inward : .watch
        }

        private static func plain(_ name: String) -> String {
            name.trimmingCharacters(in: .whitespaces).lowercased()
        }
    }

    /// A grant may have the code of an agency: then the second is numbered.
    private func code(
        _ terms: Terms, _ subject: String, after made: [AskedReport]
    ) throws -> ObligationCode {
        let isTaken = made.contains { $0.subjectCode == subject }
        return try ObligationCode(
            rule: asked.rule, subject: subject, period: terms.period, number: isTaken ? 2 : 1)
    }

    private func report(
        _ terms: Terms, _ direction: ReportRule.Direction, _ subject: (String, String),
        by reporter: String, to recipient: String, after made: [AskedReport] = []
    ) throws -> AskedReport {
        AskedReport(
            code: try code(terms, subject.1, after: made).text, rule: asked.rule,
            name: asked.name, letter: asked.letter, direction: direction, subject: subject,
            reporter: reporter, recipient: recipient,
            from: terms.from, to: terms.to, due: terms.due, dueInternal: terms.dueInternal)
    }
}

extension [String] {
    /// Each once, where it first stands.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
