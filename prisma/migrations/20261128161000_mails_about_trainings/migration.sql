-- Mails about coming trainings are a subscription of their own, beside that of the blog's posts: each is asked for,
-- confirmed and left by itself.

ALTER TABLE subscriber ADD COLUMN kind text NOT NULL DEFAULT 'posts' CHECK (kind IN ('posts', 'trainings'));
ALTER TABLE subscriber ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE subscriber DROP CONSTRAINT subscriber_address_key;
ALTER TABLE subscriber ADD CONSTRAINT subscriber_address_kind_key UNIQUE (address, kind);

-- One training to one subscriber, once: filled when the training is published and emptied into the mail queue.
CREATE TABLE training_delivery (
  training_id   uuid NOT NULL REFERENCES training,
  subscriber_id uuid NOT NULL REFERENCES subscriber ON DELETE CASCADE,
  queued_at     timestamptz,
  PRIMARY KEY (training_id, subscriber_id)
);
CREATE INDEX training_delivery_waiting ON training_delivery (training_id) WHERE queued_at IS NULL;
CREATE INDEX training_delivery_subscriber ON training_delivery (subscriber_id);

GRANT SELECT, INSERT ON training_delivery TO ua_application;
GRANT UPDATE (queued_at) ON training_delivery TO ua_application;
