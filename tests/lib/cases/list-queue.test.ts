import { triageDays } from '@/lib/advisors/most-free'
import { addDays, dayOf, daysBetween, today } from '@/lib/calendar/days'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { listQueue } from '@/lib/cases/list-queue'
import { slackOf, type TriageClock } from '@/lib/cases/slack'
import type { QueueSort } from '@/lib/cases/queue-filter'
import { listWork } from '@/lib/cases/list-work'
import type { WorkFilter, WorkSort } from '@/lib/cases/work-filter'
import type { CaseApplication } from '@/lib/cases/open-case'
import { aCase } from '@/tests/support/a-case'
import { startedBy } from '@/tests/support/started-case'
import { worked } from '@/tests/support/worked-case'
import { aBid, anApplication, anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'

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

it('is searched, and stands in the order of a column, both ways', async () => {
  const lead = await aLead()
  const named = (companyName: string, days: number) =>
    anApplication({
      company: { companyName },
      need: { ...aBid(), bidDeadlineOn: addDays(today(), days) } as ReturnType<typeof aBid>,
    })
  await aCase(named('Kösökt Örn', 20))
  await aCase(named('Kösökt Ask', 30))
  await aCase(named('Kösökt Åska', 10)).triaged()
  const order = async (sort?: QueueSort, q = 'kosokt') =>
    (await listQueue(lead, 1, { q, sort })).cases.map(({ statedName }) => statedName.slice(7))
  expect(await order()).toEqual(['Åska', 'Örn', 'Ask'])
  expect(await order('-deadline')).toEqual(['Ask', 'Örn', 'Åska'])
  expect(await order('company')).toEqual(['Ask', 'Åska', 'Örn'])
  expect(await order('-company')).toEqual(['Örn', 'Åska', 'Ask'])
  expect(await order('waited')).toEqual(['Örn', 'Ask', 'Åska'])
  expect(await order('-waited')).toEqual(['Åska', 'Ask', 'Örn'])
  expect(await order('waited', 'kosokt orn')).toEqual(['Örn'])
  expect(await listQueue(lead, 1, { company: 'none' })).toEqual({ cases: [], total: 0, oldestAt: null })
  const second = await listQueue(lead, 2, { q: 'kosokt' }, 2)
  expect([second.cases.map(({ statedName }) => statedName), second.total]).toEqual([['Kösökt Ask'], 3])
})

it('stands by the time that is left over, as each row says it, also where nobody has so much free', async () => {
  const lead = await aLead()
  const now = new Date()
  const clocks = ['08:00', '09:30', '12:00', '16:15', '17:00', '23:59']
  for (let made = 0; made < 24; made += 1) {
    const { bidDeadlineOn: _, about: _bid, ...named } = aBid() as Extract<CaseApplication['need'], { about: 'bid' }>
    const day = addDays(today(), 1 + ((made * 5) % 17))
    const need =
      made % 3 === 0
        ? { ...named, about: 'understand-decision' as const, standstillEndsOn: day }
        : {
            ...named,
            about: 'bid' as const,
            bidDeadlineOn: day,
            bidDeadlineClock: clocks[made % clocks.length] ?? null,
          }
    await aCase(anApplication({ company: { companyName: `Marginal ${made}` }, need }))
  }
  await aCase(
    anApplication({
      company: { companyName: 'Marginal utan dag' },
      need: { about: 'other', needs: ['other'], description: 'Utan upphandling.' },
    }),
  )
  const likely = { bid: 180, 'get-started': 45, 'understand-decision': 600, other: 1000 }
  const busy = { absences: [], booked: [], agreedLeft: 1500 }
  for (const weeklyMinutes of [null, 300, 2400]) {
    const days = triageDays([{ ...busy, weeklyMinutes }], now, 12)
    const clock: TriageClock = { since: now, likely, days }
    const ordered = async (sort?: QueueSort) => (await listQueue(lead, 1, { q: 'marginal', sort }, 100, clock)).cases
    const cases = await ordered()
    expect(cases).toHaveLength(25)
    const slack = cases.map((one) => {
      const found = slackOf(one, clock, now)
      const near = one.bidDeadlineAt && daysBetween(today(now), dayOf(one.bidDeadlineAt)) < 12
      return found && near ? Math.min(found.left, found.free ?? Infinity) - found.likely : Infinity
    })
    expect(slack).toEqual([...slack].sort((one, other) => (one === other ? 0 : one - other)))
    expect(new Set(slack).size).toBeGreaterThan(3)
    // What has no day stands last both ways.
    const dated = cases.slice(0, -1)
    expect((await ordered('-slack')).map(({ id }) => id)).toEqual(
      [...dated.reverse(), ...cases.slice(-1)].map(({ id }) => id),
    )
  }
})

describe('the work list', () => {
  it('holds the advisor’s own cases, and of them those the filter is about', async () => {
    const advisor = await anAdvisor()
    const need = { ...aBid(), bidDeadlineOn: addDays(today(), 3) } as ReturnType<typeof aBid>
    const soon = await aCase(anApplication({ need })).triaged().assignedTo(advisor)
    const later = await aCase().triaged().assignedTo(advisor).and(startedBy(advisor))
    await aCase().triaged()
    const numbers = async (show: WorkFilter) => (await listWork(advisor, { show }, 1)).cases.map(({ number }) => number)
    expect(await numbers('all')).toEqual([soon.number, later.number])
    expect(await numbers('deadline')).toEqual([soon.number])
    expect(await numbers('waiting')).toEqual([soon.number])
    expect(await numbers('hours')).toEqual([])
    expect((await listWork(await anAdvisor(), { show: 'all' }, 1)).total).toBe(0)
  })

  it('counts each choice of what is searched for, also the one that holds nothing', async () => {
    const advisor = await anAdvisor()
    const named = (companyName: string) => anApplication({ company: { companyName } })
    await aCase(named('Räknebolaget')).triaged().assignedTo(advisor)
    await aCase(named('Räknebolaget')).triaged().assignedTo(advisor).and(startedBy(advisor))
    await aCase(named('Annat')).triaged().assignedTo(advisor)
    await aCase(named('Räknebolaget'))
      .triaged()
      .assignedTo(await anAdvisor())
    const { counts, cases } = await listWork(advisor, { show: 'hours', q: 'raknebolaget' }, 1)
    expect(cases).toEqual([])
    expect(counts).toEqual({ all: 2, waiting: 1, deadline: 0, hours: 0 })
    expect((await listWork(advisor, { show: 'all' }, 1)).counts).toMatchObject({ all: 3, waiting: 2 })
    expect((await listWork(advisor, { show: 'all', company: 'none' }, 1)).counts.all).toBe(0)
  })

  it('stands in the order of a column, both ways', async () => {
    const advisor = await anAdvisor()
    const named = (companyName: string, days: number) =>
      anApplication({
        company: { companyName },
        need: { ...aBid(), bidDeadlineOn: addDays(today(), days) } as ReturnType<typeof aBid>,
      })
    const helped = await aCase(named('Örn', 20))
      .triaged()
      .assignedTo(advisor)
      .and(startedBy(advisor))
      .verified()
      .and(worked(advisor, 270))
    const soon = await aCase(named('Ask', 10)).triaged().assignedTo(advisor)
    const late = await aCase(named('Åska', 30)).triaged().assignedTo(advisor)
    const order = async (sort: WorkSort) =>
      (await listWork(advisor, { show: 'all', sort }, 1)).cases.map(({ statedName }) => statedName)
    expect(await order('deadline')).toEqual(['Ask', 'Örn', 'Åska'])
    expect(await order('-deadline')).toEqual(['Åska', 'Örn', 'Ask'])
    expect(await order('company')).toEqual(['Ask', 'Åska', 'Örn'])
    expect(await order('-company')).toEqual(['Örn', 'Åska', 'Ask'])
    expect(await order('status')).toEqual(['Ask', 'Åska', 'Örn'])
    expect((await order('-status'))[0]).toBe('Örn')
    expect((await order('contact'))[2]).toBe('Örn')
    expect((await order('-contact'))[0]).toBe('Örn')
    expect((await order('left'))[0]).toBe('Örn')
    expect((await order('-left'))[2]).toBe('Örn')
    const found = await listWork(advisor, { show: 'all', q: helped.number }, 1)
    expect(found.cases.map(({ number }) => number)).toEqual([helped.number])
    const [one, two] = [await listWork(advisor, { show: 'all' }, 1, 2), await listWork(advisor, { show: 'all' }, 2, 2)]
    expect([one.cases[0]?.number, two.cases[0]?.number, two.total]).toEqual([soon.number, late.number, 3])
  })
})

it('is of one company alone where one was sought, and names the others of its procurement', async () => {
  const [lead, need] = [await aLead(), aBid()]
  const [first, second] = [await aCase(anApplication({ need })), await aCase(anApplication({ need }))]
  await aCase()
  const queue = await listQueue(lead, 1, { company: first.companyId })
  expect(queue.cases).toMatchObject([{ number: first.number, sameProcurement: [second.number] }])
  expect(queue.total).toBe(1)
})
