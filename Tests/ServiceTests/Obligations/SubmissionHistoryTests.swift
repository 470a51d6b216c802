import Aid
import Control
import Foundation
import NIOCore
import Store
import TestKit
import Testing

@testable import Service

/// A report that comes more than once: what stood on any day, as known at any instant.
struct SubmissionHistoryTests {
    private static let half = "ND80-OWN-6M/P80/2026-H1"
    private static let year = "ND80-OWN-Y/P80/2025"

    private func office(
        _ body: @Sendable (OfficeFixture) async throws -> Void
    ) async throws {
        try await withTestStore { store, clock in
            let fixture = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: fixture.context).run()
            try await body(fixture)
        }
    }

    @Test func `a day between a return and the next hand-in knows what stood then`()
        async throws
    {
        try await office { office in
            let half = Self.half
            try await office.move(.submit, half, on: "2026-07-10", number: "12/BC")
            try await office.move(.return, half, on: "2026-07-12", until: "2026-07-30")
            try await office.move(.submit, half, on: "2026-08-05", number: "15/BC")
            try await office.move(.return, half, on: "2026-08-10", until: "2026-08-20")
            try await office.move(.receive, half, on: "2026-08-25")
            for (day, state) in [
                ("2026-07-09", "upcoming"), ("2026-07-10", "submitted"),
                ("2026-07-12", "returned"), ("2026-07-30", "returned"),
                ("2026-07-31", "overdue"), ("2026-08-05", "submitted"),
                ("2026-08-20", "returned"), ("2026-08-24", "overdue"),
                ("2026-08-25", "received-late"),
            ] {
                #expect(try await office.state(half, on: day) == state, "\(day)")
            }
            let then = try await office.list(("as_of", "2026-08-07"), ("rule", "ND80-OWN-6M"))
            #expect(then.first { $0.code == half }?.submittedOn == "2026-08-05")
        }
    }

    @Test func `explains each time the report came`() async throws {
        try await office { office in
            let half = Self.half
            try await office.move(.submit, half, on: "2026-07-10", number: "12/BC")
            try await office.move(.return, half, on: "2026-07-12", until: "2026-07-30")
            try await office.move(.submit, half, on: "2026-07-12", number: "15/BC")
            try await office.move(.receive, half, on: "2026-07-14")
            let answer: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", half)])
            #expect(
                answer.submissions == [
                    SubmissionRow(
                        position: 1, submittedOn: "2026-07-10", returnedOn: "2026-07-12",
                        correctBy: "2026-07-30", number: "12/BC"),
                    SubmissionRow(
                        position: 2, submittedOn: "2026-07-12", receivedOn: "2026-07-14",
                        number: "15/BC"),
                ])
            #expect(
                answer.events.map(\.kind) == [
                    "planned", "submitted", "returned", "submitted", "received",
                ])
        }
    }

    @Test func `a file's line on a report that was sent back is another submission`()
        async throws
    {
        try await office { office in
            let half = Self.half
            try await office.move(.submit, half, on: "2026-07-10", number: "12/BC")
            try await office.move(.return, half, on: "2026-07-12", until: "2026-07-30")
            let seq = try await load("obligation,received_on,number\n\(half),2026-08-03,15/BC\n")
            #expect(try await office.state(half, on: "2026-07-31") == "overdue")
            #expect(try await office.state(half, on: "2026-07-20") == "returned")
            #expect(try await office.state(half, on: "2026-08-03") == "received-late")
            _ = try await ReverseImport(context: office.context).run(
                seq,
                ChangeRequest(
                    actor: "lan", requestID: "back", operation: "import reverse",
                    reason: "wrong file"))
            #expect(try await office.state(half) == "overdue")
            let answer: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", half)])
            #expect(answer.submissions.map(\.number) == ["12/BC"])

            func load(_ file: String) async throws -> Int64 {
                let chunks = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
                    continuation.yield(ByteBuffer(string: file))
                    continuation.finish()
                }
                let result = try await ImportFile(
                    context: office.context, kind: .submissions, fileName: nil,
                    skipsInvalid: false
                ).run(
                    chunks,
                    ChangeRequest(
                        actor: "lan", requestID: UUID().uuidString,
                        operation: "import submissions"))
                return Int64(try #require(result.seq))
            }
        }
    }

    /// One move that was taken.
    private struct Noted: Sendable {
        let verb: ObligationVerb
        let day: Day
        let until: Day?
        /// When it was recorded.
        let at: Date
    }

    /// That day or the Monday after it.
    private func worked(_ day: Day) -> Day {
        var day = day
        while day.isWeekend { day = day.adding(days: 1) }
        return day
    }

    /// What a return without a correction day gives: five working days.
    private func usual(_ day: Day) -> Day {
        (1...5).reduce(day) { day, _ in worked(day.adding(days: 1)) }
    }

    /// Replays what was noted, move by move, as somebody with a paper file would.
    private func oracle(_ notes: [Noted], due: Day, inside: Day, on day: Day) -> String {
        enum Desk { case nothing, here(Day), accepted(Day), back(until: Day?) }
        var desk = Desk.nothing
        var last = due
        var letOff: String?
        for note in notes {
            if note.verb == .extend { last = note.until.map(worked) ?? last }
            // It was a mistake: it was let off on no day.
            if note.verb == .reinstate { letOff = nil }
            guard note.day <= day else { continue }
            switch note.verb {
            case .submit: desk = .here(note.day)
            case .receive:
                if case .here(let since) = desk {
                    desk = .accepted(since)
                } else {
                    desk = .accepted(note.day)
                }
            case .return: desk = .back(until: note.until ?? usual(note.day))
            case .waive: letOff = "waived"
            case .noneRequired: letOff = letOff ?? "none-required"
            case .extend, .reinstate, .withdraw: break
            }
        }
        if let letOff { return letOff }
        switch desk {
        case .nothing: return day > last ? "overdue" : day >= inside ? "due" : "upcoming"
        case .here: return "submitted"
        case .accepted(let since): return since > last ? "received-late" : "received"
        case .back(let until): return day <= max(until ?? last, last) ? "returned" : "overdue"
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `agrees with a replay of the moves, for every day and as known after each`(
        seed: UInt64
    ) async throws {
        try await office { office in
            var dice = Dice(seed: seed)
            for (code, due, inside, from) in [
                (Self.half, "2026-07-15", "2026-07-10", "2026-07-01"),
                (Self.year, "2026-01-12", "2026-01-05", "2026-01-02"),
            ] {
                let due = try #require(Day(iso: due))
                let inside = try #require(Day(iso: inside))
                let from = try #require(Day(iso: from))
                var notes: [Noted] = []
                var now = from
                for _ in 0..<14 {
                    let letsOff = Int.random(in: 0..<8, using: &dice) == 0
                    let verb: ObligationVerb =
                        letsOff
                        ? [.waive, .noneRequired].randomElement(using: &dice)!
                        : [.submit, .submit, .receive, .return, .return, .extend, .reinstate]
                            .randomElement(using: &dice)!
                    let day = now.adding(days: Int.random(in: 0...3, using: &dice))
                    let until =
                        verb == .extend || verb == .return && Bool.random(using: &dice)
                        ? day.adding(days: Int.random(in: 0...9, using: &dice)) : nil
                    office.clock.advance(by: 3600)
                    let refused = await office.refusal {
                        try await office.move(verb, code, on: day.iso, until: until?.iso)
                    }
                    if refused != nil { continue }
                    notes.append(Noted(verb: verb, day: day, until: until, at: office.clock.now))
                    now = day
                }
                for count in 0...notes.count {
                    let known = Array(notes.prefix(count))
                    let at = known.last?.at ?? notes.first?.at.addingTimeInterval(-60)
                    guard let at else { continue }
                    for offset in stride(from: 0, through: now - from + 12, by: 1 + count % 2) {
                        let day = from.adding(days: offset)
                        let listed = try await office.list(
                            ("as_of", day.iso), ("known", office.context.text(at)),
                            ("rule", String(code.prefix { $0 != "/" })))
                        let one = try #require(listed.first { $0.code == code })
                        #expect(
                            one.state == oracle(known, due: due, inside: inside, on: day),
                            "\(code) on \(day), known \(known.map { "\($0.verb) \($0.day)" })")
                    }
                }
            }
        }
    }
}

/// SplitMix64: the same numbers in every run.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
