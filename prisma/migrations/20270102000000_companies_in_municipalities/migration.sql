-- How many companies there are in each municipality, which a county's reach is measured by: by whose count, of which day. Each
-- saving is a row and the newest holds, so that what was reckoned with before is never lost.
CREATE TABLE company_statistics (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  no         integer NOT NULL UNIQUE CHECK (no >= 1),
  -- Municipality codes with their number of companies; those that nobody has counted are not in it.
  companies  jsonb NOT NULL CONSTRAINT company_statistics_companies_check CHECK (
    jsonb_typeof(companies) = 'object' AND companies <> '{}'
    AND NOT jsonb_path_exists(companies, '$.keyvalue() ? (!(@.key like_regex "^[0-9]{4}$"))')
    AND NOT jsonb_path_exists(companies, '$.* ? (@.type() != "number")')
    AND NOT jsonb_path_exists(companies, '$.* ? (@ < 1 || @ > 1000000 || @ != @.floor())')),
  source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 120 AND source !~ '[[:cntrl:]]'),
  counted_on date NOT NULL CHECK (isfinite(counted_on)),
  set_by     uuid NOT NULL REFERENCES person,
  set_at     timestamptz NOT NULL DEFAULT programme_clock()
);
CREATE INDEX company_statistics_set_by ON company_statistics (set_by);

-- UA192: each saving follows the one that its writer saw. UA194: nobody has counted what is to come.
CREATE FUNCTION check_company_statistics() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.set_at := public.programme_clock();
  IF NEW.no > 1 + (SELECT coalesce(max(no), 0) FROM company_statistics) THEN
    RAISE EXCEPTION 'numbers of companies follow those before them' USING ERRCODE = 'UA192';
  END IF;
  IF NEW.counted_on > day_of(NEW.set_at) THEN
    RAISE EXCEPTION 'the day of the count is to come' USING ERRCODE = 'UA194';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER company_statistics_follow BEFORE INSERT ON company_statistics FOR EACH ROW EXECUTE FUNCTION check_company_statistics();
CREATE TRIGGER company_statistics_are_append_only BEFORE UPDATE OR DELETE ON company_statistics FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER company_statistics_are_never_truncated BEFORE TRUNCATE ON company_statistics FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE company_statistics ENABLE ALWAYS TRIGGER company_statistics_follow;
ALTER TABLE company_statistics ENABLE ALWAYS TRIGGER company_statistics_are_append_only;
ALTER TABLE company_statistics ENABLE ALWAYS TRIGGER company_statistics_are_never_truncated;
REVOKE ALL ON FUNCTION check_company_statistics() FROM PUBLIC;

SELECT guard_with_audit('company_statistics', 'open');
GRANT SELECT, INSERT (no, companies, source, counted_on, set_by) ON company_statistics TO ua_application;
