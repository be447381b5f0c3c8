import 'server-only'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { addWorkingDays, isWorkingDay } from '@/lib/calendar/working-days'
import type { Tx } from '@/lib/db/transaction'

type Recorder = Parameters<typeof record>[1]

/** Takes the waiting mark away and moves the promised day by the working days that were waited. */
export async function endWaiting(tx: Tx, actor: Recorder, supportCase: CaseForChange): Promise<void> {
  const { id, companyId, status, waitingSinceAt, responseDueOn } = supportCase
  if (!waitingSinceAt) return
  const promised = addWorkingDays(responseDueOn, workingDaysSince(waitingSinceAt), 'free')
  const { count } = await tx.supportCase.updateMany({
    where: { id, waitingSinceAt: { not: null } },
    data: { waitingSinceAt: null, responseDueOn: dateFromDay(promised), version: { increment: 1 } },
  })
  if (count === 0) return
  await record(tx, actor, 'case.waiting-ended', { kind: 'case', id, companyId }, {}, status)
}

function workingDaysSince(since: Date): number {
  let count = 0
  for (let day = addDays(dayOf(since), 1); day <= today(); day = addDays(day, 1)) if (isWorkingDay(day, 'free')) count++
  return count
}
