import { addDays, today } from '@/lib/calendar/days'
import { endInterest } from '@/lib/conflicts/end-interest'
import { listInterests } from '@/lib/conflicts/list-interests'
import { withdrawInterest } from '@/lib/conflicts/withdraw-interest'
import { db } from '@/lib/db/client'
import { meanwhile } from '@/tests/prisma/locks/held'
import { declared } from '@/tests/support/a-conflict'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('ends once, today or later, by who has it or a lead', async () => {
  await anOpenRound()
  const [advisor, other, lead] = [await anAdvisor(), await anAdvisor(), await aLead()]
  await declared(advisor, 'Ett bolag AB')
  const { id: interestId } = await db().interest.findFirstOrThrow({ where: { personId: advisor.personId } })
  await refused(() => endInterest(other, { interestId }), 'interest-unknown')
  await refused(() => endInterest(lead, { interestId, validUntil: addDays(today(), -200) }), 'interest-days')
  await endInterest(lead, { interestId, validUntil: addDays(today(), 3) })
  await endInterest(advisor, { interestId, validUntil: addDays(today(), 300) })
  expect(await listInterests(advisor)).toMatchObject([{ validUntil: addDays(today(), 3) }])
})

it('ends on its first day at the earliest, and not at all once a lead has removed it', async () => {
  await anOpenRound()
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  await declared(advisor, 'Ett dygn AB', { validFrom: today() })
  await declared(advisor, 'Borttaget AB')
  const idOf = async (organisation: string) =>
    (await db().interest.findFirstOrThrow({ where: { personId: advisor.personId, organisation } })).id
  await endInterest(advisor, { interestId: await idOf('Ett dygn AB') })
  const interestId = await idOf('Borttaget AB')
  await withdrawInterest(lead, { interestId })
  await refused(() => endInterest(advisor, { interestId }), 'interest-unknown')
  expect(await listInterests(advisor)).toMatchObject([{ validUntil: today() }])
})

it('is listed with those that last until it has ended, its last day included', async () => {
  await anOpenRound()
  const advisor = await anAdvisor()
  for (const [organisation, validUntil] of [
    ['B i morgon', addDays(today(), 1)],
    ['C utan slut', null],
    ['A i dag', today()],
  ] as const)
    await declared(advisor, organisation, { validUntil })
  await declared(advisor, 'A i går', { validFrom: '2020-01-01', validUntil: addDays(today(), -1) })
  const listed = (await listInterests(advisor)).map(({ organisation }) => organisation)
  expect(listed).toEqual(['C utan slut', 'A i dag', 'B i morgon', 'A i går'])
})

it('leaves what a lead removes at the same moment as it was', async () => {
  await anOpenRound()
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  await declared(advisor, 'Ett bolag AB')
  const { id: interestId } = await db().interest.findFirstOrThrow({ where: { personId: advisor.personId } })
  const removed = ['update interest set withdrawn_at = now(), withdrawn_by = $2 where id = $1', [interestId, lead.personId]] as const
  expect(await meanwhile(removed, () => endInterest(advisor, { interestId }))).toBe('done')
  expect(await db().interest.findUnique({ where: { id: interestId } })).toMatchObject({ validUntil: null })
}) // prettier-ignore
