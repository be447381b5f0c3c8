import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { readPreparation, type PreparedRound } from '@/lib/rounds/prepared-round'

/** What is prepared for the next round; null where nothing is. There is never more than one. */
export async function findPreparedRound(_reader: ProjectLead | System): Promise<PreparedRound | null> {
  const row = await db().preparedRound.findFirst()
  return row && readPreparation(row)
}
