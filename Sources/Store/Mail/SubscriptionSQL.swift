import Postgres

/// Every statement about who gets which report, and the names that reports show.
enum SubscriptionSQL: String, CaseIterable, Statement {
    case inForce = """
        SELECT s.code, s.report, s.email, s.language, s.schedule, s.made_at
        FROM subscriptions s
        WHERE s.office_id = $1::smallint AND s.until_seq = 9223372036854775807
            AND ($2::text IS NULL OR s.code = $2)
        ORDER BY s.code
        """
    // Every version, ended ones too: what was once made is not made again.
    case everMade = """
        SELECT code, report, email FROM subscriptions WHERE office_id = $1::smallint
        ORDER BY id, since_seq
        """
    case insert = """
        INSERT INTO subscriptions (office_id, id, code, report, email, language, schedule,
            made_at, since_seq)
        VALUES ($1::smallint, nextval('subscriptions_id_seq'), $2, $3, $4, $5, $6,
            $7::timestamptz, $8::bigint)
        """
    case contact = """
        SELECT email, name, role, language, agency FROM contacts
        WHERE office_id = $1::smallint AND lower(email) = lower($2::text)
            AND until_seq = 9223372036854775807
        ORDER BY id LIMIT 1
        """
    case heads = """
        SELECT email, name, role, language, agency FROM contacts
        WHERE office_id = $1::smallint AND agency = $2 AND role = 'head'
            AND until_seq = 9223372036854775807
            AND (valid_from IS NULL OR valid_from <= $3::date)
            AND (valid_to IS NULL OR valid_to >= $3::date)
        ORDER BY email
        """
    case isPerson = """
        SELECT EXISTS (
            SELECT FROM people WHERE office_id = $1::smallint AND lower(email) = lower($2::text)
                AND until_seq = 9223372036854775807
        )
        """
    case sectorNames = """
        SELECT code, name, coalesce(name_en, name) FROM sectors
        WHERE office_id = $1::smallint AND scheme = 'office'
            AND until_seq = 9223372036854775807
        """
}
