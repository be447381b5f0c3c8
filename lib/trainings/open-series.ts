import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import type { OpenSeriesInput } from '@/lib/trainings/inputs'

/** A name that several trainings share. Refusal `series-name-taken`. */
export async function openSeries(arranger: Arranger, input: OpenSeriesInput): Promise<{ id: string }> {
  try {
    return await transaction(async (tx) => {
      const { id } = await tx.trainingSeries.create({ data: input })
      await record(tx, arranger, 'training.series-opened', { kind: 'training-series', id }, {})
      return { id }
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState === '23505') throw new Refusal('series-name-taken', {}, 'nameSv')
    throw error
  }
}
