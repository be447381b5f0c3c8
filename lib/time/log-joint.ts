import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { completeMeeting } from '@/lib/meetings/complete-meeting'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { meetingForChange } from '@/lib/meetings/meeting-for-change'
import { Refusal } from '@/lib/refusals/refusal'
import { caseForTime } from '@/lib/time/case-for-time'
import { findJoint, type StoredHalf } from '@/lib/time/find-joint'
import { drawnOf, halvesOf } from '@/lib/time/joint-draws'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { listSecondAdvisors } from '@/lib/time/list-second-advisors'
import { lockAccounts } from '@/lib/time/lock-accounts'
import { requireJoint } from '@/lib/time/require-joint'
import { writeJoint } from '@/lib/time/write-joint'

/** `minutes` were drawn in all, and each of the two has `length` as their own time, in the hours or outside them. */
export type JointLogged = { minutes: number; length: number; requestId: string }

/** Somebody has been barred, or the contact is no longer verified: asked again, it is said which. */
const CHANGED_MEANWHILE = ['UA010', 'UA174', 'UA021']

/**
 * Writes a meeting with another advisor, in one transaction: what the round says is drawn, as far as the pot has room, and
 * both have it as their own time, or nothing is written. The same `requestId` writes once. With a `meetingId` what was
 * reserved goes back first, and that meeting has been held. Refusals: `case-not-found`, those of requireJoint and
 * completeMeeting, `joint-draws-other` {minutes, minutesLeft} than was seen, `request-reused`, `already-reversed` when what
 * this request wrote has been taken back.
 */
export async function logJoint(advisor: Advisor, input: LogJointInput): Promise<JointLogged> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction((tx) => log(tx, advisor, input))
    } catch (error) {
      const fault = databaseFault(error)
      if (!fault && !(error instanceof Refusal)) throw error
      const stored = await replay(advisor, input)
      if (stored) return stored
      if (fault?.sqlState === '23505') throw new Refusal('request-reused')
      if (fault?.sqlState === 'UA002') throw new Refusal('round-closed')
      if (!CHANGED_MEANWHILE.includes(fault?.sqlState ?? '')) throw error
      // Whoever speaks for the company is let into no case of it either, and no list says so.
      if (tries === 3) throw new Refusal('second-not-possible', {}, 'secondId')
    }
  }
}

async function log(tx: Tx, advisor: Advisor, input: LogJointInput): Promise<JointLogged> {
  const { number, meetingId, activity, duration, requestId } = input
  const { id, accountId } = await caseForTime(tx, advisor, number)
  if (meetingId) await meetingForChange(tx, id, meetingId)
  await lockAccounts(tx, [accountId])
  const supportCase = await caseForTime(tx, advisor, number)
  const left = meetingId ? await leftAtMeeting(supportCase.id, meetingId) : supportCase.minutesLeft
  requireJoint(input, supportCase, await listSecondAdvisors(advisor, number, tx))
  const halves = halvesOf(supportCase, activity, duration, left)
  const minutes = drawnOf(halves)
  if (minutes !== input.drawn) throw new Refusal('joint-draws-other', { minutes, minutesLeft: left }, 'duration')
  const completed = meetingId ? await completeMeeting(tx, advisor, supportCase, meetingId, requestId) : null
  await writeJoint(tx, advisor, supportCase, input, halves)
  await completed?.tell()
  return { minutes, length: duration, requestId }
}

async function replay(advisor: Advisor, input: LogJointInput): Promise<JointLogged | null> {
  const parts = await findJoint(input.requestId)
  const [first, second] = [parts.find(({ no }) => no === 1), parts.find(({ no }) => no === 2)]
  if (!first || !second) return null
  const minutesOf = (which: (part: StoredHalf) => boolean) =>
    parts.filter(which).reduce((sum, { minutes }) => sum + minutes, 0)
  const length = minutesOf(({ no }) => no === 1)
  const { id } = await caseForTime(null, advisor, input.number)
  const same =
    first.advisorId === advisor.personId &&
    second.advisorId === input.secondId &&
    first.caseId === id &&
    first.activity === input.activity &&
    length === input.duration &&
    first.doneOn === input.workedOn &&
    first.note === input.note
  if (!same) throw new Refusal('request-reused')
  if (first.reversed) throw new Refusal('already-reversed')
  return { minutes: minutesOf(({ place }) => place === 'ledger'), length, requestId: input.requestId }
}
