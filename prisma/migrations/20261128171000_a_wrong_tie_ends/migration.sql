-- The lead who has read a question sees who is barred from it, by what kind of tie, and can have a wrong tie ended, with a
-- written reason. Never with whom, and never before the question is read: who is barred tells what it is about.

-- The reason is words, so it goes with the question's when that is erased; what is kept is who, when and which kind.
ALTER TABLE bidder_tie_ended
  ADD COLUMN question_id uuid REFERENCES buyer_question,
  ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 500);
CREATE INDEX bidder_tie_ended_question ON bidder_tie_ended (question_id);

-- As before, but that what the lead ended is what was: who is assigned anew, or given a new mandate, is tied anew.
CREATE OR REPLACE FUNCTION bidder_tie(p_person uuid, p_case uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.tie FROM cases c CROSS JOIN LATERAL (VALUES
    (1, 'advises', CASE WHEN c.advisor_id = p_person
      OR EXISTS (SELECT FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person AND a.until_at IS NULL)
      THEN 'infinity'::timestamptz END),
    (2, 'advised', (SELECT max(a.from_at) FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person)),
    (3, 'speaks', (SELECT max(greatest(m.created_at, m.verified_at))
      FROM mandate m JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL
      WHERE c.status NOT IN ('declined', 'withdrawn') AND m.person_id = p_person AND m.company_id = c.company_id
        AND mandate_lives(m) AND (m.level = 'verified' OR c.contact_id = p_person))),
    (4, 'took-down', CASE WHEN c.status NOT IN ('declined', 'withdrawn') AND c.opened_by = p_person
      AND c.opened_via <> 'successor' AND c.contact_id IS DISTINCT FROM p_person AND NOT EXISTS (
        SELECT FROM staff_role r WHERE r.person_id = p_person AND r.role = 'project-lead' AND r.revoked_at IS NULL)
      THEN c.opened_at END)
  ) t (place, tie, since)
  WHERE c.id = p_case AND t.since IS NOT NULL AND NOT EXISTS (
    SELECT FROM bidder_tie_ended e
    WHERE e.person_id = p_person AND e.case_id = c.id AND e.tie = t.tie AND e.ended_at >= t.since)
  ORDER BY t.place LIMIT 1
$$;

-- Who does the work now, has recorded time or has written in the case is tied by what they did, and stays so.
CREATE FUNCTION tie_may_end(p_person uuid, p_case uuid, p_tie text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p_tie IN ('advised', 'speaks', 'took-down')
    AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = p_case AND e.advisor_id = p_person)
    AND NOT EXISTS (SELECT FROM outside_time o WHERE o.case_id = p_case AND o.advisor_id = p_person)
    AND (p_tie <> 'advised' OR NOT EXISTS (
      SELECT FROM case_note n WHERE n.case_id = p_case AND n.author_id = p_person
      UNION ALL SELECT FROM case_message m WHERE m.case_id = p_case AND m.author_id = p_person))
$$;

DROP FUNCTION barred_from_question(uuid);
CREATE FUNCTION barred_from_question(p_question uuid) RETURNS TABLE (person_id uuid, tie text, may_end boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.person_id, t.tie, bool_or(tie_may_end(r.person_id, b, t.tie))
  FROM staff_role r JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL
  CROSS JOIN bidders_cases(p_question, '{}') b CROSS JOIN LATERAL bidder_tie(r.person_id, b) t (tie)
  WHERE has_read_question(p_question) AND stands_in_buyers_room('{project-lead}', p_question, '{}')
    AND r.role IN ('buyer-advisor', 'project-lead') AND r.revoked_at IS NULL AND t.tie IS NOT NULL
  GROUP BY r.person_id, t.tie
$$;

-- Ends the wrong ties of this kind in the procurement of the question, and answers how many.
DROP FUNCTION end_bidder_tie(uuid, uuid, text);
CREATE FUNCTION end_bidder_tie(p_question uuid, p_person uuid, p_tie text, p_reason text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who   uuid := nullif(current_setting('ua.person', true), '')::uuid;
  ended integer;
BEGIN
  IF nullif(btrim(p_reason), '') IS NULL THEN
    RAISE EXCEPTION 'a tie is ended with a written reason' USING ERRCODE = 'not_null_violation';
  END IF;
  IF NOT has_read_question(p_question) OR NOT stands_in_buyers_room('{project-lead}', p_question, '{}') THEN
    RETURN 0;
  END IF;
  INSERT INTO bidder_tie_ended AS e (person_id, case_id, tie, ended_by, ended_at, question_id, reason)
    SELECT p_person, b, p_tie, who, now(), p_question, p_reason
    FROM bidders_cases(p_question, '{}') b
    WHERE bidder_tie(p_person, b) = p_tie AND tie_may_end(p_person, b, p_tie)
    ON CONFLICT (person_id, case_id, tie) DO UPDATE SET ended_by = excluded.ended_by, ended_at = excluded.ended_at,
      question_id = excluded.question_id, reason = excluded.reason;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- What was ended from this question, for those who have read it: whom it freed, by whom, when and why.
CREATE FUNCTION ended_ties(p_question uuid)
RETURNS TABLE (person_id uuid, tie text, ended_by uuid, ended_at timestamptz, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT e.person_id, e.tie, e.ended_by, e.ended_at, e.reason FROM bidder_tie_ended e
  WHERE e.question_id = p_question AND has_read_question(p_question)
    AND stands_in_buyers_room('{buyer-advisor,project-lead}', p_question, '{}')
  ORDER BY e.ended_at DESC, e.person_id
$$;

-- A question that is erased takes along the words of ended ties, and whom the buyer buys for.
CREATE OR REPLACE FUNCTION erase_old_questions() RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old uuid;
BEGIN
  UPDATE buyer_answer SET text = NULL WHERE text IS NOT NULL;
  UPDATE buyer_call SET note = NULL WHERE note IS NOT NULL;
  FOR old IN UPDATE buyer_question SET organisation = NULL, name = NULL, email = NULL, phone = NULL, text = NULL,
      reference = NULL, bought_for = NULL, buyer_org_digits = NULL, link_hash = NULL, request_id = NULL, erased_at = now()
      WHERE erased_at IS NULL RETURNING id LOOP
    UPDATE bidder_tie_ended SET reason = NULL WHERE question_id = old AND reason IS NOT NULL;
    RETURN NEXT old;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION tie_may_end(uuid, uuid, text), barred_from_question(uuid), end_bidder_tie(uuid, uuid, text, text),
  ended_ties(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION barred_from_question(uuid), end_bidder_tie(uuid, uuid, text, text), ended_ties(uuid) TO ua_buyers_line;
