-- The address of the calendar that an advisor keeps elsewhere. Whoever has it reads that calendar, so it lies sealed. Of the
-- calendar only from when to when somebody is busy is kept: there is no column for anything else.
CREATE TABLE busy_calendar (
  person_id uuid PRIMARY KEY REFERENCES person,
  sealed    text NOT NULL CHECK (sealed LIKE 'v1.%' AND length(sealed) <= 4000),
  given_at  timestamptz NOT NULL DEFAULT programme_now()
);

-- How it goes to fetch it: the clock of the system's own work, real time like it.
CREATE TABLE busy_look (
  person_id   uuid PRIMARY KEY REFERENCES busy_calendar ON DELETE CASCADE,
  next_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Whose turn it is to fetch: of a process that died, the turn lapses.
  taken_until timestamptz,
  tried_at    timestamptz,
  -- When it was last as it is here, and when all of it was last read.
  fetched_at  timestamptz,
  read_at     timestamptz,
  etag        text CHECK (length(etag) <= 200),
  failures    integer NOT NULL DEFAULT 0 CHECK (failures BETWEEN 0 AND 1000000),
  fault       text CHECK (fault IN ('unreachable', 'slow', 'private', 'denied', 'missing', 'too-large', 'not-a-calendar', 'too-much', 'unreadable')),
  CHECK (failures > 0 OR fault IS NULL)
);
CREATE INDEX busy_look_due ON busy_look (next_at);

CREATE TABLE busy_time (
  person_id uuid NOT NULL REFERENCES busy_calendar ON DELETE CASCADE,
  from_at   timestamptz NOT NULL,
  to_at     timestamptz NOT NULL,
  PRIMARY KEY (person_id, from_at),
  CHECK (from_at < to_at AND to_at <= from_at + interval '70 days')
);
CREATE INDEX busy_time_ends ON busy_time (to_at);

-- UA161: a calendar is given by somebody who advises, and given anew it is sealed anew. Whoever takes the role away meanwhile
-- waits, and then finds it.
CREATE FUNCTION check_busy_calendar() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM person p JOIN staff_role r ON r.person_id = p.id WHERE p.id = NEW.person_id AND p.deactivated_at IS NULL
    AND r.role = 'advisor' AND r.revoked_at IS NULL FOR SHARE;
  IF NOT FOUND OR TG_OP = 'UPDATE' AND NEW.sealed = OLD.sealed THEN
    RAISE EXCEPTION 'nobody''s calendar, or the same' USING ERRCODE = 'UA161';
  END IF;
  NEW.given_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE TRIGGER busy_calendar_is_an_advisors BEFORE INSERT OR UPDATE ON busy_calendar FOR EACH ROW EXECUTE FUNCTION check_busy_calendar();
ALTER TABLE busy_calendar ENABLE ALWAYS TRIGGER busy_calendar_is_an_advisors;

-- Another calendar is fetched at once, and nothing of the one before is left.
CREATE FUNCTION look_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- First what a process holds that is putting times of the one before here.
  DELETE FROM busy_look WHERE person_id = NEW.person_id;
  DELETE FROM busy_time WHERE person_id = NEW.person_id;
  INSERT INTO busy_look (person_id) VALUES (NEW.person_id);
  RETURN NULL;
END $$;
CREATE TRIGGER busy_calendar_is_looked_at AFTER INSERT OR UPDATE ON busy_calendar FOR EACH ROW EXECUTE FUNCTION look_anew();
ALTER TABLE busy_calendar ENABLE ALWAYS TRIGGER busy_calendar_is_looked_at;

-- Whoever advises no more, by whatever way it came about, takes it along.
CREATE FUNCTION forget_busy_calendar() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' THEN DELETE FROM busy_calendar WHERE person_id = NEW.id;
  ELSE DELETE FROM busy_calendar WHERE person_id = NEW.person_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER person_takes_busy_calendar_along AFTER UPDATE OF deactivated_at ON person FOR EACH ROW
  WHEN (NEW.deactivated_at IS NOT NULL) EXECUTE FUNCTION forget_busy_calendar();
ALTER TABLE person ENABLE ALWAYS TRIGGER person_takes_busy_calendar_along;
CREATE TRIGGER role_takes_busy_calendar_along AFTER UPDATE OF revoked_at ON staff_role FOR EACH ROW
  WHEN (NEW.role = 'advisor' AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION forget_busy_calendar();
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER role_takes_busy_calendar_along;
REVOKE ALL ON FUNCTION check_busy_calendar(), look_anew(), forget_busy_calendar() FROM PUBLIC;

SELECT guard_with_audit('busy_calendar');
GRANT SELECT, INSERT (person_id, sealed), UPDATE (sealed), DELETE ON busy_calendar TO ua_application;
GRANT SELECT, UPDATE (next_at, taken_until, tried_at, fetched_at, read_at, etag, failures, fault) ON busy_look TO ua_application;
GRANT SELECT, INSERT, DELETE ON busy_time TO ua_application;
