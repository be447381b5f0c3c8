/** What somebody may have beside their work here. */
export const INTEREST_KINDS = [
  ...(['employment', 'board', 'ownership', 'side-work', 'relative', 'political', 'other'] as const),
] as const
export type InterestKind = (typeof INTEREST_KINDS)[number]

/** Why somebody may not handle a case: the five kinds of 16 § förvaltningslagen (2017:900). */
export const RECUSAL_REASONS = ['party', 'relation', 'representative', 'handled-before', 'other-circumstance'] as const
export type RecusalReason = (typeof RECUSAL_REASONS)[number]

export const EXCEPTION_STATUSES = ['asked', 'granted', 'refused', 'withdrawn', 'ended'] as const
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number]
