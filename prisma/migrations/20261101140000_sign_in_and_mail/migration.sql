-- Sessions, login links, intake drafts, rate limits and the mail queue: working tables, not business facts.

CREATE TABLE session (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash   text NOT NULL UNIQUE,
  person_id    uuid NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expires ON session (expires_at);

-- A login link with its six-digit code. person_id is null when the address is unknown: the same work is done.
CREATE TABLE login_link (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid REFERENCES person,
  token_hash text NOT NULL UNIQUE,
  code_hash  text NOT NULL,
  tries      integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX login_link_expires ON login_link (expires_at);

-- Answers of someone who is opening a case, sealed, found by the hash of an opaque cookie, kept seven days.
CREATE TABLE intake_draft (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE,
  sealed     text NOT NULL,
  key_id     text NOT NULL REFERENCES encryption_key (id) ON UPDATE CASCADE,
  case_id    uuid REFERENCES cases,
  updated_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX intake_draft_expires ON intake_draft (expires_at);

-- Written in the transaction of what it tells of, sent afterwards. Holds a template's name and codes; what is secret
-- (a login link) is sealed and wiped once sent.
CREATE TABLE mail (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid NOT NULL REFERENCES person,
  to_address text NOT NULL CHECK (to_address !~ '[\r\n]'),
  locale     text NOT NULL CHECK (locale IN ('sv', 'en')),
  template   text NOT NULL,
  params     jsonb NOT NULL DEFAULT '{}',
  sealed     text,
  status     text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sent', 'failed', 'kept')),
  attempts   integer NOT NULL DEFAULT 0,
  next_at    timestamptz NOT NULL DEFAULT now(),
  queued_at  timestamptz NOT NULL DEFAULT now(),
  sent_at    timestamptz,
  fault      text
);
CREATE INDEX mail_due ON mail (next_at) WHERE status = 'queued';
CREATE INDEX mail_queued_at ON mail (queued_at DESC);

-- The table of rate-limiter-flexible's PostgreSQL store.
CREATE TABLE rate_limit (
  key    varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

GRANT SELECT, INSERT, DELETE ON session, login_link, intake_draft, rate_limit TO ua_application;
GRANT UPDATE (last_seen_at, expires_at) ON session TO ua_application;
GRANT UPDATE (tries, used_at) ON login_link TO ua_application;
GRANT UPDATE (sealed, case_id, updated_at, expires_at) ON intake_draft TO ua_application;
GRANT UPDATE ON rate_limit TO ua_application;
GRANT SELECT, INSERT ON mail TO ua_application;
GRANT UPDATE (status, attempts, next_at, sent_at, fault, sealed) ON mail TO ua_application;
