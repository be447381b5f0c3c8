import type { Barrier } from '@/lib/cases/codes'
import { dividedBy, membersOf, type Asked, type Behind, type FigureGroup } from '@/lib/figures/figure-members'
import { shownAmount, shownClosed, shownMean } from '@/lib/figures/guarded-overview'
import { areFew, guardSaidOf, shownCases, type Shown } from '@/lib/figures/small-cells'
import { OUTCOME_STEPS } from '@/lib/outcomes/codes'

export const RESULT_FIGURES = ['won', 'lost', 'cancelled', 'appealed', 'no-result'] as const
export type ResultFigure = (typeof RESULT_FIGURES)[number]

type Part<N> = { asked: N; answered: N }

/** What companies have answered. `N` is a number, or what is shown of one. */
export type FollowUp<N> = {
  rounds: readonly (Part<N> & { step: number })[]
  all: Part<N>
  closed: N
  bids: N
  noBid: N
  results: Readonly<Record<ResultFigure, N>>
  firstBids: N
  /** SEK, of the contracts whose value is known. */
  value: N
  valued: N
  barriers: readonly { barrier: Barrier; count: N }[]
  support: Part<N> & { mean: N | null; scores: Readonly<Record<number, N>> | null }
  mayTell: N | null
}

export type CountedFollowUp = FollowUp<number>
export type ShownFollowUp = FollowUp<Shown>

/**
 * The same for those who read figures only: nothing about one to four companies. Results are not divided further than the
 * overview divides them, nor scores at all: two tables of the same cases could be compared.
 */
export function guardedFollowUp(counted: CountedFollowUp, behind: Behind): ShownFollowUp {
  const { noBid, results, value, support } = counted
  const { groups } = behind
  const closed = shownClosed(behind.cases)
  const part = (of: Asked, whole: Asked, shown: Shown) => guardSaidOf(dividedBy(groups, of, whole), shown)
  const submitted = part('bids', 'closed', closed)
  const won = part('won', 'bids', submitted)
  const asked = shownCases(membersOf(groups, 'asked-support'))
  const answered = part('answered-support', 'asked-support', asked)
  const valued = part('valued', 'won', won)
  const hidden = (count: number, whole: Shown): Shown => (count === 0 && typeof whole === 'number' ? 0 : 'hidden')
  return {
    ...{ ...guardedRates(groups), closed, bids: submitted, noBid: hidden(noBid, closed) },
    firstBids: part('first-bids', 'bids', submitted),
    results: {
      ...{ won, lost: hidden(results.lost, submitted), cancelled: hidden(results.cancelled, submitted) },
      ...{ appealed: hidden(results.appealed, submitted), 'no-result': hidden(results['no-result'], submitted) },
    },
    ...{ value: shownAmount(value, membersOf(groups, 'valued'), valued), valued },
    barriers: counted.barriers.map(({ barrier }) => ({ barrier, count: part(`barrier ${barrier}`, 'closed', closed) })),
    support: {
      ...{ asked, answered, mean: shownMean(support.mean, groups, answered) },
      scores: null,
    },
    mayTell: null,
  }
}

/** Those who were asked at one step are mostly asked at the next, so no two steps may differ by a few either. */
function guardedRates(groups: readonly FigureGroup[]): Pick<ShownFollowUp, 'rounds' | 'all'> {
  const whole = shownCases(membersOf(groups, 'asked'))
  const all = { asked: whole, answered: guardSaidOf(dividedBy(groups, 'answered', 'asked'), whole) }
  const shownBefore: Asked[] = []
  const apart = (name: Asked, shown: Shown): Shown => {
    if (typeof shown !== 'number' || shown === 0) return shown
    const isNear = (one: Asked) => areFew(membersOf(groups, name, one)) || areFew(membersOf(groups, one, name))
    if (shownBefore.some(isNear)) return 'hidden'
    shownBefore.push(name)
    return shown
  }
  const rounds = OUTCOME_STEPS.map((step) => {
    const [asks, answers] = [`asked-${step}`, `answered-${step}`] as const
    const asked = apart(asks, guardSaidOf(dividedBy(groups, asks, 'asked'), all.asked))
    const ofStep = guardSaidOf(dividedBy(groups, answers, asks), asked)
    const ofAll = guardSaidOf(dividedBy(groups, answers, 'answered'), all.answered)
    return {
      step,
      asked,
      answered: typeof ofAll === 'number' ? apart(answers, ofStep) : ofAll === 'few' ? ofStep : 'hidden',
    }
  })
  return { rounds, all }
}
