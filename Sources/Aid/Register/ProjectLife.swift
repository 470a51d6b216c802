/// The moves that a project's status may make, as the procedure of the law knows them.
///
/// A register is often brought up to date late, so that stages on the way forward may be passed
/// over at once, but never the approval: its day and number come with the move. A way back exists
/// only from a suspension.
public enum ProjectLife {
    /// What may follow each status; nothing follows one that ends a project.
    public static let moves: [(from: String, to: [String])] = [
        (
            "proposed",
            ["appraising", "approved", "active", "completed", "closed", "rejected", "cancelled"]
        ),
        ("appraising", ["approved", "active", "completed", "closed", "rejected", "cancelled"]),
        ("approved", ["active", "suspended", "completed", "closed", "revoked", "cancelled"]),
        ("active", ["suspended", "completed", "closed", "revoked", "cancelled"]),
        ("suspended", ["active", "completed", "closed", "revoked", "cancelled"]),
        ("completed", ["closed"]),
    ]

    /// The statuses in which no approval is there yet.
    public static let beforeApproval = ["proposed", "appraising"]

    /// The statuses that only an approved project can have had; moved to from before it, they
    /// want the approval's day and number.
    public static let pastApproval = ["active", "suspended", "completed", "closed"]

    /// Every status a project may have, in the order of its life.
    public static let statuses = RowChecks.projectStatuses

    /// The statuses that may follow one; empty for one that ends a project.
    public static func next(after status: String) -> [String] {
        moves.first { $0.from == status }?.to ?? []
    }
}
