import 'server-only'
import { actAs, type CaseActor, type Person } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** How many cases wait for the person at each of their places; a place that is not theirs has no number. */
export type Waiting = { queue?: number; work?: number; mine?: number }

const OPEN = {
  queue: Prisma.sql`c.status IN ('opened', 'accepted')`,
  work: Prisma.sql`c.status IN ('assigned', 'ongoing')`,
  mine: Prisma.sql`c.status NOT IN ('closed', 'declined', 'withdrawn') AND c.waiting_since_at IS NOT NULL`,
}

/** One look for all the numbers of the frame: the same cases that the queue, the work list and "my cases" show. */
export async function countWaiting(person: Person): Promise<Waiting> {
  const [lead, advisor, contact] = [
    actAs(person, 'project-lead'),
    actAs(person, 'advisor'),
    actAs(person, 'company-contact'),
  ]
  if (!lead && !advisor && !contact) return {}
  const own = Prisma.sql`c.advisor_id = ${person.id}::uuid AND ${OPEN.work}`
  const [row] = await db().$queryRaw<{ queue: number | null; work: number | null; mine: number | null }[]>`
    SELECT ${seen(lead, OPEN.queue)} AS queue, ${seen(advisor, own)} AS work, ${seen(contact, OPEN.mine)} AS mine`
  return {
    ...(lead && { queue: row?.queue ?? 0 }),
    ...(advisor && { work: row?.work ?? 0 }),
    ...(contact && { mine: row?.mine ?? 0 }),
  }
}

function seen(actor: CaseActor | null, which: Prisma.Sql): Prisma.Sql {
  if (!actor) return Prisma.sql`NULL::int`
  return Prisma.sql`(SELECT count(*)::int FROM cases c WHERE ${which} AND ${casesSeenBy(actor)})`
}
