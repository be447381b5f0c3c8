import { closeCase } from '@/lib/cases/close-case'
import { noticeInput } from '@/lib/cases/notice-inputs'
import { recordResult } from '@/lib/cases/record-result'
import { takeBackResult } from '@/lib/cases/take-back-result'
import { db } from '@/lib/db/client'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { addDetailsInput } from '@/lib/outcomes/inputs'
import { takeResult } from '@/lib/outcomes/take-result'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { AT_WORK, aCasePastDeadline, anAskedCase, answersOf, daysGo, stepsAsked } from '@/tests/support/a-follow-up'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED, closedBy } from '@/tests/support/closed-case'
import { withTriggersOff } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

const read = (number: string, told: object = {}) =>
  noticeInput.parse({ number, version: '0', step: 'result', result: 'won', resultSaid: '', ...told })

describe('taking the result of an award notice', () => {
  it('says it as the company’s answer does, with its event, and asks no more', async () => {
    const { id, number, advisor } = await anAskedCase()
    await takeResult(advisor, read(number, { resultValue: '95415', resultBids: '3' }))
    expect(await answersOf(id)).toMatchObject([
      { bid: 'yes', result: 'won', valueSek: 95_415n, bidsReceived: 3, answeredBy: advisor.personId, mayTell: false },
    ])
    expect(await lastEvent(id)).toMatchObject({ type: 'follow-up.answered', facts: { bid: 'yes', result: 'won' } })
    await daysGo(number, 31)
    await askFollowUps(AT_WORK)
    expect(await stepsAsked(id)).toEqual([0])
  })

  it('keeps what the company has said beside, also a value that the notice does not tell', async () => {
    const { id, number, token, advisor } = await anAskedCase()
    await answerByLink({ token, bid: 'yes', result: 'won' })
    await addDetailsByLink(addDetailsInput.parse({ token, value: '70 000', barriers: ['form'], mayTell: 'on' }))
    const said = (await answersOf(id)).at(-1)?.id
    await takeResult(advisor, read(number, { resultBids: '4', resultSaid: said }))
    expect((await answersOf(id)).at(-1)).toMatchObject({
      ...{ valueSek: 70_000n, bidsReceived: 4, barriers: ['form'], mayTell: true },
    })
  })

  it('takes the notice’s value and number over what was said, and the result of another’s case for nothing', async () => {
    const [made, other] = [await anAskedCase(), await anAskedCase()]
    await answerByLink({ token: other.token, bid: 'yes', result: 'won' })
    await answerByLink({ token: made.token, bid: 'yes', result: 'won' })
    await addDetailsByLink(addDetailsInput.parse({ token: made.token, value: '70 000', bidsReceived: '2', firstPublicBid: 'yes' }))
    const resultSaid = (await answersOf(made.id)).at(-1)?.id
    await takeResult(made.advisor, read(made.number, { resultValue: '80000', resultBids: '5', resultSaid }))
    expect((await answersOf(made.id)).at(-1)).toMatchObject({ valueSek: 80_000n, bidsReceived: 5, firstPublicBid: true })
    expect(await answersOf(other.id)).toHaveLength(1)
  }) // prettier-ignore

  it('overwrites nothing that was told since the notice was read', async () => {
    const { id, number, token, advisor } = await anAskedCase()
    await answerByLink({ token, bid: 'yes', result: 'lost' })
    await refused(() => takeResult(advisor, read(number)), 'result-told-since')
    expect(await answersOf(id)).toMatchObject([{ result: 'lost' }])
  })

  it('is recorded of a closed case whose bid had no last day, and can be taken back', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    await closeCase(advisor, { ...(await asSeen(number)), ...BID_SUBMITTED })
    await withTriggersOff('procurement', `update procurement p set bid_deadline_on = null, bid_deadline_at = null, questions_on = null, questions_at = null
      from cases c where c.procurement_id = p.id and c.id = $1`, [id]) // prettier-ignore
    await takeResult(advisor, read(number, { result: 'lost' }))
    expect(await lastEvent(id)).toMatchObject({ type: 'result.recorded', facts: { result: 'lost' } })
    await takeBackResult(advisor, { number })
    expect((await db().bidResult.findMany({ where: { caseId: id } })).map(({ result }) => result)).toContain(null)
  })

  it('sees what was recorded of a closed case before', async () => {
    const advisor = await anAdvisor()
    const { id, number } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await recordResult(advisor, { number, result: 'lost' })
    await refused(() => takeResult(advisor, read(number)), 'result-told-since')
    const last = await db().bidResult.findFirstOrThrow({ where: { caseId: id } })
    await takeResult(advisor, read(number, { resultSaid: last.id }))
    expect(await lastEvent(id)).toMatchObject({ facts: { result: 'won' } })
  })

  it('is refused before the last day for bids, without a result, and to others', async () => {
    const { number, advisor } = await aCasePastDeadline(-2)
    await refused(() => takeResult(advisor, read(number)), 'deadline-not-passed')
    const made = await aCasePastDeadline()
    for (const told of [{ result: '' }, { result: 'appealed' }, { resultValue: '0' }, { resultBids: '-1' }])
      await refused(() => takeResult(made.advisor, read(made.number, told)), 'nothing-chosen')
    const other = await anAdvisor('Rolf')
    await refused(() => takeResult(other, read(made.number)), 'case-not-found')
    expect(await answersOf(made.id)).toEqual([])
  })
})
