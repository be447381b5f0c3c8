-- A form's request is one save, in the hours and outside them together: what was saved as counted, gone back to and sent
-- again as something that does not count is the same work twice. One transaction may write to both: what passes the cap.
CREATE TABLE time_request (
  request_id uuid PRIMARY KEY,
  saved_in   xid8 NOT NULL DEFAULT pg_current_xact_id()
);
INSERT INTO time_request (request_id)
  SELECT request_id FROM ledger_entry WHERE request_id IS NOT NULL UNION SELECT request_id FROM outside_time;

-- The key makes a second transaction wait for the first, at every isolation level; a check alone would see neither.
CREATE FUNCTION save_request_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO time_request (request_id) VALUES (NEW.request_id) ON CONFLICT DO NOTHING;
  IF NOT FOUND AND NOT EXISTS (
    SELECT FROM time_request WHERE request_id = NEW.request_id AND saved_in = pg_current_xact_id()) THEN
    RAISE unique_violation USING CONSTRAINT = 'time_request_pkey',
      MESSAGE = 'the request is saved already: constraint "time_request_pkey"';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION save_request_once() FROM PUBLIC;

-- Triggers of a row fire by name: this one first, before an account is locked.
CREATE TRIGGER a_request_saves_once BEFORE INSERT ON ledger_entry
  FOR EACH ROW WHEN (NEW.request_id IS NOT NULL) EXECUTE FUNCTION save_request_once();
CREATE TRIGGER a_request_saves_once BEFORE INSERT ON outside_time
  FOR EACH ROW WHEN (NEW.request_id IS NOT NULL) EXECUTE FUNCTION save_request_once();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER a_request_saves_once;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER a_request_saves_once;

CREATE TRIGGER time_request_is_append_only BEFORE UPDATE OR DELETE ON time_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER time_request_is_never_truncated BEFORE TRUNCATE ON time_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE time_request ENABLE ALWAYS TRIGGER time_request_is_append_only;
ALTER TABLE time_request ENABLE ALWAYS TRIGGER time_request_is_never_truncated;
