import type { Client } from 'pg'
import { faultOf, type StoredEvent } from './check-event'

const BATCH = 2000

const DECLARE = `
  DECLARE trail NO SCROLL CURSOR FOR
  SELECT canonical, stream, seq, prev_seq, prev, hash, id, actor_id, role, type, subject_kind, subject_id, case_id, facts,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
  FROM audit_event ORDER BY stream, seq`

const DUPLICATES = `
  SELECT id, min(stream) AS stream, min(seq) AS seq FROM audit_event GROUP BY id HAVING count(*) > 1 ORDER BY 2, 3 LIMIT 1`

export type Walked = { fault: string } | { events: number; streams: number; notes: string[] }

/** Every event of every stream in its order, a batch at a time. Runs in the caller's transaction. */
export async function walkTrail(client: Client): Promise<Walked> {
  const tally = { events: 0, streams: 0, backward: 0, firstBackward: '' }
  let before: StoredEvent | undefined
  await client.query(DECLARE)
  for (;;) {
    const { rows } = await client.query<StoredEvent>(`FETCH ${BATCH} FROM trail`)
    for (const event of rows) {
      if (event.stream !== before?.stream) {
        before = undefined
        tally.streams += 1
      }
      const fault = faultInChain(event, before) ?? faultOf(event)
      if (fault) return { fault: `${nameOf(event)}: ${fault}.` }
      if (before && event.at < before.at && tally.backward++ === 0) tally.firstBackward = nameOf(event)
      tally.events += 1
      before = event
    }
    if (rows.length < BATCH) break
  }
  await client.query('CLOSE trail')
  const duplicate = (await client.query<StoredEvent>(DUPLICATES)).rows[0]
  if (duplicate) return { fault: `${nameOf(duplicate)}: another event has the same id.` }
  return { events: tally.events, streams: tally.streams, notes: notesOf(tally) }
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

function nameOf({ stream, seq, id }: Pick<StoredEvent, 'stream' | 'seq' | 'id'>): string {
  return `Stream ${stream}, seq ${seq}, event ${id}`
}

/** A server's clock may be set back, and no tampering follows from it: the chain holds the order. */
function notesOf({ backward, firstBackward }: { backward: number; firstBackward: string }): string[] {
  return backward === 0
    ? []
    : [`${backward} events are dated before the one they follow, the first is ${firstBackward}.`]
}
