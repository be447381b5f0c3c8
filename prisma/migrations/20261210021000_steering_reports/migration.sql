-- What the steering group is told of a round, written while the round goes on: its name and summary are changed until it is
-- frozen.
CREATE TABLE steering_report (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  no       integer NOT NULL UNIQUE CHECK (no >= 1),
  round_id uuid NOT NULL REFERENCES round,
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  summary  text NOT NULL DEFAULT '' CHECK (length(summary) <= 5000),
  version  integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  begun_by uuid NOT NULL REFERENCES person,
  begun_at timestamptz NOT NULL DEFAULT programme_clock()
);
CREATE INDEX steering_report_round ON steering_report (round_id);

-- The report as it was: every figure, word and definition that it is read with stands in `content`, and nothing is looked up
-- anew. `form` says how it is to be read.
CREATE TABLE frozen_report (
  report_id     uuid PRIMARY KEY REFERENCES steering_report,
  -- Of its words, as they were frozen.
  version       integer NOT NULL CHECK (version >= 1),
  form          integer NOT NULL CHECK (form >= 1),
  content       text NOT NULL CHECK (length(content) BETWEEN 2 AND 500000),
  -- SHA-256 of the content.
  digest        text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  -- The newest checkpoint of the trail by then, where there was one.
  checkpoint_no integer REFERENCES checkpoint,
  frozen_by     uuid NOT NULL REFERENCES person,
  frozen_at     timestamptz NOT NULL DEFAULT programme_clock()
);
CREATE INDEX frozen_report_checkpoint ON frozen_report (checkpoint_no);

-- UA156: reports are numbered one after the other. UA158: what is frozen is frozen, and what a report is of stays.
CREATE FUNCTION check_steering_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.begun_at := public.programme_clock();
    NEW.version := 1;
    IF NEW.no > 1 + (SELECT coalesce(max(no), 0) FROM steering_report) THEN
      RAISE EXCEPTION 'reports are numbered one after the other' USING ERRCODE = 'UA156';
    END IF;
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM frozen_report WHERE report_id = OLD.id) THEN
    RAISE EXCEPTION 'the report is frozen' USING ERRCODE = 'UA158';
  END IF;
  IF NEW.version <> OLD.version + 1
      OR to_jsonb(NEW) - ARRAY['name', 'summary', 'version'] <> to_jsonb(OLD) - ARRAY['name', 'summary', 'version'] THEN
    RAISE EXCEPTION 'of a report only its words change, one version after the other' USING ERRCODE = 'UA158';
  END IF;
  RETURN NEW;
END $$;

-- UA159: a report is frozen with the words it has. Whoever writes in it meanwhile is waited for.
CREATE FUNCTION check_frozen_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  report steering_report;
  told jsonb;
BEGIN
  SELECT * INTO report FROM steering_report WHERE id = NEW.report_id FOR UPDATE;
  told := NEW.content::jsonb;
  IF (told ->> 'no', told ->> 'name', told ->> 'summary', told ->> 'version')
      IS DISTINCT FROM (report.no::text, report.name, report.summary, report.version::text) OR NEW.version <> report.version THEN
    RAISE EXCEPTION 'the report says something else by now' USING ERRCODE = 'UA159';
  END IF;
  NEW.digest := encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex');
  NEW.frozen_at := public.programme_clock();
  NEW.checkpoint_no := (SELECT max(no) FROM checkpoint);
  RETURN NEW;
END $$;

CREATE TRIGGER steering_report_is_written BEFORE INSERT OR UPDATE ON steering_report FOR EACH ROW EXECUTE FUNCTION check_steering_report();
CREATE TRIGGER steering_report_stays BEFORE DELETE ON steering_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER steering_report_is_never_truncated BEFORE TRUNCATE ON steering_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_report_is_what_was_written BEFORE INSERT ON frozen_report FOR EACH ROW EXECUTE FUNCTION check_frozen_report();
CREATE TRIGGER frozen_report_is_append_only BEFORE UPDATE OR DELETE ON frozen_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_report_is_never_truncated BEFORE TRUNCATE ON frozen_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE steering_report ENABLE ALWAYS TRIGGER steering_report_is_written;
ALTER TABLE steering_report ENABLE ALWAYS TRIGGER steering_report_stays;
ALTER TABLE steering_report ENABLE ALWAYS TRIGGER steering_report_is_never_truncated;
ALTER TABLE frozen_report ENABLE ALWAYS TRIGGER frozen_report_is_what_was_written;
ALTER TABLE frozen_report ENABLE ALWAYS TRIGGER frozen_report_is_append_only;
ALTER TABLE frozen_report ENABLE ALWAYS TRIGGER frozen_report_is_never_truncated;
REVOKE ALL ON FUNCTION check_steering_report(), check_frozen_report() FROM PUBLIC;

SELECT guard_with_audit(t) FROM unnest(ARRAY['steering_report', 'frozen_report']::regclass[]) t;
GRANT SELECT, INSERT (id, no, round_id, name, summary, version, begun_by), UPDATE (name, summary, version) ON steering_report TO ua_application;
GRANT SELECT, INSERT (report_id, version, form, content, digest, frozen_by) ON frozen_report TO ua_application;
