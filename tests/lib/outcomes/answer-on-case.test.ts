import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { asSeen } from '@/tests/support/case-rows'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { closeCase } from '@/lib/cases/close-case'
import { db } from '@/lib/db/client'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { findOutcome } from '@/lib/outcomes/find-outcome'
import { addDetailsInput, answerOnCaseInput } from '@/lib/outcomes/inputs'
import { aStranger } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import {
  AT_WORK,
  aCasePastDeadline,
  anAskedCase,
  answersOf,
  closedAgo,
  daysGo,
  stepsAsked,
} from '@/tests/support/a-follow-up'
import { anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const said = (number: string, typed: Record<string, unknown> = {}) =>
  answerOnCaseInput.parse({ number, bid: 'yes', result: 'won', ...typed })

it('is written down by the advisor or the lead, and says who did', async () => {
  const { id, number, advisor, lead } = await aCasePastDeadline()
  await answerOnCase(advisor, said(number, { result: 'none-yet' }))
  expect(await findOutcome(lead, id)).toMatchObject({ asked: 0, answer: { result: 'none-yet', answeredByName: advisor.name } }) // prettier-ignore
  await answerOnCase(lead, said(number, { value: '90 000' }))
  await answerOnCase(lead, said(number, { value: '90 000' }))
  expect(await answersOf(id)).toMatchObject([{ answeredBy: advisor.personId }, { answeredBy: lead.personId, valueSek: 90_000n }]) // prettier-ignore
  expect(await lastEvent(id)).toMatchObject({ type: 'follow-up.answered', role: 'project-lead', actorId: lead.personId }) // prettier-ignore
})

it('is answered by the contact until the last question has ended, by the staff also after', async () => {
  const { id, number, contactId, advisor } = await aCasePastDeadline()
  const contact = await asContact(contactId)
  const told = () => db().notice.count({ where: { caseId: id, personId: advisor.personId, kind: 'changed' } })
  await answerOnCase(advisor, said(number, { result: 'none-yet' }))
  expect(await told()).toBe(0)
  await answerOnCase(contact, said(number, { mayTell: 'on' }))
  expect(await told()).toBe(1)
  expect(await findOutcome(contact, id)).toMatchObject({ isPast: false, answer: { mayTell: true } })
  await daysGo(number, 211)
  await refused(() => answerOnCase(contact, said(number, { result: 'lost' })), 'follow-up-ended')
  await answerOnCase(advisor, said(number, { result: 'lost' }))
  expect((await answersOf(id)).at(-1)).toMatchObject({ result: 'lost', mayTell: true })
})

it('lets the staff take the consent back, and never give it', async () => {
  const { id, number, token, advisor } = await anAskedCase()
  await answerOnCase(advisor, said(number, { mayTell: 'on' }))
  expect((await answersOf(id)).at(-1)).toMatchObject({ mayTell: false })
  await answerByLink({ token, bid: 'yes', result: 'won' })
  await addDetailsByLink(addDetailsInput.parse({ token, mayTell: 'on' }))
  await answerOnCase(advisor, said(number, { bidsReceived: '2' }))
  expect((await answersOf(id)).at(-1)).toMatchObject({ mayTell: true, bidsReceived: 2 })
  await answerOnCase(advisor, said(number, { bidsReceived: '2', noTell: 'on' }))
  expect((await answersOf(id)).at(-1)).toMatchObject({ mayTell: false })
})

it('is refused before the deadline, and to others', async () => {
  const { number, advisor, id } = await aCasePastDeadline(-2)
  await refused(() => answerOnCase(advisor, said(number)), 'deadline-not-passed')
  expect(await findOutcome(advisor, id)).toBeNull()
  // That it is asked what the support was worth opens nothing of its bid.
  await closeCase(advisor, { ...(await asSeen(number)), ...BID_SUBMITTED })
  await closedAgo(number, 6)
  await askFollowUps(AT_WORK)
  await refused(() => answerOnCase(advisor, said(number)), 'deadline-not-passed')
  const made = await aCasePastDeadline()
  const other = await anAdvisor('Rolf')
  const stranger = await aStranger()
  await refused(() => answerOnCase(other, said(made.number)), 'case-not-found')
  await refused(() => answerOnCase(stranger, said(made.number)), 'case-not-found')
  expect(await findOutcome(stranger, made.id)).toBeNull()
})

it('has been asked as often as the company was asked of that bid, and of nothing else', async () => {
  const [made, other] = [await anAskedCase(), await anAskedCase()]
  await daysGo(other.number, 31)
  await askFollowUps(AT_WORK)
  expect(await findOutcome(made.lead, made.id)).toMatchObject({ asked: 1 })
  // Nothing else is asked within days of it.
  await daysGo(made.number, 4)
  const before = await findOutcome(made.lead, made.id)
  await closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
  await closedAgo(made.number, 6)
  await askFollowUps(AT_WORK)
  await askFollowUps(new Date(AT_WORK.getTime() + 86_400_000))
  expect(await stepsAsked(made.id, 'satisfaction')).toEqual([5])
  expect(await findOutcome(made.lead, made.id)).toEqual(before)
  expect(await findOutcome(made.lead, other.id)).toMatchObject({ asked: 2 })
  await answerOnCase(other.advisor, said(other.number))
  expect(await findOutcome(made.lead, made.id)).toMatchObject({ answer: null })
})

it('is answered by the contact although another case’s question has ended', async () => {
  const [ended, made] = [await aCasePastDeadline(), await aCasePastDeadline()]
  await daysGo(ended.number, 300)
  await answerOnCase(await asContact(made.contactId), said(made.number))
  expect(await answersOf(made.id)).toHaveLength(1)
})
