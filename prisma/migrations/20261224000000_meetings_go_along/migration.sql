-- A meeting that is still to be goes on in the case that follows its own when the round changes: what is held for it is a row
-- of the old account, so the new case gets a meeting of its own, of the same time, length, place and people, and the one
-- before ends. Calendars know them as one and the same, by the id of the first.
ALTER TABLE meeting
  ADD COLUMN carried_from_id uuid UNIQUE REFERENCES meeting,
  ADD COLUMN calendar_id uuid,
  ADD CONSTRAINT meeting_carried_keeps_its_name CHECK ((carried_from_id IS NULL) = (calendar_id IS NULL));
GRANT INSERT (carried_from_id) ON meeting TO ua_application;

-- UA190: a meeting is carried as it is, while it is booked, to the case that follows its own.
CREATE OR REPLACE FUNCTION check_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  origin meeting;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.carried_from_id IS NOT NULL THEN
    SELECT * INTO origin FROM meeting WHERE id = NEW.carried_from_id;
    IF NOT FOUND OR origin.status <> 'booked' OR NEW.status <> 'booked' OR NEW.sequence <> origin.sequence + 1
        OR NEW.reserved_minutes NOT IN (0, origin.reserved_minutes)
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

SELECT seal_rows('meeting');
