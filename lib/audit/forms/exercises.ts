import type { ExerciseFacts } from '@/lib/audit/exercise-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ofExercise = { subjects: ['exercise'], stream: 'system' } as const

export const EXERCISES = {
  'exercise.opened': {
    ...{ ...ofExercise, roles: ['project-lead'] },
    facts: { division: 'code', endsOn: 'day' },
    tells: [inserts('exercise', { subject: 'id', actor: 'opened_by', division: 'division', endsOn: 'ends_at::day' })],
    // Without how many: a lead whom the wall closes a company to would count that there is one.
    besides: [inserts('exercise_asked', { subject: 'exercise_id' })],
  },
  // Whoever has the link is nobody who is known.
  'exercise.answered': {
    ...{ ...ofExercise, roles: ['visitor'] },
    facts: { askedId: 'id' },
    tells: [
      updates('exercise_asked', 'answer amount within_hours words for_buyers answered_at', {
        ...{ subject: 'exercise_id', askedId: 'id' },
      }),
    ],
  },
  'exercise.reminded': {
    ...{ ...ofExercise, roles: ['project-lead'] },
    facts: {},
    tells: [updates('exercise', 'reminded_by reminded_at', { subject: 'id', actor: 'reminded_by' })],
  },
  'exercise.closed': {
    ...{ ...ofExercise, roles: ['project-lead', 'system'] },
    facts: {},
    tells: [
      updates('exercise', 'closed_by closed_at', { subject: 'id', actor: 'closed_by', role: '=project-lead' }),
      updates('exercise', 'closed_at', { subject: 'id', role: '=system' }, { holds: { closed_by: '' } }),
    ],
  },
  'exercise.answers-erased': {
    ...{ ...ofExercise, roles: ['system'] },
    facts: {},
    tells: [deletes('exercise_asked', { subject: 'exercise_id' })],
  },
} as const satisfies EventForms<ExerciseFacts>
