import { BID_RESULTS } from '@/lib/cases/codes'

/** What is asked afterwards: what came of the bid, and how the support was. */
export const FOLLOW_UP_KINDS = ['outcome', 'satisfaction'] as const
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number]

/** Days after the bid deadline on which the outcome is asked for. */
export const OUTCOME_STEPS = [0, 30, 90, 180] as const
export type OutcomeStep = (typeof OUTCOME_STEPS)[number]
/** Days after the case closed on which is asked how the support was. */
export const SATISFACTION_STEPS = [5, 19] as const

export const BIDS = ['yes', 'no'] as const
export type Bid = (typeof BIDS)[number]

/** What came of a bid. That nothing is known yet is an answer too, after which it is asked again. */
export const ANSWERS = ['none-yet', ...BID_RESULTS] as const
export type Answer = (typeof ANSWERS)[number]

export const SCORES = [5, 4, 3, 2, 1] as const
