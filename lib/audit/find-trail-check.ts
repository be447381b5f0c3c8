import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** `events` as the reader may know them: a lead who sees no question is not told by a sum that there is one. */
export type FoundTrailCheck = {
  events: number
  streams: number
  rows: number
  checkedAt: Date
  /** A night has gone by without a check. */
  late: boolean
  faults: number
  /** Those that a lead has acknowledged, beside the others. */
  known: number
  first: { id: string; place: string; text: string; known?: string }[]
}

/** Later than this, one night's check has not run. */
const LATE_MS = 36 * 3_600_000

/** What the system found when it checked its trail last; null before the first time. */
export async function findTrailCheck(
  { role }: ProjectLead | Auditor,
  now = new Date(),
): Promise<FoundTrailCheck | null> {
  const last = await db().trailCheck.findFirst({ orderBy: { checkedAt: 'desc' } })
  if (!last) return null
  const { events, ofQuestions, streams, rows, checkedAt, faults, known } = last
  const first = last.first as FoundTrailCheck['first']
  const late = now.getTime() - checkedAt.getTime() > LATE_MS
  return {
    streams,
    rows,
    checkedAt,
    late,
    faults,
    known,
    first,
    events: role === 'auditor' ? events : events - ofQuestions,
  }
}
