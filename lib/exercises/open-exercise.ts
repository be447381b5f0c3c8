import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayOf } from '@/lib/calendar/days'
import { seenInRegister } from '@/lib/capabilities/search-register'
import type { Prisma } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { exerciseEnd } from '@/lib/exercises/exercise-end'
import type { OpenExerciseInput } from '@/lib/exercises/inputs'
import { queueExerciseMails } from '@/lib/exercises/queue-exercise-mails'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

type Opened = Prisma.ExerciseUncheckedCreateInput

/**
 * Asks the companies that have said they can deliver of a kind whether they could deliver what the lead names, each by a mail
 * with a link. The same `requestId` asks once. Companies that are closed to the lead are asked as the others are, and shown
 * to other leads. Answers the exercise's id. Refusals: `exercise-nobody` where the lead would see nobody who is asked,
 * `request-reused`, and those of exerciseEnd.
 */
export async function openExercise(
  lead: ProjectLead,
  { requestId: id, day, clock, ...asked }: OpenExerciseInput,
  now: Date = new Date(),
): Promise<string> {
  const endsAt = exerciseEnd({ day, clock }, now)
  const data: Opened = { ...asked, id, openedBy: lead.personId, endsAt }
  return transaction(async (tx) => {
    const { count } = await tx.exercise.createMany({ data, skipDuplicates: true })
    if (count === 0) {
      if (sameAnswers(await tx.exercise.findUnique({ where: { id } }), data)) return id
      throw new Refusal('request-reused')
    }
    if ((await askThose(tx, lead, data)) === 0) throw new Refusal('exercise-nobody')
    await queueExerciseMails(tx, { exerciseId: id, endsAt }, 'exercise-asked')
    const facts = { division: asked.division, endsOn: dayOf(endsAt) }
    await record(tx, lead, 'exercise.opened', { kind: 'exercise', id }, facts)
    return id
  })
}

/** How many of them the lead sees. What they said in the register is held, so that nobody is asked who has just taken it back. */
async function askThose(tx: Tx, lead: ProjectLead, { id, division, municipality = null }: Opened): Promise<number> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM capability WHERE division = ${division}
      AND (${municipality}::text IS NULL OR ${municipality} = ANY(municipalities)) ORDER BY id FOR KEY SHARE`
  const ids = held.map((one) => one.id)
  await tx.$executeRaw`
    INSERT INTO exercise_asked (exercise_id, company_id, capability_id)
    SELECT ${id}::uuid, k.company_id, k.id FROM standing_capability k WHERE k.id = ANY(${ids}::uuid[])`
  const [seen] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM exercise_asked k WHERE k.exercise_id = ${id}::uuid AND ${seenInRegister(lead)}`
  return seen?.count ?? 0
}
