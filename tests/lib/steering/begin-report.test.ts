import { db } from '@/lib/db/client'
import { closeRound } from '@/lib/cases/close-round'
import { beginReport } from '@/lib/steering/begin-report'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { lastEvent } from '@/tests/support/told'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('numbers reports one after the other, also when several are begun at once', async () => {
  const lead = await aLead()
  await anOpenRound()
  const { code, id } = (await findCurrentRound())!
  const begun = await Promise.all([1, 2, 3].map((each) => beginReport(lead, { name: `Nummer ${each}`, round: code })))
  expect(begun.map(({ no }) => no).sort()).toEqual([1, 2, 3])
  expect(await lastEvent()).toMatchObject({ type: 'report.begun', actorId: lead.personId })
  const reports = await db().steeringReport.findMany({ orderBy: { no: 'asc' } })
  expect(reports.map(({ no, name, roundId }) => [no, name, roundId])).toEqual(
    begun.map(({ no }, at) => [no, `Nummer ${at + 1}`, id]).sort(([one], [other]) => Number(one) - Number(other)),
  )
  const told = await db().auditEvent.findMany({ where: { type: 'report.begun' }, select: { facts: true } })
  expect(told.map(({ facts }) => (facts as { no: number }).no).sort()).toEqual([1, 2, 3])
  await closeRound(lead, id)
  expect(await beginReport(lead, { name: 'Om en stängd runda', round: code })).toEqual({ no: 4 })
})

it('is about a round that there is', async () => {
  const lead = await aLead()
  await refused(() => beginReport(lead, { name: 'Ingen', round: 'no-such' }), 'report-round-gone')
})
