import { closeCase } from '@/lib/cases/close-case'
import { findCase } from '@/lib/cases/find-case'
import { disownCase } from '@/lib/cases/disown-case'
import { openCase } from '@/lib/cases/open-case'
import { visitor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { findOutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import {
  answersOf,
  anAskedCase,
  AT_WORK,
  closedAgo,
  daysGo,
  deadlineAgo,
  followUpToken,
} from '@/tests/support/a-follow-up'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { lastEvent } from '@/tests/support/told'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { withTriggersOff } from '@/tests/support/database'
import { refused } from '@/tests/support/refused'
import { randomUUID } from 'node:crypto'

it('keeps the answer once however often it is sent, and tells codes alone', async () => {
  const { id, token, advisor, number } = await anAskedCase()
  const said = { token, bid: 'yes', result: 'none-yet' } as const
  await Promise.all([answerByLink(said), answerByLink(said)])
  const answers = await answersOf(id)
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatchObject({ bid: 'yes', result: 'none-yet', answeredBy: null })
  expect(await lastEvent(id)).toMatchObject({
    ...{ type: 'follow-up.answered', role: 'visitor', actorId: null },
    facts: { answerId: answers[0]?.id, bid: 'yes', result: 'none-yet' },
  })
  expect(await db().notice.count({ where: { caseId: id, personId: advisor.personId, kind: 'changed', seenAt: null } })).toBe(1) // prettier-ignore
  expect((await findCase(advisor, number))?.result).toBeNull()
})

it('is corrected until it lapses: the latest holds, and each is kept', async () => {
  const { id, number, token, advisor } = await anAskedCase()
  await answerByLink({ token, bid: 'yes', result: 'won' })
  expect((await findCase(advisor, number))?.result).toBe('won')
  const more = { token, value: 1_200_000, bidsReceived: 4, firstPublicBid: 'yes', barriers: ['form'], mayTell: true } as const // prettier-ignore
  await addDetailsByLink({ ...more, barriers: [...more.barriers] })
  await answerByLink({ token, bid: 'yes', result: 'lost' })
  expect(await answersOf(id)).toMatchObject([
    { result: 'won', valueSek: null },
    { result: 'won', valueSek: 1_200_000n },
    { result: 'lost', valueSek: null, bidsReceived: 4, firstPublicBid: true, barriers: ['form'], mayTell: true },
  ])
  expect((await findCase(advisor, number))?.result).toBe('lost')
  await answerByLink({ token, bid: 'no', result: null })
  expect((await answersOf(id)).at(-1)).toMatchObject({ bid: 'no', result: null, bidsReceived: null })
  await daysGo(number, 210)
  await refused(() => answerByLink({ token, bid: 'yes', result: 'won' }), 'follow-up-ended')
  expect(await findOutcomeQuestion(token)).toMatchObject({ state: 'ended', answer: null, buyer: null })
})

it('shows the number and the buyer as the company told it, and what was answered', async () => {
  const { number, token } = await anAskedCase()
  const before = await findOutcomeQuestion(token)
  expect(before).toEqual({ number, buyer: 'Provstads kommun', state: 'open', endsAt: before?.endsAt, answer: null })
  await answerByLink({ token, bid: 'yes', result: 'appealed' })
  expect((await findOutcomeQuestion(token))?.answer).toMatchObject({ result: 'appealed' })
  expect(await findOutcomeQuestion('a'.repeat(43))).toBeNull()
  expect(await findOutcomeQuestion('short')).toBeNull()
  await refused(() => answerByLink({ token: 'a'.repeat(43), bid: 'no', result: null }), 'link-unknown')
})

it('takes no answer once the deadline has been moved to come', async () => {
  const { number, token, advisor } = await anAskedCase()
  await closeCase(advisor, { ...(await asSeen(number)), ...BID_SUBMITTED })
  await closedAgo(number, 6)
  await deadlineAgo(number, -5)
  await refused(() => answerByLink({ token, bid: 'yes', result: 'won' }), 'deadline-not-passed')
  expect(await findOutcomeQuestion(token)).toMatchObject({ state: 'moved' })
})

it('ends with the contact: disowned, shut out or forgotten', async () => {
  const { token, contactId } = await anAskedCase()
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [contactId])
  await refused(() => answerByLink({ token, bid: 'yes', result: 'won' }), 'follow-up-ended')
  await anOpenRound()
  const email = `${randomUUID()}@example.test`
  const { id, number } = await openCase(visitor, randomUUID(), anApplication({ contact: { email } }))
  await withTriggersOff('cases', `update cases set status = 'accepted' where id = $1`, [id])
  await deadlineAgo(number, 1)
  await askFollowUps(AT_WORK)
  const link = await followUpToken(number)
  expect(await findOutcomeQuestion(link)).toMatchObject({ state: 'open' })
  await disownCase({ id: await proven(email) }, number)
  expect(await findOutcomeQuestion(link)).toMatchObject({ state: 'ended' })
  await refused(() => answerByLink({ token: link, bid: 'yes', result: 'won' }), 'follow-up-ended')
})
