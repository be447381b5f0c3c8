import { workingMinutesUntil } from '@/lib/calendar/working-time'
import { dayOf, daysBetween } from '@/lib/calendar/days'
import type { About } from '@/lib/cases/codes'

/**
 * A day from today on: the epoch's minute at which its office hours begin, the office minutes from now until then and those
 * of the day itself, and what the advisor with the most time has free by its end; null where nobody knows.
 */
export type TriageDay = { opens: number; before: number; room: number; free: number | null }

/** What the queue is weighed by: what a case of each kind likely takes, and the days that are near, from `since` on. */
export type TriageClock = { since: Date; likely: Readonly<Record<About, number>>; days: readonly TriageDay[] }

/** `too-late`: less office time than it takes. `no-hands`: no advisor has so much free. `just`: not three times as much. */
export type SlackCode = 'passed' | 'too-late' | 'no-hands' | 'just' | 'in-time'
export type Slack = { code: SlackCode; left: number; likely: number; free: number | null }

export type Weighed = { about: About; bidDeadlineAt: Date | null; minutesLeft: number }

/** What is done by others takes its time too, so that less than three times what the work takes is tight. */
const TIGHT = 3

/** What helps against a bid that cannot be helped with any more is said today. */
export function isTooLate(slack: Pick<Slack, 'code'> | null): boolean {
  return slack !== null && ['passed', 'too-late', 'no-hands'].includes(slack.code)
}

/** Why a case stands where it stands in the queue; null where no bid closes. `slackOrder` puts rows in order by the same. */
export function slackOf({ about, bidDeadlineAt, minutesLeft }: Weighed, clock: TriageClock, now: Date): Slack | null {
  if (!bidDeadlineAt) return null
  const { since, days } = clock
  const likely = likelyOf({ about, minutesLeft }, clock)
  const day = days[daysBetween(dayOf(since), dayOf(bidDeadlineAt))]
  const left = workingMinutesUntil(now, bidDeadlineAt)
  const free = bidDeadlineAt > now ? (day?.free ?? null) : null
  return { code: codeOf(bidDeadlineAt <= now, left, likely, free), left, likely, free }
}

/** What a case likely takes: no more than its company has left, unless that is nothing. */
export function likelyOf(
  { about, minutesLeft }: Omit<Weighed, 'bidDeadlineAt'>,
  { likely }: Pick<TriageClock, 'likely'>,
) {
  return Math.min(likely[about], minutesLeft || Infinity)
}

function codeOf(passed: boolean, left: number, likely: number, free: number | null): SlackCode {
  if (passed) return 'passed'
  if (left < likely) return 'too-late'
  if (free !== null && free < likely) return 'no-hands'
  return left < TIGHT * likely ? 'just' : 'in-time'
}
