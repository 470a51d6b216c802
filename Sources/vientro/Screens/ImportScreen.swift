import Control

/// What an import did, and the imports that were.
struct ImportScreen {
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    func result(_ result: ImportResult, skipInvalid: Bool) -> String {
        // Beside errors what there is to note is told only when they are mended.
        let hasWarnings = result.rejected == 0 || result.warnings > 0
        var table = Table(
            [Table.Column(title: words(Word.importKind))]
                + ([
                    Word.read, Word.inserted, Word.updated, Word.unchangedColumn, Word.rejected,
                ] + (hasWarnings ? [Word.warnings] : [])).map {
                    .init(title: words($0), side: .right)
                })
        table.add(
            [
                .init(result.kind), .init(forms.count(result.read)),
                .init(forms.count(result.inserted)),
                .init(forms.count(result.updated)), .init(forms.count(result.unchanged)),
                .init(forms.count(result.rejected), result.rejected > 0 ? .red : nil),
            ]
                + (hasWarnings
                    ? [.init(forms.count(result.warnings), result.warnings > 0 ? .yellow : nil)]
                    : []))
        var text = table.text(style)
        if !result.warningLines.isEmpty {
            text += words(Word.warnings).uppercased() + "\n" + lines(result.warningLines)
            let more = result.warnings - result.warningLines.count
            if more > 0 { text += words(Word.moreWarnings(forms.count(more))) + "\n" }
        }
        text += errors(of: result)
        return text + ending(result, skipInvalid: skipInvalid)
    }

    /// What speaks against the lines of a reform, of which none can be left out.
    func refusedReform(_ result: ImportResult) -> String {
        errors(of: result) + words(Word.nothingReformed) + "\n"
    }

    func list(_ list: ImportList) -> String {
        var table = Table(
            [
                .init(title: words(Word.batch)), .init(title: words(Word.at)),
                .init(title: words(Word.importKind)), .init(title: words(Word.file)),
            ]
                + [Word.read, Word.inserted, Word.updated, Word.unchangedColumn, Word.rejected].map
            {
                .init(title: words($0), side: .right)
            } + [.init(title: words(Word.actor)), .init(title: words(Word.reversed))])
        for batch in list.imports {
            table.add([
                .init(batch.batch), .init(forms.instant(batch.importedAt)), .init(batch.kind),
                .init(batch.fileName ?? "–"), .init(forms.count(batch.read)),
                .init(forms.count(batch.inserted)), .init(forms.count(batch.updated)),
                .init(forms.count(batch.unchanged)), .init(forms.count(batch.rejected)),
                .init(batch.actor), .init(batch.reversedAt.map(forms.instant) ?? ""),
            ])
        }
        return table.text(style)
    }

    private func errors(of result: ImportResult) -> String {
        if result.errors.isEmpty { return "" }
        let more = result.errorsTotal - result.errors.count
        return style.paint(words(Word.errors), .red) + "\n" + lines(result.errors)
            + (more > 0 ? words(Word.moreErrors(forms.count(more))) + "\n" : "")
    }

    private func lines(_ lines: [ImportResult.Line]) -> String {
        lines.map { line in
            let place = words(
                Word.line(String(line.line), line.column.map { Table.clean($0) }))
            return "  \(place): \(Table.clean(line.message))\n"
                + (line.hint.map { "    \(words(Word.hint)) \(Table.clean($0))\n" } ?? "")
        }.joined()
    }

    private func ending(_ result: ImportResult, skipInvalid: Bool) -> String {
        // A file that was refused whole has no lines that were read.
        if result.rejected > 0 && result.read == 0 { return words(Word.fileRefused) + "\n" }
        if result.rejected > 0 && !skipInvalid { return words(Word.nothingImported) + "\n" }
        if result.dryRun { return words(Word.dryRun) + "\n" }
        return result.batch.map { words(Word.undo($0)) + "\n" } ?? ""
    }
}
