-- Every page of the cases' side asks for the walls. Their plans are kept with the connection, what most people have none
-- of is asked for by an index first, and a case without twins costs nothing more.
CREATE OR REPLACE FUNCTION cases_barred_by_side(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE barred uuid[];
BEGIN
  barred := ARRAY(
    WITH side AS (
      SELECT a.case_id FROM case_assignment a WHERE a.advisor_id = p_person
      UNION SELECT c.id FROM cases c WHERE c.opened_by = p_person
      UNION SELECT c.id FROM cases c WHERE c.advisor_id = p_person
      UNION SELECT c.id FROM mandate m JOIN cases c ON c.company_id = m.company_id WHERE m.person_id = p_person),
    twinned AS MATERIALIZED (
      SELECT s.case_id FROM side s JOIN case_twin w ON w.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.other_id = s.case_id)
    SELECT t FROM twinned s CROSS JOIN LATERAL twins_of(s.case_id) t WHERE barred_by_twin(p_person, t, s.case_id)
    UNION ALL SELECT r.case_id FROM recusal r WHERE r.person_id = p_person);
  IF EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL) THEN
    barred := barred || ARRAY(SELECT cases_barred_by_interest(p_person));
  END IF;
  IF barred <> '{}' THEN
    RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b
      WHERE NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = b AND e.person_id = p_person AND e.status = 'granted');
  END IF;
END $$;
CREATE OR REPLACE FUNCTION cases_barred_to(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF EXISTS (SELECT FROM question_hand h WHERE h.person_id = p_person) THEN
    RETURN QUERY SELECT m.case_id FROM question_hand h JOIN procurement_match m ON m.question_id = h.question_id
      WHERE h.person_id = p_person AND m.told_apart_at IS NULL
      UNION SELECT cases_barred_by_side(p_person);
  ELSE
    RETURN QUERY SELECT cases_barred_by_side(p_person);
  END IF;
END $$;
CREATE OR REPLACE FUNCTION barred_by_side(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM recusal r WHERE r.person_id = p_person AND r.case_id = p_case)
    AND NOT ((EXISTS (SELECT FROM case_twin t WHERE t.case_id = p_case)
        OR EXISTS (SELECT FROM twin_verdict v WHERE v.case_id = p_case) OR EXISTS (SELECT FROM twin_verdict v WHERE v.other_id = p_case))
      AND EXISTS (SELECT FROM twins_of(p_case) t WHERE barred_by_twin(p_person, p_case, t)))
    AND NOT (EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL)
      AND p_case IN (SELECT cases_barred_by_interest(p_person))) THEN
    RETURN false;
  END IF;
  RETURN NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = p_case AND e.person_id = p_person AND e.status = 'granted');
END $$;

ALTER FUNCTION barred_from_case(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION barred_by_question(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION barred_by_twin(uuid, uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION bidder_tie(uuid, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION twins_of(uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION cases_barred_by_interest(uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION cases_of_interest(uuid) SET plan_cache_mode = force_generic_plan;
