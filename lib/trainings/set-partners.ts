import 'server-only'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'

/** Says which partners a training is held together with, under its lock; each that comes or goes is told in the trail. */
export async function setPartners(
  tx: Tx,
  arranger: Arranger,
  trainingId: string,
  chosen: readonly string[],
): Promise<void> {
  const rows = await tx.trainingPartner.findMany({ where: { trainingId }, select: { partnerId: true } })
  const before = rows.map(({ partnerId }) => partnerId)
  const after = [...new Set(chosen)]
  const subject = { kind: 'training', id: trainingId } as const
  for (const partnerId of before.filter((id) => !after.includes(id))) {
    await tx.trainingPartner.delete({ where: { trainingId_partnerId: { trainingId, partnerId } } })
    await record(tx, arranger, 'training.partner-removed', subject, { partnerId })
  }
  for (const partnerId of after.filter((id) => !before.includes(id))) {
    await tx.trainingPartner.create({ data: { trainingId, partnerId } })
    await record(tx, arranger, 'training.partner-added', subject, { partnerId })
  }
}
