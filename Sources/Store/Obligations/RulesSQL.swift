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
            cycle IS NULL
        FROM report_rules
        WHERE office_id IN (0, $1::smallint)
            AND since_seq <= $2::bigint AND until_seq > $2::bigint
        ORDER BY code, office_id DESC
        """
    case regimes = "SELECT code, approved_from, approved_to, name FROM regimes ORDER BY code"
    case calendar = """
        SELECT date, kind, name FROM calendar
        WHERE office_id = 0 AND since_seq <= $1::bigint AND until_seq > $1::bigint
        """
    case adopt = """
        INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
            reporter_role, recipient, cycle, positions, window_start_months, window_start_day,
            window_extra_months, event, due_month, due_day, due_years, due_months_after,
            due_amount, due_unit, due_before, roll, internal_lead, legal_basis, is_verified,
            adopted_from, since_seq)
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
            false, code, $4::bigint
        FROM report_rules
        WHERE office_id IN (0, $1::smallint) AND regime = $3::text
            AND subject_kind IN ('project', 'office') AND until_seq = 9223372036854775807
        ORDER BY code, office_id DESC
        RETURNING code
        """
}
