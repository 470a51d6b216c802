extension Sentence {
    /// The type of rates in the reader's words; one that an office named speaks for itself.
    public static func rateType(_ code: String) -> Sentence {
        switch code {
        case "accounting": "accounting"
        case "central": "central"
        default: Sentence(verbatim: code)
        }
    }

    /// The state of a report, a mail, a grant or a mission in the reader's words; one that is not
    /// known speaks for itself.
    public static func state(_ code: String) -> Sentence {
        switch code {
        case "not-tracked": "not-tracked"
        case "waived": "waived"
        case "none-required": "none-required"
        case "received": "received"
        case "received-late": "received-late"
        case "submitted": "submitted"
        case "returned": "returned"
        case "overdue": "overdue"
        case "due": "due"
        case "upcoming": "upcoming"
        case "held": "held"
        case "queued": "queued"
        case "transmitting": "transmitting"
        case "sent": "sent"
        case "retry": "retry"
        case "failed": "failed"
        case "unknown": "unknown"
        case "proposed": "proposed"
        case "appraising": "appraising"
        case "approved": "approved"
        case "active": "active"
        case "suspended": "suspended"
        case "completed": "completed"
        case "closed": "closed"
        case "rejected": "rejected"
        case "revoked": "revoked"
        case "cancelled": "cancelled"
        case "requested": "requested"
        case "consulting": "consulting"
        case "permitted": "permitted"
        case "refused": "refused"
        case "postponed": "postponed"
        case "in-province": "in-province"
        case "ended": "ended"
        case "reported": "reported"
        default: Sentence(verbatim: code)
        }
    }
}
