import { randomUUID } from 'node:crypto'
import { closeQuestion } from '@/lib/buyers/close-question'
import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { logCall } from '@/lib/buyers/log-call'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { listQuestions } from '@/lib/buyers/list-questions'
import type { QuestionSort } from '@/lib/buyers/question-filter'
import { readQuestion } from '@/lib/buyers/read-question'
import { answered, aQuestion, asSeenQuestion, taken } from '@/tests/support/a-question'
import { aBuyerAdvisor, aLead } from '@/tests/support/people'

const asked = (organisation: string, name: string) => aQuestion({ organisation, name, reference: `LQ-${organisation}` })

describe('the list of questions', () => {
  it('is searched by number, topic, state, who asked and who has it, each word, without accents', async () => {
    const lots = await aBuyerAdvisor('Lots Åkergren')
    const one = await asked('Sökstads kommun', 'Inga Öhman')
    const other = await asked('Sökby region', 'Per Öhman')
    await taken(lots, other)
    const found = async (q: string) =>
      (await listQuestions(lots, { show: 'open', q })).questions.map(({ number }) => number).sort()
    const both = [one.number, other.number].sort()
    expect(await found('sok ohman')).toEqual(both)
    expect(await found('SÖKSTADS')).toEqual([one.number])
    expect(await found('ohman akergren')).toEqual([other.number])
    expect(await found('sok pågår')).toEqual([other.number])
    expect(await found(`${one.number} betalningstider`)).toEqual([one.number])
    expect(await found('sok nagonannan')).toEqual([])
    expect(await found("sok%_' or true")).toEqual([])
  })

  it('stands in the order of a column, both ways, page by page', async () => {
    const [ada, bo] = [await aBuyerAdvisor('Ordning Ada'), await aBuyerAdvisor('Ordning Bo')]
    const [first, second, third] = [
      await asked('Ordning Åby', 'A'),
      await asked('Ordning Örby', 'B'),
      await asked('Ordning Berga', 'C'),
    ]
    await taken(bo, first)
    await taken(ada, second)
    const list = async (sort: QuestionSort, page = 1, perPage = 50) =>
      listQuestions(ada, { show: 'open', q: 'ordning', sort }, page, perPage)
    const numbers = async (sort: QuestionSort) => (await list(sort)).questions.map(({ number }) => number)
    const [a, b, c] = [first.number, second.number, third.number]
    expect(await numbers('organisation')).toEqual([c, a, b])
    expect(await numbers('-organisation')).toEqual([b, a, c])
    // Numbers are drawn by lot.
    const lowest = [a, b, c].sort()
    expect(await numbers('-number')).toEqual(lowest)
    expect(await numbers('number')).toEqual([...lowest].reverse())
    expect(await numbers('who')).toEqual([b, a, c])
    expect((await numbers('-who')).slice(0, 2)).toEqual([a, b])
    expect((await numbers('status'))[0]).toBe(c)
    expect((await numbers('-status'))[2]).toBe(c)
    expect(new Set(await numbers('-due'))).toEqual(new Set([a, b, c]))
    expect(new Set(await numbers('topic'))).toEqual(new Set(await numbers('-topic')))
    const [one, two] = [await list('-number', 1, 2), await list('-number', 2, 2)]
    expect([...one.questions, ...two.questions].map(({ number }) => number)).toEqual(lowest)
    expect([one.total, two.total]).toEqual([3, 3])
    expect((await list('who')).questions.map(({ takenByName }) => takenByName)).toEqual([
      'Ordning Ada',
      'Ordning Bo',
      null,
    ])
  })

  it('finds a lead only what they have read, whatever they search for', async () => {
    const [lead, question] = [await aLead(), await asked('Murköping', 'Inga Mur')]
    await answered(await aBuyerAdvisor(), question)
    const seen = async () => (await listQuestions(lead, { show: 'answered', q: 'murkoping' })).total
    expect(await seen()).toBe(0)
    await readQuestion(lead, { number: question.number, reason: 'quality' })
    expect(await seen()).toBe(1)
  })
})

it('is in the order of the day that was promised, each way, what is closed last, and of each topic by its name', async () => {
  const lots = await aBuyerAdvisor()
  const of = async (days: number, topic: 'training' | 'direct-award') => {
    const made = await aQuestion({ organisation: 'Dagordning', reference: `DO-${days}`, topic })
    await withTriggersOff('buyer_question', `update buyer_question set due_on = today() + $2::int where id = $1`, [made.id, days])
    return made.number
  }
  const [late, soon, middle] = [await of(9, 'training'), await of(1, 'direct-award'), await of(5, 'training')]
  const numbers = async (sort: QuestionSort) =>
    (await listQuestions(lots, { show: 'open', q: 'dagordning', sort })).questions.map(({ number }) => number)
  expect(await numbers('due')).toEqual([soon, middle, late])
  expect(await numbers('-due')).toEqual([late, middle, soon])
  expect(await numbers('topic')).toEqual([soon, middle, late])
  expect(await numbers('-topic')).toEqual([middle, late, soon])
}) // prettier-ignore

it('asks to be called who wanted that, has not been reached and whose question is not closed', async () => {
  const lots = await aBuyerAdvisor()
  const of = () => aQuestion({ wantsCall: true })
  const [waiting, reached, tried, closed] = [await of(), await of(), await of(), await of()]
  const quiet = await aQuestion()
  const call = (number: string, result: 'reached' | 'no-answer') =>
    logCall(lots, { number, requestId: randomUUID(), result, note: '' })
  await call(reached.number, 'reached')
  await call(tried.number, 'no-answer')
  await call(tried.number, 'no-answer')
  await closeQuestion(lots, await asSeenQuestion(closed.number))
  const made = [waiting, reached, tried, closed, quiet].map(({ number }) => number)
  const listed = (await listQuestions(lots, { show: 'calls' })).questions.filter(({ number }) => made.includes(number))
  expect(new Map(listed.map(({ number, calls }) => [number, calls]))).toEqual(new Map([[waiting.number, 0], [tried.number, 2]]))
}) // prettier-ignore

it('has not reached whom a mail did not come to, until they were reached by telephone after it, or are erased', async () => {
  const lots = await aBuyerAdvisor()
  const [failed, unsure, sent, rung, before, erased] = [await aQuestion(), await aQuestion(), await aQuestion(), await aQuestion(), await aQuestion(), await aQuestion()]
  const mails = (ids: { id: string }[], status: string) =>
    asSuperuser(`update mail set status = $2, queued_at = now() - interval '1 hour', fault = case when $2 <> 'sent' then 'ETIMEDOUT' end, sealed = case when $2 <> 'sent' then sealed end, sending_at = case when $2 = 'unsure' then now() end where question_id = any($1)`, [ids.map(({ id }) => id), status])
  await mails([failed, rung, before, erased], 'failed')
  await mails([unsure], 'unsure')
  await mails([sent], 'sent')
  for (const { number } of [rung, before]) await logCall(lots, { number, requestId: randomUUID(), result: 'reached', note: '' })
  await logCall(lots, { number: failed.number, requestId: randomUUID(), result: 'no-answer', note: '' })
  await withTriggersOff('buyer_call', `update buyer_call set called_at = now() - interval '2 hours' where question_id = $1`, [before.id])
  await withTriggersOff('buyer_question', `update buyer_question set status = 'closed', closed_at = now() - interval '13 months' where id = $1`, [erased.id])
  await eraseQuestions()
  const made = [failed, unsure, sent, rung, before, erased].map(({ number }) => number)
  const listed = (await listQuestions(lots, { show: 'unreached' })).questions.map(({ number }) => number)
  expect(listed.filter((number) => made.includes(number)).sort()).toEqual([failed, unsure, before].map(({ number }) => number).sort())
}) // prettier-ignore
