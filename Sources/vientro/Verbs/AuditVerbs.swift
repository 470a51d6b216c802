import ArgumentParser
import Control

/// `vientro audit …`
struct AuditVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Who changed what, when and why.",
        subcommands: [List.self, Verify.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the changes, newest first.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "From this day or instant on.") var since: String?
        @Option(help: "Only what concerns this code.") var subject: String?
        @Option(help: "Only by this login.") var actor: String?
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [
                ("since", since), ("subject", subject), ("actor", actor),
                ("limit", limit.limit.map(String.init)),
            ]
            try await session.answer(.get(ControlPath.audit, query), as: AuditList.self) {
                text($0, session)
            }
        }

        private func text(_ list: AuditList, _ session: Session) -> String {
            let words = session.words
            var table = Table([
                .init(title: words(Word.number), side: .right), .init(title: words(Word.at)),
                .init(title: words(Word.actor)), .init(title: words(Word.what)),
                .init(title: words(Word.subject)), .init(title: words(Word.reason)),
            ])
            for event in list.events {
                table.add([
                    .init(String(event.seq)),
                    .init(words.forms.instant(event.recordedAt)), .init(event.actor),
                    .init(event.what), .init(event.subject ?? ""), .init(event.reason ?? ""),
                ])
            }
            return table.text(session.style)
        }
    }

    struct Verify: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Prove that no change was altered or taken out.")
        @OptionGroup var globals: GlobalOptions
        @Flag(help: "Exit with 3 when the chain does not hold.") var exitCode = false

        var isPatient: Bool { true }

        func perform(_ session: Session) async throws {
            let reply = try await session.client.send(.get(ControlPath.auditVerify))
            try session.print(reply, as: AuditVerification.self) { text($0, session) }
            guard exitCode else { return }
            if try !session.decode(AuditVerification.self, from: reply).ok {
                throw CheckFound(exit: .found)
            }
        }

        private func text(_ answer: AuditVerification, _ session: Session) -> String {
            let words = session.words
            let count = words.forms.count(answer.events)
            var text = session.style.paint(
                words(Word.chain(count, ok: answer.ok)), answer.ok ? .green : .red)
            text += "\n" + Facts(words: words).text([(Word.head, answer.head ?? "–")])
            if let erased = answer.erased, erased > 0 {
                text += words(Word.detailsErased(words.forms.count(erased))) + "\n"
            }
            return text
                + answer.problems.map { "  \($0.seq): \(Table.clean($0.message))\n" }.joined()
        }
    }
}
