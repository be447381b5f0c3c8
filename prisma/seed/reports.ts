import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { moveReport } from '@/lib/feedback/move-report'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import type { Staff } from './staff'
import { at } from './story'
import { weekend, workday } from './story-times'

/** Two reports of what somebody could not use: one answered, one new. */
export async function seedReports({ maja }: Staff): Promise<void> {
  const requestId = randomUUID()
  await at(weekend(20, '16:45'))
  await reportBarrier(
    {
      requestId,
      what: 'Skärmläsaren läser upp kartan över kommunerna i en ordning som jag inte förstår.',
      page: '/om',
      email: 'lasare@example.com',
    },
    'sv',
  )
  const { id: reportId } = await db().accessibilityReport.findUniqueOrThrow({ where: { requestId } })
  await at(workday(15, '11:05'))
  await moveReport(maja, { reportId, version: 0, to: 'answered' })
  await at(workday(2, '20:30'))
  await reportBarrier(
    {
      requestId: randomUUID(),
      what: 'Texten i mejlet var svår att läsa när jag förstorade den.',
      page: 'Mejlet om ärendet',
      email: '',
    },
    'sv',
  )
}
