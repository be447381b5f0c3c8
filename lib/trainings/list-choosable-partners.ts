import 'server-only'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'

export type PartnerChoice = { id: string; name: string; chosen: boolean }

/** Partners that a training, or one to be planned, can be held together with: those that have not ended, and those that it is held with. */
export async function listChoosablePartners(_arranger: Arranger, trainingId: string | null): Promise<PartnerChoice[]> {
  return db().$queryRaw<PartnerChoice[]>`
    SELECT a.id, a.name, t.partner_id IS NOT NULL AS chosen
    FROM partner a LEFT JOIN training_partner t ON t.partner_id = a.id AND t.training_id = ${trainingId}::uuid
    WHERE a.ended_at IS NULL OR t.partner_id IS NOT NULL ORDER BY a.name COLLATE "sv-x-icu"`
}
