-- Corrections of time: an entry that belongs to another case moves there, and what is told late says why.

-- Days back in time that work is logged without saying why it is told so late.
ALTER TABLE round ADD COLUMN late_after_days integer NOT NULL DEFAULT 14
  CONSTRAINT round_late_after_days_check CHECK (late_after_days BETWEEN 1 AND 366);

-- Why work is told late; and the entry that this one was before it moved here from another case.
ALTER TABLE ledger_entry
  ADD COLUMN late_reason text CHECK (late_reason IN ('forgotten', 'away', 'invoice', 'correction', 'other')),
  ADD COLUMN moved_from_id uuid UNIQUE REFERENCES ledger_entry,
  ADD CONSTRAINT ledger_entry_only_work_is_late_or_moved CHECK (kind = 'work' OR late_reason IS NULL AND moved_from_id IS NULL);
ALTER TABLE outside_time
  ADD COLUMN late_reason text CHECK (late_reason IN ('forgotten', 'away', 'invoice', 'correction', 'other')),
  ADD COLUMN moved_from_id uuid UNIQUE REFERENCES outside_time,
  ADD CONSTRAINT outside_time_only_work_is_late_or_moved CHECK (kind = 'record' OR late_reason IS NULL AND moved_from_id IS NULL);
GRANT INSERT (late_reason, moved_from_id) ON ledger_entry, outside_time TO ua_application;

-- UA015 as UA014 of work before its case: a reason where it is asked for, and nowhere else.
DROP FUNCTION check_work_day(uuid, date, text);
CREATE FUNCTION check_work_day(p_case uuid, p_worked_on date, p_early_reason text, p_late_reason text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_on date := day_of(public.programme_clock());
  opened date;
  kept   round;
BEGIN
  SELECT day_of(c.opened_at) INTO opened FROM cases c WHERE c.id = p_case;
  -- The foreign key tells of a case that is not there.
  IF NOT FOUND THEN RETURN; END IF;
  SELECT r.* INTO STRICT kept FROM cases c JOIN round r ON r.id = c.round_id WHERE c.id = p_case;
  IF now_on > kept.closed_on + kept.log_days_after_round THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'UA002';
  END IF;
  IF NOT isfinite(p_worked_on) OR p_worked_on < kept.opened_on OR p_worked_on > least(now_on, kept.closed_on) THEN
    RAISE EXCEPTION 'the day is outside the round or in the future' USING ERRCODE = 'UA003';
  END IF;
  IF (p_worked_on < opened) <> (p_early_reason IS NOT NULL) THEN
    RAISE EXCEPTION 'work before the case was opened needs a reason, and no other work has one' USING ERRCODE = 'UA014';
  END IF;
  IF (p_worked_on < now_on - kept.late_after_days) <> (p_late_reason IS NOT NULL) THEN
    RAISE EXCEPTION 'work that is told late needs a reason, and no other work has one' USING ERRCODE = 'UA015';
  END IF;
END $$;

-- UA016: what was saved more than a day ago is not undone without a reason. It is corrected, with one.
CREATE FUNCTION require_undone_soon(p_reason text, p_saved_at timestamptz) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp AS $$
BEGIN
  IF p_reason = 'undone' AND p_saved_at < public.programme_clock() - interval '1 day' THEN
    RAISE EXCEPTION 'what was saved long ago is corrected with a reason' USING ERRCODE = 'UA016';
  END IF;
END $$;

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
    PERFORM require_undone_soon(NEW.reason_code, reversed.recorded_at);
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
    PERFORM check_work_day(NEW.case_id, NEW.worked_on, NEW.early_reason, NEW.late_reason);
    IF NOT EXISTS (SELECT FROM round_activity WHERE round_id = account.round_id AND activity = NEW.activity AND counts) THEN
      RAISE EXCEPTION 'this kind of work does not count in the round' USING ERRCODE = 'UA006';
    END IF;
    -- UA082: an entry is moved whole and as it is, to another case, in the transaction that takes it back where it was.
    -- Time of somebody else is written in no other way, and nobody's where they never were the advisor.
    IF NEW.moved_from_id IS NOT NULL THEN
      IF NOT EXISTS (SELECT FROM ledger_entry o JOIN ledger_entry r ON r.reverses_id = o.id
          WHERE o.id = NEW.moved_from_id AND o.kind = 'work' AND o.case_id <> NEW.case_id AND r.reason_code = 'wrong-case'
            AND (o.minutes, o.advisor_id, o.activity, o.worked_on) = (NEW.minutes, NEW.advisor_id, NEW.activity, NEW.worked_on)
            AND r.recorded_by = NEW.recorded_by AND r.xmin = pg_current_xact_id()::xid)
          OR NOT EXISTS (SELECT FROM case_assignment a WHERE a.case_id = NEW.case_id AND a.advisor_id = NEW.advisor_id) THEN
        RAISE EXCEPTION 'the entry was not taken back to be moved here as it was' USING ERRCODE = 'UA082';
      END IF;
    ELSIF NEW.recorded_by IS DISTINCT FROM NEW.advisor_id THEN
      RAISE EXCEPTION 'nobody logs the time of another' USING ERRCODE = 'UA082';
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
      PERFORM require_undone_soon(NEW.reason_code, reversed.recorded_at);
      NEW.advisor_id := reversed.advisor_id;
      NEW.activity := reversed.activity;
      NEW.why := reversed.why;
      NEW.worked_on := reversed.worked_on;
    END IF;
    NEW.early_reason := NULL;
  ELSE
    PERFORM check_work_day(NEW.case_id, NEW.worked_on, NEW.early_reason, NEW.late_reason);
    IF NEW.moved_from_id IS NOT NULL THEN
      IF NOT EXISTS (SELECT FROM outside_time o JOIN outside_time r ON r.reverses_id = o.id
          WHERE o.id = NEW.moved_from_id AND o.kind = 'record' AND o.case_id <> NEW.case_id AND r.reason_code = 'wrong-case'
            AND (o.minutes, o.advisor_id, o.activity, o.worked_on, o.why) = (NEW.minutes, NEW.advisor_id, NEW.activity, NEW.worked_on, NEW.why)
            AND r.recorded_by = NEW.recorded_by AND r.xmin = pg_current_xact_id()::xid)
          OR NOT EXISTS (SELECT FROM case_assignment a WHERE a.case_id = NEW.case_id AND a.advisor_id = NEW.advisor_id) THEN
        RAISE EXCEPTION 'the entry was not taken back to be moved here as it was' USING ERRCODE = 'UA082';
      END IF;
    ELSIF NEW.recorded_by IS DISTINCT FROM NEW.advisor_id THEN
      RAISE EXCEPTION 'nobody logs the time of another' USING ERRCODE = 'UA082';
    END IF;
  END IF;
  NEW.recorded_at := public.programme_clock();
  RETURN NEW;
END $$;

-- Both accounts of a move, in the order in which everybody locks several: whoever moves the other way waits.
CREATE FUNCTION lock_hour_accounts(p_one uuid, p_other uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM hour_account WHERE id IN (p_one, p_other) ORDER BY id FOR NO KEY UPDATE;
END $$;
REVOKE ALL ON FUNCTION check_work_day(uuid, date, text, text), require_undone_soon(text, timestamptz), lock_hour_accounts(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_hour_accounts(uuid, uuid) TO ua_application;

SELECT seal_rows('round');
