-- UA191: what waits for a meeting that becomes another advisor's waits in that advisor's name.
CREATE FUNCTION require_hold_of_successor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM meeting m JOIN ledger_entry h ON h.meeting_id = m.id AND h.kind = 'hold' AND h.advisor_id IS DISTINCT FROM m.advisor_id
      WHERE m.id = NEW.id AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = h.id)) THEN
    RAISE EXCEPTION 'what waits for the meeting is in another name than the meeting' USING ERRCODE = 'UA191';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION require_hold_of_successor() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER meeting_is_held_by_its_successor AFTER UPDATE OF advisor_id ON meeting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.advisor_id <> OLD.advisor_id) EXECUTE FUNCTION require_hold_of_successor();
ALTER TABLE meeting ENABLE ALWAYS TRIGGER meeting_is_held_by_its_successor;
