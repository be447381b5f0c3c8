import type { Codes } from '@/lib/refusals/code-shape'

/** What the intake asks. */
export const applicationCodes = {
  'about-missing': { kind: 'form' },
  'buyer-missing': { kind: 'form' },
  'ted-number-format': { kind: 'form' },
  'deadline-missing': { kind: 'form' },
  'deadline-passed': { kind: 'form' },
  'deadline-clock-passed': { kind: 'form' },
  'org-number-missing': { kind: 'form' },
  'org-number-format': { kind: 'form' },
  'org-number-check-digit': { kind: 'form' },
  'company-name-missing': { kind: 'form' },
  'municipality-missing': { kind: 'form' },
  'outside-county': { kind: 'form' },
  'industry-missing': { kind: 'form' },
  'employees-missing': { kind: 'form' },
  'call-time-missing': { kind: 'form' },
  'draft-gone': { kind: 'plain' },
  'draft-incomplete': { kind: 'plain' },
} as const satisfies Codes
