-- That an advisor gave a case back, and why, as a code. What the next one needs to know is a note of the case.
CREATE TABLE case_return (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES cases,
  advisor_id  uuid NOT NULL REFERENCES person,
  -- Why somebody is away is said nowhere. A conflict of interest is not among them: that closes the case to them.
  reason      text NOT NULL CONSTRAINT case_return_reason_check CHECK (reason IN ('no-time', 'not-my-field', 'away', 'other')),
  returned_at timestamptz NOT NULL DEFAULT programme_now()
);
CREATE INDEX case_return_case ON case_return (case_id, advisor_id);

-- UA153: only whoever has a case gives it back, while it is under way, and the case goes back with it.
CREATE FUNCTION check_case_return() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.returned_at := public.programme_clock();
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id = NEW.advisor_id AND c.status IN ('assigned', 'ongoing') FOR UPDATE)
      OR barred_from_case(NEW.advisor_id, NEW.case_id) THEN
    RAISE EXCEPTION 'not the advisor of this case' USING ERRCODE = 'UA153';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION require_case_returned() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM case_assignment a WHERE a.case_id = NEW.case_id AND a.advisor_id = NEW.advisor_id AND a.until_at IS NULL)
      OR EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id = NEW.advisor_id) THEN
    RAISE EXCEPTION 'a case that was given back has no advisor' USING ERRCODE = 'UA153';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER return_is_an_advisors_own BEFORE INSERT ON case_return FOR EACH ROW EXECUTE FUNCTION check_case_return();
CREATE CONSTRAINT TRIGGER return_takes_the_case_along AFTER INSERT ON case_return DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_case_returned();
CREATE TRIGGER return_stays BEFORE UPDATE OR DELETE ON case_return FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER returns_are_never_truncated BEFORE TRUNCATE ON case_return FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE case_return ENABLE ALWAYS TRIGGER return_is_an_advisors_own;
ALTER TABLE case_return ENABLE ALWAYS TRIGGER return_takes_the_case_along;
ALTER TABLE case_return ENABLE ALWAYS TRIGGER return_stays;
ALTER TABLE case_return ENABLE ALWAYS TRIGGER returns_are_never_truncated;
REVOKE ALL ON FUNCTION check_case_return() FROM PUBLIC;
REVOKE ALL ON FUNCTION require_case_returned() FROM PUBLIC;

SELECT guard_with_audit('case_return', 'open');
GRANT SELECT, INSERT (id, case_id, advisor_id, reason) ON case_return TO ua_application;

ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor', 'given-back'));
