import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Puts the training on the list of what those who subscribe now are to get. Twice is the same as once. */
export async function announceTraining(tx: Tx, trainingId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO training_delivery (training_id, subscriber_id)
    SELECT ${trainingId}::uuid, id FROM subscriber WHERE kind = 'trainings' AND confirmed_at IS NOT NULL
    ON CONFLICT DO NOTHING`
}
