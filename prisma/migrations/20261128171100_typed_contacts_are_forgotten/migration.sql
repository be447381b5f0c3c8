-- A typed address that nobody has proven to be theirs is kept no longer than it is of use: ninety days after the case has
-- ended, and not at all once whoever has it said that the case is not theirs. The privacy notice says the same.

CREATE INDEX case_typed_contact ON cases (status_since_at) WHERE contact_id IS NULL AND contact_email IS NOT NULL;

-- At most so many at a time, in the order in which their companies' streams are locked for the events.
CREATE FUNCTION forget_typed_contacts(p_most integer DEFAULT 200) RETURNS TABLE (id uuid, company_id uuid, status text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS (
    SELECT c.id FROM cases c WHERE c.contact_id IS NULL AND c.contact_email IS NOT NULL
      AND (c.contact_disowned_at IS NOT NULL
        OR (c.status IN ('closed', 'declined', 'withdrawn') AND c.status_since_at <= now() - interval '90 days'))
    ORDER BY c.company_id LIMIT p_most FOR UPDATE SKIP LOCKED),
  forgotten AS (
    UPDATE cases c SET contact_email = NULL FROM due WHERE c.id = due.id RETURNING c.id, c.company_id, c.status)
  SELECT f.id, f.company_id, f.status FROM forgotten f ORDER BY f.company_id, f.id
$$;
REVOKE ALL ON FUNCTION forget_typed_contacts(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_typed_contacts(integer) TO ua_application;
