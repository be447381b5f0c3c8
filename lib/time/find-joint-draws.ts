import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { Refusal } from '@/lib/refusals/refusal'
import type { SecondDraws } from '@/lib/rounds/draws'
import { caseForTime } from '@/lib/time/case-for-time'
import { drawnByBoth, drawnOf, halvesOf } from '@/lib/time/joint-draws'
import type { JointAskedInput } from '@/lib/time/joint-inputs'
import { listSecondAdvisors } from '@/lib/time/list-second-advisors'
import { requireJoint } from '@/lib/time/require-joint'

export type JointDraws = {
  /** What the rule says in all; null where it is time outside the support. */
  minutes: number | null
  /** What of that the company's hours have room for. */
  drawn: number
  rule: SecondDraws
  minutesLeft: number
  /** The other advisor's name. */
  second: string
  /** Why it cannot be written like this. */
  refusal: Refusal | null
}

/** Asked only once a day needs them, where it is written. */
const REASONS: readonly string[] = ['early-reason-missing', 'late-reason-missing']

/** What a meeting with two advisors would draw, as things stand. Refusal `case-not-found`. */
export async function findJointDraws(advisor: Advisor, input: JointAskedInput): Promise<JointDraws> {
  const { number, secondId, activity, duration, meetingId } = input
  const supportCase = await caseForTime(null, advisor, number)
  const advisors = await listSecondAdvisors(advisor, number)
  const minutesLeft = meetingId ? await leftAtMeeting(supportCase.id, meetingId) : supportCase.minutesLeft
  const asked = { ...input, earlyReason: null, lateReason: null }
  return {
    ...{ minutes: drawnByBoth(supportCase, activity, duration), rule: supportCase.secondDraws, minutesLeft },
    drawn: drawnOf(halvesOf(supportCase, activity, duration, minutesLeft)),
    second: advisors.find(({ id }) => id === secondId)?.name ?? '',
    refusal: refusalOf(() => requireJoint(asked, supportCase, advisors)),
  }
}

function refusalOf(check: () => void): Refusal | null {
  try {
    check()
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return REASONS.includes(error.code) ? null : error
  }
}
