-- The walls are asked on every page of the cases' side. A function in SQL is planned anew in every statement that calls it,
-- and what it asks of each case is asked once per case; here their plans are kept with the connection, and what concerns
-- many cases is asked of them together. What they answer is as it was.
-- Asked of many mandates, the day is looked at once.
CREATE FUNCTION mandate_lives_on(m mandate, p_day date) RETURNS boolean LANGUAGE sql STABLE
RETURN (m).revoked_at IS NULL AND p_day >= (m).valid_from AND p_day <= coalesce((m).valid_to, 'infinity'::date);
CREATE OR REPLACE FUNCTION mandate_lives(m mandate) RETURNS boolean LANGUAGE sql STABLE
RETURN mandate_lives_on(m, today());

-- Who has worked in a case as the second of two advisors.
CREATE VIEW second_hand WITH (security_invoker = true) AS
  SELECT e.advisor_id AS person_id, e.case_id, e.recorded_at AS at FROM ledger_entry e WHERE e.joint_no = 2
    AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
  UNION ALL SELECT o.advisor_id, o.case_id, o.recorded_at FROM outside_time o WHERE o.joint_no = 2
    AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id);
CREATE OR REPLACE FUNCTION second_hands(p_person uuid) RETURNS TABLE(case_id uuid, at timestamp with time zone)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT h.case_id, h.at FROM second_hand h WHERE h.person_id = p_person;
END $$;
-- Since when an advisor has had a hand in a case, also in what was joined into it.
CREATE VIEW first_hand WITH (security_invoker = true) AS
  SELECT h.person_id, h.case_id, min(h.at) AS since FROM (
    SELECT a.advisor_id AS person_id, a.case_id, a.from_at AS at FROM case_assignment a
    UNION ALL SELECT s.person_id, s.case_id, s.at FROM second_hand s
    UNION ALL SELECT a.advisor_id, j.case_id, greatest(a.from_at, j.joined_at) FROM case_join j JOIN case_assignment a ON a.case_id = j.into_id
      WHERE a.until_at IS NULL OR a.until_at > j.joined_at) h
  GROUP BY h.person_id, h.case_id;
CREATE OR REPLACE VIEW live_tie WITH (security_invoker = true) AS
SELECT t.person_id AS person_id, t.case_id AS case_id, t.place AS place, t.tie AS tie FROM (
  SELECT c.advisor_id AS person_id, c.id AS case_id, 1 AS place, 'advises' AS tie, 'infinity'::timestamptz AS since
  FROM cases c WHERE c.advisor_id IS NOT NULL
  UNION ALL SELECT a.advisor_id AS person_id, a.case_id AS case_id, 1 AS place, 'advises' AS tie, 'infinity'::timestamptz AS since
  FROM case_assignment a WHERE a.until_at IS NULL
  UNION ALL SELECT a.advisor_id AS person_id, a.case_id AS case_id, 2 AS place, 'advised' AS tie, a.from_at AS since
  FROM case_assignment a
  UNION ALL SELECT h.person_id AS person_id, h.case_id AS case_id, 2 AS place, 'advised' AS tie, h.at AS since
  FROM second_hand h
  UNION ALL SELECT a.advisor_id AS person_id, j.case_id AS case_id, 2 AS place, 'advised' AS tie, greatest(a.from_at, j.joined_at) AS since
  FROM case_join j JOIN case_assignment a ON a.case_id = j.into_id WHERE a.until_at IS NULL OR a.until_at > j.joined_at
  UNION ALL SELECT m.person_id AS person_id, c.id AS case_id, 3 AS place, 'speaks' AS tie, greatest(m.created_at, m.verified_at) AS since
  FROM (SELECT today() AS day OFFSET 0) d JOIN mandate m ON mandate_lives_on(m, d.day)
    JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL JOIN cases c ON c.company_id = m.company_id
  WHERE c.status NOT IN ('declined', 'withdrawn') AND (m.level = 'verified' OR c.contact_id = m.person_id)
  UNION ALL SELECT c.opened_by AS person_id, c.id AS case_id, 4 AS place, 'took-down' AS tie, c.opened_at AS since
  FROM cases c WHERE c.status NOT IN ('declined', 'withdrawn') AND c.opened_via <> 'successor'
    AND c.contact_id IS DISTINCT FROM c.opened_by AND NOT EXISTS (
      SELECT FROM staff_role r WHERE r.person_id = c.opened_by AND r.role = 'project-lead' AND r.revoked_at IS NULL)) t
WHERE NOT EXISTS (SELECT FROM bidder_tie_ended e
  WHERE e.person_id = t.person_id AND e.case_id = t.case_id AND e.tie = t.tie AND e.ended_at >= t.since);
CREATE OR REPLACE VIEW twin_pair WITH (security_invoker = true) AS
  SELECT t.case_id, t.other_id FROM case_twin t
  WHERE (t.sure OR NOT EXISTS (SELECT FROM twin_verdict v
      WHERE v.case_id = least(t.case_id, t.other_id) AND v.other_id = greatest(t.case_id, t.other_id) AND NOT v.same AND v.decided_at >= t.found_at
        AND NOT EXISTS (SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at)))
    AND NOT EXISTS (SELECT FROM cases c JOIN company a ON a.id = c.company_id, cases o JOIN company b ON b.id = o.company_id
      WHERE c.id = t.case_id AND o.id = t.other_id AND (coalesce(a.merged_into_id, a.id) = coalesce(b.merged_into_id, b.id)
        OR EXISTS (SELECT FROM company_link l WHERE l.company_id = a.id AND l.same_as_id = b.id AND l.ended_at IS NULL)
        OR EXISTS (SELECT FROM company_link l WHERE l.company_id = b.id AND l.same_as_id = a.id AND l.ended_at IS NULL)) OFFSET 0)
  UNION ALL SELECT v.case_id, v.other_id FROM twin_verdict v
  WHERE v.same AND NOT EXISTS (SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at)
  UNION ALL SELECT v.other_id, v.case_id FROM twin_verdict v
  WHERE v.same AND NOT EXISTS (SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at);
REVOKE ALL ON second_hand, first_hand FROM PUBLIC;

CREATE OR REPLACE FUNCTION hand_in_case_since(p_person uuid, p_case uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN coalesce((SELECT h.since FROM first_hand h WHERE h.person_id = p_person AND h.case_id = p_case),
    (SELECT c.opened_at FROM cases c WHERE c.id = p_case AND c.opened_by = p_person AND c.opened_via <> 'successor'), 'infinity');
END $$;
CREATE FUNCTION tie_bars(p_person uuid, p_case uuid, p_tie text, p_since timestamptz, p_twin_since timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE p_tie
    WHEN 'speaks' THEN NOT speaks_in_case(p_person, p_case)
    -- A partner who refers companies helps none of them.
    WHEN 'took-down' THEN holds_role(p_person, 'advisor') AND p_since >= p_twin_since
    ELSE p_tie IS NOT NULL AND p_since >= p_twin_since END
$$;
REVOKE ALL ON FUNCTION tie_bars(uuid, uuid, text, timestamptz, timestamptz) FROM PUBLIC;
CREATE OR REPLACE FUNCTION bars_by_tie(p_person uuid, p_case uuid, p_twin uuid, p_tie text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN p_tie IS NOT NULL AND tie_bars(p_person, p_case, p_tie, hand_in_case_since(p_person, p_case), hand_in_case_since(p_person, p_twin));
END $$;
CREATE OR REPLACE FUNCTION same_bidder(p_company uuid, p_other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN p_company = p_other
    OR EXISTS (SELECT FROM company a, company b WHERE a.id = p_company AND b.id = p_other
      AND coalesce(a.merged_into_id, a.id) = coalesce(b.merged_into_id, b.id))
    OR EXISTS (SELECT FROM company_link l WHERE l.ended_at IS NULL
      AND (l.company_id, l.same_as_id) IN ((p_company, p_other), (p_other, p_company)));
END $$;
CREATE OR REPLACE FUNCTION speaks_in_case(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT FROM cases c JOIN mandate m ON m.company_id = c.company_id AND m.person_id = p_person
    JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL
    WHERE c.id = p_case AND mandate_lives(m) AND (m.level = 'verified' OR c.contact_id = p_person));
END $$;
CREATE OR REPLACE FUNCTION holds_role(p_person uuid, p_role text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
    WHERE r.person_id = p_person AND r.role = p_role AND r.revoked_at IS NULL AND p.deactivated_at IS NULL);
END $$;
CREATE OR REPLACE FUNCTION bidder_tie(p_person uuid, p_case uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN (
  SELECT t.tie FROM live_tie t WHERE t.person_id = p_person AND t.case_id = p_case ORDER BY t.place LIMIT 1);
END $$;
CREATE OR REPLACE FUNCTION barred_by_twin(p_person uuid, p_case uuid, p_twin uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN bars_by_tie(p_person, p_case, p_twin, bidder_tie(p_person, p_twin));
END $$;
CREATE OR REPLACE FUNCTION twins_of(p_case uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  SELECT DISTINCT t.other_id FROM twin_pair t WHERE t.case_id = p_case;
END $$;
CREATE OR REPLACE FUNCTION cases_behind(p_case uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  WITH RECURSIVE behind AS (
    SELECT p_case AS id UNION SELECT c.predecessor_id FROM behind b JOIN cases c ON c.id = b.id WHERE c.predecessor_id IS NOT NULL)
  SELECT id FROM behind;
END $$;
CREATE OR REPLACE FUNCTION cases_ahead(p_case uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  WITH RECURSIVE ahead AS (
    SELECT p_case AS id UNION SELECT c.id FROM ahead a JOIN cases c ON c.predecessor_id = a.id)
  SELECT id FROM ahead;
END $$;
CREATE OR REPLACE FUNCTION is_let_in(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT FROM conflict_exception e WHERE e.person_id = p_person AND e.status = 'granted'
    AND e.case_id IN (SELECT cases_behind(p_case))
    AND NOT EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person AND r.recused_at > e.decided_at AND r.case_id IN (SELECT cases_behind(p_case))));
END $$;
CREATE OR REPLACE FUNCTION barred_by_question(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM procurement_match m JOIN question_hand h ON h.question_id = m.question_id AND h.person_id = p_person
    WHERE m.case_id = p_case AND m.told_apart_at IS NULL);
END $$;
CREATE OR REPLACE FUNCTION barred_from_case(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN barred_by_question(p_person, p_case) OR barred_by_side(p_person, p_case);
END $$;
CREATE OR REPLACE FUNCTION cases_of_interest(p_interest uuid) RETURNS TABLE(case_id uuid, bidder boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH i AS (SELECT org_digits AS d, folded_buyer(organisation) AS f FROM interest WHERE id = p_interest)
  SELECT c.id, true FROM i JOIN company o ON o.org_digits = i.d JOIN cases c ON c.company_id = o.id
  UNION SELECT c.id, true FROM i JOIN company o ON folded_buyer(o.name) = i.f JOIN cases c ON c.company_id = o.id
    WHERE i.d IS NULL OR o.org_digits IS NULL OR o.org_digits = i.d
  UNION SELECT c.id, true FROM i JOIN cases c ON folded_buyer(c.stated_name) = i.f JOIN company o ON o.id = c.company_id
    WHERE i.d IS NULL OR o.org_digits IS NULL OR o.org_digits = i.d
  UNION SELECT c.id, false FROM i JOIN procurement p ON p.buyer_org_digits = i.d JOIN cases c ON c.procurement_id = p.id
  UNION SELECT c.id, false FROM i JOIN procurement p ON folded_buyer(p.buyer_name) = i.f OR folded_buyer(p.buyer_name) LIKE i.f || '-%'
    JOIN cases c ON c.procurement_id = p.id WHERE i.d IS NULL OR p.buyer_org_digits IS NULL OR p.buyer_org_digits = i.d
  UNION SELECT c.id, false FROM i JOIN procurement p ON folded_buyer(p.bought_for) = i.f OR folded_buyer(p.bought_for) LIKE i.f || '-%'
    JOIN cases c ON c.procurement_id = p.id;
END $$;
CREATE OR REPLACE FUNCTION cases_barred_by_interest(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  WITH hit AS (
    SELECT f.case_id, f.bidder, i.valid_from, i.valid_until FROM interest i CROSS JOIN LATERAL cases_of_interest(i.id) f
    WHERE i.person_id = p_person AND i.withdrawn_at IS NULL),
    closed AS (
      SELECT case_id, valid_from, valid_until FROM hit
      UNION SELECT t, h.valid_from, h.valid_until FROM hit h CROSS JOIN LATERAL twins_of(h.case_id) t WHERE h.bidder)
  SELECT DISTINCT z.case_id FROM closed z JOIN cases c ON c.id = z.case_id JOIN round r ON r.id = c.round_id
  WHERE z.valid_from <= today()
    AND (z.valid_until IS NULL OR z.valid_until + make_interval(months => r.cooling_months) >= today());
END $$;
CREATE OR REPLACE FUNCTION cases_barred_by_side(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  twinned uuid[];
  barred uuid[];
BEGIN
  twinned := ARRAY(
    WITH side AS (
      SELECT h.case_id FROM first_hand h WHERE h.person_id = p_person
      UNION SELECT c.id FROM cases c WHERE c.opened_by = p_person
      UNION SELECT c.id FROM cases c WHERE c.advisor_id = p_person
      UNION SELECT c.id FROM mandate m JOIN cases c ON c.company_id = m.company_id WHERE m.person_id = p_person)
    SELECT s.case_id FROM side s JOIN case_twin w ON w.case_id = s.case_id
    UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.case_id = s.case_id
    UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.other_id = s.case_id);
  barred := ARRAY(
    WITH tied AS MATERIALIZED (
      SELECT DISTINCT ON (l.case_id) l.case_id, l.tie FROM live_tie l
      WHERE l.person_id = p_person AND l.case_id = ANY (twinned) ORDER BY l.case_id, l.place),
    rival AS MATERIALIZED (SELECT s.case_id, s.tie, r.other_id FROM tied s CROSS JOIN LATERAL (
      SELECT t.other_id FROM twin_pair t WHERE t.case_id = s.case_id OFFSET 0) r),
    hand AS MATERIALIZED (SELECT h.case_id, h.since FROM first_hand h WHERE h.person_id = p_person),
    since AS MATERIALIZED (
      SELECT r.case_id, r.tie, r.other_id,
        coalesce(a.since, CASE WHEN c.opened_by = p_person AND c.opened_via <> 'successor' THEN c.opened_at END, 'infinity') AS at,
        coalesce(b.since, CASE WHEN o.opened_by = p_person AND o.opened_via <> 'successor' THEN o.opened_at END, 'infinity') AS other_at
      FROM rival r JOIN cases c ON c.id = r.case_id JOIN cases o ON o.id = r.other_id
        LEFT JOIN hand a ON a.case_id = r.case_id LEFT JOIN hand b ON b.case_id = r.other_id)
    SELECT s.other_id FROM since s WHERE tie_bars(p_person, s.other_id, s.tie, s.other_at, s.at)
    UNION ALL SELECT a FROM recusal r CROSS JOIN LATERAL cases_ahead(r.case_id) a WHERE r.person_id = p_person);
  IF EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL) THEN
    barred := barred || ARRAY(SELECT cases_barred_by_interest(p_person));
  END IF;
  IF barred <> '{}' THEN
    IF EXISTS (SELECT FROM conflict_exception e WHERE e.person_id = p_person AND e.status = 'granted') THEN
      RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b WHERE NOT is_let_in(p_person, b);
    ELSE
      RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b;
    END IF;
  END IF;
END $$;
CREATE OR REPLACE FUNCTION cases_closed_to_their_advisor() RETURNS TABLE (case_id uuid, advisor_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  near uuid[];
BEGIN
  near := ARRAY(
    SELECT w.other_id FROM cases c JOIN case_twin w ON w.case_id = c.id WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing')
    UNION SELECT v.other_id FROM cases c JOIN twin_verdict v ON v.case_id = c.id WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing')
    UNION SELECT v.case_id FROM cases c JOIN twin_verdict v ON v.other_id = c.id WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing'));
  RETURN QUERY
  WITH live AS MATERIALIZED (
    SELECT c.id, c.advisor_id FROM cases c WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing')),
  tied AS MATERIALIZED (
    SELECT DISTINCT l.person_id, l.case_id FROM live_tie l WHERE l.case_id = ANY (near)),
  rival AS MATERIALIZED (
    SELECT o.id, o.advisor_id FROM live o JOIN tied d ON d.person_id = o.advisor_id
    WHERE EXISTS (SELECT FROM case_twin w WHERE w.case_id = o.id AND w.other_id = d.case_id)
      OR EXISTS (SELECT FROM twin_verdict v WHERE v.case_id = o.id AND v.other_id = d.case_id)
      OR EXISTS (SELECT FROM twin_verdict v WHERE v.case_id = d.case_id AND v.other_id = o.id)),
  suspect AS MATERIALIZED (
    SELECT id, advisor_id FROM rival
    UNION SELECT o.id, o.advisor_id FROM recusal r CROSS JOIN LATERAL cases_ahead(r.case_id) a JOIN live o ON o.id = a AND o.advisor_id = r.person_id
    UNION SELECT o.id, o.advisor_id FROM (SELECT DISTINCT i.person_id FROM interest i WHERE i.withdrawn_at IS NULL) i
      CROSS JOIN LATERAL cases_barred_by_interest(i.person_id) b JOIN live o ON o.id = b AND o.advisor_id = i.person_id
    UNION SELECT o.id, o.advisor_id FROM live o JOIN procurement_match m ON m.case_id = o.id AND m.told_apart_at IS NULL
      JOIN question_hand h ON h.question_id = m.question_id AND h.person_id = o.advisor_id)
  SELECT s.id, s.advisor_id FROM suspect s WHERE barred_from_case(s.advisor_id, s.id);
END $$;

-- Asked of a case on its page, of many in its lists.
CREATE OR REPLACE FUNCTION likely_twins(p_case uuid) RETURNS TABLE(other_id uuid, sure boolean, apart boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT o, coalesce(t.sure, false), o NOT IN (SELECT twins_of(p_case))
  FROM (SELECT other_id AS o FROM case_twin WHERE case_id = p_case UNION SELECT twins_of(p_case)) pairs
  LEFT JOIN case_twin t ON t.case_id = p_case AND t.other_id = o
  WHERE NOT EXISTS (SELECT FROM cases a, cases b WHERE a.id = p_case AND b.id = o AND same_bidder(a.company_id, b.company_id));
END $$;
CREATE OR REPLACE FUNCTION companies_barred_to(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
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
  UNION SELECT o.id FROM linked l JOIN company o ON o.merged_into_id = l.id;
END $$;
CREATE OR REPLACE FUNCTION cases_joined_into(p_case uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE ROWS 1 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  SELECT j.case_id FROM case_join j WHERE j.into_id = p_case;
END $$;
CREATE OR REPLACE FUNCTION joins_procurement(p_procurement uuid, p_into uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN p_procurement IS NULL OR EXISTS (
    SELECT FROM procurement p JOIN procurement q ON q.id = p_into WHERE p.id = p_procurement AND (p.keys && q.keys
      OR folded_buyer(p.buyer_name) = folded_buyer(q.buyer_name) AND (
        p.reference IS NULL AND p.ted_number IS NULL OR q.reference IS NULL AND q.ted_number IS NULL)));
END $$;
CREATE OR REPLACE FUNCTION missed_minutes_of(p_meeting uuid) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN (
  SELECT CASE r.missed_draws WHEN 'minutes' THEN least(r.missed_minutes, m.length_minutes) WHEN 'booked' THEN m.reserved_minutes ELSE 0 END
  FROM meeting m JOIN cases c ON c.id = m.case_id JOIN round r ON r.id = c.round_id WHERE m.id = p_meeting);
END $$;
CREATE OR REPLACE FUNCTION own_minutes(e ledger_entry) RETURNS integer
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN CASE WHEN e.group_size IS NOT NULL THEN share_of_group(e.group_minutes, e.group_size, e.group_no)
    WHEN e.reverses_id IS NOT NULL THEN coalesce((SELECT -share_of_group(o.group_minutes, o.group_size, o.group_no)
      FROM ledger_entry o WHERE o.id = e.reverses_id AND o.group_size IS NOT NULL), e.minutes)
    ELSE e.minutes END;
END $$;
CREATE OR REPLACE FUNCTION halves_of(p_joint uuid) RETURNS TABLE(id uuid, advisor_id uuid, reversed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT e.id, e.advisor_id, EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id) FROM ledger_entry e WHERE e.joint_id = p_joint
  UNION ALL SELECT o.id, o.advisor_id, EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id) FROM outside_time o WHERE o.joint_id = p_joint;
END $$;
CREATE OR REPLACE FUNCTION has_case(p_case cases, p_person uuid, p_role text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN coalesce(CASE p_role
    WHEN 'advisor' THEN p_case.advisor_id = p_person OR p_case.advisor_id IS NULL AND p_case.opened_via = 'phone' AND p_case.opened_by = p_person
    WHEN 'company-contact' THEN coalesce(p_person IN (p_case.opened_by, p_case.contact_id), false) OR EXISTS (
      SELECT FROM mandate m WHERE m.person_id = p_person AND m.company_id = p_case.company_id AND m.level = 'verified'
        AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (m.valid_to IS NULL OR m.valid_to >= today()))
    WHEN 'partner' THEN p_case.opened_by = p_person
    ELSE true END, false);
END $$;
CREATE OR REPLACE FUNCTION takes_time(p_case cases) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN p_case.status IN ('assigned', 'ongoing') OR p_case.status = 'closed' AND EXISTS (SELECT FROM round r WHERE r.id = p_case.round_id
    AND day_of(programme_clock()) <= day_of(p_case.status_since_at) + r.log_days_after_close);
END $$;
CREATE OR REPLACE FUNCTION follow_up_reaches(p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT FROM cases c LEFT JOIN person k ON k.id = c.contact_id
    WHERE c.id = p_case AND c.contact_disowned_at IS NULL AND coalesce(k.email, c.contact_email) IS NOT NULL AND k.deactivated_at IS NULL);
END $$;
CREATE OR REPLACE FUNCTION follow_up_opens(p_asked uuid, p_kind text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN EXISTS (SELECT FROM follow_up f WHERE f.id = p_asked AND f.kind = p_kind AND f.token_hash IS NOT NULL
    AND f.ends_at > programme_clock() AND follow_up_reaches(f.case_id));
END $$;
