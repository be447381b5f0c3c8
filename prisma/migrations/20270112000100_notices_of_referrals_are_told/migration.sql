-- UA199: a partner is told of a referral only what its people may know: of its state those who follow it, that one was sent
-- back only where it was, and nobody whom a wall keeps from the case that it came by or the one it lives in. Stable: it sees what
-- the statement saw that found whom to tell, so a consent that ends just then refuses nothing that was found before.
CREATE FUNCTION check_referral_notice() RETURNS trigger LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM told_of_referral f WHERE f.case_id = NEW.case_id AND f.person_id = NEW.person_id AND f.kind = NEW.kind
        AND (f.kind <> 'referral-returned' OR EXISTS (SELECT FROM referral_return t WHERE t.case_id = f.living_id))
        AND NOT barred_from_case(NEW.person_id, f.living_id) AND NOT barred_from_case(NEW.person_id, f.referred_id)) THEN
    RAISE EXCEPTION 'a partner is told of a referral what it may know' USING ERRCODE = 'UA199';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION check_referral_notice() FROM PUBLIC;
CREATE TRIGGER notice_of_a_referral_is_told BEFORE INSERT ON notice FOR EACH ROW
  WHEN (NEW.kind IN ('referral-state', 'referral-returned')) EXECUTE FUNCTION check_referral_notice();
ALTER TABLE notice ENABLE ALWAYS TRIGGER notice_of_a_referral_is_told;
