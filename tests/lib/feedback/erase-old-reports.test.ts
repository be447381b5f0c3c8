import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { eraseOldReports } from '@/lib/feedback/erase-old-reports'
import { moveReport } from '@/lib/feedback/move-report'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { lastEvent } from '@/tests/support/told'
import { withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

async function closedDaysAgo(days: number): Promise<string> {
  const requestId = randomUUID()
  await reportBarrier({ requestId, what: 'Jag heter Kim', page: '/konto', email: 'kim@example.test' }, 'sv')
  const { id } = await db().accessibilityReport.findUniqueOrThrow({ where: { requestId } })
  await moveReport(await aLead(), { reportId: id, version: 0, to: 'closed' })
  const set = `update accessibility_report set status_since_at = now() - make_interval(days => $2) where id = $1`
  await withTriggersOff('accessibility_report', set, [id, days])
  return id
}
const row = (id: string) => db().accessibilityReport.findUniqueOrThrow({ where: { id } })

it('a report closed more than a year ago is emptied once, with an event; a younger one is kept', async () => {
  const [old, young] = [await closedDaysAgo(370), await closedDaysAgo(360)]
  await Promise.all([eraseOldReports(), eraseOldReports()])
  const { number } = await row(old)
  expect(await row(old)).toMatchObject({ what: '', page: '', email: null, erasedAt: expect.any(Date) })
  expect(await lastEvent()).toMatchObject({ type: 'accessibility.erased', role: 'system', facts: { number } })
  expect(await row(young)).toMatchObject({ what: 'Jag heter Kim', erasedAt: null })
  const version = (await row(old)).version
  await eraseOldReports()
  expect((await row(old)).version).toBe(version)
  const lead = await aLead()
  const { facts } = await refused(() => moveReport(lead, { reportId: old, version, to: 'answered' }), 'report-not-now')
  expect(facts).toEqual({ status: 'erased' })
})

it('one that is not closed is kept, however old', async () => {
  const id = await closedDaysAgo(370)
  await withTriggersOff('accessibility_report', `update accessibility_report set status = 'answered' where id = $1`, [id])
  await eraseOldReports()
  expect(await row(id)).toMatchObject({ what: 'Jag heter Kim', erasedAt: null })
}) // prettier-ignore
