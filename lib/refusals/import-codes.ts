import type { Codes } from '@/lib/refusals/code-shape'

/** A file of time, and its rows. */
export const importCodes = {
  'import-file-missing': { kind: 'form' },
  'import-file-empty': { kind: 'form' },
  'import-too-large': { kind: 'form' },
  'import-unreadable': { kind: 'plain' },
  'import-macros': { kind: 'plain' },
  'import-headings': { kind: 'plain' },
  'import-no-rows': { kind: 'plain' },
  'import-row-too-long': { kind: 'plain' },
  'import-too-many-rows': { kind: 'plain' },
  'import-many-people': { kind: 'plain' },
  'import-many-files': { kind: 'plain' },
  'import-not-found': { kind: 'denial', inForms: true },
  'import-under-way': { kind: 'conflict' },
  'import-moved-on': { kind: 'conflict' },
  'import-none-chosen': { kind: 'plain' },
  'import-case-missing': { kind: 'plain' },
  'day-order-missing': { kind: 'plain' },
} as const satisfies Codes
