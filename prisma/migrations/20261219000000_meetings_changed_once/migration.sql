-- Who changed a meeting last, and by which sending of a form: sent again it is answered as it was the first time, and by
-- nobody else. Null where a job or the company did. Of times that were taken back nothing was written but who did.
ALTER TABLE meeting
  ADD COLUMN changed_by uuid REFERENCES person,
  ADD COLUMN changed_request uuid UNIQUE,
  ADD CONSTRAINT meeting_changed_by_someone CHECK ((changed_by IS NULL) = (changed_request IS NULL));
GRANT UPDATE (changed_by, changed_request) ON meeting TO ua_application;

ALTER TABLE meeting_offer
  ADD COLUMN withdrawn_by uuid REFERENCES person,
  ADD CONSTRAINT meeting_offer_withdrawn_by_someone CHECK (withdrawn_by IS NULL OR status = 'withdrawn');
GRANT UPDATE (withdrawn_by) ON meeting_offer TO ua_application;

CREATE OR REPLACE FUNCTION check_meeting_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
  IF NEW.status = 'waiting' OR to_jsonb(NEW) - '{status,meeting_id,note,ended_at,withdrawn_by}'::text[] <> to_jsonb(OLD) - '{status,meeting_id,note,ended_at,withdrawn_by}'::text[] THEN
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

SELECT seal_rows('meeting');
SELECT seal_rows('meeting_offer');
