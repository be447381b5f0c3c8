import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CorrectToldInput } from '@/lib/cases/inputs'
import { writeTold } from '@/lib/cases/write-told'
import { transaction } from '@/lib/db/transaction'

/**
 * Corrects whom to call, what help is needed and what was said of it. What stood there before is kept beside, with who
 * changed it and when; the trail tells which fields. Refusals: `case-not-found`, `case-moved-on`.
 */
export async function correctTold(staff: Advisor | ProjectLead, input: CorrectToldInput): Promise<void> {
  const { number, version, ...after } = input
  await transaction(async (tx) => writeTold(tx, staff, await caseForChange(tx, staff, number), version, after))
}
