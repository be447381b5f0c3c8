import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { notBarredFrom, thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The number of the case that this one lives on in, for someone who may see that one: a link to the one that ended leads
 * on. Null where it ended in none, or in one that is not theirs.
 */
export async function findJoinedInto(actor: CaseActor, number: string): Promise<string | null> {
  const [found] = await db().$queryRaw<{ number: string }[]>`
    SELECT c.number FROM case_join j JOIN cases e ON e.id = j.case_id AND e.number = ${number} JOIN cases c ON c.id = j.into_id
    WHERE ${thisCaseSeenBy(actor)} AND ${notBarredFrom(actor.personId, Prisma.sql`e.id`)}`
  return found?.number ?? null
}
