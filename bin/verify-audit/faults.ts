import { createHash } from 'node:crypto'

export type FaultKind =
  | 'chain' // a stream has a gap, a fork or a break
  | 'text' // an event is not what events are made of
  | 'column' // a column does not hold what the text says
  | 'time' // an event was not written when, or in the transaction, it says
  | 'order' // the count over all streams goes back
  | 'stream' // a stream is missing, or begins with something else than it must
  | 'number' // the numbers of cases have a gap
  | 'actor' // nobody is who acted
  | 'leaf' // a place in the log is not that of its event
  | 'salt' // what keeps a row's digest from telling of it outlived the row
  | 'row-changed' // a row is not as the trail left it
  | 'row-missing' // a row that the trail tells of is gone
  | 'row-untold' // a row that the trail does not tell of
  | 'ledger' // the hours do not follow from each other, or not from the trail
  | 'guard' // the rules of the database are not those of the migrations

/**
 * `id` stays the same from one verification to the next as long as the fault does. `known`: why it is, where a lead has
 * acknowledged it.
 */
export type Fault = { id: string; kind: FaultKind; place: string; text: string; known?: string }

export function fault(kind: FaultKind, place: string, text: string): Fault {
  const id = createHash('sha256').update(`${kind}\n${place}\n${text}`).digest('hex').slice(0, 12)
  return { id, kind, place, text }
}
