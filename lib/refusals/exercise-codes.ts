import type { Codes } from '@/lib/refusals/code-shape'

/** Exercises: who could deliver what, asked of the companies in the register. */
export const exerciseCodes = {
  'exercise-division-missing': { kind: 'form' },
  'what-missing': { kind: 'form' },
  'within-missing': { kind: 'form' },
  'answer-day-missing': { kind: 'form' },
  'answer-day-passed': { kind: 'form' },
  'exercise-answer-missing': { kind: 'form' },
  'exercise-too-soon': { kind: 'plain' },
  'exercise-too-far': { kind: 'form' },
  'exercise-nobody': { kind: 'conflict' },
  'exercise-not-found': { kind: 'denial' },
  'exercise-ended': { kind: 'conflict' },
  'exercise-left': { kind: 'conflict' },
  'exercise-reminded': { kind: 'conflict', facts: { clock: 'clock' } },
  'exercise-all-answered': { kind: 'conflict' },
} as const satisfies Codes
