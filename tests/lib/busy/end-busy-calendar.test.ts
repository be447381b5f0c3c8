import { endBusyCalendar } from '@/lib/busy/end-busy-calendar'
import { db } from '@/lib/db/client'
import { busyAt } from '@/tests/support/a-busy-calendar'
import { changesSoFar } from '@/tests/support/changes'
import { anAdvisor } from '@/tests/support/people'
import { lastEvent } from '@/tests/support/told'

it('takes all its times along, once, and leaves another’s', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor('Rolf')]
  await busyAt(advisor, { in: 3, from: '10:00', to: '11:00' })
  await busyAt(other, { in: 3, from: '10:00', to: '11:00' })
  await endBusyCalendar(advisor)
  expect(await lastEvent()).toMatchObject({ type: 'person.busy-calendar-ended', actorId: advisor.personId })
  expect(await db().busyTime.count({ where: { personId: advisor.personId } })).toBe(0)
  expect(await db().busyTime.count({ where: { personId: other.personId } })).toBe(1)
  const before = await changesSoFar()
  await endBusyCalendar(advisor)
  expect(await changesSoFar()).toBe(before)
})
