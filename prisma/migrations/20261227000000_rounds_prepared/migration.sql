-- The next round before it opens: the rules it is to have, from which day, and what it is to reach. It is no round yet, so that
-- nothing can belong to it; once it opens it is one, under the same id, and its rules are then as fixed as any round's.
CREATE TABLE prepared_round (
  id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code                  text NOT NULL CHECK (code ~ '^[a-z0-9-]{1,40}$'),
  name                  text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  opens_on              date NOT NULL CHECK (isfinite(opens_on)),
  cap_minutes           integer NOT NULL CHECK (cap_minutes BETWEEN 1 AND 6000),
  response_working_days integer NOT NULL CHECK (response_working_days BETWEEN 0 AND 30),
  log_days_after_round  integer NOT NULL CHECK (log_days_after_round BETWEEN 0 AND 365),
  hold_lapse_hours      integer NOT NULL CHECK (hold_lapse_hours BETWEEN 1 AND 336),
  late_after_days       integer NOT NULL CHECK (late_after_days BETWEEN 1 AND 366),
  missed_draws          text NOT NULL CHECK (missed_draws IN ('nothing', 'minutes', 'booked')),
  missed_minutes        integer NOT NULL CHECK (missed_minutes BETWEEN 1 AND 480),
  group_draws           text NOT NULL CHECK (group_draws IN ('full', 'shared', 'nothing')),
  second_draws          text NOT NULL CHECK (second_draws IN ('once', 'twice')),
  cooling_months        integer NOT NULL CHECK (cooling_months BETWEEN 0 AND 120),
  weight_field          integer NOT NULL CHECK (weight_field BETWEEN 0 AND 100),
  weight_time           integer NOT NULL CHECK (weight_time BETWEEN 0 AND 100),
  weight_help           integer NOT NULL CHECK (weight_help BETWEEN 0 AND 100),
  weight_known          integer NOT NULL CHECK (weight_known BETWEEN 0 AND 100),
  weight_load           integer NOT NULL CHECK (weight_load BETWEEN 0 AND 100),
  weight_place          integer NOT NULL CHECK (weight_place BETWEEN 0 AND 100),
  weight_language       integer NOT NULL CHECK (weight_language BETWEEN 0 AND 100),
  likely_minutes        integer NOT NULL CHECK (likely_minutes BETWEEN 15 AND 600),
  staff_login_link      boolean NOT NULL,
  -- What counts towards the hours.
  counted               text[] NOT NULL
    CHECK (counted <@ ARRAY['call', 'meeting', 'review', 'written-reply', 'travel', 'administration']),
  ends_on               date CHECK (isfinite(ends_on)),
  cases                 integer CHECK (cases BETWEEN 1 AND 1000000),
  helped                integer CHECK (helped BETWEEN 1 AND 1000000),
  minutes               integer CHECK (minutes BETWEEN 1 AND 600000000),
  bids                  integer CHECK (bids BETWEEN 1 AND 1000000),
  first_bids            integer CHECK (first_bids BETWEEN 1 AND 1000000),
  won                   integer CHECK (won BETWEEN 1 AND 1000000),
  trainings             integer CHECK (trainings BETWEEN 1 AND 1000000),
  participants          integer CHECK (participants BETWEEN 1 AND 1000000),
  -- The mean of 1 to 5, in tenths.
  satisfaction_tenths   integer CHECK (satisfaction_tenths BETWEEN 10 AND 50),
  version               integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  CONSTRAINT prepared_round_ends_after_it_opens CHECK (ends_on >= opens_on)
);
CREATE UNIQUE INDEX prepared_round_one ON prepared_round ((true));

-- UA162: what is prepared opens on a day to come, and each change is of what its writer saw. UA163: of a prepared round and one
-- that opens there is one: it has a code of its own, and no other round opens beside it.
CREATE FUNCTION check_prepared_round() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.opens_on <= today() OR TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'the next round is prepared for a day to come' USING ERRCODE = 'UA162';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('next-round', 0));
  IF EXISTS (SELECT FROM round r WHERE r.code = NEW.code OR r.id = NEW.id) THEN
    RAISE EXCEPTION 'another round has the code' USING ERRCODE = 'UA163';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prepared_round_is_to_come BEFORE INSERT OR UPDATE ON prepared_round FOR EACH ROW EXECUTE FUNCTION check_prepared_round();
ALTER TABLE prepared_round ENABLE ALWAYS TRIGGER prepared_round_is_to_come;
REVOKE ALL ON FUNCTION check_prepared_round() FROM PUBLIC;

CREATE FUNCTION refuse_beside_prepared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('next-round', 0));
  IF EXISTS (SELECT FROM prepared_round) THEN
    RAISE EXCEPTION 'another round is prepared' USING ERRCODE = 'UA163';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_opens_as_prepared BEFORE INSERT ON round FOR EACH ROW EXECUTE FUNCTION refuse_beside_prepared();
ALTER TABLE round ENABLE ALWAYS TRIGGER round_opens_as_prepared;
REVOKE ALL ON FUNCTION refuse_beside_prepared() FROM PUBLIC;

-- Between rounds the first page says when the next one opens.
CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON prepared_round
  FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change('rounds');

SELECT guard_with_audit('prepared_round', 'open');
GRANT SELECT, INSERT, UPDATE, DELETE ON prepared_round TO ua_application;

-- A round that opens by itself carries the cases over, and nobody does.
ALTER TABLE outcome DROP CONSTRAINT outcome_recorded_by_someone;
ALTER TABLE outcome ADD CONSTRAINT outcome_recorded_by_someone
  CHECK (recorded_by IS NOT NULL OR code IN ('round-ended', 'carried-over'));
-- UA097: and holds again, in the same step, what waited for a meeting that goes along.
CREATE OR REPLACE FUNCTION require_chosen_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM meeting_offer o JOIN meeting m ON m.id = o.meeting_id
      WHERE m.id = NEW.meeting_id AND o.status = 'picked' AND o.advisor_id = NEW.advisor_id AND m.sequence = 0
        AND o.ended_at > programme_clock() - interval '1 minute')
      AND NOT EXISTS (SELECT FROM meeting m WHERE m.id = NEW.meeting_id AND m.carried_from_id IS NOT NULL AND m.advisor_id = NEW.advisor_id
        AND m.xmin = pg_current_xact_id()::xid)
      OR EXISTS (SELECT FROM ledger_entry e WHERE e.meeting_id = NEW.meeting_id AND e.kind = 'hold') THEN
    RAISE EXCEPTION 'nobody holds time but for what a company has chosen, or what goes along' USING ERRCODE = 'UA097';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_chosen_time() FROM PUBLIC;
