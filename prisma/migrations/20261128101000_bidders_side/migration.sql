-- Who stands on a bidder's side: only ties that are proven and living. An address that was typed, a revoked mandate and a
-- case that came to nothing bar nobody.

-- A tie that the lead has ended, because it was wrong. Kept from every role: a row tells who bids.
CREATE TABLE bidder_tie_ended (
  person_id uuid NOT NULL REFERENCES person,
  case_id   uuid NOT NULL REFERENCES cases,
  tie       text NOT NULL CHECK (tie IN ('advised', 'speaks', 'took-down')),
  ended_by  uuid NOT NULL REFERENCES person,
  ended_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (person_id, case_id, tie)
);
SELECT guard_with_audit('bidder_tie_ended');

-- What ties the person to the case, or null:
-- 'advises', 'advised': is or has been its advisor, whatever became of it: what has been read cannot be unread.
-- 'speaks': is its contact with a living mandate, or holds a living, verified mandate for its company.
-- 'took-down': opened it for somebody else. A lead who took a case down on the phone has not helped with it.
-- The last two fall away with a case that was declined or withdrawn: nothing came of it.
CREATE FUNCTION bidder_tie(p_person uuid, p_case uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.tie FROM cases c CROSS JOIN LATERAL (VALUES
    (1, 'advises', c.advisor_id = p_person
      OR EXISTS (SELECT FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person AND a.until_at IS NULL)),
    (2, 'advised', EXISTS (SELECT FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person)),
    (3, 'speaks', c.status NOT IN ('declined', 'withdrawn') AND EXISTS (
      SELECT FROM mandate m JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL
      WHERE m.person_id = p_person AND m.company_id = c.company_id AND mandate_lives(m)
        AND (m.level = 'verified' OR c.contact_id = p_person))),
    (4, 'took-down', c.status NOT IN ('declined', 'withdrawn') AND c.opened_by = p_person AND c.opened_via <> 'successor'
      AND c.contact_id IS DISTINCT FROM p_person AND NOT EXISTS (
        SELECT FROM staff_role r WHERE r.person_id = p_person AND r.role = 'project-lead' AND r.revoked_at IS NULL))
  ) t (place, tie, holds)
  WHERE c.id = p_case AND t.holds
    AND NOT EXISTS (SELECT FROM bidder_tie_ended e WHERE e.person_id = p_person AND e.case_id = c.id AND e.tie = t.tie)
  ORDER BY t.place LIMIT 1
$$;

-- The cases of bidders in the question's procurement.
CREATE FUNCTION bidders_cases(p_question uuid, p_keys text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT k.case_id FROM case_key k
  WHERE k.key IN (SELECT unnest(p_keys) UNION ALL SELECT q.key FROM question_key q WHERE q.question_id = p_question)
$$;

CREATE OR REPLACE FUNCTION helps_bidder(p_person uuid, p_question uuid, p_keys text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM bidders_cases(p_question, p_keys) b WHERE bidder_tie(p_person, b) IS NOT NULL)
$$;

-- For the lead who stands in the room: which of those who answer buyers are barred from the question, and by what kind of
-- tie. Not with whom.
CREATE FUNCTION barred_from_question(p_question uuid) RETURNS TABLE (person_id uuid, tie text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT r.person_id, t.tie
  FROM staff_role r JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL
  CROSS JOIN bidders_cases(p_question, '{}') b CROSS JOIN LATERAL bidder_tie(r.person_id, b) t (tie)
  WHERE stands_in_buyers_room('{project-lead}', p_question, '{}')
    AND r.role IN ('buyer-advisor', 'project-lead') AND r.revoked_at IS NULL AND t.tie IS NOT NULL
$$;

-- Ends a wrong tie of this kind in the procurement of the question, and answers how many. Somebody who advises now, or has
-- recorded time, is tied by what they did and stays so.
CREATE FUNCTION end_bidder_tie(p_question uuid, p_person uuid, p_tie text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended integer;
BEGIN
  IF p_tie NOT IN ('advised', 'speaks', 'took-down') OR NOT stands_in_buyers_room('{project-lead}', p_question, '{}') THEN
    RETURN 0;
  END IF;
  INSERT INTO bidder_tie_ended (person_id, case_id, tie, ended_by)
    SELECT p_person, b, p_tie, nullif(current_setting('ua.person', true), '')::uuid
    FROM bidders_cases(p_question, '{}') b
    WHERE bidder_tie(p_person, b) = p_tie
      AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = b AND e.advisor_id = p_person)
      AND NOT EXISTS (SELECT FROM outside_time o WHERE o.case_id = b AND o.advisor_id = p_person)
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

REVOKE ALL ON FUNCTION bidder_tie(uuid, uuid), bidders_cases(uuid, text[]), barred_from_question(uuid),
  end_bidder_tie(uuid, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION barred_from_question(uuid), end_bidder_tie(uuid, uuid, text) TO ua_buyers_line;
