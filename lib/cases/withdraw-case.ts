import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CaseChangeInput } from '@/lib/cases/inputs'
import { moveCase } from '@/lib/cases/move-case'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { transaction } from '@/lib/db/transaction'

/** The company takes its case back, from any open state; its advisor is told. Refusals: `case-not-found`, `case-moved-on`. */
export async function withdrawCase(contact: CompanyContact, { number, version }: CaseChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, contact, number)
    await moveCase(tx, contact, supportCase, version, 'withdraw', { waitingSinceAt: null })
    const { id, companyId } = supportCase
    await tellAdvisor(tx, supportCase, contact, 'case-withdrawn')
    await record(tx, contact, 'case.withdrawn', { kind: 'case', id, companyId }, {}, 'withdrawn')
  })
}
