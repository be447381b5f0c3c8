-- The wall's rules as rows: which cases are two bidders of one procurement, and by what somebody is tied to a case. What
-- asks about many cases or many people joins them instead of calling a function for each.
CREATE VIEW twin_pair WITH (security_invoker = true) AS
SELECT t.case_id AS case_id, t.other_id AS other_id FROM case_twin t
WHERE (t.sure OR NOT EXISTS (
    SELECT FROM twin_verdict v WHERE v.case_id = least(t.case_id, t.other_id) AND v.other_id = greatest(t.case_id, t.other_id)
      AND NOT v.same AND v.decided_at >= t.found_at AND NOT EXISTS (
        SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at)))
  AND NOT EXISTS (SELECT FROM cases c, cases o WHERE c.id = t.case_id AND o.id = t.other_id AND same_bidder(c.company_id, o.company_id))
UNION ALL
SELECT v.case_id AS case_id, v.other_id AS other_id FROM twin_verdict v WHERE v.same AND NOT EXISTS (
  SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at)
UNION ALL
SELECT v.other_id AS case_id, v.case_id AS other_id FROM twin_verdict v WHERE v.same AND NOT EXISTS (
  SELECT FROM twin_verdict w WHERE w.case_id = v.case_id AND w.other_id = v.other_id AND w.decided_at > v.decided_at);

-- Each way somebody is or was tied to a bidder's case, the strongest first by `place`; what a lead has ended since is none.
CREATE VIEW live_tie WITH (security_invoker = true) AS
SELECT t.person_id AS person_id, t.case_id AS case_id, t.place AS place, t.tie AS tie FROM (
  SELECT c.advisor_id AS person_id, c.id AS case_id, 1 AS place, 'advises' AS tie, 'infinity'::timestamptz AS since
  FROM cases c WHERE c.advisor_id IS NOT NULL
  UNION ALL SELECT a.advisor_id AS person_id, a.case_id AS case_id, 1 AS place, 'advises' AS tie, 'infinity'::timestamptz AS since
  FROM case_assignment a WHERE a.until_at IS NULL
  UNION ALL SELECT a.advisor_id AS person_id, a.case_id AS case_id, 2 AS place, 'advised' AS tie, a.from_at AS since
  FROM case_assignment a
  UNION ALL SELECT e.advisor_id AS person_id, e.case_id AS case_id, 2 AS place, 'advised' AS tie, e.recorded_at AS since
  FROM ledger_entry e WHERE e.joint_no = 2 AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
  UNION ALL SELECT o.advisor_id AS person_id, o.case_id AS case_id, 2 AS place, 'advised' AS tie, o.recorded_at AS since
  FROM outside_time o WHERE o.joint_no = 2 AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)
  UNION ALL SELECT m.person_id AS person_id, c.id AS case_id, 3 AS place, 'speaks' AS tie, greatest(m.created_at, m.verified_at) AS since
  FROM mandate m JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL JOIN cases c ON c.company_id = m.company_id
  WHERE c.status NOT IN ('declined', 'withdrawn') AND mandate_lives(m) AND (m.level = 'verified' OR c.contact_id = m.person_id)
  UNION ALL SELECT c.opened_by AS person_id, c.id AS case_id, 4 AS place, 'took-down' AS tie, c.opened_at AS since
  FROM cases c WHERE c.status NOT IN ('declined', 'withdrawn') AND c.opened_via <> 'successor'
    AND c.contact_id IS DISTINCT FROM c.opened_by AND NOT EXISTS (
      SELECT FROM staff_role r WHERE r.person_id = c.opened_by AND r.role = 'project-lead' AND r.revoked_at IS NULL)) t
WHERE NOT EXISTS (SELECT FROM bidder_tie_ended e
  WHERE e.person_id = t.person_id AND e.case_id = t.case_id AND e.tie = t.tie AND e.ended_at >= t.since);
REVOKE ALL ON twin_pair, live_tie FROM PUBLIC;

CREATE OR REPLACE FUNCTION twins_of(p_case uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  SELECT DISTINCT t.other_id FROM twin_pair t WHERE t.case_id = p_case
$$;
CREATE OR REPLACE FUNCTION bidder_tie(p_person uuid, p_case uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  SELECT t.tie FROM live_tie t WHERE t.person_id = p_person AND t.case_id = p_case ORDER BY t.place LIMIT 1
$$;

-- Whether by this tie to one bidder's case somebody is kept from another's.
CREATE FUNCTION bars_by_tie(p_person uuid, p_case uuid, p_twin uuid, p_tie text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN CASE p_tie
    WHEN 'speaks' THEN NOT speaks_in_case(p_person, p_case)
    -- A partner who refers companies helps none of them.
    WHEN 'took-down' THEN holds_role(p_person, 'advisor') AND hand_in_case_since(p_person, p_case) >= hand_in_case_since(p_person, p_twin)
    ELSE p_tie IS NOT NULL AND hand_in_case_since(p_person, p_case) >= hand_in_case_since(p_person, p_twin) END;
END $$;
REVOKE ALL ON FUNCTION bars_by_tie(uuid, uuid, uuid, text) FROM PUBLIC;
CREATE OR REPLACE FUNCTION barred_by_twin(p_person uuid, p_case uuid, p_twin uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  SELECT bars_by_tie(p_person, p_case, p_twin, bidder_tie(p_person, p_twin))
$$;

CREATE OR REPLACE FUNCTION barred_by_side(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person AND r.case_id = p_case)
    AND NOT ((EXISTS (SELECT FROM case_twin t WHERE t.case_id = p_case)
        OR EXISTS (SELECT FROM twin_verdict v WHERE v.case_id = p_case) OR EXISTS (SELECT FROM twin_verdict v WHERE v.other_id = p_case))
      AND EXISTS (SELECT FROM twin_pair t WHERE t.case_id = p_case AND barred_by_twin(p_person, p_case, t.other_id)))
    AND NOT (EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL)
      AND p_case IN (SELECT cases_barred_by_interest(p_person))) THEN
    RETURN false;
  END IF;
  RETURN NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = p_case AND e.person_id = p_person AND e.status = 'granted');
END $$;

CREATE OR REPLACE FUNCTION cases_barred_by_side(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE barred uuid[];
BEGIN
  barred := ARRAY(
    WITH side AS (
      SELECT a.case_id FROM case_assignment a WHERE a.advisor_id = p_person
      UNION SELECT h.case_id FROM second_hands(p_person) h
      UNION SELECT c.id FROM cases c WHERE c.opened_by = p_person
      UNION SELECT c.id FROM cases c WHERE c.advisor_id = p_person
      UNION SELECT c.id FROM mandate m JOIN cases c ON c.company_id = m.company_id WHERE m.person_id = p_person),
    twinned AS MATERIALIZED (
      SELECT s.case_id FROM side s JOIN case_twin w ON w.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.other_id = s.case_id),
    tied AS MATERIALIZED (
      SELECT s.case_id, b.tie FROM twinned s CROSS JOIN LATERAL (
        SELECT t.tie FROM live_tie t WHERE t.case_id = s.case_id AND t.person_id = p_person ORDER BY t.place LIMIT 1) b),
    rival AS MATERIALIZED (
      SELECT s.case_id, s.tie, r.other_id FROM tied s CROSS JOIN LATERAL (
        SELECT t.other_id FROM twin_pair t WHERE t.case_id = s.case_id OFFSET 0) r)
    SELECT r.other_id FROM rival r WHERE bars_by_tie(p_person, r.other_id, r.case_id, r.tie)
    UNION ALL SELECT r.case_id FROM recusal r WHERE r.person_id = p_person);
  IF EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL) THEN
    barred := barred || ARRAY(SELECT cases_barred_by_interest(p_person));
  END IF;
  IF barred <> '{}' THEN
    RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b
      WHERE NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = b AND e.person_id = p_person AND e.status = 'granted');
  END IF;
END $$;

-- Whom the wall keeps from one case, all of them at once: a ranking asks of every advisor. `barred_from_case` of one
-- person, and `cases_barred_to` of all cases, say the same.
CREATE FUNCTION people_barred_from(p_case uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE side uuid[];
BEGIN
  side := ARRAY(
    WITH twin AS MATERIALIZED (SELECT DISTINCT t.other_id AS id FROM twin_pair t WHERE t.case_id = p_case),
    tied AS MATERIALIZED (
      SELECT DISTINCT ON (b.person_id, t.id) b.person_id, t.id AS case_id, b.tie FROM twin t CROSS JOIN LATERAL (
        SELECT l.person_id, l.tie, l.place FROM live_tie l WHERE l.case_id = t.id OFFSET 0) b
      ORDER BY b.person_id, t.id, b.place)
    SELECT d.person_id FROM tied d WHERE bars_by_tie(d.person_id, p_case, d.case_id, d.tie)
    UNION ALL SELECT r.person_id FROM recusal r WHERE r.case_id = p_case
    UNION ALL SELECT i.person_id FROM (SELECT DISTINCT person_id FROM interest WHERE withdrawn_at IS NULL) i
      WHERE p_case IN (SELECT cases_barred_by_interest(i.person_id)));
  RETURN QUERY SELECT b FROM unnest(side) b
      WHERE NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = p_case AND e.person_id = b AND e.status = 'granted')
    UNION SELECT h.person_id FROM procurement_match m JOIN question_hand h ON h.question_id = m.question_id
      WHERE m.case_id = p_case AND m.told_apart_at IS NULL;
END $$;
REVOKE ALL ON FUNCTION people_barred_from(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_barred_from(uuid) TO ua_application;

ALTER FUNCTION second_hands(uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION hand_in_case_since(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION same_bidder(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION speaks_in_case(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION holds_role(uuid, text) SET plan_cache_mode = force_generic_plan;
