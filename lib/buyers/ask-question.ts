import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Visitor } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { AskQuestionInput } from '@/lib/buyers/question-inputs'
import { linkOf, questionPath } from '@/lib/buyers/question-link'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { addWorkingDays } from '@/lib/calendar/working-days'
import { buyerNumber } from '@/lib/config/buyer-number'
import { host } from '@/lib/config/host'
import { hashToken } from '@/lib/crypto/tokens'
import { transaction } from '@/lib/db/transaction'
import { queueBuyersMail } from '@/lib/mail/queue-mail'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * A buyer's question, from anyone. Sent again with the same request it is the same question. Returns the token of the
 * asker's own page. Refusal: `request-reused`.
 */
export async function askQuestion(
  asker: Visitor,
  input: AskQuestionInput,
  locale: 'sv' | 'en',
): Promise<{ link: string; number: string }> {
  const { requestId, organisation, name, email, phone, topic, text, wantsCall, reference } = input
  const link = linkOf(requestId)
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ask:${requestId}`}, 0))`
    const before = await inBuyersRoom(tx, { ...asker, link }, (room) =>
      room.buyerQuestion.findUnique({ where: { requestId } }),
    )
    // What the question is about may have been corrected since, by those who answer it.
    if (before && !sameAnswers(before, { organisation, name, email, phone, topic, text, wantsCall }))
      throw new Refusal('request-reused')
    if (before) return { link, number: before.number }

    const id = randomUUID()
    const number = drawNumber(Number(today().slice(0, 4)))
    const tedNumber = normaliseTedNumber(input.tedNumber)
    const buyerOrgDigits = buyerNumber(input.buyerOrgNumber, organisation)
    const dueOn = dateFromDay(addWorkingDays(today(), host().responseWorkingDays, 'free'))
    await inBuyersRoom(tx, { ...asker, link }, async (room) => {
      await room.buyerQuestion.create({
        data: {
          id, number, organisation, name, email, phone, topic, text, wantsCall, reference: reference || null, tedNumber,
          buyerOrgDigits, boughtFor: input.boughtFor || null,
          linkHash: hashToken(link), requestId, locale, dueOn,
        }, // prettier-ignore
        select: { id: true },
      })
      const path = questionPath(locale, link)
      await queueBuyersMail(room, id, { address: email, locale }, 'question-received', { number }, { path })
    })
    await record(tx, asker, 'question.asked', { kind: 'buyer-question', id }, {})
    return { link, number }
  })
}

/** Drawn at random: a counter's gap would tell that a question is hidden. Of nine hundred thousand, a year has hundreds. */
function drawNumber(year: number): string {
  return `UL-${year}-${randomInt(100_000, 1_000_000)}`
}
