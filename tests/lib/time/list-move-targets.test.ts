import { listMoveTargets } from '@/lib/time/list-move-targets'
import { aCase } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { anAdvisor } from '@/tests/support/people'

it('offers the advisor’s other cases in progress, the same company’s first, and nobody else’s', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const orgNumber = anOrgNumber()
  const of = (who: typeof advisor, number = anOrgNumber()) =>
    aCase(anApplication({ orgNumber: number }))
      .triaged()
      .assignedTo(who)
  const own = await of(advisor, orgNumber)
  const sameCompany = await of(advisor, orgNumber)
  const elsewhere = await of(advisor)
  await of(advisor).and(closedBy(advisor))
  await of(other)
  const offered = await listMoveTargets(advisor, own.id, advisor.personId)
  expect(offered.map(({ number }) => number)).toEqual([sameCompany.number, elsewhere.number])
  expect(offered[0]).toMatchObject({ minutesLeft: 300 })
  expect(await listMoveTargets(own.lead, own.id, advisor.personId)).toEqual(offered)
  expect(await listMoveTargets(other, own.id, advisor.personId)).toEqual([])
})
