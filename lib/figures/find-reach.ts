import 'server-only'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import { countedCases } from '@/lib/figures/case-condition'
import type { CompanyStatistics, CountedReach } from '@/lib/figures/company-statistics'
import type { ForReader, Scope } from '@/lib/figures/overview'

/** How many companies have a case in the scope, by municipality; counted once somebody has said how many there are. */
export async function findReach(scope: Scope & ForReader): Promise<CountedReach> {
  const statistics = await newestStatistics()
  if (!statistics) return { statistics, all: 0, byMunicipality: new Map() }
  const rows = await db().$queryRaw<{ municipalityCode: string | null; companies: number }[]>`
    SELECT c.municipality_code AS "municipalityCode", count(DISTINCT c.company_id)::int AS companies
    FROM cases c WHERE ${countedCases(scope)} GROUP BY GROUPING SETS ((c.municipality_code), ())`
  const counts = rows.flatMap(({ municipalityCode: code, companies }) =>
    code === null ? [] : [[code, companies] as const],
  )
  const all = rows.find((row) => row.municipalityCode === null)?.companies ?? 0
  return { statistics, all, byMunicipality: new Map(counts) }
}

async function newestStatistics(): Promise<CompanyStatistics | null> {
  const newest = await db().companyStatistics.findFirst({ orderBy: { no: 'desc' } })
  if (!newest) return null
  const { companies, source, countedOn } = newest
  return { companies: companies as Record<string, number>, source, countedOn: dayFromDate(countedOn) }
}
