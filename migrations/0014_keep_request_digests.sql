-- What a change was asked with, so that the same request id with another body is no repetition.

-- SHA-256 of the body; beside the details, and erased with them. NULL for what the daemon did by
-- itself and for changes made before this column was there.
ALTER TABLE change_details ADD COLUMN request_digest bytea;
