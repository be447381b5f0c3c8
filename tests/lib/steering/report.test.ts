import { compareReports, compareTables, type ReportContent, type ReportTable, type Words } from '@/lib/steering/report'

const said = (sv: string): Words => ({ sv, en: `${sv} in English` })
const table = (key: string, rows: [string, number | 'hidden'][] | null, sum: number | null): ReportTable => ({
  ...{ key, caption: said(`Efter ${key}`), heading: said(key), unit: 'count', sum },
  rows: rows && rows.map(([label, shown]) => ({ label: said(label), shown })),
})
const report = (tables: ReportTable[], figures: ReportContent['figures'] = []): ReportContent => ({
  ...{ form: 1, no: 1, name: 'Oktober', summary: '', version: 1, before: null, smallNumbers: said('') },
  round: { code: 'r', name: 'Hösten', openedOn: '2026-09-01', endsOn: null, closedOn: null },
  ...{ until: '2026-10-31', countedAt: '2026-10-31T14:00:00.000Z', figures, tables },
})
const figure = (key: string, shown: number) => ({
  ...{ key, label: said(key), explained: said(''), unit: 'count' as const, shown, target: null, before: null },
})

describe('the tables of two reports', () => {
  it('stand row by row, each by its own name, with their sums last where either has one', () => {
    const one = report([table('month', [['september', 3], ['oktober', 'hidden']], 9), table('place', [['Åsele', 1]], null)]) // prettier-ignore
    const other = report([table('place', [['Ängby', 2]], 2), table('month', [['oktober', 7]], null)])
    expect(compareTables(one, other)).toEqual([
      {
        ...{ key: 'month', caption: said('Efter month'), heading: said('month'), unit: 'count' },
        rows: [
          { label: said('september'), one: 3, other: null },
          { label: said('oktober'), one: 'hidden', other: 7 },
          { label: null, one: 9, other: null },
        ],
      },
      {
        ...{ key: 'place', caption: said('Efter place'), heading: said('place'), unit: 'count' },
        rows: [
          { label: said('Åsele'), one: 1, other: null },
          { label: said('Ängby'), one: null, other: 2 },
          { label: null, one: null, other: 2 },
        ],
      },
    ])
  })

  it('have no sum where neither has one, and no rows where neither divides them', () => {
    const [one, other] = [report([table('barriers', [['Tiden', 5]], null), table('place', null, 9)]), report([])]
    for (const [tables, first] of [
      [compareTables(one, other), 'one'],
      [compareTables(other, one), 'other'],
    ] as const) {
      expect(tables.map(({ key }) => key)).toEqual(['barriers', 'place'])
      expect(tables[0]?.rows).toEqual([{ label: said('Tiden'), one: null, other: null, [first]: 5 }])
      expect(tables[1]?.rows).toBeNull()
    }
  })
})

it('puts each figure of two reports beside its like, and what only one has alone', () => {
  const [one, other] = [report([], [figure('cases', 3), figure('old', 1)]), report([], [figure('cases', 8), figure('new', 2)])] // prettier-ignore
  expect(compareReports(one, other).map(({ key, one: first, other: second }) => [key, first, second])).toEqual([
    ['cases', 3, 8],
    ['old', 1, null],
    ['new', null, 2],
  ])
})
