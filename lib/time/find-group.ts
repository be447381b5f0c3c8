import 'server-only'
import { db } from '@/lib/db/client'
import { doneOnOf } from '@/lib/time/done-on'

/** A company's part of a meeting with several, in the hours or outside them. */
export type StoredPart = {
  number: string
  advisorId: string | null
  activity: string | null
  /** The day that it was done on. */
  doneOn: string
  /** How long the meeting was. */
  length: number
  /** Drawn from the company's hours. */
  minutes: number
  note: string
  reversed: boolean
}

/** What an earlier request with this id wrote; nothing when there was none. */
export async function findGroup(groupId: string): Promise<StoredPart[]> {
  const [entries, outside] = await Promise.all([
    db().ledgerEntry.findMany({ where: { groupId }, include: { ledgerNote: true } }),
    db().outsideTime.findMany({ where: { groupId }, include: { outsideTimeNote: true } }),
  ])
  const rows = [
    ...entries.map((row) => ({ ...row, drawn: row.minutes, note: row.ledgerNote?.text ?? '' })),
    ...outside.map((row) => ({ ...row, drawn: 0, note: row.outsideTimeNote?.text ?? '' })),
  ]
  const ids = rows.map(({ id }) => id)
  const [cases, entriesBack, outsideBack] = await Promise.all([
    db().supportCase.findMany({
      where: { id: { in: rows.map((row) => row.caseId ?? '') } },
      select: { id: true, number: true },
    }),
    db().ledgerEntry.findMany({ where: { reversesId: { in: ids } }, select: { reversesId: true } }),
    db().outsideTime.findMany({ where: { reversesId: { in: ids } }, select: { reversesId: true } }),
  ])
  const back = [...entriesBack, ...outsideBack].map(({ reversesId }) => reversesId)
  return rows.map((row) => ({
    ...{ number: cases.find(({ id }) => id === row.caseId)?.number ?? '', advisorId: row.advisorId },
    ...{ activity: row.activity, doneOn: doneOnOf(row), length: row.groupMinutes ?? 0, minutes: row.drawn },
    ...{ note: row.note, reversed: back.includes(row.id) },
  }))
}
