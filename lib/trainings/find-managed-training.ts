import 'server-only'
import { db } from '@/lib/db/client'
import type { Training } from '@/lib/db/generated/client'
import type { AtTheDoor } from '@/lib/trainings/access'

/** The whole row, for those who arrange it or stand at its door. Advisors see no drafts, and nobody one that was thrown away. */
export async function findManagedTraining(staff: AtTheDoor, slug: string): Promise<Training | null> {
  const training = await db().training.findUnique({ where: { slug } })
  if (!training || training.publishedAt) return training
  return training.status === 'draft' && staff.role !== 'advisor' ? training : null
}
