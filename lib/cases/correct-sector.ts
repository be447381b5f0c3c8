import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CorrectSectorInput } from '@/lib/cases/inputs'
import { requireHostTrade } from '@/lib/cases/require-host-trade'
import { writeTold } from '@/lib/cases/write-told'
import { transaction } from '@/lib/db/transaction'

/**
 * Corrects what a case's company works with and how many it employs, by the host's codes. Refusals: `case-not-found`,
 * `case-moved-on`, `industry-missing`, `employees-missing`.
 */
export async function correctSector(staff: Advisor | ProjectLead, input: CorrectSectorInput): Promise<void> {
  const { number, version, industry, employees } = input
  requireHostTrade({ industry, employees })
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, staff, number)
    await writeTold(tx, staff, supportCase, version, { industry, employees })
  })
}
