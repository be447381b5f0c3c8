import type { Codes } from '@/lib/refusals/code-shape'

/** The buyers' line. */
export const buyersCodes = {
  'question-not-found': { kind: 'denial', inForms: true },
  'question-moved-on': { kind: 'conflict', facts: { who: 'text', clock: 'clock' } },
  'question-closed': { kind: 'conflict' },
  'organisation-missing': { kind: 'form' },
  'topic-missing': { kind: 'form' },
  'question-missing': { kind: 'form' },
  'answer-missing': { kind: 'form' },
  'read-reason-missing': { kind: 'form' },
  'tie-reason-missing': { kind: 'form' },
  'tie-stands': { kind: 'conflict' },
  'call-result-missing': { kind: 'form' },
  'english-half': { kind: 'form' },
  'not-scrubbed': { kind: 'form' },
  'trace-left': {
    kind: 'plain',
    facts: { trace: ['organisation', 'name', 'email', 'phone', 'reference', 'tedNumber'] },
  },
  'answer-not-found': { kind: 'denial', inForms: true },
  'answer-moved-on': { kind: 'conflict' },
  'theme-not-found': { kind: 'denial', inForms: true },
  'theme-published': { kind: 'conflict' },
} as const satisfies Codes
