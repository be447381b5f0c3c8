-- What someone had typed when their session had ended, or when the server had been renewed under the form: sealed with a
-- key of the browser's cookie and the person it was drawn for, for one hour, which the application cannot lengthen.
CREATE TABLE kept_text (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  sealed     text NOT NULL CHECK (sealed ~ '^v1\.[\w-]+\.[\w-]*\.[\w-]+$' AND length(sealed) <= 200000),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '1 hour'
);
CREATE INDEX kept_text_expires ON kept_text (expires_at);

GRANT SELECT, DELETE ON kept_text TO ua_application;
GRANT INSERT (token_hash, sealed) ON kept_text TO ua_application;
