-- An event tells of the change it belongs to. Format 2 of the trail: the database writes the event itself, checks its
-- form and who acts, ties it to the rows it tells of, and holds in it what each of them says.

CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- What events there are and what each may tell of. Written by db:migrate from prisma/events.json, compared at every start.
CREATE TABLE event_form (
  type     text PRIMARY KEY,
  subjects text[] NOT NULL,
  -- Whose trail it goes to: 'company' its own, 'system' the system's.
  stream   text NOT NULL,
  -- May stand without a changed row.
  alone    boolean NOT NULL,
  facts    jsonb NOT NULL
);

CREATE TABLE event_tells (
  type       text NOT NULL REFERENCES event_form,
  table_name text NOT NULL,
  op         text NOT NULL,
  -- The columns whose change it tells of; '+' a row that came, '-' one that went.
  parts      text[] NOT NULL,
  -- What of the event must be the same as which column of the row; '=word' is that word, '-column' its opposite.
  names      jsonb NOT NULL,
  -- What changes together with what it is about: told by it too, and no reason to record it.
  side       boolean NOT NULL,
  PRIMARY KEY (type, table_name, op)
);

-- What the transaction under way has changed and not told. Emptied before it commits, so nothing of it needs to outlive a crash.
CREATE UNLOGGED TABLE untold_change (
  transaction bigint NOT NULL,
  table_name  text NOT NULL,
  row_key     text NOT NULL,
  -- What the trail calls the row; nothing where it must not even tell which row it was.
  row_name    text,
  touched     text[] NOT NULL,
  untold      text[] NOT NULL,
  content     jsonb NOT NULL,
  digest      text NOT NULL,
  PRIMARY KEY (transaction, table_name, row_key)
);

-- Without its salt a row's digest says nothing of what the row held, and its name nothing of its key. Made anew with each
-- change, except where the name needs it, and gone with the row.
CREATE TABLE row_salt (
  table_name text NOT NULL,
  row_key    text NOT NULL,
  salt       bytea NOT NULL,
  PRIMARY KEY (table_name, row_key)
);

GRANT SELECT ON event_form, event_tells TO ua_application;

-- Counts the events of all streams in one order, that of the locks their rows were changed under.
CREATE SEQUENCE audit_event_no;

-- The content of a row, whatever the session's settings: what is null is left out, so that a column that comes later
-- and is empty changes nothing.
CREATE FUNCTION row_content(p_row jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN jsonb_strip_nulls(p_row);
CREATE FUNCTION row_digest(p_salt bytea, p_content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN encode(hmac(convert_to(p_content::text, 'UTF8'), p_salt, 'sha256'), 'hex');

-- The transaction under way, as untold_change knows it.
CREATE FUNCTION this_transaction() RETURNS bigint LANGUAGE sql STABLE RETURN pg_current_xact_id()::text::bigint;

CREATE FUNCTION row_salt_of(p_table text, p_key text, p_mode text) RETURNS bytea LANGUAGE sql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO row_salt AS s VALUES (p_table, p_key, gen_random_bytes(32))
  ON CONFLICT (table_name, row_key) DO UPDATE SET salt = CASE p_mode WHEN 'named' THEN s.salt ELSE EXCLUDED.salt END RETURNING salt
$$;
CREATE FUNCTION row_name(p_mode text, p_salt bytea, p_key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE p_mode WHEN 'named' THEN substr(encode(hmac(convert_to(p_key, 'UTF8'), p_salt, 'sha256'), 'hex'), 1, 32)
    WHEN 'hidden' THEN NULL ELSE p_key END;

-- Put on every business table, with how its rows stand in the trail and the columns of their key:
--   open    nothing in them is ever forgotten: their digest needs no salt
--   salted  the usual
--   named   also the key says something: it stands under a name made of key and salt
--   hidden  which row it was would say it already: that one changed is told, and nothing of it
-- Notes what changed; the deferred check on untold_change refuses what no event has told by then.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
  INSERT INTO untold_change AS u (transaction, table_name, row_key, row_name, touched, untold, content, digest) VALUES
    (this_transaction(), TG_TABLE_NAME, key, row_name(mode, salt, key), changed, changed, coalesce(after, before),
     coalesce(row_digest(salt, after), '-'))
  ON CONFLICT (transaction, table_name, row_key) DO UPDATE SET
    row_name = EXCLUDED.row_name,
    touched = u.touched || EXCLUDED.touched,
    -- What came and is not told yet comes as it is now; what came and went again is no change.
    untold = CASE
      WHEN '+' = ANY (u.untold) AND TG_OP = 'DELETE' THEN array_remove(u.untold, '+')
      WHEN '+' = ANY (u.untold) THEN u.untold
      WHEN TG_OP = 'DELETE' THEN ARRAY['-']
      ELSE u.untold || EXCLUDED.untold END,
    content = EXCLUDED.content,
    digest = EXCLUDED.digest;
  RETURN NULL;
END $$;

CREATE FUNCTION require_telling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  left_over text[];
BEGIN
  DELETE FROM untold_change WHERE transaction = NEW.transaction AND table_name = NEW.table_name AND row_key = NEW.row_key
    RETURNING untold INTO left_over;
  IF left_over <> '{}' THEN
    RAISE EXCEPTION '% of % without an event in the trail', array_to_string(left_over, ', '), NEW.table_name USING ERRCODE = 'UA004';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR UPDATE ON untold_change DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_telling();

DROP FUNCTION guard_with_audit(regclass);
CREATE FUNCTION guard_with_audit(p_table regclass, p_mode text DEFAULT 'salted') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  key text;
BEGIN
  IF p_mode NOT IN ('open', 'salted', 'named', 'hidden') THEN RAISE EXCEPTION 'no row stands % in the trail', p_mode; END IF;
  SELECT string_agg(quote_literal(a.attname), ', ' ORDER BY k.place) INTO key
  FROM pg_index i, unnest(i.indkey::int[]) WITH ORDINALITY k (num, place), pg_attribute a
  WHERE i.indrelid = p_table AND i.indisprimary AND a.attrelid = p_table AND a.attnum = k.num;
  IF key IS NULL THEN RAISE EXCEPTION '% has no primary key to be known by', p_table; END IF;
  EXECUTE format('CREATE TRIGGER change_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON %s
    FOR EACH ROW EXECUTE FUNCTION note_change(%L, %s)', p_table, p_mode, key);
END $$;
REVOKE ALL ON FUNCTION guard_with_audit(regclass, text) FROM PUBLIC;

-- RFC 8785: members in the order of their names, nothing between them. Facts are texts, whole numbers, null and lists of texts.
CREATE FUNCTION canonical_facts(p_facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '{' || coalesce(string_agg(to_json(key)::text || ':' || CASE jsonb_typeof(value)
      WHEN 'array' THEN '[' || coalesce((SELECT string_agg(to_json(e.text)::text, ',' ORDER BY e.place)
        FROM jsonb_array_elements_text(value) WITH ORDINALITY e (text, place)), '') || ']'
      ELSE value::text END, ',' ORDER BY key COLLATE "C"), '') || '}'
  FROM jsonb_each(p_facts)
$$;

CREATE FUNCTION fact_fits(p_value jsonb, p_kind text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN p_value IS NULL THEN p_kind LIKE '%~%'
    WHEN jsonb_typeof(p_value) = 'null' THEN p_kind LIKE '%?%'
    ELSE coalesce(CASE rtrim(p_kind, '?~')
      WHEN 'number' THEN jsonb_typeof(p_value) = 'number' AND p_value::text ~ '^-?[0-9]{1,10}$'
      WHEN 'codes' THEN jsonb_typeof(p_value) = 'array' AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(p_value) e WHERE NOT fact_fits(e.value, 'code'))
      WHEN 'ids' THEN jsonb_typeof(p_value) = 'array' AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(p_value) e WHERE NOT fact_fits(e.value, 'id'))
      ELSE jsonb_typeof(p_value) = 'string' AND (p_value #>> '{}') ~ CASE rtrim(p_kind, '?~')
        WHEN 'id' THEN '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        WHEN 'day' THEN '^[0-9]{4}-[01][0-9]-[0-3][0-9]$'
        WHEN 'instant' THEN '^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\.[0-9]{1,6})?Z$'
        WHEN 'code' THEN '^[A-Za-z0-9ÅÄÖåäö][A-Za-z0-9ÅÄÖåäö._:/+-]{0,99}$' END END, false) END
$$;

-- Nobody but a person there is, in a role they hold, for a company they have to do with. A visitor may be known by name: who
-- has signed in and holds no role yet.
CREATE FUNCTION require_event_actor(p_actor uuid, p_role text, p_company uuid) RETURNS void LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  IF p_role = 'system' AND p_actor IS NULL OR p_role = 'visitor' AND p_actor IS NULL THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM person WHERE id = p_actor AND (deactivated_at IS NULL OR deactivated_at >= now())) THEN
    RAISE EXCEPTION 'nobody acts as %', p_role USING ERRCODE = 'UA061';
  END IF;
  IF NOT (CASE p_role
      WHEN 'visitor' THEN true
      WHEN 'company-contact' THEN p_company IS NULL
        OR EXISTS (SELECT FROM mandate m WHERE m.person_id = p_actor AND m.company_id = p_company)
        OR EXISTS (SELECT FROM cases c WHERE c.contact_id = p_actor AND c.company_id = p_company)
      WHEN 'partner' THEN EXISTS (SELECT FROM partner_member m WHERE m.person_id = p_actor)
      ELSE EXISTS (SELECT FROM staff_role r WHERE r.person_id = p_actor AND r.role = p_role
        AND (r.revoked_at IS NULL OR r.revoked_at >= now())) END) THEN
    RAISE EXCEPTION 'the person does not act as %', p_role USING ERRCODE = 'UA061';
  END IF;
END $$;

CREATE FUNCTION append_event(
  p_stream text, p_type text, p_subject_kind text, p_subject uuid, p_actor uuid, p_role text, p_on_behalf_of uuid,
  p_status_after text, p_facts jsonb, p_rows text[], p_request text
) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET enable_seqscan = off AS $$
DECLARE
  event uuid := gen_random_uuid();
  seq   integer;
  prev  text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || p_stream, 0));
  SELECT e.seq, e.hash INTO seq, prev FROM audit_event e WHERE e.stream = p_stream ORDER BY e.seq DESC LIMIT 1;
  INSERT INTO audit_event (canonical) VALUES (concat(
    '{"actor":', coalesce(to_json(p_actor)::text, 'null'),
    ',"at":"', to_char(programme_clock(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    '","facts":', canonical_facts(p_facts),
    ',"id":"', event,
    '","no":', nextval('audit_event_no'),
    ',"onBehalfOf":', coalesce(to_json(p_on_behalf_of)::text, 'null'),
    ',"prev":', coalesce(to_json(prev)::text, 'null'),
    ',"request":', coalesce(to_json(p_request)::text, 'null'),
    ',"role":', to_json(p_role),
    ',"rows":[', (SELECT string_agg(to_json(r)::text, ',' ORDER BY r COLLATE "C") FROM unnest(p_rows) r),
    '],"seq":', coalesce(seq + 1, 0),
    ',"statusAfter":', coalesce(to_json(p_status_after)::text, 'null'),
    ',"stream":', to_json(p_stream),
    ',"subject":{"id":"', p_subject, '","kind":', to_json(p_subject_kind),
    '},"type":', to_json(p_type),
    ',"v":2,"xact":"', pg_current_xact_id(), '"}'));
  RETURN event;
END $$;

-- The one way an event comes about. Refuses what is not of its declared form (UA060), whoever is not who they act as
-- (UA061), and what tells of no row that this transaction changed (UA062).
CREATE FUNCTION record_event(
  p_type text, p_subject_kind text, p_subject uuid, p_company uuid, p_actor uuid, p_role text,
  p_status_after text, p_facts jsonb, p_request text
) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  form    event_form;
  fault   text;
  said    jsonb;
  of_case uuid;
  told    text[];
BEGIN
  SELECT * INTO form FROM event_form WHERE type = p_type;
  IF NOT FOUND THEN RAISE EXCEPTION 'no event is called %', p_type USING ERRCODE = 'UA060'; END IF;
  fault := CASE
      WHEN p_subject IS NULL OR p_subject_kind IS NULL OR NOT p_subject_kind = ANY (form.subjects) THEN 'its subject'
      WHEN form.stream = 'company' AND p_company IS NULL OR form.stream = 'system' AND p_company IS NOT NULL THEN 'its stream'
      WHEN jsonb_typeof(p_facts) IS DISTINCT FROM 'object' THEN 'its facts'
      WHEN p_status_after !~ '^[a-z-]{1,40}$' THEN 'its status'
      WHEN p_request !~ '^[A-Za-z0-9-]{1,100}$' THEN 'its request' END;
  IF fault IS NULL THEN
    SELECT format('its fact %s', key) INTO fault FROM (
      SELECT key FROM jsonb_each_text(form.facts) f WHERE NOT fact_fits(p_facts -> f.key, f.value)
      UNION ALL SELECT key FROM jsonb_object_keys(p_facts) s (key) WHERE NOT form.facts ? s.key) u LIMIT 1;
  END IF;
  IF fault IS NULL THEN
    -- An event of a case, or of what is in one, belongs to that case's company.
    of_case := CASE WHEN p_subject_kind = 'case' THEN p_subject ELSE (p_facts ->> 'caseId')::uuid END;
    IF of_case IS NOT NULL AND p_company IS DISTINCT FROM (SELECT company_id FROM cases WHERE id = of_case)
       OR p_subject_kind = 'company' AND p_company IS DISTINCT FROM p_subject THEN fault := 'the company';
    END IF;
  END IF;
  IF fault IS NOT NULL THEN RAISE EXCEPTION 'an event % is not declared with %', p_type, fault USING ERRCODE = 'UA060'; END IF;

  PERFORM require_event_actor(p_actor, p_role, p_company);
  -- One person in one role; what the system does beside them is the system's.
  IF EXISTS (SELECT FROM audit_event e WHERE e.transaction = pg_current_xact_id() AND e.transaction_at = transaction_timestamp()
      AND e.actor_id IS NOT NULL AND p_actor IS NOT NULL AND (e.actor_id, e.role) <> (p_actor, p_role)) THEN
    RAISE EXCEPTION 'another acts in this transaction' USING ERRCODE = 'UA061';
  END IF;

  said := jsonb_build_object('subject', p_subject, 'company', p_company, 'actor', p_actor, 'status', p_status_after) || p_facts;
  WITH matched AS (
    SELECT u.table_name, u.row_key, array_agg(p) AS parts,
      -- That a case counts one version more is no news of it.
      bool_or(NOT t.side AND (t.table_name <> 'cases' OR t.parts && array_remove(u.touched, 'version'))) AS main
    FROM untold_change u JOIN event_tells t ON t.type = p_type AND t.table_name = u.table_name AND t.parts && u.touched, unnest(t.parts) p
    WHERE u.transaction = this_transaction() AND NOT EXISTS (SELECT FROM jsonb_each_text(t.names) n
      WHERE CASE WHEN left(n.key, 1) = '=' THEN substr(n.key, 2) ELSE said ->> n.key END IS DISTINCT FROM
        CASE WHEN left(n.value, 1) = '-' THEN (-(u.content ->> substr(n.value, 2))::integer)::text ELSE u.content ->> n.value END)
    GROUP BY u.table_name, u.row_key
  ), telling AS (
    UPDATE untold_change u SET untold = ARRAY(SELECT unnest(u.untold) EXCEPT SELECT unnest(m.parts))
    FROM matched m WHERE u.transaction = this_transaction() AND u.table_name = m.table_name AND u.row_key = m.row_key
    RETURNING concat(u.table_name, ' ', u.row_name, ' ', u.digest) AS row, u.row_name, m.main)
  SELECT coalesce(array_agg(row) FILTER (WHERE row_name IS NOT NULL), '{}') INTO told FROM telling HAVING bool_or(main);
  IF told IS NULL AND NOT form.alone THEN
    RAISE EXCEPTION 'an event % tells of no change', p_type USING ERRCODE = 'UA062';
  END IF;

  RETURN append_event(CASE WHEN p_company IS NULL THEN 'system' ELSE 'company:' || p_company END, p_type, p_subject_kind, p_subject,
    p_actor, p_role, CASE WHEN p_role = 'company-contact' THEN p_company END, p_status_after, p_facts, told, p_request);
END $$;

-- What a table holds, told by its owner: when the trail begins to hold it, and after a migration that changed it.
CREATE FUNCTION seal_rows(p_table regclass) RETURNS bigint LANGUAGE plpgsql SET timezone = 'UTC' SET bytea_output = 'hex'
SET extra_float_digits = 1 AS $$
DECLARE
  args  text[];
  batch text[];
  total bigint := 0;
BEGIN
  SELECT string_to_array(encode(tgargs, 'escape'), '\000') INTO STRICT args FROM pg_trigger
    WHERE tgrelid = p_table AND tgname = 'change_leaves_an_event';
  IF args[1] = 'hidden' THEN RETURN 0; END IF;
  FOR batch IN EXECUTE format($f$
    SELECT array_agg(concat(%2$L, ' ', row_name(%4$L, salt, key), ' ', row_digest(salt, content)) ORDER BY key)
    FROM (SELECT *, CASE %4$L WHEN 'open' THEN ''::bytea ELSE row_salt_of(%2$L, key, %4$L) END AS salt
      FROM (SELECT concat_ws('/', %3$s) AS key, row_content(r) AS content, row_number() OVER () AS n FROM (SELECT to_jsonb(t) AS r FROM %1$s t) q) r) s
    GROUP BY (n - 1) / 1000
    $f$, p_table, p_table::text, (SELECT string_agg(format('r ->> %L', a), ', ' ORDER BY n) FROM unnest(args) WITH ORDINALITY x (a, n)
      WHERE n > 1 AND a <> ''), args[1])
  LOOP
    total := total + cardinality(batch);
    PERFORM append_event('system', 'rows.sealed', 'trail', '00000000-0000-0000-0000-000000000000', NULL, 'system', NULL, NULL,
      jsonb_build_object('table', p_table::text, 'rows', cardinality(batch)), batch, NULL);
  END LOOP;
  RETURN total;
END $$;

REVOKE ALL ON FUNCTION row_salt_of(text, text, text), note_change(), require_telling(), require_event_actor(uuid, text, uuid),
  append_event(text, text, text, uuid, uuid, text, uuid, text, jsonb, text[], text), seal_rows(regclass),
  record_event(text, text, uuid, uuid, uuid, text, text, jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_event(text, text, uuid, uuid, uuid, text, text, jsonb, text) TO ua_application;
REVOKE INSERT (canonical) ON audit_event FROM ua_application;
REVOKE EXECUTE ON FUNCTION audit_head(text) FROM ua_application;

-- Every table that was guarded before is so from here on, and its rows as they stand are told once.
DO $$
DECLARE
  guarded regclass;
  hidden  boolean;
BEGIN
  FOR guarded, hidden IN
    SELECT c.oid::regclass, c.relforcerowsecurity FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = 'change_leaves_an_event' ORDER BY c.relname
  LOOP
    EXECUTE format('DROP TRIGGER change_leaves_an_event ON %s', guarded);
    PERFORM guard_with_audit(guarded, CASE
      WHEN guarded::text IN ('account_month', 'bid_result', 'case_assignment', 'case_move', 'case_number', 'encryption_key',
        'hour_account', 'ledger_entry', 'outcome', 'outside_time', 'procurement_match', 'reference_number', 'round_activity',
        'staff_role') THEN 'open'
      WHEN guarded::text IN ('bidder_tie_ended', 'case_key', 'question_key') THEN 'named'
      WHEN guarded::text = 'training_gender' THEN 'hidden'
      ELSE 'salted' END);
    IF hidden THEN EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', guarded); END IF;
    PERFORM seal_rows(guarded);
    IF hidden THEN
      EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
      -- Whoever verifies the trail as the owner says so, and reads.
      EXECUTE format('CREATE POLICY owner_verifies ON %s FOR SELECT TO CURRENT_USER USING (current_setting(''ua.errand'', true) = ''verify'')', guarded);
    END IF;
  END LOOP;
END $$;
DROP FUNCTION require_audit_event();
