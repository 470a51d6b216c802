import Aid
import Control
import Foundation
import NIOCore
import Store

extension ControlTable {
    static var registers: [Route] {
        [
            .get(ControlPath.Pattern.register, query: ListRecords.query) { ask, context in
                let kind = try kind(ask)
                var answer =
                    kind.hasRecords
                    ? try await ListRecords(context: context).run(kind, ask)
                    : try await ListExported(context: context, kind: kind).run(ask)
                let rows = answer.rows
                answer.rows = []
                return .json(try RowsOfJSON.encode(answer, rows: rows))
            },
            .get(ControlPath.Pattern.record, query: ["key"]) { ask, context in
                try .value(
                    await ShowRecord(context: context).run(kind(ask), ask.values("key")))
            },
            .get(ControlPath.Pattern.recordHistory, query: ["key"]) { ask, context in
                try .value(
                    await ShowHistory(context: context).run(kind(ask), ask.values("key")))
            },
            edit(ControlPath.Pattern.recordAdd, .add),
            edit(ControlPath.Pattern.recordEdit, .edit),
            .get(ControlPath.Pattern.export, query: ["safe"]) { ask, context in
                let kind = try kind(ask)
                let safe = try ask.flag("safe")
                return .stream(contentType: "text/csv; charset=utf-8") { write in
                    try await ExportRegister(context: context).run(kind, safe: safe, write)
                }
            },
            // A segment has one name for all routes: here a register, there a batch.
            .post(
                "/v1/imports/{name}", .enter,
                query: ["reason", "dry_run", "file_name", "skip_invalid"]
            ) { ask, context in
                let kind = try kind(ask)
                if kind == .people { try ask.needAdmin() }
                if kind == .owedReports || kind == .reportDecisions {
                    try ask.needApproval(of: kind)
                }
                let request = try context.request(
                    "import \(kind.rawValue)", by: ask, reason: try ask.value("reason"),
                    isDryRun: try ask.flag("dry_run"))
                let file = ImportFile(
                    context: context, kind: kind, fileName: try ask.value("file_name"),
                    skipsInvalid: try ask.flag("skip_invalid"),
                    language: try ask.language() ?? .en)
                let result = try await file.run(ask.body, request)
                // The office's head may have become known.
                if kind == .contacts, !request.isDryRun {
                    _ = try await EnsureSubscriptions(context: context).run()
                }
                return try .value(result)
            },
            .post(
                ControlPath.areaReforms, .approve,
                query: ["effective_on", "act", "reason", "dry_run"]
            ) { ask, context in
                guard let day = try ask.day("effective_on"), let act = try ask.value("act"),
                    !act.isEmpty
                else {
                    throw Refusal.usage(
                        "a reform needs its day and its legal act",
                        hint: "Give effective_on=YYYY-MM-DD and act=….")
                }
                let request = try context.request(
                    "area reform", by: ask, subject: "reform/\(day.iso)",
                    reason: try ask.value("reason"), isDryRun: try ask.flag("dry_run"))
                let reform = ReformAreas(
                    context: context, effectiveOn: day, legalAct: act,
                    language: try ask.language() ?? .en)
                return try .value(await reform.run(ask.body, request))
            },
            .get(ControlPath.imports, query: ["limit"]) { ask, context in
                try .value(await ListImports(context: context).run(limit: ask.limit()))
            },
            .post("/v1/imports/{name}/reverse", .approve) { ask, context in
                let body = try await ask.json(BatchReversal.self)
                guard let batch = Int64(ask.path["name"] ?? "") else {
                    throw Refusal.missing(
                        "import", ask.path["name"] ?? "", hint: "See vientro import list.")
                }
                let request = try context.request(
                    "import reverse", by: ask, subject: "import/\(batch)", reason: body.reason,
                    isDryRun: body.dryRun)
                let imports = try await context.store.read { try await $0.imports() }
                if imports.contains(where: { $0.seq == batch && $0.kind == "people" }) {
                    try ask.needAdmin()
                }
                return try .value(await ReverseImport(context: context).run(batch, request))
            },
            .get("/v1/import-rejects/{request}") { ask, context in
                let id = ask.path["request"] ?? ""
                let lines = try await context.store.read { try await $0.rejects(requestID: id) }
                if lines.isEmpty {
                    throw Refusal.missing("import with rejected lines", id)
                }
                let text = lines.map { $0.record + "\n" }.joined()
                return .bytes(Data(text.utf8), contentType: "text/csv; charset=utf-8")
            },
        ]
    }

    private static func edit(_ path: String, _ verb: EditRecord.Verb) -> Route {
        .post(path, .enter) { ask, context in
            let kind = try kind(ask)
            if kind == .people { try ask.needAdmin() }
            let change = try await ask.json(RecordChange.self)
            let request = try context.request(
                "\(kind.noun) \(verb.rawValue)", by: ask,
                subject: EditRecord.subject(kind, change), reason: change.reason,
                isDryRun: change.dryRun)
            let answer = try await EditRecord(context: context, kind: kind, verb: verb)
                .run(change, request)
            // The office's head may have become known.
            if kind == .contacts, !request.isDryRun {
                _ = try await EnsureSubscriptions(context: context).run()
            }
            return try .value(answer)
        }
    }

    static func kind(_ ask: Ask) throws -> RegisterKind {
        let name = ask.path["kind"] ?? ask.path["name"] ?? ""
        guard let kind = RegisterKind(rawValue: name) else {
            let near = NearestName.of(name, among: RegisterKind.allCases.map(\.rawValue))
            let known = RegisterKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal.usage(
                "there is no register \"\(name)\"",
                hint: Sentence.didYouMean(near) + "Known: \(known).")
        }
        return kind
    }
}

extension Ask {
    /// For the register of people: whoever enters data could make himself admin.
    func needAdmin() throws {
        guard actor.role < .admin else { return }
        throw Refusal(
            status: 403, "not-permitted",
            "\(actor.login) may not do this: people need the role admin",
            hint: "Ask the office's admin for it.")
    }

    /// For the days of reports and what is decided about them: line by line it takes the same role.
    func needApproval(of kind: RegisterKind) throws {
        guard actor.role < .approve else { return }
        throw Refusal(
            status: 403, "not-permitted",
            "\(actor.login) may not do this: \(kind.rawValue) need the role approve",
            hint: "Ask somebody who approves: report waive and extend need that role as well.")
    }
}
