import type { BookedMeeting } from '@/lib/cases/find-case'

type Begins = Pick<BookedMeeting, 'startsAt' | 'lengthMinutes'>

/** Meetings in time order as they stand now: one that is under way can be logged already, and joined still. */
export function dueOf<M extends Begins>(
  meetings: readonly M[],
  now: Date,
): Record<'ahead' | 'joinable' | 'toLog', M[]> {
  const begun = ({ startsAt }: M) => new Date(startsAt) <= now
  const over = ({ startsAt, lengthMinutes }: M) => Date.parse(startsAt) + lengthMinutes * 60_000 <= now.getTime()
  return {
    ahead: meetings.filter((one) => !begun(one)),
    joinable: meetings.filter((one) => !over(one)),
    toLog: meetings.filter(begun),
  }
}
