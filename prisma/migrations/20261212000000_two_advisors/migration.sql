-- A meeting where two advisors took part. What it draws is a rule of the round: its time once, or once for each of the two.
ALTER TABLE round ADD COLUMN second_draws text NOT NULL DEFAULT 'once'
  CONSTRAINT round_second_draws_check CHECK (second_draws IN ('once', 'twice'));
SELECT seal_rows('round');

-- Each advisor's half stands by itself, as their own time: the first is of whoever writes both. Where the second draws nothing
-- it is time outside the support.
ALTER TABLE ledger_entry
  ADD COLUMN joint_id uuid,
  ADD COLUMN joint_no integer CONSTRAINT ledger_entry_joint_no_check CHECK (joint_no BETWEEN 1 AND 2),
  ADD CONSTRAINT ledger_entry_joint_is_whole CHECK (num_nonnulls(joint_id, joint_no) = CASE WHEN drawn_as = 'second' THEN 2 ELSE 0 END);
ALTER TABLE outside_time
  ADD COLUMN joint_id uuid,
  ADD COLUMN joint_no integer CONSTRAINT outside_time_joint_no_check CHECK (joint_no BETWEEN 1 AND 2),
  ADD CONSTRAINT outside_time_joint_is_whole CHECK (num_nonnulls(joint_id, joint_no) IN (0, 2)
    AND (joint_id IS NULL OR kind = 'record' AND moved_from_id IS NULL AND group_id IS NULL)),
  DROP CONSTRAINT outside_time_why_check,
  ADD CONSTRAINT outside_time_why_check CHECK (why IN ('not-counted', 'beyond-cap', 'group', 'second')),
  ADD CONSTRAINT outside_time_second_of_two CHECK (why <> 'second' OR joint_no IS NOT DISTINCT FROM 2 OR kind = 'reversal');
CREATE INDEX ledger_entry_joint ON ledger_entry (joint_id) WHERE joint_id IS NOT NULL;
CREATE INDEX outside_time_joint ON outside_time (joint_id) WHERE joint_id IS NOT NULL;
CREATE INDEX ledger_entry_second_hand ON ledger_entry (advisor_id) WHERE joint_no = 2;
CREATE INDEX outside_time_second_hand ON outside_time (advisor_id) WHERE joint_no = 2;
GRANT INSERT (joint_id, joint_no) ON ledger_entry, outside_time TO ua_application;

CREATE FUNCTION halves_of(p_joint uuid) RETURNS TABLE (id uuid, advisor_id uuid, reversed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
  SELECT e.id, e.advisor_id, EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id) FROM ledger_entry e WHERE e.joint_id = p_joint
  UNION ALL SELECT o.id, o.advisor_id, EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id) FROM outside_time o WHERE o.joint_id = p_joint
$$;

-- Where somebody has taken part beside the case's own advisor, and since when, as long as it stands.
CREATE FUNCTION second_hands(p_person uuid) RETURNS TABLE (case_id uuid, at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
  SELECT e.case_id, e.recorded_at FROM ledger_entry e WHERE e.advisor_id = p_person AND e.joint_no = 2
    AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
  UNION ALL SELECT o.case_id, o.recorded_at FROM outside_time o WHERE o.advisor_id = p_person AND o.joint_no = 2
    AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)
$$;

-- Whoever took part in a meeting has a hand in the case, as its advisor has, and stands on that bidder's side.
CREATE OR REPLACE FUNCTION hand_in_case_since(p_person uuid, p_case uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    least((SELECT min(a.from_at) FROM case_assignment a WHERE a.case_id = p_case AND a.advisor_id = p_person),
      (SELECT min(h.at) FROM second_hands(p_person) h WHERE h.case_id = p_case)),
    (SELECT c.opened_at FROM cases c WHERE c.id = p_case AND c.opened_by = p_person AND c.opened_via <> 'successor'), 'infinity')
$$;
CREATE OR REPLACE FUNCTION bidder_tie(p_person uuid, p_case uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  SELECT t.tie FROM cases c CROSS JOIN LATERAL (VALUES
    (1, 'advises', CASE WHEN c.advisor_id = p_person
      OR EXISTS (SELECT FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person AND a.until_at IS NULL)
      THEN 'infinity'::timestamptz END),
    (2, 'advised', greatest((SELECT max(a.from_at) FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person),
      (SELECT max(h.at) FROM second_hands(p_person) h WHERE h.case_id = c.id))),
    (3, 'speaks', (SELECT max(greatest(m.created_at, m.verified_at))
      FROM mandate m JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL
      WHERE c.status NOT IN ('declined', 'withdrawn') AND m.person_id = p_person AND m.company_id = c.company_id
        AND mandate_lives(m) AND (m.level = 'verified' OR c.contact_id = p_person))),
    (4, 'took-down', CASE WHEN c.status NOT IN ('declined', 'withdrawn') AND c.opened_by = p_person
      AND c.opened_via <> 'successor' AND c.contact_id IS DISTINCT FROM p_person AND NOT EXISTS (
        SELECT FROM staff_role r WHERE r.person_id = p_person AND r.role = 'project-lead' AND r.revoked_at IS NULL)
      THEN c.opened_at END)
  ) t (place, tie, since)
  WHERE c.id = p_case AND t.since IS NOT NULL AND NOT EXISTS (
    SELECT FROM bidder_tie_ended e
    WHERE e.person_id = p_person AND e.case_id = c.id AND e.tie = t.tie AND e.ended_at >= t.since)
  ORDER BY t.place LIMIT 1
$$;
CREATE OR REPLACE FUNCTION cases_barred_by_side(p_person uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE barred uuid[];
BEGIN
  barred := ARRAY(
    WITH side AS (
      SELECT a.case_id FROM case_assignment a WHERE a.advisor_id = p_person
      UNION SELECT h.case_id FROM second_hands(p_person) h
      UNION SELECT c.id FROM cases c WHERE c.opened_by = p_person
      UNION SELECT c.id FROM cases c WHERE c.advisor_id = p_person
      UNION SELECT c.id FROM mandate m JOIN cases c ON c.company_id = m.company_id WHERE m.person_id = p_person),
    twinned AS MATERIALIZED (
      SELECT s.case_id FROM side s JOIN case_twin w ON w.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.other_id = s.case_id)
    SELECT t FROM twinned s CROSS JOIN LATERAL twins_of(s.case_id) t WHERE barred_by_twin(p_person, t, s.case_id)
    UNION ALL SELECT r.case_id FROM recusal r WHERE r.person_id = p_person);
  IF EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL) THEN
    barred := barred || ARRAY(SELECT cases_barred_by_interest(p_person));
  END IF;
  IF barred <> '{}' THEN
    RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b
      WHERE NOT EXISTS (SELECT FROM conflict_exception e WHERE e.case_id = b AND e.person_id = p_person AND e.status = 'granted');
  END IF;
END $$;

-- UA174: the second of two is an advisor, and the walls around the case are theirs too. Whoever gives them another case of the
-- procurement, or a buyer's question in it, at the same time is waited for.
CREATE FUNCTION require_second_advisor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT holds_role(NEW.advisor_id, 'advisor') THEN
    RAISE EXCEPTION 'the second of two is no advisor' USING ERRCODE = 'UA174';
  END IF;
  PERFORM refuse_conflict(NEW.advisor_id, NEW.case_id);
  RETURN NULL;
END $$;
CREATE TRIGGER second_advisor_is_let_in AFTER INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.joint_no = 2) EXECUTE FUNCTION require_second_advisor();
CREATE TRIGGER second_advisor_is_let_in AFTER INSERT ON outside_time FOR EACH ROW WHEN (NEW.joint_no = 2) EXECUTE FUNCTION require_second_advisor();

-- UA172: a meeting with two advisors is written whole, once, by the first of them, in one case, and draws what the round says.
-- Asked when the transaction ends, of both halves.
CREATE FUNCTION require_rule_of_joint() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole boolean;
BEGIN
  WITH half AS (
    SELECT e.joint_no, e.minutes, NULL AS why, e.advisor_id, e.recorded_by, e.activity, coalesce(e.concerns_on, e.worked_on) AS done_on, e.case_id
    FROM ledger_entry e WHERE e.joint_id = NEW.joint_id
    UNION ALL SELECT o.joint_no, o.minutes, o.why, o.advisor_id, o.recorded_by, o.activity, coalesce(o.concerns_on, o.worked_on), o.case_id
    FROM outside_time o WHERE o.joint_id = NEW.joint_id),
  ruled AS (
    SELECT h.*, CASE WHEN NOT coalesce(a.counts, false) THEN 'not-counted' WHEN h.joint_no = 2 AND r.second_draws = 'once' THEN 'second' END AS outside
    FROM half h JOIN cases c ON c.id = h.case_id JOIN round r ON r.id = c.round_id
    LEFT JOIN round_activity a ON a.round_id = r.id AND a.activity = h.activity)
  SELECT count(*) = 2 AND count(DISTINCT joint_no) = 2 AND count(DISTINCT advisor_id) = 2 AND count(DISTINCT case_id) = 1
    AND count(DISTINCT recorded_by) = 1 AND bool_and(joint_no = 2 OR recorded_by = advisor_id) AND count(DISTINCT minutes) = 1
    AND count(DISTINCT activity) = 1 AND min(activity) IN ('call', 'meeting') AND count(DISTINCT done_on) = 1
    AND bool_and(why IS NOT DISTINCT FROM outside) INTO whole FROM ruled;
  IF whole IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'the meeting with two advisors draws other than its round says' USING ERRCODE = 'UA172';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER joint_is_drawn_by_rule AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.joint_id IS NOT NULL) EXECUTE FUNCTION require_rule_of_joint();
CREATE CONSTRAINT TRIGGER joint_outside_is_by_rule AFTER INSERT ON outside_time DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.joint_id IS NOT NULL) EXECUTE FUNCTION require_rule_of_joint();

-- UA173: what two did together is taken back together.
CREATE FUNCTION require_joint_reversed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
      SELECT FROM (SELECT joint_id FROM ledger_entry WHERE id = NEW.reverses_id UNION ALL SELECT joint_id FROM outside_time WHERE id = NEW.reverses_id) o
      CROSS JOIN LATERAL halves_of(o.joint_id) h WHERE NOT h.reversed) THEN
    RAISE EXCEPTION 'the other half still stands' USING ERRCODE = 'UA173';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER joint_is_reversed_whole AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.rev_kind = 'work') EXECUTE FUNCTION require_joint_reversed();
CREATE CONSTRAINT TRIGGER joint_is_reversed_whole AFTER INSERT ON outside_time DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind = 'reversal') EXECUTE FUNCTION require_joint_reversed();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER second_advisor_is_let_in;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER second_advisor_is_let_in;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER joint_is_drawn_by_rule;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER joint_outside_is_by_rule;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER joint_is_reversed_whole;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER joint_is_reversed_whole;

-- Of a meeting with two both halves are either one's own: whichever of the two takes it back, and whichever asks a second person to.
CREATE OR REPLACE FUNCTION require_second_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entry record;
  own   boolean;
BEGIN
  IF TG_TABLE_NAME = 'ledger_entry' THEN
    SELECT id, advisor_id, recorded_at, joint_id INTO entry FROM ledger_entry WHERE id = NEW.reverses_id AND kind = 'work';
  ELSE
    SELECT id, advisor_id, recorded_at, joint_id INTO entry FROM outside_time WHERE id = NEW.reverses_id;
  END IF;
  -- Another rule tells of an entry that is not there; what only waits for a meeting has none.
  IF NOT FOUND THEN
    RETURN NEW;
  END IF;
  own := NEW.recorded_by = entry.advisor_id OR EXISTS (SELECT FROM halves_of(entry.joint_id) h WHERE h.advisor_id = NEW.recorded_by);
  IF own AND NOT needs_second_person(entry.recorded_at) OR NOT own AND holds_role(NEW.recorded_by, 'project-lead')
     OR EXISTS (SELECT FROM correction c JOIN (
         SELECT entry.id AS half, entry.advisor_id AS whose UNION SELECT h.id, h.advisor_id FROM halves_of(entry.joint_id) h) e
         ON e.half IN (c.ledger_entry_id, c.outside_time_id) AND c.asked_by = e.whose
       WHERE c.status = 'approved' AND c.decided_by = NEW.recorded_by AND c.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a second person is needed' USING ERRCODE = 'UA087';
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
    ELSIF NEW.recorded_by IS DISTINCT FROM NEW.advisor_id AND NEW.joint_no IS DISTINCT FROM 2 THEN
      RAISE EXCEPTION 'nobody logs the time of another' USING ERRCODE = 'UA082';
    END IF;
  END IF;
  NEW.recorded_at := public.programme_clock();
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION chain_ledger_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  account hour_account;
  reversed ledger_entry;
BEGIN
  -- Without this an UPDATE is checked against the cap as things stood, before it waits for whoever holds the row. What is
  -- taken back in a merged account goes back in the one it was merged into too.
  PERFORM FROM hour_account WHERE id = NEW.account_id OR id = (SELECT merged_into_id FROM hour_account WHERE id = NEW.account_id)
    ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM ledger_entry WHERE request_id = NEW.request_id) THEN
    RAISE unique_violation USING MESSAGE = 'the request is saved already', CONSTRAINT = 'ledger_entry_request_id_key';
  END IF;
  IF NEW.kind <> 'reversal' AND EXISTS (SELECT FROM hour_account WHERE id = NEW.account_id AND merged_into_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the company goes on as another registration' USING ERRCODE = 'UA092';
  END IF;
  IF NEW.kind = 'reversal' THEN
    IF EXISTS (SELECT FROM ledger_entry WHERE reverses_id = NEW.reverses_id) THEN
      RAISE unique_violation USING MESSAGE = 'the row is reversed already', CONSTRAINT = 'ledger_entry_reverses_id_key';
    END IF;
    SELECT * INTO reversed FROM ledger_entry WHERE id = NEW.reverses_id AND account_id = NEW.account_id;
    IF NOT FOUND OR (NEW.reason_code = 'undone' AND reversed.kind <> 'merge_in' AND NEW.recorded_by IS DISTINCT FROM reversed.recorded_by) THEN
      RAISE EXCEPTION 'nothing of this account to reverse, or another''s to undo' USING ERRCODE = 'UA005';
    END IF;
    -- UA094: merged minutes go back with the work that they are, and in no other way.
    IF reversed.kind = 'merge_in' THEN
      IF NOT EXISTS (SELECT FROM ledger_entry WHERE reverses_id = reversed.merged_from_id) THEN
        RAISE EXCEPTION 'merged minutes go back with the work that they are' USING ERRCODE = 'UA094';
      END IF;
    ELSE
      PERFORM require_undone_soon(NEW.reason_code, reversed.recorded_at);
    END IF;
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
    WHERE id = NEW.account_id AND (NOT closed OR NEW.kind IN ('reversal', 'work', 'merge_in'))
    RETURNING * INTO account;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no open hour account' USING ERRCODE = 'UA002';
  END IF;
  -- Room that is made in the pot belongs first to the merged minutes it had no room for.
  IF NEW.kind IN ('work', 'hold') AND account.balance + coalesce(account.beyond_minutes, 0) > account.cap_minutes THEN
    RAISE check_violation USING MESSAGE = 'merged minutes stand before it: constraint "hour_account_within_cap"',
      CONSTRAINT = 'hour_account_within_cap';
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
    -- Of a meeting with two, whoever logs it writes the other's half with their own: UA172 and UA174 say how.
    ELSIF NEW.recorded_by IS DISTINCT FROM NEW.advisor_id AND NEW.joint_no IS DISTINCT FROM 2 THEN
      RAISE EXCEPTION 'nobody logs the time of another' USING ERRCODE = 'UA082';
    END IF;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION halves_of(uuid), second_hands(uuid), require_second_advisor(), require_rule_of_joint(), require_joint_reversed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION halves_of(uuid) TO ua_application;
