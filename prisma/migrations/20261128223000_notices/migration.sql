-- What someone has not seen yet of a case: the page shows it, and a mail tells of it when it was not seen before. Written
-- by the change that causes it; ids and codes, no words.

-- When mails come that tell of what the pages show as well. What concerns somebody's rights is always mailed at once.
ALTER TABLE person ADD COLUMN notice_mails text NOT NULL DEFAULT 'at-once'
  CONSTRAINT person_notice_mails_check CHECK (notice_mails IN ('at-once', 'digest', 'never'));
GRANT UPDATE (notice_mails) ON person TO ua_application;

CREATE TABLE notice (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id   uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  case_id     uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  kind        text NOT NULL CHECK (kind IN ('message', 'asked', 'assigned', 'advised', 'changed', 'deadline', 'hours',
    'withdrawn', 'reopened', 'declined', 'closed', 'carried')),
  since_at    timestamptz NOT NULL DEFAULT programme_now(),
  seen_at     timestamptz,
  -- When it goes into its person's next digest, unless it is seen before; empty for one that goes into none, or has.
  mail_due_at timestamptz,
  told_in     xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX notice_unseen ON notice (person_id, case_id) WHERE seen_at IS NULL;
CREATE INDEX notice_due ON notice (mail_due_at) WHERE mail_due_at IS NOT NULL AND seen_at IS NULL;
CREATE INDEX notice_of_a_change ON notice (told_in);
CREATE INDEX notice_of_a_case ON notice (case_id);
GRANT SELECT, INSERT (person_id, case_id, kind, mail_due_at), UPDATE (seen_at, mail_due_at) ON notice TO ua_application;

-- The mail of a notice is dropped when the notice is seen before anybody has taken it.
ALTER TABLE mail ADD COLUMN notice_id uuid REFERENCES notice ON DELETE SET NULL;
CREATE INDEX mail_of_a_notice ON mail (notice_id) WHERE notice_id IS NOT NULL;

CREATE FUNCTION drop_seen_mail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM mail WHERE notice_id = NEW.id AND status = 'queued' AND attempts = 0;
  RETURN NULL;
END $$;
CREATE TRIGGER notice_seen_drops_its_mail AFTER UPDATE OF seen_at ON notice FOR EACH ROW
  WHEN (OLD.seen_at IS NULL AND NEW.seen_at IS NOT NULL) EXECUTE FUNCTION drop_seen_mail();

-- What was seen is seen, and nobody takes a notice away but time and the case's or the person's end.
CREATE FUNCTION keep_notice_seen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a seen notice stays seen' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER notice_stays_seen BEFORE UPDATE OF seen_at ON notice FOR EACH ROW
  WHEN (OLD.seen_at IS NOT NULL AND NEW.seen_at IS DISTINCT FROM OLD.seen_at) EXECUTE FUNCTION keep_notice_seen();

CREATE FUNCTION forget_notices_of_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM notice WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_takes_notices_along AFTER UPDATE OF deactivated_at, anonymised_at ON person FOR EACH ROW
  WHEN (NEW.deactivated_at IS NOT NULL OR NEW.anonymised_at IS NOT NULL) EXECUTE FUNCTION forget_notices_of_person();

-- Seen ones after thirty days, the others after a year, as the mails.
CREATE FUNCTION forget_old_notices() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM notice WHERE seen_at <= now() - interval '30 days' OR since_at <= now() - interval '1 year'
$$;

REVOKE ALL ON FUNCTION drop_seen_mail(), keep_notice_seen(), forget_notices_of_person(), forget_old_notices() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_old_notices() TO ua_application;

-- A step that is undone takes back what it told.
CREATE OR REPLACE FUNCTION undo_step(p_case uuid, p_person uuid, p_event uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  step   audit_event;
  types  text[];
  was    case_before;
  stood  text;
  words  text;
BEGIN
  -- The case first, then its stream: in this order everything else locks them, and from here on nothing happens to it.
  SELECT status INTO stood FROM cases WHERE id = p_case FOR NO KEY UPDATE;
  SELECT * INTO step FROM audit_event WHERE id = p_event AND case_id = p_case AND actor_id = p_person;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such step' USING ERRCODE = 'UA040'; END IF;
  PERFORM audit_head(step.stream);

  SELECT array_agg(e.type) INTO types FROM audit_event e
    WHERE e.transaction = step.transaction AND e.transaction_at = step.transaction_at;
  IF NOT types <@ ARRAY['case.accepted', 'advisor.assigned', 'advisor.handed-over', 'case.declined', 'case.closed',
      'case.more-asked', 'case.waiting-ended', 'message.sent', 'note.written'] THEN
    RAISE EXCEPTION 'not a step that is undone' USING ERRCODE = 'UA040';
  END IF;
  IF EXISTS (SELECT FROM audit_event e WHERE e.case_id = p_case AND e.stream = step.stream AND e.seq > step.seq) THEN
    RAISE EXCEPTION 'something has happened since' USING ERRCODE = 'UA042';
  END IF;
  -- Notices before mails: in this order a look at the case locks them too.
  DELETE FROM notice WHERE told_in = step.transaction;
  -- A mail that is being taken is waited for; one that was taken stays.
  DELETE FROM mail WHERE queued_in = step.transaction AND status = 'queued' AND attempts = 0;
  IF clock_timestamp() >= step.transaction_at + undo_time() OR EXISTS (
      SELECT FROM mail WHERE queued_in = step.transaction) THEN
    RAISE EXCEPTION 'the time for it is over' USING ERRCODE = 'UA041';
  END IF;

  SELECT * INTO was FROM case_before WHERE case_id = p_case AND changed_in = step.transaction;
  IF FOUND THEN
    UPDATE cases SET status = was.status, status_since_at = was.status_since_at, waiting_since_at = was.waiting_since_at,
      response_due_on = was.response_due_on, advisor_id = was.advisor_id, version = version + 1 WHERE id = p_case;
    IF stood <> was.status THEN
      INSERT INTO case_move (case_id, status, moved_by) VALUES (p_case, was.status, p_person);
    END IF;
  END IF;
  IF types && ARRAY['advisor.assigned', 'advisor.handed-over'] THEN
    DELETE FROM case_assignment WHERE case_id = p_case AND until_at IS NULL;
    UPDATE case_assignment SET until_at = NULL WHERE id = (
      SELECT id FROM case_assignment WHERE case_id = p_case AND advisor_id = was.advisor_id ORDER BY from_at DESC LIMIT 1);
  END IF;
  IF 'case.declined' = ANY (types) THEN DELETE FROM case_decline WHERE case_id = p_case; END IF;
  IF 'case.closed' = ANY (types) THEN
    DELETE FROM outcome WHERE id = (SELECT id FROM latest_outcome WHERE case_id = p_case);
  END IF;
  DELETE FROM case_message m USING audit_event e
    WHERE e.transaction = step.transaction AND e.transaction_at = step.transaction_at
      AND m.case_id = p_case AND m.id = (e.facts ->> 'messageId')::uuid
    RETURNING m.text INTO words;
  IF NOT FOUND THEN
    DELETE FROM case_note n USING audit_event e
      WHERE e.transaction = step.transaction AND e.transaction_at = step.transaction_at
        AND n.case_id = p_case AND n.id = (e.facts ->> 'noteId')::uuid
      RETURNING n.text INTO words;
  END IF;
  RETURN words;
END $$;
