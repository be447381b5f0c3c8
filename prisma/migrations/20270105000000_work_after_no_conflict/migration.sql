-- Whoever has a case has said that nothing keeps them from helping with it (16–18 §§ förvaltningslagen) before they work in it,
-- whatever the application says: before they log time, write to the company or take a note. It is said once of a case and
-- stands: what comes to light later is the wall's. Nobody needs to say it to give a case back, with what the next one needs to
-- know, or to take back what was written; nor does a lead who moves an entry to somebody else's case.

-- UA165: the case's advisor works in it once they have said that nothing keeps them from it.
CREATE FUNCTION require_no_conflict_said() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  hand uuid;
BEGIN
  IF TG_TABLE_NAME IN ('case_message', 'case_note') THEN hand := NEW.author_id; ELSE hand := NEW.recorded_by; END IF;
  IF NOT EXISTS (SELECT FROM impartiality i WHERE i.case_id = NEW.case_id AND i.person_id = hand)
      AND EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id = hand)
      -- A return takes the case along before its transaction ends.
      AND NOT (TG_TABLE_NAME = 'case_note' AND EXISTS (SELECT FROM case_return r
        WHERE r.case_id = NEW.case_id AND r.advisor_id = hand AND r.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'the advisor has not said that nothing keeps them from the case' USING ERRCODE = 'UA165';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_no_conflict_said() FROM PUBLIC;
-- After those that ask whose the case is.
CREATE TRIGGER ledger_entry_is_of_one_without_conflict BEFORE INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.kind = 'work') EXECUTE FUNCTION require_no_conflict_said();
CREATE TRIGGER outside_time_is_of_one_without_conflict BEFORE INSERT ON outside_time FOR EACH ROW
  WHEN (NEW.kind = 'record') EXECUTE FUNCTION require_no_conflict_said();
CREATE TRIGGER message_is_of_one_without_conflict BEFORE INSERT ON case_message FOR EACH ROW
  WHEN (NEW.side = 'staff') EXECUTE FUNCTION require_no_conflict_said();
CREATE TRIGGER note_is_of_one_without_conflict BEFORE INSERT ON case_note FOR EACH ROW EXECUTE FUNCTION require_no_conflict_said();
