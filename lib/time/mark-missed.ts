import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { requireImpartial } from '@/lib/cases/impartial'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { Meeting } from '@/lib/db/generated/client'
import type { EndMeetingInput } from '@/lib/meetings/inputs'
import { meetingAsSeen } from '@/lib/meetings/meeting-for-change'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import { Refusal } from '@/lib/refusals/refusal'
import { bookedDay } from '@/lib/time/booked-day'
import { caseForTime, reasonsOf } from '@/lib/time/case-for-time'
import { insertWork } from '@/lib/time/insert-work'
import { missedDay, missedWork } from '@/lib/time/missed-work'
import { partOfRequest } from '@/lib/time/part-of-request'

/** `requestId` is that of what was drawn, by which it is undone; null where nothing was. */
export type Missed = { minutes: number; requestId: string | null }

/** Somebody else has used of the pot, or the contact is no longer who they were: it is asked again what the meeting draws. */
const CHANGED_MEANWHILE = ['23514', 'UA021', 'UA002']

/**
 * The company did not come: what was reserved goes back, and what the round says that a missed meeting draws is drawn, as
 * far as the pot has room. What the advisor did all the same is logged as any work. The same `requestId` says it once.
 * Refusals: `case-not-found`, `meeting-gone`, `meeting-moved-on`, `meeting-not-begun`, `impartiality-missing` {number} where
 * something is drawn, `request-reused`, `already-reversed` when what this request drew has been taken back.
 */
export async function markMissed(advisor: Advisor, input: EndMeetingInput, now: Date = new Date()): Promise<Missed> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction((tx) => mark(tx, advisor, input, now))
    } catch (error) {
      if (tries === 5 || !CHANGED_MEANWHILE.includes(databaseFault(error)?.sqlState ?? '')) throw error
    }
  }
}

async function mark(tx: Tx, advisor: Advisor, input: EndMeetingInput, now: Date): Promise<Missed> {
  const supportCase = await caseForTime(tx, advisor, input.number)
  const { meeting, again } = await meetingAsSeen(tx, advisor, supportCase.id, input)
  if (again) return saidBefore(tx, meeting, input)
  const requestId = partOfRequest(input.requestId, 'missed')
  // Undone, and sent again from the page before.
  if ((await tx.ledgerEntry.count({ where: { requestId } })) > 0) throw new Refusal('already-reversed')
  if (meeting.startsAt > now) throw new Refusal('meeting-not-begun')
  const meetingId = meeting.id
  const changed = { changedBy: advisor.personId, changedRequest: input.requestId }
  await tx.meeting.update({ where: { id: meetingId }, data: { status: 'missed', ...changed } })
  const release = await releaseHold(tx, advisor, supportCase, meetingId, 'missed')
  const minutes = await missedWork(tx, supportCase, meeting, release?.left ?? supportCase.minutesLeft)
  const work = {
    ...{ requestId, meetingId, activity: meeting.kind, workedOn: missedDay(supportCase, meeting) },
    ...({ earlyReason: null, lateReason: 'other', note: '', drawnAs: 'missed' } as const),
  }
  if (minutes > 0) requireImpartial(supportCase)
  const drawn = minutes > 0 ? await insertWork(tx, advisor, supportCase, work, minutes) : null
  const subject = { kind: 'case', id: supportCase.id, companyId: supportCase.companyId } as const
  await tellRelease(tx, advisor, supportCase, release)
  if (drawn) {
    const { entryId, minutesLeft } = drawn
    await tellOfHours(tx, supportCase, minutesLeft)
    const facts = {
      ...{ entryId, caseId: supportCase.id, meetingId, minutes, activity: work.activity, minutesLeft },
      ...{ ...bookedDay(supportCase, work.workedOn), lateReason: reasonsOf(supportCase, work).lateReason },
    }
    await record(tx, advisor, 'time.missed', subject, facts)
  }
  await record(tx, advisor, 'meeting.missed', subject, { meetingId })
  return { minutes, requestId: drawn && requestId }
}

/** What it drew is told as it was, whatever has become of the pot since. */
async function saidBefore(tx: Tx, { id, status, sequence }: Meeting, input: EndMeetingInput): Promise<Missed> {
  if (status !== 'missed' || sequence !== input.sequence) throw new Refusal('request-reused')
  const drawn = await tx.ledgerEntry.findFirst({
    where: { meetingId: id, drawnAs: 'missed' },
    orderBy: { seq: 'desc' },
  })
  if (!drawn) return { minutes: 0, requestId: null }
  if ((await tx.ledgerEntry.count({ where: { reversesId: drawn.id } })) > 0) throw new Refusal('already-reversed')
  return { minutes: drawn.minutes, requestId: drawn.requestId }
}
