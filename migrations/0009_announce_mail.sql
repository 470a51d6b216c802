-- A mail that may go is announced, so that a daemon delivers it without waiting for its tick.
-- NOTIFY is sent with the commit, once for each transaction however many mails it let go.

CREATE FUNCTION announce_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('vientro_outbox', NEW.office_id::text);
    RETURN NULL;
END $$;

CREATE TRIGGER mails_announced_on_insert AFTER INSERT ON mails
    FOR EACH ROW WHEN (NEW.state = 'queued') EXECUTE FUNCTION announce_mail();
CREATE TRIGGER mails_announced_on_update AFTER UPDATE OF state ON mails
    FOR EACH ROW WHEN (NEW.state = 'queued' AND OLD.state <> 'queued')
    EXECUTE FUNCTION announce_mail();
