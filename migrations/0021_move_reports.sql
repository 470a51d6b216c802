-- A report of an event is one report, whatever day the event turns out to have; so is one that
-- another rule takes over. The row that ends says under which code the report goes on.
ALTER TABLE obligations ADD COLUMN became text COLLATE "C";
ALTER TABLE obligations ADD CHECK (became IS NULL OR until_seq < 9223372036854775807);
CREATE INDEX obligations_became_idx ON obligations (office_id, became) WHERE became IS NOT NULL;
