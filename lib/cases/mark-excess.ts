import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { MarkExcessInput } from '@/lib/cases/merge-inputs'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/** Says of minutes past a cap that they are dealt with, and how. Refusal `excess-handled` where somebody did before. */
export async function markExcess(lead: ProjectLead, { findingId, note }: MarkExcessInput): Promise<void> {
  await transaction(async (tx) => {
    const where = { id: findingId, handledAt: null }
    const { count } = await tx.excessFinding.updateMany({ where, data: { handledBy: lead.personId } })
    if (count === 0) throw new Refusal('excess-handled')
    await tx.excessFindingNote.create({ data: { findingId, text: note } })
    const [account] = await tx.$queryRaw<{ companyId: string }[]>`
      SELECT a.company_id AS "companyId" FROM excess_finding e JOIN hour_account a ON a.id = e.account_id
      WHERE e.id = ${findingId}::uuid`
    if (!account) throw new Error('a finding has its account')
    const { companyId } = account
    const subject = { kind: 'company', id: companyId, companyId } as const
    await record(tx, lead, 'company.excess-handled', subject, { findingId })
  })
}
