import { listSecondAdvisors } from '@/lib/time/list-second-advisors'
import { aCaseInProgress } from '@/tests/support/a-case'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, anEditor } from '@/tests/support/people'

it('are the other advisors who are ones, and nobody else', async () => {
  const { advisor, number } = await aCaseInProgress()
  const [other, former, shutOut] = [await anAdvisor(), await anAdvisor(), await anAdvisor()]
  const [lead, editor] = [await aLead(), await anEditor()]
  await withTriggersOff('staff_role', 'update staff_role set revoked_at = now() where person_id = $1', [
    former.personId,
  ])
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [shutOut.personId])
  const listed = await listSecondAdvisors(advisor, number)
  expect(listed.find(({ id }) => id === other.personId)).toEqual({
    id: other.personId,
    name: other.name,
    barred: false,
  })
  for (const { personId } of [advisor, former, shutOut, lead, editor])
    expect(listed.map(({ id }) => id)).not.toContain(personId)
})

it('are asked about a case of one’s own', async () => {
  const { number } = await aCaseInProgress()
  await aCaseInProgress()
  expect(await listSecondAdvisors(await anAdvisor(), number)).toEqual([])
})
