import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { BarriersPage, type BarriersPageProps } from '@/components/figures/barriers-page'
import { byBarrier, type ShownGroup } from '@/lib/figures/barriers'
import type { Shown } from '@/lib/figures/small-cells'
import { drawInSwedish } from '../support/in-swedish'

const group = (
  key: string | null,
  cases: Shown,
  references: Shown,
  inside: ShownGroup[] | null = null,
): ShownGroup => ({
  ...{ key, cases, inside },
  barriers: { ...byBarrier<Shown>(() => 'hidden'), references, time: 0 },
})
const whole = group('all', 41, 23)
const kinds = [
  group('municipality', 25, 14, [group('2120009994', 14, 8), group(null, 11, 6)]),
  group('region', 9, 'hidden'),
  group(null, 7, 'hidden'),
]
const page: BarriersPageProps = {
  ...{ locale: 'sv', division: 'buyer', isUnclear: false, round: 'r-2', noRound: false, listed: true },
  rounds: [
    { code: 'r-2', name: 'Runda 2' },
    { code: 'r-1', name: 'Runda 1' },
  ],
  traits: { sector: [], size: [] },
  found: { whole, groups: kinds, buyers: { '2120009994': 'Provstads kommun' } },
}
const rowOf = (name: string | RegExp) => screen.getByRole('row', { name })
const linkOf = (row: HTMLElement, name: string) => within(row).queryByRole('link', { name })?.getAttribute('href')

it('shows the lead each number with the cases behind it, the buyers of a kind below it', async () => {
  const { container } = drawInSwedish(<BarriersPage {...page} />)
  expect(linkOf(rowOf(/^Alla avslutade/), '23')).toBe('/arenden?round=r-2&status=closed&barrier=references')
  expect(linkOf(rowOf(/^Kommun /), '25')).toBe('/arenden?round=r-2&status=closed&buyerKind=municipality')
  const buyer = '/arenden?round=r-2&status=closed&buyer=2120009994'
  expect(linkOf(rowOf(/^Provstads kommun/), '14')).toBe(buyer)
  expect(linkOf(rowOf(/^Provstads kommun/), '8')).toBe(`${buyer}&barrier=references`)
  expect(await axe(container)).toHaveNoViolations()
})

it('leads nowhere from what is hidden, from none, or from the groups of a few together', () => {
  drawInSwedish(<BarriersPage {...page} />)
  expect(within(rowOf(/^Region/)).getAllByRole('link')).toHaveLength(1)
  expect(rowOf(/^Region/)).toHaveTextContent('visas inte')
  expect(within(rowOf(/^Övriga: Kommun/)).queryAllByRole('link')).toHaveLength(0)
  expect(within(rowOf(/^Övriga 7/)).queryAllByRole('link')).toHaveLength(0)
})

it('keeps the round and the division in every address', () => {
  drawInSwedish(<BarriersPage {...page} />)
  expect(screen.getByRole('link', { name: 'Bransch' })).toHaveAttribute(
    'href',
    '/ledning/anbudshinder?round=r-2&by=sector',
  )
  expect(screen.getByRole('link', { name: 'Typ av köpare' })).toHaveAttribute('href', '/ledning/anbudshinder?round=r-2')
  expect(screen.getByRole('link', { name: 'Runda 1' })).toHaveAttribute(
    'href',
    '/ledning/anbudshinder?round=r-1&by=buyer',
  )
  const files = [...document.querySelectorAll('a[download]')].map((one) => one.getAttribute('href'))
  expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/barriers?round=r-2&by=buyer&as=${as}`))
})

it('leads those who read figures only to no cases', async () => {
  const { container } = drawInSwedish(<BarriersPage {...page} listed={false} />)
  expect(container.querySelectorAll('a[href^="/arenden"]')).toHaveLength(0)
  expect(container).not.toHaveTextContent('Varje tal leder')
})

it('says so where nothing is closed, where few companies are behind it all, and where it is not divided', async () => {
  const drawn = (found: BarriersPageProps['found'], more: Partial<BarriersPageProps> = {}) =>
    drawInSwedish(<BarriersPage {...page} {...more} found={found} />)
  const empty = drawn({ whole: group('all', 0, 0), groups: null, buyers: {} })
  expect(empty.container).toHaveTextContent('Inga avslutade ärenden i rundan')
  expect(await axe(empty.container)).toHaveNoViolations()
  empty.unmount()
  const few = drawn({ whole: group('all', 'few', 'hidden'), groups: null, buyers: {} })
  expect(few.container).toHaveTextContent('minst fem företag')
  expect(few.container.querySelector('table')).toBeNull()
  few.unmount()
  const undivided = drawn({ whole, groups: null, buyers: {} }, { isUnclear: true })
  expect(undivided.container).toHaveTextContent('Tabellen delas upp när fler företag')
  expect(undivided.container).toHaveTextContent('Den uppdelningen finns inte')
})
