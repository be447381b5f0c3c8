-- What someone who is signed in has typed and not sent, per person and place: a place is a form and its subject, such as
-- message:UA-2026-0142. It goes when it is sent, thirty days after the last key, and with its person's account.

-- About this question of a buyer's. Such drafts are seen in the buyers' room only, by whoever still may see the question:
-- that somebody is writing an answer tells that somebody asked.
CREATE TABLE draft (
  person_id   uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  place       text NOT NULL CHECK (place ~ '^[a-z][a-z-]{1,30}:[A-Za-z0-9_-]{1,160}$'),
  question_id uuid REFERENCES buyer_question,
  texts       jsonb NOT NULL CHECK (jsonb_typeof(texts) = 'object' AND octet_length(texts::text) <= 700000),
  -- Which version of what is written on it began with, as its form tells it.
  basis       text CHECK (length(basis) BETWEEN 1 AND 40),
  -- How many times it was kept: of two devices, the one that does not know the newest may not replace it.
  version     integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  kept_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at  timestamptz NOT NULL DEFAULT clock_timestamp() + interval '30 days',
  PRIMARY KEY (person_id, place),
  CONSTRAINT draft_about_a_question_has_it CHECK ((place ~ ':UL-') = (question_id IS NOT NULL))
);
CREATE INDEX draft_expires ON draft (expires_at);
CREATE INDEX draft_question ON draft (question_id) WHERE question_id IS NOT NULL;

-- The application says what was typed; which version it is, when, and for how long are the database's to say.
CREATE FUNCTION stamp_draft() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.version := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END;
  NEW.kept_at := clock_timestamp();
  NEW.expires_at := NEW.kept_at + interval '30 days';
  IF TG_OP = 'INSERT' AND (SELECT count(*) FROM draft WHERE person_id = NEW.person_id) >= 300 THEN
    RAISE EXCEPTION 'too many drafts of one person' USING ERRCODE = 'UA050';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_is_stamped BEFORE INSERT OR UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION stamp_draft();

-- What was sent is forgotten from outside the room too, without telling whether there was anything; a newer text, from
-- another device, stays.
CREATE FUNCTION forget_draft(p_person uuid, p_place text, p_version integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM draft WHERE person_id = p_person AND place = p_place AND version <= p_version
$$;
CREATE FUNCTION forget_old_drafts() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM draft WHERE expires_at <= now()
$$;

CREATE FUNCTION forget_drafts_of_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM draft WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_takes_drafts_along AFTER UPDATE OF deactivated_at, anonymised_at ON person FOR EACH ROW
  WHEN (NEW.deactivated_at IS NOT NULL OR NEW.anonymised_at IS NOT NULL) EXECUTE FUNCTION forget_drafts_of_person();

CREATE FUNCTION forget_drafts_of_question() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM draft WHERE question_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER question_takes_drafts_along AFTER UPDATE OF erased_at ON buyer_question FOR EACH ROW
  WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_drafts_of_question();

REVOKE ALL ON FUNCTION stamp_draft(), forget_draft(uuid, text, integer), forget_old_drafts(), forget_drafts_of_person(),
  forget_drafts_of_question() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_draft(uuid, text, integer), forget_old_drafts() TO ua_application;

ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY outside_the_room ON draft TO ua_application USING (question_id IS NULL) WITH CHECK (question_id IS NULL);
CREATE POLICY only_in_the_room ON draft AS RESTRICTIVE TO ua_buyers_line USING (current_user = 'ua_buyers_line');
CREATE POLICY own_of_a_question ON draft TO ua_buyers_line
  USING (person_id = nullif(current_setting('ua.person', true), '')::uuid
    AND EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id))
  WITH CHECK (person_id = nullif(current_setting('ua.person', true), '')::uuid
    AND EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id));

GRANT SELECT, DELETE ON draft TO ua_application, ua_buyers_line;
GRANT INSERT (person_id, place, question_id, texts, basis), UPDATE (texts, basis) ON draft TO ua_application, ua_buyers_line;
