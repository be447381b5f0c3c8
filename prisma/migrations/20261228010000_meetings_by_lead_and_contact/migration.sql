-- A lead books, moves and cancels a meeting that is the advisor's, who is told; a contact who is signed in chooses of the
-- times that were offered.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor', 'given-back', 'logged-with', 'meeting-booked', 'meeting-moved', 'meeting-cancelled'));

-- UA097: of the company's own people nobody holds time but for what was chosen of the times offered, known by name or not;
-- and what goes along is held by nobody.
CREATE OR REPLACE FUNCTION require_chosen_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.recorded_by IS NOT NULL AND (holds_role(NEW.recorded_by, 'advisor') OR holds_role(NEW.recorded_by, 'project-lead')) THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM meeting_offer o JOIN meeting m ON m.id = o.meeting_id
      WHERE m.id = NEW.meeting_id AND o.status = 'picked' AND o.advisor_id = NEW.advisor_id AND m.sequence = 0
        AND o.ended_at > programme_clock() - interval '1 minute')
      AND NOT (NEW.recorded_by IS NULL AND EXISTS (SELECT FROM meeting m WHERE m.id = NEW.meeting_id AND m.carried_from_id IS NOT NULL
        AND m.advisor_id = NEW.advisor_id AND m.xmin = pg_current_xact_id()::xid))
      OR EXISTS (SELECT FROM ledger_entry e WHERE e.meeting_id = NEW.meeting_id AND e.kind = 'hold') THEN
    RAISE EXCEPTION 'nobody holds time but for what a company has chosen, or what goes along' USING ERRCODE = 'UA097';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION require_chosen_time() FROM PUBLIC;
DROP TRIGGER hold_of_nobody_was_chosen ON ledger_entry;
CREATE TRIGGER hold_of_the_company_was_chosen BEFORE INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.kind = 'hold')
  EXECUTE FUNCTION require_chosen_time();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER hold_of_the_company_was_chosen;

-- A meeting that becomes another advisor's, as one does that is moved in a case that was handed over, is as closed as a new one.
CREATE TRIGGER meeting_refuses_barred_successor AFTER UPDATE OF advisor_id ON meeting FOR EACH ROW
  WHEN (NEW.advisor_id <> OLD.advisor_id) EXECUTE FUNCTION refuse_barred_worker('advisor_id');
