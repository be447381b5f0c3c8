import { beginReport } from '@/lib/steering/begin-report'
import { freezeReport } from '@/lib/steering/freeze-report'
import { writeReport } from '@/lib/steering/write-report'
import { db } from '@/lib/db/client'
import type { Staff } from './staff'
import { at } from './story'
import { workday } from './story-times'

const REPORTS = [
  {
    ...{ days: 36, name: 'Första läget' },
    summary: 'Fler företag har hört av sig sedan augusti. Väntan på första samtalet är det vi arbetar med nu.',
  },
  {
    ...{ days: 4, name: 'Inför vinterns möte' },
    summary:
      'Företagen blir fler och de flesta får hjälp i tid.\n\nRisk: få berättar hur det gick med anbudet. Vi ringer dem som inte har svarat.\n\nHärnäst: två utbildningar i januari.',
  },
]

/** What the steering group has been told of the current round, each frozen in its time. */
export async function tellReports({ maja }: Staff): Promise<void> {
  for (const { days, name, summary } of REPORTS) {
    await at(workday(days, '15:10'))
    const { no } = await beginReport(maja, { name, round: 'runda-2' })
    const { id } = await db().steeringReport.findUniqueOrThrow({ where: { no } })
    await writeReport(maja, { id, version: 1, name, summary })
    await freezeReport(maja, { id, version: 2, name, summary })
  }
}
