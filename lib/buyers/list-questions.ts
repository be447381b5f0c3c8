import 'server-only'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import type { QuestionFilter, QuestionsAsked } from '@/lib/buyers/question-filter'
import { orderOf, soughtQuestions, type Answering } from '@/lib/buyers/sought-questions'
import { UNDELIVERED } from '@/lib/buyers/undelivered-mails'
import { Prisma } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'

const WHICH: Record<QuestionFilter, Prisma.Sql> = {
  open: Prisma.sql`q.status IN ('asked', 'taken')`,
  // Who asked to be called and has not been reached.
  calls: Prisma.sql`q.wants_call AND q.status <> 'closed'
    AND NOT EXISTS (SELECT FROM buyer_call c WHERE c.question_id = q.id AND c.result = 'reached')`,
  answered: Prisma.sql`q.status = 'answered'`,
  closed: Prisma.sql`q.status = 'closed'`,
  unreached: Prisma.sql`EXISTS (SELECT FROM ${UNDELIVERED})`,
}

export const QUESTIONS_PER_PAGE = 50

export type QuestionPage = { questions: ListedQuestion[]; total: number }

/** Questions that this person may see, the one to be answered first on top; never the questions' own words. */
export async function listQuestions(
  staff: BuyerAdvisor | ProjectLead,
  asked: QuestionsAsked,
  page = 1,
  perPage = QUESTIONS_PER_PAGE,
): Promise<QuestionPage> {
  return transaction(async (tx) => {
    const answering = await listAnswering(tx)
    const rows = await inBuyersRoom(
      tx,
      staff,
      (room) => room.$queryRaw<(ListedQuestion & { total: number })[]>`
        SELECT q.id, q.number, q.topic, q.organisation, q.name, q.phone, q.status, q.wants_call AS "wantsCall",
          q.asked_at AS "askedAt", q.due_on::text AS "dueOn", q.taken_by AS "takenBy", count(*) OVER ()::int AS total,
          (SELECT count(*)::int FROM buyer_call c WHERE c.question_id = q.id) AS calls
        FROM buyer_question q WHERE ${WHICH[asked.show]} AND ${soughtQuestions(asked.q ?? '', staff.locale, answering)}
        ORDER BY ${orderOf(asked.sort ?? 'due', staff.locale, answering)}
        LIMIT ${perPage}::int OFFSET ${(page - 1) * perPage}::int`,
    )
    const nameOf = (id: string | null) => answering.find((one) => one.id === id)?.name ?? null
    const questions = rows.map(({ total: _, ...row }) => ({ ...row, takenByName: nameOf(row.takenBy) }))
    return { questions, total: rows[0]?.total ?? 0 }
  })
}

/** Those who answer or have answered, by name: they are outside the room. */
async function listAnswering(tx: Tx): Promise<Answering[]> {
  return tx.$queryRaw<Answering[]>`
    SELECT p.id, p.name FROM person p
    WHERE EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id AND r.role = 'buyer-advisor')
    ORDER BY p.name COLLATE "sv-x-icu"`
}

/** The staff's names are outside the room. */
export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
