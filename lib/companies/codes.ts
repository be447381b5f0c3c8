/** Why two registrations are one company. */
export const LINK_REASONS = ['registered-twice', 'changed-number'] as const
export type LinkReason = (typeof LINK_REASONS)[number]
