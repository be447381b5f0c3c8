-- What a round is to reach, and the day it is meant to end. Each saving is a row and the newest holds, so that what a target
-- was before it was changed is never lost.
CREATE TABLE round_targets (
  round_id            uuid NOT NULL REFERENCES round,
  no                  integer NOT NULL CHECK (no >= 1),
  ends_on             date CHECK (isfinite(ends_on)),
  cases               integer CHECK (cases BETWEEN 1 AND 1000000),
  helped              integer CHECK (helped BETWEEN 1 AND 1000000),
  minutes             integer CHECK (minutes BETWEEN 1 AND 600000000),
  bids                integer CHECK (bids BETWEEN 1 AND 1000000),
  first_bids          integer CHECK (first_bids BETWEEN 1 AND 1000000),
  won                 integer CHECK (won BETWEEN 1 AND 1000000),
  trainings           integer CHECK (trainings BETWEEN 1 AND 1000000),
  participants        integer CHECK (participants BETWEEN 1 AND 1000000),
  -- The mean of 1 to 5, in tenths.
  satisfaction_tenths integer CHECK (satisfaction_tenths BETWEEN 10 AND 50),
  set_at              timestamptz NOT NULL DEFAULT programme_clock(),
  PRIMARY KEY (round_id, no)
);

-- UA155: a round that is closed is judged by the targets it had. UA156: each saving follows the one that its writer saw.
-- UA157: a round ends no earlier than it began. Whoever closes the round meanwhile is waited for.
CREATE FUNCTION check_round_targets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_round round;
BEGIN
  SELECT * INTO of_round FROM round WHERE id = NEW.round_id FOR SHARE;
  NEW.set_at := public.programme_clock();
  IF of_round.closed_on IS NOT NULL THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'UA155';
  END IF;
  IF NEW.no > 1 + (SELECT coalesce(max(no), 0) FROM round_targets WHERE round_id = NEW.round_id) THEN
    RAISE EXCEPTION 'targets follow those before them' USING ERRCODE = 'UA156';
  END IF;
  IF NEW.ends_on < of_round.opened_on THEN
    RAISE EXCEPTION 'the round ends before it began' USING ERRCODE = 'UA157';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_targets_are_of_an_open_round BEFORE INSERT ON round_targets FOR EACH ROW EXECUTE FUNCTION check_round_targets();
CREATE TRIGGER round_targets_are_append_only BEFORE UPDATE OR DELETE ON round_targets FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_targets_are_never_truncated BEFORE TRUNCATE ON round_targets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE round_targets ENABLE ALWAYS TRIGGER round_targets_are_of_an_open_round;
ALTER TABLE round_targets ENABLE ALWAYS TRIGGER round_targets_are_append_only;
ALTER TABLE round_targets ENABLE ALWAYS TRIGGER round_targets_are_never_truncated;
REVOKE ALL ON FUNCTION check_round_targets() FROM PUBLIC;

SELECT guard_with_audit('round_targets', 'open');
GRANT SELECT, INSERT (round_id, no, ends_on, cases, helped, minutes, bids, first_bids, won, trainings, participants, satisfaction_tenths)
  ON round_targets TO ua_application;
