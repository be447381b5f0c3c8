-- One's own time that has stood for more than thirty days is corrected by two: whoever it is of asks, somebody else decides,
-- and what is approved is written in the ledger at once and in the name of who approved it.

CREATE FUNCTION needs_second_person(p_recorded_at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN p_recorded_at < programme_now() - interval '30 days';

CREATE TABLE correction (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id         uuid NOT NULL REFERENCES cases,
  -- What is to be corrected, in the hours or outside them.
  ledger_entry_id uuid REFERENCES ledger_entry,
  outside_time_id uuid REFERENCES outside_time,
  kind            text NOT NULL CHECK (kind IN ('reversal', 'move')),
  reason_code     text NOT NULL CHECK (reason_code IN ('wrong-duration', 'wrong-day', 'wrong-activity', 'wrong-case', 'duplicate', 'other')),
  -- The case that it moves to, and what that one asks of the day.
  target_case_id  uuid REFERENCES cases CHECK (target_case_id <> case_id),
  early_reason    text CHECK (early_reason IN ('called-first', 'met-first', 'other')),
  late_reason     text CHECK (late_reason IN ('forgotten', 'away', 'invoice', 'correction', 'other')),
  request_id      uuid NOT NULL UNIQUE,
  asked_by        uuid NOT NULL REFERENCES person,
  asked_at        timestamptz NOT NULL DEFAULT programme_now(),
  status          text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'approved', 'declined', 'withdrawn')),
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  CONSTRAINT correction_of_one_entry CHECK (num_nonnulls(ledger_entry_id, outside_time_id) = 1),
  CONSTRAINT correction_moves_somewhere CHECK ((kind = 'move') = (target_case_id IS NOT NULL)
    AND (kind <> 'move' OR reason_code = 'wrong-case') AND (kind = 'move' OR early_reason IS NULL AND late_reason IS NULL)),
  CONSTRAINT correction_decided_once CHECK ((status = 'asked') = (decided_by IS NULL) AND (status = 'asked') = (decided_at IS NULL)),
  -- Nobody decides what they have asked for; only they take it back.
  CONSTRAINT correction_decided_by_another CHECK (decided_by IS NULL OR (status = 'withdrawn') = (decided_by = asked_by))
);
CREATE INDEX correction_case ON correction (case_id);
CREATE INDEX correction_ledger_entry ON correction (ledger_entry_id) WHERE ledger_entry_id IS NOT NULL;
CREATE INDEX correction_outside_time ON correction (outside_time_id) WHERE outside_time_id IS NOT NULL;
CREATE UNIQUE INDEX correction_of_ledger_waits_once ON correction (ledger_entry_id) WHERE status = 'asked';
CREATE UNIQUE INDEX correction_of_outside_waits_once ON correction (outside_time_id) WHERE status = 'asked';

-- What the asker and who declined wrote: beside what is kept, so that it can be erased.
CREATE TABLE correction_note (
  correction_id uuid NOT NULL REFERENCES correction,
  side          text NOT NULL CHECK (side IN ('asker', 'decider')),
  text          text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  PRIMARY KEY (correction_id, side)
);

CREATE FUNCTION holds_role(p_person uuid, p_role text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
    WHERE r.person_id = p_person AND r.role = p_role AND r.revoked_at IS NULL AND p.deactivated_at IS NULL)
$$;

-- UA086: what is asked for concerns one's own time, that has stood for long and still stands. It is decided once, by a lead
-- or whoever has the case; nothing else of it ever changes.
CREATE FUNCTION check_correction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT e.* INTO entry FROM (
      SELECT id, case_id, advisor_id, recorded_at FROM ledger_entry WHERE id = NEW.ledger_entry_id AND kind = 'work'
      UNION ALL SELECT id, case_id, advisor_id, recorded_at FROM outside_time WHERE id = NEW.outside_time_id AND kind = 'record') e;
    IF NOT FOUND OR entry.case_id <> NEW.case_id OR entry.advisor_id <> NEW.asked_by OR NEW.status <> 'asked'
       OR NOT needs_second_person(entry.recorded_at)
       OR EXISTS (SELECT FROM ledger_entry WHERE reverses_id = entry.id)
       OR EXISTS (SELECT FROM outside_time WHERE reverses_id = entry.id) THEN
      RAISE EXCEPTION 'nothing of one''s own that has stood for long and still stands' USING ERRCODE = 'UA086';
    END IF;
    NEW.asked_at := public.programme_clock();
    RETURN NEW;
  END IF;
  IF OLD.status <> 'asked' OR NEW.status = 'asked'
     OR to_jsonb(NEW) - '{status,decided_by,decided_at}'::text[] <> to_jsonb(OLD) - '{status,decided_by,decided_at}'::text[] THEN
    RAISE EXCEPTION 'a correction is decided once, and nothing else of it changes' USING ERRCODE = 'UA086';
  END IF;
  NEW.decided_at := public.programme_clock();
  IF NEW.status <> 'withdrawn' AND (barred_from_case(NEW.decided_by, NEW.case_id) OR NOT (holds_role(NEW.decided_by, 'project-lead')
      OR holds_role(NEW.decided_by, 'advisor') AND EXISTS (SELECT FROM cases WHERE id = NEW.case_id AND advisor_id = NEW.decided_by))) THEN
    RAISE EXCEPTION 'only a lead or whoever has the case decides' USING ERRCODE = 'UA086';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_goes_forward BEFORE INSERT OR UPDATE ON correction FOR EACH ROW EXECUTE FUNCTION check_correction();
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER correction_is_never_truncated BEFORE TRUNCATE ON correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE correction ENABLE ALWAYS TRIGGER correction_goes_forward;
ALTER TABLE correction ENABLE ALWAYS TRIGGER correction_is_kept;
ALTER TABLE correction ENABLE ALWAYS TRIGGER correction_is_never_truncated;

-- What is approved is done by the end of the transaction, by who approved it: the entry is taken back, and a moved one
-- stands in the case that was asked for.
CREATE FUNCTION require_correction_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry uuid := coalesce(NEW.ledger_entry_id, NEW.outside_time_id);
BEGIN
  IF NOT EXISTS (
      SELECT FROM ledger_entry WHERE reverses_id = entry AND recorded_by = NEW.decided_by AND reason_code = NEW.reason_code
      UNION ALL SELECT FROM outside_time WHERE reverses_id = entry AND recorded_by = NEW.decided_by AND reason_code = NEW.reason_code)
     OR (NEW.kind = 'move') <> EXISTS (
      SELECT FROM ledger_entry WHERE moved_from_id = entry AND case_id IS NOT DISTINCT FROM NEW.target_case_id
      UNION ALL SELECT FROM outside_time WHERE moved_from_id = entry AND case_id IS NOT DISTINCT FROM NEW.target_case_id) THEN
    RAISE EXCEPTION 'what was approved was not done' USING ERRCODE = 'UA086';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER approved_correction_is_made AFTER UPDATE ON correction DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status = 'approved') EXECUTE FUNCTION require_correction_made();
ALTER TABLE correction ENABLE ALWAYS TRIGGER approved_correction_is_made;

-- UA087: time goes back by whoever it is of, while it is young; by a lead, when it is somebody else's; or by who approves,
-- in this transaction, that it does.
CREATE FUNCTION require_second_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry record;
BEGIN
  IF TG_TABLE_NAME = 'ledger_entry' THEN
    SELECT advisor_id, recorded_at INTO entry FROM ledger_entry WHERE id = NEW.reverses_id AND kind = 'work';
  ELSE
    SELECT advisor_id, recorded_at INTO entry FROM outside_time WHERE id = NEW.reverses_id;
  END IF;
  -- Another rule tells of an entry that is not there; what only waits for a meeting has none.
  IF NOT FOUND OR NEW.recorded_by = entry.advisor_id AND NOT needs_second_person(entry.recorded_at)
     OR NEW.recorded_by <> entry.advisor_id AND holds_role(NEW.recorded_by, 'project-lead')
     OR EXISTS (SELECT FROM correction c WHERE NEW.reverses_id IN (c.ledger_entry_id, c.outside_time_id) AND c.status = 'approved'
       AND c.decided_by = NEW.recorded_by AND c.asked_by = entry.advisor_id AND c.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a second person is needed' USING ERRCODE = 'UA087';
END $$;
CREATE TRIGGER old_time_is_corrected_by_two BEFORE INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.kind = 'reversal')
  EXECUTE FUNCTION require_second_person();
CREATE TRIGGER old_time_is_corrected_by_two BEFORE INSERT ON outside_time FOR EACH ROW WHEN (NEW.kind = 'reversal')
  EXECUTE FUNCTION require_second_person();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER old_time_is_corrected_by_two;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER old_time_is_corrected_by_two;

REVOKE ALL ON FUNCTION holds_role(uuid, text), check_correction(), require_correction_made(), require_second_person() FROM PUBLIC;

ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected'));

SELECT guard_with_audit('correction', 'open');
SELECT guard_with_audit('correction_note');
GRANT SELECT, INSERT (id, case_id, ledger_entry_id, outside_time_id, kind, reason_code, target_case_id, early_reason, late_reason,
  request_id, asked_by), UPDATE (status, decided_by) ON correction TO ua_application;
GRANT SELECT, INSERT, UPDATE (text), DELETE ON correction_note TO ua_application;
