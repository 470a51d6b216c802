import Postgres

/// A file of decisions about reports against what is known of them: what was handed in stands in
/// `submissions`, who works on it and how far it has come in `report_work`.
enum DecisionsSQL: String, CaseIterable, Statement {
    // A code that is in letters and mails of before, of a report that has moved since.
    case nameMoved = """
        UPDATE rejected SET other = 'became ' || report_now($1::smallint, value)
        WHERE code = 'unknown-reference' AND other = 'obligations'
            AND report_now($1::smallint, value) IS NOT NULL
        """
    case rejectUnknown = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT s.line, 'obligation', 'unknown-reference', s.obligation, 'obligations'
        FROM staged s
        WHERE NOT EXISTS (SELECT FROM rejected r WHERE r.line = s.line)
            -- As in a file of submissions.
            AND NOT coalesce(starts_with(s.note, 'settled by the register: '), false)
            AND NOT EXISTS (SELECT FROM obligations o WHERE o.office_id = $1::smallint
                AND o.code = s.obligation AND o.until_seq = 9223372036854775807)
        """
    // $1 office, $2 the file's columns.
    case fillIncoming = """
        INSERT INTO incoming (line, id, is_new, is_changed, obligation, submitted_on, returned_on,
            correct_by, extended_to, waived_on, none_required_on, number, document, note, officer,
            step, step_on, step_note, received_on)
        SELECT s.line, c.id, c.id IS NULL AND w.obligation IS NULL, true, s.obligation,
            CASE WHEN 'submitted_on' = ANY ($2::text[]) THEN s.submitted_on::date
                ELSE c.submitted_on END,
            CASE WHEN 'returned_on' = ANY ($2::text[]) THEN s.returned_on::date
                ELSE c.returned_on END,
            CASE WHEN 'correct_by' = ANY ($2::text[]) THEN s.correct_by::date
                ELSE c.correct_by END,
            CASE WHEN 'extended_to' = ANY ($2::text[]) THEN s.extended_to::date
                ELSE c.extended_to END,
            CASE WHEN 'waived_on' = ANY ($2::text[]) THEN s.waived_on::date
                ELSE c.waived_on END,
            CASE WHEN 'none_required_on' = ANY ($2::text[]) THEN s.none_required_on::date
                ELSE c.none_required_on END,
            CASE WHEN 'number' = ANY ($2::text[]) THEN s.number ELSE c.number END,
            CASE WHEN 'document' = ANY ($2::text[]) THEN s.document ELSE c.document END,
            CASE WHEN 'note' = ANY ($2::text[]) THEN s.note ELSE c.note END,
            CASE WHEN 'officer' = ANY ($2::text[]) THEN s.officer ELSE w.officer END,
            CASE WHEN 'step' = ANY ($2::text[]) THEN s.step ELSE w.step END,
            CASE WHEN 'step_on' = ANY ($2::text[]) THEN s.step_on::date ELSE w.step_on END,
            CASE WHEN 'step_note' = ANY ($2::text[]) THEN s.step_note ELSE w.note END,
            c.received_on
        FROM staged s
        LEFT JOIN submissions c ON c.office_id = $1::smallint AND c.obligation = s.obligation
            AND c.until_seq = 9223372036854775807
        LEFT JOIN report_work w ON w.office_id = $1::smallint AND w.obligation = s.obligation
            AND w.until_seq = 9223372036854775807
        WHERE NOT EXISTS (SELECT FROM rejected r WHERE r.line = s.line)
        """
    // What was let off is not here because a closed grant or a reported mission says so. $1 the
    // file's columns.
    case forgetSettled = """
        UPDATE incoming i SET received_on = NULL,
            submitted_on = CASE WHEN 'submitted_on' = ANY ($1::text[]) THEN i.submitted_on END,
            note = CASE WHEN 'note' = ANY ($1::text[]) THEN i.note END
        FROM submissions c
        WHERE c.id = i.id AND c.until_seq = 9223372036854775807
            AND starts_with(c.note, 'settled by the register: ')
            AND coalesce(i.waived_on, i.none_required_on) IS NOT NULL
        """
    // Days that the file gives anew; one that stands is let be, whatever the calendar says now.
    case extensions = """
        SELECT DISTINCT i.extended_to FROM incoming i
        LEFT JOIN submissions c ON c.id = i.id AND c.until_seq = 9223372036854775807
        WHERE i.extended_to IS DISTINCT FROM c.extended_to AND i.extended_to IS NOT NULL
        """
    // $1 days of rest, $2 the working day that each becomes.
    case moveExtensions = """
        UPDATE incoming SET extended_to = x.worked
        FROM unnest($1::date[], $2::date[]) AS x (rest, worked)
        WHERE extended_to = x.rest AND NOT EXISTS (SELECT FROM submissions c
            WHERE c.id = incoming.id AND c.until_seq = 9223372036854775807
                AND c.extended_to = incoming.extended_to)
        """
    case compare = """
        UPDATE incoming SET is_changed = false, is_new = false
        WHERE line IN (
            SELECT i.line FROM incoming i
            LEFT JOIN submissions c ON c.id = i.id AND c.until_seq = 9223372036854775807
            LEFT JOIN report_work w ON w.office_id = $1::smallint
                AND w.obligation = i.obligation AND w.until_seq = 9223372036854775807
            WHERE (i.submitted_on, i.received_on, i.returned_on, i.correct_by, i.extended_to,
                    i.waived_on, i.none_required_on, i.number, i.document, i.note, i.officer,
                    i.step, i.step_on, i.step_note)
                IS NOT DISTINCT FROM (c.submitted_on, c.received_on, c.returned_on, c.correct_by,
                    c.extended_to, c.waived_on, c.none_required_on, c.number, c.document, c.note,
                    w.officer, w.step, w.step_on, w.note))
        """

    // MARK: What is wrong; a line that changes nothing is let be

    // What was accepted is not let off as well.
    case rejectReceived = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, CASE WHEN waived_on IS NULL THEN 'none_required_on' ELSE 'waived_on' END,
            'received-already', obligation, received_on::text
        FROM incoming
        WHERE is_changed AND coalesce(waived_on, none_required_on) IS NOT NULL
            AND received_on IS NOT NULL AND NOT coalesce(returned_on > received_on, false)
        """
    case rejectTwice = """
        INSERT INTO rejected (line, col, code, value)
        SELECT line, 'none_required_on', 'let-off-twice', obligation FROM incoming
        WHERE is_changed AND waived_on IS NOT NULL AND none_required_on IS NOT NULL
        """
    case rejectReturns = """
        INSERT INTO rejected (line, col, code, value)
        SELECT line, 'submitted_on', 'return-of-nothing', obligation FROM incoming
        WHERE is_changed AND returned_on IS NOT NULL
            AND submitted_on IS NULL AND received_on IS NULL
        UNION ALL
        SELECT line, 'returned_on', 'correction-of-nothing', obligation FROM incoming
        WHERE is_changed AND correct_by IS NOT NULL AND returned_on IS NULL
        """
    case rejectReversed = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, 'returned_on', 'dates-reversed', 'returned_on ' || returned_on,
            'submitted_on ' || submitted_on
        FROM incoming WHERE is_changed AND returned_on < submitted_on
        UNION ALL
        SELECT line, 'correct_by', 'dates-reversed', 'correct_by ' || correct_by,
            'returned_on ' || returned_on
        FROM incoming WHERE is_changed AND correct_by < returned_on
        """
    case rejectExtensions = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'extended_to', 'not-later', i.obligation, o.due_effective::text
        FROM incoming i JOIN obligations o ON o.office_id = $1::smallint
            AND o.code = i.obligation AND o.until_seq = 9223372036854775807
        WHERE i.is_changed AND i.extended_to <= o.due_effective
        """
    case rejectSteps = """
        INSERT INTO rejected (line, col, code, value)
        SELECT i.line, 'step', 'not-ours', i.obligation
        FROM incoming i JOIN obligations o ON o.office_id = $1::smallint
            AND o.code = i.obligation AND o.until_seq = 9223372036854775807
        LEFT JOIN report_work w ON w.office_id = $1::smallint AND w.obligation = i.obligation
            AND w.until_seq = 9223372036854775807
        WHERE i.is_changed AND o.direction <> 'out' AND i.step IS DISTINCT FROM w.step
            AND i.step IS NOT NULL
        """
    case decisionsAhead = """
        SELECT DISTINCT ON (i.line) i.line, w.col, w.day
        FROM incoming i
        CROSS JOIN LATERAL (VALUES
            ('submitted_on', i.submitted_on), ('returned_on', i.returned_on),
            ('waived_on', i.waived_on), ('none_required_on', i.none_required_on),
            ('step_on', i.step_on)
        ) AS w (col, day)
        WHERE i.is_changed AND w.day > $1::date
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line, w.col
        """

    // One that is due before its event may be there before it, and a letter may be entered late.
    // $2 the column that the file has of the two.
    case early = """
        SELECT i.line, $2::text, d.day, o.period_from
        FROM incoming i JOIN obligations o ON o.office_id = $1::smallint
            AND o.code = i.obligation AND o.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (SELECT CASE $2::text WHEN 'received_on' THEN i.received_on
            ELSE i.submitted_on END) AS d (day)
        WHERE i.is_changed AND d.day < o.period_from AND o.asked_name IS NULL
            AND o.due_effective >= o.period_from
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line
        """

    // A new day more than 24 months after the due day and after today. $2 today.
    case far = """
        SELECT i.line, d.col, d.day, NULL::text
        FROM incoming i JOIN obligations o ON o.office_id = $1::smallint
            AND o.code = i.obligation AND o.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (VALUES ('extended_to', i.extended_to), ('correct_by', i.correct_by))
            AS d (col, day)
        WHERE i.is_changed
            AND d.day > (greatest(o.due_effective, $2::date) + interval '24 months')::date
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line
        """
    case movedExtensions = """
        SELECT i.line, 'extended_to', s.extended_to, i.extended_to
        FROM incoming i JOIN staged s ON s.line = i.line
        WHERE i.is_changed AND s.extended_to::date <> i.extended_to
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line
        """
    // Nobody of that login, or somebody who has left. $2 the day.
    case unknownOfficers = """
        SELECT i.line, 'officer', i.officer, p.valid_to
        FROM incoming i
        LEFT JOIN people p ON p.office_id = $1::smallint AND p.login = i.officer
            AND p.until_seq = 9223372036854775807
        LEFT JOIN report_work w ON w.office_id = $1::smallint AND w.obligation = i.obligation
            AND w.until_seq = 9223372036854775807
        WHERE i.is_changed AND i.officer IS DISTINCT FROM w.officer AND i.officer IS NOT NULL
            AND (p.login IS NULL OR p.valid_to < $2::date)
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line
        """

    // MARK: What is written

    // $1 office, $2 seq.
    case closeSubmissions = """
        UPDATE submissions c SET until_seq = $2::bigint FROM incoming i
        WHERE i.is_changed AND c.id = i.id AND c.office_id = $1::smallint
            AND c.until_seq = 9223372036854775807
            AND (i.submitted_on, i.received_on, i.returned_on, i.correct_by, i.extended_to,
                    i.waived_on, i.none_required_on, i.number, i.document, i.note)
                IS DISTINCT FROM (c.submitted_on, c.received_on, c.returned_on, c.correct_by,
                    c.extended_to, c.waived_on, c.none_required_on, c.number, c.document, c.note)
        """
    case insertSubmissions = """
        INSERT INTO submissions (office_id, id, obligation, received_on, number, document, note,
            submitted_on, returned_on, correct_by, waived_on, none_required_on, extended_to,
            since_seq)
        SELECT $1::smallint, coalesce(i.id, nextval('submissions_id_seq')::integer), i.obligation,
            i.received_on, i.number, i.document, i.note, i.submitted_on, i.returned_on,
            i.correct_by, i.waived_on, i.none_required_on, i.extended_to, $2::bigint
        FROM incoming i
        WHERE i.is_changed AND NOT EXISTS (SELECT FROM submissions c
                WHERE c.office_id = $1::smallint AND c.obligation = i.obligation
                    AND c.until_seq = 9223372036854775807)
            AND (i.id IS NOT NULL OR num_nonnulls(i.submitted_on, i.returned_on, i.correct_by,
                i.extended_to, i.waived_on, i.none_required_on, i.number, i.document, i.note) > 0)
        ORDER BY i.line
        """
    case closeWork = """
        UPDATE report_work w SET until_seq = $2::bigint FROM incoming i
        WHERE i.is_changed AND w.office_id = $1::smallint AND w.obligation = i.obligation
            AND w.until_seq = 9223372036854775807
            AND (i.officer, i.step, i.step_on, i.step_note)
                IS DISTINCT FROM (w.officer, w.step, w.step_on, w.note)
        """
    case insertWork = """
        INSERT INTO report_work (office_id, obligation, officer, step, step_on, note, since_seq)
        SELECT $1::smallint, i.obligation, i.officer, i.step, i.step_on, i.step_note, $2::bigint
        FROM incoming i
        WHERE i.is_changed AND NOT EXISTS (SELECT FROM report_work w
                WHERE w.office_id = $1::smallint AND w.obligation = i.obligation
                    AND w.until_seq = 9223372036854775807)
            AND (num_nonnulls(i.officer, i.step, i.step_on, i.step_note) > 0
                OR EXISTS (SELECT FROM report_work w WHERE w.office_id = $1::smallint
                    AND w.obligation = i.obligation AND w.until_seq = $2::bigint))
        ORDER BY i.line
        """
}
