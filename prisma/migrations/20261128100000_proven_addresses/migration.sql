-- An address that someone typed is not a person. It belongs to the case, or the invitation, until whoever has it has
-- proven it (a link or code used, a directory that vouches) and has said that the case is theirs.

ALTER TABLE person ADD COLUMN email_proven_at timestamptz;
GRANT UPDATE (email_proven_at) ON person TO ua_application;

-- The address a link was asked for, where no person has it yet.
ALTER TABLE login_link ADD COLUMN email text CHECK (email = lower(email) AND length(email) <= 320);

ALTER TABLE cases
  ADD COLUMN contact_email       text CHECK (contact_email = lower(contact_email) AND length(contact_email) BETWEEN 3 AND 320),
  ADD COLUMN contact_locale      text NOT NULL DEFAULT 'sv' CHECK (contact_locale IN ('sv', 'en')),
  -- When whoever has the address said that the case is not theirs: it is then neither written to nor offered again.
  ADD COLUMN contact_disowned_at timestamptz,
  ADD CONSTRAINT case_contact_disowned_has_none CHECK (contact_disowned_at IS NULL OR contact_id IS NULL);
ALTER TABLE cases ALTER COLUMN contact_id DROP NOT NULL, ALTER COLUMN opened_by DROP NOT NULL;
ALTER TABLE case_move ALTER COLUMN moved_by DROP NOT NULL;
CREATE INDEX case_contact_email ON cases (contact_email) WHERE contact_id IS NULL AND contact_disowned_at IS NULL;
GRANT UPDATE (contact_disowned_at) ON cases TO ua_application;

-- A check of a contact who has not proven their address: the staff spoke with the company about the case. It holds for
-- this case alone, and becomes a mandate when the contact has said that the case is theirs.
CREATE TABLE contact_check (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES cases,
  checked_how text NOT NULL CHECK (checked_how IN ('called-company', 'register-extract', 'power-of-attorney', 'known-signatory')),
  checked_by  uuid NOT NULL REFERENCES person,
  checked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  valid_to    date NOT NULL,
  revoked_by  uuid REFERENCES person,
  revoked_at  timestamptz
);
CREATE UNIQUE INDEX contact_check_once ON contact_check (case_id) WHERE revoked_at IS NULL;

-- A verified contact's word for a colleague. The colleague's address joins nobody before it is proven and accepted.
CREATE TABLE invitation (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES company,
  case_id    uuid NOT NULL REFERENCES cases,
  name       text CHECK (length(name) BETWEEN 1 AND 200),
  email      text CHECK (email = lower(email) AND length(email) <= 320),
  invited_by uuid NOT NULL REFERENCES person,
  invited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  valid_to   date NOT NULL,
  ended_at   timestamptz,
  accepted_by uuid REFERENCES person,
  CONSTRAINT invitation_accepted_has_ended CHECK (accepted_by IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX invitation_once ON invitation (company_id, email) WHERE ended_at IS NULL;
CREATE INDEX invitation_email ON invitation (email) WHERE ended_at IS NULL;

SELECT guard_with_audit(t) FROM unnest(ARRAY['contact_check', 'invitation']::regclass[]) t;
GRANT SELECT, INSERT ON contact_check, invitation TO ua_application;
GRANT UPDATE (revoked_by, revoked_at) ON contact_check TO ua_application;
GRANT UPDATE (name, email, ended_at, accepted_by) ON invitation TO ua_application;

CREATE FUNCTION stockholm_today() RETURNS date LANGUAGE sql STABLE
  RETURN (now() AT TIME ZONE 'Europe/Stockholm')::date;
CREATE FUNCTION mandate_lives(m mandate) RETURNS boolean LANGUAGE sql STABLE
  RETURN m.revoked_at IS NULL AND stockholm_today() BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity');
GRANT EXECUTE ON FUNCTION stockholm_today(), mandate_lives(mandate) TO ua_application;

-- What was known before: proven is who has signed in. Whom a stranger named is a name no longer, and no case's contact,
-- unless the staff have checked the mandate. The guards rest meanwhile: nobody did this, the rule changed.
ALTER TABLE person DISABLE TRIGGER change_leaves_an_event;
ALTER TABLE cases DISABLE TRIGGER change_leaves_an_event;
UPDATE cases c SET contact_email = p.email, contact_locale = p.locale FROM person p WHERE p.id = c.contact_id;
UPDATE person p SET email_proven_at = now() WHERE email IS NOT NULL AND (demo
  OR EXISTS (SELECT FROM access_log a WHERE a.person_id = p.id AND a.action = 'signed-in')
  OR EXISTS (SELECT FROM session s WHERE s.person_id = p.id)
  OR EXISTS (SELECT FROM oidc_account o WHERE o.person_id = p.id));
ALTER TABLE mandate DISABLE TRIGGER change_leaves_an_event;
UPDATE mandate m SET revoked_at = now() FROM person p
  WHERE p.id = m.person_id AND p.email_proven_at IS NULL AND m.level = 'self-declared' AND m.revoked_at IS NULL;
ALTER TABLE mandate ENABLE TRIGGER change_leaves_an_event;
UPDATE cases c SET contact_id = NULL FROM person p
  WHERE p.id = c.contact_id AND p.email_proven_at IS NULL
    AND NOT EXISTS (SELECT FROM mandate m
      WHERE m.person_id = p.id AND m.company_id = c.company_id AND m.level = 'verified' AND mandate_lives(m));
UPDATE person p SET name = email WHERE email_proven_at IS NULL AND email IS NOT NULL
  AND NOT EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id)
  AND NOT EXISTS (SELECT FROM partner_member b WHERE b.person_id = p.id)
  AND NOT EXISTS (SELECT FROM mandate m WHERE m.person_id = p.id AND m.level = 'verified');
ALTER TABLE person ENABLE TRIGGER change_leaves_an_event;
ALTER TABLE cases ENABLE TRIGGER change_leaves_an_event;

-- Nobody becomes a case's contact whose own, proven address is not the case's.
CREATE FUNCTION require_proven_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM person
      WHERE id = NEW.contact_id AND email = NEW.contact_email AND email_proven_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the contact has not proven the address of the case' USING ERRCODE = 'UA020';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_needs_a_proven_contact BEFORE INSERT OR UPDATE OF contact_id ON cases
  FOR EACH ROW WHEN (NEW.contact_id IS NOT NULL) EXECUTE FUNCTION require_proven_contact();
ALTER TABLE cases ENABLE ALWAYS TRIGGER case_needs_a_proven_contact;

-- Whether somebody has checked that the case's own contact may speak for its company, and it holds today. The screen and
-- the ledger ask this same question.
CREATE FUNCTION case_contact_verified(p_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM cases c JOIN person p ON p.id = c.contact_id AND p.deactivated_at IS NULL
    JOIN mandate m ON m.person_id = c.contact_id AND m.company_id = c.company_id AND m.level = 'verified' AND mandate_lives(m)
    WHERE c.id = p_case)
  OR EXISTS (
    SELECT FROM contact_check k JOIN cases c ON c.id = k.case_id AND c.contact_id IS NULL
    WHERE k.case_id = p_case AND k.revoked_at IS NULL AND stockholm_today() <= k.valid_to)
$$;
REVOKE ALL ON FUNCTION case_contact_verified(uuid), require_proven_contact() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_contact_verified(uuid) TO ua_application;

-- Counted time, worked or reserved, needs it. What the answer rests on is locked first, so that a mandate that is being
-- revoked is either seen as revoked or waits. Runs after the row is chained: a full account and a replay speak first.
CREATE FUNCTION require_verified_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM cases c JOIN person p ON p.id = c.contact_id
    JOIN mandate m ON m.person_id = p.id AND m.company_id = c.company_id AND m.revoked_at IS NULL
    WHERE c.id = NEW.case_id FOR SHARE OF m, p;
  PERFORM FROM contact_check k WHERE k.case_id = NEW.case_id AND k.revoked_at IS NULL FOR SHARE;
  IF NOT case_contact_verified(NEW.case_id) THEN
    RAISE EXCEPTION 'nobody has checked that the contact of the case may speak for the company' USING ERRCODE = 'UA021';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_verified_contact() FROM PUBLIC;
CREATE TRIGGER ledger_entry_needs_a_verified_contact BEFORE INSERT ON ledger_entry
  FOR EACH ROW WHEN (NEW.kind IN ('work', 'hold') AND NEW.case_id IS NOT NULL) EXECUTE FUNCTION require_verified_contact();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_needs_a_verified_contact;

-- The screen asks what the ledger asks.
CREATE OR REPLACE VIEW case_standing WITH (security_invoker = true) AS
SELECT
  c.id AS case_id,
  a.cap_minutes,
  a.balance,
  minutes_left(a.cap_minutes, a.balance) AS minutes_left,
  (
    SELECT coalesce(sum(e.minutes), 0)::integer FROM ledger_entry e
    WHERE e.account_id = c.account_id AND (e.kind = 'hold' OR e.rev_kind = 'hold')
  ) AS reserved_minutes,
  a.balance - (
    SELECT coalesce(sum(e.minutes), 0)::integer FROM ledger_entry e
    WHERE e.account_id = c.account_id AND (e.kind = 'hold' OR e.rev_kind = 'hold')
  ) AS used_minutes,
  EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS has_work,
  case_contact_verified(c.id) AS mandate_verified,
  CASE WHEN c.status = 'closed' THEN day_of(c.status_since_at) + r.log_days_after_close END AS last_logging_day,
  (SELECT o.code FROM latest_outcome o WHERE o.case_id = c.id) AS outcome,
  (SELECT b.result FROM latest_result b WHERE b.case_id = c.id) AS result,
  -- Numbers of other companies' cases that may be about the same procurement.
  ARRAY(
    SELECT other.number FROM procurement p
    JOIN procurement q ON q.keys && p.keys AND q.id <> p.id
    JOIN cases other ON other.procurement_id = q.id AND other.company_id <> c.company_id
    WHERE p.id = c.procurement_id ORDER BY other.number
  ) AS same_procurement
FROM cases c
LEFT JOIN hour_account a ON a.id = c.account_id
LEFT JOIN round r ON r.id = c.round_id;
