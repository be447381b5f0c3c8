import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { sendMessage } from '@/lib/cases/send-message'
import { findLastWork } from '@/lib/time/find-last-work'
import { listWeekCases } from '@/lib/time/list-week-cases'
import { logTime } from '@/lib/time/log-time'
import { aCase } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { work } from '@/tests/support/some-work'
import { startedBy } from '@/tests/support/started-case'
import { anAdvisor } from '@/tests/support/people'

const monday = startOfWeek(today())

describe('the cases of a week', () => {
  it('are those that take time, with what their advisor did in them that week, whatever others did', async () => {
    const [advisor, other] = [await anAdvisor(), await anAdvisor()]
    const quiet = await aCase().triaged().assignedTo(advisor)
    const written = await aCase().triaged().assignedTo(advisor)
    const closed = await aCase().triaged().assignedTo(advisor).and(startedBy(advisor)).and(closedBy(advisor))
    await aCase().triaged().assignedTo(other).and(startedBy(other))
    await sendMessage(advisor, { number: written.number, text: 'Hej', requestId: randomUUID() })

    const cases = (week: string) => listWeekCases(advisor, week)
    const touched = new Map((await cases(monday)).map((one) => [one.number, one.touched]))
    expect(touched).toEqual(
      new Map([
        [quiet.number, []],
        [written.number, ['message']],
        [closed.number, ['case']],
      ]),
    )
    expect((await cases(addDays(monday, -7))).every((one) => one.touched.length === 0)).toBe(true)
  })
})

describe('the last kind of work', () => {
  it('is the case’s own, and otherwise what the advisor did last in any', async () => {
    const advisor = await anAdvisor()
    expect(await findLastWork(advisor)).toBeNull()
    const [one, two] = [
      await aCase().triaged().assignedTo(advisor).verified(),
      await aCase().triaged().assignedTo(advisor).verified(),
    ]
    await logTime(advisor, work(one.number, 10, { activity: 'review' }))
    await logTime(advisor, work(two.number, 10, { activity: 'travel' }))
    expect(await findLastWork(advisor, one.id)).toBe('review')
    expect(await findLastWork(advisor, two.id)).toBe('travel')
    expect(await findLastWork(advisor)).toBe('travel')
    expect(await findLastWork(advisor, (await aCase().triaged().assignedTo(advisor)).id)).toBe('travel')
  })
})
