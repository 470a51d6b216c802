public import Aid
import Postgres

/// The ladder in force for a rule, or for all that have none of their own.
public struct LadderRow: Sendable, Equatable {
    /// A rule's code; nil for the ladder of all rules without one of their own.
    public let rule: String?
    public let ladder: ReminderLadder
    /// The office set it; otherwise the product came with it.
    public let isOfOffice: Bool
}

/// The ladders in force, and which of them a rule has.
public struct ReminderLadders: Sendable {
    public let rows: [LadderRow]

    /// Nil only where not even a general ladder is in force.
    public func ladder(of rule: String) -> ReminderLadder? {
        (rows.first { $0.rule == rule } ?? rows.first { $0.rule == nil })?.ladder
    }
}

/// Somebody who can be written to.
public struct Addressee: Sendable, Equatable {
    public let email: String
    public let name: String?
    /// `vi` or `en`; nil for the office's own.
    public let language: String?

    public init(email: String, name: String?, language: String?) {
        self.email = email
        self.name = name
        self.language = language
    }
}

/// Who can be told, as the registers have it on a day.
public struct NoticeBook: Sendable {
    /// An agency as far as notices need it.
    public struct Agency: Sendable, Equatable {
        public let name: String
        public let kind: String?
        public let email: String?
        public let language: String?
    }

    /// A contact: whose it is, and in which role.
    public struct Contact: Sendable, Equatable {
        public let addressee: Addressee
        /// `reporter`, `head` or `office`.
        public let role: String
    }

    /// By agency code.
    public let agencyContacts: [String: [Contact]]
    /// By donor code.
    public let donorContacts: [String: [Contact]]
    public let agencies: [String: Agency]
    /// By login.
    public let people: [String: Addressee]
    /// The login of who is responsible, by `project/CODE` or `mission/CODE`.
    public let officers: [String: String]
    /// Kinds of agencies that no machine reminds.
    public let upperLevels: Set<String>
}

extension Transaction {
    /// The ladders in force, the general one first.
    public func reminderLadders() async throws -> ReminderLadders {
        ReminderLadders(
            rows: try await run(NoticeSQL.ladders, officeParameter).map { row in
                let rule = try row.text(0)
                return LadderRow(
                    rule: rule == "*" ? nil : rule,
                    ladder: try ReminderLadder(
                        beforeDays: try row.ints(1), afterWorkingDays: try row.ints(2),
                        escalateAfter: try row.optionalInt(3)),
                    isOfOffice: try row.int(4) != 0)
            })
    }

    /// Ends the office's own ladder of a rule (nil: of all rules) and puts another in its place,
    /// or none; answers whether there was one.
    @discardableResult
    public func setReminderLadder(
        _ ladder: ReminderLadder?, of rule: String?, seq: Int64
    ) async throws -> Bool {
        let name = Parameter.text(rule ?? "*")
        let ended = try await change(NoticeSQL.closeLadder, officeParameter, name, .int(seq))
        if let ladder {
            try await run(
                NoticeSQL.insertLadder, officeParameter, name, .array(ladder.beforeDays),
                .array(ladder.afterWorkingDays), .int(ladder.escalateAfter), .int(seq))
        }
        return ended > 0
    }

    /// Who can be told on a day.
    public func noticeBook(on day: Day) async throws -> NoticeBook {
        var ofAgencies: [String: [NoticeBook.Contact]] = [:]
        var ofDonors: [String: [NoticeBook.Contact]] = [:]
        for row in try await run(NoticeSQL.contacts, officeParameter, .text(day.iso)) {
            let contact = NoticeBook.Contact(
                addressee: Addressee(email: try row.text(0), name: row[1], language: row[3]),
                role: try row.text(2))
            if let agency = row[4] { ofAgencies[agency, default: []].append(contact) }
            if let donor = row[5] { ofDonors[donor, default: []].append(contact) }
        }
        let agencies = try await run(NoticeSQL.agencies, officeParameter)
            .reduce(into: [String: NoticeBook.Agency]()) { found, row in
                found[try row.text(0)] = NoticeBook.Agency(
                    name: try row.text(1), kind: row[2], email: row[3], language: row[4])
            }
        let people = try await run(NoticeSQL.people, officeParameter, .text(day.iso))
            .reduce(into: [String: Addressee]()) { found, row in
                found[try row.text(0)] = Addressee(
                    email: try row.text(2), name: row[1], language: nil)
            }
        let officers = try await run(NoticeSQL.officers, officeParameter)
            .reduce(into: [String: String]()) { found, row in
                found["\(try row.text(0))/\(try row.text(1))"] = try row.text(2)
            }
        let upper = try await run(NoticeSQL.upperLevels).map { try $0.text(0) }
        return NoticeBook(
            agencyContacts: ofAgencies, donorContacts: ofDonors, agencies: agencies,
            people: people, officers: officers, upperLevels: Set(upper))
    }
}
