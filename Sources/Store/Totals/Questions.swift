import Crypto
public import Foundation
import Postgres

/// A question that was asked, as a receipt finds it again.
public struct KeptQuestion: Sendable, Equatable {
    public var id: String
    /// The query items in a fixed order, percent-encoded.
    public var question: String
    /// The newest change that counted.
    public var seq: Int64
    /// The instant that was asked for; nil where all that was known counted.
    public var asOf: Date?

    public init(id: String, question: String, seq: Int64, asOf: Date?) {
        self.id = id
        self.question = question
        self.seq = seq
        self.asOf = asOf
    }

    /// The SHA-256 of a text, of which names are made.
    public static func digest(of text: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(text.utf8)))
    }
}

extension Transaction {
    /// Keeps a question under its id; the same one is kept once.
    public func keep(_ question: KeptQuestion, at now: Date) async throws {
        let kept = try await run(
            QuestionSQL.insert, officeParameter, .text(question.id), .text(question.question),
            .int(question.seq), .instant(question.asOf), .instant(now))
        guard kept.isEmpty, let before = try await self.question(question.id) else { return }
        if before.question != question.question || before.seq != question.seq {
            throw StoreError(.defect, "the receipt \(question.id) stands for another question")
        }
    }

    /// The question behind a receipt; nil for one that was never given out.
    public func question(_ id: String) async throws -> KeptQuestion? {
        try await run(QuestionSQL.find, officeParameter, .text(id)).first.map { row in
            KeptQuestion(
                id: try row.text(0), question: try row.text(1), seq: try row.int64(2),
                asOf: try row.optionalInstant(3))
        }
    }

    /// When a change was recorded; nil for change 0, the empty register.
    public func recordedAt(seq: Int64) async throws -> Date? {
        try await run(QuestionSQL.recordedAt, .int(seq)).first?.instant(0)
    }
}

enum QuestionSQL: String, CaseIterable, Statement {
    case insert = """
        INSERT INTO questions (office_id, id, question, seq, as_of, asked_at)
        VALUES ($1::smallint, $2, $3, $4::bigint, $5::timestamptz, $6::timestamptz)
        ON CONFLICT (office_id, id) DO NOTHING RETURNING id
        """
    case find = """
        SELECT id, question, seq, as_of FROM questions WHERE office_id = $1::smallint AND id = $2
        """
    case recordedAt = "SELECT recorded_at FROM changes WHERE seq = $1::bigint"
}
