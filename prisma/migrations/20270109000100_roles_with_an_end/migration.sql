-- A role may have a last day, after which it is none, whether or not anybody has taken it away. The roles that may read personal
-- identity numbers (an advisor's and a lead's) are given by two leads: one asks, another decides.
CREATE TABLE role_request (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid NOT NULL REFERENCES person,
  role       text NOT NULL CONSTRAINT role_request_role_check CHECK (role IN ('advisor', 'project-lead')),
  -- The role's last day; none where it has no end.
  ends_on    date CONSTRAINT role_request_ends_on_check CHECK (isfinite(ends_on)),
  asked_by   uuid NOT NULL REFERENCES person,
  asked_at   timestamptz NOT NULL DEFAULT programme_clock(),
  decision   text CONSTRAINT role_request_decision_check CHECK (decision IN ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid REFERENCES person,
  decided_at timestamptz,
  CONSTRAINT role_request_is_decided_by_somebody CHECK (num_nonnulls(decision, decided_by, decided_at) IN (0, 3))
);
CREATE UNIQUE INDEX role_request_waits_once ON role_request (person_id, role) WHERE decision IS NULL;
CREATE INDEX role_request_asked_by ON role_request (asked_by);
CREATE INDEX role_request_decided_by ON role_request (decided_by);

ALTER TABLE staff_role ADD COLUMN ends_on date CONSTRAINT staff_role_ends_on_check CHECK (isfinite(ends_on));
ALTER TABLE staff_role ADD COLUMN request_id uuid CONSTRAINT staff_role_request_id_fkey REFERENCES role_request
  CONSTRAINT staff_role_by_one_request UNIQUE;
CREATE INDEX staff_role_ends_on ON staff_role (ends_on) WHERE revoked_at IS NULL AND ends_on IS NOT NULL;

CREATE OR REPLACE FUNCTION holds_role(p_person uuid, p_role text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
    WHERE r.person_id = p_person AND r.role = p_role AND r.revoked_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= today())
      AND p.deactivated_at IS NULL)
$$;

-- UA197: a role is asked for by a lead, for somebody who may sign in, until a day to come, and decided once: confirmed or declined
-- by another lead than who asked and whom it is for, or taken back by who asked.
CREATE FUNCTION check_role_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.asked_at := public.programme_clock();
    IF NEW.decision IS NOT NULL OR NOT holds_role(NEW.asked_by, 'project-lead') OR NOT may_get_role(NEW.person_id, NEW.ends_on) THEN
      RAISE EXCEPTION 'not to be asked for' USING ERRCODE = 'UA197';
    END IF;
    RETURN NEW;
  END IF;
  NEW.decided_at := public.programme_clock();
  IF OLD.decision IS NOT NULL OR NEW.decision IS NULL
      OR to_jsonb(NEW) - '{decision,decided_by,decided_at}'::text[] <> to_jsonb(OLD) - '{decision,decided_by,decided_at}'::text[]
      OR NOT holds_role(NEW.decided_by, 'project-lead')
      OR NEW.decision = 'withdrawn' AND NEW.decided_by <> OLD.asked_by
      OR NEW.decision <> 'withdrawn' AND NEW.decided_by IN (OLD.asked_by, OLD.person_id)
      OR NEW.decision = 'confirmed' AND NOT may_get_role(OLD.person_id, OLD.ends_on) THEN
    RAISE EXCEPTION 'decided once, by another' USING ERRCODE = 'UA197';
  END IF;
  RETURN NEW;
END $$;

-- Whether somebody may get a role until a day: they may sign in, and the day is not over.
CREATE FUNCTION may_get_role(p_person uuid, p_ends_on date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (p_ends_on IS NULL OR p_ends_on >= today()) AND EXISTS (SELECT FROM person p WHERE p.id = p_person AND p.deactivated_at IS NULL)
$$;

-- UA198: a role that reads personal identity numbers is given by hand as another lead has confirmed it, once; alone where there is
-- no other lead. What the directory gives has no last day of ours, and a last day only ever comes earlier: later is asked for anew.
CREATE FUNCTION check_staff_role() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.ends_on IS NULL OR NEW.ends_on >= OLD.ends_on OR NEW.ends_on < today() OR OLD.origin <> 'hand' OR OLD.revoked_at IS NOT NULL
        OR NEW.revoked_at IS NOT NULL THEN
      RAISE EXCEPTION 'a last day only comes earlier' USING ERRCODE = 'UA198';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.ends_on < today() OR NEW.ends_on IS NOT NULL AND NEW.origin <> 'hand' THEN
    RAISE EXCEPTION 'no day to end on' USING ERRCODE = 'UA198';
  END IF;
  IF NEW.request_id IS NOT NULL THEN
    PERFORM FROM role_request q WHERE q.id = NEW.request_id AND q.decision = 'confirmed' AND q.decided_by = NEW.granted_by
      AND (q.person_id, q.role) = (NEW.person_id, NEW.role) AND q.ends_on IS NOT DISTINCT FROM NEW.ends_on AND NEW.origin = 'hand';
    IF NOT FOUND THEN
      RAISE EXCEPTION 'nobody has confirmed it' USING ERRCODE = 'UA198';
    END IF;
  ELSIF NEW.granted_by IS NOT NULL AND NEW.role IN ('advisor', 'project-lead') THEN
    PERFORM FROM staff_role r JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL
      WHERE r.role = 'project-lead' AND r.revoked_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= today())
        AND r.person_id NOT IN (NEW.granted_by, NEW.person_id);
    IF FOUND THEN
      RAISE EXCEPTION 'another lead confirms it' USING ERRCODE = 'UA198';
    END IF;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_role_request(), check_staff_role(), may_get_role(uuid, date) FROM PUBLIC;

CREATE TRIGGER role_request_is_decided_by_another BEFORE INSERT OR UPDATE ON role_request FOR EACH ROW EXECUTE FUNCTION check_role_request();
CREATE TRIGGER role_request_stays BEFORE DELETE ON role_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER role_request_is_never_truncated BEFORE TRUNCATE ON role_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE role_request ENABLE ALWAYS TRIGGER role_request_is_decided_by_another;
ALTER TABLE role_request ENABLE ALWAYS TRIGGER role_request_stays;
ALTER TABLE role_request ENABLE ALWAYS TRIGGER role_request_is_never_truncated;
CREATE TRIGGER role_is_given_by_two BEFORE INSERT ON staff_role FOR EACH ROW EXECUTE FUNCTION check_staff_role();
CREATE TRIGGER role_ends_earlier BEFORE UPDATE ON staff_role FOR EACH ROW WHEN (NEW.ends_on IS DISTINCT FROM OLD.ends_on)
  EXECUTE FUNCTION check_staff_role();
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER role_is_given_by_two;
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER role_ends_earlier;

-- UA200: one project lead stays, and one whose role has no last day: whoever takes the role away, ends it or shuts somebody out, and
-- however many do so at the same moment. It is counted when a transaction ends, by one of them at a time. What the directory gave it
-- may take back: it can give it to another. A role that its own day has ended is counted no more.
CREATE OR REPLACE FUNCTION keep_a_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' AND NOT EXISTS (
      SELECT FROM staff_role r WHERE r.person_id = NEW.id AND r.role = 'project-lead' AND r.revoked_at IS NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('a-lead-stays', 0));
  IF NOT EXISTS (
      SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
      WHERE r.role = 'project-lead' AND r.revoked_at IS NULL AND r.ends_on IS NULL AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'the last project lead stays' USING ERRCODE = 'UA200';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER a_lead_keeps_the_role ON staff_role;
CREATE CONSTRAINT TRIGGER a_lead_keeps_the_role AFTER UPDATE OF revoked_at, ends_on ON staff_role DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.role = 'project-lead' AND OLD.revoked_at IS NULL AND OLD.ends_on IS NULL
    AND (NEW.revoked_at IS NOT NULL AND NOT (NEW.origin = 'directory' AND NEW.revoked_by IS NULL) OR NEW.ends_on IS NOT NULL))
  EXECUTE FUNCTION keep_a_lead();
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER a_lead_keeps_the_role;

SELECT guard_with_audit('role_request');
GRANT SELECT, INSERT (id, person_id, role, ends_on, asked_by), UPDATE (decision, decided_by) ON role_request TO ua_application;
GRANT UPDATE (ends_on) ON staff_role TO ua_application;
