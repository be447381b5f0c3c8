-- What partners refer, and cases that a partner opens for a company that agreed to it.

ALTER TABLE cases DROP CONSTRAINT cases_opened_via_check;
ALTER TABLE cases ADD CONSTRAINT cases_opened_via_check CHECK (opened_via IN ('web', 'phone', 'successor', 'partner'));

-- A partner that has ended may come back under another code; its municipality is free again.
ALTER TABLE partner DROP CONSTRAINT partner_municipality_code_key;
CREATE UNIQUE INDEX partner_municipality_once ON partner (municipality_code) WHERE ended_at IS NULL;

-- Without consent the partner knows only that there was one more. The version names the words that were agreed to.
CREATE TABLE referral (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  partner_id      uuid NOT NULL REFERENCES partner,
  case_id         uuid NOT NULL UNIQUE REFERENCES cases,
  via             text NOT NULL CHECK (via IN ('link', 'form')),
  consent_at      timestamptz,
  consent_version text CHECK (consent_version ~ '^[a-z0-9-]{3,40}$'),
  referred_by     uuid REFERENCES person,
  referred_at     timestamptz NOT NULL DEFAULT now(),
  CHECK ((consent_at IS NULL) = (consent_version IS NULL)),
  CONSTRAINT form_needs_consent_and_sender CHECK (via <> 'form' OR (consent_at IS NOT NULL AND referred_by IS NOT NULL))
);
CREATE INDEX referral_partner ON referral (partner_id, referred_at);
CREATE INDEX referral_referred_by ON referral (referred_by);

SELECT guard_with_audit('referral');

GRANT SELECT, INSERT ON referral TO ua_application;
