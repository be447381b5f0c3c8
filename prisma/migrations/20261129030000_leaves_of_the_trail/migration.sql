-- The whole trail as one Merkle tree (RFC 9162): every event is one leaf, in the order in which the events could be seen.

-- Events that have no leaf yet. One of a transaction that still runs is not seen here, and is found when it has committed:
-- no event is passed over, and none leaves a hole.
CREATE TABLE trail_pending (event_id uuid PRIMARY KEY);

-- `before_it` is a foreign key, so that no number is left out.
CREATE TABLE trail_leaf (
  leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
  before_it  bigint GENERATED ALWAYS AS (nullif(leaf_index, 0) - 1) STORED REFERENCES trail_leaf,
  event_id   uuid NOT NULL UNIQUE REFERENCES audit_event (id),
  hash       bytea NOT NULL CHECK (length(hash) = 32)
);

-- Hashes of whole subtrees of 2^level leaves, so that the root of a million leaves is made of some hundred of them.
CREATE TABLE trail_subtree (
  level smallint NOT NULL CHECK (level BETWEEN 8 AND 24 AND level % 8 = 0),
  place bigint NOT NULL CHECK (place >= 0),
  hash  bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, place)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['trail_leaf', 'trail_subtree'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      name || '_is_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_is_never_truncated', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_is_append_only');
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_is_never_truncated');
  END LOOP;
END $$;
GRANT SELECT ON trail_leaf, trail_subtree, trail_pending TO ua_application;

CREATE FUNCTION await_a_leaf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO trail_pending VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER event_awaits_a_leaf AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION await_a_leaf();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER event_awaits_a_leaf;

-- The tree hash of a list (RFC 9162, 2.1.1): neighbours pair up level by level, and one without a neighbour moves up as
-- it is, which is the same tree as splitting at the largest power of two. NULL for no hashes.
CREATE FUNCTION tree_hash(p_hashes bytea[]) RETURNS bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  level bytea[] := p_hashes;
  above bytea[];
BEGIN
  WHILE cardinality(level) > 1 LOOP
    above := '{}';
    FOR i IN 1 .. cardinality(level) / 2 LOOP
      above[i] := sha256('\x01'::bytea || level[2 * i - 1] || level[2 * i]);
    END LOOP;
    IF cardinality(level) % 2 = 1 THEN above := above || level[cardinality(level)]; END IF;
    level := above;
  END LOOP;
  RETURN level[1];
END $$;

-- The hash over the leaves from p_from up to and without p_to. p_from must be a multiple of the smallest power of two
-- that the leaves fit into, as it is for every subtree and for the whole.
CREATE FUNCTION trail_hash(p_from bigint, p_to bigint) RETURNS bytea LANGUAGE plpgsql STABLE STRICT
SET search_path = public, pg_temp AS $$
DECLARE
  height smallint := 0;
  rest   bytea;
  nodes  bytea[];
  start  bigint;
  "end"  bigint;
BEGIN
  IF p_from < 0 OR p_to < p_from THEN RAISE EXCEPTION 'no such leaves' USING ERRCODE = 'UA070'; END IF;
  IF p_from = p_to THEN RETURN sha256(''::bytea); END IF;
  LOOP
    "end" := p_to >> height;
    start := p_from >> height;
    IF "end" - start > 256 AND height < 24 THEN start := "end" - "end" % 256; END IF;
    IF height = 0 THEN
      nodes := ARRAY(SELECT hash FROM trail_leaf WHERE leaf_index >= start AND leaf_index < "end" ORDER BY leaf_index);
    ELSE
      nodes := ARRAY(SELECT hash FROM trail_subtree WHERE level = height AND place >= start AND place < "end" ORDER BY place);
    END IF;
    IF cardinality(nodes) <> "end" - start THEN RAISE EXCEPTION 'no such leaves' USING ERRCODE = 'UA070'; END IF;
    IF rest IS NOT NULL THEN nodes := nodes || rest; END IF;
    rest := tree_hash(nodes);
    EXIT WHEN start = p_from >> height;
    height := height + 8;
  END LOOP;
  RETURN rest;
END $$;

-- Gives leaves to events that have none, and answers how many. Within a stream the events keep their order, whatever the
-- clock did; between streams the time decides.
CREATE FUNCTION number_leaves(p_most integer DEFAULT 5000) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first    bigint;
  numbered integer;
  height   smallint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('trail-leaves', 0));
  DELETE FROM trail_pending p USING trail_leaf l WHERE l.event_id = p.event_id;
  SELECT coalesce(max(leaf_index) + 1, 0) INTO first FROM trail_leaf;
  WITH waiting AS (
    SELECT e.id, e.hash, e.stream, e.seq, max(e.at) OVER (PARTITION BY e.stream ORDER BY e.seq) AS at
    FROM trail_pending p JOIN audit_event e ON e.id = p.event_id),
  next AS (SELECT id, hash, row_number() OVER (ORDER BY at, stream, seq) - 1 AS place FROM waiting ORDER BY place LIMIT p_most)
  INSERT INTO trail_leaf (leaf_index, event_id, hash) SELECT first + place, id, decode(hash, 'hex') FROM next ORDER BY place;
  GET DIAGNOSTICS numbered = ROW_COUNT;
  DELETE FROM trail_pending p USING trail_leaf l WHERE l.event_id = p.event_id AND l.leaf_index >= first;
  FOREACH height IN ARRAY ARRAY[8, 16, 24]::smallint[] LOOP
    INSERT INTO trail_subtree (level, place, hash)
    SELECT height, place, trail_hash(place << height, (place + 1) << height)
    FROM generate_series(first >> height, ((first + numbered) >> height) - 1) place;
  END LOOP;
  RETURN numbered;
END $$;
REVOKE ALL ON FUNCTION await_a_leaf(), tree_hash(bytea[]), trail_hash(bigint, bigint), number_leaves(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tree_hash(bytea[]), trail_hash(bigint, bigint), number_leaves(integer) TO ua_application;

INSERT INTO trail_pending SELECT id FROM audit_event;
SELECT number_leaves(2147483647);

-- Checkpoints: what the tree was, signed with a key that the database never holds.
CREATE TABLE checkpoint_key (
  vkey          text PRIMARY KEY CHECK (vkey ~ '^[^+\s]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$'),
  first_used_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE checkpoint (
  no        integer PRIMARY KEY CHECK (no > 0),
  before_it integer GENERATED ALWAYS AS (nullif(no, 1) - 1) STORED REFERENCES checkpoint,
  size      bigint NOT NULL CHECK (size > 0),
  root      bytea NOT NULL CHECK (length(root) = 32),
  note      text NOT NULL CHECK (length(note) <= 4000),
  reason    text NOT NULL CHECK (reason IN ('night', 'round', 'asked')),
  signed_at timestamptz NOT NULL DEFAULT now(),
  -- How it stood with the hours at that moment: companies with an account, and accounts that are not the sum of their rows.
  companies integer NOT NULL,
  unequal   integer NOT NULL
);

-- A checkpoint tells of the tree there is, and of no smaller one than the last. What the application says of it is not
-- believed: root and hours are looked up here.
CREATE FUNCTION check_checkpoint() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last checkpoint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('trail-leaves', 0));
  SELECT * INTO last FROM checkpoint ORDER BY no DESC LIMIT 1;
  NEW.no := coalesce(last.no, 0) + 1;
  NEW.signed_at := now();
  NEW.root := trail_hash(0, NEW.size);
  IF NEW.size < last.size OR last.root <> trail_hash(0, last.size) THEN
    RAISE EXCEPTION 'the tree does not extend that of the last checkpoint' USING ERRCODE = 'UA071';
  END IF;
  IF split_part(NEW.note, E'\n', 2) <> NEW.size::text OR split_part(NEW.note, E'\n', 3) <> encode(NEW.root, 'base64') THEN
    RAISE EXCEPTION 'the checkpoint tells of another tree' USING ERRCODE = 'UA072';
  END IF;
  IF split_part(NEW.note, E'\n', 1) <> split_part(last.note, E'\n', 1) THEN
    RAISE EXCEPTION 'the checkpoint has another origin' USING ERRCODE = 'UA073';
  END IF;
  SELECT count(DISTINCT a.company_id),
    count(*) FILTER (WHERE a.balance IS DISTINCT FROM l.sum OR a.head_seq IS DISTINCT FROM l.last)
  INTO NEW.companies, NEW.unequal
  FROM hour_account a
  LEFT JOIN (SELECT account_id, sum(minutes) AS sum, max(seq) AS last FROM ledger_entry GROUP BY 1) l ON l.account_id = a.id;
  RETURN NEW;
END $$;
CREATE TRIGGER checkpoint_tells_of_the_tree BEFORE INSERT ON checkpoint FOR EACH ROW EXECUTE FUNCTION check_checkpoint();
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_tells_of_the_tree;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['checkpoint', 'checkpoint_key'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      name || '_is_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      name || '_is_never_truncated', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_is_append_only');
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_is_never_truncated');
  END LOOP;
END $$;
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('proofs');
GRANT SELECT, INSERT (size, note, reason) ON checkpoint TO ua_application;
GRANT SELECT, INSERT (vkey) ON checkpoint_key TO ua_application;

-- Each checkpoint's way out. `target` is a witness's name, and empty for the others.
CREATE TABLE checkpoint_delivery (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  checkpoint_no integer NOT NULL REFERENCES checkpoint,
  way           text NOT NULL CHECK (way IN ('mail', 'folder', 'witness')),
  target        text NOT NULL DEFAULT '' CHECK (length(target) <= 200),
  attempts      integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_at       timestamptz NOT NULL DEFAULT now(),
  sent_at       timestamptz,
  fault         text CHECK (length(fault) <= 100),
  cosignature   text CHECK (length(cosignature) <= 4000),
  UNIQUE (checkpoint_no, way, target),
  CHECK (cosignature IS NULL OR (way = 'witness' AND sent_at IS NOT NULL))
);
CREATE INDEX checkpoint_delivery_due ON checkpoint_delivery (next_at) WHERE sent_at IS NULL;

CREATE FUNCTION keep_delivery_sent() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'what was delivered stays delivered' USING ERRCODE = 'UA001';
END $$;
CREATE TRIGGER delivery_stays_sent BEFORE UPDATE ON checkpoint_delivery FOR EACH ROW
  WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION keep_delivery_sent();
ALTER TABLE checkpoint_delivery ENABLE ALWAYS TRIGGER delivery_stays_sent;
GRANT SELECT, INSERT (checkpoint_no, way, target), UPDATE (attempts, next_at, sent_at, fault, cosignature)
  ON checkpoint_delivery TO ua_application;
REVOKE ALL ON FUNCTION check_checkpoint(), keep_delivery_sent() FROM PUBLIC;
