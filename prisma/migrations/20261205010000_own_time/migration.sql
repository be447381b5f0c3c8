-- An advisor says that a week is done, and the lead signs off an advisor's month. Both say how many entries there were:
-- entries are only ever added, so another number of them now is a change since, whatever way it came about.

-- An advisor's time in a week, by the day it was done on.
CREATE FUNCTION time_of_week(p_advisor uuid, p_monday date, OUT entries integer, OUT minutes integer) LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, coalesce(sum(e.minutes), 0)::int FROM (
    SELECT l.minutes FROM ledger_entry l WHERE l.advisor_id = p_advisor AND l.worked_on >= p_monday
      AND (l.kind = 'work' OR l.rev_kind = 'work') AND coalesce(l.concerns_on, l.worked_on) BETWEEN p_monday AND p_monday + 6
    UNION ALL
    SELECT o.minutes FROM outside_time o WHERE o.advisor_id = p_advisor AND o.worked_on >= p_monday
      AND coalesce(o.concerns_on, o.worked_on) BETWEEN p_monday AND p_monday + 6) e
$$;

-- An advisor's time in a month, by the day it is dated, as all figures by month.
CREATE FUNCTION time_of_month(p_advisor uuid, p_month date, OUT entries integer, OUT counted integer, OUT outside integer, OUT travel integer)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, coalesce(sum(e.minutes) FILTER (WHERE e.counts), 0)::int, coalesce(sum(e.minutes) FILTER (WHERE NOT e.counts), 0)::int,
    coalesce(sum(e.minutes) FILTER (WHERE e.activity = 'travel'), 0)::int FROM (
    SELECT l.minutes, l.activity, true AS counts FROM ledger_entry l WHERE l.advisor_id = p_advisor
      AND (l.kind = 'work' OR l.rev_kind = 'work') AND l.worked_on BETWEEN p_month AND (p_month + interval '1 month' - interval '1 day')::date
    UNION ALL
    SELECT o.minutes, o.activity, false FROM outside_time o WHERE o.advisor_id = p_advisor
      AND o.worked_on BETWEEN p_month AND (p_month + interval '1 month' - interval '1 day')::date) e
$$;

-- That a week is done: as it was then, and until it is opened again.
CREATE TABLE week_done (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  advisor_id  uuid NOT NULL REFERENCES person,
  monday      date NOT NULL CHECK (monday BETWEEN '2000-01-01' AND '2199-12-31' AND EXTRACT(isodow FROM monday) = 1),
  entries     integer NOT NULL CHECK (entries >= 0),
  minutes     integer NOT NULL DEFAULT 0 CHECK (minutes >= 0),
  done_at     timestamptz NOT NULL DEFAULT programme_now(),
  reopened_at timestamptz CHECK (reopened_at >= done_at)
);
CREATE UNIQUE INDEX week_done_once ON week_done (advisor_id, monday, entries) WHERE reopened_at IS NULL;
CREATE INDEX week_done_newest ON week_done (advisor_id, monday, done_at);

-- An advisor's month as the lead has approved it. Changed afterwards it can be approved anew, as it is then.
CREATE TABLE month_sign_off (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  advisor_id uuid NOT NULL REFERENCES person,
  month      date NOT NULL REFERENCES month_gate,
  entries    integer NOT NULL CHECK (entries > 0),
  counted    integer NOT NULL DEFAULT 0,
  outside    integer NOT NULL DEFAULT 0,
  travel     integer NOT NULL DEFAULT 0,
  signed_by  uuid NOT NULL REFERENCES person,
  signed_at  timestamptz NOT NULL DEFAULT programme_now(),
  UNIQUE (advisor_id, month, entries),
  CONSTRAINT month_sign_off_by_another CHECK (signed_by <> advisor_id)
);

-- Opening a week and approving its month wait for each other.
CREATE FUNCTION hold_own_time(p_advisor uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('own-time:' || p_advisor, 0))
$$;

-- UA120: what is said to be done, or approved, is what there is. UA121: a week is done when it has begun. UA122: a week is
-- opened again once, and not after one of its months was approved.
CREATE FUNCTION check_week_done() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_there record;
BEGIN
  PERFORM hold_own_time(NEW.advisor_id);
  IF TG_OP = 'INSERT' THEN
    NEW.done_at := public.programme_clock();
    NEW.reopened_at := NULL;
    IF NEW.monday > day_of(NEW.done_at) THEN
      RAISE EXCEPTION 'the week has not begun' USING ERRCODE = 'UA121';
    END IF;
    SELECT * INTO now_there FROM time_of_week(NEW.advisor_id, NEW.monday);
    IF now_there.entries IS DISTINCT FROM NEW.entries THEN
      RAISE EXCEPTION 'the week is not what was seen' USING ERRCODE = 'UA120';
    END IF;
    NEW.minutes := now_there.minutes;
    RETURN NEW;
  END IF;
  IF OLD.reopened_at IS NOT NULL OR NEW.reopened_at IS NULL OR to_jsonb(NEW) - 'reopened_at' <> to_jsonb(OLD) - 'reopened_at'
      OR EXISTS (SELECT FROM month_sign_off s WHERE s.advisor_id = NEW.advisor_id
        AND s.month IN (date_trunc('month', NEW.monday::timestamp)::date, date_trunc('month', (NEW.monday + 6)::timestamp)::date)) THEN
    RAISE EXCEPTION 'the week is not opened again' USING ERRCODE = 'UA122';
  END IF;
  NEW.reopened_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE TRIGGER week_done_is_what_there_is BEFORE INSERT OR UPDATE ON week_done FOR EACH ROW EXECUTE FUNCTION check_week_done();
CREATE TRIGGER week_done_stays BEFORE DELETE ON week_done FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER week_done_is_never_truncated BEFORE TRUNCATE ON week_done FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- UA083: a month is approved when it is over.
CREATE FUNCTION check_month_sign_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_there record;
BEGIN
  PERFORM hold_own_time(NEW.advisor_id);
  NEW.signed_at := public.programme_clock();
  IF NEW.month + interval '1 month' > day_of(NEW.signed_at) THEN
    RAISE EXCEPTION 'the month is not over' USING ERRCODE = 'UA083';
  END IF;
  SELECT * INTO now_there FROM time_of_month(NEW.advisor_id, NEW.month);
  IF now_there.entries IS DISTINCT FROM NEW.entries THEN
    RAISE EXCEPTION 'the month is not what was seen' USING ERRCODE = 'UA120';
  END IF;
  NEW.counted := now_there.counted;
  NEW.outside := now_there.outside;
  NEW.travel := now_there.travel;
  RETURN NEW;
END $$;
CREATE TRIGGER month_sign_off_is_what_there_is BEFORE INSERT ON month_sign_off FOR EACH ROW EXECUTE FUNCTION check_month_sign_off();
CREATE TRIGGER month_sign_off_is_append_only BEFORE UPDATE OR DELETE ON month_sign_off FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER month_sign_off_is_never_truncated BEFORE TRUNCATE ON month_sign_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE week_done ENABLE ALWAYS TRIGGER week_done_is_what_there_is;
ALTER TABLE week_done ENABLE ALWAYS TRIGGER week_done_stays;
ALTER TABLE week_done ENABLE ALWAYS TRIGGER week_done_is_never_truncated;
ALTER TABLE month_sign_off ENABLE ALWAYS TRIGGER month_sign_off_is_what_there_is;
ALTER TABLE month_sign_off ENABLE ALWAYS TRIGGER month_sign_off_is_append_only;
ALTER TABLE month_sign_off ENABLE ALWAYS TRIGGER month_sign_off_is_never_truncated;
REVOKE ALL ON FUNCTION hold_own_time(uuid), check_week_done(), check_month_sign_off() FROM PUBLIC;

SELECT guard_with_audit('week_done', 'open');
SELECT guard_with_audit('month_sign_off', 'open');
GRANT SELECT, INSERT (id, advisor_id, monday, entries), UPDATE (reopened_at) ON week_done TO ua_application;
GRANT SELECT, INSERT (id, advisor_id, month, entries, signed_by) ON month_sign_off TO ua_application;
