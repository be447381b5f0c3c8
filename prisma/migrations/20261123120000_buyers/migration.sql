-- Upphandlingslotsen, the buyers' line. A buyer's question has rooms of its own: who helps a bidder in a procurement
-- cannot read, find or count the questions about it, and who helped the buyer is kept from the bidder's case.

-- The room is a role that nobody signs in as. The door to it does not inherit, so that the application holds no right
-- of the room until it says SET LOCAL ROLE ua_buyers_line. That works alike on PostgreSQL 15 and later.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ua_buyers_line') THEN
    CREATE ROLE ua_buyers_line NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ua_buyers_door') THEN
    CREATE ROLE ua_buyers_door NOLOGIN NOINHERIT;
  END IF;
  IF NOT pg_has_role('ua_buyers_door', 'ua_buyers_line', 'MEMBER') THEN
    GRANT ua_buyers_line TO ua_buyers_door;
  END IF;
  IF NOT pg_has_role('ua_application', 'ua_buyers_door', 'MEMBER') THEN
    GRANT ua_buyers_door TO ua_application;
  END IF;
  IF pg_has_role('ua_application', 'ua_buyers_line', 'USAGE') THEN
    RAISE EXCEPTION 'ua_buyers_door must be NOINHERIT, or the room of the buyers'' line stands open';
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO ua_buyers_line;

-- Names, words and addresses are wiped a year after the end; number, topic and days remain.
CREATE TABLE buyer_question (
  id           uuid PRIMARY KEY,
  number       text NOT NULL UNIQUE CHECK (number ~ '^UL-\d{4}-\d{4,9}$'),
  organisation text CHECK (length(organisation) BETWEEN 1 AND 200),
  name         text CHECK (length(name) BETWEEN 1 AND 200),
  email        text CHECK (email = lower(email) AND length(email) <= 320),
  phone        text CHECK (length(phone) <= 40),
  topic        text NOT NULL CHECK (topic IN ('direct-award', 'payment-terms', 'formalities', 'creditworthiness', 'training',
                                               'local-market', 'secure-supply', 'other')),
  text         text CHECK (length(text) BETWEEN 1 AND 5000),
  wants_call   boolean NOT NULL,
  reference    text CHECK (length(reference) <= 100),
  ted_number   text CHECK (ted_number ~ '^\d{1,8}-(19|20)\d{2}$'),
  keys         text[] NOT NULL DEFAULT '{}',
  status       text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'taken', 'answered', 'closed')),
  taken_by     uuid REFERENCES person,
  version      integer NOT NULL DEFAULT 0,
  -- SHA-256 of the token in the asker's link.
  link_hash    text UNIQUE,
  request_id   uuid UNIQUE,
  locale       text NOT NULL CHECK (locale IN ('sv', 'en')),
  asked_at     timestamptz NOT NULL DEFAULT now(),
  due_on       date NOT NULL,
  answered_at  timestamptz,
  closed_at    timestamptz,
  erased_at    timestamptz,
  CONSTRAINT buyer_question_taken_by_someone CHECK (status NOT IN ('taken', 'answered') OR taken_by IS NOT NULL),
  CONSTRAINT buyer_question_closed_has_its_time CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  CONSTRAINT buyer_question_whole_until_erased CHECK (
    CASE WHEN erased_at IS NULL
      THEN num_nulls(organisation, name, email, phone, text, link_hash, request_id) = 0
      ELSE num_nonnulls(organisation, name, email, phone, text, reference, link_hash, request_id) = 0 END)
);
CREATE INDEX buyer_question_open ON buyer_question (due_on) WHERE status <> 'closed';
CREATE INDEX buyer_question_asked_at ON buyer_question (asked_at DESC);
CREATE INDEX buyer_question_ended ON buyer_question (coalesce(closed_at, answered_at)) WHERE erased_at IS NULL;

CREATE TABLE buyer_answer (
  id          uuid PRIMARY KEY,
  question_id uuid NOT NULL REFERENCES buyer_question,
  author_id   uuid NOT NULL REFERENCES person,
  text        text CHECK (length(text) BETWEEN 1 AND 10000),
  request_id  uuid NOT NULL UNIQUE,
  sent_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX buyer_answer_question ON buyer_answer (question_id, sent_at);

CREATE TABLE buyer_call (
  id          uuid PRIMARY KEY,
  question_id uuid NOT NULL REFERENCES buyer_question,
  caller_id   uuid NOT NULL REFERENCES person,
  result      text NOT NULL CHECK (result IN ('reached', 'no-answer')),
  note        text CHECK (length(note) BETWEEN 1 AND 2000),
  request_id  uuid NOT NULL UNIQUE,
  called_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX buyer_call_question ON buyer_call (question_id, called_at);

-- The wall itself: every key a case's or a question's procurement has ever had, so that nobody climbs over by
-- correcting one; and everyone who has read, taken, answered or called on a question. Ids and keys only; no role has
-- any right on them, the functions below read them and answer yes or no.
CREATE TABLE case_key (
  case_id uuid NOT NULL REFERENCES cases,
  key     text NOT NULL,
  PRIMARY KEY (case_id, key)
);
CREATE INDEX case_key_key ON case_key (key);
CREATE TABLE question_key (
  question_id uuid NOT NULL REFERENCES buyer_question,
  key         text NOT NULL,
  PRIMARY KEY (question_id, key)
);
CREATE INDEX question_key_key ON question_key (key);
CREATE TABLE question_hand (
  person_id   uuid NOT NULL REFERENCES person,
  question_id uuid NOT NULL REFERENCES buyer_question,
  first_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, question_id)
);
INSERT INTO case_key SELECT c.id, k FROM cases c JOIN procurement p ON p.id = c.procurement_id, unnest(p.keys) k
ON CONFLICT DO NOTHING;

-- Whether the person stands on a bidder's side in the question's procurement: advises or has advised one, took its
-- case down, is its contact or has spoken for it. A lead who took a case down on the phone has not helped with it.
CREATE FUNCTION helps_bidder(p_person uuid, p_question uuid, p_keys text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM case_key k JOIN cases c ON c.id = k.case_id
    WHERE k.key IN (SELECT unnest(p_keys) UNION ALL SELECT q.key FROM question_key q WHERE q.question_id = p_question)
      AND (c.contact_id = p_person
        OR c.advisor_id = p_person
        OR EXISTS (SELECT FROM case_assignment a WHERE a.case_id = c.id AND a.advisor_id = p_person)
        OR EXISTS (SELECT FROM mandate m WHERE m.company_id = c.company_id AND m.person_id = p_person)
        OR (c.opened_by = p_person AND NOT EXISTS (
          SELECT FROM staff_role r WHERE r.person_id = p_person AND r.role = 'project-lead' AND r.revoked_at IS NULL))))
$$;

-- Whether the person of the room holds one of the roles now and is on no bidder's side. All of row security hangs on it.
CREATE FUNCTION stands_in_buyers_room(p_roles text[], p_question uuid, p_keys text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM staff_role r JOIN person p ON p.id = r.person_id
    WHERE r.person_id = nullif(current_setting('ua.person', true), '')::uuid
      AND r.role = ANY (p_roles) AND r.revoked_at IS NULL AND p.deactivated_at IS NULL
      AND NOT helps_bidder(r.person_id, p_question, p_keys))
$$;

-- For the other side: whether the person has helped a buyer at all, and in the case's procurement.
CREATE FUNCTION has_helped_buyers(p_person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM question_hand WHERE person_id = p_person)
$$;
CREATE FUNCTION barred_from_case(p_person uuid, p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM question_hand h JOIN question_key q ON q.question_id = h.question_id
    JOIN case_key k ON k.key = q.key AND k.case_id = p_case WHERE h.person_id = p_person)
$$;

REVOKE ALL ON FUNCTION helps_bidder(uuid, uuid, text[]), stands_in_buyers_room(text[], uuid, text[]),
  has_helped_buyers(uuid), barred_from_case(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stands_in_buyers_room(text[], uuid, text[]) TO ua_buyers_line;
GRANT EXECUTE ON FUNCTION has_helped_buyers(uuid), barred_from_case(uuid, uuid) TO ua_application;

ALTER TABLE buyer_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE buyer_question FORCE ROW LEVEL SECURITY;
ALTER TABLE buyer_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE buyer_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE buyer_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE buyer_call FORCE ROW LEVEL SECURITY;

-- Also where a role inherits the room's rights after all, only the room itself is let in.
CREATE POLICY only_in_the_room ON buyer_question AS RESTRICTIVE TO ua_buyers_line USING (current_user = 'ua_buyers_line');
CREATE POLICY only_in_the_room ON buyer_answer AS RESTRICTIVE TO ua_buyers_line USING (current_user = 'ua_buyers_line');
CREATE POLICY only_in_the_room ON buyer_call AS RESTRICTIVE TO ua_buyers_line USING (current_user = 'ua_buyers_line');

CREATE POLICY staff_read ON buyer_question FOR SELECT TO ua_buyers_line
  USING (stands_in_buyers_room('{buyer-advisor,project-lead}', id, keys));
-- The link's own token, which is stored nowhere, opens this one question.
CREATE POLICY asker_reads ON buyer_question FOR SELECT TO ua_buyers_line
  USING (link_hash = encode(sha256(convert_to(current_setting('ua.question_link', true), 'UTF8')), 'hex'));
CREATE POLICY anyone_asks ON buyer_question FOR INSERT TO ua_buyers_line
  WITH CHECK (status = 'asked' AND taken_by IS NULL AND version = 0 AND answered_at IS NULL AND erased_at IS NULL);
CREATE POLICY advisor_works ON buyer_question FOR UPDATE TO ua_buyers_line
  USING (stands_in_buyers_room('{buyer-advisor}', id, keys)) WITH CHECK (stands_in_buyers_room('{buyer-advisor}', id, keys));

CREATE POLICY with_its_question ON buyer_answer FOR SELECT TO ua_buyers_line
  USING (EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id));
CREATE POLICY advisor_answers ON buyer_answer FOR INSERT TO ua_buyers_line
  WITH CHECK (author_id = nullif(current_setting('ua.person', true), '')::uuid
    AND stands_in_buyers_room('{buyer-advisor}', question_id, '{}'));
CREATE POLICY staff_read ON buyer_call FOR SELECT TO ua_buyers_line
  USING (stands_in_buyers_room('{buyer-advisor,project-lead}', question_id, '{}'));
CREATE POLICY advisor_calls ON buyer_call FOR INSERT TO ua_buyers_line
  WITH CHECK (caller_id = nullif(current_setting('ua.person', true), '')::uuid
    AND stands_in_buyers_room('{buyer-advisor}', question_id, '{}'));

-- The tables' owner is bound too. It sees what is a year past its end, in order to wipe it, and nothing else.
CREATE POLICY owner_wipes ON buyer_question TO CURRENT_USER
  USING (coalesce(closed_at, answered_at) <= now() - interval '1 year') WITH CHECK (erased_at IS NOT NULL);
CREATE POLICY owner_wipes ON buyer_answer TO CURRENT_USER
  USING (EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id)) WITH CHECK (text IS NULL);
CREATE POLICY owner_wipes ON buyer_call TO CURRENT_USER
  USING (EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id)) WITH CHECK (note IS NULL);

CREATE FUNCTION erase_old_questions() RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE buyer_answer SET text = NULL WHERE text IS NOT NULL;
  UPDATE buyer_call SET note = NULL WHERE note IS NOT NULL;
  RETURN QUERY UPDATE buyer_question SET organisation = NULL, name = NULL, email = NULL, phone = NULL, text = NULL,
    reference = NULL, link_hash = NULL, request_id = NULL, erased_at = now()
    WHERE erased_at IS NULL RETURNING id;
END $$;
REVOKE ALL ON FUNCTION erase_old_questions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_old_questions() TO ua_application;

GRANT SELECT, INSERT ON buyer_question, buyer_answer, buyer_call TO ua_buyers_line;
GRANT UPDATE (reference, ted_number, keys, status, taken_by, version, answered_at, closed_at) ON buyer_question TO ua_buyers_line;

-- Keeping the wall. Whoever is about to stand on either side is locked first: of two at once, the second sees the first.
CREATE FUNCTION lock_wall_of(p_person uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('wall:' || p_person, 0))
$$;
CREATE FUNCTION add_question_hand(p_person uuid, p_question uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_wall_of(p_person);
  IF helps_bidder(p_person, p_question, '{}') THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
  INSERT INTO question_hand (person_id, question_id) VALUES (p_person, p_question) ON CONFLICT DO NOTHING;
END $$;
CREATE FUNCTION refuse_conflict(p_person uuid, p_case uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_wall_of(p_person);
  IF barred_from_case(p_person, p_case) THEN
    RAISE EXCEPTION 'a conflict of interest' USING ERRCODE = 'UA010';
  END IF;
END $$;

-- Opening a question is helping with it: what has been read cannot be unread.
CREATE FUNCTION note_question_read(p_question uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  reader uuid := nullif(current_setting('ua.person', true), '')::uuid;
BEGIN
  IF stands_in_buyers_room('{buyer-advisor,project-lead}', p_question, '{}')
     AND NOT EXISTS (SELECT FROM question_hand WHERE person_id = reader AND question_id = p_question) THEN
    PERFORM add_question_hand(reader, p_question);
  END IF;
END $$;

CREATE FUNCTION keep_question_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO question_key SELECT NEW.id, k FROM unnest(NEW.keys) k ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_question_taker() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_question_hand(NEW.taken_by, NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION keep_question_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_question_hand(NEW.author_id, NEW.question_id);
  RETURN NULL;
END $$;
CREATE FUNCTION keep_question_caller() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_question_hand(NEW.caller_id, NEW.question_id);
  RETURN NULL;
END $$;
CREATE TRIGGER question_keeps_its_keys AFTER INSERT OR UPDATE OF keys ON buyer_question
  FOR EACH ROW EXECUTE FUNCTION keep_question_keys();
CREATE TRIGGER question_keeps_who_took_it AFTER UPDATE OF taken_by ON buyer_question
  FOR EACH ROW WHEN (NEW.taken_by IS NOT NULL) EXECUTE FUNCTION keep_question_taker();
CREATE TRIGGER question_keeps_who_answered AFTER INSERT ON buyer_answer
  FOR EACH ROW EXECUTE FUNCTION keep_question_author();
CREATE TRIGGER question_keeps_who_called AFTER INSERT ON buyer_call
  FOR EACH ROW EXECUTE FUNCTION keep_question_caller();

CREATE FUNCTION keep_case_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_key SELECT NEW.id, k FROM procurement p, unnest(p.keys) k WHERE p.id = NEW.procurement_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_procurement_keys() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_key SELECT c.id, k FROM cases c, unnest(NEW.keys) k WHERE c.procurement_id = NEW.id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
-- A case that turns out to be about a procurement where its advisor helped the buyer needs another advisor first.
CREATE FUNCTION refuse_barred_key() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refuse_conflict(c.advisor_id, c.id) FROM cases c WHERE c.id = NEW.case_id AND c.advisor_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION refuse_barred_advisor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refuse_conflict(NEW.advisor_id, NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION refuse_barred_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM refuse_conflict(NEW.advisor_id, NEW.case_id);
  RETURN NULL;
END $$;
CREATE TRIGGER case_keeps_its_keys AFTER INSERT OR UPDATE OF procurement_id ON cases
  FOR EACH ROW WHEN (NEW.procurement_id IS NOT NULL) EXECUTE FUNCTION keep_case_keys();
CREATE TRIGGER procurement_keeps_its_keys AFTER UPDATE OF keys ON procurement
  FOR EACH ROW EXECUTE FUNCTION keep_procurement_keys();
CREATE TRIGGER case_key_finds_no_conflict AFTER INSERT ON case_key
  FOR EACH ROW EXECUTE FUNCTION refuse_barred_key();
-- Named to run after the trigger that keeps the keys.
CREATE TRIGGER case_refuses_barred_advisor AFTER INSERT OR UPDATE OF advisor_id ON cases
  FOR EACH ROW WHEN (NEW.advisor_id IS NOT NULL) EXECUTE FUNCTION refuse_barred_advisor();
CREATE TRIGGER assignment_refuses_barred_advisor AFTER INSERT OR UPDATE ON case_assignment
  FOR EACH ROW WHEN (NEW.until_at IS NULL) EXECUTE FUNCTION refuse_barred_assignment();

REVOKE ALL ON FUNCTION lock_wall_of(uuid), add_question_hand(uuid, uuid), refuse_conflict(uuid, uuid),
  note_question_read(uuid), keep_question_keys(), keep_question_taker(), keep_question_author(), keep_question_caller(),
  keep_case_keys(), keep_procurement_keys(), refuse_barred_key(), refuse_barred_advisor(), refuse_barred_assignment()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_question_read(uuid) TO ua_buyers_line;

-- What has been answered once and holds for many. It keeps no way back to the question it came from.
CREATE TABLE general_answer (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug         text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80
                 AND slug NOT IN ('fraga', 'svar', 'ask', 'answer')),
  topic        text NOT NULL CHECK (topic IN ('direct-award', 'payment-terms', 'formalities', 'creditworthiness', 'training',
                                               'local-market', 'secure-supply')),
  question_sv  text NOT NULL CHECK (length(question_sv) BETWEEN 1 AND 200),
  answer_sv    text NOT NULL CHECK (length(answer_sv) BETWEEN 1 AND 10000),
  question_en  text CHECK (length(question_en) BETWEEN 1 AND 200),
  answer_en    text CHECK (length(answer_en) BETWEEN 1 AND 10000),
  reviewed_on  date NOT NULL,
  reviewed_by  uuid NOT NULL REFERENCES person,
  status       text NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'withdrawn')),
  version      integer NOT NULL DEFAULT 0,
  request_id   uuid NOT NULL UNIQUE,
  published_at timestamptz NOT NULL DEFAULT now(),
  search_sv    tsvector NOT NULL GENERATED ALWAYS AS (
                 setweight(to_tsvector('swedish', question_sv), 'A') || setweight(to_tsvector('swedish', answer_sv), 'B')) STORED,
  search_en    tsvector NOT NULL GENERATED ALWAYS AS (
                 setweight(to_tsvector('english', coalesce(question_en, '')), 'A')
                 || setweight(to_tsvector('english', coalesce(answer_en, '')), 'B')) STORED,
  CONSTRAINT general_answer_english_is_whole CHECK ((question_en IS NULL) = (answer_en IS NULL))
);
CREATE INDEX general_answer_search_sv ON general_answer USING gin (search_sv);
CREATE INDEX general_answer_search_en ON general_answer USING gin (search_en);
CREATE INDEX general_answer_reviewed_on ON general_answer (reviewed_on) WHERE status = 'published';

-- What the answer said at each version. Append-only: advice that was followed can be read afterwards.
CREATE TABLE general_answer_revision (
  answer_id   uuid NOT NULL REFERENCES general_answer,
  version     integer NOT NULL,
  topic       text NOT NULL,
  question_sv text NOT NULL,
  answer_sv   text NOT NULL,
  question_en text,
  answer_en   text,
  reviewed_on date NOT NULL,
  saved_by    uuid NOT NULL REFERENCES person,
  saved_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (answer_id, version)
);
CREATE TRIGGER general_answer_revision_is_append_only BEFORE UPDATE OR DELETE ON general_answer_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

SELECT guard_with_audit(t) FROM unnest(ARRAY['buyer_question', 'buyer_answer', 'buyer_call', 'general_answer',
  'general_answer_revision']::regclass[]) t;

GRANT SELECT, INSERT ON general_answer, general_answer_revision TO ua_application;
GRANT UPDATE (topic, question_sv, answer_sv, question_en, answer_en, reviewed_on, reviewed_by, status, version)
  ON general_answer TO ua_application;
