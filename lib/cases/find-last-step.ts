import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { stepTold, type Step } from '@/lib/cases/steps'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** Seconds that a page says what was just done; for some of them it can be undone. */
const SAID_SECONDS = 30

/** `undoes` names it to whoever undoes it. `secondsLeft` is 0 when its time is over. */
export type LastStep = { undoes: string; number: string; step: Step; secondsLeft: number }

/**
 * What this actor just did, in this case or in any of theirs, if nothing has happened to the case since. Null when it was
 * longer ago, is nothing that is undone, or was done in another case, which this one was only told of.
 */
export async function findLastStep(actor: CaseActor, caseId: string | null = null): Promise<LastStep | null> {
  // Two statements, not one with a condition that may be none: one plan for both would read all that the actor ever did.
  const inCase = caseId === null ? Prisma.sql`true` : Prisma.sql`e.case_id = ${caseId}::uuid`
  const [found] = await db().$queryRaw<(Omit<LastStep, 'step'> & { types: string[]; ownTypes: string[] })[]>`
    WITH own AS (
      SELECT e.id, e.case_id, e.transaction, e.transaction_at FROM audit_event e
      WHERE e.actor_id = ${actor.personId}::uuid AND e.case_id IS NOT NULL
        AND ${inCase}
        AND e.at > programme_clock() - make_interval(secs => ${SAID_SECONDS})
      ORDER BY e.at DESC, e.seq DESC LIMIT 1)
    SELECT own.id AS undoes, c.number,
      greatest(0, floor(extract(epoch FROM own.transaction_at + undo_time() - clock_timestamp())))::int AS "secondsLeft",
      ARRAY(SELECT s.type FROM audit_event s
        WHERE s.transaction = own.transaction AND s.transaction_at = own.transaction_at ORDER BY s.seq) AS types,
      ARRAY(SELECT s.type FROM audit_event s WHERE s.transaction = own.transaction AND s.transaction_at = own.transaction_at
        AND s.case_id = own.case_id ORDER BY s.seq) AS "ownTypes"
    FROM own JOIN cases c ON c.id = own.case_id
    WHERE own.id = (SELECT e.id FROM audit_event e WHERE e.case_id = c.id ORDER BY e.at DESC, e.seq DESC LIMIT 1)
      AND ${thisCaseSeenBy(actor)}`
  const step = found && stepTold(found.ownTypes) && stepTold(found.types)
  if (!step) return null
  const { undoes, number, secondsLeft } = found
  return { undoes, number, step, secondsLeft }
}
