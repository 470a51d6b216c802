import Foundation
import Store

/// Why a mail waits for a person before it goes.
enum HoldReason: String, Sendable, CaseIterable {
    /// It speaks of something overdue to somebody outside the office.
    case outsideAfterDue = "outside-after-due"
    /// No mail to this address was ever sent or released.
    case newAddress = "new-address"
    /// It is one of more mails than `mail.hold_above` that one run made.
    case largeBatch = "large-batch"
}

/// The facts that decide, and the rule.
struct HoldFacts: Sendable, Equatable {
    var isAfterDue: Bool
    var isInside: Bool
    var isKnown: Bool
    /// How many mails the run made.
    var batch: Int
    /// The setting `mail.hold_above`.
    var holdAbove: Int

    var reasons: [HoldReason] {
        var reasons: [HoldReason] = []
        if isAfterDue, !isInside { reasons.append(.outsideAfterDue) }
        if !isKnown { reasons.append(.newAddress) }
        if batch > holdAbove { reasons.append(.largeBatch) }
        return reasons
    }
}

extension Context {
    /// Looks up what decides about a mail and answers why it is held; empty where it may go.
    /// Without `isAfterDue` the report's name tells whether it speaks of something overdue.
    func holdReasons(
        _ key: MailKey, batch: Int, isAfterDue: Bool? = nil, in tx: Transaction
    ) async throws -> [HoldReason] {
        let facts = HoldFacts(
            isAfterDue: isAfterDue ?? ReportName(rawValue: key.report)?.tellsOfOverdue ?? true,
            isInside: try await isInside(key.recipient, in: tx),
            isKnown: try await tx.isKnownRecipient(key.recipient), batch: batch,
            holdAbove: settings.mail.holdAbove)
        return facts.reasons
    }

    /// Whether an address belongs to the office: `mail.operators`, its people, its agency's
    /// contacts.
    private func isInside(_ address: String, in tx: Transaction) async throws -> Bool {
        let isOperator = settings.mail.operators.contains {
            $0.lowercased() == address.lowercased()
        }
        if isOperator { return true }
        if let agency = officeAgency, try await tx.mailContact(address)?.agency == agency {
            return true
        }
        return try await tx.isPersonOfOffice(address)
    }
}

extension ReportName {
    /// Whether the report names who is late.
    var tellsOfOverdue: Bool {
        switch self {
        case .overdueDigest, .weeklyBrief, .dueReminder: true
        case .sectorTotals, .missionCalendar, .periodReport, .operationsAlert: false
        }
    }
}
