-- A round ends with all that is in it: an open case goes on in the next round as a case that follows it, or is ended.

ALTER TABLE outcome DROP CONSTRAINT outcome_code_check, ADD CONSTRAINT outcome_code_check
  CHECK (code IN ('bid-submitted', 'no-bid', 'too-late', 'not-eligible', 'referred', 'other', 'carried-over', 'round-ended'));
-- The system ends a case where no lead did: when a round is closed by a script.
ALTER TABLE outcome ALTER COLUMN recorded_by DROP NOT NULL,
  ADD CONSTRAINT outcome_recorded_by_someone CHECK (recorded_by IS NOT NULL OR code = 'round-ended');

-- Who goes on with a case that was carried over was assigned by nobody then.
ALTER TABLE case_assignment ALTER COLUMN assigned_by DROP NOT NULL;

-- No case is open in a closed round: no minute of it could be logged. UA031. Cases that were left behind by rounds closed
-- before this rule may still be ended.
CREATE FUNCTION refuse_open_case_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM cases WHERE round_id = NEW.id AND status IN ('opened', 'accepted', 'assigned', 'ongoing')) THEN
    RAISE EXCEPTION 'the round has open cases' USING ERRCODE = 'UA031';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER round_ends_with_its_cases AFTER UPDATE ON round DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.closed_on IS NULL AND NEW.closed_on IS NOT NULL) EXECUTE FUNCTION refuse_open_case_left();

-- Whoever opens a case, or opens it again, holds its round open until done.
CREATE FUNCTION require_open_round() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM round WHERE id = NEW.round_id AND closed_on IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'UA031';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_opens_in_an_open_round BEFORE INSERT ON cases
  FOR EACH ROW WHEN (NEW.status IN ('opened', 'accepted', 'assigned', 'ongoing')) EXECUTE FUNCTION require_open_round();
CREATE TRIGGER case_reopens_in_an_open_round BEFORE UPDATE OF status ON cases
  FOR EACH ROW WHEN (NEW.status IN ('opened', 'accepted', 'assigned', 'ongoing')
    AND OLD.status NOT IN ('opened', 'accepted', 'assigned', 'ongoing')) EXECUTE FUNCTION require_open_round();
REVOKE ALL ON FUNCTION refuse_open_case_left(), require_open_round() FROM PUBLIC;

-- Whoever will draw several numbers takes the year's counter before every other lock.
CREATE FUNCTION hold_case_numbers(p_year integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO case_number AS n (year, last) VALUES (p_year, 0) ON CONFLICT (year) DO UPDATE SET last = n.last
$$;
REVOKE ALL ON FUNCTION hold_case_numbers(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_case_numbers(integer) TO ua_application;

-- When the next round opens, once that is decided. It is told between rounds.
ALTER TABLE round ADD COLUMN next_opens_on date;
GRANT UPDATE (next_opens_on) ON round TO ua_application;

-- Who wants one mail when a round opens; the address is forgotten when it has been sent.
ALTER TABLE subscriber DROP CONSTRAINT subscriber_kind_check, ADD CONSTRAINT subscriber_kind_check
  CHECK (kind IN ('posts', 'trainings', 'rounds'));
