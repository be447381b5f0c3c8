import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { AssignCase } from '@/components/cases/assign-case'
import type { CandidateForCase } from '@/lib/advisors/list-candidates'
import { USUAL_WEIGHTS } from '@/lib/rounds/weights'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const candidate = (id: string, name: string, more: Partial<CandidateForCase> = {}): CandidateForCase => ({
  ...{ id, name, openCases: 0, barred: false, points: 0, free: null, reasons: [] },
  ...{ away: null, minutesThisWeek: 30, freeSoon: null, ...more },
})
const draw = (advisorId: string | null, candidates: CandidateForCase[]) =>
  drawInSwedish(
    <AssignCase
      supportCase={{ number: 'UA-2026-0001', version: 1, advisorId }}
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

it('says that nobody is left', () => {
  draw(null, [candidate('c', 'Cia Spärrad', { barred: true })])
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.getByText('Ingen annan rådgivare kan ta ärendet.')).toBeInTheDocument()
})
