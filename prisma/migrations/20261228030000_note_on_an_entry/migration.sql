-- Whoever logged time writes the note of it afterwards: a row of its own beside the ledger, once, of work that stands.

-- UA164: a note comes with its entry, or afterwards to work that has not been taken back.
CREATE FUNCTION check_entry_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'ledger_note' THEN
    IF NOT EXISTS (SELECT FROM ledger_entry e WHERE e.id = NEW.entry_id AND (e.xmin = pg_current_xact_id()::xid
        OR e.kind = 'work' AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id))) THEN
      RAISE EXCEPTION 'no work that stands is noted' USING ERRCODE = 'UA164';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM outside_time o WHERE o.id = NEW.outside_time_id AND (o.xmin = pg_current_xact_id()::xid
      OR o.kind = 'record' AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id))) THEN
    RAISE EXCEPTION 'no work that stands is noted' USING ERRCODE = 'UA164';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_entry_note() FROM PUBLIC;
CREATE TRIGGER ledger_note_is_of_work_that_stands BEFORE INSERT ON ledger_note FOR EACH ROW EXECUTE FUNCTION check_entry_note();
CREATE TRIGGER outside_time_note_is_of_work_that_stands BEFORE INSERT ON outside_time_note FOR EACH ROW EXECUTE FUNCTION check_entry_note();
