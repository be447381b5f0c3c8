import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { canonicalText } from './canonical-text'

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

/** Appends one event to its stream, written out here by hand: no code is shared with the application. */
export async function appendEvent(client: PoolClient, input: EventInput = {}): Promise<string> {
  const stream = input.stream ?? 'system'
  const head = await client.query<{ head_seq: number | null; head_hash: string | null; at: string }>(
    'select head_seq, head_hash, at from audit_head($1)',
    [stream],
  )
  const { head_seq, head_hash, at } = head.rows[0] ?? { head_seq: null, head_hash: null, at: '' }
  const id = randomUUID()
  const event = eventWith({ ...input, stream, id, seq: (head_seq ?? -1) + 1, prev: head_hash, at })
  await client.query('insert into audit_event (canonical) values ($1)', [canonicalText(event)])
  return id
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
