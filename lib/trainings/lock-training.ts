import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** The training's row before its registrations' rows, everywhere: two who take them in different order would deadlock. */
export async function lockTraining(tx: Tx, trainingId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM training WHERE id = ${trainingId}::uuid FOR UPDATE`
}
