import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { WorkPage } from '@/components/cases/work-page'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: () => undefined }),
}))

const { work: words } = messagesIn('sv')
const now = new Date('2026-11-23T08:00:00Z')
const one = (of: Partial<OpenCase> = {}): OpenCase => ({
  ...{ id: '1', number: 'UA-2026-0002', version: 1, status: 'ongoing', statedName: 'Provbolaget AB', about: 'bid' },
  ...{ municipalityCode: '9980', openedAt: now, responseDueOn: '2026-11-24', waitingSinceAt: null, industry: 'F' },
  ...{ contactPhone: '+46701740605', capMinutes: 300, balance: 250, reservedMinutes: 0, minutesLeft: 50, buyerName: null },
  ...{ bidDeadlineOn: '2026-12-01', bidDeadlineAt: new Date('2026-12-01T09:00:00Z'), lastContactOn: '2026-11-20' },
  ...{ unanswered: false, sameProcurement: [], sameThing: [], knownCompany: false, referredBy: null, unseen: [], ...of },
}) // prettier-ignore
const idle = async () => ({ status: 'idle' as const })

const draw = (of: Partial<ComponentProps<typeof WorkPage>> = {}) =>
  drawInSwedish(
    <main>
      <WorkPage
        {...{ locale: 'sv', asked: { show: 'all', q: '', sort: 'deadline' }, cases: [one()], total: 1, now }}
        {...{
          counts: { all: 12, waiting: 3, deadline: 0, hours: 1 },
          page: 1,
          perPage: 15,
          views: [],
          preview: null,
          ...of,
        }}
        actions={{ search: idle, saveView: idle, removeView: idle }}
      />
    </main>,
  )

describe('the work list', () => {
  it('says how many each choice holds, and keeps the search and the order in them', () => {
    draw({ asked: { show: 'waiting', q: 'prov', sort: '-left' } })
    const chips = within(screen.getByRole('navigation', { name: words.filters })).getAllByRole('link')
    expect(chips.map(({ textContent }) => textContent)).toEqual([
      'Mina 12', 'Väntar på mig 3', 'Inom sju dagar 0', 'Lite tid kvar 1',
    ]) // prettier-ignore
    expect(chips[0]).toHaveAttribute('href', '/arbete?q=prov&sort=-left')
    expect(chips[1]).toHaveAttribute('aria-current', 'true')
  })

  it('says of each case that five hours are what is used, booked and left', async () => {
    const { container } = draw({ cases: [one({ balance: 195, reservedMinutes: 60, minutesLeft: 105 })] })
    expect(screen.getByRole('img', { name: /2.tim 15.min använt, 1.tim bokat, 1.tim 45.min kvar/ })).toBeVisible()
    expect(screen.getAllByText(/^1.tim bokat$/).length).toBeGreaterThan(0)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('has the telephone and the time of each case at hand, and stands in the order of a heading', async () => {
    const { container } = draw({ asked: { show: 'all', q: '', sort: 'left' } })
    expect(screen.getByRole('link', { name: 'Ring ärende UA-2026-0002, Provbolaget AB' })).toHaveAttribute(
      'href',
      'tel:+46701740605',
    )
    const log = screen.getByRole('link', { name: 'Logga tid ärende UA-2026-0002, Provbolaget AB' })
    expect(log).toHaveAttribute('href', '/arenden/UA-2026-0002#log-time')
    const heading = screen.getByRole('columnheader', { name: words.columns.left })
    expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(within(heading).getByRole('link')).toHaveAttribute('href', '/arbete?sort=-left')
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/work?sort=left&as=${as}`))
    expect(await axe(container)).toHaveNoViolations()
  })

  it('shows a case beside it, with what its row had there', () => {
    const preview = { number: 'UA-2026-0002', pane: <h2 id="case-preview">Provbolaget AB</h2> }
    draw({ preview, asked: { show: 'waiting', q: '', sort: 'deadline' } })
    const link = screen.getByRole('link', { name: 'Provbolaget AB' })
    expect(link).toHaveAttribute('href', '/arenden/UA-2026-0002')
    expect(link).toHaveAttribute('data-shows', '/arbete?show=waiting&visa=UA-2026-0002')
    expect(screen.queryByRole('link', { name: /^Ring/ })).toBeNull()
    expect(screen.getByRole('link', { name: words.toList })).toHaveAttribute('href', '/arbete?show=waiting')
  })

  it('says that a company waits for an answer before when it was last helped', () => {
    draw({ cases: [one({ unanswered: true }), one({ id: '2', number: 'UA-2026-0003', lastContactOn: null })] })
    expect(screen.getByText(words.unanswered)).toBeVisible()
    expect(screen.getByText(words.noContact)).toBeVisible()
    expect(screen.queryByText('2026-11-20')).toBeNull()
  })

  it('with nothing in it says what to do: open a case, or show all again', () => {
    const { unmount } = draw({ cases: [], total: 0 })
    expect(screen.getByRole('heading', { name: words.empty })).toBeVisible()
    unmount()
    draw({ cases: [], total: 0, asked: { show: 'all', q: '', company: 'none', sort: 'deadline' } })
    expect(screen.getByRole('link', { name: words.showAll })).toHaveAttribute('href', '/arbete')
  })
})
