import type { Same } from '../changes-nothing'

export const EXERCISES: readonly Same[] = [
  {
    file: 'lib/exercises/close-due-exercises.ts',
    what: 'closed_at IS NULL AND → nothing',
    why: 'what it finds in vain is left by the update of it',
  },
]
