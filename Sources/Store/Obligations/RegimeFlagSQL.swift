import Postgres

/// Flags on running grants whose regime has no rules. Both statements hang on the same condition,
/// so they are joined from one text. $1 office, $2 now, $3 the day.
enum RegimeFlagSQL: String, CaseIterable {
    case clear
    case raise

    // By the regime that governs a grant on the day: one that it was given, or that of its
    // approval.
    private static let cause = """
        SELECT p.code, r.code AS regime
        FROM projects p
        JOIN regimes r ON r.code = coalesce((
                SELECT g.regime FROM project_regimes g
                WHERE g.project_id = p.id AND g.until_seq = 9223372036854775807
                    AND g.effective_from <= $3::date
                ORDER BY g.effective_from DESC LIMIT 1), (
                SELECT b.code FROM regimes b
                WHERE b.by_approval AND daterange(b.approved_from, b.approved_to, '[]')
                    @> coalesce(p.approved_on, p.start_on) LIMIT 1))
        WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
            AND p.status IN ('approved', 'active', 'suspended', 'completed')
            AND NOT EXISTS (
                SELECT FROM report_rules u
                WHERE u.office_id IN (0, $1::smallint) AND u.regime = r.code
                    AND u.subject_kind = 'project' AND u.until_seq = 9223372036854775807)
        """

    var statement: ComposedStatement {
        ComposedStatement(
            name: "RegimeFlagSQL.\(self)",
            sql: "WITH cause AS (\n\(Self.cause)\n)\n" + effect)
    }

    private var effect: String {
        switch self {
        case .clear:
            """
            UPDATE flags f SET cleared_at = $2::timestamptz
            WHERE f.office_id = $1::smallint AND f.kind = 'regime-without-rule'
                AND f.subject_kind = 'project' AND f.cleared_at IS NULL
                AND f.raised_at <= $2::timestamptz
                AND NOT EXISTS (SELECT FROM cause c
                    WHERE c.code = f.subject_code AND c.regime = f.detail)
            """
        case .raise:
            """
            INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
            SELECT $1::smallint, 'regime-without-rule', 'project', code, regime, $2::timestamptz
            FROM cause ORDER BY code
            ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
                DO NOTHING
            """
        }
    }
}
