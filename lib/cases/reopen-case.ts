import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { ReopenCaseInput } from '@/lib/cases/inputs'
import { moveCase, requireMove } from '@/lib/cases/move-case'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellContact } from '@/lib/cases/tell-contact'
import { transaction } from '@/lib/db/transaction'

/**
 * Takes a closed case up again with its advisor; both the advisor and the contact are told.
 * Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`, `round-closed` (a case of
 * a closed round is followed by a new, linked one instead).
 */
export async function reopenCase(lead: ProjectLead, { number, version, reason }: ReopenCaseInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    await requireMove(tx, supportCase, version, 'reopen')
    const { id, companyId } = supportCase
    await requireRoundOpen(tx, supportCase)
    await moveCase(tx, lead, supportCase, version, 'reopen')
    await tellAdvisor(tx, supportCase, lead, 'case-reopened')
    await tellContact(tx, id, 'case-reopened', { number })
    await record(tx, lead, 'case.reopened', { kind: 'case', id, companyId }, { reason }, 'ongoing')
  })
}
