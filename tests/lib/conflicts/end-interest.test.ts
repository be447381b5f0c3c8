import { addDays, today } from '@/lib/calendar/days'
import { endInterest } from '@/lib/conflicts/end-interest'
import { listInterests } from '@/lib/conflicts/list-interests'
import { db } from '@/lib/db/client'
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
