-- Exactly bench.entries rows of work, chained per account within the cap, with most of the open round's hours left.

-- In the open round at most two entries per worked case; the rest spread evenly over the closed rounds.
CREATE TEMP TABLE shares AS
WITH worked AS (
  SELECT account_id, is_open, row_number() OVER (PARTITION BY is_open ORDER BY account_id) AS turn,
    count(*) OVER (PARTITION BY is_open) AS accounts
  FROM made WHERE status IN ('ongoing', 'closed')),
now_open AS (
  SELECT least(2, greatest(1, pg_temp.setting('entries') / 4 / max(accounts))) AS each, max(accounts) AS accounts FROM worked WHERE is_open),
rest AS (SELECT greatest(0, pg_temp.setting('entries') - each * accounts) AS total FROM now_open)
SELECT account_id, CASE WHEN is_open THEN (SELECT each FROM now_open)
  ELSE total / accounts + (turn <= total % accounts)::integer END AS entries
FROM worked, rest;

CREATE TEMP TABLE entries AS
SELECT pg_temp.ident('entry', row_number() OVER (ORDER BY m.account_id, k)) AS id, m.account_id, m.id AS case_id, m.company_id, m.advisor_id,
  k AS seq, least(300 / (SELECT max(entries) FROM shares), 15 + 15 * (k % 2))::integer AS minutes,
  (ARRAY['call', 'meeting', 'review', 'written-reply'])[1 + k % 4] AS activity,
  m.opened_at + interval '3 days 1 hour' + (k - 1) * interval '40 days' / s.entries AS recorded_at
FROM made m JOIN shares s USING (account_id), generate_series(1, s.entries) k;
UPDATE entries SET recorded_at = least(recorded_at, now() - interval '1 hour' + seq * interval '1 second');

CREATE TEMP TABLE summed AS
SELECT *, (sum(minutes) OVER (PARTITION BY account_id ORDER BY seq))::integer AS after FROM entries;

INSERT INTO hour_account (id, round_id, company_id, cap_minutes, head_seq, balance, closed)
SELECT m.account_id, m.round_id, m.company_id, 300, coalesce(l.head, 0), coalesce(l.balance, 0), NOT m.is_open
FROM made m LEFT JOIN (SELECT account_id, max(seq) AS head, sum(minutes) AS balance FROM entries GROUP BY 1) l USING (account_id);

INSERT INTO ledger_entry (account_id, seq, cap_minutes, before, minutes, kind, recorded_at)
SELECT account_id, 0, 300, 0, 0, 'open', opened_at FROM made;
INSERT INTO ledger_entry (id, account_id, seq, cap_minutes, before, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on,
  request_id, recorded_at)
SELECT id, account_id, seq, 300, after - minutes, minutes, 'work', case_id, advisor_id, advisor_id, activity,
  (recorded_at AT TIME ZONE 'Europe/Stockholm')::date, gen_random_uuid(), recorded_at FROM summed;
INSERT INTO account_month (account_id, month, minutes)
SELECT account_id, date_trunc('month', worked_on::timestamp)::date, sum(minutes) FROM ledger_entry WHERE worked_on IS NOT NULL GROUP BY 1, 2;

-- The companies have been asked what was due: otherwise the job that asks them, with a backlog, would be measured with the pages.
INSERT INTO follow_up (case_id, kind, step, ends_at, token_hash)
SELECT DISTINCT ON (case_id) case_id, kind, step, ends_at, encode(sha256(convert_to(case_id::text, 'UTF8')), 'hex') FROM follow_up_due ORDER BY case_id, kind;
