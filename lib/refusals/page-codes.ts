import type { Codes } from '@/lib/refusals/code-shape'

/** Written pages and reports of barriers. */
export const pageCodes = {
  'page-moved-on': { kind: 'conflict', facts: { who: 'text', clock: 'clock' } },
  'page-empty': { kind: 'form' },
  'placeholder-unknown': { kind: 'plain', facts: { name: 'text' } },
  'revision-unknown': { kind: 'denial' },
  'barrier-missing': { kind: 'form' },
  'page-missing': { kind: 'form' },
  'report-unknown': { kind: 'denial' },
  'report-not-now': { kind: 'conflict', facts: { status: ['received', 'answered', 'closed', 'erased'] } },
  'report-moved-on': { kind: 'conflict', facts: { who: 'text', clock: 'clock' } },
} as const satisfies Codes
