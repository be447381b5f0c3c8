-- Undoing what was just saved is not a correction of a fault, and says so.
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_reason_code_check, ADD CONSTRAINT ledger_entry_reason_code_check
  CHECK (reason_code IN ('wrong-case', 'wrong-duration', 'wrong-day', 'wrong-activity', 'duplicate', 'other', 'undone'));
ALTER TABLE outside_time DROP CONSTRAINT outside_time_reason_code_check, ADD CONSTRAINT outside_time_reason_code_check
  CHECK (reason_code IN ('wrong-case', 'wrong-duration', 'wrong-day', 'wrong-activity', 'duplicate', 'other', 'undone'));

-- Why work is dated before its case was opened.
ALTER TABLE ledger_entry ADD COLUMN early_reason text
  CONSTRAINT ledger_entry_early_reason_check CHECK (early_reason IN ('called-first', 'met-first', 'other'));
ALTER TABLE outside_time ADD COLUMN early_reason text
  CONSTRAINT outside_time_early_reason_check CHECK (early_reason IN ('called-first', 'met-first', 'other'));

-- Days after the round's last one within which work done in it may still be logged.
ALTER TABLE round ADD COLUMN log_days_after_round integer NOT NULL DEFAULT 14
  CONSTRAINT round_log_days_after_round_check CHECK (log_days_after_round BETWEEN 0 AND 365);

-- The days on which work on a case may be done. UA002: the round's time to log is over. UA003: a day outside the round,
-- or in the future. UA014: a day before the case was opened without a reason, or a reason where none is needed.
CREATE FUNCTION check_work_day(p_case uuid, p_worked_on date, p_early_reason text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_on date := day_of(clock_timestamp());
  opened date;
  round_opened date;
  round_closed date;
  log_days integer;
BEGIN
  SELECT day_of(c.opened_at), r.opened_on, r.closed_on, r.log_days_after_round
    INTO opened, round_opened, round_closed, log_days FROM cases c JOIN round r ON r.id = c.round_id WHERE c.id = p_case;
  -- The foreign key tells of a case that is not there.
  IF NOT FOUND THEN RETURN; END IF;
  IF now_on > round_closed + log_days THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'UA002';
  END IF;
  IF NOT isfinite(p_worked_on) OR p_worked_on < round_opened OR p_worked_on > least(now_on, round_closed) THEN
    RAISE EXCEPTION 'the day is outside the round or in the future' USING ERRCODE = 'UA003';
  END IF;
  IF (p_worked_on < opened) <> (p_early_reason IS NOT NULL) THEN
    RAISE EXCEPTION 'work before the case was opened needs a reason, and no other work has one' USING ERRCODE = 'UA014';
  END IF;
END $$;
REVOKE ALL ON FUNCTION check_work_day(uuid, date, text) FROM PUBLIC;

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
  NEW.recorded_at := clock_timestamp();
  IF NEW.kind = 'work' THEN
    PERFORM check_work_day(NEW.case_id, NEW.worked_on, NEW.early_reason);
    IF NOT EXISTS (SELECT FROM round_activity WHERE round_id = account.round_id AND activity = NEW.activity AND counts) THEN
      RAISE EXCEPTION 'this kind of work does not count in the round' USING ERRCODE = 'UA006';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION complete_outside_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  reversed outside_time;
BEGIN
  IF NEW.kind = 'reversal' THEN
    SELECT * INTO reversed FROM outside_time WHERE id = NEW.reverses_id AND case_id = NEW.case_id;
    IF FOUND THEN
      IF NEW.reason_code = 'undone' AND NEW.recorded_by IS DISTINCT FROM reversed.recorded_by THEN
        RAISE EXCEPTION 'another''s to undo' USING ERRCODE = 'UA005';
      END IF;
      NEW.advisor_id := reversed.advisor_id;
      NEW.activity := reversed.activity;
      NEW.why := reversed.why;
      NEW.worked_on := reversed.worked_on;
    END IF;
    NEW.early_reason := NULL;
  ELSE
    PERFORM check_work_day(NEW.case_id, NEW.worked_on, NEW.early_reason);
  END IF;
  NEW.recorded_at := clock_timestamp();
  RETURN NEW;
END $$;

GRANT INSERT (early_reason) ON ledger_entry, outside_time TO ua_application;
