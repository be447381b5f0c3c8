/** How people meet. Each is a kind of work too, and logged as it. */
export const MEETING_KINDS = ['meeting', 'call'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** `booked` is still to be, or to be logged; the others are how it ended. */
export const MEETING_STATUSES = ['booked', 'held', 'missed', 'cancelled', 'lapsed'] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

/** Why what was held for a meeting goes back. */
export const RELEASE_REASONS = [
  'logged',
  'moved',
  'missed',
  'cancelled',
  'lapsed',
  'deadline-passed',
  'case-ended',
  'merged',
] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]

/** How an offer of times stands: `waiting` for the company's answer, or how it ended. */
export const OFFER_STATUSES = ['waiting', 'picked', 'declined', 'withdrawn', 'lapsed'] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]
