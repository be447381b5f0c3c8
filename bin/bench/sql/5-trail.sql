-- An event for every row above that the application would have left one for, chained per stream.

CREATE FUNCTION pg_temp.quoted(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce('"' || value || '"', 'null') $$;
-- The text of one event follows from the one before it: `head` ends where the hash goes, `tail` goes on after it.
CREATE FUNCTION pg_temp.chain_one(before text, head text, tail text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT head || pg_temp.quoted(public.canonical_leaf(before)) || tail $$;
CREATE AGGREGATE pg_temp.chain(head text, tail text) (SFUNC = pg_temp.chain_one, STYPE = text);

ANALYZE outcome;
ANALYZE cases;
ANALYZE made;
ANALYZE moves;
ANALYZE firms;
ANALYZE summed;

CREATE TEMP TABLE events AS
SELECT NULL::uuid AS company_id, now() - interval '1500 days' AS at, 0 AS place, NULL::uuid AS actor, 'system' AS role,
  'key.introduced' AS type, 'key' AS subject_kind, pg_temp.ident('key', 1) AS subject_id, NULL AS status,
  format('{"keyId":"%s"}', current_setting('bench.key_id')) AS facts
UNION ALL SELECT NULL, opened_on + interval '6 hours', 1, pg_temp.ident('project-lead', 1), 'project-lead', 'round.opened', 'round', id, NULL,
  format('{"capMinutes":300,"code":"round-%s","counted":["call","meeting","review","written-reply"]}', n) FROM rounds
UNION ALL SELECT NULL, closed_on + interval '18 hours', 2, pg_temp.ident('project-lead', 1), 'project-lead', 'round.closed', 'round', id, NULL,
  format('{"accounts":%s}', pg_temp.setting('companies')) FROM rounds WHERE closed_on IS NOT NULL
UNION ALL SELECT NULL, now() - interval '1499 days', 3, id, role, 'role.granted', 'person', id, NULL, format('{"role":"%s"}', role) FROM staff
UNION ALL SELECT NULL, now() - interval '20 days', 3, pg_temp.ident('project-lead', 1), 'project-lead', 'training.planned', 'training', id, NULL,
  format('{"seats":5000,"startsOn":"%s"}', (starts_at AT TIME ZONE 'Europe/Stockholm')::date) FROM planned
UNION ALL SELECT NULL, now() - interval '19 days', 3, pg_temp.ident('project-lead', 1), 'project-lead', 'training.published', 'training', id, NULL,
  format('{"startsOn":"%s"}', (starts_at AT TIME ZONE 'Europe/Stockholm')::date) FROM planned
UNION ALL SELECT NULL, published_at - back, 3, pg_temp.ident('project-lead', 1), 'project-lead', type, 'article', id, NULL, facts FROM posts,
  (VALUES (interval '1 day', 'article.started', '{}'), (interval '1 hour', 'article.revised', '{"from":null,"revision":1}'),
    (interval '0', 'article.published', '{"revision":1}')) step (back, type, facts)
UNION ALL SELECT NULL, published_at, 3, pg_temp.ident('project-lead', 1), 'project-lead', 'general-answer.published', 'general-answer', id, NULL,
  format('{"topic":"%s"}', topic) FROM answers
UNION ALL SELECT NULL, opened_at, 4, contact_id, 'visitor', 'person.joined', 'person', contact_id, NULL, '{"origin":"intake"}'
  FROM made WHERE round = 1
UNION ALL SELECT company_id, opened_at, 0, contact_id, 'visitor', 'company.registered', 'company', company_id, NULL,
  format('{"municipality":"%s","orgKind":"%s"}', m.municipality_code, org_kind)
  FROM made m JOIN firms f ON f.id = m.company_id WHERE round = 1
UNION ALL SELECT id, now() - interval '299 days', 1, pg_temp.ident('advisor', 1), 'advisor', 'mandate.verified', 'company', id, NULL,
  format('{"how":"called-company","personId":"%s","validTo":"%s"}', pg_temp.ident('contact', n), current_date + 430) FROM firms
UNION ALL SELECT company_id, moved_at, 1 + place, moved_by,
  CASE WHEN place = 1 THEN 'visitor' WHEN place > 3 THEN 'advisor' ELSE 'project-lead' END,
  CASE status WHEN 'assigned' THEN 'advisor.assigned' WHEN 'ongoing' THEN 'case.started' ELSE 'case.' || status END, 'case', case_id, status,
  CASE status WHEN 'assigned' THEN format('{"advisorId":"%s"}', moves.advisor_id)
    WHEN 'closed' THEN (SELECT format('{"barriers":["references"],"outcome":"%s","why":%s}', code, pg_temp.quoted(why)) FROM outcome o
      WHERE o.case_id = moves.case_id)
    WHEN 'declined' THEN '{"reason":"not-procurement","turnTo":"business-developer"}'
    WHEN 'opened' THEN (SELECT format('{"about":"%s","municipality":"%s","number":"%s","predecessorId":null,"via":"web"}', about, municipality_code, number)
      FROM cases WHERE id = moves.case_id)
    ELSE '{}' END FROM moves
UNION ALL SELECT company_id, opened_at + interval '4 days', 7, advisor_id, 'advisor', 'note.written', 'case', id, NULL,
  format('{"noteId":"%s"}', pg_temp.ident('note', n)) FROM made WHERE is_open AND status IN ('ongoing', 'closed')
UNION ALL SELECT company_id, opened_at + interval '5 days', 8, advisor_id, 'advisor', 'message.sent', 'case', id, NULL,
  format('{"messageId":"%s","side":"staff"}', pg_temp.ident('message', n)) FROM made WHERE is_open AND status IN ('ongoing', 'closed')
UNION ALL SELECT company_id, recorded_at, 10 + seq, advisor_id, 'advisor', 'time.logged', 'case', case_id, NULL,
  format('{"activity":"%s","caseId":"%s","entryId":"%s","minutes":%s,"minutesLeft":%s,"workedOn":"%s"}', activity, case_id, id, minutes,
    300 - after, (recorded_at AT TIME ZONE 'Europe/Stockholm')::date) FROM summed;

INSERT INTO audit_event (canonical, transaction_at)
WITH placed AS (
  SELECT *, coalesce('company:' || company_id, 'system') AS stream,
    row_number() OVER (PARTITION BY company_id ORDER BY at, place, subject_id) - 1 AS seq FROM events)
SELECT pg_temp.chain(
    format('{"actor":%s,"at":"%s","facts":%s,"id":"%s","onBehalfOf":null,"prev":', pg_temp.quoted(actor::text),
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), facts, gen_random_uuid()),
    format(',"role":"%s","seq":%s,"statusAfter":%s,"stream":"%s","subject":{"id":"%s","kind":"%s"},"type":"%s","v":1}', role, seq,
      pg_temp.quoted(status), stream, subject_id, subject_kind, type)
  ) OVER (PARTITION BY stream ORDER BY seq), at
FROM placed;
