-- A partner is told when the state of a case that it may follow becomes another.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check, ADD CONSTRAINT notice_kind_check CHECK (kind IN ('message', 'asked', 'assigned',
  'advised', 'changed', 'deadline', 'hours', 'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor', 'given-back', 'logged-with', 'meeting-booked', 'meeting-moved', 'meeting-cancelled',
  'referral-state'));

-- Who follows which case: the people of the partner that referred it, while the company's consent stands, the partner is one,
-- their place there is theirs and they have an account. The walls are not in it: they are asked of one person, or of one case.
CREATE VIEW followed_case WITH (security_invoker = true) AS
SELECT r.id AS referral_id, r.case_id, r.partner_id, m.person_id
FROM referral r JOIN partner a ON a.id = r.partner_id AND a.ended_at IS NULL
  JOIN partner_member m ON m.partner_id = a.id AND m.revoked_at IS NULL
  JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
WHERE r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL;
GRANT SELECT ON followed_case TO ua_application;
