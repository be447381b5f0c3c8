import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { OwnFiguresPage } from '@/components/figures/own-figures-page'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { drawInSwedish } from '../support/in-swedish'

const table = (rows: Record<string, number>) => ({
  sum: Object.values(rows).reduce((sum, one) => sum + one, 0),
  rows: Object.entries(rows).map(([key, shown]) => ({ key, shown })),
})
const overview: ShownOverview = {
  computedAt: new Date('2026-11-23T08:15:00Z'),
  cases: { byStatus: table({ ongoing: 2, closed: 1 }), byMunicipality: table({}), byMonth: table({ '2026-11': 3 }) },
  figures: { withoutAdvisor: 0, assigned: 3, bids: 1, won: 0 },
  ...{ results: null, requests: null, trends: null, attention: null, participation: null, reach: null, traits: null },
  waits: { spans: [{ from: 0, count: 2 }], waiting: 1, contacted: 2, late: 0 },
  waiting: { cases: 2, median: 5_400, p90: 200_000 },
  hours: { granted: null, used: 150, booked: null, outside: 30, companies: 2 },
  months: table({ '2026-11': 150 }),
  stacks: [{ month: '2026-11', waiting: 0, helped: 2, closed: 1, ended: 0 }],
}
const scope = { advisor: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11', period: '2026-11' }
const draw = (of: ShownOverview = overview) =>
  drawInSwedish(
    <main>
      <OwnFiguresPage locale="sv" overview={of} scope={scope} periods={['2026-11', '2026-10']} />
    </main>,
  )

describe('an advisor’s own figures', () => {
  it('are the same parts as the lead’s, each with its list of the advisor’s cases', async () => {
    const { container } = draw()
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(link('Timmar använda')).toBe(`/arenden?advisor=${scope.advisor}&period=2026-11&figure=hours`)
    expect(screen.getAllByText('2 tim 30 min').length).toBeGreaterThan(0)
    expect(screen.getByText(/2 av 2 fick den senast den dag som rundan lovar/)).toBeInTheDocument()
    const months = screen.getByRole('table', { name: 'Inkomna ärenden efter månad', hidden: true })
    expect(within(months).getByRole('row', { name: /november 2026/, hidden: true })).toHaveTextContent(
      'november 20260210' + '3',
    )
    expect(screen.queryByText('Nöjdhet med stödet')).toBeNull()
    expect(screen.queryByText('Hållna utbildningar')).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('say which panels failed, and keep the others', () => {
    draw({ ...overview, waits: null, months: null })
    expect(
      screen.getByRole('heading', { name: 'Väntan på första kontakten: gick inte att räkna ut' }),
    ).toBeInTheDocument()
    expect(screen.getByRole('group', { name: 'Inkomna ärenden efter månad' })).toBeInTheDocument()
  })

  it('say that there is no case yet', async () => {
    const { container } = draw({ ...overview, cases: { ...overview.cases!, byStatus: table({}) } })
    expect(screen.getByRole('heading', { name: 'Inga ärenden att räkna' })).toBeInTheDocument()
    expect(screen.queryByText('Timmar använda')).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })
})
