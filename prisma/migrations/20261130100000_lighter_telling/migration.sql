-- The same is asked of each event and each change as before, in a third of the time: an event's text is read once where it
-- was read for every column, and what it tells of is looked at row by row where one statement looked at all of it at once.

ALTER TABLE audit_event
  ALTER COLUMN stream DROP EXPRESSION,
  ALTER COLUMN seq DROP EXPRESSION,
  ALTER COLUMN prev_seq DROP EXPRESSION,
  ALTER COLUMN prev DROP EXPRESSION,
  ALTER COLUMN hash DROP EXPRESSION,
  ALTER COLUMN id DROP EXPRESSION,
  ALTER COLUMN at DROP EXPRESSION,
  ALTER COLUMN actor_id DROP EXPRESSION,
  ALTER COLUMN role DROP EXPRESSION,
  ALTER COLUMN type DROP EXPRESSION,
  ALTER COLUMN subject_kind DROP EXPRESSION,
  ALTER COLUMN subject_id DROP EXPRESSION,
  ALTER COLUMN case_id DROP EXPRESSION,
  ALTER COLUMN facts DROP EXPRESSION,
  ALTER COLUMN no DROP EXPRESSION;

-- What an event's columns say is what its text says, whoever writes it and whatever else they give. Its columns never change;
-- where they were made to, the night's check and `npm run audit:verify` find it.
CREATE FUNCTION read_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said jsonb := NEW.canonical::jsonb;
BEGIN
  NEW.stream := said ->> 'stream';
  NEW.seq := said ->> 'seq';
  NEW.prev_seq := nullif(NEW.seq, 0) - 1;
  NEW.prev := said ->> 'prev';
  NEW.hash := encode(sha256('\x00'::bytea || convert_to(NEW.canonical, 'UTF8')), 'hex');
  NEW.id := said ->> 'id';
  NEW.at := said ->> 'at';
  NEW.actor_id := said ->> 'actor';
  NEW.role := said ->> 'role';
  NEW.type := said ->> 'type';
  NEW.subject_kind := said -> 'subject' ->> 'kind';
  NEW.subject_id := said -> 'subject' ->> 'id';
  NEW.facts := said -> 'facts';
  NEW.case_id := CASE WHEN NEW.subject_kind = 'case' THEN NEW.subject_id ELSE (NEW.facts ->> 'caseId')::uuid END;
  NEW.no := said ->> 'no';
  RETURN NEW;
END $$;
CREATE TRIGGER event_is_read BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION read_event();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER event_is_read;
REVOKE ALL ON FUNCTION read_event() FROM PUBLIC;

-- The first column that does not.
CREATE FUNCTION differing_column(e audit_event) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  said jsonb := e.canonical::jsonb;
BEGIN
  RETURN CASE
    WHEN e.stream IS DISTINCT FROM said ->> 'stream' THEN 'stream'
    WHEN e.seq::text IS DISTINCT FROM said ->> 'seq' THEN 'seq'
    WHEN e.prev_seq IS DISTINCT FROM nullif(e.seq, 0) - 1 THEN 'prev_seq'
    WHEN e.prev IS DISTINCT FROM said ->> 'prev' THEN 'prev'
    WHEN e.id::text IS DISTINCT FROM said ->> 'id' THEN 'id'
    WHEN to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') IS DISTINCT FROM replace(said ->> 'at', 'Z', '000') THEN 'at'
    WHEN e.actor_id::text IS DISTINCT FROM said ->> 'actor' THEN 'actor_id'
    WHEN e.role IS DISTINCT FROM said ->> 'role' THEN 'role'
    WHEN e.type IS DISTINCT FROM said ->> 'type' THEN 'type'
    WHEN e.subject_kind IS DISTINCT FROM said -> 'subject' ->> 'kind' THEN 'subject_kind'
    WHEN e.subject_id::text IS DISTINCT FROM said -> 'subject' ->> 'id' THEN 'subject_id'
    WHEN e.case_id::text IS DISTINCT FROM CASE WHEN e.subject_kind = 'case' THEN said -> 'subject' ->> 'id' ELSE said -> 'facts' ->> 'caseId' END THEN 'case_id'
    WHEN e.facts IS DISTINCT FROM said -> 'facts' THEN 'facts'
    WHEN e.no::text IS DISTINCT FROM said ->> 'no' THEN 'no' END;
END $$;
REVOKE ALL ON FUNCTION differing_column(audit_event) FROM PUBLIC;

-- The check that was the last when it looked.
ALTER TABLE trail_look ADD COLUMN since uuid;

-- As before, and whether the columns of each event hold what its text says.
CREATE OR REPLACE FUNCTION look_at_trail(p_beside jsonb) RETURNS uuid LANGUAGE plpgsql
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
  looked.since := last.id;
  looked.checked_at := programme_clock();
  looked.scope := CASE WHEN whole THEN 'all' ELSE 'new' END;
  SELECT count(*), count(*) FILTER (WHERE subject_kind = 'buyer-question'), count(*) FILTER (WHERE seq = 0), coalesce(max(no), 0)
    INTO looked.events, looked.of_questions, looked.streams, looked.up_to FROM audit_event;
  WITH compared AS MATERIALIZED (SELECT u.kind, u.place, u.fault, u.compared FROM unfaithful_rows(after) u),
  faults AS (
    SELECT CASE WHEN e.hash <> leaf.hash THEN 'text' WHEN e.prev IS NOT DISTINCT FROM b.hash THEN 'column' ELSE 'chain' END AS kind,
      format('stream %s, seq %s, event %s', e.stream, e.seq, e.id) AS place, CASE
        WHEN e.hash <> leaf.hash THEN 'the stored hash is not the hash of its text'
        WHEN e.prev IS NOT DISTINCT FROM b.hash THEN format('the column %s does not hold what the text says', differing_column(e))
        WHEN e.seq = 0 THEN 'it is the first of its stream and yet names one before it'
        WHEN b.id IS NULL THEN format('the event with seq %s is missing before it', e.seq - 1)
        ELSE format('it is not chained to the event before it, seq %s, event %s: one of the two was changed, replaced or moved', b.seq, b.id)
      END AS text, 1 AS part, row_number() OVER (ORDER BY e.at, e.stream, e.seq) AS place_in
    FROM audit_event e LEFT JOIN audit_event b ON b.stream = e.stream AND b.seq = e.seq - 1,
      LATERAL (SELECT encode(sha256(decode('00', 'hex') || convert_to(e.canonical, 'UTF8')), 'hex') AS hash) leaf
    WHERE coalesce(e.no, 0) >= after AND (e.prev IS DISTINCT FROM b.hash OR e.hash <> leaf.hash OR differing_column(e) IS NOT NULL)
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

-- Makes a look the night's check, unless another was kept since it looked: of several at once one is.
CREATE OR REPLACE FUNCTION keep_trail_check(p_look uuid) RETURNS SETOF trail_check LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept trail_look;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('trail-check', 0));
  DELETE FROM trail_look WHERE id = p_look RETURNING * INTO kept;
  DELETE FROM trail_look WHERE checked_at < programme_clock() - interval '1 day';
  IF kept.id IS NULL OR kept.since IS DISTINCT FROM (SELECT id FROM trail_check ORDER BY checked_at DESC LIMIT 1) THEN RETURN; END IF;
  RETURN QUERY INSERT INTO trail_check (id, checked_at, scope, up_to, events, of_questions, streams, rows, faults, known, first)
    VALUES (kept.id, kept.checked_at, kept.scope, kept.up_to, kept.events, kept.of_questions, kept.streams, kept.rows, kept.faults, kept.known, kept.first)
    RETURNING *;
END $$;

-- A function of SQL is read and planned anew in each transaction; these are asked in every one that writes.
CREATE OR REPLACE FUNCTION canonical_facts(p_facts jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT '{' || coalesce(string_agg(to_json(f.key)::text || ':' || CASE jsonb_typeof(f.value)
      WHEN 'array' THEN '[' || coalesce((SELECT string_agg(to_json(e.text)::text, ',' ORDER BY e.place)
        FROM jsonb_array_elements_text(f.value) WITH ORDINALITY e (text, place)), '') || ']'
      ELSE f.value::text END, ',' ORDER BY f.key COLLATE "C"), '') || '}'
    FROM jsonb_each(p_facts) f);
END $$;

CREATE OR REPLACE FUNCTION row_salt_of(p_table text, p_key text, p_mode text) RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  kept bytea;
BEGIN
  INSERT INTO row_salt AS s VALUES (p_table, p_key, gen_random_bytes(32))
    ON CONFLICT (table_name, row_key) DO UPDATE SET salt = CASE p_mode WHEN 'named' THEN s.salt ELSE EXCLUDED.salt END RETURNING s.salt INTO kept;
  RETURN kept;
END $$;

CREATE OR REPLACE FUNCTION case_contact_verified(p_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
      SELECT FROM cases c JOIN person p ON p.id = c.contact_id AND p.deactivated_at IS NULL
      JOIN mandate m ON m.person_id = c.contact_id AND m.company_id = c.company_id AND m.level = 'verified' AND mandate_lives(m)
      WHERE c.id = p_case)
    OR EXISTS (
      SELECT FROM contact_check k JOIN cases c ON c.id = k.case_id AND c.contact_id IS NULL
      WHERE k.case_id = p_case AND k.revoked_at IS NULL AND today() <= k.valid_to);
END $$;

-- As before; a row that changes for the first time, as most do, is put down without asking what was there.
CREATE OR REPLACE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' SET extra_float_digits = 1 AS $$
DECLARE
  mode    text := TG_ARGV[0];
  was     jsonb;
  becomes jsonb;
  stands  jsonb;
  key     text;
  changed text[];
  salt    bytea := '';
  called  text;
  sum     text := '-';
BEGIN
  IF TG_OP <> 'INSERT' THEN was := jsonb_strip_nulls(to_jsonb(OLD)); stands := was; END IF;
  IF TG_OP <> 'DELETE' THEN becomes := jsonb_strip_nulls(to_jsonb(NEW)); stands := becomes; END IF;
  key := stands ->> TG_ARGV[1];
  FOR n IN 2 .. TG_NARGS - 1 LOOP key := key || '/' || (stands ->> TG_ARGV[n]); END LOOP;
  IF TG_OP = 'UPDATE' THEN
    IF was = becomes THEN RETURN NULL; END IF;
    changed := ARRAY(SELECT n.key FROM jsonb_each(becomes) n WHERE n.value IS DISTINCT FROM was -> n.key
      UNION ALL SELECT o.key FROM jsonb_object_keys(was) o (key) WHERE NOT becomes ? o.key);
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
  -- The same as row_name and row_digest say.
  called := CASE mode WHEN 'named' THEN substr(encode(hmac(convert_to(key, 'UTF8'), salt, 'sha256'), 'hex'), 1, 32)
    WHEN 'hidden' THEN NULL ELSE key END;
  IF becomes IS NOT NULL THEN sum := coalesce(encode(hmac(convert_to(becomes::text, 'UTF8'), salt, 'sha256'), 'hex'), '-'); END IF;
  INSERT INTO untold_change VALUES (this_transaction(), TG_TABLE_NAME, key, called, changed, changed, stands, sum, was) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    UPDATE untold_change u SET
      row_name = called,
      -- What came and is not told yet comes as it is now; what came and went again is no change, and nothing to tell of.
      touched = CASE WHEN '+' = ANY (u.untold) AND TG_OP = 'DELETE' THEN '{}' ELSE u.touched || changed END,
      untold = CASE
        WHEN '+' = ANY (u.untold) AND TG_OP = 'DELETE' THEN array_remove(u.untold, '+')
        WHEN '+' = ANY (u.untold) THEN u.untold
        WHEN TG_OP = 'DELETE' THEN ARRAY['-']
        ELSE u.untold || changed END,
      content = stands,
      digest = sum,
      before = CASE u.untold WHEN '{}' THEN was ELSE u.before END,
      told = ARRAY(SELECT unnest(u.told) EXCEPT SELECT unnest(changed))
    WHERE u.transaction = this_transaction() AND u.table_name = TG_TABLE_NAME AND u.row_key = key;
  END IF;
  RETURN NULL;
END $$;

-- What is asked of a change is asked once, when it is over.
DROP TRIGGER change_is_told ON untold_change;
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT ON untold_change DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_telling();
ALTER TABLE untold_change ENABLE ALWAYS TRIGGER change_is_told;

CREATE OR REPLACE FUNCTION require_event_actor(p_actor uuid, p_role text, p_company uuid) RETURNS void LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  IF p_actor IS NULL AND p_role IN ('system', 'visitor') THEN RETURN; END IF;
  PERFORM FROM person WHERE id = p_actor AND (deactivated_at IS NULL OR deactivated_at >= now());
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody acts as %', p_role USING ERRCODE = 'UA061'; END IF;
  IF p_role = 'visitor' THEN
    RETURN;
  ELSIF p_role = 'company-contact' THEN
    -- Who is in a company's trail for the company has a mandate for it today, or had one when this transaction began.
    PERFORM FROM mandate m WHERE m.person_id = p_actor AND (p_company IS NULL OR m.company_id = p_company)
      AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (m.valid_to IS NULL OR m.valid_to >= today());
  ELSIF p_role = 'partner' THEN
    PERFORM FROM partner_member m JOIN partner p ON p.id = m.partner_id WHERE m.person_id = p_actor
      AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (p.ended_at IS NULL OR p.ended_at >= now());
  ELSE
    PERFORM FROM staff_role r WHERE r.person_id = p_actor AND r.role = p_role AND (r.revoked_at IS NULL OR r.revoked_at >= now());
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'the person does not act as %', p_role USING ERRCODE = 'UA061'; END IF;
END $$;

CREATE OR REPLACE FUNCTION record_event(
  p_type text, p_subject_kind text, p_subject uuid, p_company uuid, p_actor uuid, p_role text,
  p_status_after text, p_facts jsonb, p_request text
) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  stream  text := CASE WHEN p_company IS NULL THEN 'system' ELSE 'company:' || p_company END;
  form    event_form;
  named   text[];
  fault   text;
  said    jsonb;
  of_case uuid;
  owner   uuid;
  pair    record;
  part     text;
  wanted   text;
  stands  text;
  fits    boolean;
  -- Of the row that is looked at: what the event tells of it, whether that is news, and as which changes.
  covered text[] := '{}';
  news    boolean := false;
  kinds   text[] := '{}';
  pending text[];
  -- Of all rows.
  tells   boolean := false;
  rows    text[] := '{}';
  met     text[] := '{}';
  earliest timestamptz := least(now(), programme_now()) - interval '1 hour';
  latest  timestamptz := clock_timestamp() + interval '1 hour';
  ends    CONSTANT text[] := ARRAY['revoked_at', 'deactivated_at', 'ended_at', 'closed_at', 'until_at'];
  -- Times that a row is given, and those that whoever publishes, reminds or forgets looks at all rows of one moment with.
  planned CONSTANT text[] := ARRAY['anonymised_at', 'bid_deadline_at', 'changed_at', 'checked_in_at', 'consent_at', 'ends_at', 'first_published_at',
    'offer_ends_at', 'publish_at', 'published_at', 'reminded_at', 'saved_at', 'sign_up_closes_at', 'starts_at', 'thanked_at'];
BEGIN
  SELECT * INTO form FROM event_form f WHERE f.type = p_type;
  IF NOT FOUND THEN RAISE EXCEPTION 'no event is called %', p_type USING ERRCODE = 'UA060'; END IF;
  fault := CASE
      WHEN p_subject IS NULL OR p_subject_kind IS NULL OR NOT p_subject_kind = ANY (form.subjects) THEN 'its subject'
      WHEN form.stream = 'company' AND p_company IS NULL OR form.stream = 'system' AND p_company IS NOT NULL THEN 'its stream'
      WHEN p_role IS NULL OR NOT p_role = ANY (form.roles) THEN 'its role'
      WHEN jsonb_typeof(p_facts) IS DISTINCT FROM 'object' THEN 'its facts' END;
  IF fault IS NULL AND p_request !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    PERFORM FROM schedule WHERE 'job-' || name = p_request;
    IF NOT FOUND THEN fault := 'its request'; END IF;
  END IF;
  IF fault IS NULL THEN
    named := ARRAY(SELECT jsonb_object_keys(form.facts));
    FOREACH part IN ARRAY named LOOP
      IF NOT fact_fits(p_facts -> part, form.facts ->> part) THEN fault := 'its fact ' || part; END IF;
    END LOOP;
    IF p_facts - named <> '{}' THEN
      SELECT 'its fact ' || min(f) INTO fault FROM jsonb_object_keys(p_facts - named) f;
    END IF;
  END IF;
  IF fault IS NULL THEN
    -- An event of a case, or of what is in one, belongs to that case's company.
    of_case := CASE WHEN p_subject_kind = 'case' THEN p_subject ELSE (p_facts ->> 'caseId')::uuid END;
    IF of_case IS NOT NULL THEN SELECT company_id INTO owner FROM cases WHERE id = of_case; END IF;
    IF of_case IS NOT NULL AND p_company IS DISTINCT FROM owner
       OR p_subject_kind = 'company' AND p_company IS DISTINCT FROM p_subject
       OR p_subject_kind = 'case' AND p_facts ->> 'caseId' <> p_subject::text THEN fault := 'the company';
    ELSIF p_status_after IS NOT NULL AND p_subject_kind <> 'case' THEN
      fault := 'its status';
    END IF;
  END IF;
  -- How a case stands afterwards, nobody has to be believed in. Nothing of this trail comes between from here on.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || stream, 0));
  IF p_status_after IS NOT NULL THEN
    SELECT status INTO p_status_after FROM cases WHERE id = p_subject;
  END IF;
  said := jsonb_build_object('subject', p_subject, 'company', p_company, 'actor', p_actor, 'role', p_role, 'status', p_status_after) || p_facts;
  IF fault IS NULL AND form.ties <> '{}' THEN
    SELECT format('its fact %s', t.key) INTO fault FROM jsonb_each_text(form.ties) t
      WHERE said ->> t.key IS DISTINCT FROM said_part(said, t.value) LIMIT 1;
  END IF;
  IF fault IS NOT NULL THEN RAISE EXCEPTION 'an event % is not declared with %', p_type, fault USING ERRCODE = 'UA060'; END IF;

  PERFORM require_event_actor(p_actor, p_role, p_company);
  -- One person in one role; what the system does beside them is the system's.
  IF p_actor IS NOT NULL THEN
    PERFORM FROM audit_event e WHERE e.transaction = pg_current_xact_id() AND e.transaction_at = transaction_timestamp()
      AND e.actor_id IS NOT NULL AND (e.actor_id, e.role) <> (p_actor, p_role);
    IF FOUND THEN RAISE EXCEPTION 'another acts in this transaction' USING ERRCODE = 'UA061'; END IF;
  END IF;

  FOR pair IN
    SELECT u.ctid AS place, u.table_name, u.row_name, u.digest, u.touched, u.untold, u.told, u.content, u.before, t.op, t.parts, t.side,
      t.names, t.holds, t.others, ARRAY(SELECT jsonb_object_keys(t.names)) AS named, ARRAY(SELECT jsonb_object_keys(t.holds)) AS held,
      ARRAY(SELECT k FROM jsonb_object_keys(u.content) k WHERE right(k, 3) IN ('_by', '_at') OR k IN ('author_id', 'caller_id')) AS marks,
      lead(1) OVER (PARTITION BY u.table_name, u.row_key) IS NULL AS last
    FROM untold_change u JOIN event_tells t ON t.type = p_type AND t.table_name = u.table_name AND t.parts && u.touched
    WHERE u.transaction = this_transaction()
  LOOP
    fits := true;
    FOREACH part IN ARRAY pair.named LOOP
      wanted := pair.names ->> part;
      IF wanted = '~' THEN
        -- The fields it lists are those that changed.
        fits := ARRAY(SELECT lower(regexp_replace(f, '([A-Z])', '_\1', 'g')) FROM jsonb_array_elements_text(p_facts -> part) f ORDER BY 1)
          = ARRAY(SELECT DISTINCT f FROM unnest(pair.touched) f WHERE f NOT IN ('version', 'keys', 'locale') ORDER BY 1);
      ELSIF wanted <> '#' THEN
        fits := CASE WHEN part ~ '^[A-Za-z]+$' THEN said ->> part ELSE said_part(said, part) END IS NOT DISTINCT FROM
          CASE WHEN wanted ~ '^[a-z_]+$' THEN pair.content ->> wanted ELSE row_part(pair.content, pair.before, wanted) END;
      END IF;
      EXIT WHEN NOT fits;
    END LOOP;
    IF fits THEN
      FOREACH part IN ARRAY pair.held LOOP
        wanted := pair.holds ->> part;
        stands := CASE WHEN part ~ '^[a-z_]+$' THEN pair.content ->> part ELSE row_part(pair.content, pair.before, part) END;
        fits := coalesce(CASE
          WHEN wanted = '' THEN coalesce(stands, '') = ''
          WHEN wanted = '*' THEN stands IS NOT NULL
          WHEN wanted = '<today' THEN stands::date < today()
          -- '<7 days': so long ago at least.
          WHEN left(wanted, 1) = '<' THEN stands::timestamptz <= greatest(clock_timestamp(), programme_clock()) - substr(wanted, 2)::interval
          WHEN left(wanted, 1) = '@' THEN stands = said ->> substr(wanted, 2)
          WHEN left(wanted, 1) = '=' THEN stands = row_part(pair.content, pair.before, substr(wanted, 2))
          ELSE stands = ANY (string_to_array(wanted, '|')) END, false);
        EXIT WHEN NOT fits;
      END LOOP;
    END IF;
    IF fits AND pair.op <> 'DELETE' THEN
      FOREACH part IN ARRAY pair.marks LOOP
        CONTINUE WHEN pair.op <> 'INSERT' AND NOT part = ANY (pair.touched);
        wanted := pair.content ->> part;
        IF right(part, 3) = '_at' THEN
          -- What says when it was done says now, and nothing has ended some day to come, until when it would go on; a clock may
          -- be a little off. What is carried on from elsewhere, or undone, keeps its time.
          CONTINUE WHEN wanted IS NULL OR part = ANY (planned);
          fits := (wanted::timestamptz >= earliest OR pair.others <> '{}' OR p_type = 'case.step-undone')
            AND (wanted::timestamptz <= latest OR NOT part = ANY (ends));
        ELSIF wanted IS DISTINCT FROM p_actor::text AND NOT part = ANY (pair.others) THEN
          -- Whoever the row now names as having done it is who acts, unless the event names them.
          PERFORM FROM jsonb_each_text(pair.names) n WHERE n.value = part;
          fits := FOUND;
        END IF;
        EXIT WHEN NOT fits;
      END LOOP;
    END IF;
    IF fits THEN
      -- News is what no event has been about yet; and that a case counts one version more is none.
      IF NOT pair.side AND (pair.table_name <> 'cases' OR pair.parts && array_remove(pair.touched, 'version')) THEN
        IF form.again OR pair.told = '{}' THEN
          news := true;
        ELSIF pair.parts && ARRAY(SELECT unnest(pair.touched) EXCEPT SELECT unnest(pair.told)) THEN
          news := true;
        END IF;
      END IF;
      covered := covered || pair.parts;
      part := pair.table_name || ' ' || pair.op;
      IF NOT part = ANY (kinds) THEN kinds := kinds || part; END IF;
    END IF;
    IF pair.last AND covered <> '{}' THEN
      pending := pair.untold;
      IF pending <@ covered THEN
        pending := '{}';
      ELSE
        pending := ARRAY(SELECT unnest(pending) EXCEPT SELECT unnest(covered));
      END IF;
      UPDATE untold_change u SET untold = pending, told = CASE WHEN news THEN u.told || covered ELSE u.told END WHERE u.ctid = pair.place;
      IF pair.row_name IS NOT NULL THEN rows := rows || concat(pair.table_name, ' ', pair.row_name, ' ', pair.digest); END IF;
      tells := tells OR news;
      met := met || kinds;
      covered := '{}';
      news := false;
      kinds := '{}';
    END IF;
  END LOOP;
  IF NOT tells THEN
    IF NOT form.alone THEN RAISE EXCEPTION 'an event % tells of no change', p_type USING ERRCODE = 'UA062'; END IF;
    rows := '{}';
  END IF;
  -- What belongs to it is there, and as often as it says.
  SELECT format('%s of %s', lower(t.op), t.table_name) INTO fault FROM event_tells t
    WHERE t.type = p_type AND (t.must AND NOT (t.table_name || ' ' || t.op) = ANY (met)
      OR EXISTS (SELECT FROM jsonb_each_text(t.names) n WHERE n.value = '#'
        AND coalesce(said_part(said, n.key), '') <> cardinality(array_positions(met, t.table_name || ' ' || t.op))::text)) LIMIT 1;
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION 'an event % tells of another % than there is', p_type, fault USING ERRCODE = 'UA062';
  END IF;

  RETURN append_event(stream, p_type, p_subject_kind, p_subject, p_actor, p_role,
    CASE WHEN p_role = 'company-contact' THEN p_company END, p_status_after, p_facts, rows, p_request);
END $$;
