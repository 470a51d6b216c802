public import Aid
import Postgres

/// What the database could not do, in words that an operator can act on.
///
/// Rules that were broken are thrown as `AidError`; this is everything else.
public struct StoreError: Error, Equatable, Sendable {
    public enum Kind: Sendable, Equatable {
        /// Not reachable, or lost on the way: the same may succeed later.
        case unreachable
        /// The password, user or database is wrong: trying again will not help.
        case refused
        /// The schema or the server's version does not fit this program.
        case unfit
        /// The caller went away.
        case cancelled
        /// A statement failed that should not fail: a defect.
        case defect
    }

    public let kind: Kind
    public let message: String
    public let hint: Sentence?

    public init(_ kind: Kind, _ message: String, hint: Sentence? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }

    init(_ error: PostgresError) {
        if error.isRefused {
            self.init(
                .refused, error.message,
                hint: "Check user, password and database name in database.url.")
        } else if error.isConnectionLost {
            self.init(
                .unreachable, error.message,
                hint: "Is PostgreSQL running, and is database.url right?")
        } else if error.sqlState == "57014" {
            self.init(.cancelled, error.message)
        } else {
            self.init(.defect, "\(error.statement): \(error)")
        }
    }
}

/// As logs show it.
extension StoreError: CustomStringConvertible {
    public var description: String { message }
}
