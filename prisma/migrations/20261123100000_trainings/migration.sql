-- Trainings and webinars: seats that the database itself never oversells, needs kept apart, gender kept as a count only.

CREATE TABLE training_series (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name_sv    text NOT NULL UNIQUE CHECK (length(name_sv) BETWEEN 1 AND 120),
  name_en    text CHECK (length(name_en) BETWEEN 1 AND 120),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE training (
  id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug                  text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  series_id             uuid REFERENCES training_series,
  request_id            uuid NOT NULL UNIQUE,
  status                text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'cancelled')),
  form                  text NOT NULL CHECK (form IN ('on-place', 'online')),
  language              text NOT NULL CHECK (language IN ('sv', 'en')),
  title_sv              text NOT NULL CHECK (length(title_sv) BETWEEN 1 AND 120),
  title_en              text CHECK (length(title_en) BETWEEN 1 AND 120),
  about_sv              text NOT NULL CHECK (length(about_sv) BETWEEN 1 AND 5000),
  about_en              text CHECK (length(about_en) BETWEEN 1 AND 5000),
  learn_sv              text NOT NULL CHECK (length(learn_sv) BETWEEN 1 AND 5000),
  learn_en              text CHECK (length(learn_en) BETWEEN 1 AND 5000),
  audience_sv           text NOT NULL CHECK (length(audience_sv) BETWEEN 1 AND 500),
  audience_en           text CHECK (length(audience_en) BETWEEN 1 AND 500),
  place                 text CHECK (length(place) BETWEEN 1 AND 300),
  link                  text CHECK (link ~ '^https://' AND length(link) <= 1000),
  food                  boolean NOT NULL DEFAULT false,
  starts_at             timestamptz NOT NULL,
  ends_at               timestamptz NOT NULL,
  sign_up_closes_at     timestamptz NOT NULL,
  seats                 integer NOT NULL CHECK (seats BETWEEN 1 AND 5000),
  taken                 integer NOT NULL DEFAULT 0,
  next_queue_no         integer NOT NULL DEFAULT 1,
  sequence              integer NOT NULL DEFAULT 0,
  version               integer NOT NULL DEFAULT 1,
  recording_url         text CHECK (recording_url ~ '^https://' AND length(recording_url) <= 1000),
  recording_captioned   boolean NOT NULL DEFAULT false,
  recording_transcript  text CHECK (length(recording_transcript) BETWEEN 1 AND 100000),
  created_by            uuid REFERENCES person,
  created_at            timestamptz NOT NULL DEFAULT now(),
  published_at          timestamptz,
  cancelled_at          timestamptz,
  CONSTRAINT training_never_oversold CHECK (taken BETWEEN 0 AND seats),
  CONSTRAINT training_ends_after_it_starts CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '14 hours'),
  CONSTRAINT training_closes_before_it_starts CHECK (sign_up_closes_at <= starts_at),
  CONSTRAINT training_is_somewhere CHECK (CASE form WHEN 'online' THEN link IS NOT NULL ELSE place IS NOT NULL END),
  CONSTRAINT training_recording_is_captioned CHECK (
    (recording_url IS NULL) = (recording_transcript IS NULL) AND (recording_url IS NULL OR recording_captioned))
);
CREATE INDEX training_starts ON training (starts_at);

CREATE TABLE training_registration (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  training_id         uuid NOT NULL REFERENCES training,
  queue_no            integer NOT NULL,
  status              text NOT NULL CHECK (status IN ('seated', 'waiting', 'offered', 'withdrawn', 'lapsed')),
  name                text CHECK (length(name) BETWEEN 1 AND 200),
  email               text CHECK (length(email) BETWEEN 3 AND 320 AND email = lower(email) AND email !~ '[\r\n]'),
  organisation        text CHECK (length(organisation) BETWEEN 1 AND 200),
  locale              text NOT NULL CHECK (locale IN ('sv', 'en')),
  request_id          uuid NOT NULL UNIQUE,
  registered_at       timestamptz NOT NULL DEFAULT now(),
  offer_ends_at       timestamptz,
  reminded_at         timestamptz,
  checked_in_at       timestamptz,
  checked_in_by       uuid REFERENCES person,
  thanked_at          timestamptz,
  evaluated           boolean NOT NULL DEFAULT false,
  anonymised_at       timestamptz,
  UNIQUE (training_id, queue_no),
  CONSTRAINT training_registration_offer_ends CHECK ((status = 'offered') <= (offer_ends_at IS NOT NULL)),
  CONSTRAINT training_registration_only_seated_come CHECK (checked_in_at IS NULL OR status = 'seated'),
  CONSTRAINT training_registration_forgotten_whole CHECK (
    CASE WHEN anonymised_at IS NULL THEN name IS NOT NULL AND email IS NOT NULL
         ELSE name IS NULL AND email IS NULL AND organisation IS NULL END)
);
CREATE UNIQUE INDEX training_registration_once ON training_registration (training_id, email)
  WHERE status IN ('seated', 'waiting', 'offered');
CREATE INDEX training_registration_open_offers ON training_registration (offer_ends_at) WHERE status = 'offered';

-- The only writer of a training's taken seats and queue. The row lock taken here is what makes sign-ups queue: who gets
-- it first is first, whatever the clocks of the servers say.
CREATE FUNCTION take_training_seat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held training;
BEGIN
  SELECT * INTO held FROM training WHERE id = NEW.training_id FOR UPDATE;
  IF held.status IS DISTINCT FROM 'published' THEN
    RAISE EXCEPTION 'the training takes no registrations' USING ERRCODE = 'UA007';
  END IF;
  IF EXISTS (SELECT FROM training_registration WHERE request_id = NEW.request_id) THEN
    RAISE unique_violation USING CONSTRAINT = 'training_registration_request_id_key',
      MESSAGE = 'the request is saved already: constraint "training_registration_request_id_key"';
  END IF;
  IF EXISTS (SELECT FROM training_registration WHERE training_id = held.id AND email = NEW.email
             AND status IN ('seated', 'waiting', 'offered')) THEN
    RAISE unique_violation USING CONSTRAINT = 'training_registration_once',
      MESSAGE = 'the address is registered already: constraint "training_registration_once"';
  END IF;
  NEW.queue_no := held.next_queue_no;
  NEW.registered_at := clock_timestamp();
  NEW.status := CASE WHEN held.taken < held.seats AND NOT EXISTS (
      SELECT FROM training_registration WHERE training_id = held.id AND status = 'waiting')
    THEN 'seated' ELSE 'waiting' END;
  UPDATE training SET next_queue_no = next_queue_no + 1, taken = taken + (NEW.status = 'seated')::integer WHERE id = held.id;
  RETURN NEW;
END $$;
CREATE TRIGGER training_registration_takes_a_seat BEFORE INSERT ON training_registration
  FOR EACH ROW EXECUTE FUNCTION take_training_seat();

-- 'seated' and 'offered' hold a seat. What has ended stays ended: who wants back signs up again, last in the queue.
-- A seat that is left makes the calendar files newer, so that the one who left may come back with a newer one still.
CREATE FUNCTION move_training_seat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held boolean := OLD.status IN ('seated', 'offered');
  holds boolean := NEW.status IN ('seated', 'offered');
BEGIN
  PERFORM FROM training WHERE id = OLD.training_id FOR UPDATE;
  IF NOT (OLD.status || ' ' || NEW.status) = ANY (ARRAY['seated withdrawn', 'waiting offered', 'waiting seated', 'waiting withdrawn',
      'offered seated', 'offered withdrawn', 'offered lapsed']) THEN
    RAISE EXCEPTION 'a registration never goes from % to %', OLD.status, NEW.status USING ERRCODE = 'UA008';
  END IF;
  UPDATE training SET taken = taken + holds::integer - held::integer, sequence = sequence + (NOT holds)::integer
    WHERE id = OLD.training_id;
  RETURN NEW;
END $$;
CREATE TRIGGER training_registration_moves_a_seat BEFORE UPDATE OF status ON training_registration
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION move_training_seat();
REVOKE ALL ON FUNCTION take_training_seat(), move_training_seat() FROM PUBLIC;
ALTER TABLE training_registration ENABLE ALWAYS TRIGGER training_registration_takes_a_seat;
ALTER TABLE training_registration ENABLE ALWAYS TRIGGER training_registration_moves_a_seat;

-- What someone needs to take part: read by those who arrange it, gone the day after.
CREATE TABLE training_need (
  registration_id uuid PRIMARY KEY REFERENCES training_registration,
  interpreter     boolean NOT NULL DEFAULT false,
  captions        boolean NOT NULL DEFAULT false,
  food            text CHECK (length(food) BETWEEN 1 AND 300),
  other           text CHECK (length(other) BETWEEN 1 AND 500)
);

-- How many chose what, never who: nothing here leads to a registration.
CREATE TABLE training_gender (
  training_id uuid NOT NULL REFERENCES training,
  answer      text NOT NULL CHECK (answer IN ('woman', 'man', 'other')),
  count       integer NOT NULL CHECK (count >= 0),
  PRIMARY KEY (training_id, answer)
);

-- Anonymous: no person, no time. The registration only says that it has answered.
CREATE TABLE training_evaluation (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  training_id uuid NOT NULL REFERENCES training,
  useful      integer NOT NULL CHECK (useful BETWEEN 1 AND 5),
  level       text NOT NULL CHECK (level IN ('too-easy', 'right', 'too-hard')),
  will_bid    text NOT NULL CHECK (will_bid IN ('yes', 'perhaps', 'no')),
  comment     text CHECK (length(comment) BETWEEN 1 AND 2000)
);
CREATE INDEX training_evaluation_training ON training_evaluation (training_id);

-- A year after the event the mails about it, with their addresses, go too.
CREATE FUNCTION forget_training_mails(p_training uuid) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM mail WHERE params ->> 'trainingId' = p_training::text
      AND EXISTS (SELECT FROM training WHERE id = p_training AND ends_at < now() - interval '1 year')
    RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
REVOKE ALL ON FUNCTION forget_training_mails(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_training_mails(uuid) TO ua_application;

SELECT guard_with_audit(t) FROM unnest(ARRAY['training_series', 'training', 'training_registration', 'training_need',
  'training_gender', 'training_evaluation']::regclass[]) t;

GRANT SELECT ON training_series, training, training_registration, training_need, training_gender, training_evaluation TO ua_application;
GRANT INSERT ON training_series, training_need, training_gender, training_evaluation TO ua_application;
GRANT INSERT (id, slug, series_id, request_id, form, language, title_sv, title_en, about_sv, about_en, learn_sv, learn_en,
    audience_sv, audience_en, place, link, food, starts_at, ends_at, sign_up_closes_at, seats, created_by)
  ON training TO ua_application;
GRANT UPDATE (series_id, status, language, title_sv, title_en, about_sv, about_en, learn_sv, learn_en, audience_sv, audience_en,
    form, place, link, food, starts_at, ends_at, sign_up_closes_at, seats, sequence, version, recording_url, recording_captioned,
    recording_transcript, published_at, cancelled_at)
  ON training TO ua_application;
GRANT INSERT (id, training_id, name, email, organisation, locale, request_id) ON training_registration TO ua_application;
GRANT UPDATE (status, name, email, organisation, offer_ends_at, reminded_at, checked_in_at, checked_in_by, thanked_at, evaluated,
    anonymised_at)
  ON training_registration TO ua_application;
GRANT DELETE ON training_need TO ua_application;
GRANT UPDATE (count) ON training_gender TO ua_application;
GRANT UPDATE (comment) ON training_evaluation TO ua_application;
