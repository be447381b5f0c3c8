import { closeCase } from '@/lib/cases/close-case'
import { db } from '@/lib/db/client'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { listWords } from '@/lib/outcomes/list-words'
import { AT_WORK, aCasePastDeadline, closedAgo, followUpToken } from '@/tests/support/a-follow-up'
import { declared } from '@/tests/support/a-conflict'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { aLead } from '@/tests/support/people'

it('is what companies of a round wrote, and of no case that is closed to the reader', async () => {
  const rated = []
  for (const words of ['Tack', null]) {
    const made = await aCasePastDeadline(-3)
    await closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
    await closedAgo(made.number, 6)
    await askFollowUps(AT_WORK)
    await answerSatisfaction({ token: await followUpToken(made.number, 'satisfaction'), score: 4, words })
    rated.push(made)
  }
  const [{ number, lead, roundId }] = rated as [(typeof rated)[0]]
  const { code } = await db().round.findUniqueOrThrow({ where: { id: roundId } })
  const told = [{ number, score: 4, words: 'Tack', answeredAt: expect.any(Date) }]
  expect(await listWords(lead)).toEqual(told)
  expect(await listWords(lead, code)).toEqual(told)
  expect(await listWords(lead, 'another')).toEqual([])
  const barred = await aLead('Lisa Hindrad')
  await declared(lead, 'Provbolaget AB', { personId: barred.personId })
  expect(await listWords(barred, code)).toEqual([])
})
