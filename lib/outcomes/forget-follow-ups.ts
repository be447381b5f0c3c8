import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Years that somebody's words about the support are kept. */
export const WORDS_YEARS = 1

type Forgotten = { id: string; caseId: string; companyId: string }

/**
 * Ends the links that open nothing any more, and erases words about the support after a year, or once they have been
 * written anew. Returns how many. Safe from several processes.
 */
export async function forgetFollowUps(): Promise<number> {
  return (await endLinks()) + (await eraseWords())
}

async function endLinks(): Promise<number> {
  return transaction(async (tx) => {
    const ended = await tx.$queryRaw<Forgotten[]>`
      UPDATE follow_up f SET token_hash = NULL FROM cases c
      WHERE c.id = f.case_id AND f.token_hash IS NOT NULL AND NOT follow_up_opens(f.id, f.kind)
      RETURNING f.id, c.id AS "caseId", c.company_id AS "companyId"`
    for (const { id: followUpId, caseId: id, companyId } of inOrder(ended)) {
      await record(tx, system, 'follow-up.link-ended', { kind: 'case', id, companyId }, { followUpId })
    }
    return ended.length
  })
}

async function eraseWords(): Promise<number> {
  return transaction(async (tx) => {
    const erased = await tx.$queryRaw<Forgotten[]>`
      UPDATE satisfaction s SET words = NULL FROM cases c
      WHERE c.id = s.case_id AND s.words IS NOT NULL
        AND (s.answered_at < programme_now() - make_interval(years => ${WORDS_YEARS})
          OR EXISTS (SELECT FROM satisfaction n WHERE n.case_id = s.case_id AND n.answered_at > s.answered_at))
      RETURNING s.id, c.id AS "caseId", c.company_id AS "companyId"`
    for (const { id: answerId, caseId: id, companyId } of inOrder(erased)) {
      await record(tx, system, 'follow-up.words-forgotten', { kind: 'case', id, companyId }, { answerId })
    }
    return erased.length
  })
}

/** The companies' streams are locked in one order by everybody. */
function inOrder(rows: readonly Forgotten[]): Forgotten[] {
  return [...rows].sort((one, other) => (one.companyId < other.companyId ? -1 : 1))
}
