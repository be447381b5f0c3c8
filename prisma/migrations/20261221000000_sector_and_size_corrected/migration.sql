-- A case's sector and size are corrected as its other words are: what stood there before is kept beside.
CREATE OR REPLACE FUNCTION told_in_case(p_case cases, p_field text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE p_field WHEN 'contactName' THEN p_case.contact_name WHEN 'contactPhone' THEN p_case.contact_phone
  WHEN 'callTime' THEN p_case.call_time WHEN 'needs' THEN array_to_string(p_case.needs, ',') WHEN 'description' THEN p_case.description
  WHEN 'industry' THEN p_case.industry WHEN 'employees' THEN p_case.employees END;

CREATE OR REPLACE FUNCTION require_told_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed text;
BEGIN
  FOR changed IN SELECT f FROM unnest(ARRAY['contactName', 'contactPhone', 'callTime', 'needs', 'description', 'industry', 'employees']) f
      WHERE told_in_case(OLD, f) IS DISTINCT FROM told_in_case(NEW, f) LOOP
    IF NOT EXISTS (SELECT FROM told_change c JOIN told_change_text t ON t.change_id = c.id WHERE c.case_id = NEW.id
        AND c.field = changed AND t.before = told_in_case(OLD, changed) AND c.xmin = pg_current_xact_id()::xid) THEN
      RAISE EXCEPTION 'what stood there before is not kept' USING ERRCODE = 'UA091';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
DROP TRIGGER told_words_are_kept ON cases;
CREATE CONSTRAINT TRIGGER told_words_are_kept
  AFTER UPDATE OF contact_name, contact_phone, call_time, needs, description, industry, employees ON cases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_told_before();

ALTER TABLE told_change DROP CONSTRAINT told_change_field_check;
ALTER TABLE told_change ADD CONSTRAINT told_change_field_check
  CHECK (field IN ('contactName', 'contactPhone', 'callTime', 'needs', 'description', 'industry', 'employees'));
GRANT UPDATE (industry, employees) ON cases TO ua_application;
