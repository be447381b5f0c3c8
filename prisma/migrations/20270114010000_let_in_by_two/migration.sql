-- Who takes the role from every other lead, or shuts them out, is not alone at once: for a week a role that reads personal identity
-- numbers is given with their word, or by whoever runs the system.
CREATE FUNCTION leads_lately(p_but uuid[]) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(DISTINCT r.person_id) FROM staff_role r JOIN person p ON p.id = r.person_id
  WHERE r.role = 'project-lead' AND r.person_id <> ALL (p_but)
    AND coalesce(r.revoked_at, 'infinity') > programme_clock() - interval '7 days' AND (r.ends_on IS NULL OR r.ends_on >= today() - 7)
    AND coalesce(p.deactivated_at, 'infinity') > programme_clock() - interval '7 days'
$$;
REVOKE ALL ON FUNCTION leads_lately(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads_lately(uuid[]) TO ua_application;

-- UA198: a role that reads personal identity numbers is given by hand as another lead has confirmed it, once; alone where there has
-- been no other lead for a week. What the directory gives has no last day of ours, and a last day only ever comes earlier: later is
-- asked for anew.
CREATE OR REPLACE FUNCTION check_staff_role() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    IF leads_lately(ARRAY[NEW.granted_by, NEW.person_id]) > 0 THEN
      RAISE EXCEPTION 'another lead confirms it' USING ERRCODE = 'UA198';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- UA203: whoever was shut out comes in again without a role that reads personal identity numbers, which is then given as to anybody
-- else: by two. Where there is one lead alone it is kept.
CREATE FUNCTION check_let_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF leads_lately(ARRAY[NEW.id]) > 1 AND EXISTS (SELECT FROM staff_role r WHERE r.person_id = NEW.id AND r.role IN ('advisor', 'project-lead')
      AND r.revoked_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= today())) THEN
    RAISE EXCEPTION 'let in with a role that is given by two' USING ERRCODE = 'UA203';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_let_in() FROM PUBLIC;
CREATE TRIGGER person_is_let_in_by_two BEFORE UPDATE OF deactivated_at ON person FOR EACH ROW
  WHEN (OLD.deactivated_at IS NOT NULL AND NEW.deactivated_at IS NULL) EXECUTE FUNCTION check_let_in();
ALTER TABLE person ENABLE ALWAYS TRIGGER person_is_let_in_by_two;
