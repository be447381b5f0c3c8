import 'server-only'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { questionFigures, type CountedQuestion, type QuestionFigures } from '@/lib/buyers/question-figures'
import { transaction } from '@/lib/db/transaction'

/** Days, the first one counted and the last one not. */
type Days = { from: string; until: string }

/**
 * What came to the buyers' line in some days, or ever, of the questions that this person may see: row security decides, as
 * in the list, so that no number tells of a question that is closed to them. Not for a lead: nobody who follows the cases
 * counts the buyers' questions (product rule 8).
 */
export async function findQuestionFigures(staff: BuyerAdvisor, days: Days | null = null): Promise<QuestionFigures> {
  const questions = await transaction(async (tx) =>
    inBuyersRoom(
      tx,
      staff,
      (room) => room.$queryRaw<CountedQuestion[]>`
        SELECT q.topic, q.status, q.buyer_org_digits AS "buyerOrgDigits", q.asked_at AS "askedAt", q.due_on::text AS "dueOn",
          q.answered_at AS "answeredAt",
          EXISTS (SELECT FROM buyer_call c WHERE c.question_id = q.id AND c.result = 'reached') AS reached
        FROM buyer_question q
        WHERE (${days?.from ?? null}::date IS NULL OR day_of(q.asked_at) >= ${days?.from ?? null}::date)
          AND (${days?.until ?? null}::date IS NULL OR day_of(q.asked_at) < ${days?.until ?? null}::date)`,
    ),
  )
  return questionFigures(questions)
}
