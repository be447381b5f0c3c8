-- An event says what became of its rows, and who may say it: opposite changes of the same columns are two events, what
-- belongs to a change is there with it, each change is told once, and whoever a row names as having done it is who acts.

-- Declared anew by db:migrate, as the version that runs declares them.
DELETE FROM event_tells;
DELETE FROM event_form;
ALTER TABLE event_form
  -- In which roles somebody may say it.
  ADD COLUMN roles text[] NOT NULL,
  -- Facts that stand in a row which the event changes nothing of.
  ADD COLUMN ties  jsonb NOT NULL,
  -- May tell what another event of the same transaction has told before.
  ADD COLUMN again boolean NOT NULL;
ALTER TABLE event_tells
  -- What must stand in a part of the row: one of these words, '' nothing, '*' something, '<today' a day that is over,
  -- '@fact' what the event says, '=part' what stands in another part of the row.
  ADD COLUMN holds jsonb NOT NULL,
  -- Columns that may name somebody else than who acts as having done it.
  ADD COLUMN others text[] NOT NULL,
  -- Without this change the event is not what it says.
  ADD COLUMN must  boolean NOT NULL,
  -- Which of several changes of the same kind.
  ADD COLUMN way   integer NOT NULL,
  DROP CONSTRAINT event_tells_pkey,
  ADD PRIMARY KEY (type, table_name, op, way);
ALTER TABLE untold_change
  -- As the row was when all of it was told last.
  ADD COLUMN before jsonb,
  -- What an event has been about.
  ADD COLUMN told   text[] NOT NULL DEFAULT '{}';

-- What a column of a row says, found by the row's id.
CREATE FUNCTION follow_row(p_path text, p_id text) RETURNS text LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  found text;
BEGIN
  IF p_id IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT %I::text FROM %I WHERE id = $1', split_part(p_path, '.', 2), split_part(p_path, '.', 1)) INTO found USING p_id::uuid;
  RETURN found;
END $$;

-- What the declaration calls a part of a row, most often a column:
--   column            as it is now            was.column        as it was
--   -column           its opposite            one-other         the difference
--   column::day       its day in Stockholm    column::instant   as facts write an instant
--   column?yes:no     one word or the other   column>table.col  what stands in the row it refers to
--   =word             that word; what is looked up may lead on: column>table.col>table.col
CREATE FUNCTION row_part(p_now jsonb, p_before jsonb, p_part text) RETURNS text LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  split text[];
BEGIN
  IF p_part ~ '^[a-z_]+$' THEN RETURN p_now ->> p_part; END IF;
  IF left(p_part, 1) = '=' THEN RETURN substr(p_part, 2); END IF;
  IF p_part ~ '^was\.[a-z_]+$' THEN RETURN p_before ->> substr(p_part, 5); END IF;
  split := coalesce(regexp_match(p_part, '^(.+)(>)([a-z_]+\.[a-z_]+)$'), regexp_match(p_part, '^([a-z_.]*)(-|::|\?)(.+)$'));
  IF split IS NULL THEN RAISE EXCEPTION 'no part of a row is called %', p_part; END IF;
  RETURN CASE split[2]
    WHEN '>' THEN follow_row(split[3], row_part(p_now, p_before, split[1]))
    WHEN '?' THEN CASE row_part(p_now, p_before, split[1]) WHEN 'true' THEN split_part(split[3], ':', 1) ELSE split_part(split[3], ':', 2) END
    WHEN '::' THEN CASE split[3]
      WHEN 'day' THEN day_of(row_part(p_now, p_before, split[1])::timestamptz)::text
      WHEN 'instant' THEN to_char(row_part(p_now, p_before, split[1])::timestamptz, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END
    ELSE (CASE split[1] WHEN '' THEN 0 ELSE row_part(p_now, p_before, split[1])::bigint END
      - row_part(p_now, p_before, split[3])::bigint)::text END;
END $$;

-- What of an event the declaration means: '=word' that word, 'fact>table.column' what stands in the row a fact refers to.
CREATE FUNCTION said_part(p_said jsonb, p_part text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN left(p_part, 1) = '=' THEN substr(p_part, 2)
    WHEN p_part LIKE '%>%' THEN public.follow_row(split_part(p_part, '>', 2), p_said ->> split_part(p_part, '>', 1))
    ELSE p_said ->> p_part END
$$;

CREATE OR REPLACE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' SET extra_float_digits = 1 AS $$
DECLARE
  mode    text := TG_ARGV[0];
  before  jsonb := CASE WHEN TG_OP <> 'INSERT' THEN row_content(to_jsonb(OLD)) END;
  after   jsonb := CASE WHEN TG_OP <> 'DELETE' THEN row_content(to_jsonb(NEW)) END;
  key     text;
  changed text[];
  salt    bytea := '';
BEGIN
  key := coalesce(after, before) ->> TG_ARGV[1];
  FOR n IN 2 .. TG_NARGS - 1 LOOP key := key || '/' || (coalesce(after, before) ->> TG_ARGV[n]); END LOOP;
  IF TG_OP = 'UPDATE' THEN
    IF before = after THEN RETURN NULL; END IF;
    changed := ARRAY(SELECT n.key FROM jsonb_each(after) n WHERE n.value IS DISTINCT FROM before -> n.key
      UNION ALL SELECT o.key FROM jsonb_object_keys(before) o (key) WHERE NOT after ? o.key);
    FOR n IN 1 .. TG_NARGS - 1 LOOP
      IF TG_ARGV[n] = ANY (changed) THEN
        RAISE EXCEPTION 'the key of a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'UA001';
      END IF;
    END LOOP;
  ELSE
    changed := ARRAY[CASE TG_OP WHEN 'INSERT' THEN '+' ELSE '-' END];
  END IF;
  IF TG_OP = 'DELETE' AND mode <> 'open' THEN
    DELETE FROM row_salt s WHERE s.table_name = TG_TABLE_NAME AND s.row_key = key RETURNING s.salt INTO salt;
  ELSIF mode IN ('salted', 'named') THEN
    salt := row_salt_of(TG_TABLE_NAME, key, mode);
  END IF;
  INSERT INTO untold_change AS u (transaction, table_name, row_key, row_name, touched, untold, content, digest, before) VALUES
    (this_transaction(), TG_TABLE_NAME, key, row_name(mode, salt, key), changed, changed, coalesce(after, before),
     coalesce(row_digest(salt, after), '-'), before)
  ON CONFLICT (transaction, table_name, row_key) DO UPDATE SET
    row_name = EXCLUDED.row_name,
    -- What came and is not told yet comes as it is now; what came and went again is no change, and nothing to tell of.
    touched = CASE WHEN '+' = ANY (u.untold) AND TG_OP = 'DELETE' THEN '{}' ELSE u.touched || EXCLUDED.touched END,
    untold = CASE
      WHEN '+' = ANY (u.untold) AND TG_OP = 'DELETE' THEN array_remove(u.untold, '+')
      WHEN '+' = ANY (u.untold) THEN u.untold
      WHEN TG_OP = 'DELETE' THEN ARRAY['-']
      ELSE u.untold || EXCLUDED.untold END,
    content = EXCLUDED.content,
    digest = EXCLUDED.digest,
    before = CASE u.untold WHEN '{}' THEN EXCLUDED.before ELSE u.before END,
    told = ARRAY(SELECT unnest(u.told) EXCEPT SELECT unnest(EXCLUDED.touched));
  RETURN NULL;
END $$;

-- `code(one|other)` is one of these words, and `codes(…)` some of them; without, a code stands in a row too.
CREATE OR REPLACE FUNCTION fact_fits(p_value jsonb, p_kind text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  said text := p_value #>> '{}';
BEGIN
  IF p_value IS NULL THEN RETURN right(p_kind, 1) = '~'; END IF;
  IF said IS NULL THEN RETURN p_kind ~ '\?~?$'; END IF;
  IF starts_with(p_kind, 'number') THEN RETURN jsonb_typeof(p_value) = 'number' AND said ~ '^-?[0-9]{1,10}$'; END IF;
  IF starts_with(p_kind, 'codes') OR starts_with(p_kind, 'ids') THEN
    RETURN jsonb_typeof(p_value) = 'array' AND jsonb_array_length(p_value) <= 200 AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(p_value) e WHERE NOT public.fact_fits(e.value, regexp_replace(p_kind, '^(code|id)s', '\1')));
  END IF;
  IF jsonb_typeof(p_value) <> 'string' THEN RETURN false; END IF;
  IF starts_with(p_kind, 'code(') THEN RETURN said = ANY (string_to_array(substring(p_kind FROM '\((.*)\)'), '|')); END IF;
  RETURN coalesce(said ~ CASE rtrim(p_kind, '?~')
    WHEN 'short-hash' THEN '^[0-9a-f]{12}$'
    WHEN 'id' THEN '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    WHEN 'day' THEN '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
    WHEN 'instant' THEN '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?Z$'
    WHEN 'code' THEN '^[A-Za-z0-9ÅÄÖåäö][A-Za-z0-9ÅÄÖåäö._:/-]{0,99}$' END, false);
END $$;

-- Who is in a company's trail for the company has a mandate for it today, or had one when this transaction began.
CREATE OR REPLACE FUNCTION require_event_actor(p_actor uuid, p_role text, p_company uuid) RETURNS void LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  IF p_role = 'system' AND p_actor IS NULL OR p_role = 'visitor' AND p_actor IS NULL THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM person WHERE id = p_actor AND (deactivated_at IS NULL OR deactivated_at >= now())) THEN
    RAISE EXCEPTION 'nobody acts as %', p_role USING ERRCODE = 'UA061';
  END IF;
  IF NOT (CASE p_role
      WHEN 'visitor' THEN true
      WHEN 'company-contact' THEN EXISTS (SELECT FROM mandate m WHERE m.person_id = p_actor
        AND (p_company IS NULL OR m.company_id = p_company)
        AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (m.valid_to IS NULL OR m.valid_to >= today()))
      WHEN 'partner' THEN EXISTS (SELECT FROM partner_member m JOIN partner p ON p.id = m.partner_id WHERE m.person_id = p_actor
        AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (p.ended_at IS NULL OR p.ended_at >= now()))
      ELSE EXISTS (SELECT FROM staff_role r WHERE r.person_id = p_actor AND r.role = p_role
        AND (r.revoked_at IS NULL OR r.revoked_at >= now())) END) THEN
    RAISE EXCEPTION 'the person does not act as %', p_role USING ERRCODE = 'UA061';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION record_event(
  p_type text, p_subject_kind text, p_subject uuid, p_company uuid, p_actor uuid, p_role text,
  p_status_after text, p_facts jsonb, p_request text
) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  form    event_form;
  fault   text;
  said    jsonb;
  of_case uuid;
  told    text[];
  counted jsonb;
BEGIN
  SELECT * INTO form FROM event_form WHERE type = p_type;
  IF NOT FOUND THEN RAISE EXCEPTION 'no event is called %', p_type USING ERRCODE = 'UA060'; END IF;
  fault := CASE
      WHEN p_subject IS NULL OR p_subject_kind IS NULL OR NOT p_subject_kind = ANY (form.subjects) THEN 'its subject'
      WHEN form.stream = 'company' AND p_company IS NULL OR form.stream = 'system' AND p_company IS NOT NULL THEN 'its stream'
      WHEN p_role IS NULL OR NOT p_role = ANY (form.roles) THEN 'its role'
      WHEN jsonb_typeof(p_facts) IS DISTINCT FROM 'object' THEN 'its facts'
      WHEN p_request !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        AND NOT EXISTS (SELECT FROM schedule WHERE 'job-' || name = p_request) THEN 'its request' END;
  IF fault IS NULL THEN
    SELECT format('its fact %s', key) INTO fault FROM (
      SELECT key FROM jsonb_each_text(form.facts) f WHERE NOT fact_fits(p_facts -> f.key, f.value)
      UNION ALL SELECT key FROM jsonb_object_keys(p_facts) s (key) WHERE NOT form.facts ? s.key) u LIMIT 1;
  END IF;
  IF fault IS NULL THEN
    -- An event of a case, or of what is in one, belongs to that case's company.
    of_case := CASE WHEN p_subject_kind = 'case' THEN p_subject ELSE (p_facts ->> 'caseId')::uuid END;
    IF of_case IS NOT NULL AND p_company IS DISTINCT FROM (SELECT company_id FROM cases WHERE id = of_case)
       OR p_subject_kind = 'company' AND p_company IS DISTINCT FROM p_subject
       OR p_subject_kind = 'case' AND p_facts ->> 'caseId' <> p_subject::text THEN fault := 'the company';
    ELSIF p_status_after IS NOT NULL AND p_subject_kind <> 'case' THEN
      fault := 'its status';
    END IF;
  END IF;
  -- How a case stands afterwards, nobody has to be believed in. Nothing of this trail comes between from here on.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || CASE WHEN p_company IS NULL THEN 'system' ELSE 'company:' || p_company END, 0));
  IF p_status_after IS NOT NULL THEN
    SELECT status INTO p_status_after FROM cases WHERE id = p_subject;
  END IF;
  said := jsonb_build_object('subject', p_subject, 'company', p_company, 'actor', p_actor, 'role', p_role, 'status', p_status_after) || p_facts;
  IF fault IS NULL AND form.ties <> '{}' THEN
    SELECT format('its fact %s', key) INTO fault FROM jsonb_each_text(form.ties) t
      WHERE said ->> t.key IS DISTINCT FROM said_part(said, t.value) LIMIT 1;
  END IF;
  IF fault IS NOT NULL THEN RAISE EXCEPTION 'an event % is not declared with %', p_type, fault USING ERRCODE = 'UA060'; END IF;

  PERFORM require_event_actor(p_actor, p_role, p_company);
  -- One person in one role; what the system does beside them is the system's.
  IF EXISTS (SELECT FROM audit_event e WHERE e.transaction = pg_current_xact_id() AND e.transaction_at = transaction_timestamp()
      AND e.actor_id IS NOT NULL AND p_actor IS NOT NULL AND (e.actor_id, e.role) <> (p_actor, p_role)) THEN
    RAISE EXCEPTION 'another acts in this transaction' USING ERRCODE = 'UA061';
  END IF;

  WITH matched AS (
    SELECT u.table_name, u.row_key, t.op, t.parts,
      -- What no event has been about yet; and that a case counts one version more is no news of it.
      NOT t.side AND (form.again OR t.parts && ARRAY(SELECT unnest(u.touched) EXCEPT SELECT unnest(u.told)))
        AND (t.table_name <> 'cases' OR t.parts && array_remove(u.touched, 'version')) AS main
    FROM untold_change u JOIN event_tells t ON t.type = p_type AND t.table_name = u.table_name AND t.parts && u.touched
    WHERE u.transaction = this_transaction()
      AND NOT EXISTS (SELECT FROM jsonb_each_text(t.names) n WHERE CASE n.value WHEN '#' THEN false
          -- The fields it lists are those that changed.
          WHEN '~' THEN ARRAY(SELECT lower(regexp_replace(f, '([A-Z])', '_\1', 'g')) FROM jsonb_array_elements_text(p_facts -> n.key) f ORDER BY 1)
            IS DISTINCT FROM ARRAY(SELECT DISTINCT f FROM unnest(u.touched) f WHERE f NOT IN ('version', 'keys', 'locale') ORDER BY 1)
          ELSE
        CASE WHEN n.key ~ '^[A-Za-z]+$' THEN said ->> n.key ELSE said_part(said, n.key) END IS DISTINCT FROM
        CASE WHEN n.value ~ '^[a-z_]+$' THEN u.content ->> n.value ELSE row_part(u.content, u.before, n.value) END END)
      AND NOT EXISTS (SELECT FROM jsonb_each_text(t.holds) h, LATERAL (SELECT CASE WHEN h.key ~ '^[a-z_]+$' THEN u.content ->> h.key ELSE row_part(u.content, u.before, h.key) END AS stands) p
        WHERE NOT coalesce(CASE
          WHEN h.value = '' THEN coalesce(p.stands, '') = ''
          WHEN h.value = '*' THEN p.stands IS NOT NULL
          WHEN h.value = '<today' THEN p.stands::date < today()
          WHEN left(h.value, 1) = '@' THEN p.stands = said ->> substr(h.value, 2)
          WHEN left(h.value, 1) = '=' THEN p.stands = row_part(u.content, u.before, substr(h.value, 2))
          ELSE p.stands = ANY (string_to_array(h.value, '|')) END, false))
      -- Whoever the row now names as having done it is who acts, unless the event names them.
      AND NOT EXISTS (SELECT FROM jsonb_object_keys(u.content) k (name)
        WHERE t.op <> 'DELETE' AND (k.name LIKE '%\_by' OR k.name IN ('author_id', 'caller_id'))
          AND (t.op = 'INSERT' OR k.name = ANY (u.touched)) AND u.content ->> k.name IS DISTINCT FROM p_actor::text
          AND NOT k.name = ANY (t.others) AND NOT EXISTS (SELECT FROM jsonb_each_text(t.names) n WHERE n.value = k.name))
      -- What has ended has not ended some day to come, until when it would go on; a clock may be a little ahead.
      AND NOT EXISTS (SELECT FROM unnest(ARRAY['revoked_at', 'deactivated_at', 'ended_at', 'closed_at', 'until_at']) k (name)
        WHERE k.name = ANY (u.touched) AND (u.content ->> k.name)::timestamptz > clock_timestamp() + interval '1 hour')
  ), by_row AS (
    SELECT table_name, row_key, array_agg(DISTINCT p) AS parts, bool_or(main) AS main FROM matched, unnest(parts) p GROUP BY 1, 2
  ), telling AS (
    UPDATE untold_change u SET untold = ARRAY(SELECT unnest(u.untold) EXCEPT SELECT unnest(m.parts)),
      told = CASE WHEN m.main THEN u.told || m.parts ELSE u.told END
    FROM by_row m WHERE u.transaction = this_transaction() AND u.table_name = m.table_name AND u.row_key = m.row_key
    RETURNING concat(u.table_name, ' ', u.row_name, ' ', u.digest) AS row, u.row_name, m.main)
  SELECT (SELECT coalesce(array_agg(row) FILTER (WHERE row_name IS NOT NULL), '{}') FROM telling HAVING bool_or(main)),
    (SELECT coalesce(jsonb_object_agg(c.table_name || ' ' || c.op, c.n), '{}')
      FROM (SELECT m.table_name, m.op, count(DISTINCT m.row_key) AS n FROM matched m GROUP BY 1, 2) c) INTO told, counted;
  IF told IS NULL AND NOT form.alone THEN
    RAISE EXCEPTION 'an event % tells of no change', p_type USING ERRCODE = 'UA062';
  END IF;
  -- What belongs to it is there, and as often as it says.
  SELECT format('%s of %s', lower(t.op), t.table_name) INTO fault FROM event_tells t
    WHERE t.type = p_type AND (t.must AND NOT (counted ? (t.table_name || ' ' || t.op))
      OR EXISTS (SELECT FROM jsonb_each_text(t.names) n WHERE n.value = '#'
        AND coalesce(said_part(said, n.key), '') <> coalesce(counted ->> (t.table_name || ' ' || t.op), '0'))) LIMIT 1;
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION 'an event % tells of another % than there is', p_type, fault USING ERRCODE = 'UA062';
  END IF;

  RETURN append_event(CASE WHEN p_company IS NULL THEN 'system' ELSE 'company:' || p_company END, p_type, p_subject_kind, p_subject,
    p_actor, p_role, CASE WHEN p_role = 'company-contact' THEN p_company END, p_status_after, p_facts, coalesce(told, '{}'), p_request);
END $$;
REVOKE ALL ON FUNCTION follow_row(text, text), row_part(jsonb, jsonb, text), said_part(jsonb, text) FROM PUBLIC;

-- The night's check looks in here, and what it found is not the application's to say: `look_at_trail` keeps it at the moment
-- it looked at, `keep_trail_check` makes it the row that the event tells of. Only what stands outside the rows, as the rules
-- of the database, is handed in, and can only add to what is wrong.
CREATE UNLOGGED TABLE trail_look (LIKE trail_check);
ALTER TABLE trail_look ADD PRIMARY KEY (id);
ALTER TABLE trail_check ADD CONSTRAINT trail_check_first_has_no_nulls CHECK (jsonb_strip_nulls(first) = first);

-- `npm run audit:verify` calls a fault the same, so that what is acknowledged there is known here.
CREATE FUNCTION fault_id(p_kind text, p_place text, p_text text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN substr(encode(sha256(convert_to(p_kind || E'\n' || p_place || E'\n' || p_text, 'UTF8')), 'hex'), 1, 12);

-- As before, but that rows whose key says something go by the name that the trail has for them, and that only what was told
-- of is read of each table.
CREATE OR REPLACE FUNCTION unfaithful_rows(p_after bigint) RETURNS TABLE (kind text, place text, fault text, compared bigint)
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
        FROM (SELECT concat_ws('/', %3$s) AS key, row_content(r) AS content FROM (SELECT to_jsonb(t) AS r FROM %1$s t WHERE %6$s) q) r
        LEFT JOIN LATERAL (SELECT ''::bytea AS salt WHERE %4$L = 'open'
          UNION ALL SELECT s.salt FROM row_salt s WHERE %4$L <> 'open' AND s.table_name = %2$L AND s.row_key = r.key) s ON true)
      SELECT CASE WHEN f.key IS NULL THEN 'row-missing' WHEN f.digest IS NULL THEN 'row-changed'
          WHEN t.row_name IS NULL OR t.digest = '-' THEN 'row-untold' ELSE 'row-changed' END,
        format('table %%s, row %%s', %2$L, CASE WHEN %4$L = 'named' THEN coalesce(f.row_name, t.row_name, 'without a name') ELSE coalesce(f.key, t.row_name) END), CASE
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
        WHERE n > 1 AND a <> ''), args[1], p_after,
        -- Of a table that is long, a night's check makes out no more than it was told of.
        CASE WHEN p_after = 0 OR args[1] = 'named' THEN 'true' ELSE format('concat_ws(''/'', %s) IN (SELECT row_name FROM told_row WHERE table_name = %L)',
          (SELECT string_agg(format('to_jsonb(t.%I) #>> ''{}''', a), ', ' ORDER BY n) FROM unnest(args) WITH ORDINALITY x (a, n)
            WHERE n > 1 AND a <> ''), guarded::text) END);
  END LOOP;
  DROP TABLE told_row;
  PERFORM set_config('ua.errand', errand, true);
END $$;

-- What the trail and the hours are not as they must be, in the snapshot of the transaction under way. `p_beside`: faults found
-- elsewhere, each with kind, place and text. Everything once a week and after a check that was not whole; else what came since
-- the check before the last, for an event may have got its number before it and committed after.
CREATE FUNCTION look_at_trail(p_beside jsonb) RETURNS uuid LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last    trail_check;
  after   bigint := 0;
  whole   boolean;
  looked  trail_look;
BEGIN
  IF current_setting('transaction_isolation') = 'read committed' THEN
    RAISE EXCEPTION 'a look at the trail is of one moment' USING ERRCODE = '25001';
  END IF;
  IF jsonb_typeof(p_beside) <> 'array' OR jsonb_array_length(p_beside) > 10000 OR EXISTS (SELECT FROM jsonb_array_elements(p_beside) b
      WHERE b.value ->> 'kind' IS DISTINCT FROM 'guard' OR jsonb_typeof(b.value -> 'place') IS DISTINCT FROM 'string'
        OR NOT coalesce(b.value ->> 'text' ~ '^it is (missing|changed|unexpected)$', false)) THEN
    RAISE EXCEPTION 'no such faults' USING ERRCODE = '22023';
  END IF;
  SELECT * INTO last FROM trail_check ORDER BY checked_at DESC LIMIT 1;
  whole := last.id IS NULL OR last.faults > 0 OR NOT EXISTS (
    SELECT FROM trail_check WHERE scope = 'all' AND checked_at > programme_clock() - interval '7 days');
  IF NOT whole THEN
    after := coalesce((SELECT up_to FROM trail_check ORDER BY checked_at DESC OFFSET 1 LIMIT 1), 0);
  END IF;
  looked.id := gen_random_uuid();
  looked.checked_at := programme_clock();
  looked.scope := CASE WHEN whole THEN 'all' ELSE 'new' END;
  SELECT count(*), count(*) FILTER (WHERE subject_kind = 'buyer-question'), count(*) FILTER (WHERE seq = 0), coalesce(max(no), 0)
    INTO looked.events, looked.of_questions, looked.streams, looked.up_to FROM audit_event;
  WITH compared AS MATERIALIZED (SELECT u.kind, u.place, u.fault, u.compared FROM unfaithful_rows(after) u),
  faults AS (
    SELECT CASE WHEN e.hash <> leaf.hash THEN 'text' ELSE 'chain' END AS kind,
      format('stream %s, seq %s, event %s', e.stream, e.seq, e.id) AS place, CASE
        WHEN e.hash <> leaf.hash THEN 'the stored hash is not the hash of its text'
        WHEN e.seq = 0 THEN 'it is the first of its stream and yet names one before it'
        WHEN b.id IS NULL THEN format('the event with seq %s is missing before it', e.seq - 1)
        ELSE format('it is not chained to the event before it, seq %s, event %s: one of the two was changed, replaced or moved', b.seq, b.id)
      END AS text, 1 AS part, row_number() OVER (ORDER BY e.at, e.stream, e.seq) AS place_in
    FROM audit_event e LEFT JOIN audit_event b ON b.stream = e.stream AND b.seq = e.seq - 1,
      LATERAL (SELECT encode(sha256(decode('00', 'hex') || convert_to(e.canonical, 'UTF8')), 'hex') AS hash) leaf
    WHERE coalesce(e.no, 0) >= after AND (e.prev IS DISTINCT FROM b.hash OR e.hash <> leaf.hash)
    UNION ALL
    SELECT c.kind, c.place, c.fault, 2, row_number() OVER (ORDER BY c.place) FROM compared c WHERE c.kind IS NOT NULL
    UNION ALL
    SELECT 'ledger', 'account ' || a.id, format('its balance is %s minutes and its head %s, but its rows sum to %s and end at %s',
        a.balance, a.head_seq, coalesce(sum(l.minutes), 0), coalesce(max(l.seq), -1)), 3, row_number() OVER (ORDER BY a.id)
    FROM hour_account a LEFT JOIN ledger_entry l ON l.account_id = a.id GROUP BY a.id
    HAVING a.balance IS DISTINCT FROM sum(l.minutes) OR a.head_seq IS DISTINCT FROM max(l.seq)
    UNION ALL
    SELECT b.value ->> 'kind', left(b.value ->> 'place', 300), left(b.value ->> 'text', 300), 4, b.n
    FROM jsonb_array_elements(p_beside) WITH ORDINALITY b (value, n)
  ), said AS (
    SELECT DISTINCT ON (facts ->> 'fault') facts ->> 'fault' AS id, facts ->> 'reason' AS reason FROM audit_event
    WHERE type = 'trail.fault-acknowledged' AND role = 'project-lead' AND stream = 'system' AND EXISTS (
      SELECT FROM staff_role r WHERE r.person_id = actor_id AND r.role = 'project-lead' AND (r.revoked_at IS NULL OR r.revoked_at >= at))
    ORDER BY facts ->> 'fault', at DESC, seq DESC
  ), judged AS (
    SELECT f.*, fault_id(f.kind, f.place, f.text) AS id, s.reason,
      -- Those that are not known first, so that the kept ones begin with what matters.
      row_number() OVER (ORDER BY s.reason IS NOT NULL, f.part, f.place_in) AS nth
    FROM faults f LEFT JOIN said s ON s.id = fault_id(f.kind, f.place, f.text))
  SELECT coalesce((SELECT sum(c.compared) FROM compared c), 0), count(*) FILTER (WHERE reason IS NULL), count(*) FILTER (WHERE reason IS NOT NULL),
    coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'place', place, 'text', text, 'known', reason))
      ORDER BY nth) FILTER (WHERE nth <= 100), '[]')
  INTO looked.rows, looked.faults, looked.known, looked.first FROM judged;
  INSERT INTO trail_look SELECT looked.*;
  RETURN looked.id;
END $$;

-- Makes a look the night's check, unless another was kept since.
CREATE FUNCTION keep_trail_check(p_look uuid) RETURNS SETOF trail_check LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept trail_check;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('trail-check', 0));
  DELETE FROM trail_look WHERE id = p_look RETURNING * INTO kept;
  DELETE FROM trail_look WHERE checked_at < programme_clock() - interval '1 day';
  IF kept.id IS NULL OR EXISTS (SELECT FROM trail_check WHERE checked_at >= kept.checked_at) THEN RETURN; END IF;
  RETURN QUERY INSERT INTO trail_check SELECT kept.* RETURNING *;
END $$;
REVOKE ALL ON FUNCTION fault_id(text, text, text), look_at_trail(jsonb), keep_trail_check(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_at_trail(jsonb), keep_trail_check(uuid) TO ua_application;
REVOKE INSERT (scope, up_to, events, of_questions, streams, rows, faults, known, first) ON trail_check FROM ua_application;
REVOKE EXECUTE ON FUNCTION unfaithful_rows(bigint) FROM ua_application;
