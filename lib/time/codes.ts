/** Rows of the hour ledger. `hold` is time booked, `merge_in` is what an account took over from another. */
export const ENTRY_KINDS = ['open', 'work', 'hold', 'reversal', 'merge_in'] as const
/** What can be taken back. */
export const REVERSIBLE_KINDS = ['work', 'hold', 'merge_in'] as const

/** By which rule of the round work is drawn, where an advisor does not say how much. */
export const DRAWN_AS = ['missed', 'group', 'second'] as const
export type DrawnAs = (typeof DRAWN_AS)[number]

/** Rows of the time outside the support, and why it is outside. */
export const OUTSIDE_KINDS = ['record', 'reversal'] as const
export const OUTSIDE_WHY = ['not-counted', 'beyond-cap', 'group', 'second'] as const
export type OutsideWhy = (typeof OUTSIDE_WHY)[number]

/** What a person says when correcting an entry. */
export const CORRECTION_REASONS = [
  'wrong-duration',
  'wrong-day',
  'wrong-activity',
  'wrong-case',
  'duplicate',
  'other',
] as const
/** Undoing what was just saved is not a correction, and nobody chooses it from a list. */
export const REVERSAL_REASONS = [...CORRECTION_REASONS, 'undone'] as const
export type ReversalReason = (typeof REVERSAL_REASONS)[number]

/** What is asked of a second person, and what becomes of it. */
export const CORRECTION_KINDS = ['reversal', 'move'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]
export const CORRECTION_STATUSES = ['asked', 'approved', 'declined', 'withdrawn'] as const
export const CORRECTION_SIDES = ['asker', 'decider'] as const

/** Why work is dated before its case was opened. */
export const EARLY_REASONS = ['called-first', 'met-first', 'other'] as const
export type EarlyReason = (typeof EARLY_REASONS)[number]

/** Why work is told later than the round's days for it. */
export const LATE_REASONS = ['forgotten', 'away', 'invoice', 'correction', 'other'] as const
export type LateReason = (typeof LATE_REASONS)[number]
