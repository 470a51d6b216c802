import ArgumentParser
import Control

/// What a person knows about the daemon's clock.
struct ClockVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Vouch for the daemon's clock.",
        subcommands: [Accept.self])

    struct Accept: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Say that the clock is right: what the daemon holds goes on.",
            discussion: """
                The daemon doubts a clock that is more than 31 days past its last tick, unless a \
                time server keeps it or clock.trusted is set: a clock that is years ahead would \
                flag and remind everybody. Look at the date in vientro status first.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions

        func perform(_ session: Session) async throws {
            let body = ClockAcceptance(reason: change.reason, dryRun: change.dryRun)
            try await session.change(ControlPath.clockAccept, body)
        }
    }
}
