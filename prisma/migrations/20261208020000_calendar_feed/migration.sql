-- The private address of an advisor's calendar. Whoever has it reads the calendar, so only its hash is here: made anew, the
-- old one opens nothing from that moment, and an account that is closed takes it along.
CREATE TABLE calendar_feed (
  person_id  uuid PRIMARY KEY REFERENCES person,
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz NOT NULL DEFAULT programme_now()
);

-- UA096: an address is made for somebody who advises, and made anew it is another.
CREATE FUNCTION check_calendar_feed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.token_hash = OLD.token_hash
      OR NOT EXISTS (SELECT FROM person p JOIN staff_role r ON r.person_id = p.id WHERE p.id = NEW.person_id AND p.deactivated_at IS NULL
        AND r.role = 'advisor' AND r.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'nobody''s calendar, or the same address' USING ERRCODE = 'UA096';
  END IF;
  NEW.made_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_feed_is_an_advisors BEFORE INSERT OR UPDATE ON calendar_feed FOR EACH ROW EXECUTE FUNCTION check_calendar_feed();
ALTER TABLE calendar_feed ENABLE ALWAYS TRIGGER calendar_feed_is_an_advisors;
REVOKE ALL ON FUNCTION check_calendar_feed() FROM PUBLIC;

SELECT guard_with_audit('calendar_feed');
GRANT SELECT, INSERT (person_id, token_hash), UPDATE (token_hash), DELETE ON calendar_feed TO ua_application;
