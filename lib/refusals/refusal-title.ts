import type { Issue } from '@/lib/refusals/result'

/** Refusals of what has been overtaken: somebody else was first, or it was done already. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'case-moved-on',
  'case-not-open',
  'case-not-closed',
  'case-has-successor',
  'round-closed',
  'round-already-open',
  'round-already-closed',
  'already-reversed',
  'cap-not-reached',
  'mandate-already-verified',
  'advisor-same',
  'seat-gone',
  'offer-ended',
  'training-moved-on',
  'evaluation-answered',
  'article-moved-on',
  'article-already-published',
  'article-not-published',
  'revision-current',
])

/** The word under `form` that heads a summary. What belongs to a field can be put right there; the rest is told as what it is. */
export function titleOf(issues: readonly Issue[]): 'errorTitle' | 'conflictTitle' | 'refusalTitle' {
  if (issues.some(({ field }) => field !== undefined)) return 'errorTitle'
  return issues.some(({ code }) => CONFLICTS.has(code)) ? 'conflictTitle' : 'refusalTitle'
}
