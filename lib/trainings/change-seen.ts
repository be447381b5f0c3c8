import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import type { Prisma, Training } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { TrainingStatus } from '@/lib/trainings/codes'
import { lockTraining } from '@/lib/trainings/lock-training'

type Seen = { slug: string; version: number }

/**
 * Changes the training as its changer saw it, and answers it as it was before.
 * Refusals: `training-not-found`, `training-moved-on`.
 */
export async function changeSeen(
  tx: Tx,
  { slug, version }: Seen,
  statuses: TrainingStatus[],
  data: Prisma.TrainingUncheckedUpdateManyInput,
): Promise<Training> {
  const known = await tx.training.findUnique({ where: { slug }, select: { id: true } })
  if (!known) throw new Refusal('training-not-found')
  await lockTraining(tx, known.id)
  const before = await tx.training.findUniqueOrThrow({ where: { id: known.id } })
  const seen = { id: known.id, version, status: { in: statuses } }
  await changeAsSeen(tx.training, seen, data, () => new Refusal('training-moved-on'))
  return before
}
