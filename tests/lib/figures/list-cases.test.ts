import {
  readCaseFilter,
  readSort,
  SORTS,
  unreadFilters,
  type CaseFilter,
  type SortKey,
} from '@/lib/figures/case-filter'
import { readPage } from '@/lib/lists/query'
import { listCaseAdvisors } from '@/lib/figures/list-case-advisors'
import { listCases } from '@/lib/figures/list-cases'
import { addDays, today } from '@/lib/calendar/days'
import { aCase } from '@/tests/support/a-case'
import { declined } from '@/tests/support/declined-case'
import { aBid, anApplication } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
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
    await aCase(named('Över', addDays(today(), 1))).and(declined)
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
    for (const sort of Object.keys(SORTS) as SortKey[]) {
      const [there, back] = [await listCases(lead, {}, sort, 1), await listCases(lead, {}, `-${sort}`, 1)]
      expect(new Set(there.cases.map(({ number }) => number))).toEqual(new Set(back.cases.map(({ number }) => number)))
      if (sort !== 'deadline' && sort !== 'advisor') expect(back.cases).toEqual([...there.cases].reverse())
    }
    const last = await listCases(lead, {}, '-deadline', 1)
    expect(last.cases.map(({ statedName }) => statedName)).toEqual(['Sen', 'Ändå först', 'Över', 'Utan dag'])
    expect((await listCases(lead, {}, 'number', 1, 2)).cases.map(({ statedName }) => statedName)).toEqual([
      'Ändå först', 'Sen',
    ]) // prettier-ignore
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

  it('finds within the filter what the search would, and nothing by words that say nothing', async () => {
    const lead = await aLead()
    const { companyId } = await aCase(named('Sökta Åkeriet'))
    await aCase(named('Sökta Bageriet')).and(declined)
    const names = async (filter: CaseFilter) =>
      (await listCases(lead, filter, 'company', 1)).cases.map(({ statedName }) => statedName)
    expect(await names({ q: 'sokta' })).toEqual(['Sökta Bageriet', 'Sökta Åkeriet'])
    expect(await names({ q: 'sokta', status: 'open' })).toEqual(['Sökta Åkeriet'])
    expect(await names({ q: '…' })).toEqual([])
    expect(await names({ company: companyId })).toEqual(['Sökta Åkeriet'])
    expect(await names({ company: 'none' })).toEqual([])
    expect((await listCases(await anAdvisor(), { q: 'sokta' }, 'company', 1)).total).toBe(0)
  })

  it('puts an open case whose deadline has passed after those that are coming, and before those without one', async () => {
    const lead = await aLead()
    const missed = await aCase(named('Passerad dag', addDays(today(), 3)))
    await aCase(named('Passerad utan dag'))
    await aCase(named('Passerad kommande', addDays(today(), 9)))
    await withTriggersOff(
      'procurement',
      `update procurement set bid_deadline_on = today() - 345, bid_deadline_at = now() - interval '345 days'
       where id = (select procurement_id from cases where number = $1)`,
      [missed.number],
    )
    const { cases } = await listCases(lead, { q: 'passerad' }, 'deadline', 1)
    expect(cases.map(({ statedName }) => statedName)).toEqual([
      'Passerad kommande',
      'Passerad dag',
      'Passerad utan dag',
    ])
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
      sector: 'bygg',
      size: 'TIO',
      partner: 'ingen',
      company: 'none',
      q: ' två   ord ',
    }
    const read = {
      status: 'open',
      municipality: '9980',
      period: '2026-Q4',
      round: 'a-b',
      sector: 'bygg',
      company: 'none',
      q: 'två ord',
    }
    expect(readCaseFilter(query)).toEqual(read)
    expect(unreadFilters({ period: '2026-13', round: 'hösten', status: 'open', figure: '' })).toEqual([
      'round',
      'period',
    ])
    for (const q of ['', ' ', '19811218-9876', ['a', 'b']]) expect(readCaseFilter({ q })).toEqual({})
    expect([readSort(query), readPage(query)]).toEqual(['company', 3])
    expect([readSort({}), readPage({ page: '-1' })]).toEqual(['deadline', 1])
  })
})
