import ArgumentParser
import Control

extension RuleVerbs {
    struct Reminders: Verb {
        static let configuration = CommandConfiguration(
            abstract: "List when the reports of each rule are reminded of.")
        @OptionGroup var globals: GlobalOptions

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.ruleReminders), as: LadderList.self) {
                NoticeScreen(words: session.words).ladders($0, session.style)
            }
        }
    }

    struct Remind: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Set when the reports of a rule are reminded of.",
            discussion: """
                Without a code it is for all rules that have no reminders of their own. What is \
                not given stays; "none" is no reminder on that side. Reminders that went stay.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: ArgumentHelp("Days before the last day.", valueName: "15,3"))
        var before: String?
        @Option(help: ArgumentHelp("Working days after it.", valueName: "2,10,20"))
        var afterWorkingDays: String?
        @Option(
            help: ArgumentHelp(
                "From so many working days after on the head is told too; none for never.",
                valueName: "10"))
        var escalateAfter: String?
        @Flag(help: "End the office's own reminders of the rule.") var reset = false
        @Argument(help: "The rule's code.") var rule: String?

        mutating func validate() throws {
            if reset && (before != nil || afterWorkingDays != nil || escalateAfter != nil) {
                throw ValidationError(
                    Phrase("--reset không đi cùng các lần nhắc", "--reset takes no reminders"))
            }
            if !reset && before == nil && afterWorkingDays == nil && escalateAfter == nil {
                throw ValidationError(
                    Phrase(
                        "cần --before, --after-working-days, --escalate-after hoặc --reset",
                        "give --before, --after-working-days, --escalate-after or --reset"))
            }
            _ = try Self.days(before)
            _ = try Self.days(afterWorkingDays)
            if let escalateAfter, escalateAfter != "none", Int(escalateAfter) == nil {
                throw ValidationError(
                    Phrase(
                        "--escalate-after nhận một số hoặc none",
                        "--escalate-after takes a number or none"))
            }
        }

        func perform(_ session: Session) async throws {
            let body = LadderChange(
                rule: rule, beforeDays: try Self.days(before),
                afterWorkingDays: try Self.days(afterWorkingDays),
                escalateAfter: escalateAfter.flatMap { Int($0) },
                neverEscalate: escalateAfter == "none", reset: reset, reason: change.reason,
                dryRun: change.dryRun)
            try await session.change(ControlPath.ruleRemind, body)
        }

        /// `15,3` or `none`; nil where nothing is given.
        private static func days(_ text: String?) throws -> [Int]? {
            guard let text else { return nil }
            if text == "none" { return [] }
            return try text.split(separator: ",", omittingEmptySubsequences: false).map {
                guard let day = Int($0) else {
                    throw ValidationError(
                        Phrase(
                            "\"\(text)\" không phải danh sách số ngày như 15,3",
                            "\"\(text)\" is not a list of days like 15,3"))
                }
                return day
            }
        }
    }
}
