-- A referral follows its case into the one that it is joined into, where it may meet another partner's. So a case that goes on
-- from such a one takes several along, each partner's once.
ALTER TABLE referral_return DROP CONSTRAINT referral_return_case_id_fkey,
  ADD CONSTRAINT referral_return_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases;
ALTER TABLE referral DROP CONSTRAINT referral_case_id_key,
  ADD CONSTRAINT referral_once_per_partner UNIQUE (case_id, partner_id);

-- Where a referral is found: in the case that came by it and, where that one was joined into another, in the other too, which
-- is then the one it lives in (`lives`). A case ends in one that has not ended, and what ends has taken in none: one step leads
-- there. A partner follows (`follows`) while the company's consent stands and the company has not said no to the same partner
-- since, of any case that lives on in the same: its latest word holds of what has become one case.
CREATE VIEW case_referral WITH (security_invoker = true) AS
SELECT f.case_id, f.living_id, f.case_id = f.living_id AS lives, r.id AS referral_id, r.case_id AS referred_id, r.partner_id, r.referred_at,
  r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL AND NOT EXISTS (
    SELECT FROM referral o
    WHERE o.case_id = ANY (array_append(ARRAY(SELECT j.case_id FROM case_join j WHERE j.into_id = f.living_id), f.living_id))
      AND o.partner_id = r.partner_id
      AND coalesce(o.consent_ended_at, CASE WHEN o.consent_at IS NULL THEN o.referred_at END) >= r.consent_at) AS follows
FROM (
  SELECT r.id AS referral_id, r.case_id, coalesce(j.into_id, r.case_id) AS living_id
  FROM referral r LEFT JOIN case_join j ON j.case_id = r.case_id
  UNION ALL
  SELECT r.id, j.into_id, j.into_id FROM case_join j JOIN referral r ON r.case_id = j.case_id) f
JOIN referral r ON r.id = f.referral_id;
GRANT SELECT ON case_referral TO ua_application;

CREATE OR REPLACE VIEW followed_case WITH (security_invoker = true) AS
SELECT f.referral_id, f.case_id, f.partner_id, m.person_id
FROM case_referral f JOIN partner_terms_in_force t ON t.partner_id = f.partner_id AND t.sees_states
  JOIN partner_member m ON m.partner_id = f.partner_id AND m.revoked_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
WHERE f.lives AND f.follows;

-- A notice stands at the case that it was of: of one that was joined since, what is told is of the one it lives on in.
CREATE OR REPLACE VIEW told_of_referral WITH (security_invoker = true) AS
SELECT f.case_id, f.partner_id, m.person_id, k.kind, f.follows, f.referral_id, f.referred_id, f.living_id
FROM case_referral f JOIN partner_terms_in_force t ON t.partner_id = f.partner_id AND t.sees_states
  JOIN partner_member m ON m.partner_id = f.partner_id AND m.revoked_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
  CROSS JOIN (VALUES ('referral-state'), ('referral-returned')) k (kind)
WHERE k.kind = 'referral-returned' OR f.follows;

-- UA202: a case comes by one partner at most. One that goes on from another takes along those that follow that one, with the
-- consent as it was given.
CREATE FUNCTION check_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before uuid;
BEGIN
  SELECT predecessor_id INTO before FROM cases WHERE id = NEW.case_id FOR NO KEY UPDATE;
  IF before IS NULL AND EXISTS (SELECT FROM referral r WHERE r.case_id = NEW.case_id)
      OR before IS NOT NULL AND NOT EXISTS (
        SELECT FROM case_referral f JOIN referral r ON r.id = f.referral_id
        WHERE f.case_id = before AND f.lives AND f.follows AND r.partner_id = NEW.partner_id
          AND (r.consent_at, r.consent_version, r.via) = (NEW.consent_at, NEW.consent_version, NEW.via)) THEN
    RAISE EXCEPTION 'a case comes by one partner, or goes on with those that follow it' USING ERRCODE = 'UA202';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_referral() FROM PUBLIC;
CREATE TRIGGER referral_is_the_first_or_goes_on BEFORE INSERT ON referral FOR EACH ROW EXECUTE FUNCTION check_referral();
ALTER TABLE referral ENABLE ALWAYS TRIGGER referral_is_the_first_or_goes_on;

-- UA166: of a referral that lives in the case, by a lead, in one transaction with the decline of the case by the same lead.
CREATE OR REPLACE FUNCTION require_returned_declined() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT holds_role(NEW.returned_by, 'project-lead')
      OR NOT EXISTS (SELECT FROM case_referral f WHERE f.case_id = NEW.case_id AND f.lives)
      OR NOT EXISTS (
        SELECT FROM cases c JOIN case_decline d ON d.case_id = c.id
        WHERE c.id = NEW.case_id AND c.status = 'declined' AND d.declined_by = NEW.returned_by) THEN
    RAISE EXCEPTION 'a referral is sent back by the lead who declines its case' USING ERRCODE = 'UA166';
  END IF;
  RETURN NULL;
END $$;

-- The case, those it goes on from or went on as when a round was changed for the next, and those that were joined with any of
-- them: what a company's consent is about.
CREATE FUNCTION cases_as_one(p_case uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 2 SET search_path = public, pg_temp AS $$
  WITH RECURSIVE same AS (
    SELECT p_case AS id
    UNION SELECT next.id FROM same s CROSS JOIN LATERAL (
      SELECT c.predecessor_id FROM cases c WHERE c.id = s.id AND c.predecessor_id IS NOT NULL
      UNION ALL SELECT c.id FROM cases c WHERE c.predecessor_id = s.id
      UNION ALL SELECT j.into_id FROM case_join j WHERE j.case_id = s.id
      UNION ALL SELECT j.case_id FROM case_join j WHERE j.into_id = s.id) next (id))
  SELECT id FROM same
$$;
REVOKE ALL ON FUNCTION cases_as_one(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_as_one(uuid) TO ua_application;

-- UA167: a company's consent ends in all that it is about, by a contact of one of them: each may be another's, or nobody's yet.
CREATE OR REPLACE FUNCTION require_hand_of_actor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_case cases;
  undone  audit_event;
  theirs  boolean;
BEGIN
  IF NEW.case_id IS NULL THEN
    -- Of a company, whose mandate an advisor checked.
    theirs := EXISTS (SELECT FROM cases c WHERE c.company_id = NEW.subject_id AND has_case(c, NEW.actor_id, NEW.role));
  ELSE
    -- Whoever looks at an old moment holds the row, or is refused when it has changed since.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      PERFORM FROM cases WHERE id = NEW.case_id FOR SHARE;
    END IF;
    SELECT * INTO of_case FROM cases WHERE id = NEW.case_id;
    theirs := has_case(of_case, NEW.actor_id, NEW.role);
  END IF;
  IF NEW.type = 'meeting.picked' THEN
    theirs := theirs AND EXISTS (SELECT FROM meeting m WHERE m.id = (NEW.facts ->> 'meetingId')::uuid AND m.advisor_id = of_case.advisor_id);
  ELSIF NEW.type = 'referral.consent-ended' THEN
    theirs := EXISTS (SELECT FROM cases_as_one(NEW.case_id) s (id) JOIN cases c ON c.id = s.id WHERE has_case(c, NEW.actor_id, NEW.role));
  ELSIF NEW.type = 'case.step-undone' THEN
    -- Nobody gets a case by undoing: it is again whose it was before the step, which was one's own and of just now.
    SELECT * INTO undone FROM audit_event e WHERE e.id IN (SELECT u.value::uuid FROM jsonb_array_elements_text(NEW.facts -> 'undoes') u)
      ORDER BY e.type IN ('advisor.assigned', 'advisor.handed-over') DESC LIMIT 1;
    theirs := theirs AND undone.case_id = NEW.case_id AND undone.actor_id = NEW.actor_id
      AND undone.transaction_at > now() - undo_time() - interval '1 minute'
      AND CASE undone.type
        WHEN 'advisor.assigned' THEN of_case.advisor_id IS NULL
        WHEN 'advisor.handed-over' THEN of_case.advisor_id = (undone.facts ->> 'fromAdvisorId')::uuid
        ELSE NOT EXISTS (SELECT FROM case_before b WHERE b.case_id = NEW.case_id AND b.changed_in = pg_current_xact_id()
          AND b.advisor_id IS DISTINCT FROM of_case.advisor_id) END;
  END IF;
  IF theirs IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'whoever acts in a case has it' USING ERRCODE = 'UA167';
  END IF;
  IF NEW.type = ANY (ARRAY['time.logged', 'time.recorded-outside', 'time.missed', 'time.group-logged', 'time.joint-logged', 'time.joint-outside',
      'time.moved', 'time.outside-moved']) AND NOT takes_time(of_case) THEN
    RAISE EXCEPTION 'the case takes no time' USING ERRCODE = 'UA168';
  END IF;
  RETURN NULL;
END $$;
