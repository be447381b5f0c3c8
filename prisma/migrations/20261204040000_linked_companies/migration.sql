-- Two registrations that are one company: typed with a number that was wrong and yet somebody's, or a business that got
-- another number, as a sole trader does who becomes a limited company. Both keep what is theirs; the lead says that they
-- belong together, and which one goes on.

CREATE TABLE company_link (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES company,
  -- The one that goes on.
  same_as_id uuid NOT NULL REFERENCES company CHECK (same_as_id <> company_id),
  reason     text NOT NULL CHECK (reason IN ('registered-twice', 'changed-number')),
  linked_by  uuid NOT NULL REFERENCES person,
  linked_at  timestamptz NOT NULL DEFAULT programme_now(),
  ended_by   uuid REFERENCES person,
  ended_at   timestamptz,
  CONSTRAINT company_link_ended_by_someone CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
-- A company goes on as one other.
CREATE UNIQUE INDEX company_link_goes_on_once ON company_link (company_id) WHERE ended_at IS NULL;
CREATE INDEX company_link_same_as ON company_link (same_as_id) WHERE ended_at IS NULL;

-- UA089: what goes on as another is not what a third goes on as: every link leads to the end at once, and in no circle. A
-- link is a lead's, ends once, and nothing else of it changes. Two at once wait for each other at the companies, and the
-- second sees what it waited for only where each statement looks anew.
CREATE FUNCTION check_company_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NOT NULL OR NEW.ended_by IS NULL OR NOT holds_role(NEW.ended_by, 'project-lead')
       OR to_jsonb(NEW) - '{ended_by,ended_at}'::text[] <> to_jsonb(OLD) - '{ended_by,ended_at}'::text[] THEN
      RAISE EXCEPTION 'a link ends once, by a lead, and nothing else of it changes' USING ERRCODE = 'UA089';
    END IF;
    NEW.ended_at := public.programme_clock();
    RETURN NEW;
  END IF;
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'companies are linked at read committed' USING ERRCODE = 'UA089';
  END IF;
  PERFORM FROM company WHERE id IN (NEW.company_id, NEW.same_as_id) ORDER BY id FOR NO KEY UPDATE;
  IF NEW.ended_by IS NOT NULL OR NOT holds_role(NEW.linked_by, 'project-lead')
     OR EXISTS (SELECT FROM company_link l WHERE l.ended_at IS NULL AND (l.company_id = NEW.same_as_id OR l.same_as_id = NEW.company_id)) THEN
    RAISE EXCEPTION 'one of them is linked otherwise' USING ERRCODE = 'UA089';
  END IF;
  NEW.linked_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE TRIGGER company_link_goes_forward BEFORE INSERT OR UPDATE ON company_link FOR EACH ROW EXECUTE FUNCTION check_company_link();
CREATE TRIGGER company_link_is_kept BEFORE DELETE ON company_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER company_link_is_never_truncated BEFORE TRUNCATE ON company_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE company_link ENABLE ALWAYS TRIGGER company_link_goes_forward;
ALTER TABLE company_link ENABLE ALWAYS TRIGGER company_link_is_kept;
ALTER TABLE company_link ENABLE ALWAYS TRIGGER company_link_is_never_truncated;
REVOKE ALL ON FUNCTION check_company_link() FROM PUBLIC;

SELECT guard_with_audit('company_link', 'open');
GRANT SELECT, INSERT (id, company_id, same_as_id, reason, linked_by), UPDATE (ended_by) ON company_link TO ua_application;
