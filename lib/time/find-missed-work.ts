import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { casesForTime } from '@/lib/time/case-for-time'
import { missedWork, type MissedMeeting } from '@/lib/time/missed-work'

/** What it would draw to say that the company did not come, as things stand; nothing in a case that is not theirs. */
export async function findMissedWork(advisor: Advisor, number: string, meeting: MissedMeeting): Promise<number> {
  const [supportCase] = await casesForTime(null, advisor, [number])
  if (!supportCase) return 0
  return missedWork(null, supportCase, meeting, await leftAtMeeting(supportCase.id, meeting.id))
}
