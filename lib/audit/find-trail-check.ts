import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** `events` as the reader may know them: a lead who sees no question is not told by a sum that there is one. */
export type FoundTrailCheck = {
  events: number
  streams: number
  rows: number
  checkedAt: Date
  faults: number
  /** Those that a lead has acknowledged, beside the others. */
  known: number
  first: { id: string; place: string; text: string; known?: string }[]
}

/** What the system found when it checked its trail last; null before the first time. */
export async function findTrailCheck({ role }: ProjectLead | Auditor): Promise<FoundTrailCheck | null> {
  const last = await db().trailCheck.findFirst({ orderBy: { checkedAt: 'desc' } })
  if (!last) return null
  const { events, ofQuestions, streams, rows, checkedAt, faults, known } = last
  const first = last.first as FoundTrailCheck['first']
  return { streams, rows, checkedAt, faults, known, first, events: role === 'auditor' ? events : events - ofQuestions }
}
