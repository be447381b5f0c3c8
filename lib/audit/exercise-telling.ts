import type { ExerciseFacts } from '@/lib/audit/exercise-events'
import type { Telling } from '@/lib/audit/fact-kinds'

/** The facts that the sentences of exercises are told with. */
export const EXERCISE_TELLING = {
  'exercise.opened': { division: 'divisions', endsOn: 'day' },
  'exercise.answered': {},
  'exercise.reminded': {},
  'exercise.closed': {},
  'exercise.answers-erased': {},
} as const satisfies { [T in keyof ExerciseFacts]: Telling<ExerciseFacts[T]> }
