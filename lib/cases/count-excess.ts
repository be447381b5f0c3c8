import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** How many findings of minutes past a cap wait for the lead. */
export async function countExcess(_lead: ProjectLead): Promise<number> {
  return db().excessFinding.count({ where: { handledAt: null } })
}
