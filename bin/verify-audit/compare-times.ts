import type { ClientBase } from 'pg'
import type { Json } from './canonical-text'
import type { StoredEvent } from './check-event'
import { fault, type Fault } from './faults'

/** A transaction may take half an hour, and a clock may be set a little while it does. */
const LONGEST_MS = 45 * 60_000
const SECOND_MS = 1000

/** When an event was written, by its text, against when its transaction says it was: a demo's story has its own time. */
export function compareTimes(event: StoredEvent, said: { [key: string]: Json }, isDemo: boolean): string[] {
  const found: string[] = []
  if (said.v === 2 && said.xact !== event.transaction) found.push('it was not written in the transaction it says')
  if (isDemo) return found
  const [at, begun] = [Date.parse(event.at), Date.parse(event.transaction_at)]
  if (at < begun - SECOND_MS || at > begun + LONGEST_MS) found.push('its time is not that of its transaction')
  return found
}

/**
 * PostgreSQL itself keeps which transaction wrote a row last. After a restore all that was restored was written again, and
 * what came later was not: so only an event that was written again after one that was not has been tampered with.
 */
export class Rewritten {
  private firstAsWritten = Infinity
  private readonly again: number[] = []

  note(event: StoredEvent, no: number): void {
    const isAsWritten = BigInt.asUintN(32, BigInt(event.transaction)) === BigInt(event.xmin)
    if (isAsWritten) this.firstAsWritten = Math.min(this.firstAsWritten, no)
    else this.again.push(no)
  }

  after(): number[] {
    return this.again.filter((no) => no > this.firstAsWritten)
  }

  before(): number {
    return this.again.filter((no) => no < this.firstAsWritten).length
  }
}

/**
 * Transactions are counted as they begin to write: when an event was written, none can have had a higher number than one
 * that began later still. So one that was written again under another's number is found, whatever else was made to fit.
 * Only of what was not restored: then the count began anew.
 */
const AFTER_LATER = `
  SELECT format('stream %s, seq %s, event %s', e.stream, e.seq, e.id) AS place FROM (
    SELECT *, max(transaction_at) OVER (ORDER BY transaction::text::bigint RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS begun
    FROM audit_event WHERE transaction::text::bigint & 4294967295 = xmin::text::bigint) e
  WHERE e.begun > e.at + interval '1 second'`

export async function compareOrder(client: ClientBase, faults: Fault[]): Promise<void> {
  const { rows } = await client.query<{ place: string }>(AFTER_LATER)
  for (const { place } of rows) faults.push(fault('time', place, 'it was written after others that it is older than'))
}
