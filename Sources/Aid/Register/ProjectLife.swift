/// The moves that a project's status may make, as the procedure of the law knows them.
///
/// A register is often brought up to date late, so that stages on the way forward may be passed
/// over at once; a way back exists only from a suspension.
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

    /// Every status a project may have, in the order of its life.
    public static let statuses = RowChecks.projectStatuses

    /// The statuses that may follow one; empty for one that ends a project.
    public static func next(after status: String) -> [String] {
        moves.first { $0.from == status }?.to ?? []
    }
}
