import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import type { Tx } from '@/lib/db/transaction'
import { shareOfGroup } from '@/lib/rounds/draws'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import { drawnFromEach } from '@/lib/time/group-draws'
import type { LogGroupInput } from '@/lib/time/group-inputs'
import { insertOutsideTime } from '@/lib/time/insert-outside-time'
import { insertWork, type PartOfGroup } from '@/lib/time/insert-work'
import { partOfRequest } from '@/lib/time/part-of-request'
import { startByWorking } from '@/lib/time/start-by-working'

/** Writes each company's part of one meeting. It has been found that all the cases take it, and their accounts are held. */
export async function writeGroup(
  tx: Tx,
  advisor: Advisor,
  cases: readonly CaseForTime[],
  input: LogGroupInput,
): Promise<void> {
  const sorted = [...cases].sort((a, b) => (a.companyId < b.companyId ? -1 : 1))
  for (const [place, supportCase] of sorted.entries()) {
    const group = { id: input.requestId, minutes: input.duration, size: sorted.length, no: place + 1 }
    await writePart(tx, advisor, supportCase, input, group)
  }
}

async function writePart(tx: Tx, advisor: Advisor, supportCase: CaseForTime, input: LogGroupInput, group: PartOfGroup) {
  const { id: caseId, companyId, counted } = supportCase
  const minutes = drawnFromEach(supportCase, input.activity, group.minutes, group.size)
  const part = { ...input, requestId: partOfRequest(input.requestId, caseId) }
  if (minutes === null) {
    const why = counted.includes(input.activity) ? 'group' : 'not-counted'
    const share = shareOfGroup(group.minutes, group.size, group.no)
    await insertOutsideTime(tx, advisor, supportCase, part, { minutes: share, why, group })
    if (why === 'group') await startByWorking(tx, advisor, supportCase)
    return
  }
  const work = { ...part, meetingId: undefined, drawnAs: 'group', group } as const
  const { entryId, minutesLeft } = await insertWork(tx, advisor, supportCase, work, minutes)
  await startByWorking(tx, advisor, supportCase)
  await tellOfHours(tx, supportCase, minutesLeft)
  const facts = {
    ...{ entryId, caseId, groupId: group.id, length: group.minutes, companies: group.size, minutes, minutesLeft },
    ...{ activity: input.activity, ...bookedDay(supportCase, input.workedOn), ...reasonsOf(supportCase, input) },
  }
  await record(tx, advisor, 'time.group-logged', { kind: 'case', id: caseId, companyId }, facts)
}
