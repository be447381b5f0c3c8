import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/refusals/refusal'
import { caseForTime } from '@/lib/time/case-for-time'
import type { MoveEntryInput } from '@/lib/time/inputs'

type Asked = Pick<MoveEntryInput, 'number' | 'target' | 'entryId'>

/** What does not fit where it was to move, and how much is left there. */
export async function targetFull(staff: Advisor | ProjectLead, { number, target, entryId }: Asked): Promise<Refusal> {
  const [from, { minutesLeft }] = await Promise.all([
    caseForTime(null, staff, number),
    caseForTime(null, staff, target),
  ])
  const entry = await db().ledgerEntry.findFirst({ where: { id: entryId, caseId: from.id } })
  return new Refusal('target-full', { minutes: entry?.minutes ?? 0, minutesLeft }, 'target')
}
