import { CONFLICTS } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'

/** The word under `form` that heads a summary. What belongs to a field can be put right there; the rest is told as what it is. */
export function titleOf(issues: readonly Issue[]): 'errorTitle' | 'conflictTitle' | 'refusalTitle' {
  if (issues.some(({ field }) => field !== undefined)) return 'errorTitle'
  return issues.some(({ code }) => CONFLICTS.has(code)) ? 'conflictTitle' : 'refusalTitle'
}
