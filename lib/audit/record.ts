import 'server-only'
import { randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { AuditEventType, AuditFacts, Subject } from '@/lib/audit/audit-events'
import type { Tx } from '@/lib/db/transaction'

type Recorder = { role: string; personId: string | null }
type Head = { seq: number; hash: string | null; at: string }

const FORMAT_VERSION = 1
const heads = new WeakMap<Tx, Map<string, Head>>()

/**
 * Leaves one event in the trail, in the change's own transaction. Locks the stream until the transaction ends, so call
 * it after everything else; a company's stream before the system's. `statusAfter` is the case's state afterwards. Answers the event's id.
 */
export async function record<T extends AuditEventType>(
  tx: Tx,
  actor: Recorder,
  type: T,
  subject: Subject,
  facts: AuditFacts[T],
  statusAfter: string | null = null,
): Promise<string> {
  const stream = subject.companyId ? `company:${subject.companyId}` : 'system'
  const head = await headOf(tx, stream)
  const event = {
    v: FORMAT_VERSION,
    id: randomUUID(),
    stream,
    seq: head.seq + 1,
    prev: head.hash,
    at: head.at,
    actor: actor.personId,
    role: actor.role,
    onBehalfOf: actor.role === 'company-contact' ? (subject.companyId ?? null) : null,
    type,
    subject: { kind: subject.kind, id: subject.id },
    statusAfter,
    facts,
  }
  const canonical = canonicalize(event)
  if (!canonical) throw new TypeError('an event that has no canonical text')
  const [stored] = await tx.$queryRaw<{ hash: string }[]>`
    INSERT INTO audit_event (canonical) VALUES (${canonical}) RETURNING hash`
  if (!stored) throw new Error('the event was not stored')
  headsOf(tx).set(stream, { seq: event.seq, hash: stored.hash, at: head.at })
  return event.id
}

async function headOf(tx: Tx, stream: string): Promise<Head> {
  const known = headsOf(tx).get(stream)
  if (known) return known
  const [row] = await tx.$queryRaw<{ head_seq: number | null; head_hash: string | null; at: string }[]>`
    SELECT head_seq, head_hash, at FROM audit_head(${stream})`
  if (!row) throw new Error('the stream did not answer')
  return { seq: row.head_seq ?? -1, hash: row.head_hash, at: row.at }
}

function headsOf(tx: Tx): Map<string, Head> {
  const known = heads.get(tx) ?? new Map<string, Head>()
  heads.set(tx, known)
  return known
}
