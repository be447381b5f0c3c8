-- A month that the lead has closed stays as it was reported. What is found out later is an adjustment: dated the day it is
-- written, in a month that is open, and saying which day of the closed month it concerns. Figures by month read the day it
-- is dated, so none of a closed month ever changes.

-- Every month there may be time in. Whoever dates time in one holds it, and whoever closes it waits for them: the lock is
-- on a row that the closing changes, so that whoever read before it is told so, at every isolation level.
CREATE TABLE month_gate (
  month  date PRIMARY KEY CHECK (month = date_trunc('month', month::timestamp)::date),
  closed boolean NOT NULL DEFAULT false
);
INSERT INTO month_gate (month) SELECT generate_series('2000-01-01', '2199-12-01', interval '1 month')::date;

CREATE TABLE closed_month (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  month     date NOT NULL UNIQUE REFERENCES month_gate,
  closed_by uuid NOT NULL REFERENCES person,
  closed_at timestamptz NOT NULL DEFAULT programme_now()
);

-- UA083: a month is closed when it is over. Whoever dates time in it meanwhile is waited for.
CREATE FUNCTION close_month_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE month_gate SET closed = true WHERE month = NEW.month;
  NEW.closed_at := public.programme_clock();
  IF NEW.month + interval '1 month' > day_of(NEW.closed_at) THEN
    RAISE EXCEPTION 'the month is not over' USING ERRCODE = 'UA083';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_closes_its_gate BEFORE INSERT ON closed_month FOR EACH ROW EXECUTE FUNCTION close_month_gate();
CREATE TRIGGER closed_month_is_append_only BEFORE UPDATE OR DELETE ON closed_month FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_month_is_never_truncated BEFORE TRUNCATE ON closed_month FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE closed_month ENABLE ALWAYS TRIGGER month_closes_its_gate;
ALTER TABLE closed_month ENABLE ALWAYS TRIGGER closed_month_is_append_only;
ALTER TABLE closed_month ENABLE ALWAYS TRIGGER closed_month_is_never_truncated;

-- The day of a closed month that time is about, where it is dated in another.
ALTER TABLE ledger_entry
  ADD COLUMN concerns_on date CHECK (isfinite(concerns_on) AND concerns_on < worked_on),
  ADD CONSTRAINT ledger_entry_concerns_only_with_its_day CHECK (concerns_on IS NULL OR worked_on IS NOT NULL AND kind IN ('work', 'reversal'));
ALTER TABLE outside_time ADD COLUMN concerns_on date CHECK (isfinite(concerns_on) AND concerns_on < worked_on);
GRANT INSERT (concerns_on) ON ledger_entry, outside_time TO ua_application;

-- Holds the month of a day as it is until the transaction ends, and tells whether it is closed.
CREATE FUNCTION holds_closed_month(p_day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_day date := CASE WHEN isfinite(p_day) THEN date_trunc('month', p_day::timestamp)::date END;
BEGIN
  -- Work without a day is refused by its own rule.
  IF p_day IS NULL THEN RETURN false; END IF;
  PERFORM FROM month_gate WHERE month = of_day FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no time is dated in that month' USING ERRCODE = 'UA003'; END IF;
  RETURN EXISTS (SELECT FROM closed_month WHERE month = of_day);
END $$;

-- UA084: no time is dated in a closed month; what concerns one is dated today, and nothing else concerns another day.
CREATE FUNCTION require_open_month(p_worked_on date, p_concerns_on date) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF holds_closed_month(p_worked_on) THEN
    RAISE EXCEPTION 'the month is closed' USING ERRCODE = 'UA084';
  END IF;
  IF p_concerns_on IS NOT NULL AND (p_worked_on <> day_of(public.programme_clock()) OR NOT holds_closed_month(p_concerns_on)) THEN
    RAISE EXCEPTION 'only what concerns a closed month is dated another day than it was done, and that is today' USING ERRCODE = 'UA084';
  END IF;
END $$;

-- The days of what takes an entry back: the entry's own while its month is open, and today afterwards.
CREATE FUNCTION day_of_reversal(p_worked_on date, p_concerns_on date, OUT worked_on date, OUT concerns_on date) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  worked_on := p_worked_on;
  concerns_on := p_concerns_on;
  IF holds_closed_month(p_worked_on) THEN
    worked_on := day_of(public.programme_clock());
    concerns_on := coalesce(p_concerns_on, p_worked_on);
    PERFORM holds_closed_month(worked_on);
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
    IF reversed.worked_on IS NOT NULL THEN
      SELECT * INTO NEW.worked_on, NEW.concerns_on FROM day_of_reversal(reversed.worked_on, reversed.concerns_on);
    ELSE
      NEW.worked_on := NULL;
      NEW.concerns_on := NULL;
    END IF;
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
    PERFORM require_open_month(NEW.worked_on, NEW.concerns_on);
    PERFORM check_work_day(NEW.case_id, coalesce(NEW.concerns_on, NEW.worked_on), NEW.early_reason, NEW.late_reason);
    IF NOT EXISTS (SELECT FROM round_activity WHERE round_id = account.round_id AND activity = NEW.activity AND counts) THEN
      RAISE EXCEPTION 'this kind of work does not count in the round' USING ERRCODE = 'UA006';
    END IF;
    -- UA082: an entry is moved whole and as it is, to another case, in the transaction that takes it back where it was.
    -- Time of somebody else is written in no other way, and nobody's where they never were the advisor.
    IF NEW.moved_from_id IS NOT NULL THEN
      IF NOT EXISTS (SELECT FROM ledger_entry o JOIN ledger_entry r ON r.reverses_id = o.id
          WHERE o.id = NEW.moved_from_id AND o.kind = 'work' AND o.case_id <> NEW.case_id AND r.reason_code = 'wrong-case'
            AND (o.minutes, o.advisor_id, o.activity, coalesce(o.concerns_on, o.worked_on))
              = (NEW.minutes, NEW.advisor_id, NEW.activity, coalesce(NEW.concerns_on, NEW.worked_on))
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
      SELECT * INTO NEW.worked_on, NEW.concerns_on FROM day_of_reversal(reversed.worked_on, reversed.concerns_on);
    END IF;
    NEW.early_reason := NULL;
  ELSE
    PERFORM require_open_month(NEW.worked_on, NEW.concerns_on);
    PERFORM check_work_day(NEW.case_id, coalesce(NEW.concerns_on, NEW.worked_on), NEW.early_reason, NEW.late_reason);
    IF NEW.moved_from_id IS NOT NULL THEN
      IF NOT EXISTS (SELECT FROM outside_time o JOIN outside_time r ON r.reverses_id = o.id
          WHERE o.id = NEW.moved_from_id AND o.kind = 'record' AND o.case_id <> NEW.case_id AND r.reason_code = 'wrong-case'
            AND (o.minutes, o.advisor_id, o.activity, o.why, coalesce(o.concerns_on, o.worked_on))
              = (NEW.minutes, NEW.advisor_id, NEW.activity, NEW.why, coalesce(NEW.concerns_on, NEW.worked_on))
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

REVOKE ALL ON FUNCTION close_month_gate(), holds_closed_month(date), require_open_month(date, date), day_of_reversal(date, date) FROM PUBLIC;

SELECT guard_with_audit('closed_month', 'open');
GRANT SELECT, INSERT (id, month, closed_by) ON closed_month TO ua_application;
