-- The audit trail: one event per change, in the change's own transaction, chained per stream.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ua_application') THEN
    CREATE ROLE ua_application NOLOGIN;
  END IF;
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- A temporary table could stand in the way of a real one.
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
GRANT USAGE ON SCHEMA public TO ua_application;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Migrations' own bookkeeping is readable, so that readiness can be told.
GRANT SELECT ON _prisma_migrations TO ua_application;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'UA001';
END $$;

-- convert_to and casts to timestamptz are only STABLE; these wrappers are safe as IMMUTABLE because the
-- canonical text is always UTF-8 and its instants always carry their zone.
CREATE FUNCTION canonical_value(canonical text, key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN canonical::jsonb ->> key;
CREATE FUNCTION canonical_inner(canonical text, outer_key text, key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN canonical::jsonb -> outer_key ->> key;
CREATE FUNCTION canonical_at(canonical text) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (canonical::jsonb ->> 'at')::timestamptz;
CREATE FUNCTION canonical_leaf(canonical text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN encode(sha256('\x00'::bytea || convert_to(canonical, 'UTF8')), 'hex');

CREATE TABLE audit_event (
  canonical     text NOT NULL,
  stream        text NOT NULL GENERATED ALWAYS AS (canonical_value(canonical, 'stream')) STORED,
  seq           integer NOT NULL GENERATED ALWAYS AS (canonical_value(canonical, 'seq')::integer) STORED,
  prev_seq      integer GENERATED ALWAYS AS (nullif(canonical_value(canonical, 'seq')::integer, 0) - 1) STORED,
  prev          text GENERATED ALWAYS AS (canonical_value(canonical, 'prev')) STORED,
  hash          text NOT NULL GENERATED ALWAYS AS (canonical_leaf(canonical)) STORED,
  id            uuid NOT NULL GENERATED ALWAYS AS (canonical_value(canonical, 'id')::uuid) STORED,
  at            timestamptz NOT NULL GENERATED ALWAYS AS (canonical_at(canonical)) STORED,
  actor_id      uuid GENERATED ALWAYS AS (canonical_value(canonical, 'actor')::uuid) STORED,
  role          text NOT NULL GENERATED ALWAYS AS (canonical_value(canonical, 'role')) STORED,
  type          text NOT NULL GENERATED ALWAYS AS (canonical_value(canonical, 'type')) STORED,
  subject_kind  text NOT NULL GENERATED ALWAYS AS (canonical_inner(canonical, 'subject', 'kind')) STORED,
  subject_id    uuid NOT NULL GENERATED ALWAYS AS (canonical_inner(canonical, 'subject', 'id')::uuid) STORED,
  case_id       uuid GENERATED ALWAYS AS (
                  (CASE WHEN canonical_inner(canonical, 'subject', 'kind') = 'case'
                        THEN canonical_inner(canonical, 'subject', 'id')
                        ELSE canonical_inner(canonical, 'facts', 'caseId') END)::uuid) STORED,
  facts         jsonb NOT NULL GENERATED ALWAYS AS (canonical::jsonb -> 'facts') STORED,
  transaction   xid8 NOT NULL DEFAULT pg_current_xact_id(),
  transaction_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
  PRIMARY KEY (stream, seq),
  UNIQUE (stream, seq, hash),
  UNIQUE (id),
  CONSTRAINT audit_event_first_has_no_prev CHECK ((seq = 0) = (prev IS NULL)),
  CONSTRAINT audit_event_at_is_utc CHECK (canonical_value(canonical, 'at') ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'),
  CONSTRAINT audit_event_seq_not_negative CHECK (seq >= 0),
  CONSTRAINT audit_event_chain FOREIGN KEY (stream, prev_seq, prev) REFERENCES audit_event (stream, seq, hash)
);
CREATE INDEX audit_event_transaction ON audit_event (transaction);
CREATE INDEX audit_event_at ON audit_event (at DESC, id);
CREATE INDEX audit_event_case ON audit_event (case_id, at DESC) WHERE case_id IS NOT NULL;
CREATE INDEX audit_event_actor ON audit_event (actor_id, at DESC);

CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_never_truncated BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_is_append_only;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_is_never_truncated;
GRANT SELECT ON audit_event TO ua_application;
GRANT INSERT (canonical) ON audit_event TO ua_application;

-- The end of a stream, held until the transaction ends: whoever asks second waits for the first.
CREATE FUNCTION audit_head(p_stream text, OUT head_seq integer, OUT head_hash text, OUT at text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || p_stream, 0));
  SELECT e.seq, e.hash INTO head_seq, head_hash FROM audit_event e WHERE e.stream = p_stream ORDER BY e.seq DESC LIMIT 1;
  at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
END $$;
GRANT EXECUTE ON FUNCTION audit_head(text) TO ua_application;

-- Put on every business table: a transaction that changed a row and recorded no event cannot commit.
CREATE FUNCTION require_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event
    WHERE transaction = pg_current_xact_id() AND transaction_at = transaction_timestamp()
  ) THEN
    RAISE EXCEPTION '% on % without an event in the trail', TG_OP, TG_TABLE_NAME USING ERRCODE = 'UA004';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION guard_with_audit(p_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION require_audit_event()', 'change_leaves_an_event', p_table);
END $$;
REVOKE ALL ON FUNCTION guard_with_audit(regclass) FROM PUBLIC;

-- Who read, revealed, was denied or signed in. Not chained: a read must not take a lock. Kept two years.
CREATE TABLE access_log (
  id           bigint GENERATED ALWAYS AS IDENTITY,
  at           timestamptz NOT NULL DEFAULT now(),
  person_id    uuid,
  role         text,
  action       text NOT NULL CHECK (action IN ('read', 'reveal', 'denied', 'signed-in', 'signed-out', 'sign-in-failed')),
  subject_kind text NOT NULL,
  subject_id   text,
  reason_code  text,
  request_id   text,
  PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE TABLE access_log_rest PARTITION OF access_log DEFAULT;
CREATE INDEX access_log_person ON access_log (person_id, at DESC);
CREATE INDEX access_log_subject ON access_log (subject_id, at DESC);
GRANT SELECT ON access_log TO ua_application;
GRANT INSERT (person_id, role, action, subject_kind, subject_id, reason_code, request_id) ON access_log TO ua_application;

-- Makes this and the next two months' partitions and drops those over two years old. Safe to call often.
CREATE FUNCTION turn_access_log(p_keep_months integer DEFAULT 24) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  month date;
  old   text;
BEGIN
  IF p_keep_months < 24 THEN
    RAISE EXCEPTION 'the access log is kept for two years' USING ERRCODE = 'UA001';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('access-log', 0));
  FOR month IN SELECT generate_series(date_trunc('month', now()), date_trunc('month', now()) + interval '2 months', '1 month')::date LOOP
    IF to_regclass(format('access_log_%s', to_char(month, 'YYYY_MM'))) IS NULL
       AND NOT EXISTS (SELECT FROM access_log_rest WHERE at >= month AND at < month + interval '1 month') THEN
      EXECUTE format('CREATE TABLE access_log_%s PARTITION OF access_log FOR VALUES FROM (%L) TO (%L)',
        to_char(month, 'YYYY_MM'), month::timestamptz, (month + interval '1 month')::timestamptz);
    END IF;
  END LOOP;
  FOR old IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
             WHERE i.inhparent = 'access_log'::regclass AND c.relname ~ '^access_log_\d{4}_\d{2}$'
               AND to_date(substr(c.relname, 12), 'YYYY_MM') < date_trunc('month', now()) - make_interval(months => p_keep_months) LOOP
    EXECUTE format('DROP TABLE %I', old);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION turn_access_log(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION turn_access_log(integer) TO ua_application;
