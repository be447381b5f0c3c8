import 'server-only'
import { db } from '@/lib/db/client'
import { doneOnOf } from '@/lib/time/done-on'

/** What one advisor has of a meeting with two, in the hours or outside them. */
export type StoredHalf = {
  id: string
  place: 'ledger' | 'outside'
  no: number
  caseId: string | null
  advisorId: string | null
  activity: string | null
  /** The day that it was done on. */
  doneOn: string
  minutes: number
  /** Of time outside the support. */
  why: string | null
  note: string
  reversed: boolean
}

/** Both halves of what was written with this id, the first first, and of each what is in the hours; nothing when there was none. */
export async function findJoint(jointId: string): Promise<StoredHalf[]> {
  const [entries, outside] = await Promise.all([
    db().ledgerEntry.findMany({ where: { jointId }, include: { ledgerNote: true } }),
    db().outsideTime.findMany({ where: { jointId }, include: { outsideTimeNote: true } }),
  ])
  const rows = [
    ...entries.map((row) => ({ ...row, place: 'ledger' as const, why: null, note: row.ledgerNote?.text ?? '' })),
    ...outside.map((row) => ({ ...row, place: 'outside' as const, note: row.outsideTimeNote?.text ?? '' })),
  ]
  const of = { where: { reversesId: { in: rows.map(({ id }) => id) } }, select: { reversesId: true } }
  const [entriesBack, outsideBack] = await Promise.all([db().ledgerEntry.findMany(of), db().outsideTime.findMany(of)])
  const back = [...entriesBack, ...outsideBack].map(({ reversesId }) => reversesId)
  return rows
    .map((row) => ({
      ...{ id: row.id, place: row.place, no: row.jointNo ?? 0, caseId: row.caseId, advisorId: row.advisorId },
      ...{ activity: row.activity, doneOn: doneOnOf(row), minutes: row.minutes, why: row.why },
      note: row.note,
      reversed: back.includes(row.id),
    }))
    .sort((a, b) => a.no - b.no || a.place.localeCompare(b.place))
}
