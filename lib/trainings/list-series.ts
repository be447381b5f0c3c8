import 'server-only'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'

export async function listSeries(_arranger: Arranger): Promise<{ id: string; nameSv: string }[]> {
  return db().trainingSeries.findMany({ select: { id: true, nameSv: true }, orderBy: { nameSv: 'asc' } })
}
