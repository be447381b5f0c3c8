import type { ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { closeCase } from '@/lib/cases/close-case'
import { correctSector } from '@/lib/cases/correct-sector'
import { recordResult } from '@/lib/cases/record-result'
import { pseudonym } from '@/lib/crypto/pseudonyms'
import { valueBand } from '@/lib/extracts/codes'
import { countExtract } from '@/lib/extracts/count-extract'
import { casesThen, entriesThen } from '@/lib/extracts/rows-then'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { AT_WORK, aCasePastDeadline, closedAgo, followUpToken } from '@/tests/support/a-follow-up'
import { anApplication } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { aTrade } from '@/tests/support/county'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { work } from '@/tests/support/some-work'

const STAMPS = {
  ...{ case_move: 'moved_at', ledger_entry: 'recorded_at', outside_time: 'recorded_at', outcome: 'recorded_at' },
  ...{ bid_result: 'recorded_at', follow_up_answer: 'answered_at', satisfaction: 'answered_at' },
}

/** As if all that was done in the case had been at that very moment. */
async function doneAt(caseId: string, at: Date) {
  for (const [table, column] of Object.entries(STAMPS))
    await withTriggersOff(table, `update ${table} set ${column} = $2 where case_id = $1`, [caseId, at])
  await withTriggersOff('cases', `update cases set opened_at = $2::timestamptz - interval '2 days' where id = $1`, [caseId, at]) // prettier-ignore
}
const caseThen = async (id: string, until: Date) => (await casesThen(until)).find((one) => one.id === id)

/** A case that was closed with a bid that was won. */
async function aWonBid(value: string) {
  const made = await aCasePastDeadline()
  const { number, advisor } = made
  await logTime(advisor, work(number, 30))
  await logTime(advisor, work(number, 20, { activity: 'travel' }))
  await closeCase(advisor, { ...(await asSeen(number)), ...BID_SUBMITTED })
  await recordResult(advisor, { number, result: 'won' })
  if (value) await answerOnCase(advisor, answerOnCaseInput.parse({ number, bid: 'yes', result: 'won', value }))
  return made
}

it('knows of a case what was done before the instant, and nothing of what was done at it', async () => {
  const { id, number } = await aWonBid('90 000')
  await closedAgo(number, 6)
  await askFollowUps(AT_WORK)
  await answerSatisfaction({ token: await followUpToken(number, 'satisfaction'), score: 4, words: null })
  const at = startOfDay(addDays(today(), -3))
  await doneAt(id, at)
  expect(await caseThen(id, at)).toMatchObject({
    ...{ status: 'opened', minutes: 0, outsideMinutes: 0, waitedHours: null, outcome: null, bid: null, result: null },
    ...{ firstPublicBid: null, value: null, barriers: [], score: null },
  })
  const after = new Date(at.getTime() + 1)
  expect(await caseThen(id, after)).toMatchObject({
    ...{
      status: expect.not.stringMatching('opened') as string,
      minutes: 30,
      outsideMinutes: 20,
      waitedHours: 48,
      outcome: 'bid-submitted',
      bid: 'yes',
    },
    ...{ result: 'won', firstPublicBid: true, value: 90_000, barriers: ['form'], score: 4 },
  })
  const entries = async (until: Date) => (await entriesThen(until)).filter(({ caseId }) => caseId === id)
  expect(await entries(at)).toEqual([])
  expect((await entries(after)).map(({ minutes, counts }) => [minutes, counts]).sort()).toEqual([[20, false], [30, true]]) // prettier-ignore
  expect(await caseThen(id, new Date(at.getTime() - 2 * 86_400_000))).toBeUndefined()
})

it('tells a bid in codes: in what band its value lies where it was won and known', async () => {
  const day = addDays(today(), -3)
  const [known, unknown, helped] = [await aWonBid('90 000'), await aWonBid(''), await aCaseInProgress()]
  await closeCase(helped.advisor, {
    ...{
      ...(await asSeen(helped.number)),
      ...BID_SUBMITTED,
      outcome: 'referred',
      firstPublicBid: 'unknown',
      barriers: [],
    },
  })
  for (const { id } of [known, unknown, helped]) await doneAt(id, startOfDay(day))
  const { cases } = await countExtract(day)
  const told = ({ id }: { id: string }) => cases.find((one) => one.case === pseudonym('case', id))
  const won = { bid: 'yes', result: 'won', first_public_bid: 'yes' }
  expect(told(known)).toMatchObject({ ...won, value_band: valueBand(90_000) })
  expect(told(unknown)).toMatchObject({ ...won, value_band: '' })
  expect(told(helped)).toMatchObject({ outcome: 'referred', bid: '', result: '', value_band: '', first_public_bid: '' })
})

it('says what each case itself said then, whatever has been corrected since, in it or another', async () => {
  const said = (index: number) => aCase(anApplication({ company: aTrade(index) }))
  const [one, other] = [await said(1), await said(2)]
  const moment = async () => {
    const [row] = await asSuperuser<{ at: Date }>(
      `select clock_timestamp() + interval '1 millisecond' as at, pg_sleep(0.01)`,
    )
    return row!.at
  }
  const correct = async (lead: ProjectLead, number: string, index: number) =>
    correctSector(lead, { ...(await asSeen(number)), ...aTrade(index) })
  const first = await moment()
  await correct(other.lead, other.number, 3)
  const second = await moment()
  await correct(one.lead, one.number, 0)
  await correct(other.lead, other.number, 1)
  const sectors = async (until: Date) => [
    (await caseThen(one.id, until))?.sector,
    (await caseThen(other.id, until))?.sector,
  ]
  const industries = (...of: number[]) => of.map((index) => aTrade(index).industry)
  expect(await sectors(first)).toEqual(industries(1, 2))
  expect(await sectors(second)).toEqual(industries(1, 3))
  expect(await sectors(await moment())).toEqual(industries(0, 1))
})
