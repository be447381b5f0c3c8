import type { Registered } from '@/lib/capabilities/search-register'
import { readRegisterFilter, registerQuery, registerShown, type RegisterSort } from '@/lib/capabilities/register-filter'
import { placeNo } from '@/tests/support/county'

const PLACES = [placeNo(0).code, placeNo(1).code]
const read = (query: Record<string, string | string[]>) => readRegisterFilter(query, PLACES)

it('reads out of an address what it says, and leaves out what cannot be understood', () => {
  const said = {
    place: placeNo(1).code,
    division: '33',
    within: '24',
    unit: 'pieces',
    per: 'day',
    agree: 'yes',
    buyers: 'yes',
  }
  const filter = { ...said, within: 24, least: 1200, q: 'bygg' }
  expect(read({ ...said, least: '1 200', q: 'bygg' })).toEqual(filter)
  expect(registerQuery(read({ ...said, q: 'bygg' }), 'company')).toEqual({ ...said, q: 'bygg' })
  const wrong = {
    place: 'none',
    division: '00',
    within: '25',
    unit: 'x',
    per: 'x',
    agree: 'no',
    buyers: 'no',
    least: '0',
  }
  const unread: Record<string, string | string[]>[] = [{}, wrong, { least: ['5', '6'] }]
  for (const query of unread) expect(registerQuery(read(query), 'company')).toEqual({})
})

const row = (company: string, more: Partial<Registered>) => ({ company, ...more }) as Registered
const rows = [
  row('Bergs', { division: '45', leadHours: 6, peak: 5, validUntil: '2027-03-01' }),
  row('Alms', { division: '50', leadHours: 24, peak: 900, validUntil: '2027-02-01' }),
  row('Cedergrens', { division: '33', leadHours: 12, peak: 40, validUntil: '2027-01-01' }),
]

it.each<[RegisterSort, string[]]>([
  ['company', ['Alms', 'Bergs', 'Cedergrens']],
  ['division', ['Cedergrens', 'Bergs', 'Alms']],
  ['lead', ['Bergs', 'Cedergrens', 'Alms']],
  ['peak', ['Alms', 'Cedergrens', 'Bergs']],
  ['valid', ['Cedergrens', 'Alms', 'Bergs']],
])('stands in order of its %s', (sort, companies) => {
  expect(registerShown(rows, '', sort).map(({ company }) => company)).toEqual(companies)
  expect(registerShown(rows, 'alm', sort).map(({ company }) => company)).toEqual(['Alms'])
})
