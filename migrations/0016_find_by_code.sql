-- What lists of tens of thousands of projects, and totals of long ago, are found by.

-- The codes of `A=60|B=40` or `A|B`.
CREATE FUNCTION listed_codes(list text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN string_to_array(regexp_replace(list, '=[^|]*', '', 'g'), '|');

-- Written at once: a search would read what waits to be written.
CREATE INDEX projects_donors_idx ON projects USING gin (listed_codes(donors))
    WITH (fastupdate = off) WHERE until_seq = 9223372036854775807;
CREATE INDEX projects_sectors_idx ON projects USING gin (listed_codes(sectors))
    WITH (fastupdate = off) WHERE until_seq = 9223372036854775807;

-- The units of a project's place, at any level.
CREATE INDEX project_places_units_idx ON project_places
    USING gin ((ARRAY[province_id, district_id, commune_id, area_id]))
    WITH (fastupdate = off) WHERE until_seq = 9223372036854775807;

-- What has no value was looked for among all values, where it was asked for as of an earlier day.
DROP INDEX valuations_unconverted_idx;
CREATE INDEX valuations_unvalued_idx ON valuations (entry_id) WHERE vnd IS NULL OR usd IS NULL;
