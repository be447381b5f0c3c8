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
import { setPartners } from '@/lib/trainings/set-partners'
import { slugOf } from '@/lib/trainings/slug'

const SAME_NAME_AND_DAY = 20

/**
 * A training that nobody sees yet, and the partners that it is held together with. The same request is answered with the same
 * training. Refusals: `request-reused`, `partner-ended`, `training-in-past`, `closes-after-start`, `series-unknown`.
 */
export async function planTraining(
  arranger: Arranger,
  input: PlanTrainingInput,
  now: Date = new Date(),
): Promise<{ id: string; slug: string }> {
  const { day, closesOn, closesAt, startsAt, endsAt, partners, ...said } = input
  const held = heldAt({ day, startsAt, endsAt, closesOn, closesAt }, now)
  for (let again = 1; again <= SAME_NAME_AND_DAY; again++) {
    try {
      return await transaction(async (tx) => {
        const slug = slugOf(said.titleSv, day, again)
        const { id } = await tx.training.create({ data: { ...said, ...held, slug, createdBy: arranger.personId } })
        await record(tx, arranger, 'training.planned', { kind: 'training', id }, { startsOn: day, seats: said.seats })
        await setPartners(tx, arranger, id, partners)
        return { id, slug }
      })
    } catch (error) {
      const fault = databaseFault(error)
      if (fault?.sqlState === 'UA201') throw new Refusal('partner-ended', {}, 'partners')
      if (fault?.sqlState === '23503') throw new Refusal('series-unknown', {}, 'seriesId')
      if (fault?.sqlState !== '23505') throw error
      const stored = await findPlanned(input.requestId)
      if (!stored) continue
      const answers = { ...said, ...held, createdBy: arranger.personId, heldWith: inOrder(partners) }
      if (!sameAnswers(stored, answers)) throw new Refusal('request-reused')
      return { id: stored.id, slug: stored.slug }
    }
  }
  throw new Refusal('title-taken', {}, 'titleSv')
}

/** What the request has planned before, with its partners in order. */
async function findPlanned(requestId: string) {
  const found = await db().training.findUnique({ where: { requestId }, include: { partners: true } })
  return found && { ...found, heldWith: inOrder(found.partners.map(({ partnerId }) => partnerId)) }
}

function inOrder(partnerIds: readonly string[]): string[] {
  return [...new Set(partnerIds)].sort()
}
