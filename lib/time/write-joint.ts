import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import { insertOutsideTime } from '@/lib/time/insert-outside-time'
import { insertWork, type HalfOfJoint } from '@/lib/time/insert-work'
import type { Half } from '@/lib/time/joint-draws'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { partOfRequest } from '@/lib/time/part-of-request'
import { tellPerson } from '@/lib/notices/tell-person'
import { startByWorking } from '@/lib/time/start-by-working'

/** Writes both advisors' halves of one meeting, as the round counts them. It has been found that the case takes it. */
export async function writeJoint(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  input: LogJointInput,
  halves: readonly Half[],
): Promise<void> {
  const { requestId: id, secondId } = input
  if (supportCase.counted.includes(input.activity)) await startByWorking(tx, advisor, supportCase)
  let left: number | null = null
  for (const [at, { inside, outside, why }] of halves.entries()) {
    const joint = { id, no: at + 1, advisorId: at === 0 ? advisor.personId : secondId }
    const half = { ...input, requestId: at === 0 ? id : partOfRequest(id, 'second') }
    if (inside > 0) left = await writeHalf(tx, advisor, supportCase, half, joint, inside)
    if (outside > 0) await insertOutsideTime(tx, advisor, supportCase, half, { minutes: outside, why, joint })
  }
  if (left !== null) await tellOfHours(tx, supportCase, left)
  const told = { of: input.number, minutes: input.duration }
  await tellPerson(tx, secondId, supportCase.id, 'time-logged-with', told)
}

async function writeHalf(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  half: LogJointInput,
  joint: HalfOfJoint,
  minutes: number,
) {
  const { id: caseId, companyId } = supportCase
  const { activity, workedOn } = half
  const work = { ...half, drawnAs: 'second', joint } as const
  const { entryId, minutesLeft } = await insertWork(tx, advisor, supportCase, work, minutes)
  const facts = {
    ...{ entryId, caseId, jointId: joint.id, no: joint.no, advisorId: joint.advisorId, minutes, minutesLeft },
    ...{ activity, ...bookedDay(supportCase, workedOn), ...reasonsOf(supportCase, half) },
  }
  await record(tx, advisor, 'time.joint-logged', { kind: 'case', id: caseId, companyId }, facts)
  return minutesLeft
}
