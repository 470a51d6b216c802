public import Aid
import Foundation
import Postgres

/// Who asks for a change, and under which id.
public struct ChangeRequest: Sendable, Equatable {
    /// A login, `root`, or `vientrod` for what the daemon does by itself.
    public var actor: String
    /// Made by the client; the same id is done once and answered again.
    public var requestID: String
    /// As `import donors` or `report receive`.
    public var operation: String
    /// As `project/LC-001`; nil where a change has many.
    public var subject: String?
    public var reason: String?
    /// Says what would change and changes nothing.
    public var isDryRun: Bool
    /// Of what it is asked with; nil for what the daemon does by itself.
    public var body: BodyDigest?
    /// What the client is answered in; what is kept of the change is English.
    public var language = Sentence.Language.en

    public init(
        actor: String, requestID: String, operation: String, subject: String? = nil,
        reason: String? = nil, isDryRun: Bool = false, body: BodyDigest? = nil
    ) {
        self.body = body
        self.actor = actor
        self.requestID = requestID
        self.operation = operation
        self.subject = subject
        self.reason = reason
        self.isDryRun = isDryRun
    }
}

/// What a change did.
public enum ChangeOutcome: Sendable {
    /// Rows were written. `details` is kept beside the chain; `answer` is what the client gets;
    /// `last` is still to be written.
    case changed(details: String, answer: String, last: LastWrites = .none)
    /// Nothing differed: the transaction is rolled back and no link is written.
    case unchanged(answer: String)
}

/// What a change writes in the trip to the server that writes its link and commits.
public struct LastWrites: Sendable {
    let statements: [(statement: any Statement, parameters: [Parameter])]

    public static let none = LastWrites(statements: [])
}

/// The answer of a change, given for the first time or again.
public struct ChangeResult: Sendable, Equatable {
    public let answer: String
    /// The change's number; nil where nothing changed.
    public let seq: Int64?
    /// The command had been done before.
    public let isRepeated: Bool
    /// What it had been asked with, where it is known.
    public var bodyDigest: String?
}

extension Store {
    /// Runs a change: `stage` prepares without a lock, `apply` writes under the chain's lock with
    /// the number its rows carry, and the link of the chain is written last.
    ///
    /// A COMMIT whose answer was lost is settled by the request's id.
    public func change<Staged: Sendable>(
        _ request: ChangeRequest,
        stage: @Sendable (Transaction) async throws -> Staged,
        apply: @Sendable (Transaction, Int64, Staged) async throws -> ChangeOutcome
    ) async throws -> ChangeResult {
        try await settling(request) { connection in
            var transaction = Transaction(connection: connection, office: office)
            let begun = try await connection.runTogether([
                (TransactionSQL.begin, []), (ChangeSQL.answered, [.text(request.requestID)]),
            ])
            if let before = try answered(begun[1], request) { return .repeated(before) }
            let staged = try await stage(transaction)
            let locked = try await connection.runTogether([
                (ChangeSQL.lockHead, []), (ChangeSQL.answered, [.text(request.requestID)]),
            ])
            // Somebody may have done the same command while this one waited for the lock.
            if let before = try answered(locked[1], request) { return .repeated(before) }
            let head = try ChainHead(locked[0][0], clock)
            transaction.head = head
            return .applied(head, try await apply(transaction, head.seq + 1, staged))
        }
    }

    /// A change that has nothing to prepare.
    public func change(
        _ request: ChangeRequest,
        apply: @Sendable (Transaction, Int64) async throws -> ChangeOutcome
    ) async throws -> ChangeResult {
        try await change(request, opening: []) { transaction, seq, _ in
            try await apply(transaction, seq)
        }
    }

    /// A change whose first statements are known before it begins: `opening` runs in the trip to
    /// the server that takes the chain's lock, behind it; `apply` gets the rows of each.
    func change(
        _ request: ChangeRequest, opening: [(statement: any Statement, parameters: [Parameter])],
        apply: @Sendable (Transaction, Int64, [Rows]) async throws -> ChangeOutcome
    ) async throws -> ChangeResult {
        try await settling(request) { connection in
            let begun = try await connection.runTogether(
                [
                    (TransactionSQL.begin, []), (ChangeSQL.lockHead, []),
                    (ChangeSQL.answered, [.text(request.requestID)]),
                ] + opening)
            if let before = try answered(begun[2], request) { return .repeated(before) }
            let head = try ChainHead(begun[1][0], clock)
            let transaction = Transaction(connection: connection, office: office, head: head)
            return .applied(head, try await apply(transaction, head.seq + 1, Array(begun[3...])))
        }
    }

    /// Waits for changes whose instant is set and that are not committed yet. To be called before
    /// a read about the past, or a later read could find more of the same past.
    public func awaitChanges() async throws {
        try await lent { connection in
            _ = try await connection.run(ChangeSQL.awaitLinks)
        }
    }

    /// What became of a transaction before its end.
    private enum Step {
        /// The same command was done before.
        case repeated(ChangeResult)
        /// The head of the chain, which is locked, and what was done behind it.
        case applied(ChainHead, ChangeOutcome)
    }

    /// Runs the body, which begins a transaction, and ends what it began; a COMMIT whose answer
    /// was lost is settled by the request's id.
    private func settling(
        _ request: ChangeRequest, _ body: @Sendable (Connection) async throws -> Step
    ) async throws -> ChangeResult {
        do {
            return try await lent { connection in
                do {
                    return try await end(connection, request, try await body(connection))
                } catch {
                    await connection.rollBack()
                    throw error
                }
            }
        } catch let error as CommitUnknown {
            await pool.drop()
            if let settled = try await settled(request) { return settled }
            throw StoreError(error.cause)
        } catch let error as PostgresError {
            throw StoreError(error)
        }
    }

    private func end(
        _ connection: Connection, _ request: ChangeRequest, _ step: Step
    ) async throws -> ChangeResult {
        switch step {
        case .repeated(let before):
            await connection.rollBack()
            return before
        case .applied(_, .unchanged(let answer)):
            await connection.rollBack()
            return ChangeResult(answer: answer, seq: nil, isRepeated: false)
        case .applied(_, .changed(_, let answer, _)) where request.isDryRun:
            await connection.rollBack()
            return ChangeResult(answer: answer, seq: nil, isRepeated: false)
        case .applied(let head, .changed(let details, let answer, let last)):
            let seq = try await link(
                connection, request, head, details: details, answer: answer, behind: last)
            return ChangeResult(answer: answer, seq: seq, isRepeated: false)
        }
    }

    /// Writes what is left and the link of the chain, commits, and answers the link's number.
    private func link(
        _ connection: Connection, _ request: ChangeRequest, _ head: ChainHead, details: String,
        answer: String, behind last: LastWrites
    ) async throws -> Int64 {
        if !head.isInstantSet { try await connection.run(ChangeSQL.lockLink) }
        let link = ChainLink(
            seq: head.seq + 1, office: office, recordedAt: head.setInstant(), actor: request.actor,
            requestID: request.requestID, operation: request.operation, subject: request.subject,
            reason: request.reason, detailsDigest: ChainLink.digest(of: details),
            previousDigest: head.digest)
        let digest = link.digest
        let written: [Parameter] = [
            .int(link.seq), .int(office), .int(link.recordedAt), .text(link.actor),
            .text(link.requestID), .text(link.operation), .text(link.subject), .text(link.reason),
            .text(link.detailsDigest), .text(link.previousDigest), .text(digest),
        ]
        do {
            // The server skips what follows a statement that fails, the COMMIT too.
            _ = try await connection.runTogether(
                last.statements + [
                    (ChangeSQL.insert, written),
                    (
                        ChangeSQL.insertDetails,
                        [.int(link.seq), .text(details), .text(answer), .text(request.body?.text)]
                    ),
                    (ChangeSQL.moveHead, [.int(link.seq), .int(link.recordedAt), .text(digest)]),
                    (TransactionSQL.commit, []),
                ])
        } catch let error where error.isConnectionLost {
            throw CommitUnknown(cause: error)
        }
        return link.seq
    }

    private func answered(_ rows: Rows, _ request: ChangeRequest) throws -> ChangeResult? {
        guard let row = rows.first else { return nil }
        guard row[2] == request.operation, row[3] == request.subject,
            request.isAsked(with: row[4])
        else { throw request.reused }
        guard row[0] != nil else {
            throw AidError(
                "answer-erased", "it was done as change \(try row.int64(1)), its answer was erased",
                hint: "It told personal details. See the record's history.")
        }
        return ChangeResult(
            answer: try row.text(0), seq: try row.int64(1), isRepeated: true, bodyDigest: row[4])
    }

    private func settled(_ request: ChangeRequest) async throws -> ChangeResult? {
        try await read { transaction in
            try answered(
                try await transaction.run(ChangeSQL.answered, .text(request.requestID)), request)
        }
    }
}

extension ChangeRequest {
    /// Whether its body may be the one of that digest; one that is not known, or not read yet,
    /// may.
    public func isAsked(with digest: String?) -> Bool {
        guard let own = body?.text, let digest else { return true }
        return own == digest
    }

    /// The refusal of an id that comes again with something else.
    public var reused: AidError {
        AidError(
            "request-id-reused", "the id \(requestID) named another request already",
            hint: "Give each request an id of its own; only the same one may come again.")
    }
}

/// The connection broke after COMMIT was sent: only the database knows.
private struct CommitUnknown: Error {
    let cause: PostgresError
}
