import Aid
import Foundation
import Store

/// Walks the rows of one job, oldest first, beside the ticks that its schedules made due.
struct TickAudit {
    /// So many rows are read at once.
    static let page = 5_000
    /// So many are checked by one sum; only where that is wrong, one by one.
    private static let stretch = 500

    /// The end of the last row checked.
    private(set) var cursor: Date
    private(set) var counts: [TickFate: Int] = [:]
    private(set) var gaps: [TickRange] = []
    private let start: Date
    private let spans: [(rule: JobSchedule, from: Date, until: Date)]

    init(spans: [ScheduleSpan], since: Date?) throws {
        self.spans = try spans.map { (try $0.rule, $0.from, $0.until ?? .distantFuture) }
        let first = spans.first?.from ?? Date(timeIntervalSince1970: 0)
        // Spans are open at their start, and a tick may come with the first instant of a day.
        start = max(first, since?.addingTimeInterval(-0.001) ?? first)
        cursor = start
    }

    mutating func check(_ rows: [TickRow]) {
        for first in stride(from: 0, to: rows.count, by: TickAudit.stretch) {
            check(stretch: rows[first..<min(rows.count, first + TickAudit.stretch)])
        }
    }

    private mutating func check(stretch rows: ArraySlice<TickRow>) {
        guard let last = rows.last else { return }
        var sum = 0
        for row in rows {
            // The part of a row that lies before the start is not asked for.
            let count =
                row.first > start ? row.count : expected(after: start, through: row.last)
            counts[row.fate, default: 0] += count
            sum += count
        }
        if sum != expected(after: cursor, through: last.last) { search(rows) }
        cursor = last.last
    }

    /// Counts what came due after the last row.
    mutating func end(at now: Date) {
        addGap(after: cursor, through: now)
    }

    private mutating func search(_ rows: ArraySlice<TickRow>) {
        var cursor = cursor
        for row in rows {
            addGap(after: cursor, through: row.first.addingTimeInterval(-0.5))
            // A row of several ticks must hold as many as were due from its first to its last.
            let before = max(start, row.first.addingTimeInterval(-0.5))
            if row.first > start, expected(after: before, through: row.last) > row.count {
                gaps.append(TickRange(first: row.first, last: row.last, count: 1))
            }
            cursor = row.last
        }
    }

    private mutating func addGap(after: Date, through: Date) {
        let missing = pieces(after, through).compactMap { piece in
            piece.rule.pending(after: piece.after, through: piece.through)
        }
        guard let first = missing.first, let last = missing.last else { return }
        gaps.append(
            TickRange(
                first: first.first, last: last.last, count: missing.reduce(0) { $0 + $1.count }))
    }

    private func expected(after: Date, through: Date) -> Int {
        pieces(after, through).reduce(0) {
            $0 + $1.rule.count(after: $1.after, through: $1.through)
        }
    }

    private func pieces(_ after: Date, _ through: Date) -> [(
        after: Date, through: Date, rule: JobSchedule
    )] {
        spans.compactMap { span in
            let from = max(span.from, after)
            let until = min(span.until, through)
            return from < until ? (from, until, span.rule) : nil
        }
    }
}
