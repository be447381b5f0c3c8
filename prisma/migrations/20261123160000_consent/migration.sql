-- A company may take back, at any time, what lets a partner follow its case. What was taken back is not given again.

ALTER TABLE referral ADD COLUMN consent_ended_at timestamptz,
  ADD CONSTRAINT referral_only_given_consent_ends CHECK (consent_ended_at IS NULL OR consent_at IS NOT NULL);

CREATE FUNCTION end_consent_once() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.consent_ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'the consent has ended' USING ERRCODE = 'UA011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_consent_ends_once BEFORE UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION end_consent_once();
ALTER TABLE referral ENABLE ALWAYS TRIGGER referral_consent_ends_once;
REVOKE ALL ON FUNCTION end_consent_once() FROM PUBLIC;

GRANT UPDATE (consent_ended_at) ON referral TO ua_application;
