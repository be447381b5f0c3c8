import { findOutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import { closeCase } from '@/lib/cases/close-case'
import { db } from '@/lib/db/client'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { findSatisfactionQuestion } from '@/lib/outcomes/find-satisfaction-question'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { lastEvent } from '@/tests/support/told'
import { AT_WORK, aCasePastDeadline, anAskedCase, closedAgo, daysGo, followUpToken } from '@/tests/support/a-follow-up'
import { refused } from '@/tests/support/refused'

async function aRating() {
  const made = await aCasePastDeadline(-3)
  await closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
  await closedAgo(made.number, 6)
  await askFollowUps(AT_WORK)
  return { ...made, token: await followUpToken(made.number, 'satisfaction') }
}

it('keeps a number and a sentence once, the latest holds, and the trail has neither', async () => {
  const { id, number, token } = await aRating()
  const said = { token, score: 2, words: 'Kanariefågel' }
  await Promise.all([answerSatisfaction(said), answerSatisfaction(said)])
  expect(await db().satisfaction.count({ where: { caseId: id } })).toBe(1)
  const event = await lastEvent(id)
  expect(event).toMatchObject({ type: 'follow-up.rated', role: 'visitor' })
  expect(Object.keys(event?.facts ?? {})).toEqual(['answerId'])
  await answerSatisfaction({ token, score: 5, words: null })
  expect(await findSatisfactionQuestion(token)).toMatchObject({ number, state: 'open', answer: { score: 5, words: null } }) // prettier-ignore
})

it('opens for its own purpose alone, and until it ends', async () => {
  const { number, token } = await aRating()
  await refused(() => answerByLink({ token, bid: 'no', result: null }), 'link-unknown')
  expect(await findOutcomeQuestion(token)).toBeNull()
  const asked = await anAskedCase()
  expect(await findSatisfactionQuestion(asked.token)).toBeNull()
  await refused(() => answerSatisfaction({ token: 'a'.repeat(43), score: 3, words: null }), 'link-unknown')
  expect(await findSatisfactionQuestion('a'.repeat(43))).toBeNull()
  await daysGo(number, 60)
  await refused(() => answerSatisfaction({ token, score: 3, words: null }), 'follow-up-ended')
  expect(await findSatisfactionQuestion(token)).toMatchObject({ state: 'ended', answer: null })
})

it('is of the case that was asked, whatever is said of another', async () => {
  const [one, two] = [await aRating(), await aRating()]
  await answerSatisfaction({ token: one.token, score: 1, words: 'Det ena' })
  expect(await findSatisfactionQuestion(two.token)).toMatchObject({ number: two.number, answer: null })
  expect(await findSatisfactionQuestion(one.token)).toMatchObject({ number: one.number, answer: { score: 1, words: 'Det ena' } })
  for (const said of [{ score: 1, words: null }, { score: 2, words: null }]) await answerSatisfaction({ token: one.token, ...said })
  expect(await db().satisfaction.count({ where: { caseId: one.id } })).toBe(3)
  expect(await findSatisfactionQuestion('short')).toBeNull()
}) // prettier-ignore
