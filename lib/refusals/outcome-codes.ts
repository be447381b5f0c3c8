import type { Codes } from '@/lib/refusals/code-shape'

/** What came of a bid, and how the support was. */
export const outcomeCodes = {
  'bid-missing': { kind: 'form' },
  'value-format': { kind: 'form' },
  'bids-format': { kind: 'form' },
  'score-missing': { kind: 'form' },
  'follow-up-ended': { kind: 'conflict' },
  'deadline-not-passed': { kind: 'conflict' },
} as const satisfies Codes
