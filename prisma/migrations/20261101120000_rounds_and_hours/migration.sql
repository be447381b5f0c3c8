-- Programme rounds and the five hours: a chained ledger behind three fences.

CREATE TABLE round (
  id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code                  text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{1,40}$'),
  name                  text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  opened_on             date NOT NULL,
  closed_on             date,
  cap_minutes           integer NOT NULL CHECK (cap_minutes BETWEEN 1 AND 6000),
  response_working_days integer NOT NULL CHECK (response_working_days BETWEEN 0 AND 30),
  log_days_after_close  integer NOT NULL CHECK (log_days_after_close BETWEEN 0 AND 365),
  staff_login_link      boolean NOT NULL,
  created_at            timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, cap_minutes),
  CHECK (closed_on >= opened_on)
);
CREATE UNIQUE INDEX round_one_open ON round ((true)) WHERE closed_on IS NULL;

-- What counts towards the hours, written down per round.
CREATE TABLE round_activity (
  round_id uuid NOT NULL REFERENCES round,
  activity text NOT NULL CHECK (activity IN ('call', 'meeting', 'review', 'written-reply', 'travel', 'administration')),
  counts   boolean NOT NULL,
  PRIMARY KEY (round_id, activity)
);

CREATE TABLE hour_account (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id    uuid NOT NULL,
  company_id  uuid NOT NULL REFERENCES company,
  cap_minutes integer NOT NULL,
  head_seq    integer NOT NULL,
  balance     integer NOT NULL,
  closed      boolean NOT NULL DEFAULT false,
  UNIQUE (round_id, company_id),
  UNIQUE (id, cap_minutes),
  UNIQUE (id, company_id, round_id),
  CONSTRAINT hour_account_has_the_rounds_cap FOREIGN KEY (round_id, cap_minutes) REFERENCES round (id, cap_minutes),
  CONSTRAINT hour_account_within_cap CHECK (balance BETWEEN 0 AND cap_minutes)
);
CREATE INDEX hour_account_company ON hour_account (company_id);

CREATE TABLE ledger_entry (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id   uuid NOT NULL,
  seq          integer NOT NULL,
  prev_seq     integer GENERATED ALWAYS AS (nullif(seq, 0) - 1) STORED,
  cap_minutes  integer NOT NULL,
  before       integer NOT NULL,
  minutes      integer NOT NULL,
  after        integer NOT NULL GENERATED ALWAYS AS (before + minutes) STORED,
  kind         text NOT NULL CHECK (kind IN ('open', 'work', 'hold', 'reversal', 'merge_in')),
  reverses_id  uuid UNIQUE,
  rev_minutes  integer GENERATED ALWAYS AS (CASE WHEN kind = 'reversal' THEN -minutes END) STORED,
  rev_kind     text CHECK (rev_kind IN ('work', 'hold')),
  case_id      uuid,
  advisor_id   uuid REFERENCES person,
  recorded_by  uuid REFERENCES person,
  activity     text,
  worked_on    date,
  reason_code  text CHECK (reason_code IN ('wrong-case', 'wrong-duration', 'wrong-day', 'wrong-activity', 'duplicate', 'other')),
  request_id   uuid UNIQUE,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account_id, seq),
  UNIQUE (account_id, seq, after),
  UNIQUE (account_id, id, minutes, kind),
  CONSTRAINT ledger_entry_within_cap CHECK (after BETWEEN 0 AND cap_minutes),
  CONSTRAINT ledger_entry_seq_not_negative CHECK (seq >= 0),
  CONSTRAINT ledger_entry_first_opens CHECK ((seq = 0) = (kind = 'open')),
  CONSTRAINT ledger_entry_opens_at_zero CHECK (kind <> 'open' OR (minutes = 0 AND before = 0)),
  CONSTRAINT ledger_entry_minutes_fit_kind CHECK (
    CASE kind WHEN 'open' THEN minutes = 0 WHEN 'reversal' THEN minutes < 0 ELSE minutes BETWEEN 1 AND cap_minutes END),
  CONSTRAINT ledger_entry_reversal_names_its_row CHECK (
    (kind = 'reversal') = (reverses_id IS NOT NULL) AND (kind = 'reversal') = (rev_kind IS NOT NULL)
    AND (kind = 'reversal') = (reason_code IS NOT NULL)),
  CONSTRAINT ledger_entry_says_who CHECK (kind = 'open' OR (case_id IS NOT NULL AND recorded_by IS NOT NULL AND request_id IS NOT NULL)),
  CONSTRAINT ledger_entry_work_says_what CHECK (
    kind <> 'work' OR (advisor_id IS NOT NULL AND activity IS NOT NULL AND worked_on IS NOT NULL)),
  CONSTRAINT ledger_entry_chain FOREIGN KEY (account_id, prev_seq, before) REFERENCES ledger_entry (account_id, seq, after),
  CONSTRAINT ledger_entry_has_the_accounts_cap FOREIGN KEY (account_id, cap_minutes) REFERENCES hour_account (id, cap_minutes),
  CONSTRAINT ledger_entry_reverses_exactly FOREIGN KEY (account_id, reverses_id, rev_minutes, rev_kind)
    REFERENCES ledger_entry (account_id, id, minutes, kind)
);
CREATE INDEX ledger_entry_case ON ledger_entry (case_id);
CREATE INDEX ledger_entry_advisor ON ledger_entry (advisor_id, worked_on);
CREATE INDEX ledger_entry_worked ON ledger_entry (worked_on) INCLUDE (minutes, account_id, kind);
ALTER TABLE hour_account ADD CONSTRAINT hour_account_follows_ledger
  FOREIGN KEY (id, head_seq, balance) REFERENCES ledger_entry (account_id, seq, after) DEFERRABLE INITIALLY DEFERRED;

-- The only writer of an account's head and balance. The row lock taken here is what makes two saves queue.
CREATE FUNCTION chain_ledger_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  account hour_account;
  reversed ledger_entry;
  opened date;
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
    IF NOT FOUND THEN
      RAISE EXCEPTION 'nothing of this account to reverse' USING ERRCODE = 'UA005';
    END IF;
    NEW.minutes := -reversed.minutes;
    NEW.rev_kind := reversed.kind;
    NEW.case_id := reversed.case_id;
    NEW.advisor_id := reversed.advisor_id;
    NEW.activity := reversed.activity;
    NEW.worked_on := reversed.worked_on;
  END IF;
  UPDATE hour_account SET head_seq = head_seq + 1, balance = balance + NEW.minutes
    WHERE id = NEW.account_id AND (NOT closed OR NEW.kind = 'reversal')
    RETURNING * INTO account;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no open hour account' USING ERRCODE = 'UA002';
  END IF;
  NEW.seq := account.head_seq;
  NEW.before := account.balance - NEW.minutes;
  NEW.cap_minutes := account.cap_minutes;
  NEW.recorded_at := clock_timestamp();
  IF NEW.kind = 'work' THEN
    SELECT opened_on INTO opened FROM round WHERE id = account.round_id;
    IF NEW.worked_on < opened OR NEW.worked_on > (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date THEN
      RAISE EXCEPTION 'the day is outside the round or in the future' USING ERRCODE = 'UA003';
    END IF;
    IF NOT EXISTS (SELECT FROM round_activity WHERE round_id = account.round_id AND activity = NEW.activity AND counts) THEN
      RAISE EXCEPTION 'this kind of work does not count in the round' USING ERRCODE = 'UA006';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_entry_is_chained BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION chain_ledger_entry();
CREATE TRIGGER ledger_entry_is_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_is_never_truncated BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_is_append_only;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_is_never_truncated;
SELECT guard_with_audit(t) FROM unnest(ARRAY['round', 'round_activity', 'ledger_entry', 'hour_account']::regclass[]) t;

-- One account per company and round, opened with its first row. Asked again it answers the same account.
CREATE FUNCTION open_hour_account(p_round uuid, p_company uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  account uuid;
  cap integer;
BEGIN
  SELECT id INTO account FROM hour_account WHERE round_id = p_round AND company_id = p_company;
  IF FOUND THEN RETURN account; END IF;
  -- Held until the end, so that a round that is being closed either waits for this account or is seen as closed.
  SELECT cap_minutes INTO cap FROM round WHERE id = p_round AND closed_on IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'UA002';
  END IF;
  INSERT INTO hour_account (round_id, company_id, cap_minutes, head_seq, balance) VALUES (p_round, p_company, cap, -1, 0)
    ON CONFLICT (round_id, company_id) DO NOTHING RETURNING id INTO account;
  IF NOT FOUND THEN
    SELECT id INTO account FROM hour_account WHERE round_id = p_round AND company_id = p_company;
    RETURN account;
  END IF;
  INSERT INTO ledger_entry (account_id, seq, before, cap_minutes, minutes, kind) VALUES (account, 0, 0, cap, 0, 'open');
  RETURN account;
END $$;

CREATE FUNCTION close_hour_accounts(p_round uuid) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH shut AS (
    UPDATE hour_account SET closed = true
    WHERE round_id = p_round AND NOT closed AND EXISTS (SELECT FROM round WHERE id = p_round AND closed_on IS NOT NULL)
    RETURNING 1)
  SELECT count(*)::integer FROM shut
$$;
REVOKE ALL ON FUNCTION open_hour_account(uuid, uuid), close_hour_accounts(uuid), chain_ledger_entry() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_hour_account(uuid, uuid), close_hour_accounts(uuid) TO ua_application;

-- Notes are free text: beside the ledger, never in it, so that they can be erased.
CREATE TABLE ledger_note (
  entry_id uuid PRIMARY KEY REFERENCES ledger_entry,
  text     text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
);

-- Time that never touches the five hours: kinds that do not count, and what passed the cap.
CREATE TABLE outside_time (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL,
  advisor_id  uuid NOT NULL REFERENCES person,
  recorded_by uuid NOT NULL REFERENCES person,
  kind        text NOT NULL CHECK (kind IN ('record', 'reversal')),
  minutes     integer NOT NULL CHECK (CASE kind WHEN 'record' THEN minutes BETWEEN 1 AND 1440 ELSE minutes < 0 END),
  activity    text NOT NULL,
  why         text NOT NULL CHECK (why IN ('not-counted', 'beyond-cap')),
  worked_on   date NOT NULL,
  reverses_id uuid UNIQUE,
  rev_minutes integer GENERATED ALWAYS AS (CASE WHEN kind = 'reversal' THEN -minutes END) STORED,
  rev_kind    text GENERATED ALWAYS AS (CASE WHEN kind = 'reversal' THEN 'record' END) STORED,
  reason_code text CHECK (reason_code IN ('wrong-case', 'wrong-duration', 'wrong-day', 'wrong-activity', 'duplicate', 'other')),
  request_id  uuid NOT NULL UNIQUE,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (case_id, id, minutes, kind),
  CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
  CHECK ((kind = 'reversal') = (reason_code IS NOT NULL)),
  FOREIGN KEY (case_id, reverses_id, rev_minutes, rev_kind) REFERENCES outside_time (case_id, id, minutes, kind)
);
CREATE INDEX outside_time_case ON outside_time (case_id);
CREATE INDEX outside_time_advisor ON outside_time (advisor_id, worked_on);
-- A reversal is of the same advisor, kind and day as what it reverses; its minutes are held by the foreign key.
CREATE FUNCTION complete_outside_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  reversed outside_time;
BEGIN
  IF NEW.kind = 'reversal' THEN
    SELECT * INTO reversed FROM outside_time WHERE id = NEW.reverses_id AND case_id = NEW.case_id;
    IF FOUND THEN
      NEW.advisor_id := reversed.advisor_id;
      NEW.activity := reversed.activity;
      NEW.why := reversed.why;
      NEW.worked_on := reversed.worked_on;
    END IF;
  ELSIF NOT isfinite(NEW.worked_on) OR NEW.worked_on > (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date THEN
    RAISE EXCEPTION 'the day is in the future' USING ERRCODE = 'UA003';
  END IF;
  NEW.recorded_at := clock_timestamp();
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION complete_outside_time() FROM PUBLIC;
CREATE TRIGGER outside_time_is_completed BEFORE INSERT ON outside_time FOR EACH ROW EXECUTE FUNCTION complete_outside_time();
CREATE TRIGGER outside_time_is_append_only BEFORE UPDATE OR DELETE ON outside_time FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outside_time_is_never_truncated BEFORE TRUNCATE ON outside_time FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER outside_time_is_append_only;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER outside_time_is_never_truncated;
CREATE TABLE outside_time_note (
  outside_time_id uuid PRIMARY KEY REFERENCES outside_time,
  text            text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
);
SELECT guard_with_audit(t) FROM unnest(ARRAY['ledger_note', 'outside_time', 'outside_time_note']::regclass[]) t;

GRANT SELECT ON round, round_activity, hour_account, ledger_entry, ledger_note, outside_time, outside_time_note TO ua_application;
GRANT INSERT ON round, round_activity, ledger_note, outside_time_note TO ua_application;
GRANT UPDATE (closed_on) ON round TO ua_application;
GRANT UPDATE (text), DELETE ON ledger_note, outside_time_note TO ua_application;
GRANT INSERT (id, account_id, minutes, kind, reverses_id, case_id, advisor_id, recorded_by, activity, worked_on, reason_code, request_id)
  ON ledger_entry TO ua_application;
GRANT INSERT (id, case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, reverses_id, reason_code, request_id)
  ON outside_time TO ua_application;
