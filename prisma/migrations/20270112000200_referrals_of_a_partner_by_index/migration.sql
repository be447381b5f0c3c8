-- The same rows: all that is asked of a referral comes from inside, so that a partner's are found by their index, as a case's are.
CREATE OR REPLACE VIEW case_referral WITH (security_invoker = true) AS
SELECT f.case_id, f.living_id, f.case_id = f.living_id AS lives, f.referral_id, f.referred_id, f.partner_id, f.referred_at,
  f.consent_at IS NOT NULL AND f.consent_ended_at IS NULL AND NOT EXISTS (
    SELECT FROM referral o
    WHERE o.case_id = ANY (array_append(ARRAY(SELECT j.case_id FROM case_join j WHERE j.into_id = f.living_id), f.living_id))
      AND o.partner_id = f.partner_id
      AND coalesce(o.consent_ended_at, CASE WHEN o.consent_at IS NULL THEN o.referred_at END) >= f.consent_at) AS follows
FROM (
  SELECT r.id AS referral_id, r.case_id, coalesce(j.into_id, r.case_id) AS living_id, r.case_id AS referred_id, r.partner_id, r.referred_at,
    r.consent_at, r.consent_ended_at
  FROM referral r LEFT JOIN case_join j ON j.case_id = r.case_id
  UNION ALL
  SELECT r.id, j.into_id, j.into_id, r.case_id, r.partner_id, r.referred_at, r.consent_at, r.consent_ended_at
  FROM case_join j JOIN referral r ON r.case_id = j.case_id) f;
