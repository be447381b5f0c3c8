import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { ReportStatus } from '@/lib/feedback/report-status'
import { listReports } from '@/lib/feedback/list-reports'
import { moveReport } from '@/lib/feedback/move-report'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { lastEvent } from '@/tests/support/told'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

async function aReport(): Promise<string> {
  const requestId = randomUUID()
  await reportBarrier({ requestId, what: 'Något', page: '/', email: '' }, 'sv')
  return (await db().accessibilityReport.findUniqueOrThrow({ where: { requestId } })).id
}
const to = (reportId: string, version: number, status: ReportStatus) => ({ reportId, version, to: status })

describe('moving a report', () => {
  it('answers, closes and takes up again, with an event each', async () => {
    const [lead, id] = [await aLead(), await aReport()]
    for (const [version, status, type] of [
      [0, 'answered', 'accessibility.answered'],
      [1, 'closed', 'accessibility.closed'],
      [2, 'answered', 'accessibility.reopened'],
    ] as const) {
      await moveReport(lead, to(id, version, status))
      expect(await lastEvent()).toMatchObject({ type, actorId: lead.personId })
    }
    expect((await listReports(lead)).find((one) => one.id === id)).toMatchObject({ status: 'answered', version: 3 })
  })

  it('refuses the second of two at once, and tells who was first', async () => {
    const [lead, id] = [await aLead('Lisa Lead'), await aReport()]
    const refusal = await oneTooLate(moveReport(lead, to(id, 0, 'answered')), moveReport(lead, to(id, 0, 'closed')))
    expect(refusal).toMatchObject({ code: 'report-moved-on', facts: { who: 'Lisa Lead' } })
  })

  it('refuses a move that there is not, and a report that there is not', async () => {
    const [lead, id] = [await aLead(), await aReport()]
    const unmoved = await refused(() => moveReport(lead, to(id, 0, 'received')), 'report-not-now')
    expect(unmoved.facts).toEqual({ status: 'received' })
    await moveReport(lead, to(id, 0, 'closed'))
    await refused(() => moveReport(lead, to(id, 0, 'closed')), 'report-moved-on')
    await refused(() => moveReport(lead, to(id, 1, 'closed')), 'report-not-now')
    await refused(() => moveReport(lead, to(randomUUID(), 0, 'closed')), 'report-unknown')
  })
})
