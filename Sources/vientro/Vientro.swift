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
            leave(with: error, of: arguments, language: .ofThisRun)
        }
    }

    /// Names a wrong verb as such: before it is known, the parser blames the options behind it.
    static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        // "help" takes no options.
        let bare = GlobalOrder.without(arguments)
        if !arguments.isEmpty, UnknownVerb.isMissing(bare) {
            if arguments.contains("--json") {
                throw ValidationError(Phrase("chưa ghi lệnh nào", "no verb is given"))
            }
            return try parseAsRoot(bare)
        }
        if arguments.first == "help" { return try parseAsRoot(bare) }
        if let wrong = UnknownVerb.first(in: arguments) { throw ValidationError(wrong) }
        do {
            return try parseAsRoot(arguments)
        } catch {
            // Help and completions come as errors that are none.
            if exitCode(for: error) == .validationFailure,
                let wrong = MisreadOptions.first(in: arguments, said: message(for: error))
            {
                throw ValidationError(wrong)
            }
            _ = try parseAsRoot(bare)
            throw error
        }
    }

    private static func leave(
        with error: any Error, of arguments: [String], language: Language
    ) -> Never {
        let code = exitCode(for: error)
        // A bare exit code comes after the daemon's own refusal, which has been printed.
        guard code == .validationFailure, !(error is ExitCode) else { exit(withError: error) }
        let said = message(for: error)
        // What was found before the parser knew a verb still belongs to that verb.
        let (names, isGroup) = UnknownVerb.path(arguments)
        let verb = (["vientro"] + names).joined(separator: " ")
        if arguments.contains("--json") {
            let problem = Problem(
                code: "usage", message: language == .vi ? ParserWords.vietnamese(said) : said,
                hint: language == .vi ? "xem: \(verb) --help" : "see: \(verb) --help")
            Output.error(Failure(problem, exit: .usage).text(json: true, words: .init(language)))
            exit(withError: code)
        }
        let text = fullMessage(for: error)
            .replacing("'vientro --help'", with: "'\(verb) --help'")
            .replacing(
                "Usage: vientro <subcommand>",
                with: "Usage: \(verb) \(isGroup ? "<subcommand>" : "<options>")")
        Output.error((language == .vi ? ParserWords.vietnamese(full: text) : text) + "\n")
        exit(withError: code)
    }
}
