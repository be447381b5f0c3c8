import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { CaseList, type CaseListProps } from '@/components/cases/case-list'
import { StatusTag } from '@/components/cases/status-tag'
import { HowWeCount } from '@/components/figures/how-we-count'
import { OverviewPage } from '@/components/figures/overview-page'
import { zone } from '@/lib/calendar/zone'
import { BARRIERS } from '@/lib/cases/codes'
import type { BarrierCounts } from '@/lib/figures/barriers'
import { wholeTargets } from '@/lib/rounds/targets'
import { exactOverview } from '@/lib/figures/exact-overview'
import { guardedOverview } from '@/lib/figures/guarded-overview'
import type { Overview } from '@/lib/figures/overview'
import { readPeriod } from '@/lib/figures/read-period'
import { behindByHand } from '@/tests/lib/figures/members-by-hand'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: () => undefined }),
}))

const overview: Overview = {
  computedAt: new Date('2026-11-23T08:15:00Z'),
  cases: [
    { status: 'ongoing', municipalityCode: '9980', month: '2026-09', count: 3 },
    { status: 'closed', municipalityCode: '9939', month: '2026-11', count: 1 },
  ],
  figures: { withoutAdvisor: 0, assigned: 3, bids: 1, won: 1 },
  results: { firstBids: 1, value: 250_000, valued: 1, asked: 3, answered: 2, mean: 4.25 },
  byMonth: [{ month: '2026-09', bids: 1, won: 1, firstBids: 1, value: 250_000, waited: 5_400 }],
  requests: [
    { weekday: 1, from: 8, count: 3 },
    { weekday: 7, from: 21, count: 1 },
  ],
  waits: {
    spans: [0, 1, 2, 3, 6, 11].map((from) => ({ from, count: from === 3 ? 2 : 0 })),
    ...{ waiting: 1, contacted: 2, late: 1 },
  },
  waiting: { cases: 4, median: 5_400, p90: 200_000 },
  hours: {
    ...{ granted: 1_200, accounts: 4, used: 75, booked: 45, outside: 30 },
    ...{ companies: 2, bookedCompanies: 1, outsideCompanies: 1 },
  },
  months: [{ month: '2026-11', minutes: 75, companies: 2 }],
  attention: { capSoon: 1, noContact: 0, noResult: 0, secondPerson: 0 },
  participation: {
    days: { from: '2026-09-01', until: '2026-11-23' },
    trainings: 12,
    attended: 31,
    attendedShown: 28,
    months: [{ month: '2026-10', trainings: 2, attended: 31 }],
  },
  reach: {
    statistics: { companies: { 9980: 1_250, 9939: 400 }, source: 'Registret', countedOn: '2026-06-30' },
    all: 3,
    byMunicipality: new Map([
      ['9980', 3],
      ['9939', 1],
    ]),
  },
  traits: [
    { trait: 'sector', key: 'building', closed: false, cases: 3, companies: ['a'] },
    { trait: 'sector', key: 'odd', closed: true, cases: 1, companies: ['b'] },
    { trait: 'size', key: 'few', closed: false, cases: 4, companies: ['a', 'b'] },
  ],
}
/** Each case of a company of its own. */
const behindOf = ({ cases }: Overview) => {
  const each = (cases ?? []).flatMap(({ count, ...keys }) => Array.from({ length: count }, () => keys))
  return behindByHand(each.map((one, at) => ({ ...one, company: at, of: one.status === 'closed' ? ['closed'] : [] })))
}
const nothing: Overview = {
  ...overview,
  cases: [],
  months: [],
  waiting: { cases: 0, median: null, p90: null },
  hours: {
    ...{ granted: null, accounts: 0, used: 0, booked: 0, outside: 0 },
    ...{ companies: 0, bookedCompanies: 0, outsideCompanies: 0 },
  },
}
const places = [
  { code: '9980', name: 'Ängby', tile: [3, 1] as const },
  { code: '9939', name: 'Åsele socken', tile: [0, 0] as const },
  { code: '9934', name: 'Ortby', tile: [1, 0] as const },
]
const all = {
  municipality: places,
  sector: [{ code: 'building', name: 'Bygg' }],
  size: [{ code: 'few', name: '1–9' }],
  advisor: [{ code: 'a', name: 'Rut' }],
  partner: [{ code: 'p', name: 'Provföretagarna' }],
}
const round = {
  ...{ id: 'r', code: 'now', name: 'Hösten', openedOn: '2026-09-01', closedOn: null, capMinutes: 300 },
  ...{ responseWorkingDays: 3, logDaysAfterClose: 14, logDaysAfterRound: 20, lateAfterDays: 10, holdLapseHours: 24 },
  ...({ missedDraws: 'minutes', missedMinutes: 20, groupDraws: 'shared', secondDraws: 'twice' } as const),
  counted: ['call' as const, 'meeting' as const],
}
const idle = async () => ({ status: 'idle' as const })
const list: CaseListProps = {
  ...{ locale: 'sv', filter: { figure: 'helped' }, sort: 'deadline', page: 2, perPage: 1, total: 3, companies: 2 },
  minutes: null, give: null,
    preview: null,
  unread: [],
  views: [],
  mayShare: false,
  actions: { search: idle, saveView: idle, removeView: idle },
  choices: { rounds: [round], periods: ['2026-11', '2026-Q4'], municipalities: places, all },
  cases: [
    {
      ...{ version: 0, number: 'UA-2026-0002', statedName: 'Provbolaget AB', municipalityCode: '9980', about: 'bid', status: 'ongoing' },
      ...{ waiting: true, advisor: null, openedOn: '2026-11-01', bidDeadlineOn: '2026-12-01', bidDeadlineAt: null, minutesLeft: 45 },
      ...{ minutes: 255, outsideMinutes: 0, unseen: [], waitedSeconds: 5_400 },
    },
  ],
} // prettier-ignore

const draw = (children: React.ReactNode, locale: Locale = 'sv') =>
  render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      {children}
    </NextIntlClientProvider>,
  )

const codes = places.map(({ code }) => code)

const page = (locale: Locale, figures = overview, more: Partial<ComponentProps<typeof OverviewPage>> = {}) => (
  <OverviewPage
    {...{
      locale,
      places,
      known: all,
      rounds: [round],
      overview: exactOverview(figures, codes),
      scope: { round: 'now' },
      today: '2026-11-23',
      url: 'https://stod.example/ledning',
    }}
    periods={['2026-W48', '2026-11', '2026-10', '2026-Q4']}
    {...more}
  />
)

describe('the lead’s overview', () => {
  it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
    const { container } = draw(page(locale), locale)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('shows what stood in the way of bids of a whole round, the most common first, and how the targets are approached', async () => {
    const none = Object.fromEntries(BARRIERS.map((barrier) => [barrier, 0])) as BarrierCounts
    const [one, two, three] = BARRIERS
    const { caseWords, figures } = messagesIn('sv')
    const pace = { targets: wholeTargets({ cases: 8, endsOn: '2027-06-30' }), openedOn: '2026-09-01', passed: 0.3 }
    const { container } = draw(
      page('sv', overview, { barriers: { ...none, [one]: 5, [two]: 9, [three]: 'hidden' }, pace }),
      'sv',
    )
    const chart = container.querySelector<HTMLElement>('figure#barriers')!
    const bars = within(chart)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')])
    expect(bars.slice(1, 3)).toEqual([
      [caseWords.barriers[two], `/arenden?round=now&barrier=${two}&status=closed`],
      [caseWords.barriers[one], `/arenden?round=now&barrier=${one}&status=closed`],
    ])
    expect(within(chart).getByRole('link', { name: figures.barriers.open })).toHaveAttribute(
      'href',
      '/ledning/anbudshinder?round=now',
    )
    expect(screen.getByRole('img', { name: /: 4 av målet 8/ })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says so where no number of what stood in the way can be shown', () => {
    const hidden = Object.fromEntries(BARRIERS.map((barrier) => [barrier, 'few'])) as BarrierCounts
    const { container } = draw(page('sv', overview, { barriers: hidden }), 'sv')
    expect(screen.getByText(messagesIn('sv').figures.barriers.tooFew)).toBeVisible()
    expect(container.querySelector('figure#barriers')).toBeNull()
  })

  it('leads from every figure to its list, within the round', () => {
    draw(page('sv'))
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(link('Lämnade anbud')).toBe('/arenden?round=now&figure=bids')
    expect(link('Högst en timme kvar')).toBe('/arenden?figure=cap-soon')
    expect(link('Deltagare på utbildningar')).toBe('/ledning/utbildningar?from=2026-09-01&until=2026-11-23')
    expect(screen.getByText('12 utbildningar hållna')).toBeInTheDocument()
    const map = screen.getByRole('list', { name: 'Ärenden efter kommun' })
    const tiles = within(map).getAllByRole('link')
    expect(tiles.map((tile) => tile.textContent)).toEqual(['Ängby3', 'Åsele socken1', 'Ortby0'])
    expect(tiles[2]).toHaveAttribute('href', '/arenden?round=now&municipality=9934')
    expect(screen.getByText(/uppdaterades kl\. 09\.15/)).toBeInTheDocument()
    expect(screen.getAllByText('oktober 2026').length).toBeGreaterThan(0)
  })

  it('says what is booked, and where the pace leads once a tenth of the round has passed', () => {
    const pace = (passed: number) => ({ targets: null, openedOn: '2026-09-01', passed })
    const { unmount } = draw(page('sv', overview, { pace: pace(0.5) }))
    expect(screen.getByText(/45 min bokat · i samma takt 2 tim 30 min när rundan slutar/)).toBeInTheDocument()
    unmount()
    draw(page('sv', overview, { pace: pace(0.05) }))
    expect(screen.getByText(/45 min bokat/)).toBeInTheDocument()
    expect(screen.queryByText(/i samma takt \d/)).toBeNull()
  })

  it('says how each figure is counted', () => {
    draw(page('sv'))
    expect(screen.getByText('Så räknar vi')).toBeInTheDocument()
    // The figure, its column month by month, and how it is counted.
    expect(screen.getAllByText('Lämnade anbud')).toHaveLength(3)
    expect(screen.getByText(/^Lämnade anbud där det senaste beskedet är vunnet/)).toBeInTheDocument()
  })

  it('shows the numbers of one chart as a table, and the way out of it', async () => {
    const { container } = draw(page('sv', overview, { table: 'month' }))
    expect(screen.getByRole('table', { name: 'Inkomna ärenden efter månad' })).toBeInTheDocument()
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(link('Dölj tabellen Inkomna ärenden efter månad')).toBe('/ledning?round=now#month')
    expect(link('Visa som tabell Ärenden efter status')).toBe('/ledning?round=now&table=status#status')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('draws the way from a case to a contract, each step with its share and its list', () => {
    draw(page('sv', overview, { table: 'funnel' }))
    const table = screen.getByRole('table', { name: 'Från ärende till vunnet kontrakt' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Kom in4', 'Fick en rådgivare3 · 75 %', 'Avslutat1 · 33 %', 'Lämnade ett anbud1 · 100 %', 'Vann1 · 100 %',
    ]) // prettier-ignore
    const link = within(table).getByRole('link', { name: 'Fick en rådgivare' })
    expect(link).toHaveAttribute('href', '/arenden?round=now&figure=assigned')
  })

  it('draws as a table on which days and at what time cases come in, for those who see the cases', () => {
    draw(page('sv'))
    const table = screen.getByRole('table', { name: 'När ärendena kommer in' })
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Dag', '0–6', '6–8', '8–10', '10–12', '12–14', '14–16', '16–18', '18–21', '21–24']) // prettier-ignore
    const numbers = (day: string) =>
      within(within(table).getByRole('row', { name: new RegExp(`^${day} `) })).getAllByRole('cell').map(({ textContent }) => textContent) // prettier-ignore
    expect(numbers('mån')).toEqual(['0', '0', '3', '0', '0', '0', '0', '0', '0'])
    expect(numbers('sön')).toEqual(['0', '0', '0', '0', '0', '0', '0', '0', '1'])
    expect(numbers('tis').every((one) => one === '0')).toBe(true)
  })

  it('draws how long companies waited, and leads to those that waited longer than promised', () => {
    draw(page('sv', overview, { table: 'waits' }))
    const table = screen.getByRole('table', { name: 'Väntan på första kontakten' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      'Före nästa arbetsdag0', 'En arbetsdag0', 'Två arbetsdagar0', 'Tre till fem arbetsdagar2', 'Sex till tio arbetsdagar0',
      'Mer än tio arbetsdagar0', 'Väntar ännu1', 'Summa3',
    ]) // prettier-ignore
    expect(screen.getByText(/1 av 2 fick den senast den dag som rundan lovar/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Visa det som kom senare' })).toHaveAttribute(
      'href',
      '/arenden?round=now&figure=contacted-late',
    )
  })

  it('stacks the cases of each month by where they stand', () => {
    draw(page('sv', overview, { table: 'month' }))
    const table = screen.getByRole('table', { name: 'Inkomna ärenden efter månad' })
    const rows = within(table).getAllByRole('row')
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Månad', 'Väntar på rådgivare', 'Får hjälp', 'Avslutade', 'Avböjda eller återtagna', 'Summa'],
      ['september 2026', '0', '3', '0', '0', '3'],
      ['oktober 2026', '0', '0', '0', '0', '0'],
      ['november 2026', '0', '0', '1', '0', '1'],
    ]) // prettier-ignore
    expect(within(table).getByRole('link', { name: 'september 2026' })).toHaveAttribute(
      'href',
      '/arenden?round=now&period=2026-09',
    )
    const chart = screen.getByRole('group', { name: 'Inkomna ärenden efter månad' })
    expect([...chart.querySelectorAll('title')].map(({ textContent }) => textContent)).toEqual([
      'Får hjälp: 3',
      'Avslutade: 1',
    ])
  })

  it('lets any period be chosen', () => {
    draw(page('sv', overview, { choosing: true }))
    expect(screen.getByRole('combobox')).toHaveTextContent('oktober 2026')
    expect(screen.getByRole('group', { name: 'Veckor' })).toHaveTextContent('vecka 48 2026')
    expect(screen.getByLabelText('Från och med')).toBeInTheDocument()
  })

  it('is of any two days, and so are its months', () => {
    draw(page('sv', overview, { scope: { round: 'now', period: '2026-09-20--2026-11-10' } }))
    const periods = screen.getByRole('navigation', { name: 'Period' })
    expect(within(periods).getByText('20 september–10 november 2026')).toHaveAttribute('aria-current', 'true')
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(link('Lämnade anbud')).toBe('/arenden?round=now&period=2026-09-20--2026-11-10&figure=bids')
    const month = screen.getAllByRole('link', { name: 'november 2026' }).map((one) => one.getAttribute('href'))
    expect(month).toContain('/arenden?round=now&period=2026-11-01--2026-11-10')
  })

  it('says beside the field what day it does not understand, and keeps what was typed', async () => {
    const { container } = draw(page('sv', overview, { asked: readPeriod({ from: 'nyss', until: '2026-11-03' }) }))
    expect(screen.getByLabelText('Från och med')).toHaveAccessibleDescription(/^Vi förstår inte dagen/)
    expect(screen.getByLabelText('Från och med')).toHaveValue('nyss')
    expect(screen.getByLabelText('Till och med')).toHaveValue('2026-11-03')
    expect(screen.getByRole('status')).toHaveTextContent('Siffrorna gäller hela rundan')
    expect(await axe(container)).toHaveNoViolations()
  })

  it.each(['sv', 'en'] as const)('says which panels failed, and keeps the others, in %s', async (locale) => {
    const { container } = draw(page(locale, { ...overview, cases: null, hours: null, attention: null }), locale)
    const words = messagesIn(locale).figures
    for (const chart of [words.byStatus, words.byMunicipality, words.byMonth]) {
      expect(screen.getByRole('heading', { name: words.failed.replace('{name}', chart) })).toBeInTheDocument()
    }
    expect(screen.getAllByText(words.failedFigure)).toHaveLength(1 + 4 + 3)
    expect(screen.queryByRole('heading', { name: words.failed.replace('{name}', words.minutesByMonth) })).toBeNull()
    expect(screen.queryByRole('heading', { name: words.emptyHeading })).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })

  describe('of some of the cases', () => {
    const some = {
      scope: { round: 'now', period: '2026-11', municipality: '9980', sector: 'building' },
      choices: { all, unclear: [] },
    }

    it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
      const { container } = draw(page(locale, { ...overview, participation: null }, some), locale)
      expect(await axe(container)).toHaveNoViolations()
    })

    it('says which, keeps them in every list, and says what they do not apply to', () => {
      draw(page('sv', { ...overview, participation: null }, some))
      expect(screen.getByText('Kommun: Ängby · Bransch: Bygg.')).toBeInTheDocument()
      const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
      const chosen = 'round=now&period=2026-11&municipality=9980&sector=building'
      expect(link('Lämnade anbud')).toBe(`/arenden?${chosen}&figure=bids`)
      expect(link('Rensa urvalet')).toBe('/ledning?round=now&period=2026-11')
      expect(link('kvartal 4 2026')).toBe('/ledning?round=now&municipality=9980&sector=building&period=2026-Q4')
      expect(screen.getAllByText(/^Utbildningar hör inte till något ärende/)).toHaveLength(2)
      expect(screen.queryByRole('link', { name: 'Hållna utbildningar' })).toBeNull()
      expect(screen.getByText(/Urvalet gäller inte här/)).toBeInTheDocument()
      expect(screen.getByLabelText('Bransch')).toHaveValue('building')
      const tiles = within(screen.getByRole('list', { name: 'Ärenden efter kommun' })).getAllByRole('link')
      expect(tiles.map((tile) => tile.textContent)).toEqual(['Ängby3'])
    })

    it('is no first case where the choice has none', () => {
      draw(page('sv', nothing, some))
      expect(screen.getByRole('heading', { name: 'Inga ärenden i urvalet' })).toBeInTheDocument()
    })

    it('says what of the choice there is none of', () => {
      draw(page('sv', overview, { choices: { all, unclear: ['partner', 'size'] } }))
      expect(screen.getByRole('status')).toHaveTextContent('Hänvisat av, Storlek')
    })
  })

  describe('held against another time', () => {
    const earlier: Overview = {
      ...overview,
      cases: [{ status: 'closed', municipalityCode: '9939', month: '2026-10', count: 7 }],
      waiting: { cases: 2, median: 9_000, p90: 9_000 },
      results: { ...overview.results!, value: 100_000, mean: null },
    }
    const compared = { scope: { period: '2026-10' }, overview: exactOverview(earlier, codes) }
    const held = {
      scope: { round: 'now', period: '2026-11' },
      comparison: { by: 'before' as const, isUnclear: false },
      compared,
    }

    it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
      const { container } = draw(page(locale, overview, held), locale)
      expect(await axe(container)).toHaveNoViolations()
    })

    it('says in words how much each figure has changed, and leads to what it was', () => {
      draw(page('sv', overview, held))
      const before = screen.getByRole('link', { name: '7 under oktober 2026 i alla rundor' })
      expect(before).toHaveAttribute('href', '/arenden?period=2026-10')
      expect(before.closest('p')).toHaveTextContent('3 färre · 7 under oktober 2026 i alla rundor')
      expect(screen.getByText('1 tim kortare')).toBeInTheDocument()
      expect(screen.getByText('150 000 kr mer')).toBeInTheDocument()
      expect(screen.getAllByText('lika många').length).toBeGreaterThan(3)
      expect(screen.getByText('Inget att jämföra med under oktober 2026 i alla rundor')).toBeInTheDocument()
      expect(screen.getByText(/Perioden pågår än: 23 av 30 dagar har gått/)).toBeInTheDocument()
    })

    it('offers what there is, and keeps it in the links', () => {
      draw(page('sv', overview, held))
      const chips = within(screen.getByRole('navigation', { name: 'Jämförelse' })).getAllByRole('link')
      expect(chips.map((chip) => [chip.textContent, chip.getAttribute('aria-current')])).toEqual([
        ['Utan jämförelse', null],
        ['Jämför med oktober 2026', 'true'],
        ['Jämför med november 2025 i alla rundor', null],
      ])
      expect(screen.getByRole('link', { name: 'kvartal 4 2026' }).getAttribute('href')).toContain('compare=before')
      const files = document.querySelectorAll('a[download]')
      expect([...files].map((file) => file.getAttribute('href'))).toEqual([
        '/api/lists/overview?round=now&period=2026-11&compare=before&as=xlsx',
        '/api/lists/overview?round=now&period=2026-11&compare=before&as=csv',
      ])
    })

    it.each([
      [{ by: 'year' as const, isUnclear: false }, /^Ett år tidigare finns inget/],
      [{ by: 'before' as const, isUnclear: false }, /^Det finns ingen tid före/],
      [{ by: undefined, isUnclear: true }, /^Vi förstår inte vad siffrorna/],
    ])('says so when there is nothing to hold it against: %j', (comparison, words) => {
      draw(page('sv', overview, { comparison }))
      expect(screen.getByRole('status')).toHaveTextContent(words)
    })
  })

  it('is honest when there is nothing', async () => {
    const { container } = draw(page('sv', nothing))
    expect(screen.getByRole('heading', { name: 'Första ärendet syns här' })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('the months of value and wait', () => {
  const two = {
    ...overview,
    byMonth: [
      { month: '2026-09', bids: 1, won: 1, firstBids: 1, value: 250_000, waited: 5_400 },
      { month: '2026-11', bids: 0, won: 0, firstBids: 0, value: 0, waited: null },
    ],
  }

  it('stand beside their figures and in the table, where nobody has been contacted without a number', () => {
    draw(page('sv', two))
    const { labels, pace, none } = messagesIn('sv').figures
    const table = screen.getByRole('table', { name: pace.table, hidden: true })
    const headings = within(table)
      .getAllByRole('columnheader', { hidden: true })
      .map((one) => one.textContent)
    const cell = (month: string, name: string) =>
      within(table)
        .getByRole('rowheader', { name: month, hidden: true })
        .parentElement?.children.item(headings.indexOf(name))?.textContent
    expect(cell('september 2026', labels.value)).toMatch(/^250.000 kr$/)
    expect([cell('november 2026', labels.waiting), cell('oktober 2026', labels.waiting)]).toEqual([none, none]) // prettier-ignore
    expect(cell('september 2026', labels.waiting)).toBe('2 tim')
    for (const name of [labels.value, labels.waiting])
      expect(within(screen.getByText(name, { selector: 'a' }).closest('div')!).getByRole('img')).toBeVisible()
  })
})

describe('the cases by what the companies are', () => {
  it('lead to their list, but not by what the county does not list', () => {
    const { container } = draw(page('sv'))
    const chart = (name: string) => within(container.querySelector<HTMLElement>(`figure#${name}`)!)
    expect(chart('sector').getByRole('link', { name: /Bygg/ })).toHaveAttribute(
      'href',
      '/arenden?round=now&sector=building',
    )
    expect(chart('sector').getByText('odd')).toBeVisible()
    expect(chart('sector').queryByRole('link', { name: /odd/ })).toBeNull()
    expect(chart('size').getByText('1–9')).toBeVisible()
  })

  it('are a failed panel each where they could not be counted', () => {
    draw(page('sv', { ...overview, traits: null }))
    const { traits, failed } = messagesIn('sv').figures
    for (const name of [traits.sector, traits.size])
      expect(screen.getByRole('heading', { name: failed.replace('{name}', name) })).toBeVisible()
  })
})

describe('the steering group’s overview', () => {
  const several = { status: 'opened' as const, municipalityCode: '9980', month: '2026-10', count: 12 }
  const read = (locale: Locale, figures: Overview) => (
    <OverviewPage
      {...{
        locale,
        places,
        known: all,
        rounds: [round],
        scope: { round: 'now' },
        today: '2026-11-23',
        periods: [],
        listed: false,
        url: '',
      }}
      overview={guardedOverview(figures, behindOf(figures), codes)}
    />
  )

  it.each(['sv', 'en'] as const)('says its rule, and no number that it hides, in %s', async (locale) => {
    const { container } = draw(read(locale, { ...overview, cases: [...(overview.cases ?? []), several] }), locale)
    const words = messagesIn(locale).figures
    expect(
      screen.getByText(words.smallNote.replaceAll(/\{least, plural, =5 \{(\w+)\} other \{#\}\}/g, '$1')),
    ).toBeInTheDocument()
    expect(within(screen.getByRole('list', { name: words.byMunicipality })).queryByText('3')).toBeNull()
    expect(screen.getAllByText(words.hidden).length).toBeGreaterThan(4)
    expect(screen.queryByText(/^[1-4]$/)).toBeNull()
    expect(screen.queryByRole('link', { name: words.allRounds })).toBeNull()
    expect(screen.queryByText(words.otherPeriod)).toBeNull()
    expect(screen.queryByText(words.requests.caption)).toBeNull()
    expect(screen.queryByText(words.waits.caption)).toBeNull()
    expect(screen.queryByText(words.stacks.waiting)).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says no change where either time hides its number', async () => {
    const many = { ...several, count: 20 }
    const figures = { ...overview, cases: [many] }
    const { container } = draw(
      <OverviewPage
        {...{
          locale: 'sv',
          places,
          known: all,
          rounds: [round, { ...round, code: 'then', name: 'Våren', openedOn: '2026-02-01' }],
        }}
        {...{ scope: { round: 'now' }, today: '2026-11-23', periods: [], listed: false, url: '' }}
        comparison={{ by: 'before', isUnclear: false }}
        overview={guardedOverview(figures, behindOf(figures), codes)}
        compared={{ scope: { round: 'then' }, overview: guardedOverview(overview, behindOf(overview), codes) }}
      />,
    )
    expect(screen.getAllByText(/färre än 5 under Våren/).length).toBeGreaterThan(1)
    expect(screen.getAllByText('ändringen visas inte').length).toBeGreaterThan(4)
    expect(screen.queryByText(/^\d+ (fler|färre)$/)).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says where too little has come in to be divided', async () => {
    const { container } = draw(read('sv', overview))
    expect(screen.getAllByText('färre än 5')).toHaveLength(3)
    expect(screen.getAllByText(/^Visas när det finns fler/)).toHaveLength(7)
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('the list of cases', () => {
  it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
    const { container } = draw(<CaseList {...list} locale={locale} />, locale)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('keeps the filter in the links to other pages and orders', () => {
    draw(<CaseList {...list} />)
    expect(screen.getByRole('heading', { name: '2 företag, 3 ärenden' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /Nästa/ })).toHaveAttribute('href', '/arenden?figure=helped&page=3')
    expect(screen.getByRole('link', { name: 'Företag' })).toHaveAttribute('href', '/arenden?figure=helped&sort=company')
    expect(screen.getByLabelText('Urval')).toHaveValue('helped')
    expect(screen.getByRole('link', { name: 'UA-2026-0002' })).toHaveAttribute('href', '/arenden/UA-2026-0002')
  })

  it('says so when nothing matches', async () => {
    const { container } = draw(<CaseList {...list} cases={[]} total={0} companies={0} page={1} />)
    expect(screen.getByRole('heading', { name: 'Inga ärenden passar in' })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('a status', () => {
  it('is said in words, with its marks', () => {
    draw(<StatusTag status="assigned" waiting urgent />)
    expect(screen.getByText('Tilldelat')).toBeInTheDocument()
    expect(screen.getByText('Väntar på företaget')).toBeInTheDocument()
    expect(screen.getByText('Brådskande')).toBeInTheDocument()
  })
})

describe('how we count', () => {
  it('tells the round’s own rules', async () => {
    const { container } = draw(<HowWeCount locale="sv" round={round} />)
    expect(screen.getByText('Möte')).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: 'Räknas inte' })).toBeInTheDocument()
    expect(screen.getByText(/^Du får svar inom tre arbetsdagar/)).toBeInTheDocument()
    expect(screen.getByText(/och 24 timmar efter mötet om ingen har loggat det/)).toBeInTheDocument()
    expect(screen.getByText(/skriver upp sin tid inom 10 dagar/)).toBeInTheDocument()
    expect(screen.getByText(/14 dagar efter att ärendet är avslutat, och i 20 dagar efter/)).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('stands without a round', async () => {
    const { container } = draw(<HowWeCount locale="en" round={null} />, 'en')
    expect(screen.getByRole('heading', { name: 'No programme round is open right now' })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('reach', () => {
  it('is how many of each 1 000 companies have a case, in each tile, with its legend, its source and its list', () => {
    draw(page('sv'))
    const map = within(screen.getByRole('list', { name: 'Räckvidd: företag per 1 000' }))
    expect(map.getByRole('link', { name: /Ängby/ })).toHaveTextContent('2,4')
    expect(map.getByRole('link', { name: /Ängby/ })).toHaveAttribute('href', '/arenden?round=now&municipality=9980')
    expect(map.getByRole('link', { name: /Åsele/ })).toHaveTextContent('2,5')
    expect(map.getByRole('link', { name: /Ortby/ })).toHaveTextContent('–')
    expect(screen.getByText(/Antal företag: Registret, 30 juni 2026/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Ändra antalen' })).toHaveAttribute('href', '/ledning/foretag-i-kommunerna')
  })

  it('is told in the table with the numbers behind it', () => {
    draw(page('sv', overview, { table: 'reach' }))
    const table = within(screen.getByRole('table', { name: 'Räckvidd: företag per 1 000' }))
    expect(table.getByRole('row', { name: /Ängby/ })).toHaveTextContent('2,4 (3 av 1 250)')
    expect(table.getByRole('row', { name: /Ortby/ })).toHaveTextContent('0 företag, av ett okänt antal')
    expect(table.getByRole('row', { name: /Summa/ })).toHaveTextContent('3 företag, av ett okänt antal')
  })

  it('is not counted against numbers that nobody has said: the lead is led to where they are', () => {
    const none = { ...overview, reach: { statistics: null, all: 0, byMunicipality: new Map() } }
    const { unmount } = draw(page('sv', none))
    expect(screen.getByRole('link', { name: 'Skriv in antalen' })).toHaveAttribute(
      'href',
      '/ledning/foretag-i-kommunerna',
    )
    unmount()
    draw(page('sv', none, { listed: false, overview: guardedOverview(none, null, codes) }))
    expect(screen.queryByRole('link', { name: 'Skriv in antalen' })).not.toBeInTheDocument()
    expect(screen.getByText(/Visas när projektledningen/)).toBeInTheDocument()
  })
})

it('keeps the overview under a name, in time with the day it is looked at', () => {
  const views = [{ id: 'v', name: 'Måndag', query: 'period=last-week', shared: true, sharedBy: 'Rut' }]
  draw(page('sv', overview, { scope: { round: 'now', period: '2026-W47' }, views: { views, actions: { saveView: idle, removeView: idle } } })) // prettier-ignore
  expect(screen.getByRole('link', { name: 'Måndag' })).toHaveAttribute('href', '/ledning?period=last-week')
  expect(screen.getByRole('link', { name: 'Måndag' })).toHaveAttribute('aria-current', 'true')
  // The steering group reads the overview too, and is shown no views.
  expect(screen.getByRole('checkbox', { name: 'Dela med de andra projektledarna' })).toBeInTheDocument()
})
