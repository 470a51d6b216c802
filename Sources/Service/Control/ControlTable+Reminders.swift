import Control
import Store

extension ControlTable {
    /// When reports are reminded of, and what is told of those that are late.
    static var reminders: [Route] {
        [
            .get(ControlPath.ruleReminders) { _, context in
                try .value(await ListLadders(context: context).run())
            },
            .post(ControlPath.ruleRemind, .admin) { ask, context in
                let change = try await ask.json(LadderChange.self)
                let request = try context.request(
                    "rule remind", by: ask, subject: change.rule.map { "rule/\($0)" },
                    reason: change.reason, isDryRun: change.dryRun)
                return try .value(
                    await ChangeLadder(context: context, change: change).run(request))
            },
            .get(ControlPath.board, query: ["period"]) { ask, context in
                guard let period = try ask.value("period") else {
                    throw Refusal.usage(
                        "no period is named", hint: "Give one like 2026, 2026-H1 or 2026-Q3.")
                }
                return try .value(
                    await AnswerBoard(context: context).run(period, ask.language()))
            },
            .get(
                ControlPath.dunning, query: ["rule", "reporter", "direction", "as_of"]
            ) { ask, context in
                try .value(
                    await WriteDunning(context: context).run(ask.obligationQuestion(context)))
            },
        ]
    }
}
