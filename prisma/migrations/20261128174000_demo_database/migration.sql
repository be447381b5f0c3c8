-- A database with an invented story is marked as one at birth, by its owner, once. Only there may the clock that events
-- and operations read be set, while the story is told; afterwards it is locked. Without the mark there is no such door.

CREATE TABLE demo_database (
  only_one      boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  marked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- How far the story's clock stands from the real one: never after it.
  shift_seconds integer NOT NULL DEFAULT 0 CHECK (shift_seconds <= 0),
  told_at       timestamptz,
  CHECK (told_at IS NULL OR shift_seconds = 0)
);
GRANT SELECT ON demo_database TO ua_application, ua_buyers_line;

CREATE FUNCTION guard_demo_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NOT (EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM company) OR EXISTS (SELECT FROM round))
    AND NEW.told_at IS NULL AND NEW.shift_seconds = 0 THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.told_at IS NULL AND NEW.marked_at = OLD.marked_at THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a database is marked at birth, once, and its story is told once' USING ERRCODE = 'UA001';
END $$;
CREATE TRIGGER demo_mark_guard BEFORE INSERT OR UPDATE OR DELETE ON demo_database
  FOR EACH ROW EXECUTE FUNCTION guard_demo_mark();
CREATE TRIGGER demo_mark_stays BEFORE TRUNCATE ON demo_database
  FOR EACH STATEMENT EXECUTE FUNCTION guard_demo_mark();
ALTER TABLE demo_database ENABLE ALWAYS TRIGGER demo_mark_guard;
ALTER TABLE demo_database ENABLE ALWAYS TRIGGER demo_mark_stays;

-- Answers with how many seconds it now stands from the real clock.
CREATE FUNCTION set_story_clock(p_at timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  set_to integer;
BEGIN
  UPDATE demo_database SET shift_seconds = floor(extract(epoch FROM p_at - clock_timestamp())) WHERE told_at IS NULL
    RETURNING shift_seconds INTO set_to;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the clock is set only while the story of a demo database is told' USING ERRCODE = 'UA001';
  END IF;
  RETURN set_to;
END $$;
CREATE FUNCTION end_story() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE demo_database SET shift_seconds = 0, told_at = clock_timestamp() WHERE told_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no story is being told' USING ERRCODE = 'UA001';
  END IF;
END $$;
REVOKE ALL ON FUNCTION set_story_clock(timestamptz), end_story() FROM PUBLIC;

-- The real clock, except while a story is told: of the transaction, as now(), and of the moment, as clock_timestamp().
CREATE FUNCTION programme_now() RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN now() + make_interval(secs => coalesce((SELECT shift_seconds FROM public.demo_database), 0));
END $$;
CREATE FUNCTION programme_clock() RETURNS timestamptz LANGUAGE plpgsql PARALLEL SAFE AS $$
BEGIN
  RETURN clock_timestamp() + make_interval(secs => coalesce((SELECT shift_seconds FROM public.demo_database), 0));
END $$;

-- Whatever tells when something happened asks here. Not so what opens or closes doors: sessions, links, limits, the
-- schedule and the log of reads keep the real time, as does every rule of what is erased and when.
CREATE OR REPLACE FUNCTION today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE RETURN day_of(programme_now());
DO $$
DECLARE
  asking text;
  filled record;
BEGIN
  FOREACH asking IN ARRAY ARRAY['audit_head', 'chain_ledger_entry', 'check_work_day', 'complete_outside_time',
    'take_training_seat', 'tell_apart', 'training_first_come'] LOOP
    EXECUTE replace(pg_get_functiondef(asking::regproc), 'clock_timestamp()', 'public.programme_clock()');
  END LOOP;
  FOR filled IN
    SELECT c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid) AS clock
    FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
    WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition
      AND pg_get_expr(d.adbin, d.adrelid) IN ('now()', 'clock_timestamp()')
      AND c.relname NOT IN ('access_log', 'access_log_rest', 'demo_database', 'session', 'login_link', 'rate_limit', 'schedule',
        'intake_draft', '_prisma_migrations')
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT %s()', filled.relname, filled.attname,
      CASE filled.clock WHEN 'now()' THEN 'programme_now' ELSE 'programme_clock' END);
  END LOOP;
END $$;
