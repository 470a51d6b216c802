import Postgres

/// Every statement that only reads the outbox.
enum OutboxReadingSQL: String, CaseIterable, Statement {
    case list = """
        SELECT id, report, subscription, period, revision, recipient, state, message_id,
            attempts, queued_at, sent_at, smtp_reply, subject, held_because
        FROM mails
        WHERE office_id = $1::smallint AND (cardinality($2::text[]) = 0 OR state = ANY ($2::text[]))
            AND ($3::bigint IS NULL OR id = $3::bigint)
        ORDER BY id LIMIT $4::bigint
        """
    case content = """
        SELECT body, replace(encode(bytes, 'base64'), E'\\n', '') FROM mails
        WHERE office_id = $1::smallint AND id = $2::bigint
        """
    case attempts = """
        SELECT started_at, finished_at, outcome, reply FROM mail_attempts
        WHERE mail_id = $1::bigint ORDER BY attempt
        """
    case moves = """
        SELECT moved_at, to_state, actor, reason FROM mail_moves
        WHERE mail_id = $1::bigint ORDER BY seq
        """
    case counts = """
        SELECT state, count(*) FROM mails
        WHERE office_id = $1::smallint AND state <> 'sent' GROUP BY state
        """
}
