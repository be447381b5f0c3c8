import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { WallPage } from '@/components/figures/wall-page'
import { zone } from '@/lib/calendar/zone'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { wholeTargets } from '@/lib/rounds/targets'

const refresh = jest.fn()
const router = { refresh }
jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => router,
}))

const places = [
  { code: '9980', name: 'Ängby', tile: [3, 1] as const },
  { code: '9939', name: 'Åsele socken', tile: [0, 0] as const },
]
const rows = [
  { key: '9980', shown: 31 },
  { key: '9939', shown: 'hidden' as const },
]
const table = { sum: 36, rows }
const overview: ShownOverview = {
  computedAt: new Date('2026-11-23T08:15:00Z'),
  cases: { byStatus: table, byMunicipality: table, byMonth: table },
  figures: { withoutAdvisor: 0, assigned: 'hidden', bids: 12, won: 'few' },
  results: { firstBids: 5, value: 0, valued: 0, asked: 20, answered: 10, mean: 4.25 },
  requests: null,
  waits: null,
  stacks: null,
  waiting: { cases: null, median: 5_400, p90: 200_000 },
  hours: { granted: null, used: 1_200, booked: 45, outside: 30, companies: 20 },
  months: null,
  trends: null,
  attention: null,
  traits: null,
  participation: { days: { from: '2026-09-01', until: '2026-11-23' }, trainings: 12, attended: 31 },
  reach: {
    statistics: { source: 'Registret', countedOn: '2026-06-30' },
    rows: [
      { key: '9980', companies: 25, of: 1_000, tenths: 250 },
      { key: '9939', companies: 'hidden', of: 400, tenths: 'hidden' },
    ],
    all: { companies: 'hidden', of: 1_400, tenths: 'hidden' },
  },
}
const pace = { targets: wholeTargets({ cases: 60 }), passed: 0.5, openedOn: '2026-09-01' }

const draw = (more: Partial<ComponentProps<typeof WallPage>> = {}, locale: Locale = 'sv') =>
  render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      <WallPage {...{ locale, overview, places, pace, round: 'Hösten', ...more }} />
    </NextIntlClientProvider>,
  )

it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
  const { container } = draw({}, locale)
  expect(await axe(container)).toHaveNoViolations()
})

it('shows figures and the map with nothing to press but the way back, which is out of sight', () => {
  draw()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Upphandlingsakuten · Hösten')
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Till översikten'])
  expect(screen.getByRole('link')).toHaveClass('sr-only')
  expect(screen.queryByRole('button')).toBeNull()
  const numbers = within(screen.getByRole('region', { name: 'Siffror' }))
  expect(numbers.getByText('Ärenden').parentElement).toHaveTextContent('Ärenden36Mål 60 · 60')
  expect(numbers.getByText('Vunna upphandlingar').parentElement).toHaveTextContent('färre än 5')
  const map = within(screen.getByRole('list', { name: 'Räckvidd: företag per 1 000' }))
  expect(map.getByText('25,0')).toBeVisible()
  expect(map.getByText('visas inte')).toBeVisible()
})

it('shows the cases until it is known how many companies there are, and nothing before the first round', () => {
  const none = { companies: 0, of: null, tenths: null }
  const { unmount } = draw({ overview: { ...overview, reach: { statistics: null, rows: [], all: none } } })
  expect(within(screen.getByRole('list', { name: 'Ärenden efter kommun' })).getByText('31')).toBeVisible()
  unmount()
  draw({
    ...{ round: null, pace: { targets: null, passed: null, openedOn: null } },
    overview: { ...overview, cases: null, figures: null, reach: null },
  })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Upphandlingsakuten$/)
  expect(screen.getAllByText('Gick inte att räkna ut just nu').length).toBeGreaterThan(0)
})

it('is drawn anew by itself every fifth minute, and no more once it is gone', () => {
  jest.useFakeTimers()
  const { unmount } = draw()
  jest.advanceTimersByTime(10 * 60_000)
  expect(refresh).toHaveBeenCalledTimes(2)
  unmount()
  jest.advanceTimersByTime(10 * 60_000)
  expect(refresh).toHaveBeenCalledTimes(2)
  jest.useRealTimers()
})
