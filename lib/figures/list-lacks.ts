import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseRow } from '@/lib/cases/case-fields'
import { listAlikeCompanies } from '@/lib/cases/list-alike-companies'
import { db } from '@/lib/db/client'
import { columns } from '@/lib/db/rows'
import { caseCondition } from '@/lib/figures/case-condition'
import { LACKS, type Lack } from '@/lib/figures/lacks'

const OF_CASE = ['number', 'version', 'statedName', 'industry', 'employees'] as const

/**
 * `buyerName`: of the case's procurement. `twin`: a case of the company that may be the same one registered once more, where
 * there is one such company alone.
 */
export type LackingCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Record<'advisor' | 'advisorEmail' | 'buyerName' | 'twin', string | null>

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
  const rows = await db().$queryRaw<(Omit<LackingCase, 'twin'> & { total: number })[]>`
    SELECT ${columns('c', OF_CASE)}, a.name AS advisor, a.email AS "advisorEmail", p.buyer_name AS "buyerName", count(*) OVER ()::int AS total
    FROM cases c LEFT JOIN person a ON a.id = c.advisor_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE ${seen} AND ${caseCondition({ lack }, seen)}
    ORDER BY c.opened_at, c.number LIMIT ${SHOWN_OF_LACK}`
  const twins = lack === 'registered-twice' ? await Promise.all(rows.map(({ number }) => twinOf(lead, number))) : []
  const cases = rows.map(({ total: _total, ...one }, place) => ({ ...one, twin: twins[place] ?? null }))
  return { lack, total: rows[0]?.total ?? 0, cases }
}

async function twinOf(lead: ProjectLead, number: string): Promise<string | null> {
  const [one, ...others] = (await listAlikeCompanies(lead, number)).filter(({ alike }) => alike !== 'contact')
  return one && others.length === 0 ? one.number : null
}
