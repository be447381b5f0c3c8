import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { PublishAnswerInput } from '@/lib/buyers/inputs'
import { keepRevision } from '@/lib/buyers/keep-revision'
import { slugOf } from '@/lib/buyers/slug'
import { findTrace } from '@/lib/buyers/traces'
import { dateFromDay } from '@/lib/calendar/database-days'
import { transaction, type Tx } from '@/lib/db/transaction'
import { sameAnswers } from '@/lib/refusals/same-answers'

const FIELDS = ['questionSv', 'answerSv', 'questionEn', 'answerEn'] as const

/**
 * Publishes an answer for all to read. When it began with a buyer's question, nothing of the asker may be left in it,
 * and no way leads back. When it began with a theme of a round, that is kept, and of a theme one page stands at a time. The
 * same request publishes once. Refusals: `question-not-found`, `request-reused`, `theme-not-found`, `theme-published`,
 * `trace-left` beside the field.
 */
export async function publishAnswer(advisor: BuyerAdvisor, input: PublishAnswerInput): Promise<{ slug: string }> {
  const { requestId, topic, questionSv, answerSv, questionEn, answerEn } = input
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('publish-answer', 0))`
    const reviewedOn = dateFromDay(input.reviewedOn)
    const said = { topic, questionSv, answerSv, questionEn, answerEn, reviewedOn }
    const before = await publishedWith(tx, requestId)
    if (before && !sameAnswers(before.first, { ...said, savedBy: advisor.personId }))
      throw new Refusal('request-reused')
    if (before) return { slug: before.slug }
    if (input.number) await requireScrubbed(tx, advisor, input.number, input)
    const theme = await themeOf(tx, input)
    const slug = await freeSlug(tx, slugOf(questionSv))
    const saved = await tx.generalAnswer.create({
      data: { ...said, ...theme, slug, reviewedBy: advisor.personId, requestId },
    })
    await keepRevision(tx, advisor, saved)
    await record(tx, advisor, 'general-answer.published', { kind: 'general-answer', id: saved.id }, { topic })
    return { slug }
  })
}

/** The answer that came with this request, and what it said then: it may have been corrected since. */
async function publishedWith(tx: Tx, requestId: string) {
  const answer = await tx.generalAnswer.findUnique({ where: { requestId }, select: { id: true, slug: true } })
  if (!answer) return null
  const first = await tx.generalAnswerRevision.findFirst({
    where: { answerId: answer.id },
    orderBy: { version: 'asc' },
  })
  return { slug: answer.slug, first }
}

async function requireScrubbed(
  tx: Tx,
  advisor: BuyerAdvisor,
  number: string,
  input: PublishAnswerInput,
): Promise<void> {
  const asker = await inBuyersRoom(tx, advisor, (room) => room.buyerQuestion.findUnique({ where: { number } }))
  if (!asker) throw new Refusal('question-not-found')
  for (const field of FIELDS) {
    const trace = findTrace(input[field] ?? '', asker)
    if (trace) throw new Refusal('trace-left', { trace }, field)
  }
}

/** Whoever publishes waits for the one before, so that of two pages of a theme the second is refused. */
async function themeOf(tx: Tx, { theme, themeRound }: PublishAnswerInput) {
  if (!theme && !themeRound) return {}
  const round = theme && themeRound && (await tx.round.findUnique({ where: { id: themeRound }, select: { id: true } }))
  if (!round) throw new Refusal('theme-not-found')
  if (await tx.generalAnswer.count({ where: { theme, themeRound, status: 'published' } }))
    throw new Refusal('theme-published')
  return { theme, themeRound }
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const taken = await tx.generalAnswer.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } })
  const slugs = new Set(['fraga', 'svar', 'ask', 'answer', ...taken.map(({ slug }) => slug)])
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!slugs.has(slug)) return slug
  }
}
