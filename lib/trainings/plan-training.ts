import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { heldAt } from '@/lib/trainings/held-at'
import type { PlanTrainingInput } from '@/lib/trainings/inputs'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { slugOf } from '@/lib/trainings/slug'

const SAME_NAME_AND_DAY = 20

/**
 * A training that nobody sees yet. The same request is answered with the same training.
 * Refusals: `request-reused`, `training-in-past`, `closes-after-start`, `series-unknown`.
 */
export async function planTraining(
  arranger: Arranger,
  input: PlanTrainingInput,
  now: Date = new Date(),
): Promise<{ id: string; slug: string }> {
  const { day, closesOn, closesAt, startsAt, endsAt, ...said } = input
  const held = heldAt({ day, startsAt, endsAt, closesOn, closesAt }, now)
  for (let again = 1; again <= SAME_NAME_AND_DAY; again++) {
    try {
      return await transaction(async (tx) => {
        const slug = slugOf(said.titleSv, day, again)
        const { id } = await tx.training.create({ data: { ...said, ...held, slug, createdBy: arranger.personId } })
        await record(tx, arranger, 'training.planned', { kind: 'training', id }, { startsOn: day, seats: said.seats })
        return { id, slug }
      })
    } catch (error) {
      const fault = databaseFault(error)
      if (fault?.sqlState === '23503') throw new Refusal('series-unknown', {}, 'seriesId')
      if (fault?.sqlState !== '23505') throw error
      const stored = await db().training.findUnique({ where: { requestId: input.requestId } })
      if (!stored) continue
      if (!sameAnswers(stored, { ...said, ...held, createdBy: arranger.personId })) throw new Refusal('request-reused')
      return { id: stored.id, slug: stored.slug }
    }
  }
  throw new Refusal('title-taken', {}, 'titleSv')
}
