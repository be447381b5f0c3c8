import type { Codes } from '@/lib/refusals/code-shape'

/** Those who refer companies. */
export const partnerCodes = {
  'partner-name-missing': { kind: 'form' },
  'partner-code-format': { kind: 'form' },
  'partner-code-taken': { kind: 'plain' },
  'partner-kind-missing': { kind: 'form' },
  'municipality-has-partner': { kind: 'plain' },
  'partner-ended': { kind: 'conflict' },
  'partner-not-yours': { kind: 'denial' },
  'member-name-missing': { kind: 'form' },
  'member-unknown': { kind: 'conflict' },
  'consent-missing': { kind: 'form' },
  'contact-name-missing': { kind: 'form' },
  'consent-none': { kind: 'conflict' },
  'terms-missing': { kind: 'form' },
  'terms-agreed-with-missing': { kind: 'form' },
  'terms-reference-missing': { kind: 'form' },
  'terms-moved-on': { kind: 'conflict' },
  'referral-none': { kind: 'conflict' },
} as const satisfies Codes
