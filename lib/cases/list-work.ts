import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { URGENT_DAYS } from '@/lib/cases/urgency'
import { listOpenCases, type OpenCases } from '@/lib/cases/list-open-cases'
import { Prisma } from '@/lib/db/generated/client'
import { NEARLY_USED_MINUTES } from '@/lib/rounds/nearly-used'

export const WORK_FILTERS = ['all', 'waiting', 'deadline', 'hours'] as const
export type WorkFilter = (typeof WORK_FILTERS)[number]

/** The advisor's own open cases: all, those that wait for an answer, those that close soon, those short of hours. */
export async function listWork(advisor: Advisor, filter: WorkFilter, page: number): Promise<OpenCases> {
  const mine = Prisma.sql`c.advisor_id = ${advisor.personId}::uuid AND c.status IN ('assigned', 'ongoing')`
  return listOpenCases(advisor, Prisma.sql`${mine} AND ${conditions[filter]}`, page)
}

const conditions: Record<WorkFilter, Prisma.Sql> = {
  all: Prisma.sql`TRUE`,
  waiting: Prisma.sql`(c.status = 'assigned' OR m.side = 'company')`,
  deadline: Prisma.sql`p.bid_deadline_at BETWEEN now() AND now() + make_interval(days => ${URGENT_DAYS}::int)`,
  hours: Prisma.sql`s.minutes_left <= ${NEARLY_USED_MINUTES}::int`,
}
