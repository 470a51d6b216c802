import Aid
import Control
import Foundation
import Store

/// Cancels reminders that still wait and that name a report which is here by now, let off, no
/// longer owed or due on another day, and those that a wrong clock made ahead of time. What else
/// they said is owed again.
struct WithdrawReminders: Sendable {
    let context: Context

    /// A mail that does not go any more, and what makes it so.
    struct Withdrawal: Sendable {
        let mail: Int64
        let recipient: String
        /// The first report for which it does not.
        let obligation: String
        let because: String
        /// It tells that the report is owed no longer.
        let isOfEnd: Bool

        var text: String { "withdraw mail \(mail) to \(recipient): \(obligation) \(because)" }
    }

    /// Answers how many mails were cancelled.
    func run() async throws -> Int {
        try await cancel("what it says is no longer so") { among, tx in
            try await stale(among: among, aheadToo: true, tx)
        }
    }

    /// Cancels reminders that wait for a person where the same recipient is about to be told of
    /// the same report anew: let go together they would contradict each other. `lines` answers
    /// what is to be said to whom, as `own@example.vn R/S/2026`. Answers how many were cancelled.
    func makeRoom(
        for lines: @escaping @Sendable (Transaction) async throws -> Set<String>
    ) async throws -> Int {
        try await cancel("a newer reminder takes its place") { among, tx in
            try await crowded(among: among, lines, tx)
        }
    }

    /// Does what both would do in a transaction that is to be taken back.
    func foresee(
        _ tx: Transaction, _ lines: @Sendable (Transaction) async throws -> Set<String>
    ) async throws -> [Withdrawal] {
        let stale = try await stale(among: nil, aheadToo: true, tx)
        let seq = try await tx.latestSeq() + 1
        try await withdraw(stale.map(\.mail), seq: seq, actor: "", reason: nil, tx)
        let crowded = try await crowded(among: nil, lines, tx)
        try await withdraw(crowded.map(\.mail), seq: seq, actor: "", reason: nil, tx)
        return stale + crowded
    }

    /// Cancels what is found, and found once more in the transaction that does it.
    private func cancel(
        _ reason: String,
        _ find: @escaping @Sendable (_ among: [Int64]?, Transaction) async throws -> [Withdrawal]
    ) async throws -> Int {
        let found = try await context.store.read { try await find(nil, $0) }.map(\.mail)
        if found.isEmpty { return 0 }
        let request = ChangeRequest(
            actor: Actor.daemon.login, requestID: UUID().uuidString.lowercased(),
            operation: "mail cancel", reason: reason)
        let result = try await context.store.change(request) { tx, seq in
            // Somebody may have released or handed one in meanwhile, or told it already.
            try await tx.lockNotices()
            _ = try await tx.lockMails(found)
            let mails = try await find(found, tx).map(\.mail)
            let answer = try JSONText.of(mails.map { String($0) })
            if mails.isEmpty { return .unchanged(answer: answer) }
            try await withdraw(mails, seq: seq, actor: request.actor, reason: reason, tx)
            return .changed(details: answer, answer: answer)
        }
        return try ControlJSON.decode([String].self, from: Data(result.answer.utf8)).count
    }

    private func withdraw(
        _ mails: [Int64], seq: Int64, actor: String, reason: String?, _ tx: Transaction
    ) async throws {
        try await tx.moveMails(
            mails, to: MailMove.cancel.to, seq: seq, actor: actor, reason: reason,
            now: context.clock.now())
        try await tx.withdrawNotices(of: mails)
    }

    /// Cancels what still waits and acknowledges of one report what a move has overtaken; answers
    /// the mails.
    func withdrawAcknowledgements(
        of code: String, seq: Int64, actor: String, _ tx: Transaction
    ) async throws -> [Int64] {
        let waiting = try await tx.waitingAcknowledgements(of: code)
        if waiting.isEmpty { return [] }
        let states = try await tx.lockMails(waiting.map(\.mail))
        var overtaken: [Int64] = []
        for one in waiting where ["held", "queued", "retry"].contains(states[one.mail]) {
            if try await !holds(one.step, of: code, tx) { overtaken.append(one.mail) }
        }
        if overtaken.isEmpty { return [] }
        try await withdraw(
            overtaken, seq: seq, actor: actor, reason: "what it says is no longer so", tx)
        return overtaken
    }

    /// Whether what an acknowledgement says of a report is still so.
    private func holds(_ step: String, of code: String, _ tx: Transaction) async throws -> Bool {
        let entry = try await tx.obligation(code)
        let state = entry?.standing(
            on: context.today, trackFrom: try await context.trackFrom(tx)
        ).state
        return switch (step, state) {
        case ("received", .received), ("received", .receivedLate): true
        case ("returned", .returned): true
        case ("returned", .overdue): entry?.submission.returnedOn != nil
        default: false
        }
    }

    /// Refuses to let a reminder go that names a report which is not awaited any more, or calls
    /// one owed no longer that is awaited again, and an
    /// acknowledgement of what has been taken back since.
    func check(_ ids: [Int64], _ tx: Transaction) async throws {
        for one in try await tx.acknowledgements(in: ids) {
            if try await holds(one.step, of: one.obligation, tx) { continue }
            throw Refusal.rule(
                "acknowledgement-settled",
                "mail \(one.mail) tells of \(one.obligation) what does not hold any more",
                hint: "Cancel it; what was decided since has a mail of its own.")
        }
        guard let first = try await stale(among: ids, aheadToo: false, tx).first else { return }
        throw Refusal.rule(
            "reminder-settled",
            first.isOfEnd
                ? "mail \(first.mail) tells that \(first.obligation) is owed no longer, "
                    + "and it is awaited again"
                : "mail \(first.mail) reminds of \(first.obligation), which is not awaited for "
                    + "that day any more",
            hint: "Cancel it, or let the job remind-due write a new one: it cancels this one.")
    }

    /// What waits and says something that is no longer so, by mail.
    private func stale(
        among ids: [Int64]?, aheadToo: Bool, _ tx: Transaction
    ) async throws -> [Withdrawal] {
        let waiting = try await tx.waitingReminders(among: ids)
        let until = try await awaited(Set(waiting.map(\.obligation)), tx)
        // A mail from days ahead was made by a clock that has been put right since.
        let ahead = max(context.clock.now(), context.store.clock.now())
            .addingTimeInterval(86_400)
        return firsts(of: waiting) { one in
            let last = until[one.obligation]
            if one.isOfEnd {
                if last != nil { return "is awaited again" }
            } else if last != one.dueOn {
                return last.map { "is due \($0), not \(one.dueOn)" } ?? "is not awaited any more"
            }
            return aheadToo && one.queuedAt > ahead ? "was told ahead of its time" : nil
        }
    }

    /// What waits for a person and is about to be said anew, by mail.
    private func crowded(
        among ids: [Int64]?, _ lines: @Sendable (Transaction) async throws -> Set<String>,
        _ tx: Transaction
    ) async throws -> [Withdrawal] {
        let held = try await tx.waitingReminders(among: ids).filter(\.isHeld)
        if held.isEmpty { return [] }
        let said = try await lines(tx)
        return firsts(of: held) { one in
            said.contains("\(one.recipient) \(one.obligation)") ? "is told anew" : nil
        }
    }

    /// The first reason of each mail; `waiting` is by mail.
    private func firsts(
        of waiting: [WaitingReminder], _ because: (WaitingReminder) -> String?
    ) -> [Withdrawal] {
        var found: [Withdrawal] = []
        for one in waiting where found.last?.mail != one.mail {
            guard let because = because(one) else { continue }
            found.append(
                Withdrawal(
                    mail: one.mail, recipient: one.recipient, obligation: one.obligation,
                    because: because, isOfEnd: one.isOfEnd))
        }
        return found
    }

    /// The last days of those that are awaited, by code.
    private func awaited(_ codes: Set<String>, _ tx: Transaction) async throws -> [String: Day] {
        let today = context.today
        let trackFrom = try await context.trackFrom(tx)
        var entries: [ObligationEntry] = []
        if codes.count > 50 {
            var filter = ObligationFilter()
            filter.states = [.upcoming, .due, .returned, .overdue]
            entries = try await tx.obligations(filter, on: today, trackFrom: trackFrom)
        } else {
            for code in codes.sorted() {
                if let entry = try await tx.obligation(code) { entries.append(entry) }
            }
        }
        return entries.reduce(into: [:]) { days, entry in
            guard codes.contains(entry.code) else { return }
            days[entry.code] = entry.awaitedUntil(on: today, trackFrom: trackFrom)
        }
    }
}
