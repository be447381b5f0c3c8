import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { host } from '@/lib/config/host'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { SetStatisticsInput } from '@/lib/figures/statistics-inputs'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says how many companies there are in the county's municipalities; what was said before is kept. Refusals:
 * `statistics-moved-on`, `day-in-future`, `company-counts-missing` where none of them is of a municipality here.
 */
export async function setCompanyStatistics(lead: ProjectLead, input: SetStatisticsInput): Promise<void> {
  const { no: seen, source, countedOn } = input
  const here = host().municipalities.flatMap(({ code }) => {
    const count = input.companies[code]
    return count === undefined ? [] : [[code, count] as const]
  })
  if (here.length === 0) throw new Refusal('company-counts-missing')
  const said = { companies: Object.fromEntries(here), source, countedOn: dateFromDay(countedOn) }
  try {
    await transaction(async (tx) => {
      const last = await tx.companyStatistics.findFirst({ orderBy: { no: 'desc' }, select: { no: true } })
      if ((last?.no ?? 0) !== seen) throw new Refusal('statistics-moved-on')
      const no = seen + 1
      const { id } = await tx.companyStatistics.create({
        select: { id: true },
        data: { ...said, no, setBy: lead.personId },
      })
      await record(tx, lead, 'companies.counted', { kind: 'company-statistics', id }, { no, countedOn })
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === 'UA194') throw new Refusal('day-in-future', {}, 'countedOn')
    const isLate = fault?.sqlState === '23505' && fault.constraint === 'company_statistics_no_key'
    if (isLate || fault?.sqlState === 'UA192') throw new Refusal('statistics-moved-on')
    throw error
  }
}
