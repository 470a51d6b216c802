import Postgres

/// Places named by staged projects and missions, resolved on the record's own day, and the units
/// above them on that day.
enum PlacesSQL: String, CaseIterable, Statement {
    case create = """
        CREATE TEMP TABLE resolved (
            line bigint, record_id integer, position integer, place text, on_day date,
            share integer, area_id integer
        ) ON COMMIT DROP
        """
    case resolveProjects = """
        INSERT INTO resolved (line, record_id, position, place, on_day, share, area_id)
        SELECT n.line, n.id, n.position, n.place, n.on_day, n.share, a.id
        FROM (
            SELECT i.line, i.id, x.position, split_part(x.item, '=', 1) AS place,
                coalesce((nullif(split_part(split_part(x.item, '=', 1), '@', 2), ''))::date,
                    i.place_day) AS on_day,
                coalesce((nullif(split_part(x.item, '=', 2), '')::numeric * 10000)::integer,
                    1000000) AS share
            FROM incoming i
            CROSS JOIN LATERAL string_to_table(i.areas, '|') WITH ORDINALITY AS x (item, position)
            WHERE i.is_changed
        ) n LEFT JOIN areas a
            ON a.office_id = 0 AND a.level = split_part(n.place, ':', 1)
                AND a.code = split_part(split_part(n.place, ':', 2), '@', 1)
                AND a.until_seq = 9223372036854775807 AND a.valid @> n.on_day
        """
    case resolveMissions = """
        INSERT INTO resolved (line, record_id, position, place, on_day, share, area_id)
        SELECT n.line, n.id, n.position, n.place, n.on_day, 0, a.id
        FROM (
            SELECT i.line, i.id, x.position, x.item AS place,
                coalesce((nullif(split_part(x.item, '@', 2), ''))::date, i.arrive_on) AS on_day
            FROM incoming i
            CROSS JOIN LATERAL string_to_table(i.areas, '|') WITH ORDINALITY AS x (item, position)
            WHERE i.is_changed
        ) n LEFT JOIN areas a
            ON a.office_id = 0 AND a.level = split_part(n.place, ':', 1)
                AND a.code = split_part(split_part(n.place, ':', 2), '@', 1)
                AND a.until_seq = 9223372036854775807 AND a.valid @> n.on_day
        """
    // The hint names what the unit became, or when its code was valid.
    case rejectUnresolved = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT r.line, 'areas',
            CASE WHEN known.lives IS NULL THEN 'unknown-area' ELSE 'area-not-valid' END,
            r.place, concat_ws('|', r.on_day::text, known.lives, became.names)
        FROM resolved r
        CROSS JOIN LATERAL (
            SELECT string_agg(concat(a.valid_from, '..', a.valid_to), ', '
                ORDER BY a.valid_from) AS lives
            FROM areas a
            WHERE a.office_id = 0 AND a.level = split_part(r.place, ':', 1)
                AND a.code = split_part(split_part(r.place, ':', 2), '@', 1)
                AND a.until_seq = 9223372036854775807
        ) known
        CROSS JOIN LATERAL (
            SELECT string_agg(concat(s.new_level, ':', s.new_code, coalesce(' ' || a.name, '')),
                ', ' ORDER BY s.new_code) AS names
            FROM area_successors s LEFT JOIN areas a
                ON a.office_id = 0 AND a.level = s.new_level AND a.code = s.new_code
                    AND a.valid @> s.effective_on AND a.until_seq = 9223372036854775807
            WHERE s.office_id = 0 AND s.old_level = split_part(r.place, ':', 1)
                AND s.old_code = split_part(split_part(r.place, ':', 2), '@', 1)
                AND s.until_seq = 9223372036854775807 AND s.effective_on <= r.on_day
        ) became
        WHERE r.area_id IS NULL
        """
    case rejectRepeated = """
        INSERT INTO rejected (line, col, code, value)
        SELECT line, 'areas', 'repeated-item', max(place) FROM resolved
        WHERE area_id IS NOT NULL GROUP BY line, area_id HAVING count(*) > 1
        """
    case dropRejected = "DELETE FROM resolved d USING rejected r WHERE r.line = d.line"

    // The units above each place. A unit that was not valid on the record's own day (it was named
    // with @DATE) is taken on the nearest day of its own life. $1 office, $2 seq.
    case refreshProjects = """
        WITH wanted AS (
            SELECT s.project_id, x.area_id, p.place_day
            FROM project_splits s
            JOIN projects p ON p.id = s.project_id AND p.until_seq = 9223372036854775807
            CROSS JOIN LATERAL unnest(s.items) AS x (area_id)
            WHERE s.office_id = $1::smallint AND s.dimension = 'area'
                AND s.until_seq = 9223372036854775807
                AND ($3::boolean OR s.since_seq = $2::bigint OR p.since_seq = $2::bigint)
            GROUP BY s.project_id, x.area_id, p.place_day
        ), placed AS (
            SELECT w.project_id, w.area_id, u.level, u.id AS own, a1.level AS level1,
                a1.id AS id1, a2.level AS level2, a2.id AS id2
            FROM wanted w
            JOIN areas u ON u.id = w.area_id AND u.until_seq = 9223372036854775807
            CROSS JOIN LATERAL (SELECT least(greatest(w.place_day, u.valid_from),
                coalesce(u.valid_to, 'infinity'::date)) AS day) d
            LEFT JOIN areas a1 ON a1.office_id = 0 AND a1.level = u.parent_level
                AND a1.code = u.parent_code AND a1.until_seq = 9223372036854775807
                AND a1.valid @> d.day
            LEFT JOIN areas a2 ON a2.office_id = 0 AND a2.level = a1.parent_level
                AND a2.code = a1.parent_code AND a2.until_seq = 9223372036854775807
                AND a2.valid @> d.day
        ), above AS (
            SELECT project_id, area_id,
                CASE 'province' WHEN level THEN own WHEN level1 THEN id1 WHEN level2 THEN id2 END
                    AS province_id,
                CASE 'district' WHEN level THEN own WHEN level1 THEN id1 WHEN level2 THEN id2 END
                    AS district_id,
                CASE 'commune' WHEN level THEN own END AS commune_id
            FROM placed
        ), closed AS (
            UPDATE project_places o SET until_seq = $2::bigint
            FROM above n
            WHERE o.project_id = n.project_id AND o.area_id = n.area_id
                AND o.until_seq = 9223372036854775807
                AND (o.province_id, o.district_id, o.commune_id)
                    IS DISTINCT FROM (n.province_id, n.district_id, n.commune_id)
            RETURNING o.project_id, o.area_id
        )
        INSERT INTO project_places (office_id, project_id, area_id, province_id, district_id,
            commune_id, since_seq)
        SELECT $1::smallint, n.project_id, n.area_id, n.province_id, n.district_id, n.commune_id,
            $2::bigint
        FROM above n
        LEFT JOIN project_places o ON o.project_id = n.project_id AND o.area_id = n.area_id
            AND o.until_seq = 9223372036854775807
        LEFT JOIN closed c ON c.project_id = n.project_id AND c.area_id = n.area_id
        WHERE o.area_id IS NULL OR c.area_id IS NOT NULL
        """
    case refreshMissions = """
        WITH wanted AS (
            SELECT r.record_id AS mission_id, r.area_id, i.arrive_on
            FROM resolved r JOIN incoming i ON i.line = r.line
            WHERE i.is_changed AND r.area_id IS NOT NULL
        ), closed AS (
            UPDATE mission_places o SET until_seq = $2::bigint
            FROM incoming i
            WHERE i.is_changed AND o.mission_id = i.id AND o.until_seq = 9223372036854775807
        )
        INSERT INTO mission_places (office_id, mission_id, area_id, province_id, district_id,
            commune_id, since_seq)
        SELECT $1::smallint, w.mission_id, w.area_id,
            CASE 'province' WHEN u.level THEN u.id WHEN a1.level THEN a1.id
                WHEN a2.level THEN a2.id END,
            CASE 'district' WHEN u.level THEN u.id WHEN a1.level THEN a1.id
                WHEN a2.level THEN a2.id END,
            CASE 'commune' WHEN u.level THEN u.id END, $2::bigint
        FROM wanted w
        JOIN areas u ON u.id = w.area_id AND u.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (SELECT least(greatest(w.arrive_on, u.valid_from),
            coalesce(u.valid_to, 'infinity'::date)) AS day) d
        LEFT JOIN areas a1 ON a1.office_id = 0 AND a1.level = u.parent_level
            AND a1.code = u.parent_code AND a1.until_seq = 9223372036854775807
            AND a1.valid @> d.day
        LEFT JOIN areas a2 ON a2.office_id = 0 AND a2.level = a1.parent_level
            AND a2.code = a1.parent_code AND a2.until_seq = 9223372036854775807
            AND a2.valid @> d.day
        """
    // What stands above the missions' places, after the areas were changed.
    case refreshMissionsAbove = """
        WITH above AS (
            SELECT o.mission_id, o.area_id,
                CASE 'province' WHEN u.level THEN u.id WHEN a1.level THEN a1.id
                    WHEN a2.level THEN a2.id END AS province_id,
                CASE 'district' WHEN u.level THEN u.id WHEN a1.level THEN a1.id
                    WHEN a2.level THEN a2.id END AS district_id,
                CASE 'commune' WHEN u.level THEN u.id END AS commune_id
            FROM mission_places o
            JOIN missions m ON m.id = o.mission_id AND m.until_seq = 9223372036854775807
            JOIN areas u ON u.id = o.area_id AND u.until_seq = 9223372036854775807
            CROSS JOIN LATERAL (SELECT least(greatest(m.arrive_on, u.valid_from),
                coalesce(u.valid_to, 'infinity'::date)) AS day) d
            LEFT JOIN areas a1 ON a1.office_id = 0 AND a1.level = u.parent_level
                AND a1.code = u.parent_code AND a1.until_seq = 9223372036854775807
                AND a1.valid @> d.day
            LEFT JOIN areas a2 ON a2.office_id = 0 AND a2.level = a1.parent_level
                AND a2.code = a1.parent_code AND a2.until_seq = 9223372036854775807
                AND a2.valid @> d.day
            WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
        ), moved AS (
            UPDATE mission_places o SET until_seq = $2::bigint
            FROM above n
            WHERE o.mission_id = n.mission_id AND o.area_id = n.area_id
                AND o.until_seq = 9223372036854775807 AND o.since_seq < $2::bigint
                AND (o.province_id, o.district_id, o.commune_id)
                    IS DISTINCT FROM (n.province_id, n.district_id, n.commune_id)
            RETURNING n.*
        )
        INSERT INTO mission_places (office_id, mission_id, area_id, province_id, district_id,
            commune_id, since_seq)
        SELECT $1::smallint, mission_id, area_id, province_id, district_id, commune_id,
            $2::bigint
        FROM moved
        """
    case replaceMissionDonors = """
        WITH closed AS (
            UPDATE mission_donors o SET until_seq = $2::bigint
            FROM incoming i
            WHERE i.is_changed AND o.mission_id = i.id AND o.until_seq = 9223372036854775807
        )
        INSERT INTO mission_donors (office_id, mission_id, position, donor_id, since_seq)
        SELECT $1::smallint, i.id, x.position, d.id, $2::bigint
        FROM incoming i
        CROSS JOIN LATERAL string_to_table(i.donor, '|') WITH ORDINALITY AS x (code, position)
        JOIN donors d ON d.office_id = $1::smallint AND d.code = x.code
            AND d.until_seq = 9223372036854775807
        WHERE i.is_changed
        """
}
