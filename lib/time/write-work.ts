import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import type { LogTimeInput } from '@/lib/time/inputs'
import { insertOutsideTime } from '@/lib/time/insert-outside-time'
import { insertWork } from '@/lib/time/insert-work'
import { startByWorking } from '@/lib/time/start-by-working'

/** The meeting that the work was done at: what is free once its hold went back, and what is told of it. */
type AtMeeting = { minutesLeft: number | null; tell: () => Promise<void> } | null

export type Written = { minutes: number; outsideMinutes: number; entryId: string | null; minutesLeft: number }

/**
 * Work on a case, in the hours and outside them as its round counts, told in the trail and to those whom it concerns. The
 * case has been found to accept it. Refusals: `mandate-not-verified`, `cap-not-reached` {minutesLeft},
 * `duration-format`.
 */
export async function writeWork(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  input: LogTimeInput,
  meeting: AtMeeting = null,
): Promise<Written> {
  const free = meeting?.minutesLeft ?? supportCase.minutesLeft
  const counts = supportCase.counted.includes(input.activity)
  if (!counts) {
    const outside = { minutes: input.duration, why: 'not-counted' } as const
    await insertOutsideTime(tx, advisor, supportCase, input, outside)
    await meeting?.tell()
    return { minutes: 0, outsideMinutes: input.duration, entryId: null, minutesLeft: free }
  }
  const inside = input.duration - input.beyondCap
  if (inside < 0) throw new Refusal('duration-format', {}, 'duration')
  if (inside > 0 && !supportCase.mandateVerified) throw new Refusal('mandate-not-verified')
  const work = inside > 0 ? await insertWork(tx, advisor, supportCase, input, inside) : null
  const minutesLeft = work?.left ?? free
  if (input.beyondCap > 0) {
    // Time outside the support is for what passes the cap, not a way around it.
    if (minutesLeft > 0) throw new Refusal('cap-not-reached', { minutesLeft })
    await insertOutsideTime(tx, advisor, supportCase, input, { minutes: input.beyondCap, why: 'beyond-cap' })
  }
  await startByWorking(tx, advisor, supportCase)
  await meeting?.tell()
  if (work) {
    // Whose pot had no room for merged minutes was told so by the merge: the row alone says what else is told.
    await tellOfHours(tx, supportCase, work.minutesLeft)
    const facts = {
      entryId: work.entryId,
      caseId: supportCase.id,
      minutes: inside,
      activity: input.activity,
      ...bookedDay(supportCase, input.workedOn),
      minutesLeft: work.minutesLeft,
      ...reasonsOf(supportCase, input),
    }
    await record(tx, advisor, 'time.logged', subjectOf(supportCase), facts)
  }
  return { minutes: inside, outsideMinutes: input.beyondCap, entryId: work?.entryId ?? null, minutesLeft }
}

function subjectOf({ id, companyId }: CaseForTime) {
  return { kind: 'case', id, companyId } as const
}
