import ArgumentParser
import Control

/// `vientro export`
struct ExportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a register or the ledger as CSV.")

    @OptionGroup var globals: GlobalOptions
    @Option(help: "The file to write; default standard output.", completion: .file())
    var out: String?
    @Flag(help: "Put an apostrophe before texts that a spreadsheet would run as formulas.")
    var safe = false
    @Argument(help: "The same kinds as import.") var kind: String

    var isPatient: Bool { true }

    func perform(_ session: Session) async throws {
        let pieces = Pieces(path: out, words: session.words)
        try await session.client.stream(
            .get(ControlPath.export(kind), [("safe", safe ? "true" : nil)])
        ) { try pieces.write($0) }
        // A register without rows may have an empty body; the file is made all the same.
        try pieces.open()
    }

    /// Opens the file at the first piece, so that a refused export leaves an old file alone.
    private final class Pieces {
        private let path: String?
        private let words: Words
        private var sink: FileSink?

        init(path: String?, words: Words) {
            self.path = path
            self.words = words
        }

        func open() throws {
            if sink == nil { sink = try FileSink(path: path, words: words) }
        }

        func write(_ bytes: [UInt8]) throws {
            try open()
            try sink?.write(bytes)
        }
    }
}
