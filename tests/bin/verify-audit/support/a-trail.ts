import { randomUUID } from 'node:crypto'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { startedBy } from '@/tests/support/started-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { giveRightsBack } from '@/tests/support/changes'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'

export type StoredEvent = { canonical: string; id: string; hash: string; seq: number; no: number }
export type Trail = TestCase & {
  stream: string
  entries: string[]
  /** A meeting that is still to be, and what is held for it. */
  held: { meetingId: string; holdId: string }
}

/** A company's stream made by the operations: its case opened, given, verified, four times worked on, one taken back and a meeting booked. */
export async function aTrail(): Promise<Trail> {
  await giveRightsBack()
  const advisor = await anAdvisor()
  const made = await aCase().triaged().assignedTo(advisor).verified().and(startedBy(advisor))
  const entries: string[] = []
  for (const count of [30, 45, 60, 15])
    entries.push((await logTime(advisor, work(made.number, count, { note: 'En anteckning' }))).entryId ?? '')
  const taken = { number: made.number, requestId: randomUUID(), entryId: entries[1] ?? '' }
  await reverseTimeEntry(advisor, { ...taken, reason: 'wrong-duration', note: '' })
  const { id: meetingId } = await aMeeting(advisor, made.number, { reserved: minutes(20) })
  const { id: holdId } = await db().ledgerEntry.findFirstOrThrow({ where: { meetingId } })
  return { ...made, stream: `company:${made.companyId}`, entries, held: { meetingId, holdId } }
}

/** The event of the stream that tells of the entry, or that has the type. */
export async function eventOf(stream: string, what: string): Promise<StoredEvent> {
  const rows = await asSuperuser<StoredEvent>(
    `select *, (canonical::jsonb ->> 'no')::integer as no from audit_event
     where stream = $1 and (facts ->> 'entryId' = $2 or type = $2) order by seq limit 1`,
    [stream, what],
  )
  if (!rows[0]) throw new Error('no such event')
  return rows[0]
}

export const nameOf = (stream: string, { seq, id }: StoredEvent) => `stream ${stream}, seq ${seq}, event ${id}`
