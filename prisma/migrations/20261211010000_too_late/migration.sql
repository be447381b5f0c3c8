-- A bid that closes before anybody can help with it is declined by a reason of its own.
ALTER TABLE case_decline DROP CONSTRAINT case_decline_reason_check, ADD CONSTRAINT case_decline_reason_check
  CHECK (reason IN ('too-late', 'outside-county', 'not-eligible', 'not-procurement', 'duplicate', 'no-answer', 'conflict', 'other'));

-- The mail of a declined case says why. One that was written without it says where it stands.
UPDATE mail SET params = params || jsonb_build_object('reason', CASE locale WHEN 'en' THEN 'see the case page' ELSE 'se ärendets sida' END)
  WHERE template IN ('case-declined', 'case-declined-led-on') AND NOT params ? 'reason';
