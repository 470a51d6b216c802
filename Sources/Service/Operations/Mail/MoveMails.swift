import Aid
import Control
import Foundation
import Store

/// What a person can decide about mails.
enum MailMove: String, Sendable, CaseIterable {
    case release, cancel, retry
    case resolveSent = "resolve --sent"
    case resolveResend = "resolve --resend"

    /// The states from which it may be done.
    var from: Set<String> {
        switch self {
        case .release: ["held"]
        case .cancel: ["held", "queued", "retry"]
        case .retry: ["failed", "retry"]
        case .resolveSent, .resolveResend: ["unknown"]
        }
    }

    /// The state it leads to.
    var to: String {
        switch self {
        case .release, .retry, .resolveResend: "queued"
        case .cancel: "cancelled"
        case .resolveSent: "sent"
        }
    }

    /// The moves that a state allows, as commands.
    static func allowed(from state: String) -> [String] {
        allCases.filter { $0.from.contains(state) }.map { "vientro mail \($0.rawValue)" }
    }
}

/// Moves mails by a person's decision: all of them or none, and each decision one change.
struct MoveMails: Sendable {
    let context: Context

    func run(_ move: MailMove, ids: [String], _ request: ChangeRequest) async throws -> ChangeAnswer
    {
        let numbers = try MoveMails.numbers(ids)
        let now = context.clock.now()
        let result = try await context.store.change(request) { tx, seq in
            let states = try await tx.lockMails(numbers)
            for id in numbers { try MoveMails.check(id, states[id], move) }
            if move == .release {
                try await WithdrawReminders(context: context).check(numbers, tx)
            }
            try await tx.moveMails(
                numbers, to: move.to, seq: seq, actor: request.actor, reason: request.reason,
                now: now)
            var after: [String: String?] = ["state": move.to]
            // A step whose mail a person cancels is not told any more.
            let steps = move == .cancel ? try await tx.reminderSteps(of: numbers) : 0
            if steps > 0 { after["steps_dropped"] = String(steps) }
            let one = numbers.count == 1 ? states[numbers[0]] : nil
            let answer = ChangeAnswer(
                changed: numbers.count, seq: request.isDryRun ? nil : Int(seq),
                dryRun: request.isDryRun, before: one.map { ["state": $0] },
                after: after, subjects: numbers.prefix(1000).map { String($0) })
            let details = MoveDetails(
                mails: numbers.map { .init(id: String($0), from: states[$0] ?? "", to: move.to) })
            return .changed(
                details: String(decoding: try ControlJSON.encode(details), as: UTF8.self),
                answer: String(decoding: try ControlJSON.encode(answer), as: UTF8.self))
        }
        return try ControlJSON.decode(ChangeAnswer.self, from: Data(result.answer.utf8))
    }

    private struct MoveDetails: Encodable {
        struct Mail: Encodable {
            var id: String
            var from: String
            var to: String
        }
        var mails: [Mail]
    }

    /// Ids as given, each once, ascending.
    static func numbers(_ ids: [String]) throws -> [Int64] {
        guard !ids.isEmpty else {
            throw Refusal.usage("no mail is named", hint: "Give ids as vientro mail list shows.")
        }
        return try Set(ids.map(number)).sorted()
    }

    static func number(_ id: String) throws -> Int64 {
        guard let number = Int64(id), number > 0 else {
            throw Refusal.missing("mail", id, hint: "List the mails with vientro mail list.")
        }
        return number
    }

    private static func check(_ id: Int64, _ state: String?, _ move: MailMove) throws {
        guard let state else {
            throw Refusal.missing(
                "mail", String(id), hint: "List the mails with vientro mail list.")
        }
        guard move.from.contains(state) else {
            let allowed = MailMove.allowed(from: state)
            throw Refusal.rule(
                "move-not-allowed",
                "mail \(id) is \(Sentence.state(state)), not "
                    + "\(Sentence.either(move.from.sorted().map(Sentence.state)))",
                hint: allowed.isEmpty
                    ? "Nothing can be decided about a mail that is \(Sentence.state(state))."
                    : "Allowed: \(allowed.joined(separator: ", ")).")
        }
    }
}
