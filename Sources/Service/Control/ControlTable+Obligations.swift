import Aid
import Control
import Foundation
import Store

extension ControlTable {
    /// Reports owed, the rules behind them, flags, and the arithmetic of deadlines.
    static var obligations: [Route] {
        [
            .get(ControlPath.obligations, query: Ask.obligationQuery) { ask, context in
                var list = try await ListObligations(context: context)
                    .run(ask.obligationQuestion(context))
                let rows = list.obligations
                list.obligations = []
                return .json(try RowsOfJSON.encode(list, rows: rows, key: "obligations"))
            },
            .get(ControlPath.obligation, query: ["code"]) { ask, context in
                guard let code = try ask.value("code") else {
                    throw Refusal.usage("no report is named", hint: "Give its code.")
                }
                return try .value(
                    await ExplainObligation(context: context).run(code, ask.language()))
            },
            .get(ControlPath.deadline, query: AnswerDeadline.query) { ask, context in
                try .value(await AnswerDeadline(context: context).run(ask))
            },
            .get(ControlPath.flags, query: ["kind", "subject", "all"]) { ask, context in
                try .value(
                    await ListFlags(context: context).run(
                        kind: ask.value("kind"), subject: ask.value("subject"),
                        includingCleared: ask.flag("all"), ask.language()))
            },
        ] + work + rules + ObligationVerb.allCases.map(move)
    }

    /// Who works on a report, how far it has come, and reports that no rule asks for.
    private static var work: [Route] {
        [
            .post(ControlPath.reportAssign, .enter) { ask, context in
                let assignment = try await ask.json(ReportAssignment.self)
                let request = try context.request(
                    "report assign", by: ask, reason: assignment.reason,
                    isDryRun: assignment.dryRun)
                return try .value(
                    await AssignReport(context: context, assignment: assignment).run(request))
            },
            .post(ControlPath.reportStep, .enter) { ask, context in
                let progress = try await ask.json(ReportProgress.self)
                let request = try context.request(
                    "report step", by: ask, reason: progress.reason, isDryRun: progress.dryRun)
                return try .value(
                    await StepReport(context: context, progress: progress).run(request))
            },
            .post(ControlPath.reportAsk, .enter) { ask, context in
                let asked = try await ask.json(ReportRequest.self)
                let request = try context.request(
                    "report ask", by: ask, reason: asked.reason, isDryRun: asked.dryRun)
                return try .value(await AskReport(context: context, asked: asked).run(request))
            },
        ]
    }

    /// The rules that make reports owed.
    private static var rules: [Route] {
        [
            .get(ControlPath.rules) { ask, context in
                try .value(await ListRules(context: context).run(ask.language()))
            },
            .get(ControlPath.rule, query: ["code"]) { ask, context in
                try .value(
                    await ShowRule(context: context).run(ask.value("code"), ask.language()))
            },
            .get(ControlPath.ruleCheck) { ask, context in
                try .value(await CheckRules(context: context).run(ask.language() ?? .en))
            },
            .post(ControlPath.ruleCheck, .read) { ask, context in
                let draft = try await ask.json(RuleDraft.self)
                let request = try context.request(
                    "rule check", by: ask, reason: draft.reason, isDryRun: true)
                return try .value(
                    await CheckRules(context: context).run(draft, request, ask.language() ?? .en))
            },
            .post(ControlPath.ruleAdd, .admin) { ask, context in
                let draft = try await ask.json(RuleDraft.self)
                let request = try context.request(
                    "rule add", by: ask, reason: draft.reason, isDryRun: draft.dryRun)
                return try .value(await AddRule(context: context, draft: draft).run(request))
            },
            .post(ControlPath.ruleEnd, .admin) { ask, context in
                let ending = try await ask.json(RuleEnding.self)
                let request = try context.request(
                    "rule end", by: ask, reason: ending.reason, isDryRun: ending.dryRun)
                return try .value(await EndRule(context: context, ending: ending).run(request))
            },
            .post(ControlPath.ruleConfirm, .admin) { ask, context in
                let confirmation = try await ask.json(RuleConfirmation.self)
                let request = try context.request(
                    "rule confirm", by: ask, reason: confirmation.reason,
                    isDryRun: confirmation.dryRun)
                return try .value(
                    await ConfirmRule(context: context, confirmation: confirmation).run(request))
            },
            .post(ControlPath.ruleAdopt, .admin) { ask, context in
                let adoption = try await ask.json(RuleAdoption.self)
                let request = try context.request(
                    "rule adopt", by: ask, reason: adoption.reason, isDryRun: adoption.dryRun)
                return try .value(
                    await AdoptRules(context: context, adoption: adoption).run(request))
            },
        ]
    }

    private static func move(_ verb: ObligationVerb) -> Route {
        let role: Actor.Role =
            switch verb {
            case .submit, .receive, .return: .enter
            case .waive, .extend, .noneRequired, .reinstate, .withdraw: .approve
            }
        return .post(ControlPath.obligationChange(verb), role) { ask, context in
            let change = try await ask.json(ObligationChange.self)
            let request = try context.request(
                "report \(verb.rawValue)", by: ask, reason: change.reason,
                isDryRun: change.dryRun)
            return try .value(
                await ChangeObligation(context: context, verb: verb, change: change).run(request))
        }
    }
}
