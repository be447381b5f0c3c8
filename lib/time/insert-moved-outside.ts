import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { OutsideTime } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import { doneOnOf } from '@/lib/time/done-on'
import type { MoveEntryInput } from '@/lib/time/inputs'

type Moving = Pick<MoveEntryInput, 'requestId' | 'earlyReason' | 'lateReason'>

/** Time outside the support as it is, in the case that it belongs to, and what was noted with it. */
export async function insertMovedOutside(
  tx: Tx,
  staff: Advisor | ProjectLead,
  target: CaseForTime,
  entry: OutsideTime & { outsideTimeNote: { text: string } | null },
  { requestId, ...said }: Moving,
): Promise<void> {
  const { id: movedFromId, minutes, advisorId, activity, why, outsideTimeNote } = entry
  const { id: caseId, companyId } = target
  const doneOn = doneOnOf(entry)
  const reasons = reasonsOf(target, { workedOn: doneOn, ...said })
  const day = bookedDay(target, doneOn)
  const { id: entryId } = await tx.outsideTime.create({
    select: { id: true },
    data: {
      ...{ caseId, advisorId, minutes, activity, why, movedFromId, requestId, ...reasons },
      workedOn: dateFromDay(day.workedOn),
      concernsOn: day.concernsOn && dateFromDay(day.concernsOn),
      kind: 'record',
      recordedBy: staff.personId,
    },
  })
  if (outsideTimeNote) await tx.outsideTimeNote.create({ data: { outsideTimeId: entryId, text: outsideTimeNote.text } })
  const facts = { entryId, movesId: movedFromId, caseId, minutes, activity, ...day, why, ...reasons }
  await record(tx, staff, 'time.outside-moved', { kind: 'case', id: caseId, companyId }, facts)
}
