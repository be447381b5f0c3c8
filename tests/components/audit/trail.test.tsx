import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactElement } from 'react'
import { AccessTable } from '@/components/audit/access-table'
import { ChainLine, type ShownChain } from '@/components/audit/chain-line'
import { TrailFilter } from '@/components/audit/trail-filter'
import { TrailPage } from '@/components/audit/trail-page'
import { AccessPane, EventPane } from '@/components/audit/trail-pane'
import { faultsIn, isSafeQuery, queryWith, readTrailQuery, rowPath } from '@/components/audit/trail-query'
import { TrailTable } from '@/components/audit/trail-table'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import jobs from '@/messages/sv/jobs.json'
import type { Query } from '@/lib/lists/query'
import { MOST_ROWS } from '@/lib/lists/sheet'
import { GivenWords } from '../form/public-words'

const at = new Date('2026-11-22T12:30:00Z')
const people = [
  { id: 'b1d0a6de-0000-4000-8000-000000000001', name: 'Anna Berg', kind: 'staff' as const, of: null },
  { id: 'b1d0a6de-0000-4000-8000-000000000002', name: 'Bo Provsson', kind: 'contacts' as const, of: 'Provbolaget AB' },
]
const row = {
  id: '1',
  dateTime: at.toISOString(),
  when: '2026-11-22 13.30',
  dayName: 'söndag 22 november',
  clock: '13.30',
  who: 'Anna Berg',
  role: 'Rådgivare',
  what: 'Loggade 45 min samtal den 20 november 2026.',
  about: 'Provbolaget AB',
  aboutPath: null,
  caseNumber: 'UA-2026-0142',
  type: 'time.logged',
  kind: 'Tid loggad',
  actorId: 'b1d0a6de-0000-4000-8000-000000000001',
  day: '2026-11-22',
}

function draw(element: ReactElement) {
  return render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <GivenWords>{element}</GivenWords>
    </NextIntlClientProvider>,
  )
}

const idle = async () => ({ status: 'idle' as const })
const wholeChain = { events: 1234, streams: 12, checkedAt: at, late: false, rows: 5678, faults: 0, known: 0, first: [] }

function drawPage(asked: Query, table: ReactElement | null, of: Partial<ComponentProps<typeof TrailPage>> = {}) {
  const query = readTrailQuery(asked)
  return draw(
    <main>
      <TrailPage
        {...{ locale: 'sv', query, table, chain: wholeChain, prefix: 'PR', views: [], mayShare: false, perPage: 50 }}
        {...{ shown: 1, total: 1, ...of }}
        actions={{ search: idle, saveView: idle, removeView: idle }}
        filter={<TrailFilter {...{ locale: 'sv', query, people }} prefix="PR" />}
      />
    </main>,
  )
}

describe('the trail', () => {
  it('tells its events, leads to the case, and says where in them one is', async () => {
    const asked = { page: '2', type: 'time.logged', q: 'anna', sort: '-who' }
    const table = <TrailTable locale="sv" query={readTrailQuery(asked)} rows={[row]} shown={undefined} />
    const { container } = drawPage(asked, table, { total: 151, shown: 50 })
    expect(screen.getByRole('link', { name: 'UA-2026-0142' })).toHaveAttribute('href', '/arenden/UA-2026-0142')
    expect(screen.getByRole('combobox', { name: 'Händelse' })).toHaveValue('time.logged')
    expect(screen.getByText('51–100 av 151')).toBeVisible()
    const on = '/ledning/logg?type=time.logged&q=anna'
    expect(screen.getByRole('link', { name: 'Nästa' })).toHaveAttribute('href', `${on}&sort=-who&page=3`)
    const heading = screen.getByRole('columnheader', { name: 'Vem' })
    expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(within(heading).getByRole('link')).toHaveAttribute('href', `${on}&sort=who`)
    const time = screen.getByRole('columnheader', { name: 'Tid' })
    expect(within(time).getByRole('link')).toHaveAttribute('href', on)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('has its events under the day they happened, and under none in another order', async () => {
    const rows = [
      { ...row, about: 'Så läser du en annons', aboutPath: '/blogg/sa-laser-du-en-annons' },
      { ...row, id: '2' },
      { ...row, id: '3', dayName: 'lördag 21 november' },
    ]
    const table = (asked: Query) => (
      <TrailTable locale="sv" query={readTrailQuery(asked)} rows={rows} shown={undefined} />
    )
    const { container, unmount } = drawPage({}, table({}))
    const headings = () => screen.queryAllByRole('rowheader').map(({ textContent }) => textContent)
    expect(headings()).toEqual(['söndag 22 november', 'lördag 21 november'])
    expect(screen.getAllByText('13.30')).toHaveLength(3)
    expect(screen.getByRole('link', { name: 'Så läser du en annons' })).toHaveAttribute(
      'href',
      '/blogg/sa-laser-du-en-annons',
    )
    expect(await axe(container)).toHaveNoViolations()
    unmount()
    drawPage({ sort: 'who' }, table({ sort: 'who' }))
    expect(headings()).toEqual([])
  })

  it('offers those who work here, partners and contacts apart, each with whom they speak for', () => {
    drawPage({}, null)
    const contacts = screen.getByRole('group', { name: 'Företagens kontakter' })
    expect(within(contacts).getByRole('option', { name: 'Bo Provsson, Provbolaget AB' })).toBeInTheDocument()
    expect(screen.queryByRole('group', { name: 'Samarbetsparter' })).toBeNull()
  })

  it('shows one of its events beside the others, with the ways to more of the same', async () => {
    const query = readTrailQuery({ q: 'anna', page: '2' })
    const close = rowPath('sv', query)
    const pane = <EventPane locale="sv" {...{ query, row, close }} />
    const table = <TrailTable locale="sv" query={query} rows={[row]} shown="1" />
    const { container } = drawPage({ q: 'anna', page: '2' }, table, { pane, total: 151 })
    expect(screen.getByRole('link', { name: /^Anna Berg.*13\.30$/ })).toHaveAttribute('aria-current', 'true')
    const beside = within(screen.getByRole('complementary', { name: row.what }))
    const ways = beside.getAllByRole<HTMLAnchorElement>('link').map((link) => link.getAttribute('href'))
    expect(ways).toEqual([
      '/ledning/logg?q=anna&page=2',
      `/ledning/logg?person=${row.actorId}`,
      '/ledning/logg?case=UA-2026-0142',
      '/ledning/logg?type=time.logged',
      '/ledning/logg?from=2026-11-22&to=2026-11-22',
      '/arenden/UA-2026-0142',
      '/ledning/logg?q=anna&page=2',
    ])
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says before its rows that a night has gone by without a check, and calls nothing whole', () => {
    const whole = 'Loggen är hel'
    const { unmount } = drawPage({}, null)
    expect(screen.getByRole('link', { name: whole })).toBeVisible()
    expect(document.getElementById('chain')).toHaveClass('order-last')
    unmount()
    drawPage({}, null, { chain: { ...wholeChain, late: true } })
    expect(screen.queryByRole('link', { name: whole })).toBeNull()
    expect(document.getElementById('chain')).not.toHaveClass('order-last')
    expect(screen.getByRole('alert')).toBeVisible()
  })

  it('is a file with its filter, search and order, and says so when there is more than is counted', () => {
    const { container } = drawPage({ q: 'anna', view: 'access', sort: 'who' }, null, { total: MOST_ROWS + 1 })
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/trail?view=access&q=anna&sort=who&as=${as}`))
    expect(screen.getByRole('heading', { name: /Fler än 10.000 rader/ })).toBeVisible()
    expect(screen.getByText(/1–1 av fler än 10.000/)).toBeVisible()
  })

  it('leads away from a filter that finds nothing, and says what of it cannot be understood', () => {
    drawPage({ case: 'abc', from: 'igår', to: 'i dag-ish' }, null, { total: 0, shown: 0 })
    expect(screen.getByRole('heading', { name: 'Inga händelser för det här urvalet.' })).toBeVisible()
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('Vi förstår inte ärendenumret. Skriv det som PR-2026-0142.')
    expect(within(alert).getAllByText(/Vi förstår inte datumet/)).toHaveLength(1)
    expect(screen.getAllByRole('link', { name: 'Rensa filter' })[0]).toHaveAttribute('href', '/ledning/logg')
  })

  it('tells who read what, and a code it has no word for as it is', async () => {
    const line = {
      id: '1',
      at,
      role: 'advisor',
      personId: 'b1d0a6de-0000-4000-8000-000000000001',
      personName: 'Anna Berg',
      subjectName: 'Provbolaget AB',
      caseNumber: null,
      clientAddress: '192.0.2.7',
      clientAgent: 'Mozilla/5.0 (X11)',
    }
    const lines = [
      { ...line, action: 'reveal', subjectKind: 'company', reasonCode: 'other' } as const,
      { ...line, id: '2', action: 'denied', subjectKind: 'page', subjectName: null, reasonCode: 'unheard-of' } as const,
    ]
    const query = readTrailQuery({ view: 'access', sort: 'case' })
    const { container } = draw(<AccessTable locale="sv" query={query} lines={lines} shown={undefined} />)
    expect(screen.getAllByRole('cell', { name: '192.0.2.7 Mozilla/5.0 (X11)' })).toHaveLength(2)
    expect(screen.getByText('annat skäl')).toBeVisible()
    expect(screen.getByText('unheard-of')).toBeVisible()
    expect(screen.getByText('En sida')).toBeVisible()
    expect(screen.getByRole('columnheader', { name: 'Tid' })).toHaveAttribute('aria-sort', 'descending')
    expect(await axe(container)).toHaveNoViolations()
    const beside = lines.map((line) => draw(<AccessPane key={line.id} locale="sv" {...{ query, line }} close="/" />))
    expect(beside[0]?.container).toHaveTextContent('Företag: Provbolaget AB')
    const [, same] = screen.getAllByRole('link', { name: 'Bara det här slaget' })
    expect(same).toHaveAttribute('href', '/ledning/logg?view=access&action=denied')
  })

  it('says that the log is whole, what is not, or that it was not checked yet', async () => {
    const { rerender, container } = draw(<ChainLine locale="sv" chain={wholeChain} />)
    expect(container.textContent?.replace(/\s/g, ' ')).toBe(
      'Loggen är hel: 1 234 händelser i 12 strömmar och 5 678 rader, kontrollerad 22 november 2026 kl. 13.30.',
    )
    const again = (chain: ShownChain) =>
      rerender(
        <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
          <ChainLine locale="sv" chain={chain} />
        </NextIntlClientProvider>,
      )
    const first = Array.from({ length: 7 }, (_, n) => ({
      id: `f${n}`,
      place: `table cases, row ${n}`,
      text: 'no event tells of it',
    }))
    again({ ...wholeChain, faults: 9, known: 2, first })
    expect(screen.getByRole('alert')).toHaveTextContent('9 fel i loggen')
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toHaveLength(5)
    expect(screen.getByRole('alert')).toHaveTextContent('4 fel till')
    expect(screen.getByRole('alert')).toHaveTextContent('2 kända fel är kvar')
    expect(await axe(container)).toHaveNoViolations()
    again({ ...wholeChain, late: true })
    expect(screen.getByRole('alert')).toHaveTextContent('inte kontrollerats i natt')
    // By the names that they have on their page.
    expect(screen.getByRole('alert')).toHaveTextContent(jobs.title)
    expect(screen.getByRole('alert')).toHaveTextContent(jobs.names['check-trail'])
    expect(container).not.toHaveTextContent('Loggen är hel')
    again(null)
    expect(container).toHaveTextContent('inte kontrollerats än')
  })
})

describe('the filter in the address', () => {
  it('is read with care', () => {
    const query = readTrailQuery({
      person: "' or 1=1",
      type: 'no.such',
      page: '-3',
      case: ['a', 'b'],
      from: '2026-13-01',
    })
    expect(query).toMatchObject({ person: '', type: '', page: 1, case: '', view: 'events' })
    expect(faultsIn(query)).toEqual({ from: true })
    expect(faultsIn(readTrailQuery({ case: 'abc' })).case).toBe(true)
  })

  it('never holds a personal identity number', () => {
    expect(isSafeQuery(readTrailQuery({ case: '850709-9805' }))).toBe(false)
    expect(isSafeQuery(readTrailQuery({ q: 'anna 850709-9805' }))).toBe(false)
    expect(isSafeQuery(readTrailQuery({ case: 'UA-2026-0142', from: '2026-11-22' }))).toBe(true)
  })

  it('keeps what belongs to the view', () => {
    const asked = { person: people[0]?.id, case: '142', on: '2026-11-22', sort: 'case' }
    expect(queryWith(readTrailQuery(asked), { page: '2' })).toEqual({
      person: people[0]?.id,
      case: '142',
      sort: 'case',
      page: '2',
    })
    expect(queryWith(readTrailQuery({ ...asked, view: 'access' }))).toEqual({
      view: 'access',
      person: people[0]?.id,
      on: '2026-11-22',
    })
  })
})
