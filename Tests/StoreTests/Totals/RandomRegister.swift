import Aid
import Postgres

@testable import Store

/// A small register by chance, straight into the tables: projects with plans that change on a
/// day, entries of every kind and currency, some without a value.
enum RandomRegister {
    static let projects = Array(1...14)

    static func fill(_ store: Store, seed: Int) async throws {
        try await store.lent { connection in
            try await connection.execute("SELECT setseed(\(Double(seed) / 1000))")
            try await connection.execute(register)
            try await connection.execute(splits(since: 1, where: "true"))
            try await connection.execute(ledger)
        }
        try await store.write { try await $0.divideAnew(projects: projects, seq: 1) }
    }

    /// Gives half of the projects another plan from a day on, by change 2.
    static func splitAgain(_ store: Store) async throws {
        try await store.lent { connection in
            try await connection.execute(splits(since: 2, where: "p.id % 2 = 0"))
        }
        try await store.write { try await $0.divideAnew(projects: projects, seq: 2) }
    }

    /// Corrects the weights of a division and the map of a scheme, by change 3.
    static func reformAgain(_ store: Store) async throws {
        try await store.lent { connection in
            try await connection.execute(
                """
                UPDATE area_successors SET until_seq = 3 WHERE id IN (2, 3, 4, 5);
                INSERT INTO area_successors (office_id, id, old_level, old_code, new_level,
                    new_code, kind, effective_on, weight, since_seq)
                SELECT office_id, id, old_level, old_code, new_level, new_code, kind, effective_on,
                    CASE WHEN id % 2 = 0 THEN 20 ELSE 80 END, 3
                FROM area_successors WHERE id IN (2, 3, 4, 5);
                UPDATE areas SET until_seq = 3 WHERE id = 8;
                INSERT INTO areas (office_id, id, level, code, name, parent_level, parent_code,
                    valid_from, border, since_seq)
                VALUES (0, 8, 'commune', '01', 'N1', 'province', '12', '2025-07-01', true, 3);
                UPDATE sector_map SET until_seq = 3 WHERE id = 4;
                UPDATE donors SET until_seq = 3 WHERE id = 2;
                INSERT INTO donors (office_id, id, code, name, class, country, since_seq)
                VALUES (1, 2, 'd2', 'D', 'foreign-company', 'LA', 3)
                """)
        }
    }

    private static let register = """
        INSERT INTO areas (office_id, id, level, code, name, parent_level, parent_code, valid_from,
            valid_to, since_seq)
        VALUES (0, 1, 'province', '12', 'P', NULL, NULL, '2004-01-01', '2025-06-30', 1),
            (0, 2, 'district', '107', 'D1', 'province', '12', '2004-01-01', '2025-06-30', 1),
            (0, 3, 'district', '108', 'D2', 'province', '12', '2004-01-01', '2025-06-30', 1),
            (0, 4, 'commune', '01', 'C1', 'district', '107', '2004-01-01', '2025-06-30', 1),
            (0, 5, 'commune', '02', 'C2', 'district', '107', '2004-01-01', '2025-06-30', 1),
            (0, 6, 'commune', '03', 'C3', 'district', '108', '2004-01-01', '2025-06-30', 1),
            (0, 7, 'province', '12', 'P', NULL, NULL, '2025-07-01', NULL, 1),
            (0, 8, 'commune', '01', 'N1', 'province', '12', '2025-07-01', NULL, 1),
            (0, 9, 'commune', '04', 'N4', 'province', '12', '2025-07-01', NULL, 1);
        INSERT INTO area_successors (office_id, id, old_level, old_code, new_level, new_code, kind,
            effective_on, weight, since_seq)
        VALUES (0, 1, 'province', '12', 'province', '12', 'whole', '2025-07-01', NULL, 1),
            (0, 2, 'commune', '01', 'commune', '01', 'part', '2025-07-01', 33.3333, 1),
            (0, 3, 'commune', '01', 'commune', '04', 'part', '2025-07-01', 66.6667, 1),
            (0, 4, 'commune', '02', 'commune', '01', 'part', '2025-07-01', NULL, 1),
            (0, 5, 'commune', '02', 'commune', '04', 'part', '2025-07-01', NULL, 1);
        INSERT INTO sectors (office_id, id, scheme, code, name, valid_to, since_seq)
        SELECT 1, g, 'office', 's' || g, 'S' || g, NULL::date, 1 FROM generate_series(1, 4) g
        UNION ALL SELECT 1, 10 + g, 'other', 'o' || g, 'O', '2018-12-31', 1
            FROM generate_series(1, 3) g;
        INSERT INTO sector_map (office_id, id, from_scheme, from_code, to_scheme, to_code, since_seq)
        VALUES (1, 1, 'office', 's1', 'other', 'o1', 1), (1, 2, 'office', 's2', 'other', 'o1', 1),
            (1, 3, 'office', 's3', 'other', 'o2', 1), (1, 4, 'office', 's3', 'other', 'o3', 1);
        INSERT INTO donors (office_id, id, code, name, class, country, since_seq)
        SELECT 1, g, 'd' || g, 'D', (ARRAY['foreign-ngo', 'research-body'])[1 + g % 2],
            (ARRAY['US', NULL, 'JP'])[1 + g % 3], 1
        FROM generate_series(1, 5) g;
        INSERT INTO projects (office_id, id, code, title, modality, donors, owner, status, sectors,
            areas, place_day, since_seq)
        SELECT 1, g, 'p' || g, 'T', (ARRAY['project', 'programme'])[1 + g % 2], '-',
            'o' || g % 3, 'active', '-', '-', '2015-01-01', 1
        FROM generate_series(1, 14) g;
        INSERT INTO project_places (office_id, project_id, area_id, province_id, district_id,
            commune_id, since_seq)
        SELECT 1, p, x.* , 1 FROM generate_series(1, 14) p CROSS JOIN (VALUES
            (1, 1, NULL::int, NULL::int), (2, 1, 2, NULL), (4, 1, 2, 4), (5, 1, 2, 5),
            (6, 1, 3, 6)) x
        """

    /// Two items a dimension of a project at the most, from the start or from a day on.
    private static func splits(since seq: Int, where condition: String) -> String {
        ["sector:1,2,3,4", "area:1,2,4,5,6", "donor:1,2,3,4,5"].map { dimension in
            let parts = dimension.split(separator: ":")
            let days =
                seq == 1 ? "'-infinity'" : "(date '2014-06-01' + p.id * \(parts[0].count * 9))"
            return """
                INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items,
                    shares, since_seq)
                SELECT 1, p.id, '\(parts[0])', \(days), x.items,
                    CASE cardinality(x.items) WHEN 1 THEN ARRAY[1000000]
                        WHEN 2 THEN ARRAY[333333, 666667]
                        ELSE ARRAY[333333, 333333, 333334] END, \(seq)
                FROM projects p CROSS JOIN LATERAL (
                    SELECT (array_agg(i ORDER BY random()))[1:1 + (random() * 2)::int] AS items
                    FROM unnest(ARRAY[\(parts[1])]) i WHERE p.id > 0
                ) x
                WHERE \(condition)
                """
        }.joined(separator: ";\n")
    }

    private static let ledger = """
        INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount, currency,
            in_kind, seq)
        SELECT 1, g, 'r' || g, 1 + (random() * 13)::int,
            (ARRAY['commitment', 'commitment', 'receipt'])[1 + (random() * 2)::int],
            date '2010-01-01' + (random() * 6000)::int,
            CASE WHEN random() < 0.07 THEN NULL WHEN random() < 0.1 THEN 999999999999999999
                WHEN random() < 0.2 THEN (random() * 3)::int
                ELSE ((random() - 0.2) * 1000000)::bigint END,
            (ARRAY['VND', 'USD', 'JPY', 'KWD'])[1 + (random() * 3)::int], true, 1
        FROM generate_series(1, 400) g;
        INSERT INTO valuations (office_id, entry_id, vnd, usd, since_seq)
        SELECT 1, id, CASE WHEN id % 11 > 0 THEN amount END, CASE WHEN id % 7 > 0 THEN amount END, 1
        FROM ledger_entries;
        -- Parts of before that are in force no more, as a division anew finds them.
        INSERT INTO allocations (office_id, entry_id, part, sector_id, area_id, donor_id,
            since_seq, until_seq)
        SELECT 1, id, 0, 1, 1, 1, 0, 1 FROM ledger_entries;
        ANALYZE ledger_entries
        """
}
