import type { FormState } from '@/lib/refusals/result'

const WARNINGS: readonly string[] = ['meeting-overlaps', 'meeting-while-away', 'meeting-while-busy']

/** Asked only of whoever was told of another meeting, or that they are away or busy; all are warnings and no walls. */
export function wasWarned(state: FormState): boolean {
  if (state.status !== 'refused') return false
  return state.issues.some(({ code }) => WARNINGS.includes(code)) || Boolean(state.typed.despite)
}
