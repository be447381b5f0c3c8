import { addDays, today } from '@/lib/calendar/days'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { listQueue } from '@/lib/cases/list-queue'
import { listWork } from '@/lib/cases/list-work'
import { aCase } from '@/tests/support/a-case'
import { aBid, anApplication, anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'

jest.setTimeout(60_000)
beforeEach(anOpenRound)

describe('the queue', () => {
  it('is told in pages, each case once, with how many there are and when the oldest came', async () => {
    for (let made = 0; made < OPEN_CASES_PER_PAGE + 1; made += 1) await aCase()
    const lead = await aLead()
    const first = await listQueue(lead, 1)
    const pages = [first.cases]
    for (let page = 2; pages.flat().length < first.total; page += 1) pages.push((await listQueue(lead, page)).cases)
    const all = pages.flat()
    expect(first.cases).toHaveLength(OPEN_CASES_PER_PAGE)
    expect(new Set(all.map(({ id }) => id)).size).toBe(first.total)
    expect(first.oldestAt).toEqual(all.map(({ openedAt }) => openedAt).sort((a, b) => a.getTime() - b.getTime())[0])
    expect(all.map(({ bidDeadlineOn }) => bidDeadlineOn ?? '9')).toEqual(
      all.map(({ bidDeadlineOn }) => bidDeadlineOn ?? '9').sort(),
    )
    expect(await listQueue(lead, pages.length + 1)).toEqual({ cases: [], total: 0, oldestAt: null })
  })
})

describe('the work list', () => {
  it('holds the advisor’s own cases, and of them those the filter is about', async () => {
    const advisor = await anAdvisor()
    const need = { ...aBid(), bidDeadlineOn: addDays(today(), 3) } as ReturnType<typeof aBid>
    const soon = await aCase(anApplication({ need })).triaged().assignedTo(advisor)
    const later = await aCase().triaged().assignedTo(advisor).startedBy(advisor)
    await aCase().triaged()
    const numbers = async (filter: Parameters<typeof listWork>[1]) =>
      (await listWork(advisor, filter, 1)).cases.map(({ number }) => number)
    expect(await numbers('all')).toEqual([soon.number, later.number])
    expect(await numbers('deadline')).toEqual([soon.number])
    expect(await numbers('waiting')).toEqual([soon.number])
    expect(await numbers('hours')).toEqual([])
    expect((await listWork(await anAdvisor(), 'all', 1)).total).toBe(0)
  })
})
