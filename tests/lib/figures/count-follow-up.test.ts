import { closeCase } from '@/lib/cases/close-case'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { recordResult } from '@/lib/cases/record-result'
import { db } from '@/lib/db/client'
import { FOLLOW_UP_FIGURES, type CaseFilter } from '@/lib/figures/case-filter'
import { countFollowUp } from '@/lib/figures/count-follow-up'
import { findFollowUp, findGuardedFollowUp } from '@/lib/figures/find-follow-up'
import { listCases } from '@/lib/figures/list-cases'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { addDetailsInput, answerOnCaseInput } from '@/lib/outcomes/inputs'
import { OUTCOME_STEPS } from '@/lib/outcomes/codes'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { aCasePastDeadline, AT_WORK, daysGo, followUpToken } from '@/tests/support/a-follow-up'
import { aLead, aSteeringMember } from '@/tests/support/people'

type Lived = { number: string; caseId: string }
const cases: Lived[] = []

/** Six companies: what each said, when it was asked and what its case ended with. */
beforeAll(async () => {
  const close = async (made: Awaited<ReturnType<typeof aCasePastDeadline>>, outcome: 'bid-submitted' | 'too-late') =>
    closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED, outcome })
  const made = []
  for (let at = 0; at < 6; at += 1) made.push(await aCasePastDeadline())
  const [won, later, phone, silent, none, known] = made
  if (!won || !later || !phone || !silent || !none || !known) throw new Error('six were made')
  cases.push(...made.map(({ number, id: caseId }) => ({ number, caseId })))
  await askFollowUps(AT_WORK)
  const link = (number: string) => followUpToken(number)
  await answerByLink({ token: await link(won.number), bid: 'yes', result: 'won' })
  const details = { value: '250 000', firstPublicBid: 'no', barriers: ['price-model'], mayTell: 'on' }
  await addDetailsByLink(addDetailsInput.parse({ token: await link(won.number), ...details }))
  await answerByLink({ token: await link(later.number), bid: 'yes', result: 'none-yet' })
  await answerOnCase(phone.advisor, answerOnCaseInput.parse({ number: phone.number, bid: 'yes', result: 'lost' }))
  await answerByLink({ token: await link(none.number), bid: 'no', result: null })
  for (const one of [won, later, phone, silent, known]) await close(one, 'bid-submitted')
  await close(none, 'too-late')
  await recordResult(known.lead, { number: known.number, result: 'won' })
  for (const { number } of made) await daysGo(number, 40)
  await askFollowUps(AT_WORK)
  await answerByLink({ token: await link(later.number), bid: 'yes', result: 'appealed' })
  for (const { number } of made) await daysGo(number, 4)
  await askFollowUps(AT_WORK)
  await answerSatisfaction({ token: await followUpToken(won.number, 'satisfaction'), score: 5, words: 'Bra' })
  await answerSatisfaction({ token: await followUpToken(later.number, 'satisfaction'), score: 2, words: null })
})

/** The same figures by plain loops over the rows. */
async function byHand() {
  const [asked, answers, outcomes, results, ratings] = await Promise.all([
    db().followUp.findMany({ orderBy: { askedAt: 'asc' } }),
    db().followUpAnswer.findMany({ orderBy: { answeredAt: 'asc' } }),
    db().outcome.findMany({ orderBy: { recordedAt: 'asc' } }),
    db().bidResult.findMany({ orderBy: { recordedAt: 'asc' } }),
    db().satisfaction.findMany({ orderBy: { answeredAt: 'asc' } }),
  ])
  const found: Record<string, string[]> = {}
  const put = (figure: string, number: string) => (found[figure] ??= []).push(number)
  for (const { number, caseId } of cases) {
    const of = <Row extends { caseId: string }>(rows: Row[]) => rows.filter((row) => row.caseId === caseId)
    const [said, outcome] = [of(answers), of(outcomes).at(-1)]
    const last = said.at(-1)
    const told = [
      ...said.map(({ answeredAt: at, bid, result }) => ({ at, bid, result: result === 'none-yet' ? null : result })),
      ...of(results).map(({ recordedAt: at, result }) => ({ at, bid: 'yes', result })),
    ].sort((one, other) => one.at.getTime() - other.at.getTime())
    const bids = [
      ...told,
      ...of(outcomes).map(({ recordedAt: at, code }) => ({ at, bid: code === 'bid-submitted' ? 'yes' : 'no' })),
    ].sort((one, other) => one.at.getTime() - other.at.getTime())
    const result = told.at(-1)?.result
    if (bids.at(-1)?.bid === 'yes') {
      put('bids', number)
      put(result ?? 'no-result', number)
      if (last?.firstPublicBid ?? outcome?.firstPublicBid) put('first-bids', number)
      if (result === 'won' && last?.valueSek) put('valued', number)
    } else put('no-bid', number)
    if (last?.mayTell) put('may-tell', number)
    for (const barrier of BARRIERS)
      if (last?.barriers.includes(barrier) || outcome?.barriers.includes(barrier)) put(`barrier ${barrier}`, number)
    const questions = of(asked).filter(({ kind }) => kind === 'outcome')
    questions.forEach(({ step, askedAt }, at) => {
      put(`asked-${step}`, number)
      const next = questions[at + 1]?.askedAt ?? new Date('2999-01-01')
      if (said.some(({ answeredAt }) => answeredAt >= askedAt && answeredAt < next)) put(`answered-${step}`, number)
    })
    if (questions.length > 0) put('asked', number)
    if (OUTCOME_STEPS.some((step) => found[`answered-${step}`]?.includes(number))) put('answered', number)
    if (of(asked).some(({ kind }) => kind === 'satisfaction')) put('asked-support', number)
    if (of(ratings).length > 0) put('answered-support', number)
  }
  return found
}

it('counts what plain loops over the rows count, and lists as many behind each figure', async () => {
  const lead = await aLead()
  const found = await byHand()
  const counted = await countFollowUp({ unseen: [] })
  const numbersOf = async (filter: CaseFilter) =>
    (await listCases(lead, filter, 'number', 1)).cases.map(({ number }) => number).sort()
  for (const figure of [...FOLLOW_UP_FIGURES, 'bids', 'won', 'no-result'] as const)
    expect([figure, await numbersOf({ figure })]).toEqual([figure, [...(found[figure] ?? [])].sort()])
  for (const barrier of BARRIERS)
    expect(await numbersOf({ barrier })).toEqual([...(found[`barrier ${barrier}`] ?? [])].sort())
  const length = (figure: string) => found[figure]?.length ?? 0
  expect(counted).toEqual({
    rounds: OUTCOME_STEPS.map((step) => ({ step, asked: length(`asked-${step}`), answered: length(`answered-${step}`) })), // prettier-ignore
    all: { asked: length('asked'), answered: length('answered') },
    ...{ closed: 6, bids: length('bids'), noBid: length('no-bid'), firstBids: length('first-bids') },
    results: {
      ...{ won: length('won'), lost: length('lost'), cancelled: length('cancelled'), appealed: length('appealed') },
      'no-result': length('no-result'),
    },
    ...{ value: 250_000, valued: 1, mayTell: 1 },
    barriers: BARRIERS.map((barrier: Barrier) => ({ barrier, count: length(`barrier ${barrier}`) })),
    support: {
      ...{ asked: length('asked-support'), answered: 2, mean: 3.5 },
      scores: { 5: 1, 4: 0, 3: 0, 2: 1, 1: 0 },
    },
  })
  expect(counted).toMatchObject({ bids: 5, noBid: 1, all: { asked: 6, answered: 4 }, results: { won: 2, lost: 1, appealed: 1, 'no-result': 1 } }) // prettier-ignore
  expect(await findFollowUp(lead, {})).toEqual(counted)
})

it('shows nothing of a few to those who read figures only', async () => {
  const [{ code }] = await db().round.findMany({ select: { code: true }, take: 1 }) as [{ code: string }] // prettier-ignore
  const shown = await findGuardedFollowUp(await aSteeringMember(), code)
  expect(shown).toMatchObject({
    all: { asked: 6, answered: 'hidden' },
    ...{ bids: 'hidden', noBid: 'hidden', firstBids: 'hidden', value: 'few', mayTell: null },
    // That nobody's was cancelled would be told of each of a few bids.
    results: { won: 'hidden', lost: 'hidden', cancelled: 'hidden', appealed: 'hidden', 'no-result': 'hidden' },
    support: { answered: 'hidden', mean: 'few', scores: null },
  })
  expect((await findGuardedFollowUp(await aSteeringMember(), undefined)).closed).toBe(0)
})
