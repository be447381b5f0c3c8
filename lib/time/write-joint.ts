import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import { insertOutsideTime } from '@/lib/time/insert-outside-time'
import { insertWork, type HalfOfJoint } from '@/lib/time/insert-work'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { partOfRequest } from '@/lib/time/part-of-request'
import { startByWorking } from '@/lib/time/start-by-working'

/** Writes both advisors' halves of one meeting, as the round counts them. It has been found that the case takes it. */
export async function writeJoint(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  input: LogJointInput,
): Promise<void> {
  const { requestId: id, secondId } = input
  const halves = [
    { id, no: 1, advisorId: advisor.personId },
    { id, no: 2, advisorId: secondId },
  ]
  const counts = supportCase.counted.includes(input.activity)
  if (counts) await startByWorking(tx, advisor, supportCase)
  let left: number | null = null
  for (const joint of halves) {
    const draws = counts && (joint.no === 1 || supportCase.secondDraws === 'twice')
    const half = { ...input, requestId: joint.no === 1 ? id : partOfRequest(id, 'second') }
    if (draws) left = await writeHalf(tx, advisor, supportCase, half, joint)
    else {
      const why = counts ? 'second' : 'not-counted'
      await insertOutsideTime(tx, advisor, supportCase, half, { minutes: input.duration, why, joint })
    }
  }
  if (left !== null) await tellOfHours(tx, supportCase, left)
}

async function writeHalf(tx: Tx, advisor: Advisor, supportCase: CaseForTime, half: LogJointInput, joint: HalfOfJoint) {
  const { id: caseId, companyId } = supportCase
  const { duration: minutes, activity, workedOn } = half
  const work = { ...half, drawnAs: 'second', joint } as const
  const { entryId, minutesLeft } = await insertWork(tx, advisor, supportCase, work, minutes)
  const facts = {
    ...{ entryId, caseId, jointId: joint.id, no: joint.no, advisorId: joint.advisorId, minutes, minutesLeft },
    ...{ activity, ...bookedDay(supportCase, workedOn), ...reasonsOf(supportCase, half) },
  }
  await record(tx, advisor, 'time.joint-logged', { kind: 'case', id: caseId, companyId }, facts)
  return minutesLeft
}
