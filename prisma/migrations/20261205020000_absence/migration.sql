-- When an advisor is away, and who answers meanwhile. Never why: no column could say it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE absence (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  advisor_id   uuid NOT NULL REFERENCES person,
  first_on     date NOT NULL CHECK (first_on BETWEEN '2000-01-01' AND '2199-12-31'),
  last_on      date NOT NULL,
  -- Of a part-time week the days that are free, Monday being 1; away every day where there are none.
  weekdays     text[] NOT NULL CHECK (weekdays <@ ARRAY['1', '2', '3', '4', '5'] AND cardinality(weekdays) <= 4),
  cover_id     uuid REFERENCES person,
  entered_by   uuid NOT NULL REFERENCES person,
  entered_at   timestamptz NOT NULL DEFAULT programme_now(),
  withdrawn_at timestamptz,
  request_id   uuid NOT NULL UNIQUE,
  CONSTRAINT absence_ends_after_it_begins CHECK (last_on BETWEEN first_on AND first_on + 730),
  CONSTRAINT absence_is_covered_by_another CHECK (cover_id <> advisor_id),
  -- A holiday may lie within part-time weeks, but neither two holidays nor two part-times at once.
  CONSTRAINT absence_is_one_at_a_time EXCLUDE USING gist (advisor_id WITH =, daterange(first_on, last_on, '[]') WITH &&)
    WHERE (withdrawn_at IS NULL AND cardinality(weekdays) = 0),
  CONSTRAINT absence_is_one_part_time EXCLUDE USING gist (advisor_id WITH =, daterange(first_on, last_on, '[]') WITH &&)
    WHERE (withdrawn_at IS NULL AND cardinality(weekdays) > 0)
);
CREATE INDEX absence_cover ON absence (cover_id, last_on) WHERE withdrawn_at IS NULL;

-- UA130: an advisor's absence is entered by themselves or a lead, and covered by somebody who advises; withdrawn, it stays so.
CREATE FUNCTION check_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR to_jsonb(NEW) - 'withdrawn_at' <> to_jsonb(OLD) - 'withdrawn_at' THEN
      RAISE EXCEPTION 'an absence is withdrawn once, and otherwise as it was entered' USING ERRCODE = 'UA130';
    END IF;
    NEW.withdrawn_at := public.programme_clock();
    RETURN NEW;
  END IF;
  NEW.entered_at := public.programme_clock();
  NEW.withdrawn_at := NULL;
  IF NOT EXISTS (SELECT FROM staff_role r WHERE r.person_id = NEW.advisor_id AND r.role = 'advisor' AND r.revoked_at IS NULL)
      OR NEW.entered_by <> NEW.advisor_id
        AND NOT EXISTS (SELECT FROM staff_role r WHERE r.person_id = NEW.entered_by AND r.role = 'project-lead' AND r.revoked_at IS NULL)
      OR NEW.cover_id IS NOT NULL AND NOT EXISTS (SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
        WHERE p.id = NEW.cover_id AND p.deactivated_at IS NULL AND r.role = 'advisor' AND r.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'nobody''s absence to enter, or nobody to cover it' USING ERRCODE = 'UA130';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absence_is_somebodys BEFORE INSERT OR UPDATE ON absence FOR EACH ROW EXECUTE FUNCTION check_absence();
CREATE TRIGGER absence_stays BEFORE DELETE ON absence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER absence_is_never_truncated BEFORE TRUNCATE ON absence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE absence ENABLE ALWAYS TRIGGER absence_is_somebodys;
ALTER TABLE absence ENABLE ALWAYS TRIGGER absence_stays;
ALTER TABLE absence ENABLE ALWAYS TRIGGER absence_is_never_truncated;
REVOKE ALL ON FUNCTION check_absence() FROM PUBLIC;

SELECT guard_with_audit('absence', 'open');
GRANT SELECT, INSERT (id, advisor_id, first_on, last_on, weekdays, cover_id, entered_by, request_id), UPDATE (withdrawn_at) ON absence TO ua_application;
