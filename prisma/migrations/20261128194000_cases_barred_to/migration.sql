-- The cases that a person may not see: those of a procurement whose buyer they have helped, or whose question they have
-- read. One look for whoever never did; for the others it is asked once, and not of every case that is counted.
CREATE FUNCTION cases_barred_to(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  SELECT DISTINCT m.case_id FROM question_hand h JOIN procurement_match m ON m.question_id = h.question_id
  WHERE h.person_id = p_person AND m.told_apart_at IS NULL
$$;
REVOKE ALL ON FUNCTION cases_barred_to(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_barred_to(uuid) TO ua_application;
