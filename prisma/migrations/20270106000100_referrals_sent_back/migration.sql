-- A referral that is sent back to its partner: the case is declined, and the partner is told why in a code and a sentence.
CREATE TABLE referral_return (
  case_id     uuid PRIMARY KEY REFERENCES referral (case_id),
  reason      text NOT NULL CHECK (reason IN ('outside-county', 'not-eligible', 'already-customer', 'not-procurement', 'not-wanted',
    'not-reached', 'other')),
  words       text NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
  returned_by uuid NOT NULL REFERENCES person,
  returned_at timestamptz NOT NULL DEFAULT programme_now()
);
CREATE INDEX referral_return_returned_by ON referral_return (returned_by);
SELECT guard_with_audit('referral_return');
GRANT SELECT, INSERT (case_id, reason, words, returned_by) ON referral_return TO ua_application;

-- UA166: by a lead, in one transaction with the decline of the case by the same lead. Whoever a wall keeps from the case is
-- refused as everywhere (UA010).
CREATE FUNCTION require_returned_declined() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT holds_role(NEW.returned_by, 'project-lead') OR NOT EXISTS (
      SELECT FROM cases c JOIN case_decline d ON d.case_id = c.id
      WHERE c.id = NEW.case_id AND c.status = 'declined' AND d.declined_by = NEW.returned_by) THEN
    RAISE EXCEPTION 'a referral is sent back by the lead who declines its case' USING ERRCODE = 'UA166';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION require_returned_declined() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER return_declines_the_case AFTER INSERT ON referral_return DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION require_returned_declined();
ALTER TABLE referral_return ENABLE ALWAYS TRIGGER return_declines_the_case;
CREATE TRIGGER return_refuses_barred_worker AFTER INSERT ON referral_return FOR EACH ROW
  EXECUTE FUNCTION refuse_barred_worker('returned_by');

ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor', 'given-back', 'logged-with', 'meeting-booked', 'meeting-moved', 'meeting-cancelled',
  'referral-state', 'referral-returned'));

-- Who may be told what of a referral: of its state those who follow the case, and that one was sent back everybody at the
-- partner, without a number where the company does not agree that the case is followed.
CREATE VIEW told_of_referral WITH (security_invoker = true) AS
SELECT r.case_id, r.partner_id, m.person_id, k.kind, r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL AS follows
FROM referral r JOIN partner a ON a.id = r.partner_id AND a.ended_at IS NULL
  JOIN partner_member m ON m.partner_id = a.id AND m.revoked_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
  CROSS JOIN (VALUES ('referral-state'), ('referral-returned')) k (kind)
WHERE k.kind = 'referral-returned' OR r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL;
GRANT SELECT ON told_of_referral TO ua_application;

-- A decline that sent a referral back is undone with it.
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
      'case.more-asked', 'case.waiting-ended', 'case.joined-into', 'case.joined', 'referral.returned', 'message.sent', 'note.written'] THEN
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
  IF 'referral.returned' = ANY (types) THEN DELETE FROM referral_return WHERE case_id = p_case; END IF;
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
