import Aid
import Control
import Foundation
import NIOCore
import Store

/// Brings a reform of administrative units into the register of places as one change: lives that
/// end, lives that begin, and what became of what; says first what it touches.
struct ReformAreas: Sendable {
    let context: Context
    let effectiveOn: Day
    let legalAct: String
    /// What a refusal of lines is told in.
    var language = Sentence.Language.en

    func run(_ body: Ask.Body, _ request: ChangeRequest) async throws -> AreaReformAnswer {
        let reform = AreaReform(
            effectiveOn: effectiveOn, legalAct: legalAct, lines: try await lines(of: body, request))
        let result: ChangeResult
        do {
            result = try await context.store.change(request) { transaction, seq in
                try await apply(reform, transaction, seq, request)
            }
        } catch let refusal as FileRefusal {
            throw refused(refusal, request)
        }
        var answer = try ControlJSON.decode(
            AreaReformAnswer.self, from: Data(result.answer.utf8))
        answer.seq = result.seq.map { Int($0) }
        return answer
    }

    private func lines(
        of body: Ask.Body, _ request: ChangeRequest
    ) async throws -> [AreaReform.Line] {
        do {
            var file = AreaReformFile()
            for try await chunk in body {
                try chunk.withUnsafeReadableBytes { bytes in
                    request.body?.update(bytes: bytes)
                    try file.feed(bytes)
                }
            }
            request.body?.update(Data(legalAct.utf8))
            request.body?.finish()
            return try file.finish()
        } catch let refusal as FileRefusal {
            throw refused(refusal, request)
        }
    }

    private func apply(
        _ reform: AreaReform, _ transaction: Transaction, _ seq: Int64, _ request: ChangeRequest
    ) async throws -> ChangeOutcome {
        let lives = try await transaction.lives(of: reform.oldUnits, on: reform.eve)
        let plan = try reform.plan(among: lives)
        let before = try await transaction.currentPlaces(on: reform.eve, asOf: nil)
        let files = AreaReformFiles(reform: reform, plan: plan)
        for file in [files.endings, files.beginnings, files.successions]
        where !file.lines.isEmpty {
            try await write(file, transaction, seq)
        }
        let orphans = try await transaction.orphans(on: reform.effectiveOn)
        if !orphans.isEmpty {
            let first = orphans.prefix(10).joined(separator: ", ")
            throw Refusal.rule(
                "reform-incomplete",
                "\(orphans.count) units stay in force under a unit that ends: \(first)",
                hint: "Say in the file what becomes of each of them.")
        }
        let touch = try await transaction.touch(
            ended: plan.endings.map(\.life.id), before: before, on: reform.effectiveOn)
        try await transaction.recordReform(
            seq: seq, act: reform.legalAct, lines: reform.lines.count, ended: plan.endings.count,
            begun: plan.beginnings.count)
        let answer = answer(reform, plan, touch, isDryRun: request.isDryRun)
        let text = String(decoding: try ControlJSON.encode(answer), as: UTF8.self)
        return .changed(details: text, answer: text)
    }

    /// The rows go the way of an import, so that every rule of the register holds for them.
    private func write(
        _ file: AreaReformFiles.File, _ transaction: Transaction, _ seq: Int64
    ) async throws {
        let staged = try await StagedFile(transaction, file.kind)
        var reading = ImportReading(kind: file.kind, keepsRejects: false)
        try file.bytes.withUnsafeBytes { try reading.feed($0) }
        try reading.finish()
        try await reading.flush(to: .register(staged))
        _ = try await staged.close()
        var findings = reading.findings
        try await context.prove(staged, findings.columns, seq: seq)
        findings.add(try await staged.problems())
        guard findings.errors.isEmpty else {
            throw FileRefusal(findings.errors.map(file.inReform))
        }
        _ = try await context.merge(staged, transaction, seq: seq)
        try await staged.discard()
    }

    // MARK: Answers

    private func refused(_ refusal: FileRefusal, _ request: ChangeRequest) -> ImportRefused {
        var findings = ImportFindings()
        for errors in Dictionary(grouping: refusal.errors, by: \.line).values {
            findings.add(errors)
        }
        findings.errors.sort { ($0.line, $0.column ?? "") < ($1.line, $1.column ?? "") }
        return ImportRefused(
            result: ImportResult(
                kind: "area-reform", dryRun: request.isDryRun, read: 0, inserted: 0,
                updated: 0, unchanged: 0, rejected: findings.rejected, warnings: 0,
                errorsTotal: findings.errorsTotal,
                errors: findings.errors.map { $0.line(in: language) }))
    }

    private func answer(
        _ reform: AreaReform, _ plan: AreaReformPlan, _ touch: ReformTouch, isDryRun: Bool
    ) -> AreaReformAnswer {
        func levels(_ units: [AreaReform.Unit]) -> [String: Int] {
            AreaLevel.allCases.reduce(into: [:]) { counts, level in
                counts[level.rawValue] = units.count { $0.level == level }
            }
        }
        let kinds = AreaReform.Kind.allCases.reduce(into: [String: Int]()) { counts, kind in
            counts[kind.rawValue] = plan.successions.count { $0.kind == kind }
        }
        func money(_ minor: String) -> String {
            MinorUnits.decimal(minor, currency: "VND") ?? minor
        }
        return AreaReformAnswer(
            dryRun: isDryRun, effectiveOn: reform.effectiveOn.iso, legalAct: reform.legalAct,
            ended: levels(plan.endings.map(\.unit)), begun: levels(plan.beginnings.map(\.unit)),
            successions: kinds, unplaceable: plan.unplaceable.map(\.text),
            projects: touch.projects, openProjects: touch.openProjects, missions: touch.missions,
            comingMissions: touch.comingMissions, committed: money(touch.committed),
            unplaceableCommitted: money(touch.unplaceable),
            unplaceableProjects: touch.unplaceableProjects,
            unplaceableMissions: touch.unplaceableMissions,
            units: touch.units.map {
                AreaReformAnswer.Unit(
                    level: $0.level, code: $0.code, name: $0.name, projects: $0.projects,
                    missions: $0.missions)
            })
    }
}

/// A reform as files of the registers of places, each row with the line that asks for it.
private struct AreaReformFiles {
    struct File {
        let kind: RegisterKind
        var bytes: [UInt8]
        /// The line of the change set behind each row, in order.
        var lines: [Int]

        /// An error of the file, at the line of the change set.
        func inReform(_ error: RowError) -> RowError {
            let row = error.line - 2
            let columns = ["valid_from": "old_code", "valid_to": "old_code", "code": "new_code"]
            return RowError(
                line: lines.indices.contains(row) ? lines[row] : error.line,
                column: error.column.map { columns[$0] ?? $0 }, code: error.code,
                message: error.message, hint: error.hint)
        }
    }

    let reform: AreaReform
    let plan: AreaReformPlan

    var endings: File {
        file(
            .areas, ["level", "code", "valid_from", "valid_to"],
            plan.endings.map { ending in
                (
                    ending.line,
                    [
                        ending.unit.level.rawValue, ending.unit.code, ending.life.validFrom.iso,
                        reform.eve.iso,
                    ]
                )
            })
    }

    var beginnings: File {
        file(
            .areas,
            ["level", "code", "name", "parent_level", "parent_code", "valid_from", "border"],
            plan.beginnings.map { beginning in
                (
                    beginning.line,
                    [
                        beginning.unit.level.rawValue, beginning.unit.code, beginning.name,
                        beginning.parent?.level.rawValue, beginning.parent?.code,
                        reform.effectiveOn.iso, beginning.border.map { $0 ? "true" : "false" },
                    ]
                )
            })
    }

    var successions: File {
        file(
            .areaSuccessors,
            [
                "old_level", "old_code", "new_level", "new_code", "kind", "effective_on",
                "legal_act", "weight",
            ],
            plan.successions.map { succession in
                (
                    succession.line,
                    [
                        succession.old.level.rawValue, succession.old.code,
                        succession.new.level.rawValue, succession.new.code,
                        succession.kind.rawValue, reform.effectiveOn.iso, reform.legalAct,
                        succession.weight,
                    ]
                )
            })
    }

    private func file(
        _ kind: RegisterKind, _ header: [String], _ rows: [(line: Int, fields: [String?])]
    ) -> File {
        var writer = CSVWriter()
        writer.write(header)
        // One row is one line only without line ends in its fields.
        for row in rows {
            writer.write(
                row.fields.map { $0?.replacing("\n", with: " ").replacing("\r", with: " ") })
        }
        return File(kind: kind, bytes: Array(writer.bytes), lines: rows.map(\.line))
    }
}
