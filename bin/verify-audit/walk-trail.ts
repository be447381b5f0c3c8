import type { ClientBase } from 'pg'
import { faultOf, type StoredEvent } from './check-event'
import { fault, type Fault } from './faults'
import { compareTimes, Rewritten } from './compare-times'
import { declaredEvents, faultInDeclaration } from './declared-events'
import { ToldRows } from './told-rows'

const BATCH = 2000

const DECLARE = `
  DECLARE trail NO SCROLL CURSOR FOR
  SELECT canonical, stream, seq, prev_seq, prev, hash, id, actor_id, role, type, subject_kind, subject_id, case_id, facts, no,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
    transaction::text AS transaction, xmin::text AS xmin,
    to_char(transaction_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS transaction_at
  FROM audit_event ORDER BY stream, seq`

const DUPLICATES = `
  SELECT id, min(stream) AS stream, min(seq) AS seq FROM audit_event GROUP BY id HAVING count(*) > 1 ORDER BY 2, 3`

const COUNTED = `
  SELECT id, stream, seq FROM audit_event WHERE (canonical_value(canonical, 'no'))::numeric = ANY ($1) ORDER BY stream, seq`

export type Walked = {
  events: number
  streams: Map<string, string>
  told: ToldRows
  holdsRows: boolean
  notes: string[]
}

/** Every event of every stream in its order, a batch at a time. Runs in the caller's transaction. */
export async function walkTrail(client: ClientBase, isDemo: boolean, faults: Fault[]): Promise<Walked> {
  const walked: Walked = { events: 0, streams: new Map(), told: new ToldRows(), holdsRows: false, notes: [] }
  const tally = { backward: 0, firstBackward: '', sealed: new Map<string, number>() }
  const rewritten = new Rewritten()
  const declared = declaredEvents()
  let before: StoredEvent | undefined
  let no = 0
  await client.query(DECLARE)
  for (;;) {
    const { rows } = await client.query<StoredEvent>(`FETCH ${BATCH} FROM trail`)
    for (const event of rows) {
      if (event.stream !== before?.stream) {
        before = undefined
        no = 0
        walked.streams.set(event.stream, event.type)
      }
      const broken = faultInChain(event, before)
      if (broken) faults.push(fault('chain', nameOf(event), broken))
      const checked = faultOf(event)
      if ('fault' in checked) faults.push(fault(checked.kind, nameOf(event), checked.fault))
      else {
        for (const text of compareTimes(event, checked.event, isDemo)) faults.push(fault('time', nameOf(event), text))
        const { v, rows: told } = checked.event
        if (v === 2 && Array.isArray(told)) {
          const place = Number(checked.event.no)
          if (place <= no) faults.push(fault('order', nameOf(event), 'it counts no higher than the one before it'))
          no = place
          walked.holdsRows = true
          const undeclared = faultInDeclaration(checked.event, declared)
          if (undeclared) faults.push(fault('text', nameOf(event), undeclared))
          rewritten.note(event, place)
          for (const row of told) if (typeof row === 'string') walked.told.tell(row, place)
          if (event.type === 'rows.sealed') {
            const { table } = event.facts as { table?: string }
            const what = `${String(table)} at ${event.at.slice(0, 16)}Z`
            tally.sealed.set(what, (tally.sealed.get(what) ?? 0) + told.length)
          }
        } else if (no > 0) faults.push(fault('text', nameOf(event), 'it is of a form that had ended before it'))
      }
      if (before && event.at < before.at && tally.backward++ === 0) tally.firstBackward = nameOf(event)
      walked.events += 1
      before = event
    }
    if (rows.length < BATCH) break
  }
  await client.query('CLOSE trail')
  for (const event of (await client.query<StoredEvent>(DUPLICATES)).rows)
    faults.push(fault('chain', nameOf(event), 'another event has the same id'))
  for (const event of (await client.query<StoredEvent>(COUNTED, [rewritten.after()])).rows)
    faults.push(fault('time', nameOf(event), 'its row was written again after its transaction'))
  walked.notes = notesOf(tally, rewritten.before())
  return walked
}

function faultInChain(event: StoredEvent, before: StoredEvent | undefined): string | undefined {
  const expected = before ? before.seq + 1 : 0
  if (event.seq > expected) {
    const missing = event.seq - expected
    const ones = missing === 1 ? `the event with seq ${expected} is` : `${missing} events from seq ${expected} are`
    return `${ones} missing before it`
  }
  if (event.seq < expected) return `seq ${expected} was expected: two events claim the same place`
  if (event.prev === (before?.hash ?? null)) return undefined
  return before
    ? `it is not chained to the event before it, seq ${before.seq}, event ${before.id}: one of the two was changed, replaced or moved`
    : 'it is the first of its stream and yet names one before it'
}

export function nameOf({ stream, seq, id }: Pick<StoredEvent, 'stream' | 'seq' | 'id'>): string {
  return `stream ${stream}, seq ${seq}, event ${id}`
}

type Tally = { backward: number; firstBackward: string; sealed: Map<string, number> }

const countOf = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** A server's clock may be set back, and no tampering follows from it: the chain holds the order. */
function notesOf({ backward, firstBackward, sealed }: Tally, restored: number): string[] {
  const notes: string[] = []
  if (backward > 0)
    notes.push(
      `${countOf(backward, 'event is', 'events are')} dated before the one they follow, the first is ${firstBackward}.`,
    )
  for (const [what, rows] of sealed)
    notes.push(
      `${countOf(rows, 'row was', 'rows were')} entered in the trail as they stood, by the owner of the tables: ${what}.`,
    )
  if (restored > 0)
    notes.push(`${countOf(restored, 'event was', 'events were')} written again before the others, as by a restore.`)
  return notes
}
