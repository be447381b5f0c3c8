import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { FollowUpPage } from '@/components/figures/follow-up-page'
import { BARRIERS } from '@/lib/cases/codes'
import type { ShownFollowUp } from '@/lib/figures/follow-up'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const followUp: ShownFollowUp = {
  rounds: [0, 30, 90, 180].map((step) => ({ step, asked: step === 180 ? 0 : 10, answered: step === 0 ? 4 : 0 })),
  all: { asked: 12, answered: 9 },
  ...{ closed: 20, bids: 15, noBid: 2, firstBids: 3, value: 1_450_000, valued: 2, mayTell: 1 },
  results: { won: 4, lost: 6, cancelled: 1, appealed: 1, 'no-result': 3 },
  barriers: BARRIERS.map((barrier, at) => ({ barrier, count: at })),
  support: { asked: 8, answered: 5, mean: 4.2, scores: { 5: 2, 4: 2, 3: 1, 2: 0, 1: 0 } },
}
const page = { locale: 'sv', rounds: [], periods: [], today: '2026-12-01', scope: {} } as const
const told = {
  words: [{ number: 'UA-2026-0001', score: 5, words: 'Snabbt och tydligt', answeredAt: new Date('2026-12-01') }],
  examples: [
    { number: 'UA-2026-0002', company: 'Provbolaget AB', buyer: 'Provstads kommun', result: 'won', answeredAt: new Date('2026-12-01'), requestId: 'r' },
  ],
  begin: accepting(),
} as never // prettier-ignore

it('shows the lead the rate of each question with the list behind it, the words and who may be asked to tell', async () => {
  const { container } = drawInSwedish(<FollowUpPage {...page} followUp={followUp} told={told} />)
  const row = screen.getByRole('row', { name: /Vid sista dagen för anbud/ })
  expect(row).toHaveTextContent(/10.*4.*40.%/)
  expect(within(row).getByRole('link', { name: '4' })).toHaveAttribute('href', '/arenden?figure=answered-0')
  expect(screen.getByRole('row', { name: /Efter 180 dagar/ })).toHaveTextContent('–')
  expect(container).toHaveTextContent(/1.450.000 kr.*för 2 ärenden/)
  expect(container).toHaveTextContent('4,2')
  expect(container).toHaveTextContent('Snabbt och tydligt')
  expect(screen.getByRole('button', { name: /Börja på ett inlägg/ })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it('shows those who read figures only neither lists nor words, and says what is hidden', async () => {
  const hidden = { ...followUp, bids: 'hidden', results: { ...followUp.results, won: 'few' } } as const
  const support = { ...followUp.support, mean: 'few', scores: null } as const
  const { container } = drawInSwedish(<FollowUpPage {...page} followUp={{ ...hidden, support, mayTell: null }} told={null} />) // prettier-ignore
  expect(container.querySelectorAll('a[href^="/arenden"]')).toHaveLength(0)
  expect([...container.querySelectorAll('a[download]')].map((file) => file.getAttribute('href'))).toEqual([
    '/api/lists/follow-up?round=all&as=xlsx',
    '/api/lists/follow-up?round=all&as=csv',
  ])
  expect(screen.queryByText('Snabbt och tydligt')).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Goda exempel' })).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

it('holds every figure against another time, and leads to the lists of both', async () => {
  const rounds = [
    { code: 'now', name: 'Hösten', openedOn: '2026-09-01', closedOn: null },
    { code: 'then', name: 'Våren', openedOn: '2026-01-12', closedOn: '2026-08-31' },
  ]
  const before = {
    ...{ ...followUp, bids: 12, value: 1_000_000, barriers: BARRIERS.map((barrier) => ({ barrier, count: 30 })) },
    ...{ rounds: followUp.rounds.map((one) => ({ ...one, answered: 5 })), support: { ...followUp.support, mean: 4 } },
  }
  const compared = { scope: { round: 'then' }, followUp: before }
  const { container } = drawInSwedish(
    <FollowUpPage
      {...{ ...page, rounds, followUp, told, compared }}
      scope={{ round: 'now' }}
      comparison={{ by: 'before', isUnclear: false }}
    />,
  )
  expect(screen.getByText('Jämfört med Våren. Rundan pågår än. Äldre ärenden har haft längre tid på sig att bli avslutade.')).toBeVisible() // prettier-ignore
  expect(screen.getByText('3 fler')).toBeVisible()
  expect(screen.getByRole('link', { name: '12 under Våren' })).toHaveAttribute(
    'href',
    '/arenden?round=then&figure=bids',
  )
  expect(screen.getByText('0,2 högre')).toBeVisible()
  expect(screen.getByRole('row', { name: /Vid sista dagen för anbud/ })).toHaveTextContent(/40.%50.%$/)
  expect(screen.getAllByRole('cell', { name: '30' })).toHaveLength(BARRIERS.length)
  expect(screen.getByRole('link', { name: 'Utan jämförelse' })).toHaveAttribute(
    'href',
    '/ledning/uppfoljning?round=now',
  )
  expect(await axe(container)).toHaveNoViolations()
})

it('shows no change where one of both is hidden', () => {
  const rounds = [
    { code: 'now', name: 'Hösten', openedOn: '2026-09-01', closedOn: null },
    { code: 'then', name: 'Våren', openedOn: '2026-01-12', closedOn: '2026-08-31' },
  ]
  const hidden = { ...followUp, bids: 'hidden' as const }
  drawInSwedish(
    <FollowUpPage
      {...{ ...page, rounds, followUp, told: null }}
      scope={{ round: 'now' }}
      comparison={{ by: 'before', isUnclear: false }}
      compared={{ scope: { round: 'then' }, followUp: hidden }}
    />,
  )
  expect(screen.getByText(/ändringen visas inte/)).toBeVisible()
})
