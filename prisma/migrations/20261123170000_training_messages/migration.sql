-- What those who arrange a training have written to the participants: sent by mail, and kept on their own pages.

CREATE TABLE training_message (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  training_id uuid NOT NULL REFERENCES training,
  readers     text NOT NULL CHECK (readers IN ('seated', 'standing')),
  text_sv     text NOT NULL CHECK (length(text_sv) BETWEEN 1 AND 2000),
  text_en     text CHECK (length(text_en) BETWEEN 1 AND 2000),
  told        integer NOT NULL CHECK (told > 0),
  sent_by     uuid NOT NULL REFERENCES person,
  sent_at     timestamptz NOT NULL DEFAULT now(),
  request_id  uuid NOT NULL UNIQUE
);
CREATE INDEX training_message_training ON training_message (training_id, sent_at);

SELECT guard_with_audit('training_message'::regclass);

GRANT SELECT ON training_message TO ua_application;
GRANT INSERT (id, training_id, readers, text_sv, text_en, told, sent_by, request_id) ON training_message TO ua_application;
