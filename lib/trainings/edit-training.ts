import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { changeSeen } from '@/lib/trainings/change-seen'
import type { EditTrainingInput } from '@/lib/trainings/inputs'
import { setPartners } from '@/lib/trainings/set-partners'

/**
 * Changes texts, language, series, partners and the number of seats; time and place are moveTraining's.
 * Refusals: `seats-below-taken`, `series-unknown`, `partner-ended`, and those of changeSeen.
 */
export async function editTraining(
  arranger: Arranger,
  { slug, version, partners, ...data }: EditTrainingInput,
): Promise<void> {
  try {
    await transaction(async (tx) => {
      const before = await changeSeen(tx, { slug, version }, ['draft', 'published'], data)
      const fields = (Object.keys(data) as (keyof typeof data)[])
        .filter((field) => before[field] !== data[field])
        .sort()
      await record(tx, arranger, 'training.edited', { kind: 'training', id: before.id }, { fields })
      await setPartners(tx, arranger, before.id, partners)
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === 'UA201') throw new Refusal('partner-ended', {}, 'partners')
    if (fault?.sqlState === '23503') throw new Refusal('series-unknown', {}, 'seriesId')
    if (fault?.constraint !== 'training_never_oversold') throw error
    const training = await db().training.findUniqueOrThrow({ where: { slug }, select: { taken: true } })
    throw new Refusal('seats-below-taken', { taken: training.taken }, 'seats')
  }
}
