import Aid
import Control
import Foundation
import NIOCore
import Store
import Synchronization

/// How an explanation is written.
enum ExplanationForm: String, Sendable {
    /// One document.
    case json
    /// The document without its entries on the first line, then one entry a line.
    case lines
    /// One record an entry.
    case csv

    var contentType: String {
        switch self {
        case .json: "application/json"
        case .lines: "application/jsonl"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}

/// Writes an explanation piece by piece.
final class ExplanationWriter: Sendable {
    private struct State {
        /// What comes behind the entries that count, and behind those that wait.
        var between = Data()
        var rest = Data()
        var isWaiting = false
        var isFirst = true
    }

    private let form: ExplanationForm
    /// In which figures are asked for: `VND`, `USD` or `original`.
    private let currency: String
    private let context: Context
    private let write: @Sendable (ByteBuffer) async throws -> Void
    private let state = Mutex(State())

    init(
        form: ExplanationForm, currency: String, context: Context,
        write: @escaping @Sendable (ByteBuffer) async throws -> Void
    ) {
        self.form = form
        self.currency = currency
        self.context = context
        self.write = write
    }

    func begin(_ head: Explanation) async throws {
        switch form {
        case .json:
            // Keys are sorted, so the entries' place is before that of those waiting; inside a
            // string the quotation marks would be escaped.
            let frame = try ControlJSON.encode(head)
            guard let entries = frame.range(of: Data("\"entries\":[]".utf8)),
                let waiting = frame.range(of: Data("\"waiting\":[]".utf8)),
                entries.upperBound < waiting.lowerBound
            else { throw Refusal(status: 500, "bug", "an explanation has no place for entries") }
            state.withLock { state in
                state.between = Data(frame[entries.upperBound - 1..<waiting.upperBound - 1])
                state.rest = Data(frame[(waiting.upperBound - 1)...])
            }
            try await send(Data(frame[..<(entries.upperBound - 1)]))
        case .lines: try await send(try ControlJSON.encode(head) + Data("\n".utf8))
        case .csv:
            var writer = CSVWriter()
            writer.write(ExplanationCSV.columns)
            try await send(Data(writer.bytes))
        }
    }

    func write(_ entries: [EntryBehind]) async throws {
        let shown = entries.map { ExplainedEntry($0, in: currency, context) }
        switch form {
        case .json:
            try await list(shown.filter { $0.state == "counted" })
            let waiting = shown.filter { $0.state != "counted" }
            if waiting.isEmpty { return }
            try await turn()
            try await list(waiting)
        case .lines:
            let encoder = ControlJSON.encoder
            var data = Data()
            for entry in shown {
                data.append(try encoder.encode(entry))
                data.append(UInt8(ascii: "\n"))
            }
            try await send(data)
        case .csv:
            var writer = CSVWriter()
            for entry in shown { writer.write(ExplanationCSV.record(entry)) }
            try await send(Data(writer.bytes))
        }
    }

    func end() async throws {
        guard form == .json else { return }
        try await turn()
        try await send(state.withLock { $0.rest })
    }

    /// Ends the entries that count and begins those that wait, once.
    private func turn() async throws {
        let between = state.withLock { state -> Data? in
            if state.isWaiting { return nil }
            state.isWaiting = true
            state.isFirst = true
            return state.between
        }
        if let between { try await send(between) }
    }

    private func list(_ entries: [ExplainedEntry]) async throws {
        if entries.isEmpty { return }
        let isFirst = state.withLock { state -> Bool in
            defer { state.isFirst = false }
            return state.isFirst
        }
        var data = Data(isFirst ? "".utf8 : ",".utf8)
        data.append(try ControlJSON.encode(entries).dropFirst().dropLast())
        try await send(data)
    }

    private func send(_ data: Data) async throws { try await write(ByteBuffer(bytes: data)) }
}

/// An explanation as a table: one record an entry.
enum ExplanationCSV {
    static let columns = [
        "state", "ref", "project", "date", "kind", "amount", "currency", "in_kind", "vnd",
        "vnd_source", "vnd_rate_type", "vnd_rate_currency", "vnd_rate_date", "vnd_rate", "usd",
        "usd_source", "usd_rate_type", "usd_rate_date", "usd_rate", "sectors", "areas", "donors",
        "parts", "parts_in_all", "value", "reverses", "reversed_by", "seq", "recorded_at",
        "recorded_by", "document", "description",
    ]

    static func record(_ entry: ExplainedEntry) -> [String?] {
        func shares(_ dimension: String) -> String? {
            entry.split.first { $0.dimension == dimension }?.shares
                .map { "\($0.code)=\($0.share)" }.joined(separator: "|")
        }
        return [
            entry.state, entry.ref, entry.project, entry.date, entry.kind, entry.amount,
            entry.currency, String(entry.inKind), entry.vnd?.amount, entry.vnd?.source,
            entry.vnd?.rate?.type, entry.vnd?.rate?.currency, entry.vnd?.rate?.date,
            entry.vnd?.rate?.vndPerUnit, entry.usd?.amount, entry.usd?.source,
            entry.usd?.rate?.type, entry.usd?.rate?.date, entry.usd?.rate?.vndPerUnit,
            shares("sector"), shares("area"), shares("donor"), String(entry.parts.count),
            String(entry.partsInAll), entry.value, entry.reverses, entry.reversedBy,
            String(entry.seq), entry.recordedAt, entry.recordedBy, entry.document,
            entry.description,
        ]
    }
}

extension ExplainedEntry {
    init(_ entry: EntryBehind, in asked: String, _ context: Context) {
        func money(_ minor: String?, _ currency: String) -> String? {
            MinorUnits.decimal(minor, currency: currency)
        }
        func value(_ value: ValueBehind?, _ currency: String) -> ExplainedValue? {
            value.map { value in
                ExplainedValue(
                    amount: money(value.minor, currency) ?? value.minor,
                    source: value.source.rawValue,
                    rate: value.rate.map {
                        ExplainedValue.Rate(
                            type: $0.type, currency: $0.currency, date: $0.date,
                            vndPerUnit: $0.vndPerUnit, source: $0.source)
                    })
            }
        }
        self.init(
            state: entry.state.rawValue, ref: entry.ref, project: entry.project,
            projectTitle: entry.projectTitle, date: entry.date, kind: entry.kind,
            amount: money(entry.amount, entry.currency), currency: entry.currency,
            inKind: entry.isInKind, item: entry.item, quantity: entry.quantity, unit: entry.unit,
            description: entry.description, document: entry.document,
            vnd: value(entry.vnd, "VND"), usd: value(entry.usd, "USD"), reverses: entry.reverses,
            reversedBy: entry.reversedBy, seq: Int(entry.seq),
            recordedAt: entry.recordedAt.map(context.text), recordedBy: entry.recordedBy,
            split: entry.splits.map { split in
                ExplainedSplit(
                    dimension: split.dimension, effectiveOn: split.effectiveOn,
                    shares: split.shares.map {
                        ExplainedSplit.Share(
                            code: $0.code, name: $0.name, share: ExplainedEntry.percent($0.share))
                    })
            },
            parts: entry.parts.map { part in
                var shown = ExplainedPart(
                    sector: part.sector, sectorName: part.sectorName, area: part.area,
                    areaName: part.areaName, donor: part.donor, donorName: part.donorName,
                    amount: money(part.amount, entry.currency), vnd: part.vnd,
                    usd: money(part.usd, "USD"))
                (shown.placed, shown.placedName) = (part.placed, part.placedName)
                shown.heading = part.heading
                return shown
            },
            partsInAll: entry.partsInAll,
            value: money(entry.value, asked == "original" ? entry.currency : asked))
    }

    /// Ten-thousandths of a per cent as files have them: `33.3333`, `60`.
    static func percent(_ share: Int) -> String {
        let rest = share % 10_000
        if rest == 0 { return String(share / 10_000) }
        var digits = String(rest)
        digits = String(repeating: "0", count: 4 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(share / 10_000).\(digits)"
    }
}
