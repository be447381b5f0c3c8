import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'
import type { LogTimeInput } from '@/lib/time/inputs'

type Outside = { minutes: number; why: OutsideWhy }

/** Real work, visible to the lead, never support and never in the five hours. */
export async function insertOutsideTime(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  input: LogTimeInput,
  { minutes, why }: Outside,
): Promise<void> {
  const me = advisor.personId
  const { id, companyId } = supportCase
  const { activity, requestId, note } = input
  const { workedOn, concernsOn } = bookedDay(supportCase, input.workedOn)
  const reasons = reasonsOf(supportCase, input)
  const entry = await tx.outsideTime.create({
    select: { id: true },
    data: {
      caseId: id,
      advisorId: me,
      recordedBy: me,
      kind: 'record',
      minutes,
      activity,
      why,
      requestId,
      ...reasons,
      workedOn: dateFromDay(workedOn),
      concernsOn: concernsOn && dateFromDay(concernsOn),
    },
  })
  if (note) await tx.outsideTimeNote.create({ data: { outsideTimeId: entry.id, text: note } })
  const facts = { entryId: entry.id, caseId: id, minutes, activity, workedOn, concernsOn, why, ...reasons }
  await record(tx, advisor, 'time.recorded-outside', { kind: 'case', id, companyId }, facts)
}
