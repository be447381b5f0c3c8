import { findLikelyMinutes, LEAST_CASES } from '@/lib/cases/find-likely-minutes'
import { aCase } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { startedBy } from '@/tests/support/started-case'
import { aMeeting } from '@/tests/support/a-meeting'
import '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { worked } from '@/tests/support/worked-case'

it('is the median of what the newest closed cases of a kind took, once there are ten with any', async () => {
  const advisor = await anAdvisor()
  const closed = async (minutes: number) => {
    const begun = aCase().triaged().assignedTo(advisor).and(startedBy(advisor)).verified()
    const met = begun.and(({ number }) => aMeeting(advisor, number)) // What was reserved is no support that was given.
    await (minutes > 0 ? met.and(worked(advisor, minutes)) : met).and(closedBy(advisor))
  }
  await closed(0)
  for (let made = 1; made < LEAST_CASES; made += 1) await closed(made * 10)
  expect(await findLikelyMinutes()).toEqual({
    bid: null,
    'get-started': null,
    'understand-decision': null,
    other: null,
  })
  await closed(200)
  // 10 … 90 and 200: the median, 55, in whole quarters.
  expect((await findLikelyMinutes()).bid).toBe(60)
  expect((await findLikelyMinutes()).other).toBeNull()
})
