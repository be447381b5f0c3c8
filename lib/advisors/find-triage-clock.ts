import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listCommitments } from '@/lib/advisors/list-commitments'
import { triageDays } from '@/lib/advisors/most-free'
import { ABOUTS, type About } from '@/lib/cases/codes'
import { findLikelyMinutes } from '@/lib/cases/find-likely-minutes'
import type { TriageClock } from '@/lib/cases/slack'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { USUAL_LIKELY_MINUTES } from '@/lib/rounds/weights'

/** Bids that close later stand by their deadline alone. */
const DAYS_NEAR = 60

/**
 * What a case is weighed by: what those of each kind have taken, or what the round says where too few are known, and for a
 * lead the time that the advisors have free, from what the lead may see.
 */
export async function findTriageClock(reader: ProjectLead | Advisor, since = new Date()): Promise<TriageClock> {
  const [history, round, commitments] = await Promise.all([
    findLikelyMinutes(),
    findCurrentRound(),
    reader.role === 'project-lead' ? listCommitments(reader) : [],
  ])
  const usual = round?.likelyMinutes ?? USUAL_LIKELY_MINUTES
  const likely = Object.fromEntries(ABOUTS.map((about) => [about, history[about] ?? usual])) as Record<About, number>
  return { since, likely, days: triageDays(commitments, since, DAYS_NEAR) }
}
