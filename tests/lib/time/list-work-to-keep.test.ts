import { reportConflict } from '@/lib/conflicts/report-conflict'
import { listWorkToKeep } from '@/lib/time/list-work-to-keep'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { anAdvisor } from '@/tests/support/people'

const numbers = async (advisor: Parameters<typeof listWorkToKeep>[0]) =>
  (await listWorkToKeep(advisor)).map(({ number }) => number)

it('is the advisor’s own cases that take time, with what the device needs to log on them', async () => {
  const { advisor, number } = await aCaseInProgress()
  const other = await aCaseInProgress()
  const closed = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
  expect(await numbers(advisor)).toEqual([number])
  expect(await numbers(other.advisor)).not.toContain(closed.number)
  expect(await listWorkToKeep(advisor)).toMatchObject([
    {
      contactName: 'Kim Kontakt',
      minutesLeft: 300,
      mandateVerified: true,
      counted: expect.arrayContaining(['call']) as string[],
    },
  ])
  expect(await numbers(await anAdvisor())).toEqual([])
})

it('leaves out what has closed to the advisor', async () => {
  const { advisor, number } = await aCaseInProgress()
  const kept = await aCase().triaged().assignedTo(advisor)
  await reportConflict(advisor, { number, reason: 'relation' })
  expect(await numbers(advisor)).toEqual([kept.number])
})
