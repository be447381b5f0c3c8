/** Why two registrations are one company. */
export const LINK_REASONS = ['registered-twice', 'changed-number'] as const
export type LinkReason = (typeof LINK_REASONS)[number]

/** How it is known that two registrations are one company, and may be merged. */
export const MERGE_REASONS = ['wrong-number', 'register', 'company-said'] as const
export type MergeReason = (typeof MERGE_REASONS)[number]
