import { randomUUID } from 'node:crypto'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Division } from '@/lib/advisors/codes'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { exercisePath } from '@/lib/exercises/exercise-link'
import type { AnswerExerciseInput, OpenExerciseInput } from '@/lib/exercises/inputs'
import { openExercise } from '@/lib/exercises/open-exercise'
import { aCapability, type Checked } from './a-capability'
import { asSuperuser, withTriggersOff } from './database'
import type { Told } from './told'

export const asking = (more: Partial<OpenExerciseInput> = {}): OpenExerciseInput => ({
  ...{ requestId: randomUUID(), division: '31', municipality: null, what: 'Elverk till vårdcentraler' },
  ...{ amount: 20, unit: 'pieces', withinHours: 48, day: addDays(today(), 3), clock: '12:00' },
  ...more,
})

export const tokenOf = (askedId: string) => exercisePath(askedId, 'sv').split('/').at(-1) ?? ''

export const says = (askedId: string, more: Partial<Omit<AnswerExerciseInput, 'token'>> = {}): AnswerExerciseInput => ({
  ...{ token: tokenOf(askedId), answer: 'yes', amount: 25, withinHours: 24, words: null, forBuyers: false },
  ...more,
})

export type AskedTest = Checked & { capabilityId: string; exerciseId: string; askedId: string }

/** A company in the register that has been asked, with whoever else has said that they can deliver of the kind. */
export async function anExercise(
  lead: ProjectLead,
  more: Partial<OpenExerciseInput> & { division: Division },
): Promise<AskedTest> {
  const made = await aCapability({ division: more.division })
  const exerciseId = await openExercise(lead, asking(more))
  return { ...made, exerciseId, askedId: await askedIn(exerciseId, made.companyId) }
}

export async function askedIn(exerciseId: string, companyId: string): Promise<string> {
  const asked = await db().exerciseAsked.findUniqueOrThrow({
    where: { exerciseId_companyId: { exerciseId, companyId } },
    select: { id: true },
  })
  return asked.id
}

/** As if its last moment had been so many minutes ago. */
export async function endedAgo(exerciseId: string, minutes: number): Promise<void> {
  await withTriggersOff(
    'exercise',
    `update exercise set ends_at = now() - make_interval(mins => $2::int) where id = $1`,
    [exerciseId, minutes],
  )
}

/** The newest event about the exercise. */
export async function lastOf(
  exerciseId: string,
): Promise<Pick<Told, 'type' | 'role' | 'actorId' | 'facts'> | undefined> {
  const [event] = await asSuperuser<Told>(
    `select type, role, actor_id as "actorId", facts from audit_event
     where subject_kind = 'exercise' and subject_id = $1 order by seq desc limit 1`,
    [exerciseId],
  )
  return event
}
