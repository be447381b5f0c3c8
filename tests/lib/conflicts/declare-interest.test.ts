import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { declareInterest } from '@/lib/conflicts/declare-interest'
import { endInterest } from '@/lib/conflicts/end-interest'
import { declareInterestInput, type DeclareInterestInput } from '@/lib/conflicts/inputs'
import { listInterests } from '@/lib/conflicts/list-interests'
import { db } from '@/lib/db/client'
import { declared } from '@/tests/support/a-conflict'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

let advisor: Advisor
let lead: ProjectLead
beforeEach(async () => {
  await anOpenRound()
  advisor = await anAdvisor()
  lead = await aLead()
})

const input = (more: Partial<DeclareInterestInput> = {}): DeclareInterestInput => ({
  ...{ requestId: randomUUID(), personId: null, kind: 'board', organisation: 'Styrelsens AB', orgNumber: null },
  ...{ validFrom: addDays(today(), -10), validUntil: null },
  ...more,
})

it('is an advisor’s own, whoever they say it is of, and a lead’s of anybody who works here', async () => {
  const other = await anAdvisor()
  await declareInterest(advisor, input({ personId: other.personId }))
  await declareInterest(lead, input({ personId: other.personId, organisation: 'Andras AB' }))
  expect(await listInterests(advisor)).toMatchObject([{ organisation: 'Styrelsens AB', personId: advisor.personId }])
  expect(await listInterests(other)).toMatchObject([{ organisation: 'Andras AB', personId: other.personId }])
  const seen = (await listInterests(lead)).map(({ organisation }) => organisation)
  expect(seen).toEqual(expect.arrayContaining(['Andras AB', 'Styrelsens AB']))
})

it('is declared once by one request, however often it is sent, and never in another’s name', async () => {
  const one = input()
  await Promise.all([declareInterest(advisor, one), declareInterest(advisor, one)])
  await declareInterest(advisor, one)
  expect(await db().interest.count({ where: { personId: advisor.personId } })).toBe(1)
  await refused(() => declareInterest(lead, { ...one, personId: lead.personId }), 'request-reused')
  await refused(() => declareInterest(advisor, { ...one, organisation: 'Ett annat AB' }), 'request-reused')
  const { id } = await db().interest.findUniqueOrThrow({ where: { requestId: one.requestId } })
  await endInterest(advisor, { interestId: id })
  await declareInterest(advisor, one)
})

it('ends on the day it begins or later, and is of somebody', async () => {
  await refused(() => declareInterest(advisor, input({ validUntil: addDays(today(), -11) })), 'interest-days')
  await declareInterest(advisor, input({ validUntil: addDays(today(), -10) }))
  await refused(() => declareInterest(lead, input()), 'person-missing')
  await refused(() => declareInterest(lead, input({ personId: randomUUID() })), 'person-unknown')
})

it('keeps no personal number: a sole trader’s is refused beside its field', () => {
  const typed = { ...input(), orgNumber: '19850709-9805', validFrom: '2020-01-01', validUntil: '' }
  const codes = declareInterestInput.safeParse(typed).error?.issues.map(({ message }) => message)
  expect(codes).toEqual(['interest-number-persons'])
  expect(declareInterestInput.parse({ ...typed, orgNumber: '556016-0680' }).orgNumber).toBe('5560160680')
})

it('tells the trail its kind and days, and never of whom or what it is', async () => {
  await declared(advisor, 'Hemliga bolaget AB')
  const events = await db().auditEvent.findMany({ where: { type: 'interest.declared', actorId: advisor.personId } })
  expect(events).toHaveLength(1)
  expect(JSON.stringify(events[0]?.facts)).not.toContain('Hemliga')
})
