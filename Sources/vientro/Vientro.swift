import ArgumentParser
import Control
import Foundation

/// The control program: arguments become one request to the daemon, the answer is printed.
@main
struct Vientro: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vientro",
        abstract: "Talk to the vientro daemon: registers, aid totals, reports owed, jobs, mail.",
        discussion: """
            Global options (--socket, --json, --lang, --no-color, --timeout) may stand before or \
            after the verb. Exit codes: 0 done, 1 refused by a rule, 3 a check found something, \
            64 usage, 65 bad input data, 69 daemon or database not reachable, 70 bug, \
            77 not permitted.
            """,
        version: ProductVersion.current,
        subcommands: [
            StatusVerb.self, TotalVerb.self, ExplainVerb.self, CutVerbs.self, CommitVerb.self,
            BudgetVerb.self, ReceiveVerb.self, DisburseVerb.self, CounterpartVerb.self,
            LedgerVerbs.self, RateVerbs.self, MissionVerbs.self, ImportVerbs.self, ExportVerb.self,
            ReportVerbs.self, DeadlineVerb.self, RuleVerbs.self, FlagVerbs.self, JobVerbs.self,
            ClockVerbs.self, MailVerbs.self, SubscriptionVerbs.self, AuditVerbs.self,
            DonorVerbs.self, CertificateVerbs.self, ProjectVerbs.self, DocumentVerbs.self,
            AgencyVerbs.self, ContactVerbs.self, PersonVerbs.self, SectorVerbs.self,
            AreaVerbs.self, HandoverVerb.self,
        ])

    static func main() async {
        let arguments = NegativeAmounts.hidden(
            GlobalOrder.moved(Array(CommandLine.arguments.dropFirst())))
        do {
            if let name = RepeatedOptions.first(in: arguments) {
                throw ValidationError(.givenTwice(name))
            }
            var command = try parsed(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error, json: arguments.contains("--json"), language: .ofThisRun)
        }
    }

    /// Names a wrong verb as such: before it is known, the parser blames the options behind it.
    static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        // "help" takes no options.
        if !arguments.isEmpty, GlobalOrder.without(arguments).isEmpty {
            if arguments.contains("--json") {
                throw ValidationError(Phrase("chưa ghi lệnh nào", "no verb is given"))
            }
            return try parseAsRoot([])
        }
        if arguments.first == "help" { return try parseAsRoot(GlobalOrder.without(arguments)) }
        if let wrong = UnknownVerb.first(in: arguments) { throw ValidationError(wrong) }
        do {
            return try parseAsRoot(arguments)
        } catch {
            _ = try parseAsRoot(GlobalOrder.without(arguments))
            throw error
        }
    }

    private static func leave(
        with error: any Error, json: Bool, language: Language
    ) -> Never {
        let code = exitCode(for: error)
        // A bare exit code comes after the daemon's own refusal, which has been printed.
        guard code == .validationFailure, !(error is ExitCode) else { exit(withError: error) }
        let said = message(for: error)
        if json {
            let problem = Problem(
                code: "usage", message: language == .vi ? ParserWords.vietnamese(said) : said,
                hint: language == .vi ? "xem: vientro --help" : "see: vientro --help")
            Output.error(Failure(problem, exit: .usage).text(json: true, words: .init(language)))
            exit(withError: code)
        }
        guard language == .vi else { exit(withError: error) }
        Output.error(ParserWords.vietnamese(full: fullMessage(for: error)) + "\n")
        exit(withError: code)
    }
}
