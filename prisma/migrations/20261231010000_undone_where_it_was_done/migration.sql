-- UA040: a step is undone in the case that it was done in. The case that another lives on in is told of the join, and undoing it
-- there would take away its notices and mails, and let the join stand.
CREATE OR REPLACE FUNCTION undo_step(p_case uuid, p_person uuid, p_event uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path = public, pg_temp
AS $$
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
      'case.more-asked', 'case.waiting-ended', 'case.joined-into', 'case.joined', 'message.sent', 'note.written'] THEN
    RAISE EXCEPTION 'not a step that is undone' USING ERRCODE = 'UA040';
  END IF;
  IF NOT EXISTS (SELECT FROM audit_event e WHERE e.transaction = step.transaction AND e.transaction_at = step.transaction_at
      AND e.case_id = p_case AND e.type NOT IN ('case.waiting-ended', 'case.joined-into')) THEN
    RAISE EXCEPTION 'the step was another case''s' USING ERRCODE = 'UA040';
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

  -- A case that lives on in another does not open: the join goes first.
  IF 'case.joined' = ANY (types) THEN DELETE FROM case_join WHERE case_id = p_case; END IF;
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
  IF types && ARRAY['case.closed', 'case.joined'] THEN
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
