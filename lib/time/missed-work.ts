import 'server-only'
import { dayOf } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { requireAcceptsTime, type CaseForTime } from '@/lib/time/case-for-time'

export type MissedMeeting = { id: string; kind: string; startsAt: Date }

/** The day that a missed meeting is drawn on, which no clock that was set may put after the round. */
export function missedDay(
  { today, roundClosedOn }: CaseForTime,
  { startsAt }: Pick<MissedMeeting, 'startsAt'>,
): string {
  return [dayOf(startsAt), today, roundClosedOn ?? today].sort()[0] ?? today
}

/**
 * What a meeting draws that the company does not come to, when `free` minutes are left for it: what its round says, and
 * nothing where nothing may be logged, where its kind does not count or where nobody has been verified to speak for the
 * company.
 */
export async function missedWork(
  tx: Tx | null,
  supportCase: CaseForTime,
  meeting: MissedMeeting,
  free: number,
): Promise<number> {
  if (!supportCase.mandateVerified || !supportCase.counted.some((kind) => kind === meeting.kind)) return 0
  if (!takesTime(supportCase, meeting)) return 0
  const [rule] = await (tx ?? db()).$queryRaw<{ minutes: number }[]>`
    SELECT missed_minutes_of(${meeting.id}::uuid) AS minutes`
  return Math.min(rule?.minutes ?? 0, free)
}

function takesTime(supportCase: CaseForTime, meeting: MissedMeeting): boolean {
  try {
    const workedOn = missedDay(supportCase, meeting)
    // What it draws is told before it is asked who may write it.
    requireAcceptsTime({ ...supportCase, impartial: true }, { workedOn, earlyReason: null, lateReason: 'other' })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
