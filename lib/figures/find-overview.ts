import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { countAttention, countCaseFigures, countCases } from '@/lib/figures/count-cases'
import { findHours, findMinutesByMonth } from '@/lib/figures/find-hours'
import { findWaitingTime } from '@/lib/figures/find-waiting-time'
import { keptOverview } from '@/lib/figures/kept-overviews'
import type { Overview, Scope } from '@/lib/figures/overview'

/** Every figure of the lead's page, which the steering group reads too. */
export async function findOverview(_reader: ProjectLead | SteeringMember, scope: Scope): Promise<Overview> {
  return keptOverview(scope, await findMarker(), () => computeOverview(scope))
}

async function computeOverview(scope: Scope): Promise<Overview> {
  const [cases, figures, waiting, hours, months, attention] = await Promise.all([
    countCases(scope),
    countCaseFigures(scope),
    findWaitingTime(scope),
    findHours(scope),
    findMinutesByMonth(scope),
    countAttention(),
  ])
  return { computedAt: new Date(), cases, figures, waiting, hours, months, attention }
}

/** Changes with every change: the instant of the newest event, read from the end of an index. */
async function findMarker(): Promise<string> {
  const [newest] = await db().$queryRaw<{ marker: string }[]>`
    SELECT at::text || id::text AS marker FROM audit_event ORDER BY at DESC, id LIMIT 1`
  return newest?.marker ?? ''
}
