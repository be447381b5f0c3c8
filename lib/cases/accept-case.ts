import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CaseChangeInput } from '@/lib/cases/inputs'
import { moveCase, requireMove } from '@/lib/cases/move-case'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import { transaction } from '@/lib/db/transaction'

/** Triage: the case is ours to help with. Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`, `round-closed`. */
export async function acceptCase(lead: ProjectLead, { number, version }: CaseChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    await requireMove(tx, supportCase, version, 'accept')
    await requireRoundOpen(tx, supportCase)
    await moveCase(tx, lead, supportCase, version, 'accept', { waitingSinceAt: null })
    const { id, companyId } = supportCase
    await record(tx, lead, 'case.accepted', { kind: 'case', id, companyId }, {}, 'accepted')
  })
}
