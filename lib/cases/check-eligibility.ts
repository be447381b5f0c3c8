import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { RULES_NOW } from '@/lib/cases/eligibility'
import type { CheckEligibilityInput } from '@/lib/cases/eligibility-inputs'
import { requireOpen } from '@/lib/cases/require-open'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Keeps what a company is, and whether it may be helped, which the database draws from that. Another look is another row.
 * Refusals: `case-not-found`, `case-not-open`, `request-reused`.
 */
export async function checkEligibility(lead: ProjectLead, input: CheckEligibilityInput): Promise<void> {
  const { number, requestId, ...told } = input
  try {
    await transaction(async (tx) => {
      const supportCase = await caseForChange(tx, lead, number)
      const { id: caseId, companyId, status } = supportCase
      if (await lookedBefore(tx, requestId, { ...told, caseId, checkedBy: lead.personId })) return
      requireOpen(supportCase)
      const data = [{ ...told, caseId, requestId, rules: RULES_NOW, checkedBy: lead.personId }]
      const select = { id: true, rules: true, size: true, result: true }
      const [looked] = await tx.eligibilityCheck.createManyAndReturn({ data, select, skipDuplicates: true })
      // Two clicks at once: the other was first.
      if (!looked) return void (await lookedBefore(tx, requestId, { ...told, caseId, checkedBy: lead.personId }))
      const { id: checkId, rules, size, result } = looked
      const subject = { kind: 'case', id: caseId, companyId } as const
      await record(tx, lead, 'eligibility.checked', subject, { checkId, rules, size, result }, status)
    })
  } catch (error) {
    // It ended, or closed to them, at the same moment.
    if (databaseFault(error)?.sqlState === 'UA160') throw new Refusal('case-not-open')
    throw error
  }
}

/** A form that was sent twice looks once; anything else under its id is refused. */
async function lookedBefore(tx: Tx, requestId: string, asked: Record<string, unknown>): Promise<boolean> {
  const before = await tx.eligibilityCheck.findUnique({ where: { requestId } })
  if (!before) return false
  const kept: Record<string, unknown> = before
  if (Object.entries(asked).some(([name, value]) => kept[name] !== value)) throw new Refusal('request-reused')
  return true
}
