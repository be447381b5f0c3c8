import { randomUUID } from 'node:crypto'
import { closeQuestion } from '@/lib/buyers/close-question'
import { QUESTION_TOPICS } from '@/lib/buyers/codes'
import { findQuestionFigures } from '@/lib/buyers/find-question-figures'
import { logCall } from '@/lib/buyers/log-call'
import { questionFigures, type CountedQuestion } from '@/lib/buyers/question-figures'
import { addDays, today } from '@/lib/calendar/days'
import { monthOf } from '@/lib/calendar/months'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion, asSeenQuestion, taken } from '@/tests/support/a-question'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'

const topicsOf = (byTopic: readonly { key: string; count: number }[]) => byTopic.filter(({ count }) => count > 0)

describe('the figures of the buyers’ line', () => {
  it('count what was asked, answered and closed, as plain loops over the rows do', async () => {
    const lots = await aBuyerAdvisor()
    const [one, two, three] = [await aQuestion(), await aQuestion({ topic: 'training' }), await aQuestion()]
    await aQuestion({ topic: 'other' })
    await taken(lots, one)
    await answered(lots, one)
    await taken(lots, two)
    await answered(lots, two)
    await taken(lots, three)
    await closeQuestion(lots, await asSeenQuestion(three.number))
    const rows = await asSuperuser<{ status: string; topic: string; answered: number | null }>(
      'select status, topic, extract(epoch from answered_at - asked_at)::float8 as answered from buyer_question',
    )
    const times = rows.flatMap((row) => (row.answered === null ? [] : [row.answered])).sort((a, b) => a - b)
    const figures = await findQuestionFigures(lots)
    expect(figures).toMatchObject({ asked: 4, open: 1, answered: times.length, inTime: times.length, reached: 0 })
    expect(figures.median).toBeCloseTo(((times[0] ?? 0) + (times.at(-1) ?? 0)) / 2, 1)
    expect(topicsOf(figures.byTopic)).toEqual(
      QUESTION_TOPICS.map((key) => ({ key, count: rows.filter(({ topic }) => topic === key).length })).filter(({ count }) => count > 0), // prettier-ignore
    )
    const of = (status: string) => rows.filter((row) => row.status === status).length
    const counts = { asked: of('asked'), taken: of('taken'), answered: of('answered'), closed: of('closed') }
    expect(figures.byMonth).toEqual([{ month: monthOf(today()), ...counts }])
  })

  it('count as reached whom somebody has spoken to, and not whom nobody answered at', async () => {
    const lots = await aBuyerAdvisor()
    const { number } = await aQuestion()
    const { reached } = await findQuestionFigures(lots)
    await logCall(lots, { number, requestId: randomUUID(), result: 'no-answer', note: '' })
    expect((await findQuestionFigures(lots)).reached).toBe(reached)
    await logCall(lots, { number, requestId: randomUUID(), result: 'reached', note: '' })
    expect((await findQuestionFigures(lots)).reached).toBe(reached + 1)
  })

  it('are of the days that are chosen', async () => {
    const lots = await aBuyerAdvisor()
    const all = await findQuestionFigures(lots)
    expect(all.asked).toBeGreaterThan(0)
    const { id } = await aQuestion()
    const days = { from: '2020-05-01', until: '2020-05-03' }
    const asked = async (at: string) => {
      await withTriggersOff(
        'buyer_question',
        `update buyer_question set asked_at = ($2)::timestamp at time zone 'Europe/Stockholm' where id = $1`,
        [id, at],
      )
      return (await findQuestionFigures(lots, days)).asked
    }
    const edges = ['2020-04-30 23:59:59', '2020-05-01 00:00', '2020-05-02 23:59:59', '2020-05-03 00:00']
    const counted: number[] = []
    for (const at of edges) counted.push(await asked(at))
    expect(counted).toEqual([0, 1, 1, 0])
    expect((await findQuestionFigures(lots, { from: today(), until: addDays(today(), 1) })).asked).toBe(all.asked)
    expect(await findQuestionFigures(lots, { from: addDays(today(), -9), until: today() })).toMatchObject({
      ...{ asked: 0, median: null, byMonth: [] },
    })
  })

  it('tell nothing of a question in a procurement in which the reader helps a company', async () => {
    const [lots, { advisor, buyers }] = [await aBuyerAdvisor(), await aPersonOfBothRoles('Hjälpare')]
    const before = (await findQuestionFigures(lots)).asked
    const seen = (await findQuestionFigures(buyers)).asked
    const reference = 'FIG-2026-17'
    await aCaseAbout(reference).triaged().assignedTo(advisor)
    await aQuestion({ reference, topic: 'secure-supply' })
    expect((await findQuestionFigures(lots)).asked).toBe(before + 1)
    const hers = await findQuestionFigures(buyers)
    expect([hers.asked, hers.byTopic.find(({ key }) => key === 'secure-supply')?.count]).toEqual([seen, 0])
  })
})

describe('what is counted of questions', () => {
  const question = (differing: Partial<CountedQuestion>): CountedQuestion => ({
    ...{ topic: 'other', status: 'answered', buyerOrgDigits: '2120000001', dueOn: '2026-11-25', reached: false },
    ...{ askedAt: new Date('2026-11-23T09:00:00Z'), answeredAt: new Date('2026-11-25T09:00:00Z') },
    ...differing,
  })

  it('is in time on the very day that was promised, by Stockholm’s clock', () => {
    const at = (instant: string) => questionFigures([question({ answeredAt: new Date(instant) })]).inTime
    expect([at('2026-11-25T22:59:00Z'), at('2026-11-25T23:01:00Z')]).toEqual([1, 0])
  })

  it('is open until it is answered or closed, and each topic and kind stands there', () => {
    const statuses = ['asked', 'taken', 'taken', 'answered', 'closed', 'closed', 'closed'] as const
    const figures = questionFigures(
      statuses.map((status) => question({ status, topic: 'training', answeredAt: status === 'answered' ? new Date('2026-11-24T09:00:00Z') : null })),
    )
    expect(figures).toMatchObject({ asked: 7, open: 3, answered: 1, inTime: 1, median: 86_400, reached: 0 })
    expect(figures.byTopic).toEqual(QUESTION_TOPICS.map((key) => ({ key, count: key === 'training' ? 7 : 0 })))
    const kinds = ['municipality', 'region', 'state', 'federation', 'company', 'other', 'unknown']
    expect(figures.byKind).toEqual(kinds.map((key) => ({ key, count: key === 'municipality' ? 7 : 0 })))
    expect(figures.byMonth).toEqual([{ month: '2026-11', asked: 1, taken: 2, answered: 1, closed: 3 }])
  }) // prettier-ignore

  it('has the time in the middle of an odd and an even number of answers', () => {
    const after = (hours: number) =>
      question({ answeredAt: new Date(Date.parse('2026-11-23T09:00:00Z') + hours * 3_600_000) })
    expect(questionFigures([after(9), after(1), after(2)]).median).toBe(7_200)
    expect(questionFigures([after(9), after(1), after(2), after(4)]).median).toBe(10_800)
    expect(questionFigures([question({ answeredAt: null, status: 'taken' })]).median).toBeNull()
  })

  it('is told apart by the number that the buyer gave, with every month between the first and the last', () => {
    const figures = questionFigures([
      question({ buyerOrgDigits: null, askedAt: new Date('2026-08-31T22:30:00Z') }),
      question({ buyerOrgDigits: '2021000000', reached: true }),
    ])
    expect(figures.byKind.filter(({ count }) => count > 0).map(({ key }) => key)).toEqual(['state', 'unknown'])
    const nothing = { asked: 0, taken: 0, answered: 0, closed: 0 }
    expect(figures.byMonth).toEqual([
      { month: '2026-09', ...nothing, answered: 1 },
      { month: '2026-10', ...nothing },
      { month: '2026-11', ...nothing, answered: 1 },
    ])
    expect(figures.reached).toBe(1)
  })
})
