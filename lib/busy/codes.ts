/** Why a calendar could not be fetched, or not be read. `unreadable`: it was sealed with another secret of the installation. */
export const BUSY_FAULTS = [
  'unreachable',
  'slow',
  'private',
  'denied',
  'missing',
  'too-large',
  'not-a-calendar',
  'too-much',
  'unreadable',
] as const
export type BusyFault = (typeof BUSY_FAULTS)[number]
