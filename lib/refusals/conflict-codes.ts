import type { Codes } from '@/lib/refusals/code-shape'

export const conflictCodes = {
  'impartiality-missing': { kind: 'plain', facts: { number: 'text' } },
  'interest-unknown': { kind: 'denial' },
  'interest-days': { kind: 'plain' },
  'interest-kind-missing': { kind: 'form' },
  'interest-number-persons': { kind: 'form' },
  'interest-organisation-missing': { kind: 'form' },
  'person-missing': { kind: 'plain' },
  'verdict-missing': { kind: 'form' },
  'twins-judged': { kind: 'conflict' },
  'exception-reason-missing': { kind: 'form' },
  'exception-not-askable': { kind: 'plain' },
  'exception-asked': { kind: 'conflict' },
  'exception-unknown': { kind: 'denial' },
  'exception-decided': { kind: 'conflict' },
  'exception-second-person': { kind: 'plain' },
} as const satisfies Codes
