import { findOwnCalendar } from '@/lib/meetings/find-own-calendar'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { anAdvisor } from '@/tests/support/people'

it('says when one’s own was made, and nothing of another’s', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor('Rolf')]
  await issueCalendar(advisor)
  expect(Math.abs(((await findOwnCalendar(advisor))?.getTime() ?? 0) - Date.now())).toBeLessThan(3_600_000)
  expect(await findOwnCalendar(other)).toBeNull()
})
