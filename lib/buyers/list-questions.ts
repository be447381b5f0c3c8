import 'server-only'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import type { QuestionFilter } from '@/lib/buyers/question-filter'
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

/** Questions that this person may see, the one to be answered first on top; never the questions' own words. */
export async function listQuestions(
  staff: BuyerAdvisor | ProjectLead,
  filter: QuestionFilter,
): Promise<ListedQuestion[]> {
  return transaction(async (tx) => {
    const rows = await inBuyersRoom(
      tx,
      staff,
      (room) => room.$queryRaw<ListedQuestion[]>`
        SELECT q.id, q.number, q.topic, q.organisation, q.name, q.phone, q.status, q.wants_call AS "wantsCall",
          q.asked_at AS "askedAt", q.due_on::text AS "dueOn", q.taken_by AS "takenBy",
          (SELECT count(*)::int FROM buyer_call c WHERE c.question_id = q.id) AS calls
        FROM buyer_question q WHERE ${WHICH[filter]}
        ORDER BY q.status = 'closed', CASE WHEN q.status IN ('asked', 'taken') THEN q.due_on END NULLS LAST, q.asked_at DESC
        LIMIT 200`,
    )
    const names = await namesOf(
      tx,
      rows.flatMap(({ takenBy }) => takenBy ?? []),
    )
    return rows.map((row) => ({ ...row, takenByName: row.takenBy ? (names.get(row.takenBy) ?? null) : null }))
  })
}

/** The staff's names are outside the room. */
export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}
