import Aid
import Store

/// What was found against a file, the first thousand errors in words.
struct ImportFindings: Sendable {
    var read = 0
    /// The file's columns, in its order; nil where it was refused before they were read.
    var columns: RegisterHeader?
    var header: [String] { columns?.names ?? [] }
    /// Records that were rejected.
    var rejected = 0
    var errors: [RowError] = []
    var errorsTotal = 0
    var warnings = 0
    /// The first thousand warnings that are about lines.
    private(set) var warningLines: [RowError] = []
    /// Whether rejected records are kept for a file of their own: memory grows with them.
    var keepsRejects = false
    /// Records that broke a rule of form, as they stand in the file, where they are wanted.
    var rejects: [RejectedLine] = []

    private static let most = 1000

    /// Takes what is wrong with one record.
    mutating func add(_ found: [RowError]) {
        rejected += 1
        errorsTotal += found.count
        errors.append(contentsOf: found.prefix(max(0, ImportFindings.most - errors.count)))
    }

    /// Takes what the register has against records of sound form; the first errors by line stay.
    mutating func add(_ problems: StagedProblems) {
        rejected += problems.lines
        errorsTotal += problems.total
        errors.append(contentsOf: problems.first.map(\.rowError))
        errors.sort { ($0.line, $0.column ?? "") < ($1.line, $1.column ?? "") }
        errors.removeLast(max(0, errors.count - ImportFindings.most))
    }

    /// Takes what is accepted and worth a second look.
    mutating func warn(_ found: StagedProblems) {
        warn(
            found.first.map { problem in
                let unusual = problem.unusual
                return RowError(
                    line: problem.line, column: unusual.column,
                    code: AidError.Code(rawValue: unusual.code), message: unusual.message,
                    hint: unusual.hint)
            }, of: found.total)
    }

    /// Takes units that were divided by weights that do not make a whole.
    mutating func warn(of weights: (first: [IncompleteWeights], total: Int)) {
        warn(
            weights.first.map { unit in
                RowError(
                    line: unit.line, column: "weight",
                    code: AidError.Code(rawValue: "weights-not-whole"),
                    message: "\(unit.unit) has weights for \(unit.weighed) of \(unit.successors) "
                        + "successors on \(unit.effectiveOn), which sum to \(unit.sum)",
                    hint:
                        "What lies there cannot be placed until each has a weight and they sum to "
                        + "100 or to 1.")
            }, of: weights.total)
    }

    /// Takes the reports that changed lines gave another code; `lines` by the code of what each is
    /// about.
    mutating func warn(of moved: MovedReports, lines: [String: Int]) {
        warn(
            moved.first.compactMap { report in
                report.subject.flatMap { lines[$0] }.map { line in
                    let unusual = moved.unusual(report)
                    return RowError(
                        line: line, column: nil, code: AidError.Code(rawValue: unusual.code),
                        message: unusual.message, hint: unusual.hint)
                }
            }, of: moved.total)
    }

    private mutating func warn(_ lines: [RowError], of total: Int) {
        warnings += total
        warningLines += lines.prefix(max(0, ImportFindings.most - warningLines.count))
        warningLines.sort { ($0.line, $0.column ?? "") < ($1.line, $1.column ?? "") }
    }
}

/// One record as a line of CSV, without its line end.
enum CSVLine {
    static func text(_ fields: [String?]) -> String {
        var writer = CSVWriter()
        writer.write(fields)
        return String(decoding: writer.bytes.dropLast(), as: UTF8.self)
    }
}

/// The staging tables of a file, of either sort.
enum FileStaging: Sendable {
    case register(StagedFile)
    case ledger(LedgerFile)

    init(_ transaction: Transaction, _ kind: RegisterKind) async throws {
        self =
            kind == .ledger
            ? .ledger(try await LedgerFile(transaction))
            : .register(try await StagedFile(transaction, kind))
    }

    func close() async throws {
        switch self {
        case .register(let file): _ = try await file.close()
        case .ledger(let file): _ = try await file.close()
        }
    }
}

/// A file while it is read: sound rows wait to be staged, the others are counted.
struct ImportReading {
    private var file: RegisterFile
    private let kind: RegisterKind
    private var rows = StagedRows()
    private var lines = LedgerLines()
    private(set) var findings = ImportFindings()

    init(kind: RegisterKind, keepsRejects: Bool) {
        self.kind = kind
        findings.keepsRejects = keepsRejects
        file = RegisterFile(kind: kind, keepsRecords: keepsRejects)
    }

    /// Bytes that wait to be staged.
    var waiting: Int { rows.size + lines.size }

    mutating func feed(_ bytes: UnsafeRawBufferPointer) throws {
        try ImportReading.feed(bytes, &file, kind, &rows, &lines, &findings)
    }

    mutating func finish() throws {
        try ImportReading.finish(&file, kind, &rows, &lines, &findings)
        findings.read = file.read
        findings.columns = file.header
    }

    mutating func flush(to staging: FileStaging) async throws {
        switch staging {
        case .register(let file): if rows.size > 0 { try await file.add(rows) }
        case .ledger(let file): if lines.size > 0 { try await file.add(lines) }
        }
        rows.removeAll()
        lines.removeAll()
    }

    // Static, so that the file and what it gives are separate accesses.
    private static func feed(
        _ bytes: UnsafeRawBufferPointer, _ file: inout RegisterFile, _ kind: RegisterKind,
        _ rows: inout StagedRows, _ lines: inout LedgerLines, _ findings: inout ImportFindings
    ) throws {
        try file.feed(bytes) { take($0, kind, &rows, &lines, &findings) }
    }

    private static func finish(
        _ file: inout RegisterFile, _ kind: RegisterKind, _ rows: inout StagedRows,
        _ lines: inout LedgerLines, _ findings: inout ImportFindings
    ) throws {
        try file.finish { take($0, kind, &rows, &lines, &findings) }
    }

    private static func take(
        _ item: RegisterItem, _ kind: RegisterKind, _ rows: inout StagedRows,
        _ lines: inout LedgerLines, _ findings: inout ImportFindings
    ) {
        switch item {
        case .row(let row) where kind == .ledger:
            lines.append(row, implausibleFrom: implausible(row), given: given(row))
        case .row(let row): rows.append(row, given: given(row))
        case .rejected(let rejected):
            findings.add(rejected.errors)
            guard findings.keepsRejects else { return }
            findings.rejects.append(
                RejectedLine(
                    line: rejected.line, record: CSVLine.text(rejected.record.fields),
                    message: rejected.errors.map(\.message.english).joined(separator: "; ")))
        }
    }

    private static func given(_ row: RegisterRow) -> String? {
        row.record.map { CSVLine.text($0.fields) }
    }

    /// A thousand million dollars, or a hundred times Lai Châu's whole decade in đồng: a page has
    /// printed bicycles for "USD 66 trillion".
    static func implausible(_ row: RegisterRow) -> Int64 {
        guard let currency = row.money?.currency else { return Int64.max }
        let major: Int64 = currency.decimals == 0 ? 10_000_000_000_000 : 1_000_000_000
        return (0..<currency.decimals).reduce(major) { value, _ in value * 10 }
    }
}
