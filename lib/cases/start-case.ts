import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CaseChangeInput } from '@/lib/cases/inputs'
import { moveCase, requireMove } from '@/lib/cases/move-case'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import { transaction } from '@/lib/db/transaction'

/** The first contact with the company is made. Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`, `round-closed`. */
export async function startCase(advisor: Advisor, { number, version }: CaseChangeInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, advisor, number)
    await requireMove(tx, supportCase, version, 'start')
    await requireRoundOpen(tx, supportCase)
    await moveCase(tx, advisor, supportCase, version, 'start')
    const { id, companyId } = supportCase
    await record(tx, advisor, 'case.started', { kind: 'case', id, companyId }, {}, 'ongoing')
  })
}
