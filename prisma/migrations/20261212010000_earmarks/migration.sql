-- Minutes of a company's hours that are set aside for one of its cases. They guide whoever logs in another and bar nothing: the
-- wall is the company's own. The newest row of a case holds; no row is changed.
CREATE TABLE earmark (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  -- None: what was set aside before is free again.
  minutes    integer NOT NULL CONSTRAINT earmark_minutes_check CHECK (minutes BETWEEN 0 AND 6000),
  set_by     uuid NOT NULL REFERENCES person,
  set_at     timestamptz NOT NULL DEFAULT programme_clock(),
  -- In which order they were set, one after the other.
  no         bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  request_id uuid NOT NULL UNIQUE
);
CREATE INDEX earmark_case ON earmark (case_id, no DESC);
CREATE INDEX earmark_set_by ON earmark (set_by);

-- What stands of it: of a case that has ended nothing does. `unspent` is what the case has not yet used or booked of it.
CREATE VIEW case_earmark WITH (security_invoker = true) AS
  SELECT c.id AS case_id, c.account_id, m.minutes, greatest(0, m.minutes - coalesce((
    SELECT sum(e.minutes) FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id
    WHERE e.case_id = c.id AND c.account_id IN (a.id, a.merged_into_id)), 0))::int AS unspent
  FROM cases c CROSS JOIN LATERAL (SELECT minutes FROM earmark WHERE case_id = c.id ORDER BY no DESC LIMIT 1) m
  WHERE m.minutes > 0 AND c.status IN ('opened', 'accepted', 'assigned', 'ongoing');

-- UA175: what is set aside for a case is there: beside what has been used and booked, and what waits for the company's others.
-- UA176: it is set by a lead or by whoever is verified for the company. One at a time in each account.
CREATE FUNCTION check_earmark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_case cases;
  room    integer;
BEGIN
  SELECT * INTO of_case FROM cases WHERE id = NEW.case_id;
  IF NOT FOUND OR barred_from_case(NEW.set_by, NEW.case_id) OR NOT (holds_role(NEW.set_by, 'project-lead')
      OR EXISTS (SELECT FROM mandate m JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL AND p.deactivated_at IS NULL
        WHERE m.company_id = of_case.company_id AND m.person_id = NEW.set_by AND m.level = 'verified' AND mandate_lives(m))) THEN
    RAISE EXCEPTION 'not who divides the hours of this company' USING ERRCODE = 'UA176';
  END IF;
  PERFORM FROM hour_account WHERE id = of_case.account_id FOR NO KEY UPDATE;
  SELECT minutes_left(a.cap_minutes, least(a.cap_minutes, a.balance + coalesce(a.beyond_minutes, 0)))
      + coalesce((SELECT sum(e.minutes) FROM ledger_entry e JOIN hour_account o ON o.id = e.account_id
        WHERE e.case_id = of_case.id AND a.id IN (o.id, o.merged_into_id)), 0)
      - coalesce((SELECT sum(m.unspent) FROM case_earmark m WHERE m.account_id = a.id AND m.case_id <> of_case.id), 0)
    INTO room FROM hour_account a WHERE a.id = of_case.account_id AND NOT a.closed;
  IF NEW.minutes > 0 AND (of_case.status NOT IN ('opened', 'accepted', 'assigned', 'ongoing') OR NEW.minutes > coalesce(room, 0)) THEN
    RAISE EXCEPTION 'more is set aside than there is' USING ERRCODE = 'UA175';
  END IF;
  NEW.set_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE TRIGGER earmark_is_there BEFORE INSERT ON earmark FOR EACH ROW EXECUTE FUNCTION check_earmark();
CREATE TRIGGER earmark_is_kept BEFORE UPDATE OR DELETE ON earmark FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER earmark_is_never_truncated BEFORE TRUNCATE ON earmark FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE earmark ENABLE ALWAYS TRIGGER earmark_is_there;
ALTER TABLE earmark ENABLE ALWAYS TRIGGER earmark_is_kept;
ALTER TABLE earmark ENABLE ALWAYS TRIGGER earmark_is_never_truncated;
SELECT guard_with_audit('earmark', 'open');
GRANT SELECT ON earmark, case_earmark TO ua_application;
GRANT INSERT (id, case_id, minutes, set_by, request_id) ON earmark TO ua_application;
REVOKE ALL ON FUNCTION check_earmark() FROM PUBLIC;
