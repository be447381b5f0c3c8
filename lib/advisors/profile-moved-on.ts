import 'server-only'
import { clockOf } from '@/lib/calendar/clock'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/** Who told of an advisor meanwhile, and when. */
export async function profileMovedOn(
  tx: Tx,
  table: 'advisor_competence' | 'advisor_terms',
  advisorId: string,
): Promise<Refusal> {
  const [last] = await tx.$queryRaw<{ who: string; at: Date }[]>`
    SELECT p.name AS who, t.told_at AS at FROM ${Prisma.raw(table)} t JOIN person p ON p.id = t.told_by
    WHERE t.advisor_id = ${advisorId}::uuid`
  return last
    ? new Refusal('profile-moved-on', { who: last.who, clock: clockOf(last.at) })
    : new Refusal('advisor-unknown')
}
