-- Mandates, hour accounts and one case per company and round. The temporary table `firms` holds the companies.

INSERT INTO mandate (person_id, company_id, level, checked_how, valid_from, valid_to, created_by, created_at, verified_by, verified_at)
SELECT pg_temp.ident('contact', n), id, 'verified', 'called-company', current_date - 300, current_date + 430,
  pg_temp.ident('contact', n), now() - interval '300 days', pg_temp.ident('advisor', 1), now() - interval '299 days'
FROM firms;

-- In the open round of every 60 cases two wait for the lead, 22 are being worked on, 35 are closed and one declined.
CREATE TEMP TABLE made AS
WITH spread AS (
  SELECT f.n, f.id AS company_id, r.n AS round, r.id AS round_id, r.is_open, f.municipality_code, f.industry, f.employees, f.name,
    CASE WHEN NOT r.is_open THEN 'closed' ELSE
      CASE f.n % 60 WHEN 0 THEN 'opened' WHEN 1 THEN 'accepted' WHEN 2 THEN 'assigned' WHEN 3 THEN 'assigned' WHEN 59 THEN 'declined'
        ELSE CASE WHEN f.n % 60 < 24 THEN 'ongoing' ELSE 'closed' END END END AS status,
    r.opened_on
  FROM firms f, rounds r),
dated AS (
  SELECT *, CASE WHEN status IN ('opened', 'accepted') THEN current_date - 1 - n % 5
    ELSE opened_on + (n * 37 + round) % 240 END + time '08:00' + (n % 480) * interval '1 minute' AS opened_at,
    row_number() OVER (PARTITION BY round, status ORDER BY n) AS turn
  FROM spread)
SELECT pg_temp.ident('case', n * 10::bigint + round) AS id, pg_temp.ident('account', n * 10::bigint + round) AS account_id,
  pg_temp.ident('contact', n) AS contact_id,
  CASE WHEN status IN ('assigned', 'ongoing', 'closed') THEN pg_temp.ident('advisor', 1 + turn % pg_temp.setting('advisors')) END AS advisor_id,
  pg_temp.ident('project-lead', 1) AS lead_id, CASE WHEN n % 2 = 0 THEN pg_temp.ident('procurement', n * 10::bigint + round) END AS procurement_id,
  CASE status WHEN 'closed' THEN opened_at + interval '45 days' ELSE opened_at + interval '3 days' END AS status_since_at, dated.*
FROM dated;
CREATE INDEX ON made (account_id);
ANALYZE made;

-- Every second company names a procurement, and two by two the same one.
INSERT INTO procurement (id, buyer_name, reference, title, bid_deadline_on, bid_deadline_at, keys, created_at)
SELECT procurement_id, 'Buyer ' || n / 4 % 40, format('REF-%s-%s', n / 4, round), 'Works ' || n / 4, deadline, deadline + interval '23 hours',
  ARRAY[format('ref:buyer %s:ref-%s-%s', n / 4 % 40, n / 4, round)], opened_at
FROM (SELECT *, CASE WHEN status IN ('closed', 'declined') THEN opened_at::date + 30 ELSE current_date + 2 + n % 90 END AS deadline FROM made) m
WHERE procurement_id IS NOT NULL;

CREATE TEMP TABLE numbered AS
SELECT id, extract(year FROM opened_at)::integer AS year,
  row_number() OVER (PARTITION BY extract(year FROM opened_at) ORDER BY opened_at, id)::integer AS seq FROM made;

INSERT INTO cases (id, number, year, year_seq, company_id, round_id, account_id, opened_by, opened_via, contact_id, contact_email, about, needs,
  procurement_id, description, stated_name, contact_name, contact_phone, municipality_code, industry, employees, call_time, status,
  status_since_at, response_due_on, advisor_id, request_id, opened_at)
SELECT m.id, format('UA-%s-%s', year, lpad(seq::text, greatest(4, length(seq::text)), '0')), year, seq, company_id, round_id, account_id,
  contact_id, 'web', contact_id, 'contact-' || n || '@bench.example', CASE WHEN procurement_id IS NULL THEN 'get-started' ELSE 'bid' END, ARRAY['requirements', 'espd'],
  procurement_id, 'We want to know what the requirements mean for a company of our size.', name, 'Contact ' || n, '+46701740605',
  municipality_code, industry, employees, 'any', status, status_since_at, opened_at::date + 4, advisor_id,
  pg_temp.ident('opening', n * 10::bigint + round), opened_at
FROM made m JOIN numbered USING (id);
INSERT INTO case_number (year, last) SELECT year, max(seq) FROM numbered GROUP BY year;

CREATE TEMP TABLE moves AS
SELECT m.id AS case_id, company_id, step.status, step.place, CASE step.place WHEN 1 THEN contact_id WHEN 4 THEN advisor_id
  WHEN 5 THEN advisor_id ELSE lead_id END AS moved_by, m.advisor_id,
  CASE step.place WHEN 5 THEN status_since_at ELSE opened_at + (step.place - 1) * interval '1 day' END AS moved_at
FROM made m, (VALUES ('opened', 1), ('accepted', 2), ('assigned', 3), ('ongoing', 4), ('closed', 5), ('declined', 2)) step (status, place)
WHERE CASE m.status WHEN 'declined' THEN step.status IN ('opened', 'declined')
  ELSE step.status <> 'declined' AND step.place <= array_position(ARRAY['opened', 'accepted', 'assigned', 'ongoing', 'closed'], m.status) END;
INSERT INTO case_move (case_id, status, moved_by, moved_at) SELECT case_id, status, moved_by, moved_at FROM moves;
INSERT INTO case_assignment (case_id, advisor_id, assigned_by, from_at)
SELECT case_id, advisor_id, moved_by, moved_at FROM moves WHERE status = 'assigned';
INSERT INTO impartiality (case_id, person_id, confirmed_at)
SELECT case_id, advisor_id, moved_at FROM moves WHERE status = 'assigned';
INSERT INTO case_decline (case_id, reason, turn_to, declined_by, declined_at)
SELECT id, 'not-procurement', 'business-developer', lead_id, status_since_at FROM made WHERE status = 'declined';

INSERT INTO outcome (case_id, code, why, first_public_bid, barriers, recorded_by, recorded_at)
SELECT id, CASE WHEN n % 3 = 0 THEN 'no-bid' ELSE 'bid-submitted' END, CASE WHEN n % 3 = 0 THEN 'time' END, n % 2 = 0,
  ARRAY['references'], advisor_id, status_since_at FROM made WHERE status = 'closed';
INSERT INTO bid_result (case_id, result, recorded_by, recorded_at)
SELECT id, CASE WHEN n % 2 = 0 THEN 'won' ELSE 'lost' END, advisor_id, status_since_at + interval '30 days'
FROM made WHERE status = 'closed' AND n % 3 <> 0 AND NOT is_open;

INSERT INTO case_note (id, case_id, author_id, text, request_id, written_at)
SELECT pg_temp.ident('note', n), id, advisor_id, 'Has references from two smaller assignments.', gen_random_uuid(), opened_at + interval '4 days'
FROM made WHERE is_open AND status IN ('ongoing', 'closed');
INSERT INTO case_message (id, case_id, author_id, side, text, request_id, sent_at)
SELECT pg_temp.ident('message', n), id, advisor_id, 'staff', 'Here is what we said on the phone.', gen_random_uuid(), opened_at + interval '5 days'
FROM made WHERE is_open AND status IN ('ongoing', 'closed');

-- What triggers write: by what the walls find a case's procurement, and the two by two that name the same one.
INSERT INTO case_key SELECT c.id, k FROM cases c JOIN procurement p ON p.id = c.procurement_id,
  unnest(procurement_keys(ARRAY[p.buyer_name, p.bought_for], p.buyer_org_digits, p.reference, p.ted_number, true)) k;
INSERT INTO case_twin (case_id, other_id, sure)
SELECT DISTINCT k.case_id, o.case_id, true FROM case_key k JOIN case_key o USING (key) WHERE k.key ~ '^(ted|ref):' AND k.case_id <> o.case_id;
