import { system } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { declareMandate } from '@/lib/companies/declare-mandate'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'

const ofPerson = (personId: string) =>
  db().mandate.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
    select: { companyId: true, revokedAt: true },
  })
const ranOut = (personId: string) =>
  withTriggersOff('mandate', `update mandate set valid_from = '2020-01-01', valid_to = '2020-02-01' where person_id = $1`, [personId]) // prettier-ignore

it('ends what has run out at that company, and neither at another nor what was ended before', async () => {
  const email = `${crypto.randomUUID()}@example.test`
  const [one, other] = [
    await aCase(anApplication({ contact: { email } })),
    await aCase(anApplication({ contact: { email } })),
  ]
  const personId = one.contactId
  const declare = () => transaction((tx) => declareMandate(tx, system, personId, one.companyId))
  await declare()
  expect(await ofPerson(personId)).toEqual([
    { companyId: one.companyId, revokedAt: null },
    { companyId: other.companyId, revokedAt: null },
  ])

  await ranOut(personId)
  await declare()
  const [first, second, third] = await ofPerson(personId)
  expect(first).toEqual({ companyId: one.companyId, revokedAt: expect.any(Date) })
  expect(second).toEqual({ companyId: other.companyId, revokedAt: null })
  expect(third).toEqual({ companyId: one.companyId, revokedAt: null })
  expect(await db().mandate.count({ where: { personId, validTo: { lt: new Date(today()) } } })).toBe(2)

  await ranOut(personId)
  await declare()
  expect((await ofPerson(personId))[0]).toEqual(first)
})
