import { createHash } from 'node:crypto'
import { canonicalText, type Json } from './canonical-text'

/** A row as stored. Numbers and instants come as text, so that nothing is lost on the way. */
export type StoredEvent = {
  canonical: string
  stream: string
  seq: number
  prev_seq: number | null
  prev: string | null
  hash: string
  id: string
  at: string
  actor_id: string | null
  role: string
  type: string
  subject_kind: string
  subject_id: string
  case_id: string | null
  facts: Json
}

type Members = { [key: string]: Json }

const KEYS = 'actor,at,facts,id,onBehalfOf,prev,role,seq,statusAfter,stream,subject,type,v'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/
const STREAM = /^(system|company:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** What is wrong with one event by itself, if anything. */
export function faultOf(row: StoredEvent): string | undefined {
  const event = parsed(row.canonical)
  if (!event) return 'its text is not a JSON object'
  if (canonicalText(event) !== row.canonical) return 'its text is not the exact RFC 8785 form of what it says'
  if (Object.keys(event).sort().join() !== KEYS) return 'its text does not have exactly the members an event has'
  const misshaped = misshapedMember(event)
  if (misshaped) return `the text's ${misshaped} does not have the form it must have`
  if (leafOf(row.canonical) !== row.hash) return 'the stored hash is not the hash of its text'
  const column = differingColumn(row, event)
  return column && `the column ${column} does not hold what the text says`
}

export function leafOf(canonical: string): string {
  return createHash('sha256').update(Uint8Array.of(0)).update(canonical, 'utf8').digest('hex')
}

function parsed(text: string): Members | undefined {
  try {
    return membersOf(JSON.parse(text) as Json)
  } catch {
    return undefined
  }
}

function misshapedMember(event: Members): string | undefined {
  const subject = membersOf(event.subject)
  const sound: Record<string, boolean> = {
    v: event.v === 1,
    id: matches(event.id, UUID),
    stream: matches(event.stream, STREAM),
    seq: typeof event.seq === 'number' && event.seq >= 0,
    prev: event.seq === 0 ? event.prev === null : matches(event.prev, HASH),
    at: typeof event.at === 'string' && INSTANT.test(event.at) && !Number.isNaN(Date.parse(event.at)),
    actor: event.actor === null || matches(event.actor, UUID),
    role: matches(event.role, /./),
    onBehalfOf: event.onBehalfOf === null || matches(event.onBehalfOf, UUID),
    type: matches(event.type, /^[a-z-]+\.[a-z-]+$/),
    subject:
      Object.keys(subject ?? {})
        .sort()
        .join() === 'id,kind' &&
      matches(subject?.id, UUID) &&
      matches(subject?.kind, /./),
    statusAfter: event.statusAfter === null || matches(event.statusAfter, /./),
    facts: membersOf(event.facts) !== undefined,
  }
  return Object.keys(sound).find((name) => !sound[name])
}

function differingColumn(row: StoredEvent, event: Members): string | undefined {
  const subject = membersOf(event.subject)
  const caseId = subject?.kind === 'case' ? subject.id : membersOf(event.facts)?.caseId
  const columns: [string, Json, Json | undefined][] = [
    ['stream', row.stream, event.stream],
    ['seq', row.seq, event.seq],
    ['prev_seq', row.prev_seq, event.seq === 0 ? null : Number(event.seq) - 1],
    ['prev', row.prev, event.prev],
    ['id', row.id, event.id],
    ['at', row.at, typeof event.at === 'string' ? event.at.replace('Z', '000Z') : null],
    ['actor_id', row.actor_id, event.actor],
    ['role', row.role, event.role],
    ['type', row.type, event.type],
    ['subject_kind', row.subject_kind, subject?.kind],
    ['subject_id', row.subject_id, subject?.id],
    ['case_id', row.case_id, caseId],
    ['facts', canonicalText(row.facts) ?? null, canonicalText(event.facts ?? null)],
  ]
  return columns.find(([, stored, said]) => stored !== (said ?? null))?.[0]
}

function membersOf(value: Json | undefined): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

function matches(value: Json | undefined, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}
