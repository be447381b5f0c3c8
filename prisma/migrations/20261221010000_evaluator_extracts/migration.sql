-- What an evaluator was handed of a day: who took it out and when, how much there was, and the digest of it. The extract itself is
-- not kept: it is made anew of what was known when the day had ended.
CREATE TABLE evaluator_extract (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  as_of      date NOT NULL CONSTRAINT evaluator_extract_as_of_check CHECK (isfinite(as_of)),
  -- How its columns are to be read.
  form       integer NOT NULL CONSTRAINT evaluator_extract_form_check CHECK (form >= 1),
  -- Tells one key of pseudonyms from another, and nothing of either.
  key_check  text NOT NULL CONSTRAINT evaluator_extract_key_check_check CHECK (key_check ~ '^[0-9a-f]{16}$'),
  cases      integer NOT NULL CONSTRAINT evaluator_extract_cases_check CHECK (cases >= 0),
  entries    integer NOT NULL CONSTRAINT evaluator_extract_entries_check CHECK (entries >= 0),
  -- SHA-256 of its cases and its entries.
  digest     text NOT NULL CONSTRAINT evaluator_extract_digest_check CHECK (digest ~ '^[0-9a-f]{64}$'),
  taken_by   uuid NOT NULL REFERENCES person,
  taken_at   timestamptz NOT NULL DEFAULT programme_clock(),
  request_id uuid NOT NULL UNIQUE
);
CREATE INDEX evaluator_extract_as_of ON evaluator_extract (as_of);
CREATE INDEX evaluator_extract_taken_by ON evaluator_extract (taken_by);

-- UA183: a day is taken out once all that was written in it is there. UA184: the same day gives the same, whoever asks and when.
-- UA185: it counts every case, and is nothing for who may not see one.
CREATE FUNCTION check_evaluator_extract() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.taken_at := public.programme_clock();
  IF NEW.as_of >= day_of(NEW.taken_at - interval '1 hour') THEN
    RAISE EXCEPTION 'the day is not over' USING ERRCODE = 'UA183';
  END IF;
  IF EXISTS (SELECT FROM cases_barred_to(NEW.taken_by)) THEN
    RAISE EXCEPTION 'a case is closed to whoever takes it' USING ERRCODE = 'UA185';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('evaluator-extract', 0));
  IF EXISTS (SELECT FROM evaluator_extract e WHERE (e.as_of, e.form, e.key_check) = (NEW.as_of, NEW.form, NEW.key_check)
      AND (e.cases, e.entries, e.digest) <> (NEW.cases, NEW.entries, NEW.digest)) THEN
    RAISE EXCEPTION 'the day was another when it was taken out before' USING ERRCODE = 'UA184';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evaluator_extract_is_of_a_day BEFORE INSERT ON evaluator_extract FOR EACH ROW EXECUTE FUNCTION check_evaluator_extract();
CREATE TRIGGER evaluator_extract_is_append_only BEFORE UPDATE OR DELETE ON evaluator_extract FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evaluator_extract_is_never_truncated BEFORE TRUNCATE ON evaluator_extract FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE evaluator_extract ENABLE ALWAYS TRIGGER evaluator_extract_is_of_a_day;
ALTER TABLE evaluator_extract ENABLE ALWAYS TRIGGER evaluator_extract_is_append_only;
ALTER TABLE evaluator_extract ENABLE ALWAYS TRIGGER evaluator_extract_is_never_truncated;
REVOKE ALL ON FUNCTION check_evaluator_extract() FROM PUBLIC;

SELECT guard_with_audit('evaluator_extract', 'open');
GRANT SELECT, INSERT (id, as_of, form, key_check, cases, entries, digest, taken_by, request_id) ON evaluator_extract TO ua_application;
