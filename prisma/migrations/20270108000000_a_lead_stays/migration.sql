-- UA200: one project lead stays, whoever takes the role away or shuts somebody out, and however many do so at the same
-- moment: it is counted when a transaction ends, by one of them at a time. What the directory gave it may take back: it can
-- give it to another.
CREATE FUNCTION keep_a_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' AND NOT EXISTS (
      SELECT FROM staff_role r WHERE r.person_id = NEW.id AND r.role = 'project-lead' AND r.revoked_at IS NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('a-lead-stays', 0));
  IF NOT EXISTS (
      SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
      WHERE r.role = 'project-lead' AND r.revoked_at IS NULL AND p.deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'the last project lead stays' USING ERRCODE = 'UA200';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_a_lead() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER a_lead_keeps_the_role AFTER UPDATE OF revoked_at ON staff_role DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.role = 'project-lead' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
    AND NOT (NEW.origin = 'directory' AND NEW.revoked_by IS NULL))
  EXECUTE FUNCTION keep_a_lead();
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER a_lead_keeps_the_role;
CREATE CONSTRAINT TRIGGER a_lead_stays_active AFTER UPDATE OF deactivated_at ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.deactivated_at IS NULL AND NEW.deactivated_at IS NOT NULL)
  EXECUTE FUNCTION keep_a_lead();
ALTER TABLE person ENABLE ALWAYS TRIGGER a_lead_stays_active;
