import type { Codes } from '@/lib/refusals/code-shape'

/** What is told of a procurement, and the notice that it is filled in from. */
export const procurementCodes = {
  'cpv-format': { kind: 'form' },
  'standstill-before-decision': { kind: 'form' },
  'nothing-chosen': { kind: 'plain' },
  'notice-missing': { kind: 'plain' },
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
