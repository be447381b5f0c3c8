import { db } from '@/lib/db/client'
import { answerInList } from '@/lib/outcomes/answer-in-list'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aCasePastDeadline } from '@/tests/support/a-follow-up'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

const latest = (caseId: string) => db().latestAnswer.findUniqueOrThrow({ where: { caseId } })

it('writes down in one word how it went, and leaves what else the company has said', async () => {
  const { lead, number, id } = await aCasePastDeadline()
  const before = { number, bid: 'yes', result: 'none-yet', bidsReceived: '4', barriers: ['price-model'] }
  await answerOnCase(lead, answerOnCaseInput.parse(before))
  await answerInList(lead, { number, told: 'lost' })
  expect(await latest(id)).toMatchObject({ bid: 'yes', result: 'lost', bidsReceived: 4, barriers: ['price-model'] })
  expect(await lastEvent(id)).toMatchObject({ type: 'follow-up.answered', facts: { bid: 'yes', result: 'lost' } })
  await answerInList(lead, { number, told: 'lost' })
  expect(await db().followUpAnswer.count({ where: { caseId: id } })).toBe(2)
  const other = await aCasePastDeadline()
  await answerInList(lead, { number: other.number, told: 'won' })
  const nothing = { valueSek: null, bidsReceived: null, firstPublicBid: null, barriers: [], mayTell: false }
  expect(await latest(other.id)).toMatchObject({ bid: 'yes', result: 'won', ...nothing, answeredBy: lead.personId })
  await answerInList(lead, { number, told: 'no-bid' })
  expect(await latest(id)).toMatchObject({ bid: 'no', result: null, bidsReceived: null })
})

it('is refused before the deadline, and of a case that is another’s', async () => {
  const early = await aCaseInProgress()
  await refused(() => answerInList(early.lead, { number: early.number, told: 'won' }), 'deadline-not-passed')
  const [{ number }, stranger] = [await aCasePastDeadline(), await anAdvisor('Anna Annan')]
  await refused(() => answerInList(stranger, { number, told: 'won' }), 'case-not-found')
})
