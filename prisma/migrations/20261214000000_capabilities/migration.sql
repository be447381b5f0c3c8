-- What a company can deliver in a crisis, kind by kind, as codes and numbers: no words say what it lacks. Told by who may
-- speak for it, for whom it says and until the day it says; taken back, the row is gone.
CREATE TABLE capability (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id     uuid NOT NULL REFERENCES company,
  -- The first two digits of the CPV.
  division       text NOT NULL CONSTRAINT capability_division_check CHECK (division IN ('03', '09', '14', '15', '16', '18', '19', '22', '24', '30', '31', '32', '33', '34', '35', '37', '38', '39', '41', '42', '43', '44', '45', '48', '50', '51', '55', '60', '63', '64', '65', '66', '70', '71', '72', '73', '75', '76', '77', '79', '80', '85', '90', '92', '98')),
  -- Where it is delivered to.
  municipalities text[] NOT NULL CONSTRAINT capability_municipalities_check
    CHECK (cardinality(municipalities) <= 50 AND array_to_string(municipalities, ' ', '?') ~ '^\d{4}( \d{4})*$'),
  -- How much in a day or a week: as it is, and at the most.
  unit           text NOT NULL CONSTRAINT capability_unit_check
    CHECK (unit IN ('pieces', 'tonnes', 'litres', 'cubic-metres', 'portions', 'people', 'vehicles', 'places', 'hours')),
  per            text NOT NULL CONSTRAINT capability_per_check CHECK (per IN ('day', 'week')),
  normal         integer NOT NULL CONSTRAINT capability_normal_check CHECK (normal >= 1),
  peak           integer NOT NULL CONSTRAINT capability_peak_check CHECK (peak <= 1000000),
  lead_hours     integer NOT NULL CONSTRAINT capability_lead_hours_check CHECK (lead_hours BETWEEN 1 AND 2160),
  backup_power   boolean NOT NULL,
  own_transport  boolean NOT NULL,
  other_supplier boolean NOT NULL,
  -- Would join a framework or preparedness agreement.
  would_agree    boolean NOT NULL,
  -- Answered outside office hours.
  phone          text CONSTRAINT capability_phone_check CHECK (length(phone) BETWEEN 1 AND 40),
  -- What the company agrees to: that staff see it, or public buyers too.
  covers         text NOT NULL CONSTRAINT capability_covers_check CHECK (covers IN ('staff', 'staff-and-buyers')),
  valid_until    date NOT NULL CONSTRAINT capability_valid_until_check CHECK (isfinite(valid_until)),
  told_by        uuid NOT NULL REFERENCES person,
  told_at        timestamptz NOT NULL DEFAULT programme_now(),
  version        integer NOT NULL,
  -- Of what was told last.
  request_id     uuid NOT NULL UNIQUE,
  reminded_at    timestamptz,
  CONSTRAINT capability_of_a_kind_once UNIQUE (company_id, division),
  CONSTRAINT capability_peak_is_no_less CHECK (peak >= normal),
  -- Its id is that of the request it was first told by, so that what was taken back does not come again by the same.
  CONSTRAINT capability_begins_with_its_request CHECK (version > 1 OR request_id = id)
);
CREATE INDEX capability_valid_until ON capability (valid_until);
CREATE INDEX capability_told_by ON capability (told_by);

-- Whether somebody has been checked to speak for a company, and still may.
CREATE FUNCTION speaks_for_company(p_person uuid, p_company uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM mandate m JOIN person p ON p.id = m.person_id JOIN company o ON o.id = m.company_id
    WHERE m.person_id = p_person AND m.company_id = p_company AND m.level = 'verified' AND mandate_lives(m)
      AND p.deactivated_at IS NULL AND o.merged_into_id IS NULL)
$$;

-- What stands: until its day, and as long as somebody may take it back.
CREATE VIEW standing_capability WITH (security_invoker = true) AS
SELECT k.id, k.company_id, k.division, k.municipalities, k.unit, k.per, k.normal, k.peak, k.lead_hours, k.backup_power, k.own_transport,
  k.other_supplier, k.would_agree, k.phone, k.covers, k.valid_until, k.told_by, k.told_at, k.reminded_at
FROM capability k
WHERE k.valid_until >= today()
  AND EXISTS (SELECT FROM mandate m WHERE m.company_id = k.company_id AND speaks_for_company(m.person_id, m.company_id));

-- The companies of which somebody may learn nothing: whose cases are closed to them, and those they have an interest in
-- though there is no case. Registered twice, it is the same company.
CREATE FUNCTION companies_barred_to(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  WITH barred AS MATERIALIZED (
    SELECT c.company_id AS id FROM cases_barred_to(p_person) b JOIN cases c ON c.id = b
    UNION
    SELECT o.id FROM interest i JOIN company o ON o.org_digits = i.org_digits
      OR folded_buyer(o.name) = folded_buyer(i.organisation) AND (i.org_digits IS NULL OR o.org_digits IS NULL)
    WHERE i.person_id = p_person AND i.withdrawn_at IS NULL AND i.valid_from <= today() AND (i.valid_until IS NULL
      OR i.valid_until + make_interval(months => coalesce((SELECT max(r.cooling_months) FROM round r WHERE r.closed_on IS NULL), 12)) >= today())),
  linked AS (
    SELECT id FROM barred
    UNION SELECT l.same_as_id FROM barred b JOIN company_link l ON l.company_id = b.id AND l.ended_at IS NULL
    UNION SELECT l.company_id FROM barred b JOIN company_link l ON l.same_as_id = b.id AND l.ended_at IS NULL)
  SELECT id FROM linked
  UNION SELECT o.merged_into_id FROM linked l JOIN company o ON o.id = l.id WHERE o.merged_into_id IS NOT NULL
  UNION SELECT o.id FROM linked l JOIN company o ON o.merged_into_id = l.id
$$;

-- UA177: what a company can deliver is told by whoever has been checked to speak for it, as it was seen, for a year at the
-- most. UA178: that it soon ends is said once. UA179: what was taken back is not told again by the form that told it.
CREATE FUNCTION check_capability() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version THEN
    NEW.reminded_at := public.programme_clock();
    IF OLD.reminded_at IS NOT NULL OR OLD.valid_until NOT BETWEEN today() AND today() + 30
        OR to_jsonb(NEW) - 'reminded_at' <> to_jsonb(OLD) - 'reminded_at' THEN
      RAISE EXCEPTION 'nothing to remind of' USING ERRCODE = 'UA178';
    END IF;
    RETURN NEW;
  END IF;
  NEW.told_at := public.programme_clock();
  NEW.reminded_at := NULL;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM audit_event e WHERE e.stream = 'company:' || NEW.company_id
      AND e.type IN ('capability.withdrawn', 'capability.erased') AND e.facts ->> 'capabilityId' = NEW.id::text) THEN
    RAISE EXCEPTION 'taken back' USING ERRCODE = 'UA179';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.version <> 1
      OR TG_OP = 'UPDATE' AND (NEW.version <> OLD.version + 1 OR NEW.request_id = OLD.request_id
        OR (NEW.id, NEW.company_id, NEW.division) <> (OLD.id, OLD.company_id, OLD.division)) THEN
    RAISE EXCEPTION 'not as it was seen' USING ERRCODE = 'UA177';
  END IF;
  IF NOT speaks_for_company(NEW.told_by, NEW.company_id) OR NEW.valid_until NOT BETWEEN today() AND today() + 365 THEN
    RAISE EXCEPTION 'not the company''s word, or for too long' USING ERRCODE = 'UA177';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER capability_is_the_companys BEFORE INSERT OR UPDATE ON capability FOR EACH ROW EXECUTE FUNCTION check_capability();
CREATE TRIGGER capability_is_never_truncated BEFORE TRUNCATE ON capability FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE capability ENABLE ALWAYS TRIGGER capability_is_the_companys;
ALTER TABLE capability ENABLE ALWAYS TRIGGER capability_is_never_truncated;
REVOKE ALL ON FUNCTION check_capability(), speaks_for_company(uuid, uuid), companies_barred_to(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION speaks_for_company(uuid, uuid), companies_barred_to(uuid) TO ua_application;

SELECT guard_with_audit('capability');
GRANT SELECT, DELETE, INSERT (id, company_id, division, municipalities, unit, per, normal, peak, lead_hours, backup_power, own_transport,
    other_supplier, would_agree, phone, covers, valid_until, told_by, version, request_id),
  UPDATE (municipalities, unit, per, normal, peak, lead_hours, backup_power, own_transport, other_supplier, would_agree, phone, covers,
    valid_until, told_by, version, request_id, reminded_at) ON capability TO ua_application;
GRANT SELECT ON standing_capability TO ua_application;

ALTER TABLE saved_view DROP CONSTRAINT saved_view_place_check;
ALTER TABLE saved_view ADD CONSTRAINT saved_view_place_check CHECK (place IN
  ('cases', 'queue', 'work', 'people', 'trail', 'jobs', 'questions', 'search', 'participants', 'capabilities'));
