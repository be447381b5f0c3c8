import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ReactElement } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SkipLink } from '@/components/ui/skip-link'
import { Stat } from '@/components/ui/stat'
import { StatusMessage } from '@/components/ui/status-message'
import { SummaryList } from '@/components/ui/summary-list'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'

const event = { id: 1, title: 'Samtal', dateTime: '2026-11-22', when: '22 november 2026', who: 'Anna' }
const pieces: [string, ReactElement][] = [
  ['breadcrumb', <Breadcrumb key="" label="Du är här" crumbs={[{ href: '/', text: 'Start' }]} />],
  ['card', <Card key="" as="section" labelledBy="tid" heading="Tid" actions={<Tag>Ny</Tag>} footer="Fot" />],
  [
    'details',
    <Details key="" summary="Så räknar vi">
      Hela minuter
    </Details>,
  ],
  ['empty state', <EmptyState key="" heading="Tomt" action={<a href="/">Start</a>} />],
  [
    'filter chips',
    <FilterChips key="" label="Filter" chips={[{ href: '?a', text: 'Mina', current: true, count: 2 }]} />,
  ],
  ['notice', <Notice key="" tone="warn" heading="Snart slut" />],
  ['page header', <PageHeader key="" heading="Ärenden" eyebrow="UA" lead="Alla" actions={<a href="/">x</a>} />],
  ['pagination', <Pagination key="" label="Sidor" position="1–20 av 40" next={{ href: '?2', text: 'Nästa' }} />],
  ['stat', <Stat key="" value={12} label="Nya ärenden" href="/x" note="fyra fler" />],
  ['status message', <StatusMessage key="">Sparat</StatusMessage>],
  [
    'summary list',
    <SummaryList
      key=""
      rows={[{ key: 'a', term: 'Namn', value: 'A', change: { href: '/x', text: 'Ändra', about: 'namn' } }]}
    />,
  ],
  [
    'tabs',
    <LinkTabs
      key=""
      label="Delar"
      tabs={[
        { href: '/1', text: 'Ett', current: true },
        { href: '/2', text: 'Två', count: 3 },
      ]}
    />,
  ],
  ['timeline', <Timeline key="" level={2} label="Händelser" items={[event]} />],
]

test.each(pieces)('%s is reachable for everyone', async (_name, piece) => {
  const { container } = render(piece)
  // A piece alone has no page around it to hold the order of headings.
  expect(await axe(container, { rules: { 'heading-order': { enabled: false } } })).toHaveNoViolations()
})

test('marks where one is', () => {
  render(
    <LinkTabs
      label="Delar"
      tabs={[
        { href: '/1', text: 'Ett', current: true },
        { href: '/2', text: 'Två' },
      ]}
    />,
  )
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Ett')
})

test('marks the chosen filter', () => {
  render(
    <FilterChips
      label="Filter"
      chips={[
        { href: '?a', text: 'Mina', current: true },
        { href: '?b', text: 'Alla' },
      ]}
    />,
  )
  expect(screen.getByRole('link', { current: true })).toHaveTextContent('Mina')
})

test('a change link says what it changes', () => {
  render(
    <SummaryList
      rows={[{ key: 'a', term: 'Namn', value: 'A', change: { href: '/x', text: 'Ändra', about: 'namn' } }]}
    />,
  )
  expect(screen.getByRole('link', { name: 'Ändra namn' })).toHaveAttribute('href', '/x')
})

test('the status region is there before there is anything to say', () => {
  const { rerender } = render(<StatusMessage />)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  rerender(<StatusMessage>30 min loggade</StatusMessage>)
  expect(screen.getByRole('status')).toHaveTextContent('30 min loggade')
})

test('the skip link leads to the content', () => {
  render(<SkipLink>Till innehållet</SkipLink>)
  expect(screen.getByRole('link', { name: 'Till innehållet' })).toHaveAttribute('href', '#content')
})
