import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { CaseRow } from '@/lib/cases/case-fields'
import { TOLD_CORRECTED, type ToldCorrected } from '@/lib/cases/codes'
import { changeCase } from '@/lib/cases/move-case'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import type { Tx } from '@/lib/db/transaction'

type Told = Pick<CaseRow, ToldCorrected>

/** Writes what of a company's words is other than it was; what stood there before is kept beside, with who changed it and when. */
export async function writeTold(
  tx: Tx,
  staff: Advisor | ProjectLead,
  supportCase: CaseForChange,
  version: number,
  after: Partial<Told>,
): Promise<void> {
  const { id: caseId, companyId, status } = supportCase
  const before = await tx.supportCase.findUniqueOrThrow({ where: { id: caseId } })
  const fields = TOLD_CORRECTED.filter((field) => {
    const told = after[field]
    return told !== undefined && asText(before[field]) !== asText(told)
  })
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
}

/** As it is kept: a list as its codes. */
const asText = (said: string | readonly string[]) => (typeof said === 'string' ? said : said.join(','))
