-- Which marks of its pot a company has been told of: each once in a round, also where minutes came back in between.
CREATE TABLE hour_alert (
  account_id   uuid NOT NULL REFERENCES hour_account,
  minutes_left integer NOT NULL CHECK (minutes_left = 60 OR minutes_left = 0),
  told_at      timestamptz NOT NULL DEFAULT programme_now(),
  PRIMARY KEY (account_id, minutes_left)
);

-- UA085: nobody is told before the mark is reached, and so nobody's telling is used up before.
CREATE FUNCTION require_mark_reached() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM hour_account a WHERE a.id = NEW.account_id AND minutes_left(a.cap_minutes, a.balance) <= NEW.minutes_left;
  IF NOT FOUND THEN RAISE EXCEPTION 'more is left than that' USING ERRCODE = 'UA085'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hour_alert_is_due BEFORE INSERT ON hour_alert FOR EACH ROW EXECUTE FUNCTION require_mark_reached();
CREATE TRIGGER hour_alert_is_append_only BEFORE UPDATE OR DELETE ON hour_alert FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hour_alert_is_never_truncated BEFORE TRUNCATE ON hour_alert FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE hour_alert ENABLE ALWAYS TRIGGER hour_alert_is_due;
ALTER TABLE hour_alert ENABLE ALWAYS TRIGGER hour_alert_is_append_only;
ALTER TABLE hour_alert ENABLE ALWAYS TRIGGER hour_alert_is_never_truncated;
REVOKE ALL ON FUNCTION require_mark_reached() FROM PUBLIC;
GRANT SELECT, INSERT (account_id, minutes_left) ON hour_alert TO ua_application;

-- Who had used so much when alerts began has been told of the hour that was left, as it was then.
INSERT INTO hour_alert (account_id, minutes_left)
SELECT id, 60 FROM hour_account WHERE minutes_left(cap_minutes, balance) <= 60;
