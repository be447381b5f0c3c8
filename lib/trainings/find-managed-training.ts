import 'server-only'
import { db } from '@/lib/db/client'
import type { Training } from '@/lib/db/generated/client'
import type { AtTheDoor } from '@/lib/trainings/access'

/** The whole row, for those who arrange it or stand at its door; advisors see no drafts. */
export async function findManagedTraining(staff: AtTheDoor, slug: string): Promise<Training | null> {
  const training = await db().training.findUnique({ where: { slug } })
  return training?.status === 'draft' && staff.role === 'advisor' ? null : training
}
