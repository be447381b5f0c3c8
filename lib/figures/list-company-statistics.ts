import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { SetStatistics } from '@/lib/figures/company-statistics'

const SHOWN = 50

/** How many companies there are, each time it was said, the newest first: that holds. */
export async function listCompanyStatistics(
  _reader: ProjectLead | SteeringMember,
  take = SHOWN,
): Promise<SetStatistics[]> {
  const rows = await db().companyStatistics.findMany({
    orderBy: { no: 'desc' },
    include: { setByPerson: { select: { name: true } } },
    take,
  })
  return rows.map(({ no, companies, source, countedOn, setAt, setByPerson }) => ({
    ...{ no, source, setAt, countedOn: dayFromDate(countedOn), setBy: setByPerson.name },
    // The database takes nothing but whole numbers by municipality codes.
    companies: companies as Record<string, number>,
  }))
}
