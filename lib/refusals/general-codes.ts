import type { Codes } from '@/lib/refusals/code-shape'

/** What every form may say, and what can befall any request. */
export const generalCodes = {
  unknown: { kind: 'form' },
  fault: { kind: 'plain', facts: { reference: 'text' } },
  'data-away': { kind: 'plain' },
  'signed-out': { kind: 'denial' },
  'page-renewed': { kind: 'form' },
  'answer-lost': { kind: 'plain' },
  'text-kept': { kind: 'plain' },
  'too-many-tries': { kind: 'plain', facts: { minutes: 'number' } },
  'address-busy': { kind: 'plain', facts: { minutes: 'number' } },
  'text-too-long': { kind: 'form' },
  'text-too-tangled': { kind: 'form' },
  'text-missing': { kind: 'form' },
  'day-format': { kind: 'form' },
  'number-format': { kind: 'form' },
  'clock-format': { kind: 'form' },
  'url-format': { kind: 'form' },
  'https-format': { kind: 'form' },
  'request-reused': { kind: 'plain' },
  'reason-missing': { kind: 'form' },
  'link-unknown': { kind: 'denial', inForms: true },
  'conflict-of-interest': { kind: 'denial' },
  'search-missing': { kind: 'plain' },
  'number-not-sought': { kind: 'plain' },
} as const satisfies Codes
