import Aid
import Control
import Foundation
import Store

/// Names an instant of the register, once and for ever.
struct CreateCut: Sendable {
    let context: Context
    let creation: CutCreation

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        try check()
        let asked = try creation.at.map(instant)
        var named = request
        named.subject = "cut/\(creation.code)"
        let isDryRun = request.isDryRun
        return try await context.change(named) { transaction, seq in
            if let known = try await transaction.cuts(code: creation.code).first {
                throw Refusal.rule(
                    "cut-exists",
                    "the cut \(known.code) names \(Sentence.instant(context.text(known.at))) already",
                    hint: "A cut never changes; make another under a code of its own.")
            }
            // What was recorded before this command counts, also where the clock was set back.
            let last = try await transaction.lastRecordedAt()
            let at = asked ?? max(context.clock.now(), last)
            try await transaction.insertCut(
                code: creation.code, name: creation.name, document: creation.document, at: at,
                seq: seq)
            return ChangeAnswer(
                changed: 1, dryRun: isDryRun,
                after: [
                    "name": creation.name, "document": creation.document, "at": context.text(at),
                    "seq": String(try await transaction.seq(at: at)),
                ], subjects: [creation.code])
        }
    }

    private func check() throws {
        guard RegisterCode.isValid(creation.code) else {
            throw Refusal.usage(
                "\"\(creation.code)\" is no code for a cut",
                hint: "Codes have 1 to 64 letters, digits and . _ / -, as 2026-H1.")
        }
        for (what, text, most) in [
            ("name", creation.name, 4000), ("document", creation.document ?? "-", 128),
        ] where text.isEmpty || text.unicodeScalars.count > most {
            throw Refusal.usage(
                text.isEmpty ? "the \(what) is empty" : "the \(what) is longer than \(most)",
                hint: "Say in words what the figures are for.")
        }
    }

    private func instant(_ text: String) throws -> Date {
        if Day(iso: text) == context.today { return context.clock.now() }
        guard let instant = Ask.instant(text, context.zone) else {
            throw Refusal.usage(
                "\"\(text)\" is not an instant (at)",
                hint: "Write 2026-11-16T08:05:00+07:00, or a date for the end of that day.")
        }
        if instant > context.clock.now() {
            throw Refusal.usage(
                "\(Sentence.instant(context.text(instant))) has not come yet (at)",
                hint: "A cut names what is known; make it when the instant has come.")
        }
        return instant
    }
}

extension Cut {
    /// As it is shown.
    func row(_ context: Context) -> CutRow {
        CutRow(
            code: code, name: name, document: document, at: context.text(at), seq: Int(seq),
            actor: actor, recordedAt: context.text(recordedAt))
    }
}
