public import Aid
public import Foundation
import Postgres

/// One link of the chain as an operator reads it.
public struct AuditEntry: Sendable, Equatable {
    public let seq: Int64
    public let recordedAt: Date
    public let actor: String
    public let operation: String
    public let subject: String?
    public let reason: String?
    public let requestID: String
    public let digest: String
    /// Nil where the details were erased.
    public let details: String?
    public let previousDigest: String
}

/// What a walk along the chain found.
public struct ChainCheck: Sendable, Equatable {
    public var events: Int
    public var head: String
    /// One broken link, in words.
    public struct Problem: Sendable, Equatable {
        public let seq: Int64
        public let message: Sentence
    }

    /// Empty where the chain holds.
    public var problems: [Problem]
    /// Links whose details were erased: not a problem, and said.
    public var erased: Int
}

extension Transaction {
    /// The trail, newest first.
    public func auditEntries(
        since: Date?, subject: String?, actor: String?, limit: Int?
    ) async throws -> [AuditEntry] {
        let rows = try await run(
            ChangeSQL.list, .instant(since), .text(subject), .text(actor), .int(limit))
        return try rows.map { row in
            AuditEntry(
                seq: try row.int64(0), recordedAt: try row.instant(1), actor: try row.text(2),
                operation: try row.text(3), subject: row[4], reason: row[5],
                requestID: try row.text(6), digest: try row.text(7), details: row[8],
                previousDigest: try row.text(9))
        }
    }

    /// What single changes were about, as `project/LC-001`, sorted.
    public func auditSubjects() async throws -> [String] {
        try await run(ChangeSQL.subjects).map { try $0.text(0) }
    }

    /// Everybody who made a change or may make one, sorted.
    public func auditActors() async throws -> [String] {
        try await run(ChangeSQL.actors, officeParameter).map { try $0.text(0) }
    }

    /// How many changes there are, and the digest of the newest.
    public func auditHead() async throws -> (events: Int, head: String, recordedAt: Date) {
        let count = try await run(ChangeSQL.count)[0].int(0)
        let head = try await run(ChangeSQL.head)[0]
        return (count, try head.text(2), try head.instant(1))
    }

    /// Walks the whole chain and hashes every link again.
    public func checkChain() async throws -> ChainCheck {
        let head = try await run(ChangeSQL.head)[0]
        var check = ChainCheck(events: 0, head: try head.text(2), problems: [], erased: 0)
        var last: (seq: Int64, digest: String) = (0, ChainLink.digest(of: "vientro"))
        while true {
            let rows = try await run(ChangeSQL.links, .int(last.seq), .int(1000))
            if rows.isEmpty { break }
            for row in rows { last = try inspect(row, after: last, &check) }
        }
        if last.seq != (try head.int64(0)) || last.digest != check.head {
            check.problems.append(
                ChainCheck.Problem(
                    seq: last.seq,
                    message: "the chain ends at change \(last.seq), its head says "
                        + "\(try head.int64(0))"))
        }
        return check
    }

    private func inspect(
        _ row: Row, after last: (seq: Int64, digest: String), _ check: inout ChainCheck
    ) throws -> (seq: Int64, digest: String) {
        let link = ChainLink(
            seq: try row.int64(0), office: try row.int(1), recordedAt: try row.int64(2),
            actor: try row.text(3), requestID: try row.text(4), operation: try row.text(5),
            subject: row[6], reason: row[7], detailsDigest: try row.text(8),
            previousDigest: try row.text(9))
        check.events += 1
        func note(_ message: Sentence) {
            check.problems.append(ChainCheck.Problem(seq: link.seq, message: message))
        }
        if link.seq != last.seq + 1 {
            note("change \(last.seq + 1) is missing")
        }
        if link.previousDigest != last.digest {
            note("change \(link.seq) does not follow change \(last.seq)")
        }
        if link.digest != (try row.text(10)) {
            note("change \(link.seq) was altered")
        }
        if let details = row[11] {
            if ChainLink.digest(of: details) != link.detailsDigest {
                note("the details of change \(link.seq) were altered")
            }
        } else {
            check.erased += 1
        }
        return (link.seq, try row.text(10))
    }

    /// The newest change recorded by that instant: what "as of" means. See `awaitChanges`.
    public func seq(at instant: Date) async throws -> Int64 {
        try await run(ChangeSQL.seqAt, .instant(instant))[0].int64(0)
    }

    /// The newest change of all.
    public func latestSeq() async throws -> Int64 {
        try await run(ChangeSQL.head)[0].int64(0)
    }
}
