import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { AssignCase } from '@/components/cases/assign-case'
import type { CandidateForCase } from '@/lib/advisors/list-candidates'
import type { Status } from '@/lib/cases/status'
import { USUAL_WEIGHTS } from '@/lib/rounds/weights'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const candidate = (id: string, name: string, more: Partial<CandidateForCase> = {}): CandidateForCase => ({
  ...{ id, name, openCases: 0, barred: false, points: 0, free: null, reasons: [] },
  ...{ away: null, minutesThisWeek: 30, freeSoon: null, ...more },
})
const draw = (advisorId: string | null, candidates: CandidateForCase[], status: Status = 'accepted') =>
  drawInSwedish(
    <AssignCase
      supportCase={{ number: 'UA-2026-0001', version: 1, advisorId, status }}
      found={{ candidates, weights: USUAL_WEIGHTS, likelyMinutes: 180, most: 105 }}
      action={accepting()}
    />,
  )

it('has those to choose from who can take the case, and names the others without a reason', async () => {
  const { container } = draw('a', [
    candidate('b', 'Bo Kan', {
      points: 45,
      reasons: [
        { code: 'speaks', points: 10, language: 'en' },
        { code: 'helps', points: 15, count: 1, of: 1 },
        { code: 'helped-before', points: 20 },
      ],
    }),
    candidate('a', 'Anna Har', { away: { firstOn: '2026-12-01', lastOn: '2026-12-12' } }),
    candidate('c', 'Cia Spärrad', { barred: true }),
  ])
  const [only, ...others] = screen.getAllByRole('radio')
  expect(others).toEqual([])
  expect(only).toHaveAccessibleDescription(
    /^45 poäng · Har hjälpt företaget förut · Kan det som behövs · Talar engelska · 30.min loggat den här veckan$/,
  )
  expect(screen.getByText('Anna Har har ärendet nu, och är borta 1–12 december 2026.')).toBeInTheDocument()
  expect(screen.getByText('Kan inte ta ärendet: Cia Spärrad.')).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

it('leads the company on, or to an exception, where every advisor is barred', async () => {
  const { container } = draw(null, [candidate('c', 'Cia Spärrad', { barred: true })])
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Ingen rådgivare kan ta ärendet' })).toBeInTheDocument()
  expect(hrefOf('Hänvisa till en konsult')).toBe('/arenden/UA-2026-0001/avboj?reason=conflict&turnTo=consultant')
  expect(hrefOf('Hänvisa till en utbildning')).toBe('/arenden/UA-2026-0001/avboj?reason=conflict&turnTo=training')
  expect(hrefOf('Be om undantag')).toBe('/arenden/UA-2026-0001/jav')
  expect(await axe(container)).toHaveNoViolations()
})

it('ends a case that has begun as referred, where its own advisor is barred too', () => {
  draw('a', [candidate('a', 'Anna Har', { barred: true }), candidate('c', 'Cia Spärrad', { barred: true })], 'ongoing')
  expect(hrefOf('Avsluta som hänvisat')).toBe('/arenden/UA-2026-0001/avsluta?outcome=referred')
  expect(screen.queryByRole('link', { name: 'Hänvisa till en konsult' })).toBeNull()
})

it('says that nobody else is left where whoever has the case may go on', () => {
  draw('a', [candidate('a', 'Anna Har'), candidate('c', 'Cia Spärrad', { barred: true })], 'ongoing')
  expect(screen.getByText('Ingen annan rådgivare kan ta ärendet.')).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Ingen rådgivare kan ta ärendet' })).toBeNull()
})
