import type { Codes } from '@/lib/refusals/code-shape'

/** Mails and what runs by itself. */
export const jobCodes = {
  'mail-moved-on': { kind: 'conflict' },
  'schedule-not-failing': { kind: 'conflict' },
  'checkpoints-off': { kind: 'conflict' },
  'checkpoint-asked-already': { kind: 'conflict' },
} as const satisfies Codes
