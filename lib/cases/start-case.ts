import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CaseChangeInput } from '@/lib/cases/inputs'
import { moveCase } from '@/lib/cases/move-case'
import { transaction } from '@/lib/db/transaction'

/** The first contact with the company is made. Refusals: `case-not-found`, `case-moved-on`. */
export async function startCase(advisor: Advisor, { number, version }: CaseChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, advisor, number)
    await moveCase(tx, advisor, supportCase, version, 'start')
    const { id, companyId } = supportCase
    await record(tx, advisor, 'case.started', { kind: 'case', id, companyId }, {}, 'ongoing')
  })
}
