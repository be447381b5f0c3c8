-- What has been agreed with a partner about what it may see, since when and with whom. A change is a row of its own: what was
-- agreed before stays as it was.
CREATE TABLE partner_terms (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id uuid NOT NULL REFERENCES partner,
  no         integer NOT NULL CHECK (no BETWEEN 1 AND 10000),
  sees       text NOT NULL CHECK (sees IN ('states-and-figures', 'states', 'figures', 'nothing')),
  since_on   date NOT NULL CHECK (since_on BETWEEN DATE '2020-01-01' AND DATE '2100-01-01'),
  -- Who agreed at the partner, and where the agreement is kept; of what was seen before there were terms nobody knows either.
  agreed_with  text CHECK (length(agreed_with) BETWEEN 1 AND 200),
  reference  text CHECK (length(reference) BETWEEN 1 AND 100),
  set_by     uuid REFERENCES person,
  set_at     timestamptz NOT NULL DEFAULT programme_now(),
  CONSTRAINT partner_terms_once UNIQUE (partner_id, no),
  CONSTRAINT partner_terms_were_agreed CHECK ((agreed_with IS NULL) = (reference IS NULL))
);
CREATE INDEX partner_terms_set_by ON partner_terms (set_by);

-- Those who are partners see what they have seen since they became one.
INSERT INTO partner_terms (partner_id, no, sees, since_on, set_at)
  SELECT id, 1, 'states-and-figures', day_of(created_at), created_at FROM partner;

SELECT guard_with_audit('partner_terms');
SELECT seal_rows('partner_terms');
GRANT SELECT, INSERT (partner_id, no, sees, since_on, agreed_with, reference, set_by) ON partner_terms TO ua_application;
CREATE TRIGGER partner_terms_are_append_only BEFORE UPDATE OR DELETE ON partner_terms FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER partner_terms_are_never_truncated BEFORE TRUNCATE ON partner_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE partner_terms ENABLE ALWAYS TRIGGER partner_terms_are_append_only;
ALTER TABLE partner_terms ENABLE ALWAYS TRIGGER partner_terms_are_never_truncated;

-- UA196: with a partner that is one, by a lead. UA195: after those that were set before, each seen by whoever sets the next.
CREATE FUNCTION check_partner_terms() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM partner WHERE id = NEW.partner_id AND ended_at IS NULL)
      OR NEW.set_by IS NOT NULL AND NOT holds_role(NEW.set_by, 'project-lead') THEN
    RAISE EXCEPTION 'terms are set by a lead, with a partner that has not ended' USING ERRCODE = 'UA196';
  END IF;
  IF NEW.no <> 1 + (SELECT count(*) FROM partner_terms t WHERE t.partner_id = NEW.partner_id) THEN
    RAISE EXCEPTION 'terms follow those that were set before' USING ERRCODE = 'UA195';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_partner_terms() FROM PUBLIC;
CREATE TRIGGER partner_terms_follow BEFORE INSERT ON partner_terms FOR EACH ROW EXECUTE FUNCTION check_partner_terms();
ALTER TABLE partner_terms ENABLE ALWAYS TRIGGER partner_terms_follow;

-- The last that were set of those whose day has come. A partner without them sees nothing, and refers companies all the same.
CREATE VIEW partner_terms_in_force WITH (security_invoker = true) AS
SELECT DISTINCT ON (t.partner_id) t.partner_id, t.no, t.sees, t.since_on, t.agreed_with, t.reference,
  t.sees IN ('states', 'states-and-figures') AS sees_states, t.sees IN ('figures', 'states-and-figures') AS sees_figures
FROM partner_terms t JOIN partner a ON a.id = t.partner_id AND a.ended_at IS NULL
WHERE t.since_on <= today() ORDER BY t.partner_id, t.no DESC;
GRANT SELECT ON partner_terms_in_force TO ua_application;

CREATE OR REPLACE VIEW followed_case WITH (security_invoker = true) AS
SELECT r.id AS referral_id, r.case_id, r.partner_id, m.person_id
FROM referral r JOIN partner_terms_in_force t ON t.partner_id = r.partner_id AND t.sees_states
  JOIN partner_member m ON m.partner_id = r.partner_id AND m.revoked_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
WHERE r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL;

CREATE OR REPLACE VIEW told_of_referral WITH (security_invoker = true) AS
SELECT r.case_id, r.partner_id, m.person_id, k.kind, r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL AS follows
FROM referral r JOIN partner_terms_in_force t ON t.partner_id = r.partner_id AND t.sees_states
  JOIN partner_member m ON m.partner_id = r.partner_id AND m.revoked_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
  CROSS JOIN (VALUES ('referral-state'), ('referral-returned')) k (kind)
WHERE k.kind = 'referral-returned' OR r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL;
