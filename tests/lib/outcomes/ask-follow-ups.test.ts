import { closeCase } from '@/lib/cases/close-case'
import { disownCase } from '@/lib/cases/disown-case'
import { openCase } from '@/lib/cases/open-case'
import { visitor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import type { Answer } from '@/lib/outcomes/codes'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import {
  AT_WORK,
  aCasePastDeadline,
  anAskedCase,
  closedAgo,
  daysGo,
  deadlineAgo,
  followUpToken,
  stepsAsked,
} from '@/tests/support/a-follow-up'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { withTriggersOff } from '@/tests/support/database'
import { randomUUID } from 'node:crypto'

const ask = () => askFollowUps(AT_WORK)

describe('what came of a bid', () => {
  it('is asked once its deadline has passed, of the contact, with a link that only the mail holds', async () => {
    const made = await aCasePastDeadline()
    const [one, two] = await Promise.all([ask(), ask()])
    expect(one + two).toBe(1)
    expect(await stepsAsked(made.id)).toEqual([0])
    expect((await mailsTo(made.contactId)).filter((mail) => mail === 'outcome-asked')).toHaveLength(1)
    expect(await lastEvent(made.id)).toMatchObject({ type: 'follow-up.asked', role: 'system', facts: { kind: 'outcome', step: 0 } }) // prettier-ignore
    const [asked] = await db().followUp.findMany({ where: { caseId: made.id } })
    expect(JSON.stringify(asked)).not.toContain(await followUpToken(made.number))
    expect(await ask()).toBe(0)
  })

  it('is not asked before the deadline, at night or on a Sunday', async () => {
    const before = await aCasePastDeadline(-1)
    const made = await aCasePastDeadline()
    expect(await askFollowUps(new Date('2026-12-01T02:00:00Z'))).toBe(0)
    expect(await askFollowUps(new Date('2026-11-29T09:00:00Z'))).toBe(0)
    await ask()
    expect([await stepsAsked(before.id), await stepsAsked(made.id)]).toEqual([[], [0]])
  })

  it('is asked again after 30, 90 and 180 days, while nothing is known', async () => {
    const { id, number, token } = await anAskedCase()
    await answerByLink({ token, bid: 'yes', result: 'none-yet' })
    for (const days of [28, 2, 58, 2, 88, 3, 20]) {
      await daysGo(number, days)
      await ask()
    }
    expect(await stepsAsked(id)).toEqual([0, 30, 90, 180])
  })

  it('is asked once after days without the job, not for each day that was missed', async () => {
    const { id, number } = await aCasePastDeadline(100)
    await ask()
    await ask()
    expect(await stepsAsked(id)).toEqual([90])
    await daysGo(number, 81)
    await ask()
    expect(await stepsAsked(id)).toEqual([90, 180])
    const late = await aCasePastDeadline(29)
    await ask()
    await daysGo(late.number, 2)
    await ask()
    expect(await stepsAsked(late.id)).toEqual([0])
    await daysGo(late.number, 13)
    await ask()
    expect(await stepsAsked(late.id)).toEqual([0, 30])
  })

  it.each<[string, Answer | null]>([
    ['won', 'won'],
    ['lost', 'lost'],
    ['cancelled', 'cancelled'],
    ['no bid', null],
  ])('is not asked again once it is known: %s', async (_name, result) => {
    const { id, number, token } = await anAskedCase()
    await answerByLink({ token, bid: result ? 'yes' : 'no', result })
    await daysGo(number, 40)
    await ask()
    expect(await stepsAsked(id)).toEqual([0])
  })

  it('is asked again of what is under review, and of what the staff closed with a bid', async () => {
    const { id, number, token, lead } = await anAskedCase()
    await answerByLink({ token, bid: 'yes', result: 'appealed' })
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    await daysGo(number, 40)
    await ask()
    expect(await stepsAsked(id)).toEqual([0, 30])
  })

  it('is not asked where the staff closed without a bid, nor of who had only just begun', async () => {
    const none = await aCasePastDeadline()
    await closeCase(none.lead, { ...(await asSeen(none.number)), ...BID_SUBMITTED, outcome: 'too-late' })
    const opened = await aCase()
    const turnedDown = await aCase().and(declined)
    const takenBack = await aCase().and(withdrawn)
    for (const { number } of [opened, turnedDown, takenBack]) await deadlineAgo(number, 1)
    await ask()
    for (const { id } of [none, opened, turnedDown, takenBack]) expect(await stepsAsked(id)).toEqual([])
  })

  it('is not asked of nobody: disowned, forgotten, or shut out', async () => {
    await anOpenRound()
    const email = `${randomUUID()}@example.test`
    const typed = await openCase(visitor, randomUUID(), anApplication({ contact: { email } }))
    const forgotten = await openCase(visitor, randomUUID(), anApplication())
    for (const { id } of [typed, forgotten])
      await withTriggersOff('cases', `update cases set status = 'accepted' where id = $1`, [id])
    await disownCase({ id: await proven(email) }, typed.number)
    await withTriggersOff('cases', 'update cases set contact_email = null where id = $1', [forgotten.id])
    const shut = await aCasePastDeadline()
    await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [shut.contactId])
    for (const { number } of [typed, forgotten]) await deadlineAgo(number, 1)
    await ask()
    for (const { id } of [typed, forgotten, shut]) expect(await stepsAsked(id)).toEqual([])
  })

  it('is asked of an address that nobody has proven yet', async () => {
    await anOpenRound()
    const email = `${randomUUID()}@example.test`
    const { id, number } = await openCase(visitor, randomUUID(), anApplication({ contact: { email } }))
    await withTriggersOff('cases', `update cases set status = 'accepted' where id = $1`, [id])
    await deadlineAgo(number, 1)
    await ask()
    expect(await stepsAsked(id)).toEqual([0])
    expect(await db().mail.count({ where: { toAddress: email, template: 'outcome-asked' } })).toBe(1)
  })
})

describe('how the support was', () => {
  it('is asked five days after the close and once again two weeks later, until it is answered', async () => {
    const { id, number, lead } = await aCasePastDeadline(-3)
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    await ask()
    expect(await stepsAsked(id, 'satisfaction')).toEqual([])
    await closedAgo(number, 5)
    await ask()
    expect(await stepsAsked(id, 'satisfaction')).toEqual([5])
    await daysGo(number, 14)
    await ask()
    await daysGo(number, 3)
    await ask()
    expect(await stepsAsked(id, 'satisfaction')).toEqual([5, 19])
    const other = await aCasePastDeadline(-3)
    await closeCase(other.lead, { ...(await asSeen(other.number)), ...BID_SUBMITTED })
    await closedAgo(other.number, 6)
    await ask()
    await answerSatisfaction({ token: await followUpToken(other.number, 'satisfaction'), score: 4, words: null })
    await daysGo(other.number, 14)
    await ask()
    expect(await stepsAsked(other.id, 'satisfaction')).toEqual([5])
  })

  it('is not asked within three days of the other question', async () => {
    const { id, number, lead } = await aCasePastDeadline(1)
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    await closedAgo(number, 6)
    await ask()
    expect([...(await stepsAsked(id)), ...(await stepsAsked(id, 'satisfaction'))]).toHaveLength(1)
    await daysGo(number, 4)
    await ask()
    expect([await stepsAsked(id), await stepsAsked(id, 'satisfaction')]).toEqual([[0], [5]])
  })
})
