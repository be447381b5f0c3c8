-- Whoever may not help with a case may not with the one that it goes on as in the next round, and whoever may in spite of a
-- conflict goes on with it: both are said of the case and all that follow it, for the company, the buyer and the advisor are the same.

-- The case and those it goes on from, the nearest first; and the case and those that follow it.
CREATE FUNCTION cases_behind(p_case uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp
  SET plan_cache_mode = force_generic_plan AS $$
  WITH RECURSIVE behind AS (
    SELECT p_case AS id UNION SELECT c.predecessor_id FROM behind b JOIN cases c ON c.id = b.id WHERE c.predecessor_id IS NOT NULL)
  SELECT id FROM behind
$$;
CREATE FUNCTION cases_ahead(p_case uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp
  SET plan_cache_mode = force_generic_plan AS $$
  WITH RECURSIVE ahead AS (
    SELECT p_case AS id UNION SELECT c.id FROM ahead a JOIN cases c ON c.predecessor_id = a.id)
  SELECT id FROM ahead
$$;
-- A granted exception holds in what follows, until it is ended, or until its advisor says of a case in the line that they may not
-- help with it after all.
CREATE FUNCTION is_let_in(p_person uuid, p_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  SET plan_cache_mode = force_generic_plan AS $$
  SELECT EXISTS (SELECT FROM conflict_exception e WHERE e.person_id = p_person AND e.status = 'granted'
    AND e.case_id IN (SELECT cases_behind(p_case))
    AND NOT EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person AND r.recused_at > e.decided_at AND r.case_id IN (SELECT cases_behind(p_case))))
$$;
REVOKE ALL ON FUNCTION cases_behind(uuid), cases_ahead(uuid), is_let_in(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_behind(uuid) TO ua_application;

CREATE OR REPLACE FUNCTION barred_by_side(p_person uuid, p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
BEGIN
  IF NOT (EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person)
      AND EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person AND r.case_id IN (SELECT cases_behind(p_case))))
    AND NOT ((EXISTS (SELECT FROM case_twin t WHERE t.case_id = p_case)
        OR EXISTS (SELECT FROM twin_verdict v WHERE v.case_id = p_case) OR EXISTS (SELECT FROM twin_verdict v WHERE v.other_id = p_case))
      AND EXISTS (SELECT FROM twin_pair t WHERE t.case_id = p_case AND barred_by_twin(p_person, p_case, t.other_id)))
    AND NOT (EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL)
      AND p_case IN (SELECT cases_barred_by_interest(p_person))) THEN
    RETURN false;
  END IF;
  RETURN NOT is_let_in(p_person, p_case);
END $function$;
REVOKE ALL ON FUNCTION barred_by_side(uuid,uuid) FROM PUBLIC;

-- barred_by_twin(p_person uuid, p_case uuid, p_twin uuid)
CREATE OR REPLACE FUNCTION public.barred_by_twin(p_person uuid, p_case uuid, p_twin uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  SELECT bars_by_tie(p_person, p_case, p_twin, bidder_tie(p_person, p_twin))
$function$;
REVOKE ALL ON FUNCTION barred_by_side(uuid, uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION cases_barred_by_side(p_person uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
    UNION ALL SELECT a FROM recusal r CROSS JOIN LATERAL cases_ahead(r.case_id) a WHERE r.person_id = p_person);
  IF EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL) THEN
    barred := barred || ARRAY(SELECT cases_barred_by_interest(p_person));
  END IF;
  IF barred <> '{}' THEN
    RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b
      WHERE NOT is_let_in(p_person, b);
  END IF;
END $function$;
REVOKE ALL ON FUNCTION cases_barred_by_side(uuid) FROM PUBLIC;

-- cases_barred_to(p_person uuid)
CREATE OR REPLACE FUNCTION public.cases_barred_to(p_person uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM question_hand h WHERE h.person_id = p_person) THEN
    RETURN QUERY SELECT m.case_id FROM question_hand h JOIN procurement_match m ON m.question_id = h.question_id
      WHERE h.person_id = p_person AND m.told_apart_at IS NULL
      UNION SELECT cases_barred_by_side(p_person);
  ELSE
    RETURN QUERY SELECT cases_barred_by_side(p_person);
  END IF;
END $function$;
REVOKE ALL ON FUNCTION cases_barred_to(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_barred_to(uuid) TO ua_application;

-- cases_closed_to_their_advisor()
CREATE OR REPLACE FUNCTION public.cases_closed_to_their_advisor()
 RETURNS TABLE(case_id uuid, advisor_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT o.id, o.advisor_id FROM (
    SELECT c.id, c.advisor_id FROM cases c
    WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing') AND (
      c.id IN (SELECT t.case_id FROM case_twin t)
      OR c.id IN (SELECT v.case_id FROM twin_verdict v) OR c.id IN (SELECT v.other_id FROM twin_verdict v)
      OR c.id IN (SELECT m.case_id FROM procurement_match m WHERE m.told_apart_at IS NULL)
      OR c.id IN (SELECT r.case_id FROM recusal r)
      OR c.advisor_id IN (SELECT i.person_id FROM interest i WHERE i.withdrawn_at IS NULL)) OFFSET 0) o
  WHERE barred_from_case(o.advisor_id, o.id)
$function$;
REVOKE ALL ON FUNCTION cases_barred_by_side(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION people_barred_from(p_case uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 5
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
DECLARE side uuid[];
BEGIN
  side := ARRAY(
    WITH twin AS MATERIALIZED (SELECT DISTINCT t.other_id AS id FROM twin_pair t WHERE t.case_id = p_case),
    tied AS MATERIALIZED (
      SELECT DISTINCT ON (b.person_id, t.id) b.person_id, t.id AS case_id, b.tie FROM twin t CROSS JOIN LATERAL (
        SELECT l.person_id, l.tie, l.place FROM live_tie l WHERE l.case_id = t.id OFFSET 0) b
      ORDER BY b.person_id, t.id, b.place)
    SELECT d.person_id FROM tied d WHERE bars_by_tie(d.person_id, p_case, d.case_id, d.tie)
    UNION ALL SELECT r.person_id FROM cases_behind(p_case) b JOIN recusal r ON r.case_id = b
    UNION ALL SELECT i.person_id FROM (SELECT DISTINCT person_id FROM interest WHERE withdrawn_at IS NULL) i
      WHERE p_case IN (SELECT cases_barred_by_interest(i.person_id)));
  RETURN QUERY SELECT b FROM unnest(side) b
      WHERE NOT is_let_in(b, p_case)
    UNION SELECT h.person_id FROM procurement_match m JOIN question_hand h ON h.question_id = m.question_id
      WHERE m.case_id = p_case AND m.told_apart_at IS NULL;
END $function$;
REVOKE ALL ON FUNCTION people_barred_from(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_barred_from(uuid) TO ua_application;

-- procurement_keys(p_names text[], p_digits text, p_reference text, p_ted text, p_wall boolean)
CREATE OR REPLACE FUNCTION public.procurement_keys(p_names text[], p_digits text, p_reference text, p_ted text, p_wall boolean DEFAULT false)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  WITH buyer AS (
      SELECT p_digits AS b WHERE p_digits IS NOT NULL
      UNION SELECT folded_buyer(n) FROM unnest(p_names) n WHERE folded_buyer(n) <> ''),
    known AS (SELECT folded_reference(p_reference) AS r),
    whole AS (SELECT folded_reference(translate(p_reference, ',;()', '    ')) AS w),
    part AS (SELECT p FROM unnest(reference_parts(p_reference)) p, known WHERE p <> r AND p_wall)
  SELECT coalesce(array_agg(DISTINCT k), '{}') FROM (
    SELECT 'ted:' || ltrim(p_ted, '0') WHERE p_ted IS NOT NULL
    UNION ALL SELECT 'ref:' || b || ':' || r FROM buyer, known WHERE r IS NOT NULL
    UNION ALL SELECT 'ref:' || b || ':' || w FROM buyer, whole WHERE w IS NOT NULL AND p_wall
    UNION ALL SELECT 'part:' || b || ':' || p FROM buyer, part
    UNION ALL SELECT 'no:' || r FROM (SELECT r FROM known UNION ALL SELECT p FROM part) AS rare (r) WHERE length(r) >= 5 AND r ~ '\d'
    UNION ALL SELECT 'buy:' || b FROM buyer, known WHERE r IS NULL AND p_wall) AS found (k)
$function$;
REVOKE ALL ON FUNCTION people_barred_from(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION cases_closed_to_their_advisor()
 RETURNS TABLE(case_id uuid, advisor_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT o.id, o.advisor_id FROM (
    SELECT c.id, c.advisor_id FROM cases c
    WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing') AND (
      c.id IN (SELECT t.case_id FROM case_twin t)
      OR c.id IN (SELECT v.case_id FROM twin_verdict v) OR c.id IN (SELECT v.other_id FROM twin_verdict v)
      OR c.id IN (SELECT m.case_id FROM procurement_match m WHERE m.told_apart_at IS NULL)
      OR c.id IN (SELECT a FROM recusal r CROSS JOIN LATERAL cases_ahead(r.case_id) a)
      OR c.advisor_id IN (SELECT i.person_id FROM interest i WHERE i.withdrawn_at IS NULL)) OFFSET 0) o
  WHERE barred_from_case(o.advisor_id, o.id)
$function$;
REVOKE ALL ON FUNCTION cases_closed_to_their_advisor() FROM PUBLIC;
