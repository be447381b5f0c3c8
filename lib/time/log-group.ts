import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { completeMeeting } from '@/lib/meetings/complete-meeting'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { meetingForChange } from '@/lib/meetings/meeting-for-change'
import { Refusal } from '@/lib/refusals/refusal'
import { casesForTime } from '@/lib/time/case-for-time'
import { findGroup } from '@/lib/time/find-group'
import { drawnFromEach } from '@/lib/time/group-draws'
import type { LogGroupInput } from '@/lib/time/group-inputs'
import { lockAccounts } from '@/lib/time/lock-accounts'
import { partOfRequest } from '@/lib/time/part-of-request'
import { numbersOf, requireGroup } from '@/lib/time/require-group'
import { writeGroup } from '@/lib/time/write-group'

/** `minutes` were drawn from each; `requestId` is that of the part of the case that was asked from. */
export type GroupLogged = { companies: number; minutes: number; requestId: string }

/** Somebody has been barred, or a contact is no longer verified: asked again, it is said which case it is. */
const CHANGED_MEANWHILE = ['UA010', 'UA021']

/**
 * Writes one meeting with several companies, in one transaction: what the round says is drawn from each, or nothing is
 * written. The same `requestId` writes once. With a `meetingId` what was reserved in the case that it is asked from goes
 * back first, and that meeting has been held. Refusals: those of requireGroup and completeMeeting, `request-reused`,
 * `already-reversed` when something of what this request wrote has been taken back.
 */
export async function logGroup(advisor: Advisor, input: LogGroupInput): Promise<GroupLogged> {
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
      if (tries === 3 || !CHANGED_MEANWHILE.includes(fault?.sqlState ?? '')) throw error
    }
  }
}

async function log(tx: Tx, advisor: Advisor, input: LogGroupInput): Promise<GroupLogged> {
  const { number, meetingId, activity, duration } = input
  const numbers = numbersOf(input)
  const before = await casesForTime(tx, advisor, numbers)
  const own = before.find((found) => found.number === number)
  if (!own) throw new Refusal('case-not-found')
  const meeting = meetingId ? await meetingForChange(tx, own.id, meetingId) : null
  await lockAccounts(
    tx,
    before.map(({ accountId }) => accountId),
  )
  const found = await casesForTime(tx, advisor, numbers)
  const cases = numbers.flatMap((one) => found.filter((of) => of.number === one))
  const left = meeting && (await leftAtMeeting(own.id, meeting.id))
  requireGroup(input, cases, (found) => (found.number === number && left !== null ? left : found.minutesLeft))
  const completed = meetingId ? await completeMeeting(tx, advisor, own, meetingId, input.requestId) : null
  await writeGroup(tx, advisor, cases, input)
  await completed?.tell()
  const minutes = drawnFromEach(own, activity, duration, cases.length) ?? 0
  return { companies: cases.length, minutes, requestId: partOfRequest(input.requestId, own.id) }
}

async function replay(advisor: Advisor, input: LogGroupInput): Promise<GroupLogged | null> {
  const parts = await findGroup(input.requestId)
  const [first] = parts
  if (!first) return null
  const numbers = numbersOf(input)
  const same = (part: (typeof parts)[number]) =>
    part.advisorId === advisor.personId &&
    part.activity === input.activity &&
    part.length === input.duration &&
    part.doneOn === input.workedOn &&
    part.note === input.note &&
    numbers.includes(part.number)
  const [own] = await casesForTime(null, advisor, [input.number])
  if (!own || parts.length !== numbers.length || !parts.every(same)) throw new Refusal('request-reused')
  if (parts.some(({ reversed }) => reversed)) throw new Refusal('already-reversed')
  return { companies: parts.length, minutes: first.minutes, requestId: partOfRequest(input.requestId, own.id) }
}
