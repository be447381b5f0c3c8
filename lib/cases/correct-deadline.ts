import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CorrectDeadlineInput } from '@/lib/cases/inputs'
import { changeCase } from '@/lib/cases/move-case'
import { requireOpen } from '@/lib/cases/require-open'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { moveLots } from '@/lib/cases/name-lots'
import { transaction } from '@/lib/db/transaction'
import { deadlineColumns } from '@/lib/procurements/name-procurement'

/**
 * The company corrects its case's last day: buyers move it, and the company hears of it first. What names the procurement
 * is corrected by staff, for walls hang on it. Refusals: `case-not-found`, `case-not-open`, `case-moved-on`,
 * `procurement-none`, and `deadline-missing` of a case about a bid.
 */
export async function correctDeadline(contact: CompanyContact, input: CorrectDeadlineInput): Promise<void> {
  const { number, version, ...told } = input
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, contact, number)
    const { id, companyId, procurementId, status, about } = supportCase
    requireOpen(supportCase)
    if (!procurementId) throw new Refusal('procurement-none')
    if (about === 'bid' && !told.bidDeadlineOn) throw new Refusal('deadline-missing', {}, 'bidDeadlineOn')
    const before = await tx.procurement.findUniqueOrThrow({ where: { id: procurementId } })
    const after = deadlineColumns(told)
    const fields = (['bidDeadlineOn', 'bidDeadlineAt'] as const).filter(
      (field) => before[field]?.getTime() !== after[field]?.getTime(),
    )
    if (fields.length === 0) return
    await changeCase(tx, supportCase, version, {})
    await tx.procurement.update({ where: { id: procurementId }, data: after, select: { id: true } })
    await moveLots(tx, contact, supportCase, procurementId, after)
    await tellAdvisor(tx, supportCase, contact, 'case-deadline-corrected')
    const facts = { caseId: id, fields, bidDeadlineOn: told.bidDeadlineOn }
    await record(tx, contact, 'procurement.changed', { kind: 'case', id, companyId }, facts, status)
  })
}
