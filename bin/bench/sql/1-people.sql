-- Rounds, staff and one contact per company. Settings: bench.companies, bench.advisors, bench.leads, bench.key_id, bench.key_check.

CREATE FUNCTION pg_temp.ident(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT overlay(overlay(md5(kind || ':' || n) placing '4' from 13) placing '8' from 17)::uuid $$;
CREATE FUNCTION pg_temp.setting(name text) RETURNS integer LANGUAGE sql STABLE AS
$$ SELECT current_setting('bench.' || name)::integer $$;

INSERT INTO encryption_key (id, check_value)
VALUES (current_setting('bench.key_id'), current_setting('bench.key_check'));

-- Three closed rounds and the open one, a year each.
CREATE TEMP TABLE rounds AS
SELECT n, pg_temp.ident('round', n) AS id, n = 4 AS is_open,
  current_date - 300 - (4 - n) * 365 AS opened_on,
  CASE WHEN n < 4 THEN current_date - 300 - (4 - n) * 365 + 364 END AS closed_on
FROM generate_series(1, 4) n;

INSERT INTO round (id, code, name, opened_on, closed_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link)
SELECT id, 'round-' || n, 'Round ' || n, opened_on, closed_on, 300, 2, 14, false FROM rounds;
INSERT INTO round_activity (round_id, activity, counts)
SELECT id, activity, activity NOT IN ('travel', 'administration') FROM rounds,
  unnest(ARRAY['call', 'meeting', 'review', 'written-reply', 'travel', 'administration']) activity;

CREATE TEMP TABLE staff AS
SELECT 'advisor' AS role, n, pg_temp.ident('advisor', n) AS id FROM generate_series(1, pg_temp.setting('advisors')) n
UNION ALL SELECT 'project-lead', n, pg_temp.ident('project-lead', n) FROM generate_series(1, pg_temp.setting('leads')) n
UNION ALL SELECT 'auditor', 1, pg_temp.ident('auditor', 1);

INSERT INTO person (id, name, email, locale, email_proven_at)
SELECT id, initcap(role) || ' ' || n, role || '-' || n || '@bench.example', 'sv', now() FROM staff
UNION ALL SELECT pg_temp.ident('contact', n), 'Contact ' || n, 'contact-' || n || '@bench.example', 'sv', now()
FROM generate_series(1, pg_temp.setting('companies')) n;
INSERT INTO staff_role (person_id, role) SELECT id, role FROM staff;
