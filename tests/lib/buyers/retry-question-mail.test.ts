import { randomUUID } from 'node:crypto'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { countUndelivered } from '@/lib/buyers/count-undelivered'
import { findQuestion } from '@/lib/buyers/find-question'
import { listQuestions } from '@/lib/buyers/list-questions'
import { logCall } from '@/lib/buyers/log-call'
import { retryQuestionMail } from '@/lib/buyers/retry-question-mail'
import { listMails } from '@/lib/mail/list-mails'
import { answered, aCaseAbout, aPersonOfBothRoles, aQuestion, lastEventOf } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor, aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

/** A question whose answer was mailed to an address that takes no mail. */
async function bounced(fault = 'EENVELOPE-550', reference = '') {
  const advisor = await aBuyerAdvisor()
  const question = await aQuestion({ reference })
  await answered(advisor, question)
  await asSuperuser(
    `update mail set status = case template when 'question-answered' then 'failed' else 'sent' end, sealed = case template when 'question-answered' then sealed end,
       fault = case template when 'question-answered' then $2 end, queued_at = now() - interval '1 minute' where question_id = $1`,
    [question.id, fault],
  )
  return { advisor, ...question }
}

const undeliveredOf = async (staff: BuyerAdvisor | ProjectLead, number: string) =>
  (await findQuestion(staff, number))?.undelivered ?? []
const isListed = async (staff: BuyerAdvisor | ProjectLead, number: string) =>
  (await listQuestions(staff, { show: 'unreached' })).questions.some((one) => one.number === number)

describe('a mail that the buyer did not get', () => {
  it('is told in the buyers’ room: on the question, in the list and in the count, and nowhere outside', async () => {
    const before = await countUndelivered(await aBuyerAdvisor())
    const { advisor, number } = await bounced()
    expect(await undeliveredOf(advisor, number)).toMatchObject([{ template: 'question-answered', state: 'failed', fault: 'EENVELOPE-550', version: 0 }]) // prettier-ignore
    expect(await isListed(advisor, number)).toBe(true)
    expect(await countUndelivered(advisor)).toBe(before + 1)
    const lead = await aLead()
    expect(await countUndelivered(lead)).toBe(0)
    const { mails } = await listMails(lead, { state: 'failed', page: 1, locale: 'sv' })
    expect(mails.filter(({ template }) => template.startsWith('question-'))).toEqual([])
  })

  it('is neither shown nor counted to somebody behind the wall', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await aCaseAbout('STUDS-1').triaged().assignedTo(advisor)
    const before = await countUndelivered(buyers)
    const { number } = await bounced('EENVELOPE-550', 'STUDS-1')
    expect(await countUndelivered(buyers)).toBe(before)
    expect(await isListed(buyers, number)).toBe(false)
    const mailId = randomUUID()
    await refused(() => retryQuestionMail(buyers, { number, mailId, version: 0 }), 'question-not-found')
  })

  it('is forgotten once the buyer was reached by telephone, not when nobody answered', async () => {
    const { advisor, number } = await bounced()
    await logCall(advisor, { number, requestId: randomUUID(), result: 'no-answer', note: '' })
    expect(await isListed(advisor, number)).toBe(true)
    await logCall(advisor, { number, requestId: randomUUID(), result: 'reached', note: '' })
    expect(await isListed(advisor, number)).toBe(false)
    expect(await undeliveredOf(advisor, number)).toEqual([])
  })

  it('is sent again once, with an event of the question, as long as its link stands', async () => {
    const { advisor, id, number } = await bounced('ETIMEDOUT')
    const [mail] = await undeliveredOf(advisor, number)
    const again = { number, mailId: mail?.id ?? '', version: mail?.version ?? 0 }
    await refused(() => retryQuestionMail(advisor, { ...again, version: again.version + 1 }), 'mail-moved-on')
    await retryQuestionMail(advisor, again)
    expect(await lastEventOf(id)).toEqual({ type: 'question.mail-retried', role: 'buyer-advisor', actorId: advisor.personId, facts: {} }) // prettier-ignore
    expect(await asSuperuser(`select status, attempts, fault, version from mail where id = $1`, [again.mailId])).toEqual([{ status: 'queued', attempts: 0, fault: null, version: 1 }]) // prettier-ignore
    await refused(() => retryQuestionMail(advisor, again), 'mail-moved-on')

    const ended = await bounced('LINK_ENDED')
    const [lost] = await undeliveredOf(ended.advisor, ended.number)
    await refused(() => retryQuestionMail(advisor, { number: ended.number, mailId: lost?.id ?? '', version: 0 }), 'mail-moved-on') // prettier-ignore
  })

  it('is not sent again once it has gone', async () => {
    const { advisor, id, number } = await bounced()
    const [sent] = await asSuperuser<{ id: string; version: number }>(
      `select id, version from mail where question_id = $1 and status = 'sent'`,
      [id],
    )
    await refused(() => retryQuestionMail(advisor, { number, mailId: sent?.id ?? '', version: sent?.version ?? 0 }), 'mail-moved-on') // prettier-ignore
  })

  it('of another question is not reached through this one', async () => {
    const { advisor, number } = await bounced()
    const other = await bounced()
    const [mail] = await undeliveredOf(other.advisor, other.number)
    await refused(() => retryQuestionMail(advisor, { number, mailId: mail?.id ?? '', version: 0 }), 'mail-moved-on')
  })
})
