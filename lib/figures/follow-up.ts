import type { Barrier } from '@/lib/cases/codes'
import { guardPart, shownOf, type Shown } from '@/lib/figures/small-cells'

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
 * The same for those who read figures only: nothing about one to four cases. Results are not divided further than the
 * overview divides them, nor scores at all: two tables of the same cases could be compared.
 */
export function guardedFollowUp(counted: CountedFollowUp): ShownFollowUp {
  const { rounds, all, closed, bids, noBid, results, firstBids, value, valued, barriers, support } = counted
  const part = ({ asked, answered }: Part<number>) => {
    const whole = few(asked)
    return { asked: whole, answered: guardPart(answered, whole) }
  }
  const submitted = guardPart(bids, few(closed))
  const won = guardPart(results.won, submitted)
  const hidden = (count: number): Shown => (count === 0 ? 0 : 'hidden')
  return {
    ...{ rounds: rounds.map((one) => ({ step: one.step, ...part(one) })), all: part(all), closed: few(closed) },
    ...{ bids: submitted, noBid: hidden(noBid), firstBids: guardPart(firstBids, submitted) },
    results: {
      ...{ won, lost: hidden(results.lost), cancelled: hidden(results.cancelled) },
      ...{ appealed: hidden(results.appealed), 'no-result': hidden(results['no-result']) },
    },
    value: shownOf({ value, behind: valued }),
    valued: guardPart(valued, won),
    barriers: barriers.map(({ barrier, count }) => ({ barrier, count: guardPart(count, few(closed)) })),
    support: {
      ...part(support),
      ...{
        mean: support.mean === null ? null : shownOf({ value: support.mean, behind: support.answered }),
        scores: null,
      },
    },
    mayTell: null,
  }
}

function few(count: number): Shown {
  return shownOf({ value: count, behind: count })
}
