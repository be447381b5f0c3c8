-- More roles, partners and their people, numbers for what is not a case, and mails to people without an account.

ALTER TABLE staff_role DROP CONSTRAINT staff_role_role_check;
ALTER TABLE staff_role ADD CONSTRAINT staff_role_role_check
  CHECK (role IN ('advisor', 'project-lead', 'auditor', 'editor', 'buyer-advisor', 'steering-member'));

-- A municipality's business developers, or a trade organisation. The code is what its links carry.
CREATE TABLE partner (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind              text NOT NULL CHECK (kind IN ('municipality', 'trade-organisation')),
  name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  code              text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{3,40}$'),
  municipality_code text UNIQUE CHECK (municipality_code ~ '^\d{4}$'),
  created_at        timestamptz NOT NULL DEFAULT now(),
  ended_at          timestamptz,
  CHECK ((kind = 'municipality') = (municipality_code IS NOT NULL))
);

CREATE TABLE partner_member (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner,
  person_id  uuid NOT NULL REFERENCES person,
  added_by   uuid REFERENCES person,
  added_at   timestamptz NOT NULL DEFAULT now(),
  revoked_by uuid REFERENCES person,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX partner_member_once ON partner_member (partner_id, person_id) WHERE revoked_at IS NULL;
CREATE INDEX partner_member_person ON partner_member (person_id) WHERE revoked_at IS NULL;

-- Gap-free numbers per series and year for what is not a case: UL-2026-0007 is a buyer's question.
CREATE TABLE reference_number (
  series text NOT NULL CHECK (series ~ '^[A-Z]{2}$'),
  year   integer NOT NULL,
  last   integer NOT NULL CHECK (last >= 0),
  PRIMARY KEY (series, year)
);
CREATE FUNCTION next_reference_number(p_series text, p_year integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO reference_number AS n (series, year, last) VALUES (p_series, p_year, 1)
  ON CONFLICT (series, year) DO UPDATE SET last = n.last + 1 RETURNING last
$$;
REVOKE ALL ON FUNCTION next_reference_number(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_reference_number(text, integer) TO ua_application;

SELECT guard_with_audit(t) FROM unnest(ARRAY['partner', 'partner_member', 'reference_number']::regclass[]) t;

GRANT SELECT, INSERT ON partner, partner_member TO ua_application;
GRANT UPDATE (name, ended_at) ON partner TO ua_application;
GRANT UPDATE (revoked_by, revoked_at) ON partner_member TO ua_application;

-- Visitors who sign up for a training or ask a question have no account.
ALTER TABLE mail ALTER COLUMN person_id DROP NOT NULL;
