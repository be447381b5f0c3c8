import 'server-only'
import type { LogTimeInput } from '@/lib/time/inputs'
import { listWritten } from '@/lib/time/list-written'

export type Logged = { minutes: number; outsideMinutes: number; entryId: string | null }
type Stored = Logged & {
  caseId: string | null
  advisorId: string | null
  activity: string | null
  /** The day that it was done on. */
  workedOn: string
  earlyReason: string | null
  lateReason: string | null
  note: string
  /** Taken back since, in whole or in part. */
  reversed: boolean
}

/** What an earlier request with this id stored, in the ledger, outside it, or both. */
export async function findLogged(requestId: string): Promise<Stored | null> {
  const written = await listWritten({ requestId })
  const entry = written.find(({ place }) => place === 'ledger')
  const outside = written.find(({ place }) => place === 'outside')
  const row = entry ?? outside
  if (!row) return null
  return {
    minutes: entry?.minutes ?? 0,
    outsideMinutes: outside?.minutes ?? 0,
    entryId: entry?.id ?? null,
    ...{ caseId: row.caseId, advisorId: row.advisorId, activity: row.activity, workedOn: row.doneOn },
    ...{ earlyReason: row.earlyReason, lateReason: row.lateReason },
    note: written.map(({ note }) => note).find(Boolean) ?? '',
    reversed: written.some(({ reversed }) => reversed),
  }
}

export function sameAsAsked(stored: Stored, caseId: string, advisorId: string, input: LogTimeInput): boolean {
  return (
    stored.caseId === caseId &&
    stored.advisorId === advisorId &&
    stored.activity === input.activity &&
    stored.workedOn === input.workedOn &&
    // A note may have been written afterwards.
    (stored.note === input.note || input.note === '') &&
    (stored.earlyReason === null || stored.earlyReason === input.earlyReason) &&
    (stored.lateReason === null || stored.lateReason === input.lateReason) &&
    stored.minutes + stored.outsideMinutes === input.duration
  )
}
