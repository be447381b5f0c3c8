-- That somebody has logged time in one's own name, of a meeting that one took part in beside the case's advisor.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor', 'given-back', 'logged-with'));
GRANT EXECUTE ON FUNCTION second_hands(uuid) TO ua_application;

-- UA172: a meeting with two advisors is written whole, once, by the first of them, in one case, and draws what the round says.
-- What the pot has no room for is time outside the support, of the first of the two only where the second draws nothing, and
-- only once the pot is full. Asked when the transaction ends, of both halves.
CREATE OR REPLACE FUNCTION require_rule_of_joint() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole boolean;
BEGIN
  WITH part AS (
    SELECT e.joint_no, e.minutes, NULL AS why, e.advisor_id, e.recorded_by, e.activity, coalesce(e.concerns_on, e.worked_on) AS done_on, e.case_id
    FROM ledger_entry e WHERE e.joint_id = NEW.joint_id
    UNION ALL SELECT o.joint_no, o.minutes, o.why, o.advisor_id, o.recorded_by, o.activity, coalesce(o.concerns_on, o.worked_on), o.case_id
    FROM outside_time o WHERE o.joint_id = NEW.joint_id),
  ruled AS (
    SELECT p.*, CASE WHEN NOT coalesce(a.counts, false) THEN 'not-counted' WHEN p.joint_no = 2 AND r.second_draws = 'once' THEN 'second' END AS outside
    FROM part p JOIN cases c ON c.id = p.case_id JOIN round r ON r.id = c.round_id
    LEFT JOIN round_activity a ON a.round_id = r.id AND a.activity = p.activity)
  SELECT count(DISTINCT joint_no) = 2 AND count(DISTINCT advisor_id) = 2 AND count(DISTINCT (joint_no, advisor_id)) = 2
    AND count(*) = count(DISTINCT (joint_no, coalesce(why, ''))) AND count(DISTINCT case_id) = 1
    AND count(DISTINCT recorded_by) = 1 AND bool_and(joint_no = 2 OR recorded_by = advisor_id)
    AND sum(minutes) FILTER (WHERE joint_no = 1) = sum(minutes) FILTER (WHERE joint_no = 2)
    AND count(DISTINCT activity) = 1 AND min(activity) IN ('call', 'meeting') AND count(DISTINCT done_on) = 1
    AND bool_and(why IS NOT DISTINCT FROM outside OR outside IS NULL AND why = 'beyond-cap')
    AND NOT (bool_or(joint_no = 1 AND why IS NOT DISTINCT FROM 'beyond-cap') AND bool_or(joint_no = 2 AND why IS NULL))
    AND NOT (bool_or(why IS NOT DISTINCT FROM 'beyond-cap') AND EXISTS (
      SELECT FROM cases c JOIN hour_account h ON h.id = c.account_id
      WHERE c.id = NEW.case_id AND h.balance + coalesce(h.beyond_minutes, 0) < h.cap_minutes)) INTO whole FROM ruled;
  IF whole IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'the meeting with two advisors draws other than its round says' USING ERRCODE = 'UA172';
  END IF;
  RETURN NULL;
END $$;
