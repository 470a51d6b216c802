import Aid
import Control
import Foundation
import Store

/// Whether the clock can be believed: one that is years ahead would flag everything as overdue
/// and remind everybody, which no correction takes back.
///
/// Believed is a clock at most 31 days past the newest instant that somebody vouches for: the
/// last tick that was accounted for, the last `clock accept`, the making of the program, the
/// clock of a database on another machine; and any clock that a time server keeps, or that
/// `clock.trusted` says is right.
struct ClockTrust: Sendable {
    let context: Context

    static let reach: TimeInterval = 31 * 86_400

    /// Nil where the clock can be believed, as in the first life of an office.
    func doubt(_ transaction: Transaction) async throws -> ClockDoubt? {
        let now = context.clock.now()
        func isFar(_ instant: Date) -> Bool { now > instant.addingTimeInterval(ClockTrust.reach) }
        guard let lastTick = try await transaction.newestTick(), isFar(lastTick),
            !context.settings.clock.trusted, !context.clock.isSynchronised
        else { return nil }
        let witnesses = [try await transaction.clockWitness(), context.clock.programMadeAt]
        guard witnesses.allSatisfy({ $0.map(isFar) ?? true }) else { return nil }
        return ClockDoubt(now: now, lastTick: lastTick, zone: context.zone)
    }
}

/// A clock that is not believed: no tick comes, no mail leaves.
struct ClockDoubt: Sendable {
    let now: Date
    /// Up to here ticks are accounted for.
    let lastTick: Date
    let zone: Zone

    var message: Sentence {
        "the clock says \(zone.day(of: now)), long after the last tick on "
            + "\(zone.day(of: lastTick)): jobs, flags and mail are held"
    }
    static let hint: Sentence =
        "Set the clock right; or, if it is, say so: vientro clock accept --reason TEXT."

    var warning: StandingWarning {
        StandingWarning(code: "clock-doubted", message: message, hint: ClockDoubt.hint)
    }
}

/// Says in a person's name that the clock is right, which lets go what is held.
struct AcceptClock: Sendable {
    let context: Context

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        try await context.change(request) { transaction, _ in
            guard let doubt = try await ClockTrust(context: context).doubt(transaction) else {
                return ChangeAnswer(changed: 0, dryRun: request.isDryRun)
            }
            return ChangeAnswer(
                changed: 1, dryRun: request.isDryRun,
                before: ["clock": context.text(doubt.lastTick)],
                after: ["clock": context.text(doubt.now)], subjects: ["clock"])
        }
    }
}
