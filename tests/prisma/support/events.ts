import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'

export type Subject = { kind: string; id: string }

export type EventInput = {
  stream?: string
  type?: string
  subject?: Subject
  actor?: string | null
  role?: string
  statusAfter?: string | null
  facts?: Record<string, unknown>
}

/** Declared in the databases of tests that write rows by hand, and there alone: it may tell of every change of every table, and stand without one. */
export const ANYTHING = 'test.happened'

beforeAll(async () => {
  await asSuperuser(
    `insert into event_form (type, subjects, roles, stream, again, alone, facts, ties)
     values ($1, array['case', 'company', 'person'],
       array['system', 'visitor', 'company-contact', 'partner', 'advisor', 'project-lead', 'editor', 'buyer-advisor', 'auditor'],
       'either', true, true, '{"caseId":"id~","entryId":"id~","reversesId":"id~","minutes":"number~"}', '{}')`,
    [ANYTHING],
  )
  await asSuperuser(
    `insert into event_tells (type, table_name, op, way, parts, names, holds, others, must, side)
     select $1, c.relname, op.name, 0, case op.name when 'INSERT' then array['+'] when 'DELETE' then array['-'] else columns end,
       '{}', '{}', columns, false, false
     from pg_trigger t join pg_class c on c.oid = t.tgrelid, (values ('INSERT'), ('UPDATE'), ('DELETE')) op (name),
       lateral (select array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns) a
     where t.tgname = 'change_leaves_an_event'`,
    [ANYTHING],
  )
})

/** Appends one event to its stream, as a statement of the application's: `ANYTHING` unless a type is named. */
export async function appendEvent(client: PoolClient, input: EventInput = {}): Promise<string> {
  const company = input.stream?.replace('company:', '') ?? null
  const subject = input.subject ?? { kind: 'person', id: '00000000-0000-4000-8000-000000000001' }
  const { rows } = await client.query<{ id: string }>(
    'select record_event($1, $2, $3, $4, $5, $6, $7, $8, null) as id',
    [
      ...[input.type ?? ANYTHING, subject.kind, subject.id, company === 'system' ? null : company],
      ...[input.actor ?? null, input.role ?? 'system', input.statusAfter ?? null, input.facts ?? {}],
    ],
  )
  if (!rows[0]) throw new Error('the event was not recorded')
  return rows[0].id
}

type Place = { stream: string; id: string; seq: number; prev: string | null; at: string }

export function eventWith(input: EventInput & Place) {
  const { id, stream, seq, prev, at } = input
  return {
    v: 1,
    id,
    stream,
    seq,
    prev,
    at,
    actor: input.actor ?? null,
    role: input.role ?? 'project-lead',
    onBehalfOf: null,
    type: input.type ?? 'person.deactivated',
    subject: input.subject ?? { kind: 'person', id: '00000000-0000-4000-8000-000000000001' },
    statusAfter: input.statusAfter ?? null,
    facts: input.facts ?? {},
  }
}
