import { asSuperuser } from '@/tests/support/database'
import { closeCase } from '@/lib/cases/close-case'
import { db } from '@/lib/db/client'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { findOutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import { forgetFollowUps } from '@/lib/outcomes/forget-follow-ups'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { AT_WORK, aCasePastDeadline, anAskedCase, closedAgo, daysGo, followUpToken } from '@/tests/support/a-follow-up'

it('ends a link that opens nothing any more, and no other', async () => {
  const { id, number, token } = await anAskedCase()
  await forgetFollowUps()
  expect(await findOutcomeQuestion(token)).toMatchObject({ state: 'open' })
  await daysGo(number, 210)
  const [one, two] = await Promise.all([forgetFollowUps(), forgetFollowUps()])
  expect(one + two).toBe(1)
  expect(await findOutcomeQuestion(token)).toBeNull()
  expect((await eventTypes(id)).at(-1)).toBe('follow-up.link-ended')
  expect(await forgetFollowUps()).toBe(0)
  const asked = [await anAskedCase(), await anAskedCase(), await anAskedCase(), await anAskedCase()]
  for (const one of asked) await daysGo(one.number, 210)
  expect(await forgetFollowUps()).toBe(4)
  for (const one of asked) expect((await lastEvent(one.id))?.type).toBe('follow-up.link-ended')
  // As they were written: every company's stream is locked in the order of their ids.
  const ids = asked.map(({ companyId }) => companyId)
  const told = await asSuperuser<{ id: string }>(
    `select c.company_id as id from audit_event e join cases c on c.id = e.case_id
     where e.type = 'follow-up.link-ended' and c.company_id = any($1) order by e.ctid`, [ids]) // prettier-ignore
  expect(told.map((row) => row.id)).toEqual([...ids].sort())
})

it('erases words that were written anew, and all after a year; the numbers stay', async () => {
  const { id, number, lead } = await aCasePastDeadline(-3)
  await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
  await closedAgo(number, 6)
  await askFollowUps(AT_WORK)
  const token = await followUpToken(number, 'satisfaction')
  await answerSatisfaction({ token, score: 2, words: 'Först' })
  await answerSatisfaction({ token, score: 4, words: 'Sedan' })
  await forgetFollowUps()
  const kept = () => db().satisfaction.findMany({ where: { caseId: id }, orderBy: { answeredAt: 'asc' } })
  expect(await kept()).toMatchObject([
    { score: 2, words: null },
    { score: 4, words: 'Sedan' },
  ])
  await daysGo(number, 364)
  await forgetFollowUps()
  expect((await kept()).map(({ words }) => words)).toEqual([null, 'Sedan'])
  await daysGo(number, 2)
  await forgetFollowUps()
  expect(await kept()).toMatchObject([
    { score: 2, words: null },
    { score: 4, words: null },
  ])
  expect(await eventTypes(id)).toContain('follow-up.words-forgotten')
})

it('keeps the words of one case whatever is said of another', async () => {
  const rated = []
  for (const words of ['Om det ena', 'Om det andra']) {
    const { id, number, lead } = await aCasePastDeadline(-3)
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    await closedAgo(number, 6)
    await askFollowUps(AT_WORK)
    await answerSatisfaction({ token: await followUpToken(number, 'satisfaction'), score: 3, words })
    rated.push(id)
  }
  await forgetFollowUps()
  const kept = await db().satisfaction.findMany({ where: { caseId: { in: rated } }, orderBy: { answeredAt: 'asc' } })
  expect(kept.map(({ words }) => words)).toEqual(['Om det ena', 'Om det andra'])
})
