import { jsonFile } from '@/lib/lists/json-file'

it('holds every sheet with its headings, numbers as numbers, days as days and nothing as null', () => {
  const columns = ['Namn', 'Dag', 'Antal'].map((heading) => ({ heading, width: 9 }))
  const rows = [['=1+1', new Date('2026-11-30T00:00:00Z'), 3], ['Å\u0001', null, 0.5], ['', null, null]]
  const made = JSON.parse(jsonFile([{ tab: 'Ett', sheet: { columns, rows } }, { tab: 'Två', sheet: { columns: [], rows: [] } }]))
  expect(made).toEqual({
    sheets: [
      { name: 'Ett', columns: ['Namn', 'Dag', 'Antal'], rows: [['=1+1', '2026-11-30', 3], ['Å', null, 0.5], [null, null, null]], total: 3 },
      { name: 'Två', columns: [], rows: [], total: 0 },
    ],
  })
}) // prettier-ignore
