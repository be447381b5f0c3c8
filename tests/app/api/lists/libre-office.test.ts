import type * as Core from 'use-intl/core'
import writeExcelFile from 'write-excel-file/node'
import { GET as getCases } from '@/app/api/lists/cases/route'
import { GET as getFollowUp } from '@/app/api/lists/follow-up/route'
import { GET as getOverview } from '@/app/api/lists/overview/route'
import { GET as getReport } from '@/app/api/lists/steering-report/[no]/route'
import type { Person, ProjectLead } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import type * as Words from '@/lib/i18n/messages'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { beginReport } from '@/lib/steering/begin-report'
import { freezeReport } from '@/lib/steering/freeze-report'
import { aCase } from '@/tests/support/a-case'
import { aBid, anApplication } from '@/tests/support/an-application'
import { openedByLibreOffice, type OpenedCell, type OpenedTab } from '@/tests/support/libre-office'
import { aLead } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'caseList' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

/** What a spreadsheet would run, were it no text; the last one asks the network. */
const HOSTILE = ['=1+1', '+46', '-2', '@SUM(A1)', '=HYPERLINK("http://192.0.2.1/";"Öppna")']
const SWEDISH = 'Åkeri & Växtodling på Ön ÅÄÖ åäö é'
const DAY = addDays(today(), 9)

type Book = 'cases' | 'overview' | 'follow-up' | 'report'
let opened: Record<Book | 'counting', OpenedTab[]>

beforeAll(async () => {
  const lead = await aLead()
  become(lead)
  const need = { ...aBid(), bidDeadlineOn: DAY } as ReturnType<typeof aBid>
  for (const companyName of [...HOSTILE, SWEDISH]) await aCase(anApplication({ company: { companyName }, need }))
  const bookOf = async (answer: Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer())
  const asked = (path: string) => new Request(`http://localhost/api/lists/${path}`)
  const no = await aFrozenReport(lead)
  opened = await openedByLibreOffice({
    cases: await bookOf(getCases(asked('cases'))),
    overview: await bookOf(getOverview(asked('overview'))),
    'follow-up': await bookOf(getFollowUp(asked('follow-up'))),
    report: await bookOf(getReport(asked('steering-report'), { params: Promise.resolve({ no: String(no) }) })),
    counting: await writeExcelFile([[{ value: '=1+1', type: 'Formula' }]]).toBuffer(),
  })
})

function become({ personId: id, role, name }: ProjectLead): void {
  const known = { id, name, sessionId: '', email: null, locale: 'sv', mandates: [], partnerships: [], keysOff: false } as const // prettier-ignore
  jest.mocked(currentPerson).mockResolvedValue({ ...known, mandates: [], partnerships: [], roles: [role] } satisfies Person)
} // prettier-ignore

async function aFrozenReport(lead: ProjectLead): Promise<number> {
  const round = await findCurrentRound()
  const { no } = await beginReport(lead, { name: 'Ännu en', round: round?.code ?? '' })
  const { id } = await db().steeringReport.findUniqueOrThrow({ where: { no } })
  await freezeReport(lead, { id, version: 1, name: '=1+1', summary: '@SUM(A1:A9)' })
  return no
}

const tabOf = (tabs: OpenedTab[], name: string) => {
  const found = tabs.find(({ tab }) => tab === name)
  if (!found) throw new Error(`no tab ${name} among ${tabs.map(({ tab }) => tab).join(', ')}`)
  return found.rows
}
const rowOf = (tabs: OpenedTab[], tab: string, first: string): OpenedCell[] =>
  tabOf(tabs, tab).find(([cell]) => cell?.value === first) ?? []
const text = (value: string) => ({ is: 'string', value, formula: null })
const number = (value: number) => ({ is: 'float', value: String(value), formula: null })
const day = (value: string) => ({ is: 'date', value, formula: null })

it('has no formula in any cell of any workbook, where LibreOffice would count one', () => {
  const { counting, ...made } = opened
  const formulasIn = (books: OpenedTab[][]) =>
    books.flatMap((tabs) => tabs.flatMap(({ rows }) => rows.flat().filter(({ formula }) => formula !== null)))
  expect(formulasIn([counting])).toEqual([{ is: 'float', value: '2', formula: 'of:=1+1' }])
  expect(formulasIn(Object.values(made))).toEqual([])
})

it('has a case’s company as the text it is, its days as days and its minutes as a number', () => {
  const [tab] = opened.cases
  const [headings, ...rows] = tab?.rows ?? []
  const at = (name: string) => headings?.findIndex(({ value }) => value === name) ?? -1
  const companies = rows.map((row) => row[at('Företag')])
  for (const name of [...HOSTILE, SWEDISH]) expect(companies).toContainEqual(text(name))
  const own = rows.find((row) => row[at('Företag')]?.value === SWEDISH) ?? []
  expect(own[at('Sista dag')]).toEqual(day(DAY))
  expect(own[at('Kom in')]).toEqual(day(today()))
  expect(own[at('Tid kvar, minuter')]).toEqual(number(300))
  expect(own[at('Ärende')]?.value).toMatch(/^UA-\d{4}-\d{4}$/)
})

it('has the figures as numbers, in tabs with their names', () => {
  expect(opened.overview.map(({ tab }) => tab).slice(0, 3)).toEqual(['Om filen', 'Siffror', 'Efter status'])
  const [, cases] = rowOf(opened.overview, 'Siffror', 'Ärenden')
  expect([cases?.is, Number(cases?.value) >= HOSTILE.length + 1]).toEqual(['float', true])
  expect(rowOf(opened.overview, 'Efter status', 'Summa')[1]).toEqual(cases)
  expect(opened['follow-up'].map(({ tab }) => tab)).toEqual([
    ...['Om filen', 'Siffror', 'Svarsandel', 'Det som gjorde det svårt', 'Betyg'],
  ])
  for (const [name] of tabOf(opened['follow-up'], 'Siffror')) expect(name?.is).toBe('string')
})

it('has a frozen report’s name and summary as texts, its days as days and its figures as numbers', () => {
  const about = (first: string) => rowOf(opened.report, 'Om rapporten', first)[1]
  expect(about('Namn')).toEqual(text('=1+1'))
  expect(tabOf(opened.report, 'Om rapporten').flat()).toContainEqual(text('@SUM(A1:A9)'))
  expect(about('Till och med')).toEqual(day(today()))
  expect(about('Från och med')?.is).toBe('date')
  expect(rowOf(opened.report, 'Siffror', 'Ärenden')[1]?.is).toBe('float')
  expect(opened.report.at(-1)?.tab).toBe('Så räknar vi')
})
