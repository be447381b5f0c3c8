-- "Who can deliver this, so much of it, so soon?", asked of the companies in the register that have said they can deliver of the
-- kind, by a mail with a link for each. Its id is that of the request it was asked by.
CREATE TABLE exercise (
  id           uuid PRIMARY KEY,
  -- The first two digits of the CPV.
  division     text NOT NULL CONSTRAINT exercise_division_check CHECK (division IN ('03', '09', '14', '15', '16', '18', '19', '22', '24', '30', '31', '32', '33', '34', '35', '37', '38', '39', '41', '42', '43', '44', '45', '48', '50', '51', '55', '60', '63', '64', '65', '66', '70', '71', '72', '73', '75', '76', '77', '79', '80', '85', '90', '92', '98')),
  -- Where it is to be delivered to; none where it is anywhere.
  municipality text CONSTRAINT exercise_municipality_check CHECK (municipality ~ '^\d{4}$'),
  -- What is asked for, in the lead's words.
  what         text NOT NULL CONSTRAINT exercise_what_check CHECK (length(what) BETWEEN 1 AND 200),
  amount       integer NOT NULL CONSTRAINT exercise_amount_check CHECK (amount BETWEEN 1 AND 1000000),
  unit         text NOT NULL CONSTRAINT exercise_unit_check
    CHECK (unit IN ('pieces', 'tonnes', 'litres', 'cubic-metres', 'portions', 'people', 'vehicles', 'places', 'hours')),
  within_hours integer NOT NULL CONSTRAINT exercise_within_hours_check CHECK (within_hours BETWEEN 1 AND 2160),
  opened_by    uuid NOT NULL REFERENCES person,
  opened_at    timestamptz NOT NULL DEFAULT programme_clock(),
  -- The last moment to answer.
  ends_at      timestamptz NOT NULL CONSTRAINT exercise_ends_at_check CHECK (isfinite(ends_at)),
  reminded_by  uuid REFERENCES person,
  reminded_at  timestamptz,
  -- By nobody where its last moment has passed.
  closed_by    uuid REFERENCES person,
  closed_at    timestamptz,
  CONSTRAINT exercise_is_reminded_by_somebody CHECK ((reminded_by IS NULL) = (reminded_at IS NULL)),
  CONSTRAINT exercise_is_closed_at_some_time CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
);
CREATE INDEX exercise_opened ON exercise (opened_at DESC);
CREATE INDEX exercise_ending ON exercise (ends_at) WHERE closed_at IS NULL;
CREATE INDEX exercise_opened_by ON exercise (opened_by);
CREATE INDEX exercise_reminded_by ON exercise (reminded_by);
CREATE INDEX exercise_closed_by ON exercise (closed_by);

-- A company that was asked, and its last word. What was said in the register is lent, and so is this: with the one the other goes.
CREATE TABLE exercise_asked (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  exercise_id   uuid NOT NULL REFERENCES exercise,
  company_id    uuid NOT NULL REFERENCES company,
  capability_id uuid NOT NULL REFERENCES capability ON DELETE CASCADE,
  answer        text CONSTRAINT exercise_asked_answer_check CHECK (answer IN ('yes', 'partly', 'no')),
  -- In the unit that was asked for, and in how many hours the first of it is there.
  amount        integer CONSTRAINT exercise_asked_amount_check CHECK (amount BETWEEN 1 AND 1000000),
  within_hours  integer CONSTRAINT exercise_asked_within_hours_check CHECK (within_hours BETWEEN 1 AND 2160),
  words         text CONSTRAINT exercise_asked_words_check CHECK (length(words) BETWEEN 1 AND 300),
  answered_at   timestamptz,
  CONSTRAINT exercise_asks_a_company_once UNIQUE (exercise_id, company_id),
  CONSTRAINT exercise_asked_is_answered_or_not CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NOT NULL OR words IS NULL)),
  CONSTRAINT exercise_asked_yes_says_how_much CHECK (coalesce(answer IN ('yes', 'partly'), false) = (amount IS NOT NULL)
    AND (amount IS NULL) = (within_hours IS NULL))
);
CREATE INDEX exercise_asked_company ON exercise_asked (company_id);
CREATE INDEX exercise_asked_capability ON exercise_asked (capability_id);

-- UA186: an exercise is asked with an hour to answer at least and a month at the most, reminded of once while it is open, and
-- closed once: by somebody, or by itself when its last moment has passed.
CREATE FUNCTION check_exercise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  clock timestamptz := public.programme_clock();
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.opened_at := clock;
    IF NEW.ends_at NOT BETWEEN clock + interval '1 hour' AND clock + interval '31 days' OR num_nonnulls(NEW.reminded_at, NEW.closed_at) > 0 THEN
      RAISE EXCEPTION 'nobody can answer it in time' USING ERRCODE = 'UA186';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - '{reminded_by,reminded_at,closed_by,closed_at}'::text[] <> to_jsonb(OLD) - '{reminded_by,reminded_at,closed_by,closed_at}'::text[]
      OR OLD.closed_at IS NOT NULL
      OR (OLD.reminded_at IS NOT NULL OR OLD.ends_at <= clock) AND (NEW.reminded_at, NEW.reminded_by) IS DISTINCT FROM (OLD.reminded_at, OLD.reminded_by)
      OR NEW.closed_at IS NOT NULL AND NEW.closed_by IS NULL AND OLD.ends_at > clock THEN
    RAISE EXCEPTION 'reminded of once, and closed once' USING ERRCODE = 'UA186';
  END IF;
  IF NEW.reminded_at IS DISTINCT FROM OLD.reminded_at THEN NEW.reminded_at := clock; END IF;
  IF NEW.closed_at IS NOT NULL THEN NEW.closed_at := clock; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exercise_goes_its_way BEFORE INSERT OR UPDATE ON exercise FOR EACH ROW EXECUTE FUNCTION check_exercise();
CREATE TRIGGER exercise_is_never_truncated BEFORE TRUNCATE ON exercise FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whether a company that was asked may answer: what it said in the register stands, and the exercise is open.
CREATE FUNCTION exercise_takes_answers(p_exercise uuid, p_capability uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM exercise e WHERE e.id = p_exercise AND e.closed_at IS NULL AND e.ends_at > public.programme_clock())
    AND EXISTS (SELECT FROM standing_capability k WHERE k.id = p_capability)
$$;

-- UA187: those are asked whose word in the register stands and fits what is asked for, and nothing is said for them. UA188: a
-- company says and says anew what it can, while it may. UA189: what was asked and answered stays a year after the exercise
-- has closed, or until the company takes its word back.
CREATE FUNCTION check_exercise_asked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM capability k WHERE k.id = OLD.capability_id) AND NOT EXISTS (SELECT FROM exercise e
        WHERE e.id = OLD.exercise_id AND e.closed_at < public.programme_clock() - interval '1 year') THEN
      RAISE EXCEPTION 'asked and answered for a year' USING ERRCODE = 'UA189';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.answer IS NOT NULL OR NOT exercise_takes_answers(NEW.exercise_id, NEW.capability_id)
        OR NOT EXISTS (SELECT FROM exercise e JOIN capability k ON k.id = NEW.capability_id
          WHERE e.id = NEW.exercise_id AND k.company_id = NEW.company_id AND k.division = e.division
            AND (e.municipality IS NULL OR e.municipality = ANY (k.municipalities))) THEN
      RAISE EXCEPTION 'not one of those who can be asked' USING ERRCODE = 'UA187';
    END IF;
    RETURN NEW;
  END IF;
  NEW.answered_at := public.programme_clock();
  IF NEW.answer IS NULL OR (NEW.id, NEW.exercise_id, NEW.company_id, NEW.capability_id) <> (OLD.id, OLD.exercise_id, OLD.company_id, OLD.capability_id)
      OR NOT exercise_takes_answers(OLD.exercise_id, OLD.capability_id) THEN
    RAISE EXCEPTION 'no answer is taken' USING ERRCODE = 'UA188';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exercise_asks_and_is_answered BEFORE INSERT OR UPDATE OR DELETE ON exercise_asked FOR EACH ROW EXECUTE FUNCTION check_exercise_asked();
CREATE TRIGGER exercise_asked_is_never_truncated BEFORE TRUNCATE ON exercise_asked FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE exercise ENABLE ALWAYS TRIGGER exercise_goes_its_way;
ALTER TABLE exercise ENABLE ALWAYS TRIGGER exercise_is_never_truncated;
ALTER TABLE exercise_asked ENABLE ALWAYS TRIGGER exercise_asks_and_is_answered;
ALTER TABLE exercise_asked ENABLE ALWAYS TRIGGER exercise_asked_is_never_truncated;
REVOKE ALL ON FUNCTION check_exercise(), check_exercise_asked(), exercise_takes_answers(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION exercise_takes_answers(uuid, uuid) TO ua_application;

SELECT guard_with_audit('exercise');
SELECT guard_with_audit('exercise_asked');
GRANT SELECT, INSERT (id, division, municipality, what, amount, unit, within_hours, opened_by, ends_at),
  UPDATE (reminded_by, reminded_at, closed_by, closed_at) ON exercise TO ua_application;
GRANT SELECT, DELETE, INSERT (exercise_id, company_id, capability_id),
  UPDATE (answer, amount, within_hours, words) ON exercise_asked TO ua_application;
