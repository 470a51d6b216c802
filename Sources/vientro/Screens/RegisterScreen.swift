import Control

/// The rows of a register, and one row whole.
struct RegisterScreen {
    let session: Session

    /// What fits on a screen; `show`, `export` and `--json` have every column.
    private static let columns = [
        "donors": ["code", "name", "class", "country"],
        "projects": ["code", "title", "modality", "owner", "status", "start_on", "end_on"],
        "agencies": ["code", "name", "kind", "email", "valid_from", "valid_to"],
        "missions": [
            "code", "donor", "organisation", "purpose", "status", "arrive_on", "depart_on",
            "people",
        ],
        "subscriptions": ["code", "report", "email", "language", "schedule"],
    ]

    func list(_ kind: String, limit: Int?) async throws {
        let query: [(name: String, value: String?)] = [("limit", limit.map(String.init))]
        try await session.answer(
            .get(ControlPath.register(kind), query), as: RegisterRows.self, text: table)
    }

    func show(_ kind: String, code: String) async throws {
        let reply = try await session.client.send(
            .get(ControlPath.register(kind), [("code", code)]))
        var answer = try session.decode(RegisterRows.self, from: reply)
        let wanted = answer.rows.filter { $0["code"] == code }
        guard !wanted.isEmpty else {
            throw Failure(
                Problem(code: "not-found", message: session.words(Word.unknown(kind, code))),
                exit: .refused)
        }
        let isWhole = wanted.count == answer.rows.count
        answer.rows = wanted
        let narrowed = Reply(
            status: 200, body: isWhole ? reply.body : try ControlJSON.encode(answer))
        try session.print(narrowed, as: RegisterRows.self) { answer in
            answer.rows.map { lines(answer.columns, $0) }.joined(separator: "\n")
        }
    }

    /// One line per column that has a value.
    func lines(_ columns: [String], _ row: [String: String?]) -> String {
        let width = columns.map(\.count).max() ?? 0
        return columns.compactMap { column in
            (row[column] ?? nil).map {
                column.filled(width) + "  " + Table.clean(form(column, $0)) + "\n"
            }
        }.joined()
    }

    private func table(_ answer: RegisterRows) -> String {
        let words = session.words
        let shown = Self.columns[answer.kind]?.filter(answer.columns.contains) ?? answer.columns
        var table = Table(
            shown.map {
                .init(
                    title: words(Word.registerColumns, $0), side: $0 == "people" ? .right : .left)
            })
        for row in answer.rows {
            table.add(
                shown.map {
                    .init((row[$0] ?? nil).map { [column = $0] in form(column, $0) } ?? "")
                })
        }
        return table.text(session.style)
            + words(Word.rows(words.forms.count(answer.rows.count))) + "\n"
    }

    private func form(_ column: String, _ value: String) -> String {
        let words = session.words
        return switch column {
        case "status": words(Word.projectStates.merging(Word.missionStates) { $1 }, value)
        case "purpose": words(Word.purposes, value)
        case "class": words(Word.donorClasses, value)
        case "modality": words(Word.modalities, value)
        case _ where column.hasSuffix("_on") || column.hasPrefix("valid_") || column == "date":
            words.forms.day(value)
        default: value
        }
    }
}
