import Postgres

/// Every statement that writes the outbox.
///
/// Leases stand on the database's clock, the only one that two daemons share.
enum OutboxSQL: String, CaseIterable, Statement {
    // Whatever meets the same mail of another daemon first, its key or the Message-ID made of it.
    case insert = """
        INSERT INTO mails (office_id, report, subscription, period, revision, recipient, subject,
            message_id, bytes, body, state, held_because, queued_at, known_seq)
        VALUES ($1::smallint, $2, $3, $4, $5::integer, $6, $7, $8, decode($9, 'base64'), $10,
            $11, $12, $13::timestamptz, $14::bigint)
        ON CONFLICT DO NOTHING
        RETURNING id
        """
    case isKnown = """
        SELECT EXISTS (
            SELECT FROM mails WHERE lower(recipient) = lower($1::text)
                AND (sent_at IS NOT NULL OR released_at IS NOT NULL)
        )
        """
    case issues = """
        SELECT recipient, revision, message_id, queued_at FROM mails
        WHERE office_id = $1::smallint AND report = $2 AND subscription = $3 AND period = $4
        ORDER BY revision, id
        """
    // A mail is due when it waits, its time has come and nobody has it in hand.
    case claim = """
        UPDATE mails SET attempts = attempts + 1, lease_holder = $3,
            lease_until = clock_timestamp() + $4::integer * interval '1 second',
            first_attempt_at = coalesce(first_attempt_at, $2::timestamptz)
        WHERE id = (
            SELECT id FROM mails
            WHERE office_id = $1::smallint AND state IN ('queued', 'retry')
                AND (next_attempt_at IS NULL OR next_attempt_at <= $2::timestamptz)
                AND (lease_until IS NULL OR lease_until < clock_timestamp())
                AND ($5::bigint IS NULL OR id = $5::bigint)
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
        )
        RETURNING id, recipient, replace(encode(bytes, 'base64'), E'\\n', ''), attempts,
            first_attempt_at
        """
    case due = """
        SELECT id, recipient FROM mails
        WHERE office_id = $1::smallint AND state IN ('queued', 'retry')
            AND (next_attempt_at IS NULL OR next_attempt_at <= $2::timestamptz)
            AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY id LIMIT 500
        """
    case abandonAttempts = """
        UPDATE mail_attempts SET outcome = 'abandoned' WHERE mail_id = $1::bigint
            AND finished_at IS NULL AND outcome IS NULL
        """
    case insertAttempt = """
        INSERT INTO mail_attempts (mail_id, attempt, started_at)
        VALUES ($1::bigint, $2::integer, $3::timestamptz)
        """
    case renew = """
        UPDATE mails SET lease_until = clock_timestamp() + $3::integer * interval '1 second'
        WHERE id = $1::bigint AND lease_holder = $2
        """
    case transmit = """
        UPDATE mails SET state = 'transmitting'
        WHERE id = $1::bigint AND lease_holder = $2 AND state IN ('queued', 'retry')
            AND lease_until > clock_timestamp()
        """
    // From unknown too: another daemon may have given this one up while it still knew better.
    case settle = """
        UPDATE mails SET state = $3, smtp_reply = $4, next_attempt_at = $5::timestamptz,
            sent_at = CASE WHEN $3 = 'sent' THEN $6::timestamptz END,
            lease_until = NULL, lease_holder = NULL
        WHERE id = $1::bigint AND lease_holder = $2
            AND state IN ('queued', 'retry', 'transmitting', 'unknown')
        """
    case letGo = """
        UPDATE mails SET lease_until = NULL, lease_holder = NULL
        WHERE id = $1::bigint AND lease_holder = $2
        """
    case finishAttempt = """
        UPDATE mail_attempts SET finished_at = $3::timestamptz, outcome = $4, reply = $5
        WHERE mail_id = $1::bigint AND attempt = $2::integer
        """
    // The holder stays: if it lives and learns the server's answer, it may still say so.
    case giveUp = """
        WITH lost AS (
            SELECT id FROM mails
            WHERE office_id = $1::smallint AND state = 'transmitting'
                AND lease_until < clock_timestamp()
            ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED
        ), given_up AS (
            UPDATE mails m SET state = 'unknown', smtp_reply = $2 FROM lost
            WHERE m.id = lost.id RETURNING m.id, m.attempts
        ), finished AS (
            UPDATE mail_attempts a SET finished_at = $3::timestamptz, outcome = 'unknown',
                reply = $2
            FROM given_up g WHERE a.mail_id = g.id AND a.attempt = g.attempts
        )
        SELECT id FROM given_up ORDER BY id
        """
    case lock = """
        SELECT id, state FROM mails
        WHERE office_id = $1::smallint AND id = ANY ($2::bigint[]) ORDER BY id FOR UPDATE
        """
    // What a newer revision replaces before it left; one that a server has in hand goes its way.
    case lockReplaced = """
        SELECT id FROM mails
        WHERE office_id = $1::smallint AND report = $2 AND subscription = $3 AND period = $4
            AND recipient = $5 AND revision < $6::integer
            AND state IN ('held', 'queued', 'retry')
            AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY id FOR UPDATE
        """
    case move = """
        UPDATE mails SET state = $2, next_attempt_at = NULL,
            first_attempt_at = CASE WHEN $2 = 'queued' THEN NULL ELSE first_attempt_at END,
            released_at = CASE WHEN state = 'held' AND $2 = 'queued' THEN $3::timestamptz
                ELSE released_at END,
            sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz ELSE sent_at END,
            lease_until = CASE WHEN state = 'unknown' THEN NULL ELSE lease_until END,
            lease_holder = CASE WHEN state = 'unknown' THEN NULL ELSE lease_holder END
        WHERE id = ANY ($1::bigint[])
        """
    case insertMoves = """
        INSERT INTO mail_moves (mail_id, seq, moved_at, to_state, actor, reason)
        SELECT id, $2::bigint, $3::timestamptz, $4, $5, $6 FROM unnest($1::bigint[]) AS id
        """
}
