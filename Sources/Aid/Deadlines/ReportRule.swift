/// One rule of who owes which report to whom by when; data of the office, checked when read.
public struct ReportRule: Sendable, Equatable {
    /// The rule's part of an obligation's code, as `ND80-OWN-6M`.
    public let code: String
    /// The legal regime it belongs to, as `ND80`; see `RegimeTable`.
    public let regime: String
    /// Which way the report goes, on what, by whom and to whom.
    public let audience: Audience
    /// What makes it owed, and when it is due.
    public let trigger: Trigger
    /// Where its due day goes when that is not worked.
    public let roll: Deadline.Roll
    /// How many calendar days before the legal due day the office wants it.
    public let internalLeadDays: Int
    /// When the rule is law.
    public let validity: Validity
    /// The article it rests on, and whether somebody compared it with the text.
    public let basis: Basis

    /// Which way a report goes.
    public enum Direction: String, Sendable, CaseIterable {
        /// Owed to the office.
        case inward = "in"
        /// Owed by the office.
        case outward = "out"
        /// Owed by others among themselves.
        case watch
    }

    /// What a report is about.
    public enum SubjectKind: String, Sendable, CaseIterable {
        case project, mission, donor, certificate, office
    }

    /// In which role somebody reports on a subject.
    public enum ReporterRole: String, Sendable, CaseIterable {
        case owner
        case managingAgency = "managing-agency"
        case host, donor, office, province
    }

    /// Who is concerned by a report.
    public struct Audience: Sendable, Equatable {
        public let direction: Direction
        public let subjectKind: SubjectKind
        public let reporterRole: ReporterRole
        /// Who receives it, as the forms name them.
        public let recipient: String
    }

    /// The days on which the rule itself is law, both inclusive; nil is open.
    public struct Validity: Sendable, Equatable {
        public let from: Day?
        public let to: Day?

        /// Whether the rule is law on that day.
        public func contains(_ day: Day) -> Bool {
            (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
        }
    }

    /// Where a rule comes from.
    public struct Basis: Sendable, Equatable {
        /// The act and article, as `80/2020 art.14(4)`.
        public let text: String
        /// Whether somebody compared the rule with the text.
        public let isVerified: Bool
    }

    /// What makes a report owed.
    public enum Trigger: Sendable, Equatable {
        case periodic(Cycle)
        case event(Event, Deadline.Term)
    }

    /// Something that happens to a subject on a day.
    public enum Event: Hashable, Sendable {
        case dossier, approval, start, end, arrival, departure, issue, expiry
        /// The arrival of a mission that goes to a border area.
        case borderArrival
        /// The departure of a mission that came for a conference.
        case conference
        /// The receipt of the report that another rule asks for; written `receipt:RULE`.
        case receipt(of: String)

        static let plain: [(name: String, event: Event)] = [
            ("dossier", .dossier), ("approval", .approval), ("start", .start), ("end", .end),
            ("arrival", .arrival), ("departure", .departure), ("issue", .issue),
            ("expiry", .expiry), ("border-arrival", .borderArrival), ("conference", .conference),
        ]

        /// Nil for a word that names no event.
        public init?(_ text: String) {
            if let known = Event.plain.first(where: { $0.name == text }) {
                self = known.event
            } else if text.hasPrefix("receipt:"), text.utf8.count > 8 {
                self = .receipt(of: String(text.dropFirst(8)))
            } else {
                return nil
            }
        }

        /// The word of a rule's trigger column.
        public var name: String {
            if case .receipt(let rule) = self { return "receipt:\(rule)" }
            return Event.plain.first { $0.event == self }?.name ?? ""
        }
    }
}
