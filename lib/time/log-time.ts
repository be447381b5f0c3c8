import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { completeMeeting } from '@/lib/meetings/complete-meeting'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { caseForTime, requireAcceptsTime } from '@/lib/time/case-for-time'
import { findLogged, sameAsAsked, type Logged } from '@/lib/time/find-logged'
import type { LogTimeInput } from '@/lib/time/inputs'
import { writeWork } from '@/lib/time/write-work'

/** `noted`: told by its form, whether it was sent with a note. */
export type LogTimeResult = Logged & { requestId: string; minutesLeft: number; noted?: boolean }

/**
 * Logs work on a case. What counts draws from the company's five hours, and the database refuses the minute past the
 * cap; what does not count, and `beyondCap`, become time outside the support. The same `requestId` logs once. With a
 * `meetingId` what was reserved for that meeting goes back first, and the meeting has been held.
 * Refusals: `cap-reached` {minutes, minutesLeft}, `mandate-not-verified`, `request-reused`, `already-reversed` when what
 * this request logged has been taken back, and those of requireAcceptsTime and completeMeeting.
 */
export async function logTime(advisor: Advisor, input: LogTimeInput): Promise<LogTimeResult> {
  try {
    return await transaction((tx) => log(tx, advisor, input))
  } catch (error) {
    const fault = databaseFault(error)
    if (!fault && !(error instanceof Refusal)) throw error
    // A replay must never be told what a new request is, as "full" or that its meeting has ended: that speaks first.
    const stored = await findLogged(input.requestId)
    if (stored) return replay(advisor, input, stored)
    if (!fault) throw error
    if (fault.sqlState === '23514' && fault.constraint?.endsWith('within_cap')) throw await capReached(advisor, input)
    if (fault.sqlState === 'UA002') throw new Refusal('round-closed')
    if (fault.sqlState === 'UA021') throw new Refusal('mandate-not-verified')
    throw error
  }
}

async function log(tx: Tx, advisor: Advisor, input: LogTimeInput): Promise<LogTimeResult> {
  const supportCase = await caseForTime(tx, advisor, input.number)
  requireAcceptsTime(supportCase, input)
  const { meetingId, requestId } = input
  const meeting = meetingId ? await completeMeeting(tx, advisor, supportCase, meetingId, requestId) : null
  return { ...(await writeWork(tx, advisor, supportCase, input, meeting)), requestId }
}

async function replay(
  advisor: Advisor,
  input: LogTimeInput,
  stored: Awaited<ReturnType<typeof findLogged>>,
): Promise<LogTimeResult> {
  const { id, minutesLeft } = await caseForTime(null, advisor, input.number)
  if (!stored || !sameAsAsked(stored, id, advisor.personId, input)) throw new Refusal('request-reused')
  // Undone, and sent again from the page before: nobody may be told that it is logged.
  if (stored.reversed) throw new Refusal('already-reversed')
  const { minutes, outsideMinutes, entryId } = stored
  return { minutes, outsideMinutes, entryId, requestId: input.requestId, minutesLeft }
}

async function capReached(advisor: Advisor, input: LogTimeInput): Promise<Refusal> {
  const { id, minutesLeft } = await caseForTime(null, advisor, input.number)
  const left = input.meetingId ? await leftAtMeeting(id, input.meetingId) : minutesLeft
  return new Refusal('cap-reached', { minutes: input.duration, minutesLeft: left }, 'duration')
}
