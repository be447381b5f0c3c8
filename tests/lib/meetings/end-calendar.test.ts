import { endCalendar } from '@/lib/meetings/end-calendar'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { lastEvent } from '@/tests/support/told'
import { tokenOf } from '@/tests/support/a-calendar'
import { changesSoFar } from '@/tests/support/changes'
import { anAdvisor } from '@/tests/support/people'

it('closes the address, once', async () => {
  const advisor = await anAdvisor()
  const token = tokenOf(await issueCalendar(advisor))
  await endCalendar(advisor)
  expect(await findCalendarFeed(token)).toBeNull()
  expect(await lastEvent()).toMatchObject({ type: 'person.calendar-ended', actorId: advisor.personId })
  const before = await changesSoFar()
  await endCalendar(advisor)
  expect(await changesSoFar()).toBe(before)
})
