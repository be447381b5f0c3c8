import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/cases/route'
import type { Actor, Person, StaffRole } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { readCaseFilter, readSort } from '@/lib/figures/case-filter'
import { listCases } from '@/lib/figures/list-cases'
import type * as Words from '@/lib/i18n/messages'
import { queryOf } from '@/lib/lists/query'
import { aCase } from '@/tests/support/a-case'
import { aBid, anApplication } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor, anEditor } from '@/tests/support/people'

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

function become({ personId: id, role, name }: Actor): void {
  const known = {
    id,
    name,
    sessionId: '',
    email: null,
    locale: 'sv' as const,
    mandates: [],
    partnerships: [],
    keysOff: false,
  }
  const person: Person = { ...known, roles: [role as StaffRole] }
  jest.mocked(currentPerson).mockResolvedValue(person)
}

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/cases${search}`))
const workbook = async (search = '') => readSheet(Buffer.from(await (await ask(search)).arrayBuffer()))
const text = async (search: string) =>
  parse(await (await ask(search)).text(), { bom: true, delimiter: ';', record_delimiter: '\r\n' })

const HOSTILE = ['=1+1', '@SUM(A1)', '+46', '-2', '=HYPERLINK("http://x")']
const named = (companyName: string) => anApplication({ company: { companyName } })
const HEADINGS = [
  'Ärende', 'Företag', 'Kommun', 'Status', 'Gäller', 'Rådgivare', 'Sista dag', 'Klockslag', 'Kom in', 'Tid kvar, minuter',
] // prettier-ignore

it('is what the page shows: same filter, same search, same order, real days and numbers', async () => {
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  become(lead)
  const day = addDays(today(), 9)
  const need = { ...aBid(), bidDeadlineOn: day } as ReturnType<typeof aBid>
  const { number } = await aCase(anApplication({ company: { companyName: 'Öbolaget' }, need }))
    .triaged()
    .assignedTo(advisor)
  await aCase(named('Öbolaget två'))
  await aCase(named('Annat'))

  const [headings, ...rows] = await workbook('?q=%C3%96bolaget&sort=-company')
  expect(headings).toEqual(HEADINGS)
  const asked = queryOf('?q=%C3%96bolaget&sort=-company')
  const shown = await listCases(lead, readCaseFilter(asked), readSort(asked), 1)
  expect(shown.cases.map((one) => one.statedName)).toEqual(['Öbolaget två', 'Öbolaget'])
  expect(rows.map(([first]) => first)).toEqual(shown.cases.map((one) => one.number))
  const row = rows.find(([first]) => first === number)
  expect(row?.slice(5)).toEqual([advisor.name, dateFromDay(day), null, dateFromDay(today()), 300])
  expect((await text('?as=csv&q=%C3%96bolaget&sort=-company'))[2]).toEqual([
    ...[number, 'Öbolaget', row?.[2], row?.[3], row?.[4], advisor.name, day, '', today(), '300'],
  ])
})

it('is all pages of an advisor’s own cases, and none of the others’', async () => {
  const advisor = await anAdvisor()
  const { number } = await aCase(named('Min')).triaged().assignedTo(advisor)
  become(advisor)
  expect((await workbook()).slice(1).map(([first]) => first)).toEqual([number])
  expect((await workbook('?page=2')).slice(1)).toHaveLength(1)
})

it('runs nothing that a company called itself', async () => {
  become(await aLead())
  for (const name of HOSTILE) await aCase(named(name))
  const names = (await workbook('?sort=-opened')).map(([, company]) => company)
  expect(names).toEqual(expect.arrayContaining(HOSTILE))
  const inText = (await text('?as=csv')).map(([, company]) => company)
  for (const name of HOSTILE) expect(inText).toContain(`'${name}`)
})

it('is not there for who may not see the list, and says in the access log who fetched it or was denied', async () => {
  const [editor, lead] = [await anEditor(), await aLead()]
  become(editor)
  expect((await ask()).status).toBe(404)
  jest.mocked(currentPerson).mockResolvedValue(null)
  expect((await ask()).status).toBe(404)
  become(lead)
  expect((await ask()).headers.get('content-disposition')).toBe(`attachment; filename="arenden-${today()}.xlsx"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'case-list' and (person_id is null or person_id in ($1, $2)) order by id`,
    [editor.personId, lead.personId],
  )
  expect(lines.map(({ line }) => line)).toEqual([
    'denied case-list role', 'denied case-list signed-out', 'read case-list export',
  ]) // prettier-ignore
})
