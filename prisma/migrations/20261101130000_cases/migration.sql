-- Support cases, from intake to outcome.

-- One row per case that names a procurement, so that a company's words never overwrite another's; the same
-- normalised key on two rows shows that they are about the same one.
CREATE TABLE procurement (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  buyer_name        text NOT NULL CHECK (length(buyer_name) BETWEEN 1 AND 400),
  buyer_org_digits  text CHECK (buyer_org_digits ~ '^\d{10}$'),
  reference         text CHECK (length(reference) <= 100),
  ted_number        text CHECK (ted_number ~ '^\d{1,8}-(19|20)\d{2}$'),
  title             text CHECK (length(title) <= 400),
  notice_url        text CHECK (length(notice_url) <= 2000),
  lots              text CHECK (length(lots) <= 400),
  questions_on      date,
  bid_deadline_on   date,
  bid_deadline_at   timestamptz,
  keys              text[] NOT NULL DEFAULT '{}',
  created_at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX procurement_keys ON procurement USING gin (keys);
CREATE INDEX procurement_deadline ON procurement (bid_deadline_at);

CREATE TABLE cases (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number            text NOT NULL UNIQUE,
  year              integer NOT NULL,
  year_seq          integer NOT NULL,
  company_id        uuid NOT NULL,
  round_id          uuid NOT NULL,
  account_id        uuid NOT NULL,
  opened_by         uuid NOT NULL REFERENCES person,
  opened_via        text NOT NULL CHECK (opened_via IN ('web', 'phone', 'successor')),
  contact_id        uuid NOT NULL REFERENCES person,
  predecessor_id    uuid UNIQUE REFERENCES cases,
  about             text NOT NULL CHECK (about IN ('bid', 'get-started', 'understand-decision', 'other')),
  needs             text[] NOT NULL DEFAULT '{}',
  procurement_id    uuid REFERENCES procurement,
  description       text NOT NULL DEFAULT '' CHECK (length(description) <= 500),
  stated_name       text NOT NULL CHECK (length(stated_name) BETWEEN 1 AND 200),
  contact_name      text NOT NULL CHECK (length(contact_name) BETWEEN 1 AND 200),
  contact_phone     text NOT NULL CHECK (length(contact_phone) <= 40),
  municipality_code text NOT NULL,
  industry          text NOT NULL,
  employees         text NOT NULL,
  call_time         text NOT NULL CHECK (call_time IN ('morning', 'afternoon', 'any')),
  status            text NOT NULL DEFAULT 'opened'
                    CHECK (status IN ('opened', 'accepted', 'declined', 'assigned', 'ongoing', 'closed', 'withdrawn')),
  status_since_at   timestamptz NOT NULL DEFAULT now(),
  waiting_since_at  timestamptz,
  response_due_on   date NOT NULL,
  advisor_id        uuid REFERENCES person,
  version           integer NOT NULL DEFAULT 0,
  request_id        uuid NOT NULL UNIQUE,
  opened_at         timestamptz NOT NULL DEFAULT now(),
  UNIQUE (year, year_seq),
  UNIQUE (id, account_id),
  CONSTRAINT case_draws_from_its_companys_account FOREIGN KEY (account_id, company_id, round_id)
    REFERENCES hour_account (id, company_id, round_id),
  CONSTRAINT case_with_advisor_when_assigned CHECK (status NOT IN ('assigned', 'ongoing') OR advisor_id IS NOT NULL)
);
CREATE INDEX case_company ON cases (company_id);
CREATE INDEX case_account ON cases (account_id);
CREATE INDEX case_contact ON cases (contact_id);
CREATE INDEX case_opened_by ON cases (opened_by);
CREATE INDEX case_procurement ON cases (procurement_id);
CREATE INDEX case_advisor ON cases (advisor_id, status);
CREATE INDEX case_status ON cases (status, opened_at);
CREATE INDEX case_opened_at ON cases (opened_at);
CREATE INDEX case_round ON cases (round_id);
CREATE INDEX case_municipality ON cases (municipality_code);
CREATE INDEX case_name_trigram ON cases USING gin (stated_name gin_trgm_ops);
CREATE INDEX case_contact_name_trigram ON cases USING gin (contact_name gin_trgm_ops);

-- Time is drawn from the account of the case it was worked on, and no other.
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_case_draws_from_account
  FOREIGN KEY (case_id, account_id) REFERENCES cases (id, account_id);
ALTER TABLE outside_time ADD CONSTRAINT outside_time_case FOREIGN KEY (case_id) REFERENCES cases;

-- Who moved the case to which state, and when.
CREATE TABLE case_move (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id  uuid NOT NULL REFERENCES cases,
  status   text NOT NULL,
  moved_by uuid NOT NULL REFERENCES person,
  moved_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX case_move_case ON case_move (case_id, moved_at);
CREATE INDEX case_move_status ON case_move (status, moved_at);

CREATE TABLE case_assignment (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES cases,
  advisor_id  uuid NOT NULL REFERENCES person,
  assigned_by uuid NOT NULL REFERENCES person,
  from_at     timestamptz NOT NULL DEFAULT now(),
  until_at    timestamptz
);
CREATE UNIQUE INDEX case_assignment_one_now ON case_assignment (case_id) WHERE until_at IS NULL;
CREATE INDEX case_assignment_advisor ON case_assignment (advisor_id, from_at);

CREATE TABLE case_decline (
  case_id     uuid PRIMARY KEY REFERENCES cases,
  reason      text NOT NULL CHECK (reason IN ('outside-county', 'not-eligible', 'not-procurement', 'duplicate', 'no-answer', 'conflict', 'other')),
  turn_to     text NOT NULL CHECK (turn_to IN ('business-developer', 'other-county', 'procurement-agency', 'lawyer', 'trade-organisation', 'none')),
  declined_by uuid NOT NULL REFERENCES person,
  declined_at timestamptz NOT NULL DEFAULT now()
);

-- What came of it. A reopened case gets another row; the latest holds.
CREATE TABLE outcome (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id          uuid NOT NULL REFERENCES cases,
  code             text NOT NULL CHECK (code IN ('bid-submitted', 'no-bid', 'too-late', 'not-eligible', 'referred', 'other')),
  why              text CHECK (why IN ('requirements', 'time', 'price', 'capacity', 'not-interesting', 'other')),
  first_public_bid boolean,
  barriers         text[] NOT NULL DEFAULT '{}',
  recorded_by      uuid NOT NULL REFERENCES person,
  recorded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((code = 'no-bid') = (why IS NOT NULL))
);
CREATE INDEX outcome_case ON outcome (case_id, recorded_at DESC);

-- How the submitted bid went. Told later, corrected by another row; the latest holds.
CREATE TABLE bid_result (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES cases,
  result      text NOT NULL CHECK (result IN ('won', 'lost', 'cancelled', 'appealed')),
  recorded_by uuid NOT NULL REFERENCES person,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX bid_result_case ON bid_result (case_id, recorded_at DESC);

-- Internal notes: staff only.
CREATE TABLE case_note (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  author_id  uuid NOT NULL REFERENCES person,
  text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  request_id uuid NOT NULL UNIQUE,
  written_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX case_note_case ON case_note (case_id, written_at DESC);

-- Messages between the company and the staff.
CREATE TABLE case_message (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id    uuid NOT NULL REFERENCES cases,
  author_id  uuid NOT NULL REFERENCES person,
  side       text NOT NULL CHECK (side IN ('company', 'staff')),
  text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  request_id uuid NOT NULL UNIQUE,
  sent_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX case_message_case ON case_message (case_id, sent_at DESC);

-- UA-2026-0142: gap-free per year, because the number is drawn in the transaction that opens the case.
CREATE TABLE case_number (
  year integer PRIMARY KEY,
  last integer NOT NULL CHECK (last >= 0)
);
CREATE FUNCTION next_case_number(p_year integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO case_number AS n (year, last) VALUES (p_year, 1)
  ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last
$$;
REVOKE ALL ON FUNCTION next_case_number(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_case_number(integer) TO ua_application;

SELECT guard_with_audit(t) FROM unnest(ARRAY['procurement', 'cases', 'case_move', 'case_assignment', 'case_decline',
  'outcome', 'bid_result', 'case_note', 'case_message', 'case_number']::regclass[]) t;

GRANT SELECT, INSERT ON procurement, cases, case_move, case_assignment, case_decline, outcome, bid_result, case_note, case_message
  TO ua_application;
GRANT UPDATE (buyer_name, buyer_org_digits, reference, ted_number, title, notice_url, lots, questions_on, bid_deadline_on,
  bid_deadline_at, keys) ON procurement TO ua_application;
GRANT UPDATE (contact_id, needs, procurement_id, description, status, status_since_at, waiting_since_at, response_due_on,
  advisor_id, version) ON cases TO ua_application;
GRANT UPDATE (until_at) ON case_assignment TO ua_application;
