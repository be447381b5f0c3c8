-- A file of time that an advisor has sent in: its rows, sealed with a key of the installation's and theirs, until they are
-- logged or thrown away, and a day at the most. The file itself is never stored. What its rows become stands in the log, each
-- with its event; this is only where the logging of them has got to.
CREATE TABLE time_import (
  id          uuid PRIMARY KEY,
  person_id   uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  sealed      text NOT NULL CHECK (sealed LIKE 'v1.%' AND length(sealed) <= 16000000),
  row_count   integer NOT NULL CHECK (row_count BETWEEN 0 AND 10000),
  -- What the file does not say, as codes: how its days are written, a kind, why it is early or late.
  told        jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(told) = 'object' AND octet_length(told::text) <= 400),
  -- The rows being logged: lanes of [line, minutes past the cap]; null when none are.
  chosen      jsonb CHECK (jsonb_typeof(chosen) = 'array' AND octet_length(chosen::text) <= 400000),
  -- How far each lane has got, and what became of those before it.
  places      integer[] NOT NULL DEFAULT '{}' CHECK (cardinality(places) <= 8),
  logged      integer NOT NULL DEFAULT 0 CHECK (logged BETWEEN 0 AND 10000),
  already     integer NOT NULL DEFAULT 0 CHECK (already BETWEEN 0 AND 10000),
  refused     integer NOT NULL DEFAULT 0 CHECK (refused BETWEEN 0 AND 10000),
  -- Whose turn it is to log them: of a process that died, the turn lapses.
  taken_until timestamptz,
  made_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at  timestamptz NOT NULL DEFAULT clock_timestamp() + interval '1 day'
);
CREATE INDEX time_import_expires ON time_import (expires_at);
CREATE INDEX time_import_of_person ON time_import (person_id, made_at);
CREATE INDEX time_import_under_way ON time_import (made_at) WHERE chosen IS NOT NULL;

-- UA100: nobody has more than ten at a time. When one was made, and for how long, is the database's to say.
CREATE FUNCTION stamp_time_import() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.made_at := clock_timestamp();
  NEW.expires_at := NEW.made_at + interval '1 day';
  PERFORM pg_advisory_xact_lock(hashtextextended('time-import:' || NEW.person_id, 0));
  IF (SELECT count(*) FROM time_import WHERE person_id = NEW.person_id) >= 10 THEN
    RAISE EXCEPTION 'too many files of one person' USING ERRCODE = 'UA100';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER time_import_is_stamped BEFORE INSERT ON time_import FOR EACH ROW EXECUTE FUNCTION stamp_time_import();
ALTER TABLE time_import ENABLE ALWAYS TRIGGER time_import_is_stamped;

CREATE FUNCTION forget_imports_of_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM time_import WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_takes_imports_along AFTER UPDATE OF deactivated_at, anonymised_at ON person FOR EACH ROW
  WHEN (NEW.deactivated_at IS NOT NULL OR NEW.anonymised_at IS NOT NULL) EXECUTE FUNCTION forget_imports_of_person();
ALTER TABLE person ENABLE ALWAYS TRIGGER person_takes_imports_along;

REVOKE ALL ON FUNCTION stamp_time_import(), forget_imports_of_person() FROM PUBLIC;
GRANT SELECT, DELETE ON time_import TO ua_application;
GRANT INSERT (id, person_id, sealed, row_count, told),
  UPDATE (sealed, row_count, told, chosen, places, logged, already, refused, taken_until) ON time_import TO ua_application;
