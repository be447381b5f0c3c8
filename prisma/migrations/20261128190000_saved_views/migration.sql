-- Ways to look at a list that a person gave a name: what its address said. A slot bounds how many one person keeps.
CREATE TABLE saved_view (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid NOT NULL REFERENCES person,
  slot       integer NOT NULL CHECK (slot BETWEEN 1 AND 40),
  place      text NOT NULL CHECK (place IN ('cases', 'queue', 'work', 'people', 'trail', 'jobs', 'questions')),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60 AND name !~ '[[:cntrl:]]'),
  -- As a browser writes it: nothing that leads to another address can stand there.
  query      text NOT NULL CHECK (length(query) <= 1000 AND query ~ '^[A-Za-z0-9%._*+&=-]*$'),
  shared     boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT programme_now(),
  UNIQUE (person_id, slot),
  UNIQUE (person_id, place, name)
);
CREATE INDEX saved_view_shared ON saved_view (place) WHERE shared;

-- What everyone is shown is a lead's to share.
CREATE FUNCTION only_leads_share_views() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM staff_role WHERE person_id = NEW.person_id AND role = 'project-lead' AND revoked_at IS NULL) THEN
    RAISE check_violation USING CONSTRAINT = 'saved_view_shared_by_lead',
      MESSAGE = 'only a lead shares a view: constraint "saved_view_shared_by_lead"';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER saved_view_shared_by_lead BEFORE INSERT OR UPDATE ON saved_view
  FOR EACH ROW WHEN (NEW.shared) EXECUTE FUNCTION only_leads_share_views();
REVOKE ALL ON FUNCTION only_leads_share_views() FROM PUBLIC;
ALTER TABLE saved_view ENABLE ALWAYS TRIGGER saved_view_shared_by_lead;

SELECT guard_with_audit('saved_view');

GRANT SELECT, DELETE ON saved_view TO ua_application;
GRANT INSERT (person_id, slot, place, name, query, shared) ON saved_view TO ua_application;
