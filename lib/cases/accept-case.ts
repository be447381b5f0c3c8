import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CaseChangeInput } from '@/lib/cases/inputs'
import { receiveCase } from '@/lib/cases/receive-case'
import { transaction } from '@/lib/db/transaction'

/** Triage: the case is ours to help with. Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`, `round-closed`. */
export async function acceptCase(lead: ProjectLead, { number, version }: CaseChangeInput): Promise<void> {
  await transaction(async (tx) => receiveCase(tx, lead, await caseForChange(tx, lead, number), version))
}
