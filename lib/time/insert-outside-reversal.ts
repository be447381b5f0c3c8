import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { OutsideTime } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Reversing } from '@/lib/time/insert-reversal'

/** Reverses time outside the support, and records it. */
export async function insertOutsideReversal(
  tx: Tx,
  staff: Advisor | ProjectLead,
  { id: caseId, companyId }: { id: string; companyId: string },
  {
    id: reversesId,
    minutes,
    advisorId,
    activity,
    why,
    workedOn,
  }: Pick<OutsideTime, 'id' | 'minutes' | 'advisorId' | 'activity' | 'why' | 'workedOn'>,
  { requestId, reason, note }: Reversing,
): Promise<void> {
  const { id } = await tx.outsideTime.create({
    select: { id: true },
    data: {
      ...{ caseId, advisorId, activity, why, workedOn, reversesId, requestId, reasonCode: reason },
      kind: 'reversal',
      minutes: -minutes,
      recordedBy: staff.personId,
    },
  })
  if (note) await tx.outsideTimeNote.create({ data: { outsideTimeId: id, text: note } })
  const facts = { entryId: id, reversesId, caseId, minutes, reason }
  await record(tx, staff, 'time.outside-reversed', { kind: 'case', id: caseId, companyId }, facts)
}
