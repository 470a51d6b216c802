/// The moves that a mission's status may make.
///
/// A record is often brought up to date late, so that stages on the way forward may be passed
/// over once the mission was permitted; a way back exists only from a postponement.
public enum MissionLife {
    /// What may follow each status; nothing follows one that ends a mission's record.
    public static let moves: [(from: String, to: [String])] = [
        ("requested", ["consulting", "permitted", "refused", "postponed", "cancelled"]),
        ("consulting", ["permitted", "refused", "postponed", "cancelled"]),
        ("permitted", ["in-province", "ended", "reported", "postponed", "cancelled"]),
        ("postponed", ["requested", "consulting", "permitted", "refused", "cancelled"]),
        ("in-province", ["ended", "reported"]),
        ("ended", ["reported"]),
    ]

    /// Every status a mission may have.
    public static let statuses = [
        "requested", "consulting", "permitted", "refused", "postponed", "cancelled",
        "in-province", "ended", "reported",
    ]

    /// The statuses of a mission that came.
    public static let happened = ["in-province", "ended", "reported"]

    /// The statuses that may follow one; empty for one that ends a mission's record.
    public static func next(after status: String) -> [String] {
        moves.first { $0.from == status }?.to ?? []
    }
}
