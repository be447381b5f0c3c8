-- What can come of a case depends on what it is about: where a decision was to be understood there is no bid. What was said
-- of earlier cases stays as it was said.
ALTER TABLE outcome DROP CONSTRAINT outcome_code_check;
ALTER TABLE outcome ADD CONSTRAINT outcome_code_check CHECK (code IN ('bid-submitted', 'no-bid', 'too-late', 'not-eligible', 'knows-enough',
  'decision-understood', 'review-asked', 'standstill-over', 'answered', 'no-answer', 'referred', 'other', 'carried-over', 'round-ended', 'joined'));

-- UA205: a case is closed by a code of its kind. The end of its round and a join are no word of what came of it.
CREATE FUNCTION check_outcome_of_kind() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind text;
BEGIN
  SELECT about INTO kind FROM cases WHERE id = NEW.case_id;
  IF NEW.code NOT IN ('no-answer', 'referred', 'other', 'carried-over', 'round-ended', 'joined')
      AND NOT coalesce(NEW.code = ANY (CASE kind
        WHEN 'bid' THEN ARRAY['bid-submitted', 'no-bid', 'too-late', 'not-eligible']
        WHEN 'get-started' THEN ARRAY['knows-enough', 'bid-submitted', 'no-bid']
        WHEN 'understand-decision' THEN ARRAY['decision-understood', 'review-asked', 'standstill-over']
        WHEN 'other' THEN ARRAY['answered', 'bid-submitted', 'no-bid'] END), false) THEN
    RAISE EXCEPTION 'no case of its kind ends so' USING ERRCODE = 'UA205';
  END IF;
  IF kind = 'understand-decision' AND NEW.first_public_bid IS NOT NULL THEN
    RAISE EXCEPTION 'of a decision no bid is told' USING ERRCODE = 'UA205';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_outcome_of_kind() FROM PUBLIC;
CREATE TRIGGER outcome_is_of_its_kind BEFORE INSERT ON outcome FOR EACH ROW EXECUTE FUNCTION check_outcome_of_kind();
ALTER TABLE outcome ENABLE ALWAYS TRIGGER outcome_is_of_its_kind;
