-- Minutes are written by one who has the case, and whoever acts in a case has it, whatever the application says.
--
-- A row of time comes to be in these ways, and in no other:
--   work and time outside   by the case's advisor, of their own time: from the panel, the week, a file, without a network, of a
--                           meeting, a missed one, or one with several companies, in each company's case
--   of a meeting with two   both halves by the case's advisor: the second is any advisor whom no wall keeps away (UA172, UA174)
--   an entry that moves     by the advisor of the case it comes to, or by a lead; of whoever has had that case (UA082, UA087)
--   a reversal              by whoever's time it was, by a lead, or by the second person who approves it (UA005, UA087)
--   a hold                  by the case's advisor, or a lead for them; by a contact, or nobody who is known, when the company
--                           chooses among times that the advisor offered; by a lead, or by nobody in a round that opens by
--                           itself, when the meeting goes along
--   the holds of two        by merge_companies alone, in whoever's name they were
-- The advisor of a case is whoever has it now. Whoever had it before logs nothing more in it, and whoever covers for an
-- absent advisor nothing at all: a case is handed over to be worked on.

-- Asked twice: of each row when it comes, and of its event once nothing of the company's trail comes between: who hands a case
-- over, closes it or takes it back tells of it in the same stream before they commit. What is written again from a copy of the
-- database, without triggers, was true when it was written first: these are none of those that always look.

-- UA168: a case takes time in progress, and as many days after its close as its round says.
CREATE FUNCTION takes_time(p_case cases) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p_case.status IN ('assigned', 'ongoing') OR p_case.status = 'closed' AND EXISTS (SELECT FROM round r WHERE r.id = p_case.round_id
    AND day_of(programme_clock()) <= day_of(p_case.status_since_at) + r.log_days_after_close)
$$;
REVOKE ALL ON FUNCTION takes_time(cases) FROM PUBLIC;

-- UA167: time is written in a case by its advisor; a lead only moves it there.
CREATE FUNCTION require_hand_in_work() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_case cases;
BEGIN
  SELECT * INTO of_case FROM cases WHERE id = NEW.case_id;
  -- The foreign key tells of a case that is not there.
  IF NOT FOUND THEN RETURN NEW; END IF;
  IF NEW.recorded_by IS DISTINCT FROM of_case.advisor_id
      AND (NEW.moved_from_id IS NULL OR NOT holds_role(NEW.recorded_by, 'project-lead')) THEN
    RAISE EXCEPTION 'time is written by one who has the case' USING ERRCODE = 'UA167';
  END IF;
  IF NOT takes_time(of_case) THEN
    RAISE EXCEPTION 'the case takes no time' USING ERRCODE = 'UA168';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_hand_in_work() FROM PUBLIC;
CREATE TRIGGER ledger_entry_is_of_one_who_has_the_case BEFORE INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.kind = 'work') EXECUTE FUNCTION require_hand_in_work();
CREATE TRIGGER outside_time_is_of_one_who_has_the_case BEFORE INSERT ON outside_time FOR EACH ROW
  WHEN (NEW.kind = 'record') EXECUTE FUNCTION require_hand_in_work();

-- The same of what waits for a meeting, and is in the name of whose the meeting is.
CREATE FUNCTION require_hand_in_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_case cases;
  waits   meeting;
BEGIN
  SELECT * INTO of_case FROM cases WHERE id = NEW.case_id;
  SELECT * INTO waits FROM meeting WHERE id = NEW.meeting_id;
  IF of_case.id IS NULL OR waits.id IS NULL THEN RETURN NEW; END IF;
  IF NEW.advisor_id IS DISTINCT FROM waits.advisor_id OR NEW.recorded_by IS DISTINCT FROM of_case.advisor_id
      AND (waits.advisor_id IS DISTINCT FROM of_case.advisor_id OR NEW.recorded_by IS NOT NULL AND NOT holds_role(NEW.recorded_by, 'project-lead')
        AND NOT (has_case(of_case, NEW.recorded_by, 'company-contact')
          AND EXISTS (SELECT FROM meeting_offer o WHERE o.meeting_id = waits.id AND o.status = 'picked'))) THEN
    RAISE EXCEPTION 'time is reserved by one who has the case' USING ERRCODE = 'UA167';
  END IF;
  IF of_case.status NOT IN ('assigned', 'ongoing') THEN
    RAISE EXCEPTION 'the case takes no time' USING ERRCODE = 'UA168';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_hand_in_hold() FROM PUBLIC;
CREATE TRIGGER ledger_entry_is_reserved_by_one_who_has_the_case BEFORE INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.kind = 'hold' AND NEW.merged_from_id IS NULL) EXECUTE FUNCTION require_hand_in_hold();

-- UA167 of all that is done in a case: an advisor acts in those they have, and in what they took down on the phone until it
-- is somebody's; a contact in those they opened or are named in, and with a verified mandate in all of the company's; a
-- partner in those they opened; what a company has chosen is with the case's advisor. Whoever gives a case back has just had
-- it, and what is taken back is a rule of its own.
CREATE FUNCTION has_case(p_case cases, p_person uuid, p_role text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(CASE p_role
    WHEN 'advisor' THEN p_case.advisor_id = p_person OR p_case.advisor_id IS NULL AND p_case.opened_via = 'phone' AND p_case.opened_by = p_person
    WHEN 'company-contact' THEN coalesce(p_person IN (p_case.opened_by, p_case.contact_id), false) OR EXISTS (
      SELECT FROM mandate m WHERE m.person_id = p_person AND m.company_id = p_case.company_id AND m.level = 'verified'
        AND (m.revoked_at IS NULL OR m.revoked_at >= now()) AND (m.valid_to IS NULL OR m.valid_to >= today()))
    WHEN 'partner' THEN p_case.opened_by = p_person
    ELSE true END, false)
$$;
REVOKE ALL ON FUNCTION has_case(cases, uuid, text) FROM PUBLIC;

CREATE FUNCTION require_hand_of_actor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_case cases;
  undone  audit_event;
  theirs  boolean;
BEGIN
  IF NEW.case_id IS NULL THEN
    -- Of a company, whose mandate an advisor checked.
    theirs := EXISTS (SELECT FROM cases c WHERE c.company_id = NEW.subject_id AND has_case(c, NEW.actor_id, NEW.role));
  ELSE
    -- Whoever looks at an old moment holds the row, or is refused when it has changed since.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      PERFORM FROM cases WHERE id = NEW.case_id FOR SHARE;
    END IF;
    SELECT * INTO of_case FROM cases WHERE id = NEW.case_id;
    theirs := has_case(of_case, NEW.actor_id, NEW.role);
  END IF;
  IF NEW.type = 'meeting.picked' THEN
    theirs := theirs AND EXISTS (SELECT FROM meeting m WHERE m.id = (NEW.facts ->> 'meetingId')::uuid AND m.advisor_id = of_case.advisor_id);
  ELSIF NEW.type = 'case.step-undone' THEN
    -- Nobody gets a case by undoing: it is again whose it was before the step, which was one's own and of just now.
    SELECT * INTO undone FROM audit_event e WHERE e.id IN (SELECT u.value::uuid FROM jsonb_array_elements_text(NEW.facts -> 'undoes') u)
      ORDER BY e.type IN ('advisor.assigned', 'advisor.handed-over') DESC LIMIT 1;
    theirs := theirs AND undone.case_id = NEW.case_id AND undone.actor_id = NEW.actor_id
      AND undone.transaction_at > now() - undo_time() - interval '1 minute'
      AND CASE undone.type
        WHEN 'advisor.assigned' THEN of_case.advisor_id IS NULL
        WHEN 'advisor.handed-over' THEN of_case.advisor_id = (undone.facts ->> 'fromAdvisorId')::uuid
        ELSE NOT EXISTS (SELECT FROM case_before b WHERE b.case_id = NEW.case_id AND b.changed_in = pg_current_xact_id()
          AND b.advisor_id IS DISTINCT FROM of_case.advisor_id) END;
  END IF;
  IF theirs IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'whoever acts in a case has it' USING ERRCODE = 'UA167';
  END IF;
  IF NEW.type = ANY (ARRAY['time.logged', 'time.recorded-outside', 'time.missed', 'time.group-logged', 'time.joint-logged', 'time.joint-outside',
      'time.moved', 'time.outside-moved']) AND NOT takes_time(of_case) THEN
    RAISE EXCEPTION 'the case takes no time' USING ERRCODE = 'UA168';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION require_hand_of_actor() FROM PUBLIC;
CREATE TRIGGER event_is_by_one_who_has_the_case AFTER INSERT ON audit_event FOR EACH ROW
  WHEN (NEW.case_id IS NOT NULL AND (NEW.role IN ('advisor', 'company-contact', 'partner') OR NEW.type IN ('case.step-undone', 'meeting.picked'))
      AND NEW.type NOT IN ('advisor.gave-back', 'time.reversed', 'time.outside-reversed')
    OR NEW.role = 'advisor' AND NEW.type IN ('mandate.verified', 'mandate.revoked'))
  EXECUTE FUNCTION require_hand_of_actor();

-- UA167: a case is given to an advisor.
CREATE FUNCTION require_advisor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT holds_role(NEW.advisor_id, 'advisor') THEN
    RAISE EXCEPTION 'no advisor' USING ERRCODE = 'UA167';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_advisor() FROM PUBLIC;
CREATE TRIGGER assignment_is_an_advisors BEFORE INSERT ON case_assignment FOR EACH ROW EXECUTE FUNCTION require_advisor();

-- UA169: a meeting waits for no more of the hours than it may draw: its length, or twice that where the round says that two
-- advisors draw it twice. What was reserved before this rule may become less, and is not asked for anew.
CREATE FUNCTION require_reserved_within_length() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.reserved_minutes <= OLD.reserved_minutes AND NEW.length_minutes >= OLD.length_minutes THEN RETURN NEW; END IF;
  IF NEW.reserved_minutes > NEW.length_minutes * (
      SELECT CASE r.second_draws WHEN 'twice' THEN 2 ELSE 1 END FROM cases c JOIN round r ON r.id = c.round_id WHERE c.id = NEW.case_id) THEN
    RAISE EXCEPTION 'more is reserved than the meeting may draw' USING ERRCODE = 'UA169';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_reserved_within_length() FROM PUBLIC;
CREATE TRIGGER meeting_reserves_within_its_length BEFORE INSERT OR UPDATE OF reserved_minutes, length_minutes ON meeting
  FOR EACH ROW EXECUTE FUNCTION require_reserved_within_length();
CREATE TRIGGER meeting_offer_reserves_within_its_length BEFORE INSERT ON meeting_offer
  FOR EACH ROW EXECUTE FUNCTION require_reserved_within_length();

-- UA190 lets a meeting wait for its length where it waited for that of two: the next round may draw it once.
CREATE OR REPLACE FUNCTION check_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  origin meeting;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.carried_from_id IS NOT NULL THEN
    SELECT * INTO origin FROM meeting WHERE id = NEW.carried_from_id;
    IF NOT FOUND OR origin.status <> 'booked' OR NEW.status <> 'booked' OR NEW.sequence <> origin.sequence + 1
        OR NEW.reserved_minutes NOT IN (0, origin.reserved_minutes, least(origin.reserved_minutes, origin.length_minutes))
        OR (NEW.advisor_id, NEW.kind, NEW.starts_at, NEW.length_minutes, NEW.place, NEW.participants) IS DISTINCT FROM
          (origin.advisor_id, origin.kind, origin.starts_at, origin.length_minutes, origin.place, origin.participants)
        OR NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.predecessor_id = origin.case_id) THEN
      RAISE EXCEPTION 'a meeting goes on as it is, in the case that follows its own' USING ERRCODE = 'UA190';
    END IF;
    NEW.calendar_id := coalesce(origin.calendar_id, origin.id);
    -- Whoever has been reminded is not reminded again.
    NEW.reminded_at := origin.reminded_at;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'booked' OR NEW.sequence <> 0 THEN
      RAISE EXCEPTION 'a meeting begins as booked' USING ERRCODE = 'UA080';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status IN ('held', 'missed') AND NEW.status = 'booked' THEN
    IF NEW.changed_request IS NOT DISTINCT FROM OLD.changed_request OR NEW.reserved_minutes > OLD.reserved_minutes
        OR to_jsonb(NEW) - '{status,reserved_minutes,changed_by,changed_request}'::text[]
          <> to_jsonb(OLD) - '{status,reserved_minutes,changed_by,changed_request}'::text[]
        OR (WITH logged AS (
            SELECT e.id FROM ledger_entry e WHERE e.kind = 'work' AND (e.meeting_id = OLD.id OR e.request_id = OLD.changed_request
              OR e.group_id = OLD.changed_request OR e.joint_id = OLD.changed_request)
            UNION ALL SELECT o.id FROM outside_time o WHERE o.kind = 'record'
              AND (o.request_id = OLD.changed_request OR o.group_id = OLD.changed_request OR o.joint_id = OLD.changed_request)),
          back AS (
            SELECT r.reverses_id, r.reason_code, r.recorded_by, r.xmin AS written_by FROM ledger_entry r WHERE r.reverses_id IN (SELECT id FROM logged)
            UNION ALL SELECT r.reverses_id, r.reason_code, r.recorded_by, r.xmin FROM outside_time r WHERE r.reverses_id IN (SELECT id FROM logged))
          SELECT EXISTS (SELECT FROM logged l WHERE l.id NOT IN (SELECT reverses_id FROM back))
            OR NOT EXISTS (SELECT FROM back b WHERE b.reason_code = 'undone' AND b.recorded_by = NEW.changed_by
              AND b.written_by = pg_current_xact_id()::xid)) THEN
      RAISE EXCEPTION 'the meeting is booked again by whoever undoes what was logged of it' USING ERRCODE = 'UA193';
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
REVOKE ALL ON FUNCTION check_meeting() FROM PUBLIC;
