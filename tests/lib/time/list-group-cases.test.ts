import { reportConflict } from '@/lib/conflicts/report-conflict'
import { listGroupCases } from '@/lib/time/list-group-cases'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { closedBy } from '@/tests/support/closed-case'
import { withTriggersOff } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'

const of = (advisor: Awaited<ReturnType<typeof anAdvisor>>, orgNumber = anOrgNumber()) =>
  aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor)

it('are the advisor’s cases in hand of other companies in the round, and no others', async () => {
  const [advisor, other, orgNumber] = [await anAdvisor(), await anAdvisor(), anOrgNumber()]
  const own = await of(advisor, orgNumber)
  const [offered, later] = [await of(advisor), await of(advisor)]
  await of(advisor, orgNumber)
  await of(advisor).and(closedBy(advisor))
  await of(other)
  const numbers = async (reader = advisor) => (await listGroupCases(reader, own.number)).map(({ number }) => number)
  expect(await numbers()).toEqual([offered.number, later.number])
  await withTriggersOff('cases', 'update cases set round_id = gen_random_uuid() where id = $1', [later.id])
  expect(await numbers()).toEqual([offered.number])
})

it('are none that is closed to the advisor, and none from a case that is', async () => {
  const advisor = await anAdvisor()
  const [own, offered] = [await of(advisor), await of(advisor)]
  const numbers = async () => (await listGroupCases(advisor, own.number)).map(({ number }) => number)
  expect(await numbers()).toEqual([offered.number])
  await reportConflict(advisor, { number: offered.number, reason: 'relation' })
  expect(await numbers()).toEqual([])
  const next = await of(advisor)
  expect(await numbers()).toEqual([next.number])
  await reportConflict(advisor, { number: own.number, reason: 'relation' })
  expect(await numbers()).toEqual([])
})
