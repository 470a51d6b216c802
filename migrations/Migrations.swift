/// The schema's steps, embedded in the program: plain SQL, forward only, in order.
public enum Migrations {
    /// One step; `sql` is run in a transaction of its own.
    public struct Step: Sendable {
        public let number: Int
        public let name: String
        public let sql: String
    }

    /// Every step this program knows; the last number is the schema it needs.
    public static let steps: [Step] = [
        step(1, "create_changes", PackageResources._001_create_changes_sql),
        step(2, "create_reference", PackageResources._002_create_reference_sql),
        step(3, "create_register", PackageResources._003_create_register_sql),
        step(4, "create_ledger", PackageResources._004_create_ledger_sql),
        step(5, "create_obligations", PackageResources._005_create_obligations_sql),
        step(6, "create_jobs", PackageResources._006_create_jobs_sql),
        step(7, "create_mail", PackageResources._007_create_mail_sql),
        step(8, "seed_rules", PackageResources._008_seed_rules_sql),
        step(9, "announce_mail", PackageResources._009_announce_mail_sql),
        step(10, "complete_totals", PackageResources._010_complete_totals_sql),
        step(11, "add_register_by_hand", PackageResources._011_add_register_by_hand_sql),
        step(12, "keep_lives", PackageResources._012_keep_lives_sql),
        step(13, "keep_questions", PackageResources._013_keep_questions_sql),
        step(14, "keep_request_digests", PackageResources._014_keep_request_digests_sql),
        step(15, "find_projects", PackageResources._015_find_projects_sql),
        step(16, "find_by_code", PackageResources._016_find_by_code_sql),
        step(17, "complete_obligations", PackageResources._017_complete_obligations_sql),
        step(18, "remind_due", PackageResources._018_remind_due_sql),
        step(19, "doubt_the_clock", PackageResources._019_doubt_the_clock_sql),
        step(20, "follow_reports", PackageResources._020_follow_reports_sql),
        step(21, "move_reports", PackageResources._021_move_reports_sql),
    ]

    private static func step(_ number: Int, _ name: String, _ bytes: [UInt8]) -> Step {
        Step(number: number, name: name, sql: String(decoding: bytes, as: UTF8.self))
    }
}
