-- The walls of the buyers' line find the same procurement however it is spelt, tell nobody by numbers that there is
-- something to find, and leave an event whenever somebody comes to stand on a side.

ALTER TABLE procurement ADD COLUMN bought_for text CHECK (length(bought_for) BETWEEN 1 AND 200);
ALTER TABLE buyer_question
  ADD COLUMN buyer_org_digits text CHECK (buyer_org_digits ~ '^\d{10}$'),
  ADD COLUMN bought_for text CHECK (length(bought_for) BETWEEN 1 AND 200);
GRANT UPDATE (bought_for) ON procurement TO ua_application;
GRANT UPDATE (buyer_org_digits, bought_for) ON buyer_question TO ua_buyers_line;

-- A reference for comparison: capitals and digits, without a leading 'Dnr' or 'Ref'. Null when nothing is left.
CREATE FUNCTION folded_reference(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(regexp_replace(regexp_replace(upper(normalize(coalesce(p_text, ''), NFKC) COLLATE "und-x-icu"),
    '^\s*(DNR|DIARIENR|DIARIENUMMER|REF|REFERENS|REFERENSNUMMER|REFERENSNR)[\s.:]+', ''), '[^A-Z0-9ÅÄÖ]', '', 'g'), '')
$$;

-- A buyer's name for comparison: 'Säters kommun', 'SÄTER KOMMUN' and 'Säter' are one. Words joined with hyphens.
CREATE FUNCTION folded_buyer(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH word AS (
    SELECT CASE WHEN length(w) > 3 THEN regexp_replace(w, 's$', '') ELSE w END AS w, place
    FROM regexp_split_to_table(replace(lower(normalize(coalesce(p_text, ''), NFKC) COLLATE "und-x-icu"), '&', ' och '),
      '[^[:alnum:]]+' COLLATE "und-x-icu") WITH ORDINALITY s (w, place) WHERE w <> '')
  SELECT coalesce(
    string_agg(w, '-' ORDER BY place) FILTER (WHERE w NOT IN ('kommun', 'kommunen', 'stad', 'ab', 'aktiebolag', 'aktiebolaget', 'publ')),
    string_agg(w, '-' ORDER BY place), '') FROM word
$$;

-- The words of a folded name that tell one buyer from another; all of them when it has only common ones.
CREATE FUNCTION telling_words(p_folded text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(w) FILTER (WHERE length(w) > 1 AND w !~ '^(och|i|av|för|län|region|regionen|förbund|kommunalförbund|länsstyrelsen|the|of|municipality|upphandling.*|inköp.*|.*enhet|.*enheten|.*förvaltning|.*förvaltningen|.*kontor|.*kontoret|.*avdelning|.*avdelningen)$'),
    array_agg(w), '{}')
  FROM unnest(string_to_array(p_folded, '-')) w
$$;

-- Whether two folded names, or organisation numbers, may be one buyer's: they share a telling word, one is the beginning
-- of the other, or they are alike in their trigrams. Numbers are the same or not.
CREATE FUNCTION buyers_alike(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a = b OR (a !~ '^\d{10}$' AND b !~ '^\d{10}$' AND EXISTS (
    SELECT FROM unnest(telling_words(a)) x, unnest(telling_words(b)) y
    WHERE x = y OR (least(length(x), length(y)) >= 4 AND (starts_with(x, y) OR starts_with(y, x)))
      OR similarity(x, y) >= 0.45))
$$;

-- Whether two folded references may be one: one holds the other, or their digits are the same.
CREATE FUNCTION references_alike(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a = b OR (least(length(a), length(b)) >= 4 AND (strpos(a, b) > 0 OR strpos(b, a) > 0))
    OR (regexp_replace(a, '\D', '', 'g') = regexp_replace(b, '\D', '', 'g') AND length(regexp_replace(a, '\D', '', 'g')) >= 4)
$$;

-- Every key a procurement can be recognised by. 'ted:' its number in TED; 'ref:<buyer>:<reference>' with the buyer's number
-- and each name; 'no:' a reference that is long enough to be rare; for the wall, 'buy:<buyer>' where no reference is known.
CREATE FUNCTION procurement_keys(p_names text[], p_digits text, p_reference text, p_ted text, p_wall boolean DEFAULT false)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH buyer AS (
      SELECT p_digits AS b WHERE p_digits IS NOT NULL
      UNION SELECT folded_buyer(n) FROM unnest(p_names) n WHERE folded_buyer(n) <> ''),
    known AS (SELECT folded_reference(p_reference) AS r)
  SELECT coalesce(array_agg(DISTINCT k), '{}') FROM (
    SELECT 'ted:' || p_ted WHERE p_ted IS NOT NULL
    UNION ALL SELECT 'ref:' || b || ':' || r FROM buyer, known WHERE r IS NOT NULL
    UNION ALL SELECT 'no:' || r FROM known WHERE length(r) >= 5 AND r ~ '\d'
    UNION ALL SELECT 'buy:' || b FROM buyer, known WHERE r IS NULL AND p_wall) AS found (k)
$$;

-- Of two keys: 2, the same procurement; 1, likely the same, to be closed until a human has said that it is not; 0.
CREATE FUNCTION key_likeness(a text, b text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN a = b THEN CASE WHEN a ~ '^(ted|ref):' THEN 2 ELSE 1 END
    WHEN a !~ '^(ref|buy):' OR b !~ '^(ref|buy):' THEN 0
    WHEN (a ~ '^buy:' OR b ~ '^buy:' OR references_alike(split_part(a, ':', 3), split_part(b, ':', 3)))
      AND buyers_alike(split_part(a, ':', 2), split_part(b, ':', 2)) THEN 1
    ELSE 0 END
$$;

-- Nobody is believed: the keys come of what is named, not of what the application calls them.
CREATE FUNCTION key_procurement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.keys := procurement_keys(ARRAY[NEW.buyer_name, NEW.bought_for], NEW.buyer_org_digits, NEW.reference, NEW.ted_number);
  RETURN NEW;
END $$;
CREATE FUNCTION key_question() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.keys := procurement_keys(ARRAY[NEW.organisation, NEW.bought_for], NEW.buyer_org_digits, NEW.reference, NEW.ted_number);
  RETURN NEW;
END $$;
CREATE TRIGGER procurement_has_its_keys BEFORE INSERT OR UPDATE ON procurement
  FOR EACH ROW EXECUTE FUNCTION key_procurement();
CREATE TRIGGER question_has_its_keys BEFORE INSERT OR UPDATE ON buyer_question
  FOR EACH ROW WHEN (NEW.erased_at IS NULL) EXECUTE FUNCTION key_question();

-- A bidder's case and a buyer's question that are, or likely are, about one procurement. Made when either is named; what
-- is only likely is closed until an advisor of the buyers' line has told them apart, and may be taken together again.
CREATE TABLE procurement_match (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id       uuid NOT NULL REFERENCES cases,
  question_id   uuid NOT NULL REFERENCES buyer_question,
  sure          boolean NOT NULL,
  told_apart_by uuid REFERENCES person,
  told_apart_at timestamptz,
  UNIQUE (case_id, question_id),
  CHECK ((told_apart_by IS NULL) = (told_apart_at IS NULL)),
  CONSTRAINT procurement_match_sure_stays_closed CHECK (NOT sure OR told_apart_at IS NULL)
);
CREATE INDEX procurement_match_question ON procurement_match (question_id);

-- Of a case and a question that are named at the same time, the second sees the first.
CREATE FUNCTION lock_procurement_names() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('procurement-names', 0))
$$;
CREATE FUNCTION match_case_key() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO procurement_match AS m (case_id, question_id, sure)
    SELECT NEW.case_id, q.question_id, max(l) = 2 FROM question_key q CROSS JOIN key_likeness(NEW.key, q.key) l
    WHERE l > 0 GROUP BY q.question_id
  ON CONFLICT (case_id, question_id) DO UPDATE
    SET sure = m.sure OR excluded.sure, told_apart_by = NULL, told_apart_at = NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION match_question_key() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO procurement_match AS m (case_id, question_id, sure)
    SELECT k.case_id, NEW.question_id, max(l) = 2 FROM case_key k CROSS JOIN key_likeness(NEW.key, k.key) l
    WHERE l > 0 GROUP BY k.case_id
  ON CONFLICT (case_id, question_id) DO UPDATE
    SET sure = m.sure OR excluded.sure, told_apart_by = NULL, told_apart_at = NULL;
  RETURN NULL;
END $$;
-- Before the trigger that refuses a conflict: triggers run in the order of their names.
CREATE TRIGGER case_key_finds_its_match AFTER INSERT ON case_key FOR EACH ROW EXECUTE FUNCTION match_case_key();
CREATE TRIGGER question_key_finds_its_match AFTER INSERT ON question_key FOR EACH ROW EXECUTE FUNCTION match_question_key();

CREATE OR REPLACE FUNCTION keep_case_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_procurement_names();
  INSERT INTO case_key SELECT NEW.id, k FROM procurement p,
    unnest(procurement_keys(ARRAY[p.buyer_name, p.bought_for], p.buyer_org_digits, p.reference, p.ted_number, true)) k
  WHERE p.id = NEW.procurement_id ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION keep_procurement_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_procurement_names();
  INSERT INTO case_key SELECT c.id, k FROM cases c,
    unnest(procurement_keys(ARRAY[NEW.buyer_name, NEW.bought_for], NEW.buyer_org_digits, NEW.reference, NEW.ted_number, true)) k
  WHERE c.procurement_id = NEW.id ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION keep_question_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid := nullif(current_setting('ua.person', true), '')::uuid;
BEGIN
  PERFORM lock_procurement_names();
  INSERT INTO question_key SELECT NEW.id, k FROM
    unnest(procurement_keys(ARRAY[NEW.organisation, NEW.bought_for], NEW.buyer_org_digits, NEW.reference, NEW.ted_number, true)) k
  ON CONFLICT DO NOTHING;
  -- Nobody names a question into a procurement where they stand on a bidder's side.
  IF TG_OP = 'UPDATE' AND who IS NOT NULL AND helps_bidder(who, NEW.id, '{}') THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER question_keeps_its_keys ON buyer_question;
DROP TRIGGER procurement_keeps_its_keys ON procurement;
CREATE TRIGGER question_keeps_its_keys AFTER INSERT OR UPDATE OF organisation, bought_for, buyer_org_digits, reference, ted_number, keys
  ON buyer_question FOR EACH ROW WHEN (NEW.erased_at IS NULL) EXECUTE FUNCTION keep_question_keys();
CREATE TRIGGER procurement_keeps_its_keys AFTER UPDATE OF buyer_name, bought_for, buyer_org_digits, reference, ted_number, keys
  ON procurement FOR EACH ROW EXECUTE FUNCTION keep_procurement_keys();

-- The cases of bidders in the question's procurement, and from their side who is barred from one.
CREATE OR REPLACE FUNCTION bidders_cases(p_question uuid, p_keys text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.case_id FROM procurement_match m WHERE m.question_id = p_question AND m.told_apart_at IS NULL
  UNION SELECT k.case_id FROM case_key k WHERE k.key = ANY (p_keys) AND k.key ~ '^(ted|ref):'
$$;
DO $$ BEGIN
  IF to_regprocedure('bidder_tie(uuid,uuid)') IS NULL THEN
    CREATE OR REPLACE FUNCTION helps_bidder(p_person uuid, p_question uuid, p_keys text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $body$
      SELECT EXISTS (
        SELECT FROM bidders_cases(p_question, p_keys) b JOIN cases c ON c.id = b
        WHERE c.contact_id = p_person OR c.advisor_id = p_person
          OR EXISTS (SELECT FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person)
          OR EXISTS (SELECT FROM mandate m WHERE m.company_id = c.company_id AND m.person_id = p_person)
          OR (c.opened_by = p_person AND NOT EXISTS (
            SELECT FROM staff_role r WHERE r.person_id = p_person AND r.role = 'project-lead' AND r.revoked_at IS NULL)))
    $body$;
  END IF;
END $$;
CREATE OR REPLACE FUNCTION barred_from_case(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM procurement_match m JOIN question_hand h ON h.question_id = m.question_id AND h.person_id = p_person
    WHERE m.case_id = p_case AND m.told_apart_at IS NULL)
$$;

-- What was named before is keyed and matched as if it were named now. The guards rest meanwhile: nobody did this, the rule
-- changed. Whom a newly found likeness bars is not thrown out of a case, only kept from reading on.
ALTER TABLE procurement DISABLE TRIGGER change_leaves_an_event;
ALTER TABLE buyer_question DISABLE TRIGGER change_leaves_an_event;
ALTER TABLE case_key DISABLE TRIGGER case_key_finds_no_conflict;
ALTER TABLE buyer_question NO FORCE ROW LEVEL SECURITY;
UPDATE procurement SET keys = keys;
UPDATE buyer_question SET keys = keys WHERE erased_at IS NULL;
ALTER TABLE buyer_question FORCE ROW LEVEL SECURITY;
ALTER TABLE case_key ENABLE TRIGGER case_key_finds_no_conflict;
ALTER TABLE procurement ENABLE TRIGGER change_leaves_an_event;
ALTER TABLE buyer_question ENABLE TRIGGER change_leaves_an_event;

SELECT guard_with_audit(t) FROM unnest(ARRAY['question_hand', 'question_key', 'case_key', 'procurement_match']::regclass[]) t;

-- Whether this reading was the reader's first, which is a change that leaves an event.
DROP FUNCTION note_question_read(uuid);
CREATE FUNCTION note_question_read(p_question uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  reader uuid := nullif(current_setting('ua.person', true), '')::uuid;
BEGIN
  IF NOT stands_in_buyers_room('{buyer-advisor,project-lead}', p_question, '{}')
     OR EXISTS (SELECT FROM question_hand WHERE person_id = reader AND question_id = p_question) THEN
    RETURN false;
  END IF;
  PERFORM add_question_hand(reader, p_question);
  RETURN true;
END $$;

-- A lead reads a question by a step with a reason, never in passing; from then on the lead stands on the buyer's side.
CREATE FUNCTION has_read_question(p_question uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM question_hand
    WHERE question_id = p_question AND person_id = nullif(current_setting('ua.person', true), '')::uuid)
$$;
DROP POLICY staff_read ON buyer_question;
CREATE POLICY staff_read ON buyer_question FOR SELECT TO ua_buyers_line
  USING (stands_in_buyers_room('{buyer-advisor}', id, keys)
    OR (has_read_question(id) AND stands_in_buyers_room('{project-lead}', id, keys)));
DROP POLICY staff_read ON buyer_call;
CREATE POLICY staff_read ON buyer_call FOR SELECT TO ua_buyers_line
  USING (EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id)
    AND stands_in_buyers_room('{buyer-advisor,project-lead}', question_id, '{}'));

-- The owner of the tables is shut out, too, but for the two functions that set this for as long as they look.
CREATE POLICY owner_lists ON buyer_question FOR SELECT TO CURRENT_USER USING (current_setting('ua.listing', true) = 'unread');
CREATE FUNCTION unread_questions() RETURNS TABLE (number text, topic text, status text, asked_at timestamptz, due_on date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('ua.listing', 'unread', true);
  RETURN QUERY SELECT q.number, q.topic, q.status, q.asked_at, q.due_on FROM buyer_question q
    WHERE stands_in_buyers_room('{project-lead}', q.id, q.keys) AND NOT has_read_question(q.id);
  PERFORM set_config('ua.listing', '', true);
END $$;
CREATE FUNCTION open_question(p_number text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found uuid;
BEGIN
  PERFORM set_config('ua.listing', 'unread', true);
  SELECT q.id INTO found FROM buyer_question q
    WHERE q.number = p_number AND stands_in_buyers_room('{project-lead}', q.id, q.keys) AND NOT has_read_question(q.id);
  PERFORM set_config('ua.listing', '', true);
  IF found IS NOT NULL THEN
    PERFORM add_question_hand(nullif(current_setting('ua.person', true), '')::uuid, found);
  END IF;
  RETURN found;
END $$;

-- The same of anyone, for the lists of the trail.
CREATE FUNCTION has_hand_in_question(p_person uuid, p_question uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM question_hand WHERE question_id = p_question AND person_id = p_person)
$$;

-- What the other side's procurement is called, where it is only likely the question's: no case, no company, not how many.
CREATE FUNCTION likely_procurements(p_question uuid)
RETURNS TABLE (id uuid, buyer_name text, bought_for text, reference text, ted_number text, apart boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (p.buyer_name, p.bought_for, p.reference, p.ted_number)
    m.id, p.buyer_name, p.bought_for, p.reference, p.ted_number, m.told_apart_at IS NOT NULL
  FROM procurement_match m JOIN cases c ON c.id = m.case_id JOIN procurement p ON p.id = c.procurement_id
  WHERE m.question_id = p_question AND NOT m.sure AND has_read_question(p_question)
    AND stands_in_buyers_room('{buyer-advisor}', p_question, '{}')
  ORDER BY p.buyer_name, p.bought_for, p.reference, p.ted_number, m.told_apart_at NULLS FIRST, m.id
$$;
-- Says that they are not the same, or takes it back, for everyone who spelt it so. Answers the question, or null.
CREATE FUNCTION tell_apart(p_match uuid, p_apart boolean) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who    uuid := nullif(current_setting('ua.person', true), '')::uuid;
  judged uuid;
BEGIN
  PERFORM lock_procurement_names();
  SELECT m.question_id INTO judged FROM procurement_match m WHERE m.id = p_match AND NOT m.sure
    AND has_read_question(m.question_id) AND stands_in_buyers_room('{buyer-advisor}', m.question_id, '{}');
  IF judged IS NULL THEN
    RETURN NULL;
  END IF;
  UPDATE procurement_match m SET
    told_apart_by = CASE WHEN p_apart THEN who END, told_apart_at = CASE WHEN p_apart THEN clock_timestamp() END
  FROM cases c JOIN procurement p ON p.id = c.procurement_id, procurement_match y
  JOIN cases z ON z.id = y.case_id JOIN procurement x ON x.id = z.procurement_id
  WHERE y.id = p_match AND m.question_id = judged AND NOT m.sure AND c.id = m.case_id AND (m.told_apart_at IS NULL) = p_apart
    AND ROW (p.buyer_name, p.bought_for, p.reference, p.ted_number)
      IS NOT DISTINCT FROM ROW (x.buyer_name, x.bought_for, x.reference, x.ted_number);
  RETURN CASE WHEN FOUND THEN judged END;
END $$;

-- Who stands on the buyer's side moves no case in its procurement, writes nothing in it and gives it to nobody.
CREATE FUNCTION refuse_barred_worker() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  worker uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  IF worker IS NOT NULL AND has_helped_buyers(worker) AND barred_from_case(worker, NEW.case_id) THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER move_refuses_barred_worker AFTER INSERT ON case_move
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_worker('moved_by');
CREATE TRIGGER note_refuses_barred_worker AFTER INSERT ON case_note
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_worker('author_id');
CREATE TRIGGER message_refuses_barred_worker AFTER INSERT ON case_message
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_worker('author_id');
CREATE TRIGGER assignment_refuses_barred_lead AFTER INSERT ON case_assignment
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_worker('assigned_by');

-- Numbers of questions are drawn at random from now on; a counter would tell whoever may ask it how many there are.
ALTER TABLE reference_number DISABLE TRIGGER change_leaves_an_event;
DELETE FROM reference_number WHERE series = 'UL';
ALTER TABLE reference_number ENABLE TRIGGER change_leaves_an_event;
ALTER TABLE reference_number ADD CONSTRAINT reference_number_counts_no_questions CHECK (series <> 'UL');

REVOKE ALL ON FUNCTION lock_procurement_names(), match_case_key(), match_question_key(), key_procurement(), key_question(),
  bidders_cases(uuid, text[]), note_question_read(uuid), has_read_question(uuid), has_hand_in_question(uuid, uuid), unread_questions(),
  open_question(text), likely_procurements(uuid), tell_apart(uuid, boolean), refuse_barred_worker() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_hand_in_question(uuid, uuid) TO ua_application;
GRANT EXECUTE ON FUNCTION note_question_read(uuid), has_read_question(uuid), unread_questions(), open_question(text),
  likely_procurements(uuid), tell_apart(uuid, boolean) TO ua_buyers_line;
REVOKE UPDATE (keys) ON buyer_question FROM ua_buyers_line;
REVOKE UPDATE (keys) ON procurement FROM ua_application;
