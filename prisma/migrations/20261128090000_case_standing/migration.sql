-- What is worked out again and again, named once: the day of an instant, the minutes left, and how a case stands.

-- Days are counted in one zone, the same as lib/calendar/zone.ts; a test holds them together. Neither function has
-- settings of its own, so that the planner writes them into the query and an index is used as before.
CREATE FUNCTION day_of(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (at AT TIME ZONE 'Europe/Stockholm')::date;
CREATE FUNCTION today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN day_of(now());

-- Of an account, or of its ledger after an entry. The balance is both used and reserved.
CREATE FUNCTION minutes_left(cap_minutes integer, balance integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN cap_minutes - balance;

-- A reopened case gets another outcome, and a result that was told wrong another result: the latest holds.
CREATE VIEW latest_outcome WITH (security_invoker = true) AS
SELECT DISTINCT ON (case_id) * FROM outcome ORDER BY case_id, recorded_at DESC;
CREATE VIEW latest_result WITH (security_invoker = true) AS
SELECT DISTINCT ON (case_id) * FROM bid_result ORDER BY case_id, recorded_at DESC;

-- One row a case. Each column is a question of its own: only those that a query names are asked, and a LEFT JOIN that
-- none of them needs is left out of the plan. Read with the rights of the reader.
CREATE VIEW case_standing WITH (security_invoker = true) AS
SELECT
  c.id AS case_id,
  a.cap_minutes,
  a.balance,
  minutes_left(a.cap_minutes, a.balance) AS minutes_left,
  (
    SELECT coalesce(sum(e.minutes), 0)::integer FROM ledger_entry e
    WHERE e.account_id = c.account_id AND (e.kind = 'hold' OR e.rev_kind = 'hold')
  ) AS reserved_minutes,
  a.balance - (
    SELECT coalesce(sum(e.minutes), 0)::integer FROM ledger_entry e
    WHERE e.account_id = c.account_id AND (e.kind = 'hold' OR e.rev_kind = 'hold')
  ) AS used_minutes,
  EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS has_work,
  EXISTS (
    SELECT FROM mandate m JOIN person p ON p.id = m.person_id
    WHERE m.company_id = c.company_id AND m.level = 'verified' AND m.revoked_at IS NULL AND p.deactivated_at IS NULL
      AND today() BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
  ) AS mandate_verified,
  CASE WHEN c.status = 'closed' THEN day_of(c.status_since_at) + r.log_days_after_close END AS last_logging_day,
  (SELECT o.code FROM latest_outcome o WHERE o.case_id = c.id) AS outcome,
  (SELECT b.result FROM latest_result b WHERE b.case_id = c.id) AS result,
  -- Numbers of other companies' cases that may be about the same procurement.
  ARRAY(
    SELECT other.number FROM procurement p
    JOIN procurement q ON q.keys && p.keys AND q.id <> p.id
    JOIN cases other ON other.procurement_id = q.id AND other.company_id <> c.company_id
    WHERE p.id = c.procurement_id ORDER BY other.number
  ) AS same_procurement
FROM cases c
LEFT JOIN hour_account a ON a.id = c.account_id
LEFT JOIN round r ON r.id = c.round_id;

GRANT SELECT ON latest_outcome, latest_result, case_standing TO ua_application;
