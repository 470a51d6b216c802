import Aid
import Foundation
import Store

/// Somebody who is told, and in which role.
struct ReminderPerson: Sendable, Equatable {
    let addressee: Addressee
    let audience: NoticeAudience

    /// The address as notices and mails are kept by.
    var key: String { addressee.email.lowercased() }
}

/// Who is told of a report: its reporter, who is responsible in the office, the head.
struct ReminderAudience: Sendable {
    let book: NoticeBook
    /// The codes under which the office itself reports.
    let ownCodes: Set<String>
    let officeAgency: String?
    /// Who is told where the office has no mailbox of its own.
    let operators: [String]

    init(_ book: NoticeBook, _ context: Context) {
        self.book = book
        officeAgency = context.officeAgency
        ownCodes = Set([context.settings.office.code, context.officeAgency].compactMap(\.self))
        operators = context.settings.mail.operators
    }

    /// Whom a machine may write to outside.
    enum Reporters: Sendable, Equatable {
        /// The office itself reports, or others do among themselves: nobody outside is told.
        case none
        /// It stands above the office (a ministry, COMINGO, the People's Committee): people write
        /// to it, never the machine.
        case upper
        /// Empty where no address is known.
        case known([ReminderPerson])
    }

    /// The reporter's own contacts; without any of the role, its office, its head, its address.
    func reporters(of entry: ObligationEntry) -> Reporters {
        guard entry.direction == ReportRule.Direction.inward.rawValue else { return .none }
        guard let code = entry.reporter else { return .known([]) }
        if ownCodes.contains(code) { return .none }
        let agency = book.agencies[code]
        if let kind = agency?.kind, book.upperLevels.contains(kind) { return .upper }
        let contacts = book.agencyContacts[code] ?? book.donorContacts[code] ?? []
        for role in ["reporter", "office", "head"] {
            let found = contacts.filter { $0.role == role }
            if !found.isEmpty {
                return .known(
                    found.map { ReminderPerson(addressee: $0.addressee, audience: .reporter) })
            }
        }
        guard let agency, let email = agency.email else { return .known([]) }
        let addressee = Addressee(email: email, name: agency.name, language: agency.language)
        return .known([ReminderPerson(addressee: addressee, audience: .reporter)])
    }

    /// The officer of the report, or else of its grant or mission; where there is none with an
    /// address, the office.
    func officers(of entry: ObligationEntry) -> [ReminderPerson] {
        let login =
            book.officers["obligation/\(entry.code)"]
            ?? book.officers["\(entry.subjectKind)/\(entry.subjectCode)"]
        if let login, let person = book.people[login] {
            return [ReminderPerson(addressee: person, audience: .officer)]
        }
        return office
    }

    /// The office's mailbox: its contact, its agency's address, or else its operators.
    private var office: [ReminderPerson] {
        let contacts = ofOffice("office")
        if !contacts.isEmpty {
            return contacts.map { ReminderPerson(addressee: $0, audience: .office) }
        }
        if let agency = officeAgency.flatMap({ book.agencies[$0] }), let email = agency.email {
            let addressee = Addressee(email: email, name: agency.name, language: agency.language)
            return [ReminderPerson(addressee: addressee, audience: .office)]
        }
        return operators.map {
            ReminderPerson(
                addressee: Addressee(email: $0, name: nil, language: nil), audience: .office)
        }
    }

    /// The heads of the office's agency.
    var heads: [ReminderPerson] {
        ofOffice("head").map { ReminderPerson(addressee: $0, audience: .head) }
    }

    private func ofOffice(_ role: String) -> [Addressee] {
        officeAgency.flatMap { book.agencyContacts[$0] }?.filter { $0.role == role }
            .map(\.addressee) ?? []
    }

    /// Who an address belongs to today, as far as anybody knows.
    func person(_ address: String, _ audience: NoticeAudience) -> ReminderPerson {
        let all =
            book.agencyContacts.values.joined().map(\.addressee)
            + book.donorContacts.values.joined().map(\.addressee) + book.people.values
        let found = all.first { $0.email.lowercased() == address }
        return ReminderPerson(
            addressee: found ?? Addressee(email: address, name: nil, language: nil),
            audience: audience)
    }
}
