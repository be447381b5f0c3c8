import 'server-only'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'
import { STANDING } from '@/lib/trainings/codes'

/** How many will get a mail when something changes. */
export async function countStanding(_arranger: Arranger, trainingId: string): Promise<number> {
  return db().trainingRegistration.count({ where: { trainingId, status: { in: STANDING } } })
}
