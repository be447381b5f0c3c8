import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { moveCase, requireMove } from '@/lib/cases/move-case'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import type { Tx } from '@/lib/db/transaction'

/** The case becomes ours to help with. Refusals: `case-moved-on`, `step-not-allowed`, `round-closed`. */
export async function receiveCase(
  tx: Tx,
  lead: ProjectLead,
  supportCase: CaseForChange,
  seenVersion: number,
): Promise<void> {
  await requireMove(tx, supportCase, seenVersion, 'accept')
  await requireRoundOpen(tx, supportCase)
  await moveCase(tx, lead, supportCase, seenVersion, 'accept', { waitingSinceAt: null })
  const { id, companyId } = supportCase
  await record(tx, lead, 'case.accepted', { kind: 'case', id, companyId }, {}, 'accepted')
}
