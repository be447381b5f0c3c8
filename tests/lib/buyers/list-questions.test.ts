import { listQuestions } from '@/lib/buyers/list-questions'
import type { QuestionSort } from '@/lib/buyers/question-filter'
import { readQuestion } from '@/lib/buyers/read-question'
import { answered, aQuestion, taken } from '@/tests/support/a-question'
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
