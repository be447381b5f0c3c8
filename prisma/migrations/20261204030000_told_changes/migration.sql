-- What a company told of itself is corrected by those who work with its case, and what stood there before is kept: who changed
-- which field and when for good, and the words beside it, where they can be erased.

CREATE TABLE told_change (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  field      text NOT NULL CHECK (field IN ('contactName', 'contactPhone', 'callTime', 'needs', 'description')),
  changed_by uuid NOT NULL REFERENCES person,
  changed_at timestamptz NOT NULL DEFAULT programme_now()
);
CREATE INDEX told_change_case ON told_change (case_id, field, changed_at);

CREATE TABLE told_change_text (
  change_id uuid PRIMARY KEY REFERENCES told_change,
  -- As it stood; what it became is what stands now, or stood before the next change.
  before    text NOT NULL CHECK (length(before) <= 1000)
);

CREATE TRIGGER told_change_is_append_only BEFORE UPDATE OR DELETE ON told_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER told_change_is_never_truncated BEFORE TRUNCATE ON told_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER told_change_text_never_changes BEFORE UPDATE ON told_change_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE told_change ENABLE ALWAYS TRIGGER told_change_is_append_only;
ALTER TABLE told_change ENABLE ALWAYS TRIGGER told_change_is_never_truncated;
ALTER TABLE told_change_text ENABLE ALWAYS TRIGGER told_change_text_never_changes;

-- What a case says in a field, as text.
CREATE FUNCTION told_in_case(p_case cases, p_field text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE p_field WHEN 'contactName' THEN p_case.contact_name WHEN 'contactPhone' THEN p_case.contact_phone
  WHEN 'callTime' THEN p_case.call_time WHEN 'needs' THEN array_to_string(p_case.needs, ',') WHEN 'description' THEN p_case.description END;

-- UA091: no word of a company's is changed without what stood there before, and none is said to have been that was not.
CREATE FUNCTION require_told_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed text;
BEGIN
  FOR changed IN SELECT f FROM unnest(ARRAY['contactName', 'contactPhone', 'callTime', 'needs', 'description']) f
      WHERE told_in_case(OLD, f) IS DISTINCT FROM told_in_case(NEW, f) LOOP
    IF NOT EXISTS (SELECT FROM told_change c JOIN told_change_text t ON t.change_id = c.id WHERE c.case_id = NEW.id
        AND c.field = changed AND t.before = told_in_case(OLD, changed) AND c.xmin = pg_current_xact_id()::xid) THEN
      RAISE EXCEPTION 'what stood there before is not kept' USING ERRCODE = 'UA091';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER told_words_are_kept AFTER UPDATE OF contact_name, contact_phone, call_time, needs, description ON cases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_told_before();

CREATE FUNCTION require_told_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cases c JOIN told_change_text t ON t.change_id = NEW.id
      WHERE c.id = NEW.case_id AND c.xmin = pg_current_xact_id()::xid AND told_in_case(c, NEW.field) IS DISTINCT FROM t.before) THEN
    RAISE EXCEPTION 'nothing changed there' USING ERRCODE = 'UA091';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER told_change_happened AFTER INSERT ON told_change DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_told_changed();
ALTER TABLE told_change ENABLE ALWAYS TRIGGER told_change_happened;
REVOKE ALL ON FUNCTION require_told_before(), require_told_changed() FROM PUBLIC;

SELECT guard_with_audit('told_change', 'open');
SELECT guard_with_audit('told_change_text');
GRANT SELECT, INSERT (id, case_id, field, changed_by) ON told_change TO ua_application;
GRANT SELECT, INSERT, DELETE ON told_change_text TO ua_application;
GRANT UPDATE (contact_name, contact_phone, call_time) ON cases TO ua_application;
