import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { TOLD_CORRECTED } from '@/lib/cases/codes'
import type { CorrectToldInput } from '@/lib/cases/inputs'
import { changeCase } from '@/lib/cases/move-case'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { transaction } from '@/lib/db/transaction'

/**
 * Corrects whom to call, what help is needed and what was said of it. What stood there before is kept beside, with who
 * changed it and when; the trail tells which fields. Refusals: `case-not-found`, `case-moved-on`.
 */
export async function correctTold(staff: Advisor | ProjectLead, input: CorrectToldInput): Promise<void> {
  const { number, version, ...after } = input
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, staff, number)
    const { id: caseId, companyId, status } = supportCase
    const before = await tx.supportCase.findUniqueOrThrow({ where: { id: caseId } })
    const fields = TOLD_CORRECTED.filter((field) => asText(before[field]) !== asText(after[field]))
    if (fields.length === 0) return
    const changed = Object.fromEntries(fields.map((field) => [field, after[field]]))
    await changeCase(tx, supportCase, version, changed)
    for (const field of fields) {
      const data = { caseId, field, changedBy: staff.personId }
      const { id: changeId } = await tx.toldChange.create({ data, select: { id: true } })
      await tx.toldChangeText.create({ data: { changeId, before: asText(before[field]) } })
    }
    await tellAdvisor(tx, supportCase, staff, 'case-changed')
    await record(tx, staff, 'case.corrected', { kind: 'case', id: caseId, companyId }, { caseId, fields }, status)
  })
}

/** As it is kept: a list as its codes. */
const asText = (said: string | readonly string[]) => (typeof said === 'string' ? said : said.join(','))
