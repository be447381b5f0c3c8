import { act, render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { DecideCase } from '@/components/cases/decide-case'
import { DECIDED_LINE, QueueDesk } from '@/components/cases/queue-desk'
import { QueuePane } from '@/components/cases/queue-pane'
import type { CandidateForCase } from '@/lib/advisors/list-candidates'
import { USUAL_WEIGHTS } from '@/lib/rounds/weights'
import type { CaseView } from '@/lib/cases/find-case'
import { slackOf, type TriageClock } from '@/lib/cases/slack'
import type { Decided } from '@/lib/cases/find-decided'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import type { QueueAsked } from '@/lib/cases/queue-filter'
import { queueView } from '@/lib/cases/queue-place'
import { messagesIn } from '@/lib/i18n/messages'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: () => undefined }),
}))

const NOW = new Date('2026-11-28T09:00:00Z')
const action = jest.fn(() => Promise.resolve({ status: 'idle' } as never))

const waiting = (number: string, statedName: string, differing: Partial<OpenCase> = {}) =>
  ({
    id: number, number, version: 0, statedName, status: 'opened', about: 'bid', industry: 'construction',
    openedAt: new Date('2026-11-28T04:00:00Z'), responseDueOn: '2026-12-01', waitingSinceAt: null, buyerName: 'Provstads kommun',
    bidDeadlineOn: '2026-12-01', bidDeadlineAt: new Date('2026-12-01T09:00:00Z'), minutesLeft: 300, sameProcurement: [],
    knownCompany: false, unseen: [], ...differing,
  }) as OpenCase // prettier-ignore

const FIRST = waiting('UA-2026-0017', 'Exempelmåleri i Provstad AB')
const SECOND = waiting('UA-2026-0015', 'Exempelschakt AB', {
  bidDeadlineOn: null, bidDeadlineAt: null, buyerName: null, sameProcurement: ['UA-2026-0016'], minutesLeft: 0, knownCompany: true,
  responseDueOn: '2026-11-20', openedAt: new Date('2026-11-28T08:20:00Z'),
}) // prettier-ignore

const view = (differing: Partial<CaseView> = {}) =>
  ({
    ...FIRST, version: 3, description: 'Första gången vi lämnar anbud.', contactName: 'Petra Påhittad', contactPhone: '+46701740611',
    contactEmail: 'petra@example.com', callTime: 'any', needs: ['espd'], reference: 'P-1', capMinutes: 300, usedMinutes: 0, reservedMinutes: 0, roundClosed: false,
    roundName: 'Runda 1', advisorName: null, ...differing,
  }) as CaseView // prettier-ignore

const candidate = (more: Partial<CandidateForCase>): CandidateForCase => ({
  ...{ id: 'a', name: 'Anna Ledig', openCases: 0, barred: false, away: null, points: 0, free: null, reasons: [] },
  ...{ minutesThisWeek: 0, freeSoon: null, ...more },
})
const ADVISORS: CandidateForCase[] = [
  candidate({
    points: 65,
    reasons: [
      { code: 'knows-sector', points: 30 },
      { code: 'free', points: 25, minutes: 180, hasDeadline: true },
      { code: 'open-cases', points: 10, count: 0 },
    ],
  }),
  candidate({
    ...{ id: 'b', name: 'Bo Upptagen', openCases: 3, points: 4, away: { firstOn: '2026-12-01', lastOn: '2026-12-12' } },
    reasons: [
      { code: 'too-little', points: 0, minutes: 0, hasDeadline: true },
      { code: 'open-cases', points: 4, count: 3 },
    ],
  }),
  candidate({ id: 'c', name: 'Cia Jävig', barred: true }),
]

const CLOCK: TriageClock = {
  since: NOW,
  likely: { bid: 180, 'get-started': 60, 'understand-decision': 120, other: 30 },
  days: [],
}

const EVENT = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'

type Drawn = {
  cases?: OpenCase[]
  shown?: CaseView | null
  chosen?: boolean
  decided?: Decided | null
  advisors?: CandidateForCase[]
  everyAdvisor?: boolean
  asked?: QueueAsked
}

function desk({
  cases = [FIRST, SECOND],
  shown = view(),
  chosen = false,
  decided = null,
  advisors = ADVISORS,
  everyAdvisor,
  asked = {},
}: Drawn = {}) {
  return (
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <QueueDesk
        cases={cases}
        total={cases.length}
        oldestAt={cases[0]?.openedAt ?? null}
        places={Object.fromEntries(cases.map(({ number }) => [number, { municipality: 'Provstad', industry: 'Bygg' }]))}
        shown={shown?.number}
        asked={{ q: '', sort: 'slack', ...asked }}
        views={[]}
        list={{ search: action, saveView: action as never, removeView: action as never }}
        page={1}
        perPage={15}
        today="2026-11-28"
        now={NOW}
        clock={CLOCK}
        advisors={null}
        chosenRows={new Set()}
        undoStep={action}
        actions={{ give: action, undo: action }}
        {...{ chosen, decided }}
        pane={
          shown && (
            <QueuePane
              key={shown.number}
              supportCase={shown}
              host={{ municipality: 'Provstad', industry: 'Bygg', employees: '1–9 anställda' }}
              sameThing={[]}
              known={false}
              promised={{ code: 'by-day', day: '2026-12-01' }}
              eligibility={undefined}
              slack={slackOf(shown, CLOCK, NOW)}
              helps={HELPS}
              next="UA-2026-0015"
              view={queueView({ asked })}
              today="2026-11-28"
              now={NOW}
              decided={{ number: decided?.number, saidBy: DECIDED_LINE }}
            >
              <DecideCase
                supportCase={shown}
                action={action}
                next="UA-2026-0015"
                place={{ asked }}
                found={{ candidates: advisors, weights: USUAL_WEIGHTS, likelyMinutes: 180, most: 105 }}
                everyAdvisor={everyAdvisor}
              />
            </QueuePane>
          )
        }
      />
    </NextIntlClientProvider>
  )
}

/** One that there is now, and where the others are. */
const HELPS = [
  { what: 'articles', path: '/blogg', named: null },
  { what: 'training', path: '/utbildningar/las', named: { text: 'Läs en annons', lang: 'sv', day: '2026-12-03' } },
] as const

const decidedLine = () => within(document.getElementById(DECIDED_LINE)!).getByRole('status')

it('shows what waits, with all that decides who takes it, and the first of it beside the list', async () => {
  const { container } = render(desk())
  const [, first, second] = screen.getAllByRole('row')
  expect(first).toHaveTextContent(
    /1 dag.*tis 1 dec kl. 10.00.*Exempelmåleri.*UA-2026-0017.*Brådskande.*Anbud.*Provstads kommun.*Provstad.*Bygg.*5 tim/,
  )
  expect(second).toHaveTextContent(
    /ingen dag.*svaret är sent.*0 min kvar.*samma upphandling som UA-2026-0016.*tidigare kund/,
  )
  const link = within(first!).getByRole('link', { name: /Exempelmåleri/ })
  expect(link).toHaveAttribute('href', '/ledning/ko?visa=UA-2026-0017')
  expect(link).toHaveAttribute('aria-current', 'true')
  const pane = screen.getByRole('complementary', { name: 'Exempelmåleri i Provstad AB' })
  expect(within(pane).getByText('Första gången vi lämnar anbud.')).toBeVisible()
  expect(within(pane).getByRole('link', { name: '070-174 06 11' })).toHaveAttribute('href', 'tel:+46701740611')
  expect(await axe(container)).toHaveNoViolations()
})

it('says of each why it stands where it does, and of one that is too late what still helps', () => {
  const closes = { bidDeadlineOn: '2026-11-30', bidDeadlineAt: new Date('2026-11-30T09:00:00Z') }
  const { rerender } = render(desk({ cases: [waiting('UA-2026-0018', 'Sent AB', closes), FIRST, SECOND] }))
  const [, late, enough, without] = screen.getAllByRole('row')
  expect(late).toHaveTextContent(/2 tim.*Sent AB.*För sent i dag, brukar ta 3.tim/)
  expect(enough).toHaveTextContent(/1 dag.*Hinner, brukar ta 3.tim/)
  expect(without).not.toHaveTextContent(/brukar ta/)
  expect(screen.queryByRole('link', { name: 'Avböj med färdigt svar' })).toBeNull()
  rerender(desk({ shown: view(closes) }))
  expect(screen.getByRole('heading', { name: 'För sent i dag' })).toBeVisible()
  expect(screen.getByText(/^För sent i dag: 2 arbetstimmar kvar, brukar ta 3.tim\.$/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Läs en annons' })).toHaveAttribute('href', '/utbildningar/las')
  expect(screen.getByText(/^Nästa utbildning: /)).toHaveTextContent(
    'Nästa utbildning: Läs en annons, torsdag 3 december',
  )
  expect(screen.getByRole('link', { name: 'Råd och mallar i bloggen' })).toHaveAttribute('href', '/blogg')
  expect(screen.getByRole('link', { name: 'Avböj med färdigt svar' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0017/avboj?reason=too-late&next=UA-2026-0015',
  )
  expect(screen.getByRole('link', { name: 'Skriv färdigt svar' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0017?ready=too-late#composer',
  )
})

it('gives the case in one press to whoever can take it, and says of the others only that they cannot', () => {
  render(desk())
  const form = screen.getByRole('button', { name: 'Tilldela Anna Ledig' }).closest('form')!
  const data = new FormData(form, screen.getByRole<HTMLButtonElement>('button', { name: 'Tilldela Bo Upptagen' }))
  expect(Object.fromEntries(data)).toMatchObject({
    number: 'UA-2026-0017', version: '3', advisorId: 'b', next: 'UA-2026-0015',
  }) // prettier-ignore
  expect(screen.queryByRole('button', { name: /Cia/ })).toBeNull()
  expect(screen.getByText('Cia Jävig', { selector: 'span' }).closest('li')).toHaveTextContent('kan inte ta ärendet')
})

it('says why each stands where they do, and how it is weighed, of whom the wall bars nothing', () => {
  render(desk())
  expect(screen.getByText(/^Kan branschen · Ledig 3.tim före sista dag · Inga öppna ärenden$/)).toBeInTheDocument()
  expect(screen.getByText('65 poäng')).toBeInTheDocument()
  const barred = screen.getByText('Cia Jävig', { selector: 'span' }).closest('li')
  expect(barred).toHaveTextContent(/^Cia Jävigkan inte ta ärendetintressekonflikt$/)
  const weighed = screen.getByText('Så här vägs det').closest('details')!
  expect(weighed).toHaveTextContent(/som mest 105/)
  expect(within(weighed).getByText('Kan branschen eller området').nextSibling).toHaveTextContent('30')
})

it('says of an advisor who is away soon which days', () => {
  render(desk({}))
  expect(
    screen.getByText(/^3 öppna ärenden · Ingen ledig tid före sista dag · borta 1–12 december 2026$/),
  ).toBeInTheDocument()
})

it('draws the first of many advisors, and leads to them all', () => {
  const advisors = Array.from({ length: 11 }, (_, place) =>
    candidate({
      id: String(place),
      name: `Rådgivare ${place}`,
      openCases: place,
    }),
  )
  const { unmount } = render(desk({ advisors }))
  expect(screen.getAllByRole('button', { name: /^Tilldela (?!valda)/ })).toHaveLength(8)
  const more = screen.getByRole('link', { name: 'Visa alla 11 rådgivare' })
  expect(more).toHaveAttribute('href', '/ledning/ko?visa=UA-2026-0017&alla=1#decide')
  unmount()
  render(desk({ advisors, everyAdvisor: true }))
  expect(screen.getAllByRole('button', { name: /^Tilldela (?!valda)/ })).toHaveLength(11)
  expect(screen.queryByRole('link', { name: /Visa alla/ })).toBeNull()
})

it('leads to the pages that ask for more and decline, which come back to the next case', () => {
  render(desk())
  expect(screen.getByRole('link', { name: 'Avböj' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0017/avboj?next=UA-2026-0015',
  )
  expect(screen.getByRole('link', { name: 'Be om mer' })).toHaveAttribute(
    'href',
    expect.stringContaining('?next=UA-2026-0015'),
  )
})

it('is searched, ordered, saved and fetched as it is shown, and a decision leads back to it', async () => {
  const asked = { q: 'exempel', sort: '-waited' } as const
  const { container } = render(desk({ asked, chosen: true }))
  expect(screen.getByRole('searchbox', { name: 'Sök i kön' })).toHaveValue('exempel')
  expect(screen.getByRole('heading', { level: 2, name: '2 ärenden hittades' })).toBeVisible()
  expect(screen.getByRole('columnheader', { name: 'Väntat' })).toHaveAttribute('aria-sort', 'ascending')
  const to = (name: string | RegExp) => screen.getByRole('link', { name, hidden: true }).getAttribute('href')
  expect(to('Väntat')).toBe('/ledning/ko?q=exempel&sort=waited')
  expect(to('Till sista dag')).toBe('/ledning/ko?q=exempel')
  expect(to('Excel')).toBe('/api/lists/queue?q=exempel&sort=-waited&as=xlsx')
  expect(to(/^Exempelschakt/)).toBe('/ledning/ko?q=exempel&sort=-waited&visa=UA-2026-0015')
  const view = encodeURIComponent('q=exempel&sort=-waited')
  expect(to('Avböj')).toBe(`/arenden/UA-2026-0017/avboj?next=UA-2026-0015&view=${view}`)
  const form = screen.getByRole('button', { name: 'Tilldela Anna Ledig' }).closest('form')!
  expect(new FormData(form).get('view')).toBe('q=exempel&sort=-waited')
  expect(await axe(container)).toHaveNoViolations()
})

it('says of a search that finds nothing that it does, and leads to the whole queue', async () => {
  const { container } = render(desk({ cases: [], shown: null, asked: { q: 'finns inte' } }))
  expect(screen.getByRole('heading', { name: 'Inget i kön passar in på sökningen.' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Visa hela kön' })).toHaveAttribute('href', '/ledning/ko')
  expect(screen.queryByText('Kön är tom.')).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

it('says what was decided, and gives the focus to the case that is looked at now', async () => {
  const decided: Decided = {
    number: 'UA-2026-0014',
    statedName: 'Exempelbageri AB',
    step: 'assigned',
    undoes: EVENT,
    secondsLeft: 9,
    advisorName: 'Anna Ledig',
  }
  const { rerender, container } = render(desk())
  expect(decidedLine()).toBeEmptyDOMElement()
  rerender(desk({ decided, chosen: true }))
  expect(decidedLine()).toHaveTextContent('UA-2026-0014, Exempelbageri AB: tilldelat Anna Ledig.')
  const undo = within(document.getElementById(DECIDED_LINE)!).getByRole('button', { name: 'Ångra' })
  expect(Object.fromEntries(new FormData(undo.closest('form')!))).toMatchObject({
    number: 'UA-2026-0014',
    undoes: EVENT,
  })
  const heading = screen.getByRole('heading', { name: 'Exempelmåleri i Provstad AB' })
  expect(heading).toHaveFocus()
  expect(heading).toHaveAccessibleDescription(/tilldelat Anna Ledig/)
  expect(await axe(container)).toHaveNoViolations()
})

it('is empty once the last case is decided, with the focus on that', async () => {
  const decided: Decided = {
    number: 'UA-2026-0017',
    statedName: 'Exempelmåleri i Provstad AB',
    step: 'declined',
    undoes: EVENT,
    secondsLeft: 0,
    advisorName: null,
  }
  const { container } = render(desk({ cases: [], shown: null, decided }))
  expect(decidedLine()).toHaveTextContent('avböjt')
  expect(screen.queryByRole('button', { name: 'Ångra' })).toBeNull()
  expect(document.activeElement).toHaveTextContent('Kön är tom.')
  expect(await axe(container)).toHaveNoViolations()
})

it('does not offer a case that a colleague has given an advisor, or one of a closed round', () => {
  const { rerender } = render(desk({ shown: view({ status: 'assigned', advisorName: 'Bo Upptagen' }), chosen: true }))
  expect(screen.getByText('Det är tilldelat, med Bo Upptagen som rådgivare.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Tilldela (?!valda)/ })).toBeNull()
  rerender(desk({ shown: view({ roundClosed: true }) }))
  expect(screen.getByText(/Runda 1, som är stängd/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Tilldela (?!valda)/ })).toBeNull()
})

it('tells a refusal where it happened, and forgets it with the next case', async () => {
  const { rerender } = render(desk())
  action.mockResolvedValueOnce({
    status: 'refused', title: 'Det gick inte', typed: {}, issues: [{ code: 'case-moved-on', sentence: 'Leo ändrade ärendet kl. 10.42.' }],
  } as never) // prettier-ignore
  await act(async () => screen.getByRole('button', { name: 'Tilldela Anna Ledig' }).click())
  expect(await screen.findByText('Leo ändrade ärendet kl. 10.42.')).toBeVisible()
  rerender(desk({ shown: view({ ...SECOND, version: 0 }), chosen: true }))
  expect(screen.queryByText(/Leo ändrade/)).toBeNull()
})
