-- The system checks its own trail each night and keeps what it found. `npm run audit:verify` is the check that trusts nothing of this.

ALTER TABLE audit_event ADD COLUMN no bigint GENERATED ALWAYS AS (canonical_value(canonical, 'no')::bigint) STORED;
ALTER TABLE audit_event ADD CONSTRAINT audit_event_no_once UNIQUE (no);

CREATE TABLE trail_check (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  checked_at   timestamptz NOT NULL DEFAULT programme_clock(),
  -- 'new': the events since the check before it, and the rows they tell of.
  scope        text NOT NULL CHECK (scope IN ('new', 'all')),
  up_to        bigint NOT NULL CHECK (up_to >= 0),
  events       integer NOT NULL CHECK (events >= 0),
  of_questions integer NOT NULL CHECK (of_questions >= 0),
  streams      integer NOT NULL CHECK (streams >= 0),
  rows         integer NOT NULL CHECK (rows >= 0),
  faults       integer NOT NULL CHECK (faults >= 0),
  -- Acknowledged with a reason, by an event each: shown, and not counted among the faults.
  known        integer NOT NULL CHECK (known >= 0),
  -- The first hundred, each as kind, place and what is wrong.
  first        jsonb NOT NULL CHECK (jsonb_typeof(first) = 'array' AND jsonb_array_length(first) <= 100 AND length(first::text) <= 60000)
);
CREATE INDEX trail_check_newest ON trail_check (checked_at DESC);
SELECT guard_with_audit('trail_check', 'open');
GRANT SELECT ON trail_check TO ua_application;
GRANT INSERT (scope, up_to, events, of_questions, streams, rows, faults, known, first) ON trail_check TO ua_application;
CREATE TRIGGER trail_check_is_append_only BEFORE UPDATE OR DELETE ON trail_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_check_is_never_truncated BEFORE TRUNCATE ON trail_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE trail_check ENABLE ALWAYS TRIGGER trail_check_is_append_only, ENABLE ALWAYS TRIGGER trail_check_is_never_truncated;

-- Every row that events after `p_after` tell of, as it is now, against what was last told of it; with 0 every row there is.
-- Names and hashes only: who asks learns nothing of what the rows hold. `compared` counts, and faults follow.
CREATE FUNCTION unfaithful_rows(p_after bigint) RETURNS TABLE (kind text, place text, fault text, compared bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex'
SET extra_float_digits = 1 AS $$
DECLARE
  guarded regclass;
  args    text[];
  errand  text := coalesce(current_setting('ua.errand', true), '');
BEGIN
  PERFORM set_config('ua.errand', 'verify', true);
  CREATE TEMPORARY TABLE told_row ON COMMIT DROP AS
    SELECT DISTINCT ON (table_name, row_name) split_part(r, ' ', 1) AS table_name, split_part(r, ' ', 2) AS row_name, split_part(r, ' ', 3) AS digest
    FROM (SELECT no, jsonb_array_elements_text(canonical::jsonb -> 'rows') AS r FROM audit_event WHERE no > p_after) e,
      LATERAL (SELECT split_part(r, ' ', 1) AS table_name, split_part(r, ' ', 2) AS row_name) n
    ORDER BY table_name, row_name, no DESC;
  CREATE INDEX ON told_row (table_name, row_name);
  ANALYZE told_row;
  FOR guarded, args IN SELECT tgrelid::regclass, string_to_array(encode(tgargs, 'escape'), '\000') FROM pg_trigger
    WHERE tgname = 'change_leaves_an_event' AND split_part(encode(tgargs, 'escape'), '\000', 1) <> 'hidden'
  LOOP
    RETURN QUERY EXECUTE format($f$
      WITH found AS (
        SELECT key, row_name(%4$L, salt, key) AS row_name, CASE WHEN salt IS NOT NULL THEN row_digest(salt, content) END AS digest, content
        FROM (SELECT concat_ws('/', %3$s) AS key, row_content(r) AS content FROM (SELECT to_jsonb(t) AS r FROM %1$s t) q) r
        LEFT JOIN LATERAL (SELECT ''::bytea AS salt WHERE %4$L = 'open'
          UNION ALL SELECT s.salt FROM row_salt s WHERE %4$L <> 'open' AND s.table_name = %2$L AND s.row_key = r.key) s ON true)
      SELECT CASE WHEN f.key IS NULL THEN 'row-missing' WHEN f.digest IS NULL THEN 'row-changed'
          WHEN t.row_name IS NULL OR t.digest = '-' THEN 'row-untold' ELSE 'row-changed' END,
        format('table %%s, row %%s', %2$L, coalesce(f.key, t.row_name)), CASE
          WHEN f.key IS NULL THEN 'the trail tells of it, and it is gone'
          WHEN f.digest IS NULL THEN format('it has no salt: no change of it was noted (now %%s)', left(row_digest('', f.content), 8))
          WHEN t.row_name IS NULL THEN format('no event tells of it (now %%s)', left(f.digest, 8))
          WHEN t.digest = '-' THEN format('the trail tells that it is gone (now %%s)', left(f.digest, 8))
          ELSE format('it does not say what the trail last told of it (now %%s)', left(f.digest, 8)) END, NULL::bigint
      FROM found f FULL JOIN (SELECT * FROM told_row WHERE table_name = %2$L) t ON t.row_name = f.row_name
      WHERE f.digest IS DISTINCT FROM nullif(t.digest, '-') AND (%5$s = 0 OR t.row_name IS NOT NULL)
      UNION ALL SELECT NULL, NULL, NULL, count(*) FROM found f WHERE %5$s = 0 OR EXISTS (
        SELECT FROM told_row t WHERE t.table_name = %2$L AND t.row_name = f.row_name)
      $f$, guarded, guarded::text, (SELECT string_agg(format('r ->> %L', a), ', ' ORDER BY n) FROM unnest(args) WITH ORDINALITY x (a, n)
        WHERE n > 1 AND a <> ''), args[1], p_after);
  END LOOP;
  DROP TABLE told_row;
  PERFORM set_config('ua.errand', errand, true);
END $$;
REVOKE ALL ON FUNCTION unfaithful_rows(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unfaithful_rows(bigint) TO ua_application;
