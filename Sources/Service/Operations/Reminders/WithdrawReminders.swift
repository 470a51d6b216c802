import Aid
import Control
import Foundation
import Store

/// Cancels reminders that still wait and that name a report which is here by now, let off, no
/// longer owed or due on another day, and those that a wrong clock made ahead of time. What else
/// they said is owed again.
struct WithdrawReminders: Sendable {
    let context: Context

    /// Answers how many mails were cancelled.
    func run() async throws -> Int {
        try await cancel("what it says is no longer so") { among, tx in
            try await stale(among: among, aheadToo: true, tx).mails
        }
    }

    /// Cancels reminders that wait for a person where the same recipient is about to be told of
    /// the same report anew: let go together they would contradict each other. `lines` answers
    /// what is to be said to whom, as `own@example.vn R/S/2026`. Answers how many were cancelled.
    func makeRoom(
        for lines: @escaping @Sendable (Transaction) async throws -> Set<String>
    ) async throws -> Int {
        try await cancel("a newer reminder takes its place") { among, tx in
            let held = try await tx.waitingReminders(among: among).filter(\.isHeld)
            if held.isEmpty { return [] }
            let said = try await lines(tx)
            let mails = held.filter { said.contains("\($0.recipient) \($0.obligation)") }
            return Set(mails.map(\.mail)).sorted()
        }
    }

    /// Cancels what is found, and found once more in the transaction that does it.
    private func cancel(
        _ reason: String,
        _ find: @escaping @Sendable (_ among: [Int64]?, Transaction) async throws -> [Int64]
    ) async throws -> Int {
        let found = try await context.store.read { try await find(nil, $0) }
        if found.isEmpty { return 0 }
        let request = ChangeRequest(
            actor: Actor.daemon.login, requestID: UUID().uuidString.lowercased(),
            operation: "mail cancel", reason: reason)
        let now = context.clock.now()
        let result = try await context.store.change(request) { tx, seq in
            // Somebody may have released or handed one in meanwhile, or told it already.
            try await tx.lockNotices()
            _ = try await tx.lockMails(found)
            let mails = try await find(found, tx)
            let answer = try JSONText.of(mails.map { String($0) })
            if mails.isEmpty { return .unchanged(answer: answer) }
            try await tx.moveMails(
                mails, to: MailMove.cancel.to, seq: seq, actor: request.actor,
                reason: request.reason, now: now)
            try await tx.withdrawNotices(of: mails)
            return .changed(details: answer, answer: answer)
        }
        return try ControlJSON.decode([String].self, from: Data(result.answer.utf8)).count
    }

    /// Refuses to let a reminder go that names a report which is not awaited any more, and an
    /// acknowledgement of what has been taken back since.
    func check(_ ids: [Int64], _ tx: Transaction) async throws {
        let trackFrom = try await context.trackFrom(tx)
        for one in try await tx.acknowledgements(in: ids) {
            let entry = try await tx.obligation(one.obligation)
            let state = entry?.standing(on: context.today, trackFrom: trackFrom).state
            let holds =
                switch (one.step, state) {
                case ("received", .received), ("received", .receivedLate): true
                case ("returned", .returned): true
                case ("returned", .overdue): entry?.submission.returnedOn != nil
                default: false
                }
            if holds { continue }
            throw Refusal.rule(
                "acknowledgement-settled",
                "mail \(one.mail) tells of \(one.obligation) what does not hold any more",
                hint: "Cancel it; what was decided since has a mail of its own.")
        }
        guard let first = try await stale(among: ids, aheadToo: false, tx).first else { return }
        throw Refusal.rule(
            "reminder-settled",
            "mail \(first.mail) reminds of \(first.obligation), which is not awaited for that day "
                + "any more",
            hint: "Cancel it, or let the job remind-due write a new one: it cancels this one.")
    }

    private struct Stale: Sendable {
        var mails: [Int64] = []
        var first: (mail: Int64, obligation: String)?
    }

    private func stale(
        among ids: [Int64]?, aheadToo: Bool, _ tx: Transaction
    ) async throws -> Stale {
        let waiting = try await tx.waitingReminders(among: ids)
        let until = try await awaited(Set(waiting.map(\.obligation)), tx)
        // A mail from days ahead was made by a clock that has been put right since.
        let ahead = max(context.clock.now(), context.store.clock.now())
            .addingTimeInterval(86_400)
        var found = Stale()
        for one in waiting {
            let isAhead = aheadToo && one.queuedAt > ahead
            guard isAhead || until[one.obligation] != one.dueOn else { continue }
            if found.mails.last != one.mail { found.mails.append(one.mail) }
            if found.first == nil { found.first = (one.mail, one.obligation) }
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
