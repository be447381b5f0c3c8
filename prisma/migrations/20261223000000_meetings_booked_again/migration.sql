-- Whoever undoes what they logged from a meeting has its meeting booked again, with its hold, as far as there is room.

-- UA193: a meeting that was held, or that the company did not come to, is booked again by whoever undoes, in the same
-- transaction, all that was logged of it; otherwise it stays as it was, and no more is reserved for it than before.
CREATE OR REPLACE FUNCTION check_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
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

-- UA170 is asked of the work that stands: what was undone was drawn of how the meeting had been said to end before.
CREATE OR REPLACE FUNCTION require_rule_of_missed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_meeting uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  IF EXISTS (SELECT FROM meeting m JOIN ledger_entry e ON e.meeting_id = m.id AND e.kind = 'work'
      WHERE m.id = of_meeting AND (m.status = 'missed') <> (e.drawn_as IS NOT DISTINCT FROM 'missed')
        AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id AND r.reason_code = 'undone'))
    OR EXISTS (SELECT FROM meeting m WHERE m.id = of_meeting AND m.status = 'missed' AND missed_minutes_of(m.id) < (
      SELECT coalesce(sum(e.minutes), 0) FROM ledger_entry e WHERE e.meeting_id = m.id AND (e.kind = 'work' OR e.rev_kind = 'work'))) THEN
    RAISE EXCEPTION 'the meeting draws other than its round says' USING ERRCODE = 'UA170';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION require_rule_of_missed() FROM PUBLIC;
