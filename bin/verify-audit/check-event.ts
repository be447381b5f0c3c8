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
  no: string | null
  transaction: string
  transaction_at: string
  xmin: string
}

type Members = { [key: string]: Json }

const MEMBERS: Record<number, string> = {
  1: 'actor,at,facts,id,onBehalfOf,prev,role,seq,statusAfter,stream,subject,type,v',
  2: 'actor,at,facts,id,no,onBehalfOf,prev,request,role,rows,seq,statusAfter,stream,subject,type,v,xact',
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/
const ROW = /^[a-z_]+ \S+ ([0-9a-f]{64}|-)$/
const STREAM = /^(system|company:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** What an event says, or what is wrong with it by itself. */
export function faultOf(row: StoredEvent): { event: Members } | { kind: 'text' | 'column'; fault: string } {
  const event = parsed(row.canonical)
  if (!event) return text('its text is not a JSON object')
  if (canonicalText(event) !== row.canonical) return text('its text is not the exact RFC 8785 form of what it says')
  if (event.v !== 1 && event.v !== 2) return text("the text's v does not have the form it must have")
  if (Object.keys(event).sort().join() !== MEMBERS[event.v])
    return text('its text does not have exactly the members an event has')
  const misshaped = misshapedMember(event)
  if (misshaped) return text(`the text's ${misshaped} does not have the form it must have`)
  if (leafOf(row.canonical) !== row.hash) return text('the stored hash is not the hash of its text')
  const column = differingColumn(row, event)
  return column ? { kind: 'column', fault: `the column ${column} does not hold what the text says` } : { event }
}

const text = (fault: string) => ({ kind: 'text', fault }) as const

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
    ...(event.v === 2 && {
      no: typeof event.no === 'number' && event.no > 0,
      xact: matches(event.xact, /^[1-9]\d{0,19}$/),
      request: event.request === null || matches(event.request, /^[A-Za-z0-9-]{1,100}$/),
      rows: Array.isArray(event.rows) && event.rows.every((row) => matches(row, ROW)),
    }),
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
    ['no', row.no === null ? null : Number(row.no), event.no],
  ]
  return columns.find(([, stored, said]) => stored !== (said ?? null))?.[0]
}

function membersOf(value: Json | undefined): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

function matches(value: Json | undefined, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}
