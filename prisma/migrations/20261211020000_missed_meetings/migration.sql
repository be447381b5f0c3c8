-- What a meeting draws that the company does not come to is a rule of its round, and like the others fixed when it opens.
ALTER TABLE round
  ADD COLUMN missed_draws   text NOT NULL DEFAULT 'nothing'
    CONSTRAINT round_missed_draws_check CHECK (missed_draws IN ('nothing', 'minutes', 'booked')),
  -- Of a round that says `minutes`.
  ADD COLUMN missed_minutes integer NOT NULL DEFAULT 30 CONSTRAINT round_missed_minutes_check CHECK (missed_minutes BETWEEN 1 AND 480);
SELECT seal_rows('round');

-- By which rule of the round work was drawn; ordinary work by none. What was drawn of a meeting of several companies or by a
-- second advisor no event tells of yet, so that nobody can write it.
ALTER TABLE ledger_entry
  ADD COLUMN drawn_as text CONSTRAINT ledger_entry_drawn_as_check CHECK (drawn_as IN ('missed', 'group', 'second')),
  ADD CONSTRAINT ledger_entry_only_work_is_drawn_by_rule CHECK (drawn_as IS NULL OR kind = 'work' AND moved_from_id IS NULL),
  ADD CONSTRAINT ledger_entry_missed_has_a_meeting CHECK (drawn_as IS DISTINCT FROM 'missed' OR meeting_id IS NOT NULL);
GRANT INSERT (drawn_as) ON ledger_entry TO ua_application;

-- The most that the meeting draws when the company does not come: a stated number no more than it was long, or what was reserved.
CREATE FUNCTION missed_minutes_of(p_meeting uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE r.missed_draws WHEN 'minutes' THEN least(r.missed_minutes, m.length_minutes) WHEN 'booked' THEN m.reserved_minutes ELSE 0 END
  FROM meeting m JOIN cases c ON c.id = m.case_id JOIN round r ON r.id = c.round_id WHERE m.id = p_meeting
$$;
REVOKE ALL ON FUNCTION missed_minutes_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION missed_minutes_of(uuid) TO ua_application;

-- Whoever ends the meeting meanwhile is waited for, so that what is asked below is asked of how it ended.
CREATE FUNCTION hold_meeting_of_work() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM meeting WHERE id = NEW.meeting_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER a_meeting_is_held_for_its_work BEFORE INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.kind = 'work' AND NEW.meeting_id IS NOT NULL) EXECUTE FUNCTION hold_meeting_of_work();

-- UA170: a meeting that the company did not come to draws what the round's rule says and no more, and nothing else is drawn
-- at it or by that rule. Asked when the transaction ends, of what of its work stands.
CREATE FUNCTION require_rule_of_missed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_meeting uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  IF EXISTS (SELECT FROM meeting m JOIN ledger_entry e ON e.meeting_id = m.id AND e.kind = 'work'
      WHERE m.id = of_meeting AND (m.status = 'missed') <> (e.drawn_as IS NOT DISTINCT FROM 'missed'))
    OR EXISTS (SELECT FROM meeting m WHERE m.id = of_meeting AND m.status = 'missed' AND missed_minutes_of(m.id) < (
      SELECT coalesce(sum(e.minutes), 0) FROM ledger_entry e WHERE e.meeting_id = m.id AND (e.kind = 'work' OR e.rev_kind = 'work'))) THEN
    RAISE EXCEPTION 'the meeting draws other than its round says' USING ERRCODE = 'UA170';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER missed_meeting_draws_by_rule AFTER UPDATE ON meeting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status = 'missed') EXECUTE FUNCTION require_rule_of_missed('id');
CREATE CONSTRAINT TRIGGER missed_is_drawn_by_rule AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind = 'work' AND NEW.meeting_id IS NOT NULL) EXECUTE FUNCTION require_rule_of_missed('meeting_id');
ALTER TABLE meeting ENABLE ALWAYS TRIGGER missed_meeting_draws_by_rule;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER missed_is_drawn_by_rule;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER a_meeting_is_held_for_its_work;
REVOKE ALL ON FUNCTION hold_meeting_of_work(), require_rule_of_missed() FROM PUBLIC;
