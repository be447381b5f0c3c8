-- One meeting with several companies. What it draws from each is a rule of the round: all of it, a share rounded down to whole
-- minutes, or nothing, and then it is time outside the support.
ALTER TABLE round ADD COLUMN group_draws text NOT NULL DEFAULT 'full'
  CONSTRAINT round_group_draws_check CHECK (group_draws IN ('full', 'shared', 'nothing'));
SELECT seal_rows('round');

-- Each company's part says of the meeting how long it was and with how many companies, and nothing of which.
ALTER TABLE ledger_entry
  ADD COLUMN group_id      uuid,
  ADD COLUMN group_minutes integer CONSTRAINT ledger_entry_group_minutes_check CHECK (group_minutes BETWEEN 2 AND 1440),
  ADD COLUMN group_size    integer CONSTRAINT ledger_entry_group_size_check CHECK (group_size BETWEEN 2 AND 20),
  ADD COLUMN group_no      integer CONSTRAINT ledger_entry_group_no_check CHECK (group_no BETWEEN 1 AND group_size),
  ADD CONSTRAINT ledger_entry_group_is_whole CHECK (num_nonnulls(group_id, group_minutes, group_size, group_no)
    = CASE WHEN drawn_as = 'group' THEN 4 ELSE 0 END);
ALTER TABLE outside_time
  ADD COLUMN group_id      uuid,
  ADD COLUMN group_minutes integer CONSTRAINT outside_time_group_minutes_check CHECK (group_minutes BETWEEN 2 AND 1440),
  ADD COLUMN group_size    integer CONSTRAINT outside_time_group_size_check CHECK (group_size BETWEEN 2 AND 20),
  ADD COLUMN group_no      integer CONSTRAINT outside_time_group_no_check CHECK (group_no BETWEEN 1 AND group_size),
  ADD CONSTRAINT outside_time_group_is_whole CHECK (num_nonnulls(group_id, group_minutes, group_size, group_no) IN (0, 4)
    AND (group_id IS NULL OR kind = 'record' AND moved_from_id IS NULL)),
  DROP CONSTRAINT outside_time_why_check,
  ADD CONSTRAINT outside_time_why_check CHECK (why IN ('not-counted', 'beyond-cap', 'group')),
  ADD CONSTRAINT outside_time_group_of_a_group CHECK (why <> 'group' OR group_id IS NOT NULL OR kind = 'reversal' OR moved_from_id IS NOT NULL);
CREATE INDEX ledger_entry_group ON ledger_entry (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX outside_time_group ON outside_time (group_id) WHERE group_id IS NOT NULL;
GRANT INSERT (group_id, group_minutes, group_size, group_no) ON ledger_entry, outside_time TO ua_application;

-- A meeting's minutes over its companies, whole and without a minute lost: the first have one more where it does not come out even.
CREATE FUNCTION share_of_group(p_minutes integer, p_size integer, p_no integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN p_minutes / p_size + CASE WHEN p_no <= p_minutes % p_size THEN 1 ELSE 0 END;

-- Of an advisor's own time: a meeting with three companies took as long as it took, whatever it drew from each.
CREATE FUNCTION own_minutes(e ledger_entry) RETURNS integer LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN e.group_size IS NOT NULL THEN share_of_group(e.group_minutes, e.group_size, e.group_no)
    WHEN e.reverses_id IS NOT NULL THEN coalesce((SELECT -share_of_group(o.group_minutes, o.group_size, o.group_no)
      FROM ledger_entry o WHERE o.id = e.reverses_id AND o.group_size IS NOT NULL), e.minutes)
    ELSE e.minutes END
$$;

CREATE OR REPLACE FUNCTION time_of_month(p_advisor uuid, p_month date, OUT entries integer, OUT counted integer, OUT outside integer, OUT travel integer)
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, coalesce(sum(e.minutes) FILTER (WHERE e.counts), 0)::int, coalesce(sum(e.minutes) FILTER (WHERE NOT e.counts), 0)::int,
    coalesce(sum(e.minutes) FILTER (WHERE e.activity = 'travel'), 0)::int FROM (
    SELECT own_minutes(l) AS minutes, l.activity, true AS counts FROM ledger_entry l WHERE l.advisor_id = p_advisor
      AND (l.kind = 'work' OR l.rev_kind = 'work') AND l.worked_on BETWEEN p_month AND (p_month + interval '1 month' - interval '1 day')::date
    UNION ALL
    SELECT o.minutes, o.activity, false FROM outside_time o WHERE o.advisor_id = p_advisor
      AND o.worked_on BETWEEN p_month AND (p_month + interval '1 month' - interval '1 day')::date) e
$$;

-- Of a meeting with several companies all accounts are held before any is drawn from, in the order in which everybody does.
CREATE FUNCTION lock_hour_accounts(p_accounts uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM hour_account WHERE id = ANY (p_accounts) OR merged_into_id = ANY (p_accounts) ORDER BY id FOR NO KEY UPDATE;
END $$;
REVOKE ALL ON FUNCTION lock_hour_accounts(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_hour_accounts(uuid[]) TO ua_application;

-- UA171: a meeting with several companies is written whole, once, as one advisor's, with one case of each company, and draws
-- from each what their round says. Asked when the transaction ends, of all its parts.
CREATE FUNCTION require_rule_of_group() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole boolean;
BEGIN
  WITH part AS (
    SELECT e.group_minutes, e.group_size, e.group_no, e.minutes, NULL AS why, e.advisor_id, e.activity, coalesce(e.concerns_on, e.worked_on) AS done_on,
      e.case_id FROM ledger_entry e WHERE e.group_id = NEW.group_id
    UNION ALL SELECT o.group_minutes, o.group_size, o.group_no, o.minutes, o.why, o.advisor_id, o.activity, coalesce(o.concerns_on, o.worked_on),
      o.case_id FROM outside_time o WHERE o.group_id = NEW.group_id),
  ruled AS (
    SELECT p.*, c.company_id, c.round_id, CASE WHEN NOT coalesce(a.counts, false) THEN 'not-counted' WHEN r.group_draws = 'nothing' THEN 'group' END AS outside,
      CASE r.group_draws WHEN 'shared' THEN p.group_minutes / p.group_size ELSE p.group_minutes END AS drawn
    FROM part p JOIN cases c ON c.id = p.case_id JOIN round r ON r.id = c.round_id
    LEFT JOIN round_activity a ON a.round_id = r.id AND a.activity = p.activity)
  SELECT count(*) = max(group_size) AND min(group_size) = max(group_size) AND min(group_minutes) = max(group_minutes)
    AND max(group_minutes) >= max(group_size) AND count(DISTINCT group_no) = count(*) AND count(DISTINCT company_id) = count(*)
    AND count(DISTINCT round_id) = 1 AND count(DISTINCT advisor_id) = 1 AND count(DISTINCT activity) = 1 AND min(activity) IN ('call', 'meeting')
    AND count(DISTINCT done_on) = 1 AND bool_and(why IS NOT DISTINCT FROM outside
      AND minutes = CASE WHEN outside IS NULL THEN drawn ELSE share_of_group(group_minutes, group_size, group_no) END)
    INTO whole FROM ruled;
  IF whole IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'the meeting of several companies draws other than its round says' USING ERRCODE = 'UA171';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER group_is_drawn_by_rule AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.group_id IS NOT NULL) EXECUTE FUNCTION require_rule_of_group();
CREATE CONSTRAINT TRIGGER group_outside_is_by_rule AFTER INSERT ON outside_time DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.group_id IS NOT NULL) EXECUTE FUNCTION require_rule_of_group();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER group_is_drawn_by_rule;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER group_outside_is_by_rule;
REVOKE ALL ON FUNCTION require_rule_of_group(), share_of_group(integer, integer, integer), own_minutes(ledger_entry) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION share_of_group(integer, integer, integer), own_minutes(ledger_entry) TO ua_application;
