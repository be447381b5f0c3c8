import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { leftAtMeeting } from '@/lib/meetings/left-at-meeting'
import { Refusal } from '@/lib/refusals/refusal'
import { casesForTime } from '@/lib/time/case-for-time'
import { drawnFromEach } from '@/lib/time/group-draws'
import type { GroupAskedInput } from '@/lib/time/group-inputs'
import { numbersOf, requireGroup } from '@/lib/time/require-group'

export type GroupDraws = {
  /** From each; null where it is time outside the support. */
  minutes: number | null
  companies: { number: string; company: string; minutesLeft: number; verified: boolean }[]
  /** Why it cannot be written like this. */
  refusal: Refusal | null
}

/** Asked only once a day needs them, where it is written. */
const REASONS: readonly string[] = ['early-reason-missing', 'late-reason-missing']

/** What a meeting with several companies would draw from each, as things stand. Refusal `case-not-found`. */
export async function findGroupDraws(advisor: Advisor, input: GroupAskedInput): Promise<GroupDraws> {
  const { number, activity, duration, meetingId } = input
  const found = await casesForTime(null, advisor, numbersOf(input))
  const cases = numbersOf(input).flatMap((one) => found.filter((of) => of.number === one))
  const [own] = cases.filter((of) => of.number === number)
  if (!own) throw new Refusal('case-not-found')
  const left = meetingId ? await leftAtMeeting(own.id, meetingId) : own.minutesLeft
  const leftIn = (of: { number: string; minutesLeft: number }) => (of.number === number ? left : of.minutesLeft)
  const names = await db().supportCase.findMany({
    where: { id: { in: cases.map(({ id }) => id) } },
    select: { id: true, statedName: true },
  })
  return {
    minutes: drawnFromEach(own, activity, duration, cases.length),
    companies: cases.map((of) => ({
      ...{ number: of.number, company: names.find(({ id }) => id === of.id)?.statedName ?? '' },
      ...{ minutesLeft: leftIn(of), verified: of.mandateVerified },
    })),
    refusal: refusalOf(() => requireGroup({ ...input, earlyReason: null, lateReason: null }, cases, leftIn)),
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
