import Aid
import Foundation
import Logging

/// Everything an operator can set, checked as far as it can be without the database.
///
/// The groups and names are those of the configuration file.
struct Settings: Sendable, Equatable {
    var database: Database
    /// Absolute; the embedded PostgreSQL and the daemon's lock live here.
    var stateDirectory: String
    /// Nil: decided by who started the daemon.
    var runAs: String?
    var control: Control
    var office: Office
    var timeZone: Zone
    var language: Language
    var mail: Mail
    var rates: Rates
    var clock: Clock
    var log: Log
    /// What the configuration says about jobs; names and fields left out are absent.
    var jobs: [JobName: Job]

    struct Database: Sendable, Equatable {
        /// A libpq connection string; nil: the daemon runs its own PostgreSQL.
        var url: String?
        var isEmbedded: Bool { url == nil }
    }

    struct Control: Sendable, Equatable {
        /// Absolute, at most `longestSocketPath` bytes.
        var socket: String
    }

    struct Office: Sendable, Equatable {
        var code: String?
        var name: String?
        /// A province's official code, with its leading zeros.
        var province: String?
        /// The agency whose contacts are inside; nil: the office itself.
        var agency: String?
        /// Nil: the day of the first import.
        var trackFrom: Day?
    }

    /// The language of mails and reports.
    typealias Language = Sentence.Language

    struct Mail: Sendable, Equatable {
        /// Nil: mails are rendered and kept, not sent.
        var smtp: Server?
        var from: String?
        var replyTo: String?
        /// Who gets `operations-alert`.
        var operators: [String]
        /// A batch of more mails than this waits for a person.
        var holdAbove: Int
        /// When a late run of `remind-due` writes to nobody.
        var quietHours = QuietHours.standard

        struct Server: Sendable, Equatable {
            /// `smtp://` or `smtps://` with host and, if given, port; no user, no path.
            var url: String
            var tls: TLS
            /// Certificates to trust instead of the system's, for a mail server of the house.
            var caFile: String?
            var user: String?
            var password: Secret?
        }

        enum TLS: String, Sendable, CaseIterable {
            case required, opportunistic, none
        }
    }

    struct Rates: Sendable, Equatable {
        var type: String
    }

    struct Clock: Sendable, Equatable {
        /// A large forward jump of the clock is believed.
        var trusted: Bool
    }

    struct Log: Sendable, Equatable {
        var level: Logger.Level
    }

    struct Job: Sendable, Equatable {
        /// Five-field cron or `every N`; read by the schedule's own parser.
        var schedule: String?
        var enabled: Bool?
        var catchUp: CatchUp?
        /// How long after its tick a run may still begin.
        var window: Duration?
    }

    /// What happens to the ticks that passed while nobody ran.
    enum CatchUp: String, Sendable, CaseIterable {
        case once, none, all
    }

    /// The jobs that exist, in the order in which catch-up runs them.
    enum JobName: String, Sendable, CaseIterable {
        case checkCalendar = "check-calendar"
        case extendObligations = "extend-obligations"
        case flagOverdue = "flag-overdue"
        case totalSectors = "total-sectors"
        case remindDue = "remind-due"
        case sendReports = "send-reports"
        case deliverMail = "deliver-mail"
        case verifyLedger = "verify-ledger"
        case verifyAudit = "verify-audit"
        case backup
    }

    /// The keys that differ from `other` and are read only at a start.
    func keysNeedingRestart(comparedTo other: Settings) -> [String] {
        var keys: [String] = []
        if database != other.database { keys.append("database.url") }
        if stateDirectory != other.stateDirectory { keys.append("state_dir") }
        if runAs != other.runAs { keys.append("run_as") }
        if control != other.control { keys.append("control.socket") }
        return keys
    }
}

/// Text that must not reach a log by being printed.
struct Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    let text: String
    var description: String { "(secret)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
