-- What advisors know, and how much of their time there is: by this a case finds who can take it before its deadline. A row
-- an advisor; what it said before stands in the trail.
CREATE TABLE advisor_competence (
  advisor_id     uuid PRIMARY KEY REFERENCES person,
  -- The first two digits of the CPV.
  divisions      text[] NOT NULL CONSTRAINT advisor_competence_divisions_check CHECK (divisions <@ ARRAY['03', '09', '14', '15', '16', '18', '19', '22', '24', '30', '31', '32', '33', '34', '35', '37', '38', '39', '41', '42', '43', '44', '45', '48', '50', '51', '55', '60', '63', '64', '65', '66', '70', '71', '72', '73', '75', '76', '77', '79', '80', '85', '90', '92', '98']),
  -- The host's own codes.
  industries     text[] NOT NULL CONSTRAINT advisor_competence_industries_check
    CHECK (cardinality(industries) <= 50 AND array_to_string(industries, ' ', '?') ~ '^([a-z0-9-]{1,30}( [a-z0-9-]{1,30})*)?$'),
  needs          text[] NOT NULL CONSTRAINT advisor_competence_needs_check CHECK (needs <@ ARRAY['find-procurements', 'go-no-go', 'read-documents', 'requirements', 'espd', 'qualification', 'consortium', 'questions', 'price-model', 'quality-part', 'sustainability', 'secrecy', 'submit', 'final-review', 'decision', 'review', 'learning', 'direct-award', 'other']),
  -- Swedish is not among them: everybody here works in it.
  languages      text[] NOT NULL CONSTRAINT advisor_competence_languages_check CHECK (languages <@ ARRAY['en', 'fi', 'no', 'da', 'de', 'fr', 'es', 'pl', 'uk', 'ru', 'ar', 'fa', 'so', 'ti', 'tr', 'th']),
  municipalities text[] NOT NULL CONSTRAINT advisor_competence_municipalities_check
    CHECK (cardinality(municipalities) <= 50 AND array_to_string(municipalities, ' ', '?') ~ '^(\d{4}( \d{4})*)?$'),
  version        integer NOT NULL,
  told_by        uuid NOT NULL REFERENCES person,
  told_at        timestamptz NOT NULL DEFAULT programme_now(),
  CONSTRAINT advisor_competence_is_known CHECK (array_position(divisions || needs || languages, NULL) IS NULL)
);

CREATE TABLE advisor_terms (
  advisor_id      uuid PRIMARY KEY REFERENCES person,
  -- Of an ordinary week; null where it has not been said.
  weekly_minutes  integer CONSTRAINT advisor_terms_weekly_minutes_check CHECK (weekly_minutes BETWEEN 0 AND 3000),
  employer        text CONSTRAINT advisor_terms_employer_check CHECK (length(employer) BETWEEN 1 AND 200),
  -- A consultant's time, of one round: in the next there is none until it is agreed anew.
  agreed_round_id uuid REFERENCES round,
  agreed_minutes  integer CONSTRAINT advisor_terms_agreed_minutes_check CHECK (agreed_minutes BETWEEN 0 AND 120000),
  version         integer NOT NULL,
  told_by         uuid NOT NULL REFERENCES person,
  told_at         timestamptz NOT NULL DEFAULT programme_now(),
  CONSTRAINT advisor_terms_are_of_a_round CHECK ((agreed_round_id IS NULL) = (agreed_minutes IS NULL))
);

-- UA150: what somebody knows is told by themselves or a lead, of somebody who advises, as it was seen.
-- UA151: terms are a lead's to tell, and time is agreed in the round that is open.
CREATE FUNCTION check_advisor_profile() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  refusal text := CASE TG_TABLE_NAME WHEN 'advisor_competence' THEN 'UA150' ELSE 'UA151' END;
BEGIN
  NEW.told_at := public.programme_clock();
  IF TG_OP = 'UPDATE' AND (NEW.advisor_id <> OLD.advisor_id OR NEW.version <> OLD.version + 1) OR TG_OP = 'INSERT' AND NEW.version <> 1 THEN
    RAISE EXCEPTION 'not as it was seen' USING ERRCODE = refusal;
  END IF;
  IF NOT holds_role(NEW.advisor_id, 'advisor') OR NOT holds_role(NEW.told_by, 'project-lead')
      AND (TG_TABLE_NAME = 'advisor_terms' OR NEW.told_by <> NEW.advisor_id) THEN
    RAISE EXCEPTION 'nobody''s to tell' USING ERRCODE = refusal;
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION check_agreed_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.agreed_round_id IS NOT NULL AND NOT EXISTS (SELECT FROM round r WHERE r.id = NEW.agreed_round_id AND r.closed_on IS NULL) THEN
    RAISE EXCEPTION 'time is agreed in the open round' USING ERRCODE = 'UA151';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER competence_is_somebodys BEFORE INSERT OR UPDATE ON advisor_competence FOR EACH ROW EXECUTE FUNCTION check_advisor_profile();
CREATE TRIGGER terms_are_a_leads BEFORE INSERT OR UPDATE ON advisor_terms FOR EACH ROW EXECUTE FUNCTION check_advisor_profile();
CREATE TRIGGER time_is_agreed_in_the_open_round BEFORE INSERT OR UPDATE ON advisor_terms FOR EACH ROW EXECUTE FUNCTION check_agreed_time();
CREATE TRIGGER competence_stays BEFORE DELETE ON advisor_competence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER competence_is_never_truncated BEFORE TRUNCATE ON advisor_competence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER terms_stay BEFORE DELETE ON advisor_terms FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER terms_are_never_truncated BEFORE TRUNCATE ON advisor_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE advisor_competence ENABLE ALWAYS TRIGGER competence_is_somebodys;
ALTER TABLE advisor_competence ENABLE ALWAYS TRIGGER competence_stays;
ALTER TABLE advisor_competence ENABLE ALWAYS TRIGGER competence_is_never_truncated;
ALTER TABLE advisor_terms ENABLE ALWAYS TRIGGER terms_are_a_leads;
ALTER TABLE advisor_terms ENABLE ALWAYS TRIGGER time_is_agreed_in_the_open_round;
ALTER TABLE advisor_terms ENABLE ALWAYS TRIGGER terms_stay;
ALTER TABLE advisor_terms ENABLE ALWAYS TRIGGER terms_are_never_truncated;
REVOKE ALL ON FUNCTION check_advisor_profile() FROM PUBLIC;
REVOKE ALL ON FUNCTION check_agreed_time() FROM PUBLIC;

SELECT guard_with_audit('advisor_competence', 'open');
SELECT guard_with_audit('advisor_terms');
GRANT SELECT, INSERT (advisor_id, divisions, industries, needs, languages, municipalities, version, told_by),
  UPDATE (divisions, industries, needs, languages, municipalities, version, told_by) ON advisor_competence TO ua_application;
GRANT SELECT, INSERT (advisor_id, weekly_minutes, employer, agreed_round_id, agreed_minutes, version, told_by),
  UPDATE (weekly_minutes, employer, agreed_round_id, agreed_minutes, version, told_by) ON advisor_terms TO ua_application;
