import type { Codes } from '@/lib/refusals/code-shape'

/** A notice that a procurement is filled in from. */
export const procurementCodes = {
  'notice-missing': { kind: 'plain', inForms: true },
  'notice-too-large': { kind: 'plain', inForms: true },
  'notice-encoding': { kind: 'plain' },
  'notice-not-xml': { kind: 'plain' },
  'notice-doctype': { kind: 'plain' },
  'notice-too-deep': { kind: 'plain' },
  'notice-web-page': { kind: 'plain' },
  'notice-not-eforms': { kind: 'plain' },
  'notice-old-form': { kind: 'plain' },
  'notice-planning': { kind: 'plain' },
  'notice-other-kind': { kind: 'plain' },
  'notice-incomplete': { kind: 'plain' },
} as const satisfies Codes
