-- People, what they may do, and the companies they speak for.

CREATE TABLE person (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email          text UNIQUE CHECK (email = lower(email) AND length(email) <= 320),
  phone          text CHECK (length(phone) <= 40),
  locale         text NOT NULL DEFAULT 'sv' CHECK (locale IN ('sv', 'en')),
  demo           boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL DEFAULT now(),
  deactivated_at timestamptz,
  anonymised_at  timestamptz
);
CREATE INDEX person_name_trigram ON person USING gin (name gin_trgm_ops);

CREATE TABLE staff_role (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid NOT NULL REFERENCES person,
  role       text NOT NULL CHECK (role IN ('advisor', 'project-lead', 'auditor')),
  granted_by uuid REFERENCES person,
  granted_at timestamptz NOT NULL DEFAULT now(),
  revoked_by uuid REFERENCES person,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX staff_role_once ON staff_role (person_id, role) WHERE revoked_at IS NULL;

-- An identity at an OpenID Connect provider.
CREATE TABLE oidc_account (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person,
  issuer    text NOT NULL,
  subject   text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issuer, subject)
);
CREATE INDEX oidc_account_person ON oidc_account (person_id);

-- The one key in force for organisation numbers. Every sealed or hashed row refers to it, so that an instance
-- that still runs with another key is refused, and one number can never get two hashes.
CREATE TABLE encryption_key (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  id          text NOT NULL UNIQUE,
  check_value text NOT NULL,
  since_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE company (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_kind          text NOT NULL CHECK (org_kind IN ('legal', 'sole')),
  org_digits        text CHECK (org_digits ~ '^\d{10}$'),
  org_sealed        text,
  org_lookup        text NOT NULL UNIQUE,
  org_key_id        text NOT NULL REFERENCES encryption_key (id) ON UPDATE CASCADE,
  org_display       text NOT NULL,
  name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  municipality_code text NOT NULL CHECK (municipality_code ~ '^\d{4}$'),
  industry          text NOT NULL,
  employees         text NOT NULL,
  created_at        timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT company_number_is_plain_only_for_legal CHECK ((org_kind = 'legal') = (org_digits IS NOT NULL)),
  CONSTRAINT company_number_is_sealed_for_sole CHECK ((org_kind = 'sole') = (org_sealed IS NOT NULL))
);
CREATE INDEX company_name_trigram ON company USING gin (name gin_trgm_ops);
CREATE INDEX company_municipality ON company (municipality_code);

CREATE TABLE mandate (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id   uuid NOT NULL REFERENCES person,
  company_id  uuid NOT NULL REFERENCES company,
  level       text NOT NULL CHECK (level IN ('self-declared', 'verified')),
  checked_how text CHECK (checked_how IN ('called-company', 'register-extract', 'power-of-attorney', 'known-signatory', 'invited')),
  valid_from  date NOT NULL,
  valid_to    date,
  created_by  uuid REFERENCES person,
  created_at  timestamptz NOT NULL DEFAULT now(),
  verified_by uuid REFERENCES person,
  verified_at timestamptz,
  revoked_by  uuid REFERENCES person,
  revoked_at  timestamptz,
  CHECK ((level = 'verified') = (verified_at IS NOT NULL)),
  CHECK ((level = 'verified') = (checked_how IS NOT NULL)),
  CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX mandate_once ON mandate (person_id, company_id) WHERE revoked_at IS NULL;
CREATE INDEX mandate_company ON mandate (company_id);

-- How a mandate was checked, in words. Free text, so it lives apart and can be erased.
CREATE TABLE mandate_note (
  mandate_id uuid PRIMARY KEY REFERENCES mandate,
  text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
);

SELECT guard_with_audit(t) FROM unnest(ARRAY['person', 'staff_role', 'oidc_account', 'encryption_key', 'company', 'mandate', 'mandate_note']::regclass[]) t;

GRANT SELECT, INSERT ON person, staff_role, oidc_account, company, mandate, mandate_note TO ua_application;
GRANT SELECT, INSERT (id, check_value) ON encryption_key TO ua_application;
GRANT UPDATE (name, email, phone, locale, deactivated_at, anonymised_at) ON person TO ua_application;
GRANT UPDATE (revoked_at, revoked_by) ON staff_role TO ua_application;
GRANT UPDATE (name, municipality_code, industry, employees) ON company TO ua_application;
GRANT UPDATE (level, checked_how, valid_to, verified_by, verified_at, revoked_by, revoked_at) ON mandate TO ua_application;
GRANT UPDATE (text), DELETE ON mandate_note TO ua_application;
