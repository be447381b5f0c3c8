import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayFromDate } from '@/lib/calendar/database-days'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { CorrectBuyerNumberInput } from '@/lib/cases/inputs'
import { changeCase } from '@/lib/cases/move-case'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellClosed } from '@/lib/cases/tell-closed'
import { transaction } from '@/lib/db/transaction'
import { tellingConflict } from '@/lib/procurements/conflict'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says who buys by its number, and leaves all else that is known of the procurement as it is. Refusals: `case-not-found`,
 * `case-moved-on`, `procurement-none`, and `conflict-of-interest` as when a procurement is corrected.
 */
export async function correctBuyerNumber(staff: Advisor | ProjectLead, input: CorrectBuyerNumberInput): Promise<void> {
  const { number, version, buyerOrgNumber: buyerOrgDigits } = input
  const change = transaction(async (tx) => {
    const supportCase = await caseForChange(tx, staff, number)
    const { id, companyId, procurementId, status } = supportCase
    if (!procurementId) throw new Refusal('procurement-none')
    const before = await tx.procurement.findUniqueOrThrow({ where: { id: procurementId } })
    if (before.buyerOrgDigits === buyerOrgDigits) return
    await changeCase(tx, supportCase, version, {})
    await tx.procurement.update({ where: { id: procurementId }, data: { buyerOrgDigits }, select: { id: true } })
    await tellAdvisor(tx, supportCase, staff, 'case-changed')
    const bidDeadlineOn = before.bidDeadlineOn && dayFromDate(before.bidDeadlineOn)
    const facts = { caseId: id, fields: ['buyerOrgDigits' as const], bidDeadlineOn }
    await record(tx, staff, 'procurement.changed', { kind: 'case', id, companyId }, facts, status)
    await tellClosed(tx, { around: id })
  })
  await tellingConflict(change, 'buyerOrgNumber')
}
