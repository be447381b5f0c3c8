import type { Codes } from '@/lib/refusals/code-shape'

/** A case and its moves. */
export const caseCodes = {
  'case-not-found': { kind: 'denial', inForms: true },
  'case-moved-on': { kind: 'conflict', facts: { who: 'text', clock: 'clock' } },
  'step-not-allowed': {
    kind: 'conflict',
    facts: { status: ['opened', 'accepted', 'declined', 'assigned', 'ongoing', 'closed', 'withdrawn'] },
  },
  'case-not-open': { kind: 'conflict' },
  'procurement-none': { kind: 'conflict' },
  'case-not-closed': { kind: 'conflict' },
  'case-still-open': { kind: 'conflict' },
  'case-has-successor': { kind: 'conflict' },
  'same-company': { kind: 'plain' },
  'companies-linked': { kind: 'conflict' },
  'link-gone': { kind: 'conflict' },
  'goes-on-missing': { kind: 'form' },
  'merge-reason-missing': { kind: 'form' },
  'companies-merged': { kind: 'conflict' },
  'cases-not-joined': {
    kind: 'conflict',
    facts: {
      why: ['company', 'ended', 'joined', 'meeting', 'time', 'procurement', 'unverified', 'barred'],
    },
  },
  'case-joined': { kind: 'conflict' },
  'not-registered-twice': { kind: 'conflict' },
  'excess-note-missing': { kind: 'form' },
  'excess-handled': { kind: 'conflict' },
  'turn-to-missing': { kind: 'form' },
  'advisor-missing': { kind: 'form' },
  'cases-missing': { kind: 'form' },
  'advisor-unknown': { kind: 'plain' },
  'advisor-same': { kind: 'conflict' },
  'outcome-missing': { kind: 'form' },
  'outcome-unfit': { kind: 'plain' },
  'why-missing': { kind: 'form' },
  'result-missing': { kind: 'form' },
  'result-unknown': { kind: 'conflict' },
  'result-told-since': { kind: 'conflict' },
  'undo-late': { kind: 'conflict' },
  'undo-overtaken': {
    kind: 'conflict',
    facts: { who: 'text', what: ['message', 'note', 'time', 'case'], clock: 'clock' },
  },
  'undo-unknown': { kind: 'conflict' },
} as const satisfies Codes
