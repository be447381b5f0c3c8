-- Written pages, as they were saved, and reports of what does not work for somebody.

-- The newest revision of a page and language is shown; before the first, the text that is shipped.
CREATE TABLE page_revision (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key      text NOT NULL CHECK (key IN ('accessibility', 'privacy', 'cookies', 'about', 'contact', 'how-we-count')),
  locale   text NOT NULL CHECK (locale IN ('sv', 'en')),
  no       integer NOT NULL CHECK (no >= 1),
  body     text NOT NULL CHECK (length(body) BETWEEN 1 AND 50000),
  saved_by uuid NOT NULL REFERENCES person,
  saved_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (key, locale, no)
);
CREATE INDEX page_revision_saved_by ON page_revision (saved_by);

-- What somebody could not use, told without an account. Erased: the words and the address are gone, the row is not.
CREATE TABLE accessibility_report (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number          text NOT NULL UNIQUE,
  what            text NOT NULL CHECK (length(what) <= 4000),
  page            text NOT NULL CHECK (length(page) <= 500),
  email           text CHECK (length(email) <= 320),
  locale          text NOT NULL CHECK (locale IN ('sv', 'en')),
  status          text NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'answered', 'closed')),
  version         integer NOT NULL DEFAULT 0,
  request_id      uuid NOT NULL UNIQUE,
  received_at     timestamptz NOT NULL DEFAULT now(),
  status_since_at timestamptz NOT NULL DEFAULT now(),
  moved_by        uuid REFERENCES person,
  erased_at       timestamptz,
  CHECK (erased_at IS NULL OR (what = '' AND page = '' AND email IS NULL))
);
CREATE INDEX accessibility_report_status ON accessibility_report (status, received_at);
CREATE INDEX accessibility_report_moved_by ON accessibility_report (moved_by);

SELECT guard_with_audit(t) FROM unnest(ARRAY['page_revision', 'accessibility_report']::regclass[]) t;

GRANT SELECT, INSERT ON page_revision, accessibility_report TO ua_application;
GRANT UPDATE (status, version, status_since_at, moved_by, what, page, email, erased_at) ON accessibility_report
  TO ua_application;
