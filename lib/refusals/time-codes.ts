import type { Codes } from '@/lib/refusals/code-shape'

/** Programme rounds and the hours of a company. */
export const timeCodes = {
  'no-open-round': { kind: 'plain' },
  'round-closed': { kind: 'conflict' },
  'round-already-open': { kind: 'conflict' },
  'round-already-closed': { kind: 'conflict' },
  'round-code-taken': { kind: 'plain' },
  'round-code-format': { kind: 'form' },
  'round-name-missing': { kind: 'form' },
  'open-cases-missing': { kind: 'form' },
  'day-passed': { kind: 'form' },
  'round-not-closed': { kind: 'conflict' },
  'staff-locked-out': { kind: 'plain' },
  'duration-missing': { kind: 'form' },
  'duration-format': { kind: 'form' },
  'activity-missing': { kind: 'form' },
  'day-in-future': { kind: 'form' },
  'day-before-round': { kind: 'plain', facts: { day: 'day' } },
  'day-after-round': { kind: 'plain', facts: { day: 'day' } },
  'early-reason-missing': { kind: 'plain', facts: { day: 'day' } },
  'cap-reached': { kind: 'plain', facts: { minutes: 'number', minutesLeft: 'number' } },
  'cap-not-reached': { kind: 'conflict', facts: { minutesLeft: 'number' } },
  'case-takes-no-time': { kind: 'conflict' },
  'logging-closed': { kind: 'plain', facts: { day: 'day' } },
  'entry-not-found': { kind: 'denial' },
  'already-reversed': { kind: 'conflict' },
} as const satisfies Codes
