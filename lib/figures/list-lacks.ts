import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseRow } from '@/lib/cases/case-fields'
import { db } from '@/lib/db/client'
import { columns } from '@/lib/db/rows'
import { caseCondition } from '@/lib/figures/case-condition'
import { LACKS, type Lack } from '@/lib/figures/lacks'

const OF_CASE = ['number', 'version', 'statedName', 'industry', 'employees'] as const

/** `buyerName`: of the case's procurement. */
export type LackingCase = Pick<CaseRow, (typeof OF_CASE)[number]> & { advisor: string | null; buyerName: string | null }

/** `cases`: the oldest of them. */
export type FoundLack = { lack: Lack; total: number; cases: LackingCase[] }

export const SHOWN_OF_LACK = 3

/** What is missing or odd in the cases that the lead may see, each by the condition that its list is found by; nothing for what is in order. */
export async function listLacks(lead: ProjectLead): Promise<FoundLack[]> {
  const found = await Promise.all(LACKS.map((lack) => find(lead, lack)))
  return found.filter(({ total }) => total > 0)
}

async function find(lead: ProjectLead, lack: Lack): Promise<FoundLack> {
  const seen = casesSeenBy(lead)
  const rows = await db().$queryRaw<(LackingCase & { total: number })[]>`
    SELECT ${columns('c', OF_CASE)}, a.name AS advisor, p.buyer_name AS "buyerName", count(*) OVER ()::int AS total
    FROM cases c LEFT JOIN person a ON a.id = c.advisor_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE ${seen} AND ${caseCondition({ lack }, seen)}
    ORDER BY c.opened_at, c.number LIMIT ${SHOWN_OF_LACK}`
  return { lack, total: rows[0]?.total ?? 0, cases: rows.map(({ total: _total, ...one }) => one) }
}
