import Postgres

/// Every statement that touches the chain of changes.
enum ChangeSQL: String, CaseIterable, Statement {
    // The chain's lock: whoever holds it writes the next link.
    case lockHead = """
        SELECT seq, (extract(epoch FROM recorded_at) * 1000000)::bigint, encode(digest, 'hex')
        FROM chain_head FOR UPDATE
        """
    // Held from reading the clock until the commit, so that whoever asks about the past can wait
    // until nothing is under way that will be recorded before.
    case lockLink = "SELECT pg_advisory_xact_lock(7366734)"
    case awaitLinks = "SELECT pg_advisory_xact_lock_shared(7366734)"
    case head = """
        SELECT seq, recorded_at, encode(digest, 'hex') FROM chain_head
        """
    case answered = """
        SELECT d.answer, c.seq, c.operation, c.subject, encode(d.request_digest, 'hex')
        FROM changes c LEFT JOIN change_details d USING (seq)
        WHERE c.request_id = $1
        """
    case insert = """
        INSERT INTO changes (seq, office_id, recorded_at, actor, request_id, operation, subject,
            reason, details_digest, previous_digest, digest)
        VALUES ($1::bigint, $2::smallint,
            timestamptz 'epoch' + $3::bigint * interval '1 microsecond',
            $4, $5, $6, $7, $8, decode($9, 'hex'), decode($10, 'hex'), decode($11, 'hex'))
        """
    case insertDetails = """
        INSERT INTO change_details (seq, details, answer, request_digest)
        VALUES ($1::bigint, $2, $3, decode($4, 'hex'))
        """
    case moveHead = """
        UPDATE chain_head SET seq = $1::bigint,
            recorded_at = timestamptz 'epoch' + $2::bigint * interval '1 microsecond',
            digest = decode($3, 'hex')
        """
    case list = """
        SELECT c.seq, c.recorded_at, c.actor, c.operation, c.subject, c.reason, c.request_id,
            encode(c.digest, 'hex'), d.details, encode(c.previous_digest, 'hex')
        FROM changes c LEFT JOIN change_details d USING (seq)
        WHERE ($1::timestamptz IS NULL OR c.recorded_at >= $1::timestamptz)
            AND ($2::text IS NULL OR c.subject = $2::text
                OR right(c.subject, length($2::text) + 1) = '/' || $2::text)
            AND ($3::text IS NULL OR c.actor = $3::text)
        ORDER BY c.seq DESC LIMIT $4::bigint
        """
    case subjects = """
        SELECT DISTINCT subject FROM changes WHERE subject IS NOT NULL ORDER BY subject
        """
    case actors = """
        SELECT actor FROM changes
        UNION SELECT login FROM people WHERE office_id = $1::smallint
        ORDER BY 1
        """
    case links = """
        SELECT c.seq, c.office_id, (extract(epoch FROM c.recorded_at) * 1000000)::bigint,
            c.actor, c.request_id, c.operation, c.subject, c.reason,
            encode(c.details_digest, 'hex'), encode(c.previous_digest, 'hex'),
            encode(c.digest, 'hex'), d.details
        FROM changes c LEFT JOIN change_details d USING (seq)
        WHERE c.seq > $1::bigint ORDER BY c.seq LIMIT $2::int
        """
    case seqAt = "SELECT coalesce(max(seq), 0) FROM changes WHERE recorded_at <= $1::timestamptz"
    case count = "SELECT count(*) FROM changes"
}
