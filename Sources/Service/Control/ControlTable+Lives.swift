import Aid
import Control
import Foundation
import Store

extension ControlTable {
    /// The lives of projects and missions.
    static var lives: [Route] { projectLives + missionLives }

    private static var projectLives: [Route] {
        [
            .get(ControlPath.projectLife, query: ["project"]) { ask, context in
                try .value(await ShowProjectLife(context: context).run(ask.value("project")))
            },
            .post(ControlPath.projectLife, .enter) { ask, context in
                let move = try await ask.json(ProjectMove.self)
                let request = try context.request(
                    "project move", by: ask, subject: move.project.map { "project/\($0)" },
                    reason: move.reason, isDryRun: move.dryRun ?? false)
                return try .value(await MoveProject(context: context, move: move).run(request))
            },
            .post(ControlPath.projectAmend, .enter) { ask, context in
                let amendment = try await ask.json(ProjectAmendment.self)
                let request = try context.request(
                    "project amend", by: ask, subject: amendment.project.map { "project/\($0)" },
                    reason: amendment.reason, isDryRun: amendment.dryRun ?? false)
                return try .value(
                    await AmendProject(context: context, amendment: amendment).run(request))
            },
            .post(ControlPath.projectRegime, .approve) { ask, context in
                let change = try await ask.json(ProjectRegime.self)
                let request = try context.request(
                    "project regime", by: ask, subject: change.project.map { "project/\($0)" },
                    reason: change.reason, isDryRun: change.dryRun ?? false)
                return try .value(
                    await SetProjectRegime(context: context, change: change).run(request))
            },
        ]
    }

    private static var missionLives: [Route] {
        [
            .get(ControlPath.missionLife, query: ["mission"]) { ask, context in
                try .value(await ShowMissionLife(context: context).run(ask.value("mission")))
            },
            .post(ControlPath.missionLife, .enter) { ask, context in
                let move = try await ask.json(MissionMove.self)
                let request = try context.request(
                    "mission move", by: ask, subject: move.mission.map { "mission/\($0)" },
                    reason: move.reason, isDryRun: move.dryRun ?? false)
                return try .value(await MoveMission(context: context, move: move).run(request))
            },
            .get(ControlPath.missionClashes, query: ["from", "to"]) { ask, context in
                try .value(await ListClashes(context: context).run(ask))
            },
            .get(ControlPath.missionFunnel, query: ["by", "from", "to"]) { ask, context in
                try .value(await AnswerFunnel(context: context).run(ask))
            },
        ]
    }
}
