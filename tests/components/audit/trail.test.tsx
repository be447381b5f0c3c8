import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { AccessView } from '@/components/audit/access-view'
import { ChainLine } from '@/components/audit/chain-line'
import { EventsView } from '@/components/audit/events-view'
import { faultsIn, isSafeQuery, queryForPage, readTrailQuery } from '@/components/audit/trail-query'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'

const at = new Date('2026-11-22T12:30:00Z')
const people = [{ id: 'b1d0a6de-0000-4000-8000-000000000001', name: 'Anna Berg' }]
const row = {
  id: '1',
  dateTime: at.toISOString(),
  when: '2026-11-22 13.30',
  who: 'Anna Berg',
  role: 'Rådgivare',
  what: 'Loggade 45 min samtal den 20 november 2026.',
  about: 'Provbolaget AB',
  caseNumber: 'UA-2026-0142',
}

function draw(element: ReactElement) {
  return render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      {element}
    </NextIntlClientProvider>,
  )
}

describe('the trail', () => {
  it('tells its events and leads to the case', async () => {
    const query = readTrailQuery({ page: '2', type: 'time.logged' })
    const { container } = draw(
      <EventsView locale="sv" query={query} people={people} rows={[row]} prefix="PR" hasMore />,
    )
    expect(screen.getByText('Till exempel PR-2026-0142 eller bara 142')).toBeVisible()
    expect(screen.getByRole('link', { name: 'UA-2026-0142' })).toHaveAttribute('href', '/arenden/UA-2026-0142')
    expect(screen.getByRole('combobox', { name: 'Händelse' })).toHaveValue('time.logged')
    expect(screen.getByRole('link', { name: 'Äldre' })).toHaveAttribute('href', '/ledning/logg?type=time.logged&page=3')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('offers to clear the filter where it leads to nothing', () => {
    draw(<EventsView locale="sv" query={readTrailQuery({})} people={people} rows={[]} prefix="PR" hasMore={false} />)
    expect(screen.getByRole('heading', { name: 'Inga händelser för det här urvalet.' })).toBeVisible()
    expect(screen.getAllByRole('link', { name: 'Rensa filter' })).toHaveLength(2)
  })

  it('tells who read what, and a code it has no word for as it is', async () => {
    const line = {
      id: '1',
      at,
      role: 'advisor',
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
    const query = readTrailQuery({ view: 'access' })
    const { container } = draw(
      <AccessView locale="sv" query={query} people={people} actions={['read']} lines={lines} hasMore={false} />,
    )
    expect(screen.getAllByRole('cell', { name: '192.0.2.7 Mozilla/5.0 (X11)' })).toHaveLength(2)
    expect(screen.getByText('annat skäl')).toBeVisible()
    expect(screen.getByText('unheard-of')).toBeVisible()
    expect(screen.getByText('En sida')).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says that the chain is whole, or which event is not', async () => {
    const whole = { events: 1234, streams: 12, checkedAt: at, broken: null }
    const { rerender, container } = draw(<ChainLine locale="sv" chain={whole} />)
    expect(container.textContent?.replace(/\s/g, ' ')).toBe(
      'Kedjan är hel: 1 234 händelser i 12 strömmar, kontrollerad kl. 13.30.',
    )
    const broken = { stream: 'system', seq: 7, type: 'role.granted', at }
    rerender(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
        <ChainLine locale="sv" chain={{ ...whole, broken }} />
      </NextIntlClientProvider>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('Händelse 7 i strömmen system')
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
    expect(faultsIn(query)).toMatchObject({ from: true, case: undefined })
    expect(faultsIn(readTrailQuery({ case: 'abc' })).case).toBe(true)
  })

  it('never holds a personal identity number', () => {
    expect(isSafeQuery(readTrailQuery({ case: '850709-9805' }))).toBe(false)
    expect(isSafeQuery(readTrailQuery({ case: 'UA-2026-0142', from: '2026-11-22' }))).toBe(true)
  })

  it('keeps what belongs to the view', () => {
    expect(queryForPage(readTrailQuery({ case: '142', on: '2026-11-22' }), 1)).toMatchObject({
      case: '142',
      page: undefined,
    })
    expect(queryForPage(readTrailQuery({ view: 'access', case: '142' }), 2)).toMatchObject({
      view: 'access',
      page: '2',
    })
  })
})
