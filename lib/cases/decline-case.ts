import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { DeclineCaseInput } from '@/lib/cases/inputs'
import { writeDecline } from '@/lib/cases/write-decline'
import { transaction } from '@/lib/db/transaction'

/** Triage: not ours, with a coded reason and where to turn instead. Refusals: `case-not-found`, `case-moved-on`. */
export async function declineCase(lead: ProjectLead, { number, version, ...why }: DeclineCaseInput): Promise<void> {
  await transaction(async (tx) => writeDecline(tx, lead, await caseForChange(tx, lead, number), version, why))
}
