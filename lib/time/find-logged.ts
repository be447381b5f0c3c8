import 'server-only'
import { db } from '@/lib/db/client'
import { doneOnOf } from '@/lib/time/done-on'
import type { LogTimeInput } from '@/lib/time/inputs'

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
  const [entry, outside] = await Promise.all([
    db().ledgerEntry.findUnique({ where: { requestId }, include: { ledgerNote: true } }),
    db().outsideTime.findUnique({ where: { requestId }, include: { outsideTimeNote: true } }),
  ])
  const row = entry ?? outside
  if (!row) return null
  const [entryBack, outsideBack] = await Promise.all([
    entry && db().ledgerEntry.count({ where: { reversesId: entry.id } }),
    outside && db().outsideTime.count({ where: { reversesId: outside.id } }),
  ])
  return {
    minutes: entry?.minutes ?? 0,
    outsideMinutes: outside?.minutes ?? 0,
    entryId: entry?.id ?? null,
    caseId: row.caseId,
    advisorId: row.advisorId,
    activity: row.activity,
    workedOn: doneOnOf(row),
    earlyReason: row.earlyReason,
    lateReason: row.lateReason,
    note: entry?.ledgerNote?.text ?? outside?.outsideTimeNote?.text ?? '',
    reversed: Boolean(entryBack || outsideBack),
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
