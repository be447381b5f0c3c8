import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { LatestAnswer } from '@/lib/db/generated/client'

export type CaseOutcome = {
  /** How many times the company has been asked, and when last. */
  asked: number
  askedAt: Date | null
  /** Until when the company answers by itself. */
  endsAt: Date
  isPast: boolean
  answer: (LatestAnswer & { answeredByName: string | null }) | null
}

type Found = Pick<CaseOutcome, 'asked' | 'askedAt' | 'endsAt'> & { isOver: boolean; answeredByName: string | null }

/** What is known of the bid of a case this actor may see, once its deadline has passed; null before, and where no bid is asked about. */
export async function findOutcome(actor: CaseActor, caseId: string): Promise<CaseOutcome | null> {
  const [found] = await db().$queryRaw<Found[]>`
    SELECT s.ends_at AS "endsAt", s.ends_at <= programme_now() AS "isOver", v.name AS "answeredByName",
      (SELECT count(*)::int FROM follow_up WHERE case_id = c.id AND kind = 'outcome') AS asked,
      (SELECT max(asked_at) FROM follow_up WHERE case_id = c.id AND kind = 'outcome') AS "askedAt"
    FROM cases c JOIN follow_up_from s ON s.case_id = c.id AND s.kind = 'outcome' AND s.from_at <= programme_now()
    LEFT JOIN latest_answer a ON a.case_id = c.id LEFT JOIN person v ON v.id = a.answered_by
    WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)}`
  if (!found) return null
  const { isOver, answeredByName, ...outcome } = found
  const answer = await db().latestAnswer.findUnique({ where: { caseId } })
  return { ...outcome, isPast: isOver, answer: answer && { ...answer, answeredByName } }
}
