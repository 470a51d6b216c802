import ArgumentParser
import Control
import Foundation

extension ImportVerbs {
    /// `vientro import KIND FILE`
    struct File: Verb {
        static let configuration = CommandConfiguration(
            commandName: "file", abstract: "Import one file.")

        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Flag(help: "Import the good lines although others are rejected.")
        var skipInvalid = false
        @Option(help: "Write the rejected lines to this file.", completion: .file())
        var rejects: String?
        @Argument(help: "What the file holds.") var kind: String
        @Argument(help: "The CSV file, or - for standard input.", completion: .file())
        var file: String

        var isPatient: Bool { true }

        mutating func validate() throws {
            if rejects != nil && !skipInvalid {
                throw ValidationError(
                    Phrase("--rejects đi cùng --skip-invalid", "--rejects goes with --skip-invalid")
                )
            }
        }

        func perform(_ session: Session) async throws {
            let bytes = try InputFile(path: file).open(session)
            // Opened before anything is sent: a path that cannot be written stops the import.
            let sink = try rejects.map { try FileSink(path: $0, words: session.words) }
            let name = file == "-" ? nil : URL(fileURLWithPath: file).lastPathComponent
            let call = Call.upload(
                ControlPath.importFile(kind),
                [
                    ("dry_run", change.dryRun ? "true" : nil),
                    ("skip_invalid", skipInvalid ? "true" : nil), ("reason", change.reason),
                    ("file_name", name),
                ], file: bytes)
            let reply: Reply
            do {
                defer { bytes.progress?.clear() }
                reply = try await session.client.sendAnyStatus(call)
            } catch let failure as FileFailure {
                throw InputFile(path: file).unreadable(failure.code, session)
            }
            guard [200, 201, 422].contains(reply.status), let result = result(in: reply) else {
                sink?.discard()
                throw session.client.failure(reply)
            }
            try session.print(reply, as: ImportResult.self) {
                ImportScreen(words: session.words, style: session.style)
                    .result($0, skipInvalid: skipInvalid)
            }
            if reply.status == 422 {
                // A file refused whole has no lines that could be rejected.
                sink?.discard()
                throw CheckFound(exit: .badInput)
            }
            if let sink { try await fetchRejects(call, result, to: sink, session) }
            if let sink, !session.json, result.rejected > 0 {
                let count = session.words.forms.count(result.rejected)
                Output.text(session.words(Word.rejectsWritten(count, sink.path)) + "\n")
            }
        }

        private func result(in reply: Reply) -> ImportResult? {
            try? ControlJSON.decode(ImportResult.self, from: reply.body)
        }

        private func fetchRejects(
            _ call: Call, _ result: ImportResult, to sink: FileSink, _ session: Session
        ) async throws {
            guard result.rejected > 0, let requestId = call.requestId else { return }
            try await session.client.stream(.get(ControlPath.importRejects(requestId))) {
                try sink.write($0)
            }
        }
    }
}
