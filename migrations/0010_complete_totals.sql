-- What totals need besides the ledger: named instants, units that were split, plans by date.

-- A named instant (chốt số liệu): what was recorded by it is read again for ever.
CREATE TABLE cuts (
    office_id smallint NOT NULL,
    code code NOT NULL,
    name text NOT NULL,
    document text,
    at timestamptz NOT NULL,
    -- The change that wrote the row.
    since_seq bigint NOT NULL,
    PRIMARY KEY (office_id, code)
);
CREATE TRIGGER cuts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cuts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Projects whose plan changes on a day: few among many.
CREATE INDEX project_splits_dated_idx ON project_splits (office_id, project_id)
    WHERE effective_on > '-infinity';

-- An amount's part at every node of a tree: each node's part is divided over its children by
-- their weights, by largest remainder, ties to the child listed first, a negative amount as its
-- absolute value. Node 1 is the whole (parent 0); parents stand before their children.
CREATE FUNCTION divide_down(amount bigint, parents integer[], weights bigint[]) RETURNS bigint[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    parts bigint[] := array_fill(0::bigint, ARRAY[cardinality(parents)]);
    children record;
    child record;
    whole numeric;
    missing bigint;
BEGIN
    parts[1] := abs(amount);
    FOR children IN
        SELECT p.parent, sum(weights[p.node]) AS weight
        FROM unnest(parents) WITH ORDINALITY AS p (parent, node)
        WHERE p.parent > 0 GROUP BY p.parent ORDER BY p.parent
    LOOP
        whole := parts[children.parent];
        missing := parts[children.parent];
        FOR child IN
            SELECT p.node, div(whole * weights[p.node], children.weight) AS part
            FROM unnest(parents) WITH ORDINALITY AS p (parent, node)
            WHERE p.parent = children.parent
        LOOP
            parts[child.node] := child.part;
            missing := missing - child.part;
        END LOOP;
        FOR child IN
            SELECT p.node
            FROM unnest(parents) WITH ORDINALITY AS p (parent, node)
            WHERE p.parent = children.parent
            ORDER BY mod(whole * weights[p.node], children.weight) DESC, p.node
            LIMIT missing
        LOOP
            parts[child.node] := parts[child.node] + 1;
        END LOOP;
    END LOOP;
    IF amount < 0 THEN
        SELECT array_agg(-part ORDER BY node) INTO parts
        FROM unnest(parts) WITH ORDINALITY AS p (part, node);
    END IF;
    RETURN parts;
END $$;
