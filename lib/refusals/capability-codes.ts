import type { Codes } from '@/lib/refusals/code-shape'

/** What companies say that they can deliver in a crisis. */
export const capabilityCodes = {
  'company-missing': { kind: 'form' },
  'division-missing': { kind: 'form' },
  'municipalities-missing': { kind: 'form' },
  'unit-missing': { kind: 'form' },
  'per-missing': { kind: 'form' },
  'amount-missing': { kind: 'form' },
  'peak-missing': { kind: 'form' },
  'amount-format': { kind: 'form' },
  'peak-below-normal': { kind: 'form' },
  'lead-missing': { kind: 'form' },
  'covers-missing': { kind: 'form' },
  'valid-until-missing': { kind: 'form' },
  'valid-until-passed': { kind: 'form' },
  'valid-until-far': { kind: 'form' },
  'company-not-yours': { kind: 'denial' },
  'capability-not-checked': { kind: 'denial' },
  'capability-told-already': { kind: 'conflict' },
  'capability-moved-on': { kind: 'conflict', facts: { clock: 'clock' } },
  'capability-gone': { kind: 'conflict' },
  'company-merged-meanwhile': { kind: 'conflict' },
} as const satisfies Codes
