import 'server-only'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'
import { READERS, type Readers } from '@/lib/trainings/codes'

/** How many a message would go to. */
export async function countReaders(_arranger: Arranger, trainingId: string): Promise<Record<Readers, number>> {
  const count = (readers: Readers) =>
    db().trainingRegistration.count({ where: { trainingId, status: { in: READERS[readers] }, email: { not: null } } })
  const [seated, standing] = await Promise.all([count('seated'), count('standing')])
  return { seated, standing }
}
