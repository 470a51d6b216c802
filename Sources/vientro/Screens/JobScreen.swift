import Control

/// Jobs, their ticks and runs.
struct JobScreen {
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    func list(_ list: JobList) -> String {
        var table = Table(
            [Word.job, Word.schedule, Word.next, Word.last, Word.result].map {
                .init(title: words($0))
            } + [.init(title: words(Word.duration), side: .right)])
        for job in list.jobs {
            let idle = !job.enabled ? words(Word.disabled) : job.paused ? words(Word.paused) : nil
            table.add([
                .init(job.name), .init(job.schedule ?? "–"),
                .init(idle ?? forms.instant(job.nextAt), idle == nil ? nil : .yellow),
                .init(forms.instant(job.last?.at)),
                .init(words(Word.fates, job.last?.state), colour(job.last?.state)),
                .init(job.last?.durationMs.map { forms.count($0) + " ms" } ?? ""),
            ])
        }
        return table.text(style)
    }

    func history(_ history: JobHistory) -> String {
        var table = Table([
            .init(title: words(Word.from)), .init(title: words(Word.to)),
            .init(title: words(Word.ticks), side: .right), .init(title: words(Word.result)),
            .init(title: words(Word.reason)),
        ])
        for row in history.ticks {
            table.add([
                .init(forms.instant(row.from)), .init(forms.instant(row.to)),
                .init(forms.count(row.ticks)), .init(words(Word.fates, row.fate), colour(row.fate)),
                .init(why(row)),
            ])
        }
        if history.runs.isEmpty { return table.text(style) }
        var asked = Table([
            .init(title: words(Word.startedAt)), .init(title: words(Word.actsAt)),
            .init(title: words(Word.result)), .init(title: words(Word.message)),
        ])
        for run in history.runs {
            asked.add([
                .init(forms.instant(run.startedAt)), .init(forms.instant(run.at)),
                .init(words(Word.fates, run.state), colour(run.state)),
                .init((run.summary ?? run.error).map { Kept.text($0, words) } ?? ""),
            ])
        }
        return table.text(style) + "\n" + words(Word.askedRuns) + "\n" + asked.text(style)
    }

    /// Why ticks were not run, what the run did that was theirs, or which one others went into.
    private func why(_ row: JobTicks) -> String {
        let did = ["ran", "failed"].contains(row.fate) ? row.summary : nil
        return (row.reason ?? did).map { Kept.text($0, words) }
            ?? row.run.map { words(Word.runNumber($0)) } ?? ""
    }

    func audit(_ audit: JobAudit) -> String {
        let fates = ["ran", "coalesced", "skipped", "missed", "failed", "running"]
        var table = Table(
            [.init(title: words(Word.job)), .init(title: words(Word.ticks), side: .right)]
                + fates.map { .init(title: words(Word.fates, $0).capitalizedFirst, side: .right) }
                + [.init(title: words(Word.gapsColumn), side: .right)])
        for job in audit.jobs {
            let counts = [
                job.ticks, job.ran, job.coalesced, job.skipped, job.missed, job.failed, job.running,
            ]
            table.add(
                [.init(job.job)] + counts.map { .init(forms.count($0)) }
                    + [.init(forms.count(job.gaps.count), job.gaps.isEmpty ? nil : .red)])
        }
        let gaps = audit.jobs.flatMap { job in
            job.gaps.map {
                words(Word.gap(job.job, forms.instant($0.from), forms.instant($0.to))) + "\n"
            }
        }
        return table.text(style) + gaps.joined()
    }

    func run(_ run: JobRun) -> String {
        var facts: [(Phrase, String)] = [
            (Word.job, run.job), (Word.at, forms.instant(run.at)),
        ]
        if !run.dryRun { facts.append((Word.result, words(Word.fates, run.state))) }
        // What a dry run foresees is a line each, and the summary the last.
        var foreseen: [Substring] = []
        if let summary = run.summary ?? run.error {
            foreseen = Kept.text(summary, words).split(separator: "\n")
            if let last = foreseen.popLast() { facts.append((Word.message, String(last))) }
        }
        return (run.dryRun ? words(Word.dryRun) + "\n" : "") + Facts(words: words).text(facts)
            + foreseen.map { "  " + Table.clean(String($0)) + "\n" }.joined()
    }

    private func colour(_ state: String?) -> Style.Colour? {
        switch state {
        case "failed", "missed": .red
        case "skipped", "retry": .yellow
        default: nil
        }
    }
}
