import { addDays, today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { listCompanyStatistics } from '@/lib/figures/list-company-statistics'
import { setCompanyStatistics } from '@/lib/figures/set-company-statistics'
import { setStatisticsInput } from '@/lib/figures/statistics-inputs'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

const [first, second] = host().municipalities.map(({ code }) => code) as [string, string]
const typed = (no: number, counts: Record<string, string>, more: Record<string, string> = {}) =>
  setStatisticsInput.parse({
    ...{ no: String(no), source: 'Registret', countedOn: '2026-06-30' },
    ...Object.fromEntries(Object.entries(counts).map(([code, count]) => [`companies-${code}`, count])),
    ...more,
  })
const issuesOf = (posted: Record<string, string>) =>
  setStatisticsInput.safeParse(posted).error?.issues.map(({ message, path }) => [path.join('.'), message])

it('is said for the municipalities that are known, and what was said before stays', async () => {
  const lead = await aLead()
  await setCompanyStatistics(lead, typed(0, { [first]: '1 250', [second]: '' }))
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'companies.counted', actorId: lead.personId, facts: { no: 1, countedOn: '2026-06-30' } },
  })
  await setCompanyStatistics(lead, typed(1, { [first]: '1 300', [second]: '400' }, { source: 'SCB' }))
  expect(await listCompanyStatistics(lead)).toMatchObject([
    { no: 2, companies: { [first]: 1_300, [second]: 400 }, source: 'SCB', countedOn: '2026-06-30' },
    { no: 1, companies: { [first]: 1_250 }, source: 'Registret' },
  ])
})

it('is what its writer saw: the second of two is told', async () => {
  const lead = await aLead()
  const no = (await listCompanyStatistics(lead))[0]?.no ?? 0
  const late = await oneTooLate(
    setCompanyStatistics(lead, typed(no, { [first]: '1' })),
    setCompanyStatistics(lead, typed(no, { [first]: '2' })),
  )
  expect(late.code).toBe('statistics-moved-on')
  await refused(() => setCompanyStatistics(lead, typed(no + 7, { [first]: '3' })), 'statistics-moved-on')
})

it('is of municipalities that there are here', async () => {
  const lead = await aLead()
  await refused(() => setCompanyStatistics(lead, typed(0, { 1111: '3' })), 'company-counts-missing')
})

it.each([
  ['nothing at all', { [first]: '', [second]: '' }, {}, [[`companies-${first}`, 'company-counts-missing']]],
  ['no company', { [first]: '0', [second]: '4' }, {}, [[`companies-${first}`, 'company-count-format']]],
  ['a part of one', { [second]: '4,5' }, {}, [[`companies-${second}`, 'company-count-format']]],
  ['more than there are', { [first]: '1000001' }, {}, [[`companies-${first}`, 'company-count-format']]],
  ['nobody’s count', { [first]: '4' }, { source: ' ' }, [['source', 'statistics-source-missing']]],
  ['no day', { [first]: '4' }, { countedOn: '' }, [['countedOn', 'day-format']]],
  ['a day to come', { [first]: '4' }, { countedOn: addDays(today(), 1) }, [['countedOn', 'day-in-future']]],
] as const)('%s is refused where it stands', (_what, counts, more, issues) => {
  const posted = Object.entries(counts).map(([code, count]) => [`companies-${code}`, count])
  expect(issuesOf({ no: '0', source: 'SCB', countedOn: '2026-06-30', ...Object.fromEntries(posted), ...more })).toEqual(
    issues,
  )
})
