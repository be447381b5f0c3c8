import { parse } from 'csv-parse/sync'
import readBook from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET as getFollowUp } from '@/app/api/lists/follow-up/route'
import { GET as getOverview } from '@/app/api/lists/overview/route'
import type { Actor, Person, StaffRole } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { BARRIERS } from '@/lib/cases/codes'
import { findBarriers } from '@/lib/figures/find-barriers'
import { messagesIn } from '@/lib/i18n/messages'
import { monthOf } from '@/lib/figures/period'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { figuresByHand, rowsOf, type Span } from '@/tests/lib/figures/by-hand'
import { CURRENT, makeProgramme } from '@/tests/lib/figures/programme'
import { aSteeringMember, anAdvisor, anAuditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'caseList' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

let programme: Awaited<ReturnType<typeof makeProgramme>>
beforeAll(async () => {
  programme = await makeProgramme()
}, 60_000)

function become({ personId: id, role, name }: Actor, locale: 'sv' | 'en' = 'sv'): void {
  const known = { id, name, sessionId: '', email: null, locale, mandates: [], partnerships: [], keysOff: false } // prettier-ignore
  jest.mocked(currentPerson).mockResolvedValue({ ...known, roles: [role as StaffRole] } satisfies Person)
}

type Get = (request: Request) => Promise<Response>
const ask = (get: Get, search = '') => get(new Request(`http://localhost/api/lists/figures${search}`))

/** Every sheet by its name, as rows by their first cell. */
async function bookOf(get: Get, search = '') {
  const sheets = await readBook(Buffer.from(await (await ask(get, search)).arrayBuffer()))
  return new Map(
    sheets.map(({ sheet, data }) => [sheet, new Map(data.map(([first, ...cells]) => [String(first), cells]))]),
  )
}

const valueIn = (book: Awaited<ReturnType<typeof bookOf>>, tab: string, row: string) => book.get(tab)?.get(row)?.[0]

const medianOf = (values: readonly number[]) => {
  const sorted = [...values].sort((one, other) => one - other)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}
const inDays = (seconds: number) => Math.round((seconds / 86_400) * 100) / 100
const inHours = (minutes: number) => Math.round((minutes / 60) * 100) / 100

it.each([
  ['all rounds', '?round=all', null],
  ['the last month', `?round=all&period=${monthOf(today())}`, monthSpan()],
])('holds what is counted by hand, of %s', async (_name, search, span) => {
  become(programme.lead)
  const byHand = figuresByHand(await rowsOf(), span)
  const book = await bookOf(getOverview, search)
  const figure = (row: string) => valueIn(book, 'Siffror', row)
  expect(figure('Ärenden')).toBe(byHand.cases)
  expect(figure('Ärenden utan rådgivare')).toBe(byHand.withoutAdvisor)
  expect(figure('Väntan på första kontakten, median')).toBe(inDays(medianOf(byHand.waits)))
  expect(figure('Timmar använda')).toBe(inHours(byHand.used))
  expect(figure('Tid utanför stödet')).toBe(inHours(byHand.outside))
  expect(figure('Lämnade anbud')).toBe(byHand.bids)
  expect(figure('Vunna upphandlingar')).toBe(byHand.won)
  expect(valueIn(book, 'Efter status', 'Pågår')).toBe(byHand.byStatus.get('ongoing'))
  expect(valueIn(book, 'Efter status', 'Summa')).toBe(byHand.cases)
  expect(book.get('Hinder för anbud')).toBeUndefined()
  expect(valueIn(book, 'Väntan på kontakt', 'Väntar ännu')).toBe(byHand.waitedDays.waiting)
  expect(valueIn(book, 'Från ärende till kontrakt', 'Fick en rådgivare')).toBe(byHand.assigned)
  expect(book.get('Ärenden efter månad')?.size).toBeGreaterThan(1)
  expect(book.get('När ärenden kommer in')?.size).toBe(8)
})

it.each([
  ['the overview', getOverview],
  ['the follow-up', getFollowUp],
])('%s says the same to another program as in the workbook', async (_name, get) => {
  become(programme.lead)
  const answer = await ask(get, '?round=all&as=json')
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { sheets } = (await answer.json()) as { sheets: { name: string; columns: string[]; rows: unknown[][] }[] }
  const book = await readBook(Buffer.from(await (await ask(get, '?round=all')).arrayBuffer()))
  expect(sheets.map(({ name }) => name)).toEqual(book.map(({ sheet }) => sheet))
  const plain = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)
  for (const [index, { name, columns, rows }] of sheets.entries()) {
    // What says when it was counted differs between two askings.
    if (index === 0) continue
    const wide = [columns, ...rows].map((row) => row.map((cell) => cell ?? null))
    const held = (book[index]?.data ?? []).map((row) => row.map(plain))
    expect([name, held.map((row) => row.slice(0, columns.length))]).toEqual([name, wide.map((row) => row.slice(0, columns.length))])
  }
  become(await anAdvisor())
  expect((await ask(get, '?round=all&as=json')).status).toBe(404)
}) // prettier-ignore

it('has what stood in the way of bids in a whole round, as its own page shows it, and in no part of one', async () => {
  become(programme.lead)
  const { barriers } = (await findBarriers(programme.lead, CURRENT, 'buyer-kind')).whole
  const tab = (await bookOf(getOverview, `?round=${CURRENT}`)).get('Hinder för anbud')
  const words = messagesIn('sv').caseWords.barriers
  for (const barrier of BARRIERS) {
    const shown = barriers[barrier]
    const said = tab?.get(words[barrier])?.[0]
    if (typeof shown === 'number') expect([barrier, said]).toEqual([barrier, shown])
    else expect([barrier, typeof said]).toEqual([barrier, 'string'])
  }
  for (const part of [`?round=${CURRENT}&period=${monthOf(today())}`, '?round=all'])
    expect((await bookOf(getOverview, part)).get('Hinder för anbud')).toBeUndefined()
})

function monthSpan(): Span {
  const [from, next] = [`${monthOf(today())}-01`, new Date(`${monthOf(today())}-01T00:00:00Z`)]
  next.setUTCMonth(next.getUTCMonth() + 1)
  return { from, until: next.toISOString().slice(0, 10) }
}

it('is a workbook in English too', async () => {
  become(programme.lead, 'en')
  expect([...(await bookOf(getOverview, '?round=all')).keys()]).toContain('From case to contract')
  expect([...(await bookOf(getFollowUp, '?round=all')).keys()]).toContain('Figures')
})

it('says which cases it is of, and what it is held against', async () => {
  become(programme.lead)
  const { advisorId, name } = { advisorId: programme.advisor.personId, name: programme.advisor.name }
  const book = await bookOf(getOverview, `?round=all&period=${monthOf(today())}&advisor=${advisorId}&compare=before`)
  const about = (row: string) => valueIn(book, 'Om filen', row)
  expect(about('Urval av ärenden')).toBe(`Rådgivare: ${name}`)
  expect(about('Programrunda')).toBe('Alla rundor')
  expect(about('Jämförelse')).toEqual(expect.any(String))
  expect(book.get('Siffror')?.get('Siffra')?.at(-1)).toBe(about('Jämförelse'))
  // Trainings belong to no case.
  expect(valueIn(book, 'Siffror', 'Hållna utbildningar')).toBeNull()
})

it('gives a steering member one whole round without small numbers, whatever the address asks', async () => {
  become(await aSteeringMember())
  const plain = await bookOf(getOverview, `?round=${CURRENT}`)
  const asked = await bookOf(getOverview, `?round=${CURRENT}&period=${monthOf(today())}&advisor=${programme.advisor.personId}`) // prettier-ignore
  for (const [tab, rows] of plain) if (tab !== 'Om filen') expect(asked.get(tab)).toEqual(rows)
  expect(valueIn(plain, 'Siffror', 'Lämnade anbud')).toBe('visas inte')
  expect(valueIn(plain, 'Siffror', 'Timmar använda')).toBe('visas inte')
  const [text = ''] = [JSON.stringify([...plain].map(([tab, rows]) => [tab, [...rows]]))]
  expect(text).not.toContain(programme.advisor.name)
  for (const tab of ['Väntan på kontakt', 'När ärenden kommer in']) expect(plain.has(tab)).toBe(false)
  for (const [tab, rows] of plain)
    for (const [row, [value]] of rows)
      if (['Efter status', 'Efter kommun', 'Ärenden efter månad'].includes(tab))
        expect([tab, row, typeof value === 'number' && value > 0 && value < 5]).toEqual([tab, row, false])
})

it('holds the follow-up, and nothing that companies wrote', async () => {
  become(programme.lead)
  const byHand = figuresByHand(await rowsOf(), null)
  const book = await bookOf(getFollowUp, '?round=all')
  expect(valueIn(book, 'Siffror', 'Lämnade anbud')).toBe(byHand.bids)
  expect(valueIn(book, 'Siffror', 'Vunna')).toBe(byHand.won)
  expect([...book.keys()]).toEqual(['Om filen', 'Siffror', 'Svarsandel', 'Det som gjorde det svårt', 'Betyg'])
  const text = parse(await (await ask(getFollowUp, '?round=all&as=csv')).text(), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) // prettier-ignore
  expect(text.find(([label]) => label === 'Lämnade anbud')?.[1]).toBe(String(byHand.bids))
  become(await aSteeringMember())
  const guarded = await bookOf(getFollowUp, `?round=${CURRENT}`)
  expect(guarded.has('Betyg')).toBe(false)
  expect(valueIn(guarded, 'Siffror', 'Förlorade')).not.toBe(1)
})

it.each([
  ['overview', getOverview],
  ['follow-up', getFollowUp],
] as const)('is not there for others: %s', async (_name, get) => {
  // prettier-ignore
  for (const other of [await anAdvisor(), await anAuditor()]) {
    become(other)
    expect((await ask(get)).status).toBe(404)
  }
})
