import Postgres

/// Every statement that reads or writes the rules behind obligations.
enum RulesSQL: String, CaseIterable, Statement {
    // An office's own rule stands in for the national one of the same code.
    case rules = """
        SELECT DISTINCT ON (code) code, regime, direction, subject_kind, reporter_role, recipient,
            coalesce(cycle, event), coalesce(positions, '{}'), window_start_months,
            window_start_day, window_extra_months, due_month, due_day, coalesce(due_years, 0),
            due_months_after, due_amount, due_unit, due_before, roll, internal_lead, valid_from,
            valid_to, legal_basis, is_verified, since_seq, name, name_en, adopted_from,
            is_used, office_id
        FROM report_rules
        WHERE office_id IN (0, $1::smallint)
            AND since_seq <= $2::bigint AND until_seq > $2::bigint
        ORDER BY code, office_id DESC
        """
    case history = """
        SELECT r.code, r.regime, r.direction, r.subject_kind, r.reporter_role, r.recipient,
            coalesce(r.cycle, r.event), coalesce(r.positions, '{}'), r.window_start_months,
            r.window_start_day, r.window_extra_months, r.due_month, r.due_day,
            coalesce(r.due_years, 0), r.due_months_after, r.due_amount, r.due_unit, r.due_before,
            r.roll, r.internal_lead, r.valid_from, r.valid_to, r.legal_basis, r.is_verified,
            r.since_seq, r.name, r.name_en, r.adopted_from, r.is_used, r.office_id,
            c.recorded_at, c.actor, c.reason
        FROM report_rules r LEFT JOIN changes c ON c.seq = r.since_seq
        WHERE r.office_id IN (0, $1::smallint) AND CASE WHEN $2::text IS NULL
            THEN r.code IN (SELECT code FROM report_rules WHERE office_id = $1::smallint)
            ELSE r.code = $2::text END
        ORDER BY r.code, r.since_seq, r.office_id
        """
    case close = """
        UPDATE report_rules SET until_seq = $3::bigint
        WHERE office_id = $1::smallint AND code = $2 AND until_seq = 9223372036854775807
        """
    case insert = """
        INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
            reporter_role, recipient, cycle, positions, window_start_months, window_start_day,
            window_extra_months, event, due_month, due_day, due_years, due_months_after,
            due_amount, due_unit, due_before, roll, internal_lead, valid_from, valid_to,
            legal_basis, is_verified, adopted_from, is_used, since_seq)
        VALUES ($1::smallint, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::integer[], $12::integer,
            $13::integer, $14::integer, $15, $16::integer, $17::integer, $18::integer,
            $19::integer, $20::integer, $21, $22::boolean, $23, $24::integer, $25::date,
            $26::date, $27, $28::boolean, $29, $30::boolean, $31::bigint)
        """
    // Whether a change touched the submissions of a report whose receipt begins another.
    case hasFollowedReceipts = """
        SELECT EXISTS (
            SELECT FROM submissions s
            JOIN obligations o ON o.office_id = s.office_id AND o.code = s.obligation
                AND o.until_seq = 9223372036854775807
            JOIN report_rules u ON u.office_id IN (0, s.office_id)
                AND u.event = 'receipt:' || o.rule AND u.until_seq = 9223372036854775807
            WHERE s.office_id = $1::smallint AND (s.since_seq = $2::bigint OR s.until_seq = $2::bigint)
        )
        """
    case countObligations = """
        SELECT count(*), count(*) FILTER (WHERE due_effective >= $3::date),
            min(due_effective) FILTER (WHERE due_effective >= $3::date)
        FROM obligations
        WHERE office_id = $1::smallint AND rule = $2 AND until_seq = 9223372036854775807
        """
    case countAlreadyDue = """
        SELECT count(*) FROM obligations
        WHERE office_id = $1::smallint AND since_seq = $2::bigint
            AND until_seq = 9223372036854775807 AND due_effective < $3::date
        """
    case regimes = """
        SELECT code, approved_from, approved_to, name, by_approval FROM regimes ORDER BY code
        """
    case calendar = """
        SELECT date, kind, name FROM calendar
        WHERE office_id = 0 AND since_seq <= $1::bigint AND until_seq > $1::bigint
        """
    case adopt = """
        INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
            reporter_role, recipient, cycle, positions, window_start_months, window_start_day,
            window_extra_months, event, due_month, due_day, due_years, due_months_after,
            due_amount, due_unit, due_before, roll, internal_lead, legal_basis, is_verified,
            adopted_from, is_used, since_seq)
        SELECT DISTINCT ON (code) $1::smallint,
            $2::text || '-' || CASE WHEN starts_with(code, $3::text || '-')
                THEN substr(code, length($3::text) + 2) ELSE code::text END,
            $2::text, name || ' (tạm áp dụng, chưa đối chiếu)',
            name_en || ' (taken over for now, not compared with the text)',
            direction, subject_kind, reporter_role, recipient, cycle, positions,
            window_start_months, window_start_day, window_extra_months, event, due_month, due_day,
            due_years, due_months_after, due_amount, due_unit, due_before, roll, internal_lead,
            coalesce((SELECT legal_basis FROM regimes WHERE regimes.code = $2::text), $2::text)
                || ' (' || legal_basis || ')',
            false, code, is_used, $4::bigint
        FROM report_rules
        WHERE office_id IN (0, $1::smallint) AND regime = $3::text
            AND subject_kind IN ('project', 'office') AND until_seq = 9223372036854775807
        ORDER BY code, office_id DESC
        RETURNING code
        """
}
