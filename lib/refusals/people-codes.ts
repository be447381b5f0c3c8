import type { Codes } from '@/lib/refusals/code-shape'

/** People and their roles, signing in, and who may speak for a company. */
export const peopleCodes = {
  'name-missing': { kind: 'form' },
  'email-missing': { kind: 'form' },
  'email-format': { kind: 'form' },
  'phone-missing': { kind: 'form' },
  'phone-format': { kind: 'form' },
  'phone-extension': { kind: 'form' },
  'role-missing': { kind: 'form' },
  'person-unknown': { kind: 'conflict' },
  'not-yourself': { kind: 'plain' },
  'link-ended': { kind: 'plain', inForms: true },
  'code-wrong': { kind: 'plain' },
  'code-paused': { kind: 'plain', facts: { minutes: 'number' } },
  'code-missing': { kind: 'form' },
  'mandate-unknown': { kind: 'denial' },
  'mandate-already-verified': { kind: 'conflict' },
  'mandate-not-verified': { kind: 'plain' },
  'invitation-ended': { kind: 'conflict' },
  'how-missing': { kind: 'form' },
  'not-verified-yourself': { kind: 'denial' },
} as const satisfies Codes
