import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { SetTargets } from '@/lib/rounds/targets'

/** The targets of a round by its code, each time they were set, the newest first: those hold. */
export async function listTargets(_reader: ProjectLead | SteeringMember, code: string): Promise<SetTargets[]> {
  const rows = await db().roundTargets.findMany({ where: { round: { code } }, orderBy: { no: 'desc' } })
  return rows.map(({ roundId: _round, endsOn, ...targets }) => ({ ...targets, endsOn: endsOn && dayFromDate(endsOn) }))
}
