-- Which open cases a wall has closed to the advisor who has them is asked by every look at the overview: of those that
-- have a twin, a question, or an advisor with an interest or a recusal, and not of everything each advisor ever had.
CREATE OR REPLACE FUNCTION cases_closed_to_their_advisor() RETURNS TABLE (case_id uuid, advisor_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
  SELECT o.id, o.advisor_id FROM (
    SELECT c.id, c.advisor_id FROM cases c
    WHERE c.advisor_id IS NOT NULL AND c.status IN ('assigned', 'ongoing') AND (
      c.id IN (SELECT t.case_id FROM case_twin t)
      OR c.id IN (SELECT v.case_id FROM twin_verdict v) OR c.id IN (SELECT v.other_id FROM twin_verdict v)
      OR c.id IN (SELECT m.case_id FROM procurement_match m WHERE m.told_apart_at IS NULL)
      OR c.id IN (SELECT r.case_id FROM recusal r)
      OR c.advisor_id IN (SELECT i.person_id FROM interest i WHERE i.withdrawn_at IS NULL)) OFFSET 0) o
  WHERE barred_from_case(o.advisor_id, o.id)
$$;
