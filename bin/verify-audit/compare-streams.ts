import type { ClientBase } from 'pg'
import { fault, type Fault } from './faults'

/** Each answers with every broken thing: where, and what. */
const CHECKS = {
  stream: `
    SELECT 'company ' || c.id AS place, 'it has no stream' AS text FROM company c
    WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.stream = 'company:' || c.id)
    UNION ALL
    SELECT 'stream ' || e.stream, 'it begins with ' || e.type || ' and not with the company''s registration' FROM audit_event e
    WHERE e.seq = 0 AND e.stream <> 'system' AND e.type <> 'company.registered'
    UNION ALL
    SELECT 'stream ' || e.stream, 'there is no company of that id' FROM audit_event e
    WHERE e.seq = 0 AND e.stream <> 'system' AND NOT EXISTS (SELECT FROM company c WHERE e.stream = 'company:' || c.id)
    UNION ALL
    SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id), 'the company was registered before' FROM audit_event e
    WHERE e.type = 'company.registered' AND e.seq > 0
    UNION ALL
    SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id), 'its case is another company''s' FROM audit_event e
    JOIN cases c ON c.id = e.case_id WHERE e.stream <> 'company:' || c.company_id
      -- Until its company was merged into another, as the stream tells, it was in its own.
      AND NOT EXISTS (SELECT FROM audit_event m WHERE m.stream = e.stream AND m.type = 'company.merged' AND m.seq > e.seq
        AND m.subject_id::text = substr(e.stream, 9) AND m.facts ->> 'otherId' = c.company_id::text)
    UNION ALL
    SELECT 'stream system', 'it is missing' WHERE EXISTS (SELECT FROM company) AND NOT EXISTS (SELECT FROM audit_event WHERE stream = 'system')`,
  number: `
    SELECT 'year ' || n.year AS place, format('%s cases were numbered, and %s are there', n.last, count(c.id)) AS text
    FROM case_number n LEFT JOIN cases c ON c.year = n.year
    GROUP BY n.year, n.last HAVING count(c.id) <> n.last OR max(c.year_seq) IS DISTINCT FROM n.last`,
  actor: `
    SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id) AS place, 'nobody is who acted in it' AS text FROM audit_event e
    WHERE e.actor_id IS NOT NULL AND NOT EXISTS (SELECT FROM person p WHERE p.id = e.actor_id)
    UNION ALL
    SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id), 'who acted in it was not ' || e.role || ' then' FROM audit_event e
    WHERE e.role NOT IN ('system', 'visitor', 'company-contact', 'partner') AND canonical_value(e.canonical, 'v') = '2'
      AND EXISTS (SELECT FROM person p WHERE p.id = e.actor_id) AND NOT EXISTS (
        SELECT FROM staff_role r WHERE r.person_id = e.actor_id AND r.role = e.role
          AND (r.revoked_at IS NULL OR r.revoked_at >= e.at))
    UNION ALL
    SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id), 'who acted in it never spoke for ' || CASE e.role WHEN 'partner' THEN 'a partner' ELSE 'the company' END
    FROM audit_event e WHERE canonical_value(e.canonical, 'v') = '2' AND (
      e.role = 'partner' AND NOT EXISTS (SELECT FROM partner_member m WHERE m.person_id = e.actor_id)
      OR e.role = 'company-contact' AND NOT EXISTS (SELECT FROM mandate m WHERE m.person_id = e.actor_id
        AND (e.stream = 'system' OR e.stream = 'company:' || m.company_id)))
    UNION ALL
    SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id), 'it names another on whose behalf it was done' FROM audit_event e
    WHERE canonical_value(e.canonical, 'v') = '2' AND canonical_value(e.canonical, 'onBehalfOf') IS DISTINCT FROM
      CASE WHEN e.role = 'company-contact' AND e.stream <> 'system' THEN substr(e.stream, 9) END`,
} as const

/** The streams that must be, the numbers that must be given out, and who may have acted. */
export async function compareStreams(client: ClientBase, faults: Fault[]): Promise<void> {
  for (const kind of ['stream', 'number', 'actor'] as const) {
    const { rows } = await client.query<{ place: string; text: string }>(CHECKS[kind])
    for (const { place, text } of rows) faults.push(fault(kind, place, text))
  }
}
