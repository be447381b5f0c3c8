-- Two cases of one company about the same thing: the one ends, and what was said in it is read along with the one that
-- lives on. Rows stay where they were written. Only `undo_step` takes a join away.
CREATE TABLE case_join (
  case_id    uuid PRIMARY KEY REFERENCES cases,
  into_id    uuid NOT NULL REFERENCES cases,
  joined_by  uuid NOT NULL REFERENCES person,
  request_id uuid NOT NULL UNIQUE,
  joined_at  timestamptz NOT NULL DEFAULT programme_clock(),
  CONSTRAINT case_join_is_of_two CHECK (case_id <> into_id)
);
CREATE INDEX case_join_into ON case_join (into_id);

ALTER TABLE outcome DROP CONSTRAINT outcome_code_check, ADD CONSTRAINT outcome_code_check
  CHECK (code IN ('bid-submitted', 'no-bid', 'too-late', 'not-eligible', 'referred', 'other', 'carried-over', 'round-ended', 'joined'));

-- The cases that live on in this one. None of them has others that do: what ends has taken in none.
CREATE FUNCTION cases_joined_into(p_case uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 1 SET search_path = public, pg_temp AS $$
  SELECT j.case_id FROM case_join j WHERE j.into_id = p_case
$$;
REVOKE ALL ON FUNCTION cases_joined_into(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases_joined_into(uuid) TO ua_application;

-- Whether two cases may be about one procurement: their numbers say so, one of them has none and the buyer is called the
-- same, or the case that ends names none.
CREATE FUNCTION joins_procurement(p_procurement uuid, p_into uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p_procurement IS NULL OR EXISTS (
    SELECT FROM procurement p JOIN procurement q ON q.id = p_into WHERE p.id = p_procurement AND (p.keys && q.keys
      OR folded_buyer(p.buyer_name) = folded_buyer(q.buyer_name) AND (
        p.reference IS NULL AND p.ted_number IS NULL OR q.reference IS NULL AND q.ted_number IS NULL)))
$$;
REVOKE ALL ON FUNCTION joins_procurement(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION joins_procurement(uuid, uuid) TO ua_application;

-- Why the one case does not end in the other; null where it may. Whoever reads the case that lives on then reads the words
-- of both, so that its contact must be the same or both be checked, and the wall let its advisor to both.
CREATE FUNCTION join_fault(p_case uuid, p_into uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ends  cases;
  lives cases;
BEGIN
  SELECT * INTO ends FROM cases WHERE id = p_case;
  SELECT * INTO lives FROM cases WHERE id = p_into;
  RETURN CASE
    WHEN ends.id IS NULL OR lives.id IS NULL OR ends.id = lives.id OR (ends.company_id, ends.round_id) <> (lives.company_id, lives.round_id)
      THEN 'company'
    WHEN ends.status NOT IN ('opened', 'accepted', 'assigned', 'ongoing') OR lives.status NOT IN ('opened', 'accepted', 'assigned', 'ongoing')
      THEN 'ended'
    WHEN EXISTS (SELECT FROM case_join j WHERE j.into_id = p_case) THEN 'joined'
    WHEN EXISTS (SELECT FROM meeting m WHERE m.case_id = p_case AND m.status = 'booked')
      OR EXISTS (SELECT FROM meeting_offer o WHERE o.case_id = p_case AND o.status = 'waiting') THEN 'meeting'
    WHEN EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = p_case AND e.kind IN ('work', 'hold')
      AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)) THEN 'time'
    WHEN NOT joins_procurement(ends.procurement_id, lives.procurement_id) THEN 'procurement'
    WHEN ends.contact_disowned_at IS NOT NULL OR lives.contact_disowned_at IS NOT NULL
      OR NOT coalesce(ends.contact_id = lives.contact_id
        OR ends.contact_id IS NULL AND lives.contact_id IS NULL AND lower(ends.contact_email) = lower(lives.contact_email), false)
      AND NOT (case_contact_verified(p_case) AND case_contact_verified(p_into)) THEN 'unverified'
    WHEN lives.advisor_id IS NOT NULL AND barred_from_case(lives.advisor_id, p_case) THEN 'barred'
  END;
END $$;
REVOKE ALL ON FUNCTION join_fault(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION join_fault(uuid, uuid) TO ua_application;

-- Whoever helps with the case that lives on has read what was said in the one that ended: the wall knows that hand too.
CREATE OR REPLACE VIEW live_tie WITH (security_invoker = true) AS
SELECT t.person_id AS person_id, t.case_id AS case_id, t.place AS place, t.tie AS tie FROM (
  SELECT c.advisor_id AS person_id, c.id AS case_id, 1 AS place, 'advises' AS tie, 'infinity'::timestamptz AS since
  FROM cases c WHERE c.advisor_id IS NOT NULL
  UNION ALL SELECT a.advisor_id AS person_id, a.case_id AS case_id, 1 AS place, 'advises' AS tie, 'infinity'::timestamptz AS since
  FROM case_assignment a WHERE a.until_at IS NULL
  UNION ALL SELECT a.advisor_id AS person_id, a.case_id AS case_id, 2 AS place, 'advised' AS tie, a.from_at AS since
  FROM case_assignment a
  UNION ALL SELECT e.advisor_id AS person_id, e.case_id AS case_id, 2 AS place, 'advised' AS tie, e.recorded_at AS since
  FROM ledger_entry e WHERE e.joint_no = 2 AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
  UNION ALL SELECT o.advisor_id AS person_id, o.case_id AS case_id, 2 AS place, 'advised' AS tie, o.recorded_at AS since
  FROM outside_time o WHERE o.joint_no = 2 AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)
  UNION ALL SELECT a.advisor_id AS person_id, j.case_id AS case_id, 2 AS place, 'advised' AS tie, greatest(a.from_at, j.joined_at) AS since
  FROM case_join j JOIN case_assignment a ON a.case_id = j.into_id WHERE a.until_at IS NULL OR a.until_at > j.joined_at
  UNION ALL SELECT m.person_id AS person_id, c.id AS case_id, 3 AS place, 'speaks' AS tie, greatest(m.created_at, m.verified_at) AS since
  FROM mandate m JOIN person p ON p.id = m.person_id AND p.email_proven_at IS NOT NULL JOIN cases c ON c.company_id = m.company_id
  WHERE c.status NOT IN ('declined', 'withdrawn') AND mandate_lives(m) AND (m.level = 'verified' OR c.contact_id = m.person_id)
  UNION ALL SELECT c.opened_by AS person_id, c.id AS case_id, 4 AS place, 'took-down' AS tie, c.opened_at AS since
  FROM cases c WHERE c.status NOT IN ('declined', 'withdrawn') AND c.opened_via <> 'successor'
    AND c.contact_id IS DISTINCT FROM c.opened_by AND NOT EXISTS (
      SELECT FROM staff_role r WHERE r.person_id = c.opened_by AND r.role = 'project-lead' AND r.revoked_at IS NULL)) t
WHERE NOT EXISTS (SELECT FROM bidder_tie_ended e
  WHERE e.person_id = t.person_id AND e.case_id = t.case_id AND e.tie = t.tie AND e.ended_at >= t.since);
CREATE OR REPLACE FUNCTION hand_in_case_since(p_person uuid, p_case uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path = public, pg_temp
 SET plan_cache_mode = force_generic_plan
AS $$
  SELECT coalesce(
    least((SELECT min(a.from_at) FROM case_assignment a WHERE a.case_id = p_case AND a.advisor_id = p_person),
      (SELECT min(h.at) FROM second_hands(p_person) h WHERE h.case_id = p_case),
      (SELECT min(greatest(a.from_at, j.joined_at)) FROM case_join j JOIN case_assignment a ON a.case_id = j.into_id
        WHERE j.case_id = p_case AND a.advisor_id = p_person AND (a.until_at IS NULL OR a.until_at > j.joined_at))),
    (SELECT c.opened_at FROM cases c WHERE c.id = p_case AND c.opened_by = p_person AND c.opened_via <> 'successor'), 'infinity')
$$;
CREATE OR REPLACE FUNCTION cases_barred_by_side(p_person uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path = public, pg_temp
 SET plan_cache_mode = force_generic_plan
AS $$
DECLARE barred uuid[];
BEGIN
  barred := ARRAY(
    WITH side AS (
      SELECT a.case_id FROM case_assignment a WHERE a.advisor_id = p_person
      UNION SELECT h.case_id FROM second_hands(p_person) h
      UNION SELECT j.case_id FROM case_assignment a JOIN case_join j ON j.into_id = a.case_id WHERE a.advisor_id = p_person
      UNION SELECT c.id FROM cases c WHERE c.opened_by = p_person
      UNION SELECT c.id FROM cases c WHERE c.advisor_id = p_person
      UNION SELECT c.id FROM mandate m JOIN cases c ON c.company_id = m.company_id WHERE m.person_id = p_person),
    twinned AS MATERIALIZED (
      SELECT s.case_id FROM side s JOIN case_twin w ON w.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.case_id = s.case_id
      UNION SELECT s.case_id FROM side s JOIN twin_verdict v ON v.other_id = s.case_id),
    tied AS MATERIALIZED (
      SELECT s.case_id, b.tie FROM twinned s CROSS JOIN LATERAL (
        SELECT t.tie FROM live_tie t WHERE t.case_id = s.case_id AND t.person_id = p_person ORDER BY t.place LIMIT 1) b),
    rival AS MATERIALIZED (
      SELECT s.case_id, s.tie, r.other_id FROM tied s CROSS JOIN LATERAL (
        SELECT t.other_id FROM twin_pair t WHERE t.case_id = s.case_id OFFSET 0) r)
    SELECT r.other_id FROM rival r WHERE bars_by_tie(p_person, r.other_id, r.case_id, r.tie)
    UNION ALL SELECT a FROM recusal r CROSS JOIN LATERAL cases_ahead(r.case_id) a WHERE r.person_id = p_person);
  IF EXISTS (SELECT FROM interest i WHERE i.person_id = p_person AND i.withdrawn_at IS NULL) THEN
    barred := barred || ARRAY(SELECT cases_barred_by_interest(p_person));
  END IF;
  IF barred <> '{}' THEN
    RETURN QUERY SELECT DISTINCT b FROM unnest(barred) b
      WHERE NOT is_let_in(p_person, b);
  END IF;
END $$;

-- UA180: only a lead, or the advisor of the case that lives on, joins two that can be. UA181: neither past the wall nor to a
-- contact who has not been checked. Both cases are held, so that what is written in either waits for it.
CREATE FUNCTION check_case_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fault text;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'cases are joined at read committed' USING ERRCODE = 'UA180';
  END IF;
  PERFORM FROM cases WHERE id IN (NEW.case_id, NEW.into_id) ORDER BY id FOR UPDATE;
  fault := join_fault(NEW.case_id, NEW.into_id);
  IF fault IN ('unverified', 'barred') OR barred_from_case(NEW.joined_by, NEW.case_id) OR barred_from_case(NEW.joined_by, NEW.into_id) THEN
    RAISE EXCEPTION 'somebody would read what they may not' USING ERRCODE = 'UA181';
  END IF;
  IF fault IS NOT NULL OR NOT (holds_role(NEW.joined_by, 'project-lead') OR holds_role(NEW.joined_by, 'advisor')
      AND EXISTS (SELECT FROM cases c WHERE c.id = NEW.into_id AND c.advisor_id = NEW.joined_by)) THEN
    RAISE EXCEPTION 'the two are not to be joined' USING ERRCODE = 'UA180';
  END IF;
  NEW.joined_at := public.programme_clock();
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_case_join() FROM PUBLIC;
CREATE TRIGGER join_is_of_one_thing BEFORE INSERT ON case_join FOR EACH ROW EXECUTE FUNCTION check_case_join();
ALTER TABLE case_join ENABLE ALWAYS TRIGGER join_is_of_one_thing;

-- The join and its outcome come together, and the case has ended by then.
CREATE FUNCTION require_joined_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_join j JOIN cases c ON c.id = j.case_id AND c.status = 'closed'
      JOIN latest_outcome o ON o.case_id = c.id AND o.code = 'joined' WHERE j.case_id = NEW.case_id) THEN
    RAISE EXCEPTION 'a joined case is closed as one' USING ERRCODE = 'UA180';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION require_joined_closed() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER join_ends_the_case AFTER INSERT ON case_join DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_joined_closed();
CREATE CONSTRAINT TRIGGER outcome_joined_is_a_join AFTER INSERT ON outcome DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.code = 'joined') EXECUTE FUNCTION require_joined_closed();
ALTER TABLE case_join ENABLE ALWAYS TRIGGER join_ends_the_case;
ALTER TABLE outcome ENABLE ALWAYS TRIGGER outcome_joined_is_a_join;

-- UA182: nothing more is written in a joined case, and it does not open again.
CREATE FUNCTION refuse_joined_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM cases WHERE id = NEW.case_id FOR KEY SHARE;
  IF EXISTS (SELECT FROM case_join j WHERE j.case_id = NEW.case_id) THEN
    RAISE EXCEPTION 'the case lives on in another' USING ERRCODE = 'UA182';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION keep_joined_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM case_join j WHERE j.case_id = NEW.id) THEN
    RAISE EXCEPTION 'the case lives on in another' USING ERRCODE = 'UA182';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION refuse_joined_case() FROM PUBLIC;
REVOKE ALL ON FUNCTION keep_joined_closed() FROM PUBLIC;
-- Once the account is held: who waits for it holds no case meanwhile.
CREATE TRIGGER time_is_of_no_joined_case BEFORE INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.kind IN ('work', 'hold'))
  EXECUTE FUNCTION refuse_joined_case();
CREATE TRIGGER time_is_of_no_joined_case BEFORE INSERT ON outside_time FOR EACH ROW WHEN (NEW.kind = 'record')
  EXECUTE FUNCTION refuse_joined_case();
CREATE TRIGGER joined_case_takes_no_meeting BEFORE INSERT ON meeting FOR EACH ROW EXECUTE FUNCTION refuse_joined_case();
CREATE TRIGGER joined_case_takes_no_offer BEFORE INSERT ON meeting_offer FOR EACH ROW EXECUTE FUNCTION refuse_joined_case();
CREATE TRIGGER joined_case_takes_no_message BEFORE INSERT ON case_message FOR EACH ROW EXECUTE FUNCTION refuse_joined_case();
CREATE TRIGGER joined_case_stays_closed BEFORE UPDATE OF status ON cases FOR EACH ROW
  WHEN (OLD.status = 'closed' AND NEW.status <> 'closed') EXECUTE FUNCTION keep_joined_closed();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER time_is_of_no_joined_case;
ALTER TABLE outside_time ENABLE ALWAYS TRIGGER time_is_of_no_joined_case;
ALTER TABLE meeting ENABLE ALWAYS TRIGGER joined_case_takes_no_meeting;
ALTER TABLE meeting_offer ENABLE ALWAYS TRIGGER joined_case_takes_no_offer;
ALTER TABLE case_message ENABLE ALWAYS TRIGGER joined_case_takes_no_message;
ALTER TABLE cases ENABLE ALWAYS TRIGGER joined_case_stays_closed;

SELECT guard_with_audit('case_join', 'open');
GRANT SELECT, INSERT (case_id, into_id, joined_by, request_id) ON case_join TO ua_application;

-- A join is undone as other steps are.
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

-- Of a joined case is asked in the one that lives on.
CREATE OR REPLACE VIEW follow_up_due WITH (security_invoker = true) AS
SELECT f.case_id, f.kind, d.step, f.ends_at
FROM follow_up_from f
JOIN LATERAL (
  SELECT max(s.step) AS step FROM unnest(CASE f.kind WHEN 'outcome' THEN ARRAY[0, 30, 90, 180] ELSE ARRAY[5, 19] END) s(step)
  WHERE f.from_at + make_interval(days => s.step) <= programme_now()) d ON d.step IS NOT NULL
WHERE f.ends_at - interval '14 days' > programme_now()
  AND NOT EXISTS (SELECT FROM follow_up a WHERE a.case_id = f.case_id AND (
    a.asked_at > programme_now() - interval '3 days'
    OR a.kind = f.kind AND (a.step >= d.step OR a.asked_at > programme_now() - interval '14 days')))
  AND NOT EXISTS (SELECT FROM latest_outcome o WHERE o.case_id = f.case_id AND o.code IN ('carried-over', 'joined'))
  AND NOT EXISTS (SELECT FROM cases n WHERE n.predecessor_id = f.case_id AND f.kind = 'outcome')
  AND CASE f.kind
    WHEN 'outcome' THEN NOT EXISTS (SELECT FROM latest_bid b WHERE b.case_id = f.case_id AND b.bid = 'no')
      AND NOT EXISTS (SELECT FROM latest_result r WHERE r.case_id = f.case_id AND r.result IN ('won', 'lost', 'cancelled'))
    ELSE NOT EXISTS (SELECT FROM satisfaction a WHERE a.case_id = f.case_id) END
  AND follow_up_reaches(f.case_id);
