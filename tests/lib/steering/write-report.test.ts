import { db } from '@/lib/db/client'
import { beginReport } from '@/lib/steering/begin-report'
import { LONGEST_SUMMARY, writeReportInput } from '@/lib/steering/inputs'
import { writeReport } from '@/lib/steering/write-report'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { lastEvent } from '@/tests/support/told'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead } from '@/tests/support/people'
import { oneTooLate } from '@/tests/support/refused'

it('changes the words of a report, and of two at once one is told', async () => {
  const lead = await aLead()
  await anOpenRound()
  const { no } = await beginReport(lead, { name: 'Ett', round: (await findCurrentRound())?.code ?? '' })
  const { id } = await db().steeringReport.findUniqueOrThrow({ where: { no } })
  const said = (summary: string) => ({ id, version: 1, name: 'Ett', summary })
  const late = await oneTooLate(writeReport(lead, said('Mina ord')), writeReport(lead, said('Dina ord')))
  expect(late.code).toBe('report-written-meanwhile')
  expect(await db().steeringReport.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 2 })
  expect(await lastEvent()).toMatchObject({ type: 'report.written', actorId: lead.personId, facts: { version: 2 } })
})

it.each([
  ['name', '', 'report-name-missing'],
  ['name', 'a'.repeat(101), 'text-too-long'],
  ['summary', 'a'.repeat(LONGEST_SUMMARY + 1), 'text-too-long'],
])('is refused at its %s', (field, typed, code) => {
  const found = writeReportInput.safeParse({ id: crypto.randomUUID(), version: '1', name: 'Ett', [field]: typed })
  expect(found.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]])
})
