import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { BusyDays } from '@/components/meetings/busy-days'
import type { BusyTimes } from '@/lib/meetings/busy-days'
import { drawInSwedish } from '../support/in-swedish'

const busy: BusyTimes = {
  ...{ first: '2026-11-30', last: '2027-01-29' },
  days: [
    { day: '2026-12-01', away: false, spans: [{ from: '00:00', to: '24:00' }] },
    { day: '2026-12-02', away: true, spans: [{ from: '09:00', to: '10:00' }] },
    { day: '2026-12-24', away: true, spans: [] },
  ],
  calendar: null,
}
const FETCHED = '2026-11-29T14:05:00Z'

it('lists the coming weeks when asked, and says where the calendar is given when there is none', async () => {
  const { container } = drawInSwedish(<BusyDays busy={busy} />)
  expect(screen.getByText(/Enligt dina möten här och din frånvaro/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ange din kalender så syns den också' })).toHaveAttribute('href', '/konto')
  await userEvent.click(screen.getByText('Visa när du är upptagen de närmaste veckorna'))
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'tis 1 dec: hela dagen',
    'ons 2 dec: borta, 09.00–\u206010.00',
  ])
  expect(await axe(container)).toHaveNoViolations()
})

it.each([
  [{ fetchedAt: null, old: false }, /Din kalender är inte hämtad än/],
  [{ fetchedAt: FETCHED, old: false }, /din kalender, hämtad söndag 29 november kl\. 15\.05/],
  [{ fetchedAt: FETCHED, old: true }, /inte gått att hämta sedan söndag 29 november.* kan vara gamla/],
])('says how old what the calendar says is', (calendar, told) => {
  const { container } = drawInSwedish(<BusyDays busy={{ ...busy, calendar, days: [] }} />)
  expect(container).toHaveTextContent(told)
  expect(container).toHaveTextContent('Inget de närmaste tre veckorna')
})
