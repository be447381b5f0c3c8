import 'server-only'
import { noteAccess } from '@/lib/audit/note-access'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { namesOf } from '@/lib/buyers/list-questions'
import type { CallResult } from '@/lib/buyers/codes'
import type { LikelyProcurement } from '@/lib/buyers/likely-procurement'
import { noteFirstReading } from '@/lib/buyers/note-first-reading'
import type { UndeliveredMail } from '@/lib/buyers/undelivered'
import { UNDELIVERED } from '@/lib/buyers/undelivered-mails'
import type { QuestionView } from '@/lib/buyers/question-view'
import { dayFromDate } from '@/lib/calendar/database-days'
import type { BuyerAnswer, BuyerCall, BuyerQuestion } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'

type Found = {
  question: BuyerQuestion
  answers: BuyerAnswer[]
  calls: BuyerCall[]
  likely: LikelyProcurement[]
  undelivered: UndeliveredMail[]
  first: boolean
}

/**
 * The question for its reader, who from now on stands on the buyer's side of its procurement. The first reading is an
 * event; each goes to the access log, and so does a denied one. A lead reads after `readQuestion` only. Null is "not there" and "not yours" alike.
 */
export async function findQuestion(staff: BuyerAdvisor | ProjectLead, number: string): Promise<QuestionView | null> {
  const { personId, role } = staff
  const view = await transaction(async (tx) => {
    const found = await inBuyersRoom(tx, staff, async (room): Promise<Found | null> => {
      const question = await room.buyerQuestion.findUnique({ where: { number } })
      if (!question) return null
      const about = { questionId: question.id }
      const [read] = await room.$queryRaw<
        { first: boolean }[]
      >`SELECT note_question_read(${question.id}::uuid) AS first`
      const answers = await room.buyerAnswer.findMany({ where: about, orderBy: { sentAt: 'asc' } })
      const calls = await room.buyerCall.findMany({ where: about, orderBy: { calledAt: 'asc' } })
      const likely = await room.$queryRaw<LikelyProcurement[]>`
        SELECT id, buyer_name AS "buyerName", bought_for AS "boughtFor", reference, ted_number AS "tedNumber", apart
        FROM likely_procurements(${question.id}::uuid)`
      const undelivered = await room.$queryRaw<UndeliveredMail[]>`
        WITH q AS (SELECT id, erased_at FROM buyer_question WHERE id = ${question.id}::uuid)
        SELECT m.id, m.version, m.template, m.status AS state, m.fault, m.queued_at AS "queuedAt" FROM q, LATERAL (SELECT * FROM ${UNDELIVERED}) m
        ORDER BY m.queued_at`
      return { question, answers, calls, likely, undelivered, first: read?.first ?? false }
    })
    if (found?.first) await noteFirstReading(tx, staff, found.question.id)
    return found && viewOf(found, await namesOf(tx, handsOf(found)))
  })
  const access = { subjectKind: 'buyer-question' as const, personId, role }
  await noteAccess(
    view ? { ...access, action: 'read', subjectId: view.id } : { ...access, action: 'denied', reasonCode: 'not-seen' },
  )
  return view
}

function handsOf({ question, answers, calls }: Found): string[] {
  return [question.takenBy ?? [], answers.map((one) => one.authorId), calls.map((one) => one.callerId)].flat()
}

function viewOf({ question, answers, calls, likely, undelivered }: Found, names: Map<string, string>): QuestionView {
  const { id, number, organisation, name, email, phone, text, wantsCall, reference, tedNumber, version, askedAt } =
    question
  const { buyerOrgDigits, boughtFor } = question
  return {
    id, number, organisation, name, email, phone, text, wantsCall, reference, tedNumber, version, askedAt, buyerOrgDigits, boughtFor, likely, undelivered,
    topic: question.topic as QuestionView['topic'],
    status: question.status as QuestionView['status'],
    locale: question.locale as QuestionView['locale'],
    dueOn: dayFromDate(question.dueOn),
    erased: question.erasedAt !== null,
    takenByName: question.takenBy ? (names.get(question.takenBy) ?? null) : null,
    answers: answers.map((one) => ({
      id: one.id,
      text: one.text ?? '',
      sentAt: one.sentAt,
      authorName: names.get(one.authorId) ?? '',
    })),
    calls: calls.map((one) => ({
      id: one.id,
      result: one.result as CallResult,
      note: one.note,
      calledAt: one.calledAt,
      callerName: names.get(one.callerId) ?? '',
    })),
  } // prettier-ignore
}
