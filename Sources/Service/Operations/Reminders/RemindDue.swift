import Aid
import Foundation
import Logging
import Mail
import Store

/// Tells everybody of the reports that are due: one mail a person and day, each step once.
///
/// What is owed follows from the due dates and from the notices kept with the mails, both written
/// in one transaction: a run that was cut, missed or done twice loses no step and sends none twice.
struct RemindDue: Sendable {
    let context: Context

    /// What a run did, or would do.
    struct Summary: Sendable, Equatable {
        var queued = 0
        var held = 0
        /// People who got a mail today already: what is left goes on the next working day.
        var waiting = 0
        /// Steps that were told, and steps in whose place a later one went.
        var told = 0
        var skipped = 0
        /// Mails that were cancelled because what they said is no longer so.
        var withdrawn = 0
        /// Reporters without an address.
        var withoutAddress: [String] = []
        /// The mails made, a line each; of a dry run also, before them, those taken back.
        var mails: [String] = []
        /// Why nobody was told; nil where somebody could be.
        var rest: String?

        var text: String {
            if let rest { return rest }
            var parts = [
                "\(queued) queued", "\(held) held", "\(told) steps told", "\(skipped) skipped",
            ]
            if withdrawn > 0 { parts.append("\(withdrawn) mails withdrawn") }
            if waiting > 0 { parts.append("\(waiting) people wait for the next working day") }
            if !withoutAddress.isEmpty {
                parts.append("no address of \(withoutAddress.joined(separator: ", "))")
            }
            return parts.joined(separator: "; ")
        }
    }

    /// The subscription's place in the key of a mail that no subscription asks for.
    static let subscription = "reminders"

    /// Tells what is owed as of the context's clock. A run by the schedule that comes late, in the
    /// quiet hours or on a day of rest, leaves it to the next working morning.
    func run(isAsked: Bool) async throws -> Summary {
        if let rest = try await rest(isAsked: isAsked) {
            var summary = Summary()
            summary.rest = rest
            return summary
        }
        let withdrawn =
            try await WithdrawReminders(context: context).run()
            + WithdrawReminders(context: context).makeRoom { try await plan($0).lines }
        var summary = try await context.store.write { tx in
            try await tx.lockNotices()
            return try await keep(try await plan(tx), isDryRun: false, tx)
        }
        summary.withdrawn = withdrawn
        if !summary.withoutAddress.isEmpty {
            context.log.warning(
                "reporters without an address are not reminded",
                metadata: ["reporters": "\(summary.withoutAddress.joined(separator: ", "))"])
        }
        return summary
    }

    /// Says which mails a run would take back and make, and does neither.
    func dryRun() async throws -> Summary {
        if let rest = try await rest(isAsked: true) {
            var summary = Summary()
            summary.rest = rest
            return summary
        }
        return try await context.store.rehearse { tx in
            try await tx.lockNotices()
            let withdrawn = try await WithdrawReminders(context: context)
                .foresee(tx) { try await plan($0).lines }
            var summary = try await keep(try await plan(tx), isDryRun: true, tx)
            summary.withdrawn = withdrawn.count
            summary.mails = withdrawn.map(\.text) + summary.mails
            return summary
        }
    }

    /// The letter that an address would get, in its language or another; without an address the
    /// first of the day. Nil where there is none.
    func preview(
        to address: String?, in language: Settings.Language?, _ tx: Transaction
    ) async throws -> Preview? {
        let plan = try await plan(tx)
        let letter = plan.letters.first {
            address == nil || $0.person.key == address?.lowercased()
        }
        let letters = try await Letters(context, tx)
        guard let letter else { return nil }
        let language = language ?? letters.language(of: letter)
        guard let report = letters.report(letter, in: language) else { return nil }
        return Preview(to: letter.person.key, language: language, report: report)
    }

    /// A letter that is not kept.
    struct Preview: Sendable {
        var to: String
        var language: Settings.Language
        var report: RenderedReport
    }

    /// The addresses that would get a letter.
    func addresses(_ tx: Transaction) async throws -> [String] {
        try await plan(tx).letters.map(\.person.key)
    }

    // MARK: - When

    /// Why nobody is told now; nil where somebody may be.
    private func rest(isAsked: Bool) async throws -> String? {
        let calendar = try await context.store.read { try await $0.businessCalendar() }
        guard calendar.isWorking(context.today) else {
            return "\(context.today) is no working day: what is owed goes on the next one"
        }
        // A run that was asked for acts as of its instant, and a schedule in the night is meant.
        let now = context.store.clock.now()
        let quiet = context.settings.mail.quietHours
        if isAsked || quiet.contains(context.clock.now(), context.zone) { return nil }
        guard calendar.isWorking(context.zone.day(of: now)), !quiet.contains(now, context.zone)
        else { return "it is too late for today: what is owed goes on the next working morning" }
        return nil
    }

    // MARK: - What

    private func plan(_ tx: Transaction) async throws -> ReminderPlan {
        let today = context.today
        let trackFrom = try await context.trackFrom(tx)
        var filter = ObligationFilter()
        filter.states = [.upcoming, .due, .returned, .overdue, .waived, .noneRequired]
        let entries = try await tx.obligations(filter, on: today, trackFrom: trackFrom)
        let written = try await tx.recordedAt(Set(entries.map(\.sinceSeq)))
        var obsolete: [(notice: ObsoleteNotice, entry: ObligationEntry)] = []
        let since = today.adding(days: -ReminderPlan.longestEnd)
        for notice in try await tx.obsoleteNotices(since: since) {
            let then = try await tx.obligations(
                ObligationFilter(code: notice.obligation), at: notice.endedAt - 1, on: today,
                trackFrom: trackFrom)
            if let entry = then.first { obsolete.append((notice, entry)) }
        }
        return ReminderPlan(
            ReminderPlan.Facts(
                today: today, seq: try await tx.latestSeq(), trackFrom: trackFrom,
                calendar: try await tx.businessCalendar(),
                ladders: try await tx.reminderLadders(),
                audience: ReminderAudience(try await tx.noticeBook(on: today), context),
                entries: entries, written: written.mapValues(context.zone.day(of:)),
                told: try await tx.notices(of: entries.map(\.code)),
                obsolete: obsolete))
    }

    // MARK: - Keeping

    /// Keeps the letters and what they tell; of a dry run only their lines.
    private func keep(
        _ plan: ReminderPlan, isDryRun: Bool, _ tx: Transaction
    ) async throws -> Summary {
        var summary = Summary()
        summary.withoutAddress = plan.reportersWithoutAddress
        let now = context.clock.now()
        let letters = try await Letters(context, tx)
        for letter in plan.letters {
            try Task.checkCancellation()
            // One mail a day; one that was taken back has told nobody.
            guard let revision = try await tx.freeRevision(of: letters.key(letter)) else {
                summary.waiting += 1
                continue
            }
            guard var mail = letters.mail(letter, revision) else {
                // An address that no mail can go to is as good as none.
                if !isDryRun { try await tx.note(letter.unsendable, mail: nil, now: now) }
                summary.withoutAddress.append(letter.person.key)
                continue
            }
            let reasons = try await context.holdReasons(
                mail.key, batch: plan.letters.count,
                isAfterDue: letter.isAfterDue(on: context.today), in: tx)
            mail.heldBecause = reasons.map(\.rawValue)
            if !isDryRun {
                guard let id = try await tx.keepMail(mail, now: now) else {
                    summary.waiting += 1
                    continue
                }
                try await tx.note(letter.notices, mail: id, now: now)
            }
            summary.told += letter.notices.count { $0.fate == .mailed }
            summary.skipped += letter.notices.count { $0.fate == .skipped }
            if reasons.isEmpty { summary.queued += 1 } else { summary.held += 1 }
            let why = reasons.isEmpty ? "" : " (held: \(mail.heldBecause.joined(separator: ", ")))"
            summary.mails.append("\(mail.key.recipient): \(mail.subject)\(why)")
        }
        if !isDryRun { try await tx.note(plan.unaddressed, mail: nil, now: now) }
        return summary
    }
}

extension ReminderLetter {
    /// Its steps as they are noted where its address takes no mail.
    fileprivate var unsendable: [ReportNotice] {
        notices.filter { $0.fate == .mailed }.map { notice in
            var notice = notice
            notice.fate = .noAddress
            return notice
        }
    }
}

/// Makes letters into mails; looks up once what they share.
struct Letters: Sendable {
    private let context: Context
    private let bases: [String: String]
    private let forms: [Settings.Language: DueReminder.Words]

    init(_ context: Context, _ tx: Transaction) async throws {
        self.context = context
        bases = try await tx.reportRules().reduce(into: [:]) {
            $0[$1.rule.code] = $1.rule.basis.text
        }
        let zone = context.zone
        forms = try Dictionary(
            uniqueKeysWithValues: Settings.Language.allCases.map {
                ($0, try DueReminder.Words($0, zone: zone))
            })
    }

    /// Nil where the address takes no mail.
    func mail(_ letter: ReminderLetter, _ revision: Int) -> RenderedMail? {
        let key = key(letter, revision)
        guard let report = report(letter, key, in: language(of: letter)) else { return nil }
        return try? FreezeMail(context: context).run(report, key: key)
    }

    /// As a first mail of the day.
    func report(_ letter: ReminderLetter, in language: Settings.Language) -> RenderedReport? {
        report(letter, key(letter), in: language)
    }

    private func report(
        _ letter: ReminderLetter, _ key: MailKey, in language: Settings.Language
    ) -> RenderedReport? {
        guard let words = forms[language] else { return nil }
        let frame = DueReminder.Frame(
            office: context.officeName,
            addressee: letter.person.addressee.name ?? letter.person.addressee.email,
            today: context.today,
            receipt: ReportFrame.receipt(key, salt: context.officeCode),
            contact: context.settings.mail.replyTo ?? context.settings.mail.from)
        return DueReminder(letter: letter, frame: frame, bases: bases, words: words).render()
    }

    /// The recipient's own, else the office's.
    func language(of letter: ReminderLetter) -> Settings.Language {
        letter.person.addressee.language.flatMap { Settings.Language(rawValue: $0) }
            ?? context.settings.language
    }

    func key(_ letter: ReminderLetter, _ revision: Int = 1) -> MailKey {
        MailKey(
            report: ReportName.dueReminder.rawValue, subscription: RemindDue.subscription,
            period: context.today.iso, recipient: letter.person.addressee.email.lowercased(),
            revision: revision)
    }
}
