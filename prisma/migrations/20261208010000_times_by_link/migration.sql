-- Times that a company is offered for a meeting, to choose one of by a link, without an account. An offer holds nothing of
-- the pot: nobody should find it empty for three times of which two are never used. What is chosen is a meeting like any
-- other, with its hold, in the same transaction.
CREATE TABLE meeting_offer (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id          uuid NOT NULL REFERENCES cases,
  advisor_id       uuid NOT NULL REFERENCES person,
  kind             text NOT NULL CHECK (kind IN ('call', 'meeting')),
  times            timestamptz[] NOT NULL,
  length_minutes   integer NOT NULL CHECK (length_minutes BETWEEN 5 AND 480),
  reserved_minutes integer NOT NULL CHECK (reserved_minutes BETWEEN 0 AND 480),
  -- Where, or by which link. With who takes part and what was answered it is written by hand, and forgotten.
  place            text CHECK (length(place) BETWEEN 1 AND 300),
  participants     text CHECK (length(participants) BETWEEN 1 AND 300),
  note             text CHECK (length(note) BETWEEN 1 AND 500),
  ends_at          timestamptz NOT NULL CHECK (isfinite(ends_at)),
  status           text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'picked', 'declined', 'withdrawn', 'lapsed')),
  meeting_id       uuid UNIQUE,
  -- SHA-256 of what the link holds; the link itself is nowhere but in the mail. Gone with the words.
  token_hash       text UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  request_id       uuid NOT NULL UNIQUE,
  offered_at       timestamptz NOT NULL DEFAULT programme_now(),
  ended_at         timestamptz,
  CONSTRAINT meeting_offer_has_two_or_three_times CHECK (array_ndims(times) = 1 AND array_lower(times, 1) = 1 AND cardinality(times) BETWEEN 2 AND 3
    AND array_position(times, NULL) IS NULL AND isfinite(times[1]) AND isfinite(times[cardinality(times)])
    AND times[1] < times[2] AND (cardinality(times) = 2 OR times[2] < times[3])),
  CONSTRAINT meeting_offer_ends_with_its_times CHECK (ends_at <= times[cardinality(times)]),
  CONSTRAINT meeting_offer_picked_has_a_meeting CHECK ((status = 'picked') = (meeting_id IS NOT NULL)),
  CONSTRAINT meeting_offer_waits_until_it_ends CHECK ((status = 'waiting') = (ended_at IS NULL)),
  CONSTRAINT meeting_offer_note_declines CHECK (note IS NULL OR status = 'declined'),
  CONSTRAINT meeting_offer_meeting_of_its_case FOREIGN KEY (meeting_id, case_id) REFERENCES meeting (id, case_id)
);
-- Two links to choose by would let a company book twice.
CREATE UNIQUE INDEX meeting_offer_one_waits ON meeting_offer (case_id) WHERE status = 'waiting';
CREATE INDEX meeting_offer_case ON meeting_offer (case_id, offered_at DESC);
CREATE INDEX meeting_offer_ending ON meeting_offer (ends_at) WHERE status = 'waiting';

-- UA096: times are offered by the case's advisor while they are still to come, and answered once; afterwards only what was
-- written by hand is forgotten, and the link with it. UA097: the meeting that was chosen is the one that was offered.
-- UA098: nothing is chosen that has passed, or where the advisor has another meeting by now.
CREATE FUNCTION check_meeting_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  chosen meeting;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.offered_at := public.programme_clock();
    IF NEW.status <> 'waiting' OR NEW.note IS NOT NULL OR NEW.token_hash IS NULL OR NEW.times[1] <= NEW.offered_at OR NEW.ends_at <= NEW.offered_at
        OR NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id = NEW.advisor_id AND c.status IN ('assigned', 'ongoing')) THEN
      RAISE EXCEPTION 'times to come are offered by the case''s advisor' USING ERRCODE = 'UA096';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> 'waiting' THEN
    IF to_jsonb(NEW) - '{place,participants,note,token_hash}'::text[] <> to_jsonb(OLD) - '{place,participants,note,token_hash}'::text[]
        OR num_nonnulls(NEW.place, NEW.participants, NEW.note, NEW.token_hash) > 0 THEN
      RAISE EXCEPTION 'the times were answered, or are not offered any more' USING ERRCODE = 'UA096';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status = 'waiting' OR to_jsonb(NEW) - '{status,meeting_id,note,ended_at}'::text[] <> to_jsonb(OLD) - '{status,meeting_id,note,ended_at}'::text[] THEN
    RAISE EXCEPTION 'offered times are answered, and otherwise as they were' USING ERRCODE = 'UA096';
  END IF;
  NEW.ended_at := public.programme_clock();
  IF NEW.status <> 'picked' THEN RETURN NEW; END IF;
  SELECT * INTO chosen FROM meeting WHERE id = NEW.meeting_id;
  IF NOT FOUND OR chosen.request_id <> NEW.id OR chosen.status <> 'booked' OR NOT chosen.starts_at = ANY (NEW.times)
      OR (chosen.case_id, chosen.advisor_id, chosen.kind, chosen.length_minutes, chosen.reserved_minutes, chosen.place, chosen.participants)
        IS DISTINCT FROM (NEW.case_id, NEW.advisor_id, NEW.kind, NEW.length_minutes, NEW.reserved_minutes, NEW.place, NEW.participants) THEN
    RAISE EXCEPTION 'the meeting is not what was offered' USING ERRCODE = 'UA097';
  END IF;
  -- Two companies may have been offered the same hour.
  PERFORM pg_advisory_xact_lock(hashtextextended('meetings of ' || NEW.advisor_id, 0));
  IF OLD.ends_at <= NEW.ended_at OR chosen.starts_at <= NEW.ended_at
      OR NOT EXISTS (SELECT FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id = NEW.advisor_id AND c.status IN ('assigned', 'ongoing'))
      OR EXISTS (SELECT FROM meeting m WHERE m.advisor_id = NEW.advisor_id AND m.status = 'booked' AND m.id <> chosen.id
        AND m.starts_at < chosen.starts_at + make_interval(mins => chosen.length_minutes)
        AND m.starts_at + make_interval(mins => m.length_minutes) > chosen.starts_at) THEN
    RAISE EXCEPTION 'the time has passed, or is taken' USING ERRCODE = 'UA098';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_offer_is_answered_once BEFORE INSERT OR UPDATE ON meeting_offer FOR EACH ROW EXECUTE FUNCTION check_meeting_offer();
CREATE TRIGGER meeting_offer_stays BEFORE DELETE ON meeting_offer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meeting_offer_is_never_truncated BEFORE TRUNCATE ON meeting_offer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE meeting_offer ENABLE ALWAYS TRIGGER meeting_offer_is_answered_once;
ALTER TABLE meeting_offer ENABLE ALWAYS TRIGGER meeting_offer_stays;
ALTER TABLE meeting_offer ENABLE ALWAYS TRIGGER meeting_offer_is_never_truncated;

-- What is held for a chosen time was asked for by nobody who is known: only for such a meeting.
ALTER TABLE ledger_entry
  DROP CONSTRAINT ledger_entry_says_who,
  ADD CONSTRAINT ledger_entry_says_who CHECK (kind = 'open' OR (case_id IS NOT NULL AND request_id IS NOT NULL
    AND (recorded_by IS NOT NULL OR kind = 'hold' OR rev_kind IS NOT DISTINCT FROM 'hold')));
CREATE FUNCTION require_chosen_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM meeting_offer o JOIN meeting m ON m.id = o.meeting_id
      WHERE m.id = NEW.meeting_id AND o.status = 'picked' AND o.advisor_id = NEW.advisor_id AND m.sequence = 0
        AND o.ended_at > programme_clock() - interval '1 minute')
      OR EXISTS (SELECT FROM ledger_entry e WHERE e.meeting_id = NEW.meeting_id AND e.kind = 'hold') THEN
    RAISE EXCEPTION 'nobody holds time but for what a company has chosen' USING ERRCODE = 'UA097';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_of_nobody_was_chosen BEFORE INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.kind = 'hold' AND NEW.recorded_by IS NULL) EXECUTE FUNCTION require_chosen_time();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER hold_of_nobody_was_chosen;
REVOKE ALL ON FUNCTION check_meeting_offer(), require_chosen_time() FROM PUBLIC;

ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined'));

SELECT guard_with_audit('meeting_offer');
GRANT SELECT, INSERT (id, case_id, advisor_id, kind, times, length_minutes, reserved_minutes, place, participants, ends_at, status, token_hash, request_id),
  UPDATE (status, meeting_id, note, place, participants, token_hash) ON meeting_offer TO ua_application;
