-- What opens something is sealed in the queue and wiped once sent, and the buyers' line has a mailbox of its own.

-- The mail is about this question of a buyer's. Such mails are seen in the buyers' room only: that one was sent tells that
-- somebody asked.
ALTER TABLE mail ADD COLUMN question_id uuid REFERENCES buyer_question;
CREATE INDEX mail_question ON mail (question_id) WHERE question_id IS NOT NULL;

-- The questions are hidden from their owner, too, which looks here for once.
ALTER TABLE buyer_question NO FORCE ROW LEVEL SECURITY;
UPDATE mail SET question_id = q.id FROM buyer_question q
WHERE mail.template IN ('question-received', 'question-answered') AND q.number = mail.params ->> 'number';
ALTER TABLE buyer_question FORCE ROW LEVEL SECURITY;
DELETE FROM mail WHERE template IN ('question-received', 'question-answered') AND question_id IS NULL;

-- SQL has no key to seal with. What waits keeps its link where it is sealed, marked, until it is sent within minutes; what
-- does not wait loses it.
UPDATE mail SET
  sealed = CASE WHEN status IN ('queued', 'sending')
    THEN 'v0.' || jsonb_strip_nulls(jsonb_build_object('path', params -> 'path', 'unsubscribe', params -> 'unsubscribe'))::text END,
  fault = CASE WHEN status IN ('failed', 'unsure') THEN 'LINK_ENDED' ELSE fault END,
  params = params - 'path' - 'unsubscribe'
WHERE params ?| '{path,unsubscribe}';
UPDATE mail SET sealed = NULL WHERE status = 'sent' AND sealed IS NOT NULL;

ALTER TABLE mail
  ADD CONSTRAINT mail_keeps_no_key_in_clear CHECK (NOT params ?| '{path,link,code,unsubscribe}'),
  ADD CONSTRAINT mail_forgets_its_key_once_sent CHECK (status <> 'sent' OR sealed IS NULL),
  ADD CONSTRAINT mail_of_the_buyers_line_has_its_question CHECK (
    (template IN ('question-received', 'question-answered')) = (question_id IS NOT NULL));

ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY outside_the_room ON mail TO ua_application USING (question_id IS NULL) WITH CHECK (question_id IS NULL);
CREATE POLICY only_in_the_room ON mail AS RESTRICTIVE TO ua_buyers_line USING (current_user = 'ua_buyers_line');
CREATE POLICY about_a_question ON mail FOR INSERT TO ua_buyers_line
  WITH CHECK (question_id IS NOT NULL AND status = 'queued');
-- Who sends the mails sees them and, of the questions, nothing.
CREATE POLICY post_carries ON mail TO ua_buyers_line
  USING (question_id IS NOT NULL AND current_setting('ua.errand', true) = 'post') WITH CHECK (question_id IS NOT NULL);
CREATE POLICY with_its_question ON mail FOR SELECT TO ua_buyers_line
  USING (EXISTS (SELECT FROM buyer_question q WHERE q.id = question_id));

GRANT SELECT, DELETE ON mail TO ua_buyers_line;
GRANT INSERT (question_id, to_address, locale, template, params, sealed) ON mail TO ua_buyers_line;
GRANT UPDATE (status, attempts, next_at, sent_at, fault, sealed, sending_at, version) ON mail TO ua_buyers_line;
