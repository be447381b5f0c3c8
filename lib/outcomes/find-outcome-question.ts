import 'server-only'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import type { LatestAnswer } from '@/lib/db/generated/client'
import { mayBeToken } from '@/lib/outcomes/outcome-link'

export type OutcomeQuestion = {
  number: string
  /** The buyer, as the company told it. */
  buyer: string | null
  /** `moved`: the bid deadline is to come after all. */
  state: 'open' | 'moved' | 'ended'
  endsAt: Date
  answer: LatestAnswer | null
}

type Found = Omit<OutcomeQuestion, 'state' | 'answer'> & { caseId: string; opens: boolean; isPast: boolean }

/** What a company is asked about its bid, by its link; null for a link that was never made, or has been forgotten. Changes nothing. */
export async function findOutcomeQuestion(token: string): Promise<OutcomeQuestion | null> {
  if (!mayBeToken(token)) return null
  const [found] = await db().$queryRaw<Found[]>`
    SELECT c.id AS "caseId", c.number, p.buyer_name AS buyer, f.ends_at AS "endsAt", follow_up_opens(f.id, f.kind) AS opens,
      EXISTS (SELECT FROM follow_up_from s WHERE s.case_id = c.id AND s.kind = 'outcome' AND s.from_at <= programme_now()) AS "isPast"
    FROM follow_up f JOIN cases c ON c.id = f.case_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE f.token_hash = ${hashToken(token)} AND f.kind = 'outcome'`
  if (!found) return null
  const { caseId, opens, isPast, ...question } = found
  if (!opens) return { ...question, buyer: null, state: 'ended', answer: null }
  const answer = await db().latestAnswer.findUnique({ where: { caseId } })
  return { ...question, state: isPast ? 'open' : 'moved', answer }
}
