import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { readSearchQuery } from '@/components/search/search-query'
import { SearchPage } from '@/components/search/search-page'
import type { FoundCase } from '@/lib/cases/search-cases'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: () => undefined }),
}))

const { lists, search } = messagesIn('sv')
const COMPANY = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const found = (of: Partial<FoundCase> = {}): FoundCase => ({
  ...{ number: 'UA-2026-0001', statedName: 'Provbolaget', contactName: 'Kim Kontakt', status: 'opened', about: 'bid' },
  ...{ openedAt: new Date('2026-11-20T09:00:00Z'), responseDueOn: '2026-11-24', orgKind: 'legal' },
  ...{ orgDisplay: '556999-0004', bidDeadlineOn: null, buyerName: null, reference: null, advisorName: null },
  ...{ waiting: false, contactPhone: '+46701740633', logs: false, by: 'company', ...of },
}) // prettier-ignore
const idle = async () => ({ status: 'idle' as const })
const keep = { views: [], mayShare: false, actions: { search: idle, saveView: idle, removeView: idle } }
type Drawn = { page?: number; total?: number; alike?: boolean; most?: boolean } & Partial<
  ComponentProps<typeof SearchPage>
>
const draw = (cases: FoundCase[], drawn: Drawn = {}) => {
  const { page = 1, total = cases.length, alike = false, most = false, ...of } = drawn
  return drawInSwedish(
    <main>
      <SearchPage
        locale="sv"
        action={jest.fn()}
        sought="prov"
        query={{ q: 'prov', company: '', sealed: '', page, sort: 'number' }}
        found={{ cases, total, alike, most }}
        keep={keep}
        preview={null}
        {...of}
      />
    </main>,
  )
}

describe('what a search finds', () => {
  it('may be nothing, with what to try', () => {
    draw([])
    expect(screen.getByText(search.emptyText)).toBeVisible()
  })

  it('is a case with what hurries it, and who helps or that nobody does', async () => {
    const { container } = draw([
      found(),
      found({ number: 'UA-2026-0002', bidDeadlineOn: '2026-12-01', advisorName: 'Ada' }),
    ])
    const [, first, second] = screen.getAllByRole('row')
    expect(first).toHaveTextContent(search.responseDue)
    expect(first).toHaveTextContent(search.noAdvisor)
    expect(second).toHaveTextContent(search.deadline)
    expect(second).toHaveTextContent('Ada')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is rung and its time logged from its row by who works in it, and by nobody else', async () => {
    const { container, unmount } = draw([found({ logs: true, status: 'ongoing' }), found({ number: 'UA-2026-0002' })])
    const [, own, other] = screen.getAllByRole('row')
    expect(within(own!).getByRole('link', { name: /^Ring ärende UA-2026-0001/ })).toHaveAttribute('href', 'tel:+46701740633') // prettier-ignore
    const log = within(own!).getByRole('link', { name: /^Logga tid ärende UA-2026-0001, Provbolaget/ })
    expect(log).toHaveAttribute('href', '/arenden/UA-2026-0001#log-time')
    expect(log).toHaveAttribute('data-keys', 'l')
    expect(within(other!).queryByRole('link', { name: /Ring|Logga/ })).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
    unmount()
    draw([found()])
    expect(screen.queryByRole('columnheader', { name: search.acts })).toBeNull()
  })

  it('is without the number of a sole trader: it is a personal identity number', () => {
    draw([found({ orgKind: 'sole', orgDisplay: '••••••-2391' })])
    const [, row] = screen.getAllByRole('row')
    expect(within(row!).getByText(new RegExp(search.sole))).toBeVisible()
    expect(row).not.toHaveTextContent('2391')
  })

  it('stands in groups by what it was found by, the nearest first', async () => {
    const { container } = draw([
      found({ by: 'words', number: 'UA-2026-0003' }),
      found({ by: 'buyer', number: 'UA-2026-0002', buyerName: 'Provstads kommun', reference: 'P-1' }),
      found({ by: 'number' }),
    ])
    expect(screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual([
      search.by.number,
      search.by.buyer,
      search.by.words,
    ])
    expect(screen.getByRole('cell', { name: 'Provstads kommun, P-1' })).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says what is only spelt nearly so, and that there are more', () => {
    draw([found()], { alike: true, most: true })
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(`${search.alike} ${search.more}`)
  })

  it('says that there are more than are looked through, in sentences that end', () => {
    draw([found()], { total: 301, most: true })
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^Fler än 300 träffar\. Skriv ett ord till\.$/)
  })

  it('is shown beside the list, with what its row had there, to the staff alone', async () => {
    const preview = { number: 'UA-2026-0001', pane: <h2 id="case-preview">Provbolaget</h2> }
    const { container, unmount } = draw([found()], { preview, page: 2, total: 50 })
    const link = screen.getByRole('link', { name: 'UA-2026-0001' })
    expect(link).toHaveAttribute('href', '/arenden/UA-2026-0001')
    expect(link).toHaveAttribute('data-shows', '/sok?q=prov&page=2&visa=UA-2026-0001')
    expect(screen.getByRole('complementary', { name: 'Provbolaget' })).toBeVisible()
    expect(screen.getByRole('link', { name: search.toList })).toHaveAttribute('href', '/sok?q=prov&page=2')
    expect(await axe(container)).toHaveNoViolations()
    unmount()
    draw([found()], { keep: null })
    expect(screen.getByRole('link', { name: 'UA-2026-0001' })).not.toHaveAttribute('data-shows')
    expect(screen.queryByText(lists.views)).toBeNull()
  })

  it('is a view that can be kept, but not how somebody is reached', () => {
    const { container, unmount } = draw([found()])
    expect(container.querySelector('input[name=place]')).toHaveValue('search')
    unmount()
    draw([found()], { query: { q: '', company: '', sealed: 'v1.a', page: 1, sort: 'number' } })
    expect(screen.queryByLabelText(lists.viewName)).toBeNull()
    expect(screen.getByText(search.sealed)).toBeInTheDocument()
  })

  it('has the pages before and after', () => {
    draw([found()], { page: 2, total: 50 })
    const links = screen.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => new URL(href).search)
    expect(links).toEqual(expect.arrayContaining(['?q=prov', '?q=prov&page=3']))
    expect(links).toEqual(expect.arrayContaining(['?q=prov&as=xlsx', '?q=prov&as=csv', '?q=prov&sort=company']))
  })
})

it.each([
  [{ page: '0' }, { page: 1 }],
  [{ page: '1e9' }, { page: 1 }],
  [{ page: ['2', '3'] }, { page: expect.any(Number) as number }],
  [{ company: 'x' }, { company: '' }],
  [{ company: COMPANY }, { company: COMPANY }],
  [{ company: 'none' }, { company: 'none' }],
  [{ sealed: '070-174 06 05' }, { sealed: '' }],
])('an address that says %j is read as %j', (asked, read) => {
  expect(readSearchQuery(asked)).toMatchObject(read)
})
