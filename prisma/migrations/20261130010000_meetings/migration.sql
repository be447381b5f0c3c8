-- Meetings of a case, and the minutes of the pot that wait for them. A hold is a row of the ledger like work, so the wall
-- that used and booked share is the ledger's own; here is what ties each hold to a meeting that is still to be.

-- Hours after its end within which a meeting is logged; then what was reserved for it goes back by itself.
ALTER TABLE round ADD COLUMN hold_lapse_hours integer NOT NULL DEFAULT 48
  CONSTRAINT round_hold_lapse_hours_check CHECK (hold_lapse_hours BETWEEN 1 AND 336);

CREATE TABLE meeting (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id          uuid NOT NULL REFERENCES cases,
  -- Whose calendar it is in: who booked it, or moved it last.
  advisor_id       uuid NOT NULL REFERENCES person,
  kind             text NOT NULL CHECK (kind IN ('call', 'meeting')),
  starts_at        timestamptz NOT NULL CHECK (isfinite(starts_at)),
  length_minutes   integer NOT NULL CHECK (length_minutes BETWEEN 5 AND 480),
  reserved_minutes integer NOT NULL CHECK (reserved_minutes BETWEEN 0 AND 480),
  -- Where, or by which link. With who takes part it is written by hand, and forgotten.
  place            text CHECK (length(place) BETWEEN 1 AND 300),
  participants     text CHECK (length(participants) BETWEEN 1 AND 300),
  status           text NOT NULL DEFAULT 'booked' CHECK (status IN ('booked', 'held', 'missed', 'cancelled', 'lapsed')),
  -- Rises with every change that calendars must take over (RFC 5545).
  sequence         integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  reminded_at      timestamptz,
  request_id       uuid NOT NULL UNIQUE,
  booked_at        timestamptz NOT NULL DEFAULT programme_now(),
  UNIQUE (id, case_id)
);
CREATE INDEX meeting_case ON meeting (case_id);
CREATE INDEX meeting_coming ON meeting (starts_at) WHERE status = 'booked';
CREATE INDEX meeting_advisor ON meeting (advisor_id, starts_at) WHERE status = 'booked';

-- UA080: a meeting begins as booked; once it was held, missed, cancelled or has lapsed nothing of it changes, except that
-- what was written by hand is forgotten; and what calendars have taken over never gets an older number.
CREATE FUNCTION check_meeting() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'booked' OR NEW.sequence <> 0 THEN
      RAISE EXCEPTION 'a meeting begins as booked' USING ERRCODE = 'UA080';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> 'booked' AND (to_jsonb(NEW) - 'place' - 'participants' <> to_jsonb(OLD) - 'place' - 'participants'
      OR NEW.place IS NOT NULL AND NEW.place IS DISTINCT FROM OLD.place
      OR NEW.participants IS NOT NULL AND NEW.participants IS DISTINCT FROM OLD.participants) THEN
    RAISE EXCEPTION 'the meeting has ended' USING ERRCODE = 'UA080';
  END IF;
  IF NEW.sequence < OLD.sequence OR NEW.sequence = OLD.sequence AND OLD.status = 'booked'
      AND (NEW.starts_at, NEW.length_minutes, NEW.kind, NEW.place, NEW.participants) IS DISTINCT FROM
        (OLD.starts_at, OLD.length_minutes, OLD.kind, OLD.place, OLD.participants) THEN
    RAISE EXCEPTION 'a change of a meeting has a higher number' USING ERRCODE = 'UA080';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_goes_forward BEFORE INSERT OR UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION check_meeting();
ALTER TABLE meeting ENABLE ALWAYS TRIGGER meeting_goes_forward;

-- The meeting that a hold waits for, and that work was logged from. It is one of the same case.
ALTER TABLE ledger_entry
  ADD COLUMN meeting_id uuid,
  ADD CONSTRAINT ledger_entry_meeting_of_its_case FOREIGN KEY (meeting_id, case_id) REFERENCES meeting (id, case_id),
  ADD CONSTRAINT ledger_entry_hold_has_a_meeting CHECK (kind <> 'hold' OR meeting_id IS NOT NULL),
  DROP CONSTRAINT ledger_entry_reason_code_check,
  ADD CONSTRAINT ledger_entry_reason_code_check CHECK (reason_code IN (
    'wrong-case', 'wrong-duration', 'wrong-day', 'wrong-activity', 'duplicate', 'other', 'undone',
    'logged', 'moved', 'missed', 'cancelled', 'lapsed', 'deadline-passed', 'case-ended')),
  -- A hold goes back for reasons of its own, and work never for those.
  ADD CONSTRAINT ledger_entry_hold_goes_back_for CHECK ((rev_kind IS NOT DISTINCT FROM 'hold') = (reason_code IS NOT NULL AND reason_code IN (
    'logged', 'moved', 'missed', 'cancelled', 'lapsed', 'deadline-passed', 'case-ended'))),
  -- What lapses is given back by nobody.
  DROP CONSTRAINT ledger_entry_says_who,
  ADD CONSTRAINT ledger_entry_says_who CHECK (kind = 'open' OR (case_id IS NOT NULL AND request_id IS NOT NULL
    AND (recorded_by IS NOT NULL OR rev_kind IS NOT DISTINCT FROM 'hold')));
CREATE INDEX ledger_entry_meeting ON ledger_entry (meeting_id) WHERE meeting_id IS NOT NULL;
GRANT INSERT (meeting_id) ON ledger_entry TO ua_application;

CREATE OR REPLACE FUNCTION chain_ledger_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  account hour_account;
  reversed ledger_entry;
BEGIN
  -- Without this an UPDATE is checked against the cap as things stood, before it waits for whoever holds the row.
  PERFORM FROM hour_account WHERE id = NEW.account_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM ledger_entry WHERE request_id = NEW.request_id) THEN
    RAISE unique_violation USING MESSAGE = 'the request is saved already', CONSTRAINT = 'ledger_entry_request_id_key';
  END IF;
  IF NEW.kind = 'reversal' THEN
    IF EXISTS (SELECT FROM ledger_entry WHERE reverses_id = NEW.reverses_id) THEN
      RAISE unique_violation USING MESSAGE = 'the row is reversed already', CONSTRAINT = 'ledger_entry_reverses_id_key';
    END IF;
    SELECT * INTO reversed FROM ledger_entry WHERE id = NEW.reverses_id AND account_id = NEW.account_id;
    IF NOT FOUND OR (NEW.reason_code = 'undone' AND NEW.recorded_by IS DISTINCT FROM reversed.recorded_by) THEN
      RAISE EXCEPTION 'nothing of this account to reverse, or another''s to undo' USING ERRCODE = 'UA005';
    END IF;
    NEW.minutes := -reversed.minutes;
    NEW.rev_kind := reversed.kind;
    NEW.case_id := reversed.case_id;
    NEW.advisor_id := reversed.advisor_id;
    NEW.activity := reversed.activity;
    NEW.worked_on := reversed.worked_on;
    NEW.meeting_id := reversed.meeting_id;
    NEW.early_reason := NULL;
  END IF;
  -- Late work of a closed round is let through to check_work_day, which knows how late.
  UPDATE hour_account SET head_seq = head_seq + 1, balance = balance + NEW.minutes
    WHERE id = NEW.account_id AND (NOT closed OR NEW.kind IN ('reversal', 'work'))
    RETURNING * INTO account;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no open hour account' USING ERRCODE = 'UA002';
  END IF;
  NEW.seq := account.head_seq;
  NEW.before := account.balance - NEW.minutes;
  NEW.cap_minutes := account.cap_minutes;
  NEW.recorded_at := public.programme_clock();
  IF NEW.kind = 'work' THEN
    PERFORM check_work_day(NEW.case_id, NEW.worked_on, NEW.early_reason);
    IF NOT EXISTS (SELECT FROM round_activity WHERE round_id = account.round_id AND activity = NEW.activity AND counts) THEN
      RAISE EXCEPTION 'this kind of work does not count in the round' USING ERRCODE = 'UA006';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- UA081: what is held for a meeting is what the meeting says is reserved, while it is still to be, and nothing afterwards.
-- Asked when the transaction ends. Every change of what is held has locked the account by then, and a change of the
-- meeting alone that asks for other minutes is refused for want of them: so no two transactions pass each other.
CREATE FUNCTION require_hold_of_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  meeting_id uuid := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF EXISTS (SELECT FROM meeting m WHERE m.id = meeting_id AND CASE m.status WHEN 'booked' THEN m.reserved_minutes ELSE 0 END <> (
      SELECT coalesce(sum(e.minutes), 0) FROM ledger_entry e WHERE e.meeting_id = m.id AND (e.kind = 'hold' OR e.rev_kind = 'hold'))) THEN
    RAISE EXCEPTION 'what is held for the meeting is not what it has reserved' USING ERRCODE = 'UA081';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER meeting_has_its_hold AFTER INSERT OR UPDATE ON meeting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_hold_of_meeting('id');
CREATE CONSTRAINT TRIGGER hold_has_its_meeting AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind = 'hold' OR NEW.rev_kind = 'hold') EXECUTE FUNCTION require_hold_of_meeting('meeting_id');
ALTER TABLE meeting ENABLE ALWAYS TRIGGER meeting_has_its_hold;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER hold_has_its_meeting;
REVOKE ALL ON FUNCTION check_meeting(), require_hold_of_meeting() FROM PUBLIC;

SELECT guard_with_audit('meeting');
GRANT SELECT ON meeting TO ua_application;
GRANT INSERT (id, case_id, advisor_id, kind, starts_at, length_minutes, reserved_minutes, place, participants, status, sequence, request_id)
  ON meeting TO ua_application;
GRANT UPDATE (advisor_id, kind, starts_at, length_minutes, reserved_minutes, place, participants, status, sequence, reminded_at)
  ON meeting TO ua_application;

SELECT seal_rows('round');
