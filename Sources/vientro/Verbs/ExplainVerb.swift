import ArgumentParser
import Control
import Foundation

/// `vientro explain`
struct ExplainVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the entries behind a figure of a total, and how each came to count.",
        discussion: """
            Takes the question of total, or the receipt printed with its answer. A row is named by \
            its codes: --row sector=education --row district=107@2004-01-01; --row owner= is the \
            row without a code. The entries add up to the figure, whatever page is shown.
            """)

    @OptionGroup var globals: GlobalOptions
    @Argument(help: "T-7F3K-9QWX-2MHD, in place of the question.") var receipt: String?
    @Option(
        parsing: .singleValue, help: ArgumentHelp("One code of the row.", valueName: "DIM=CODE"))
    var row: [String] = []
    @Option(
        help: """
            commitment, budget, receipt, disbursement or counterpart; beside a receipt one of its \
            own.
            """)
    var measure: String?
    @Option(help: ArgumentHelp("As in total; part of its receipt.", valueName: "DIM,…"))
    var by: String?
    @Option(help: "VND, USD or original; beside a receipt one of its own.") var currency: String?
    @Option(help: "First day.") var from: String?
    @Option(help: "Last day, inclusive.") var to: String?
    @Option(help: "2026, 2026-H1, 2026-Q3 or 2026-10, in place of --from and --to.")
    var period: String?
    @Option(
        help: ArgumentHelp("The days a regime counts, as in total.", valueName: "window"))
    var window: String?
    @Option(help: "What was recorded by that instant.") var asOf: String?
    @Option(help: "What a cut names, in place of --as-of.") var cut: String?
    @Option(help: "historical or current places.") var lens: String?
    @Option(help: "The scheme of sectors.") var scheme: String?
    @OptionGroup var filters: TotalFilters
    @OptionGroup var limit: LimitOption
    @Option(help: "Leave out so many entries first.") var offset: Int?
    @Flag(help: "Write one CSV record an entry.") var csv = false

    var isPatient: Bool { true }

    mutating func validate() throws {
        if period != nil && (from != nil || to != nil) {
            throw ValidationError(.excludes("--period", "--from", "--to"))
        }
        if window != nil && (period != nil || from != nil || to != nil) {
            throw ValidationError(.excludes("--window", "--from", "--to", "--period"))
        }
        if asOf != nil && cut != nil { throw ValidationError(.excludes("--cut", "--as-of")) }
        if csv && globals.json { throw ValidationError(.excludes("--csv", "--json")) }
        if let offset, offset < 0 {
            throw ValidationError(
                Phrase("--offset nhận số từ 0 trở lên", "--offset takes a number from 0"))
        }
    }

    func perform(_ session: Session) async throws {
        let format = csv ? "csv" : session.json ? "json" : "lines"
        let sink = try FileSink(path: nil, words: session.words)
        if csv || session.json {
            var last: UInt8?
            try await session.client.stream(call(format)) { bytes in
                last = bytes.last ?? last
                try sink.write(bytes)
            }
            if last != UInt8(ascii: "\n") { try sink.write([UInt8(ascii: "\n")]) }
            return
        }
        let screen = ExplanationScreen(
            filters: filters.given, words: session.words, style: session.style)
        var head: Explanation?
        var number = offset ?? 0
        func text(_ line: [UInt8]) throws -> String {
            let reply = Reply(status: 200, body: Data(line))
            if head == nil {
                let made = try session.decode(Explanation.self, from: reply)
                head = made
                return screen.head(made)
            }
            number += 1
            return screen.entry(
                try session.decode(ExplainedEntry.self, from: reply), number: number,
                in: head?.currency ?? "VND")
        }
        var lines = LineSplitter()
        try await session.client.stream(call(format)) { bytes in
            for line in lines.add(bytes) { try sink.write(Array(text(line).utf8)) }
        }
        if let rest = lines.rest { try sink.write(Array(text(rest).utf8)) }
        if let head { try sink.write(Array(screen.foot(head).utf8)) }
    }

    private func call(_ format: String) -> Call {
        let question: [(name: String, value: String?)] = [
            ("receipt", receipt), ("measure", measure), ("by", by), ("currency", currency),
            ("from", from), ("to", to), ("period", period), ("window", window), ("as_of", asOf),
            ("cut", cut),
            ("lens", lens), ("scheme", scheme), ("limit", limit.limit.map { String($0) }),
            ("offset", offset.map { String($0) }), ("format", format),
        ]
        return .get(
            ControlPath.totalsExplain,
            question + filters.given.map { ($0.name, $0.value) } + row.map { ("row", $0) })
    }
}

/// Lines of a text that comes in pieces.
struct LineSplitter {
    private var pending: [UInt8] = []

    /// The lines that are whole now, without their ends.
    mutating func add(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(pending + bytes[start..<end])
            pending.removeAll(keepingCapacity: true)
            start = end + 1
        }
        pending += bytes[start...]
        return lines
    }

    /// A last line without an end.
    var rest: [UInt8]? { pending.isEmpty ? nil : pending }
}
