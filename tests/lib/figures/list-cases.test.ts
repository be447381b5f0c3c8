import { readCaseFilter, readPage, readSort } from '@/lib/figures/case-filter'
import { listCaseAdvisors } from '@/lib/figures/list-case-advisors'
import { listCases } from '@/lib/figures/list-cases'
import { addDays, today } from '@/lib/calendar/days'
import { aCase } from '@/tests/support/a-case'
import { aBid, anApplication } from '@/tests/support/an-application'
import { aLead, anAdvisor, anAuditor } from '@/tests/support/people'

const named = (companyName: string, bidDeadlineOn?: string) =>
  anApplication({
    company: { companyName },
    need: bidDeadlineOn
      ? ({ ...aBid(), bidDeadlineOn } as ReturnType<typeof aBid>)
      : { about: 'other', needs: [], description: '' },
  })

describe('listCases', () => {
  it('puts the nearest bid deadline first, then what came in first, and what is over last', async () => {
    const lead = await aLead()
    await aCase(named('Över', addDays(today(), 1))).declined()
    await aCase(named('Utan dag'))
    await aCase(named('Sen', addDays(today(), 9)))
    await aCase(named('Ändå först', addDays(today(), 2)))
    const { cases, total, companies } = await listCases(lead, {}, 'deadline', 1)
    expect(cases.map(({ statedName }) => statedName)).toEqual(['Ändå först', 'Sen', 'Utan dag', 'Över'])
    expect([total, companies]).toEqual([4, 4])
    const byName = await listCases(lead, {}, 'company', 1)
    expect(byName.cases.map(({ statedName }) => statedName)).toEqual(['Sen', 'Utan dag', 'Ändå först', 'Över'])
    const newest = await listCases(lead, {}, 'opened', 1)
    expect(newest.cases[0]?.statedName).toBe('Ändå först')
    expect((await listCases(lead, {}, 'opened', 2)).cases).toEqual([])
  })

  it('shows an advisor only the own cases, and the auditor all', async () => {
    const advisor = await anAdvisor()
    const { number } = await aCase(named('Min')).triaged().assignedTo(advisor)
    const mine = await listCases(advisor, {}, 'deadline', 1)
    expect(mine).toMatchObject({ total: 1, cases: [{ number, advisor: advisor.name, minutesLeft: 300 }] })
    const auditor = await anAuditor()
    expect((await listCases(auditor, {}, 'deadline', 1)).total).toBeGreaterThan(1)
    expect((await listCases(auditor, { advisor: advisor.personId }, 'deadline', 1)).total).toBe(1)
    expect((await listCases(auditor, { advisor: 'none', status: 'open' }, 'deadline', 1)).total).toBe(3)
    expect((await listCases(auditor, { about: 'bid' }, 'deadline', 1)).total).toBe(3)
    expect((await listCaseAdvisors(auditor)).map(({ id }) => id)).toContain(advisor.personId)
  })
})

describe('the filter in an address', () => {
  it('is read, and what cannot be understood is left out', () => {
    const query = {
      status: 'open',
      municipality: '9980',
      period: '2026-Q4',
      advisor: "'; drop table cases; --",
      about: 'everything',
      figure: ['won', 'bids'],
      round: 'a-b',
      sort: 'company',
      page: '3',
    }
    expect(readCaseFilter(query)).toEqual({ status: 'open', municipality: '9980', period: '2026-Q4', round: 'a-b' })
    expect([readSort(query), readPage(query)]).toEqual(['company', 3])
    expect([readSort({}), readPage({ page: '-1' })]).toEqual(['deadline', 1])
  })
})
