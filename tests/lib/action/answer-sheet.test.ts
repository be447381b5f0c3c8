import readBook from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { answerSheet, type NamedSheet } from '@/lib/action/answer-sheet'
import type * as Words from '@/lib/i18n/messages'
import { become } from '@/tests/support/become'
import { aLead, anAuditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'lists' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const sheet = { columns: [{ heading: 'Rad', width: 8 }], rows: [[1], [2]] }
const about = { tab: 'Om filen', sheet: { columns: [{ heading: 'Uppgift', width: 8 }], rows: [['Händelser']] } }
const ask = (answer: Omit<NamedSheet, 'name'>, as = 'xlsx') =>
  answerSheet(
    new Request(`http://localhost/api/lists/x?as=${as}`),
    { roles: ['project-lead'], subjectKind: 'trail' },
    async () => ({ name: 'x', ...answer }),
  )

/** The first column of each tab. */
async function bookOf(answer: Omit<NamedSheet, 'name'>) {
  const sheets = await readBook(Buffer.from(await (await ask(answer)).arrayBuffer()))
  return sheets.map(({ data }) => data.map(([first]) => first))
}

beforeEach(async () => become(await aLead()))

it.each([
  ['a workbook', { sheet }],
  ['a workbook of several tabs, in the first', { sheet, tabs: [{ tab: 'Rader', sheet }, about] }],
])('says in the last row of the list that there is more of it: %s', async (_, answer) => {
  const [cut] = await bookOf({ ...answer, total: 3 })
  expect(cut).toEqual(['Rad', 1, 2, expect.stringContaining('3')])
  expect((await bookOf({ ...answer, total: 2 }))[0]).toEqual(['Rad', 1, 2])
  expect(await (await ask({ ...answer, total: 3 }, 'csv')).text()).toContain(String(cut?.at(-1)))
})

it.each([3, null])('tells another program beside the rows that there is more of them: %s', async (total) => {
  const answer = { sheet, tabs: [{ tab: 'Rader', sheet }, about], total }
  expect(await (await ask(answer, 'json')).json()).toEqual({
    sheets: [
      { name: 'Rader', columns: ['Rad'], rows: [[1], [2]], total },
      { name: 'Om filen', columns: ['Uppgift'], rows: [['Händelser']], total: 1 },
    ],
  })
  const [cut] = await bookOf(answer)
  expect(cut).toHaveLength(4)
})

it('says it of the list alone', async () => {
  const [, others] = await bookOf({ sheet, tabs: [{ tab: 'Rader', sheet }, about], total: 3 })
  expect(others).toEqual(['Uppgift', 'Händelser'])
})

it('is kept nowhere on its way, not even that nothing is there', async () => {
  const kept = (answer: Response) => [answer.status, answer.headers.get('cache-control')]
  expect(kept(await ask({ sheet }, 'json'))).toEqual([200, 'no-store'])
  become(await anAuditor())
  for (const as of ['xlsx', 'csv', 'json']) expect(kept(await ask({ sheet }, as))).toEqual([404, 'no-store'])
})
