import 'server-only'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { mayBeToken } from '@/lib/outcomes/outcome-link'

export type SatisfactionQuestion = {
  number: string
  state: 'open' | 'ended'
  endsAt: Date
  answer: { score: number; words: string | null } | null
}

type Found = Omit<SatisfactionQuestion, 'state' | 'answer'> & { caseId: string; opens: boolean }

/** How the support was, asked by a link; null for a link that was never made, or has been forgotten. Changes nothing. */
export async function findSatisfactionQuestion(token: string): Promise<SatisfactionQuestion | null> {
  if (!mayBeToken(token)) return null
  const [found] = await db().$queryRaw<Found[]>`
    SELECT c.id AS "caseId", c.number, f.ends_at AS "endsAt", follow_up_opens(f.id, f.kind) AS opens
    FROM follow_up f JOIN cases c ON c.id = f.case_id
    WHERE f.token_hash = ${hashToken(token)} AND f.kind = 'satisfaction'`
  if (!found) return null
  const { caseId, opens, ...question } = found
  if (!opens) return { ...question, state: 'ended', answer: null }
  const answer = await db().latestSatisfaction.findUnique({ where: { caseId } })
  return { ...question, state: 'open', answer: answer && { score: answer.score, words: answer.words } }
}
