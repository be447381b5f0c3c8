import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { useTranslations } from 'next-intl'
import { CaseList, type CaseListProps } from '@/components/cases/case-list'
import { PREVIEW_HEADING } from '@/components/cases/case-preview'
import { caseSheet, type CaseListWords } from '@/components/cases/case-sheet'
import type { ListedCase } from '@/lib/figures/listed-case'
import { messagesIn } from '@/lib/i18n/messages'
import { MOST_ROWS, type Sheet } from '@/lib/lists/sheet'
import { drawInSwedish } from '../support/in-swedish'

const replace = jest.fn()
jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: (...args: unknown[]) => replace(...args) as void }),
}))

const LONG = 'Räddningstjänstförbundsupphandlingskonsultaktiebolaget'.repeat(2)
const listed = (of: Partial<ListedCase> = {}): ListedCase => ({
  ...{ number: 'UA-2026-0002', version: 3, statedName: 'Provbolaget AB', municipalityCode: '9980', about: 'bid', status: 'ongoing' },
  ...{ waiting: true, advisor: 'Rut', openedOn: '2026-11-01', bidDeadlineOn: '2026-12-01' },
  ...{ bidDeadlineAt: new Date('2026-12-01T09:00:00Z'), minutesLeft: 45, minutes: 255, outsideMinutes: 10 },
  ...{ waitedSeconds: 5_400, unseen: [], ...of },
}) // prettier-ignore
const idle = async () => ({ status: 'idle' as const })
const places = [{ code: '9980', name: 'Ängby' }]
const NOTHING_TO_CHOOSE = {
  municipality: places,
  sector: [],
  size: [],
  advisor: [{ code: 'a', name: 'Rut' }],
  partner: [],
}

function draw(of: Partial<CaseListProps> = {}) {
  const props: CaseListProps = {
    ...{ locale: 'sv', filter: {}, sort: 'deadline', page: 1, perPage: 50, total: 1, companies: 1, minutes: null },
    choices: { rounds: [], periods: [], municipalities: places, all: NOTHING_TO_CHOOSE },
    unread: [],
    views: [],
    mayShare: false,
    actions: { search: idle, saveView: idle, removeView: idle },
    cases: [listed()],
    give: null,
    preview: null,
    ...of,
  }
  return drawInSwedish(<main>{<CaseList {...props} />}</main>)
}

describe('the list of cases', () => {
  it('says what of the address it could not understand, and is without', () => {
    draw({ unread: ['period', 'status'] })
    expect(screen.getByText(/listan är utan det: Kom in, Status\.$/)).toBeInTheDocument()
  })

  it('shows which way it is ordered, and turns around at the same heading', () => {
    draw({ sort: '-company', filter: { status: 'open', q: 'prov' } })
    const table = screen.getByRole('table')
    expect(within(table).getByRole('columnheader', { name: 'Företag' })).toHaveAttribute('aria-sort', 'descending')
    expect(within(table).getByRole('columnheader', { name: 'Kom in' })).toHaveAttribute('aria-sort', 'none')
    const to = (name: string) => within(table).getByRole('link', { name }).getAttribute('href')
    expect(to('Företag')).toBe('/arenden?status=open&q=prov&sort=company')
    expect(to('Sista dag')).toBe('/arenden?status=open&q=prov')
    expect(within(table).getByRole('link', { name: 'Företag' })).toHaveTextContent('▼')
  })

  it('is exported with its filter, search and order, and says what a file leaves out', async () => {
    const { container } = draw({ sort: 'company', filter: { q: 'å&b' }, total: MOST_ROWS + 1 })
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/cases?q=%C3%A5%26b&sort=company&as=${as}`))
    expect(container).toHaveTextContent('Filen får de första 10 000 raderna av 10 001.')
    expect(screen.getByRole('searchbox')).toHaveValue('å&b')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('lets the lead choose what has not ended, and nobody else anything', () => {
    const give = { advisors: [{ id: 'a', name: 'Rut' }], actions: { give: idle, undo: idle }, rows: new Set<string>() }
    const cases = [listed(), listed({ number: 'UA-2026-0003', status: 'closed' })]
    const { unmount } = draw({ cases, give })
    const [box, ...others] = screen.getAllByRole('checkbox')
    expect(others).toEqual([])
    expect(box).toHaveAccessibleName('Välj Provbolaget AB, UA-2026-0002')
    expect(box).toHaveAttribute('value', 'UA-2026-0002 3')
    unmount()
    draw({ cases })
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('shows a case beside it and leaves out of its row what stands there, by a link that is the case’s page', async () => {
    const preview = { number: 'UA-2026-0002', pane: <h2 id={PREVIEW_HEADING}>Provbolaget AB</h2> }
    const { container } = draw({ preview, page: 2, total: 60, filter: { status: 'open' } })
    const link = screen.getByRole('link', { name: 'UA-2026-0002' })
    expect(link).toHaveAttribute('href', '/arenden/UA-2026-0002')
    expect(link).toHaveAttribute('data-shows', '/arenden?status=open&page=2&visa=UA-2026-0002')
    expect(link).toHaveAttribute('aria-current', 'true')
    expect(screen.getByRole('complementary', { name: 'Provbolaget AB' })).toBeVisible()
    expect(screen.getAllByRole('columnheader').map((one) => one.textContent.replace(/[▲▼↕]/g, ''))).toEqual([
      'Ärende', 'Företag', 'Status', 'Sista dag', 'Tid kvar',
    ]) // prettier-ignore
    expect(await axe(container)).toHaveNoViolations()
  })

  it('shows a case by a press on its row where there is room, and not by a press on what is in it', async () => {
    window.matchMedia = () => ({ matches: true }) as MediaQueryList
    draw()
    await userEvent.click(screen.getByText('Provbolaget AB'))
    expect(replace).toHaveBeenCalledWith('/arenden?visa=UA-2026-0002', { scroll: false })
    replace.mockClear()
    window.matchMedia = () => ({ matches: false }) as MediaQueryList
    await userEvent.click(screen.getByText('Provbolaget AB'))
    expect(replace).not.toHaveBeenCalled()
  })

  it('with nothing in it leads on, and leads away from what was chosen', () => {
    draw({ cases: [], total: 0, filter: { q: 'finns inte' } })
    expect(screen.getByRole('heading', { name: messagesIn('sv').caseList.emptyHeading })).toBeVisible()
    expect(screen.getAllByRole('link', { name: 'Rensa valen' })[0]).toHaveAttribute('href', '/arenden')
  })

  it('holds names that are one long word', async () => {
    const { container } = draw({ cases: [listed({ statedName: LONG, advisor: LONG })], total: 1 })
    expect(screen.getAllByText(LONG)[0]?.closest('[data-phone=title]')).not.toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('its file', () => {
  let sheet: Sheet
  function Words({ draw: use }: { draw: (words: CaseListWords) => void }) {
    use({
      list: useTranslations('caseList'),
      cases: useTranslations('caseWords'),
      figures: useTranslations('figures'),
    })
    return null
  }
  const make = (figure?: CaseListProps['filter']['figure'], one = listed()) =>
    drawInSwedish(<Words draw={(words) => void (sheet = caseSheet([one], { words, figure, places }))} />)

  it.each([undefined, 'hours', 'outside', 'contacted'] as const)('has every column of the page (%s)', (figure) => {
    draw({ filter: figure ? { figure } : {} })
    make(figure)
    const headings = screen.getAllByRole('columnheader').map((one) => one.textContent.replace(/[▲▼↕]/g, ''))
    const inFile = sheet.columns.map(({ heading }) => heading.split(',')[0])
    expect(inFile.filter((heading) => heading !== 'Kommun' && heading !== 'Klockslag')).toEqual(headings)
  })

  it('has days as days, minutes as numbers, and nothing where nothing is known', () => {
    make('contacted')
    expect(sheet.rows).toEqual([
      [
        'UA-2026-0002', 'Provbolaget AB', 'Ängby', 'Pågår, Väntar på företaget', expect.any(String), 'Rut',
        new Date('2026-12-01T00:00:00Z'), '10:00', new Date('2026-11-01T00:00:00Z'), 1.5,
      ],
    ]) // prettier-ignore
    make('hours', listed({ bidDeadlineOn: null, bidDeadlineAt: null, advisor: null, waiting: false }))
    expect(sheet.rows[0]?.slice(5)).toEqual([null, null, null, new Date('2026-11-01T00:00:00Z'), 255])
  })
})
