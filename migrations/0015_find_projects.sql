-- Lists and searches of tens of thousands of projects.

-- Cut off, for a row of an index holds no long title.
CREATE INDEX projects_sort_idx ON projects (office_id, left(sort_key, 400), code)
    WHERE until_seq = 9223372036854775807;

-- Words are found anywhere in a text by its trigrams. A server without the extension, or a role
-- that may not create it, reads every row instead: slower, and the same answers.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
    RAISE NOTICE 'searches read every row: %', SQLERRM;
END $$;
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_opclass WHERE opcname = 'gin_trgm_ops' AND pg_opclass_is_visible(oid))
    THEN
        CREATE INDEX projects_search_idx ON projects USING gin (folded gin_trgm_ops)
            WHERE until_seq = 9223372036854775807;
    END IF;
END $$;
