-- Whoever took a step in a case can undo it for as long as the mails that tell of it wait.
CREATE FUNCTION undo_time() RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN interval '10 seconds';

-- A mail belongs to the transaction of the change that it reports. What stands in the queue already is told.
ALTER TABLE mail ADD COLUMN queued_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX mail_of_a_change ON mail (queued_in);

-- What each case was before its newest change. Written and read by the database alone: whoever could write here could
-- move a case as they please.
CREATE TABLE case_before (
  case_id          uuid PRIMARY KEY REFERENCES cases,
  changed_in       xid8 NOT NULL DEFAULT pg_current_xact_id(),
  status           text NOT NULL,
  status_since_at  timestamptz NOT NULL,
  waiting_since_at timestamptz,
  response_due_on  date NOT NULL,
  advisor_id       uuid
);

-- Two changes in one transaction are one step: what stood before the first of them is kept.
CREATE FUNCTION remember_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_before AS b (case_id, status, status_since_at, waiting_since_at, response_due_on, advisor_id)
    VALUES (OLD.id, OLD.status, OLD.status_since_at, OLD.waiting_since_at, OLD.response_due_on, OLD.advisor_id)
    ON CONFLICT (case_id) DO UPDATE SET (changed_in, status, status_since_at, waiting_since_at, response_due_on, advisor_id)
      = ROW (EXCLUDED.changed_in, EXCLUDED.status, EXCLUDED.status_since_at, EXCLUDED.waiting_since_at,
        EXCLUDED.response_due_on, EXCLUDED.advisor_id)
      WHERE b.changed_in <> EXCLUDED.changed_in;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION remember_case() FROM PUBLIC;
CREATE TRIGGER case_is_remembered AFTER UPDATE OF status, waiting_since_at, response_due_on, advisor_id ON cases
  FOR EACH ROW EXECUTE FUNCTION remember_case();
ALTER TABLE cases ENABLE ALWAYS TRIGGER case_is_remembered;

-- Undoes the step that ended with the event, and answers the words that it takes out of sight. The rows that a step adds
-- are removed here and nowhere else: the application may add them only.
-- UA040: no step of this person in this case. UA041: the time is over, or a mail has gone. UA042: something has happened
-- to the case since.
CREATE FUNCTION undo_step(p_case uuid, p_person uuid, p_event uuid) RETURNS text
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
REVOKE ALL ON FUNCTION undo_step(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_step(uuid, uuid, uuid) TO ua_application;
