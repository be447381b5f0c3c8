import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/trail/route'
import { listEvents } from '@/lib/audit/list-events'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor, anAuditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'trail' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/trail${search}`))
const text = async (search: string) => parse(await (await ask(search)).text(), { bom: true, delimiter: ';' })
const named = (companyName: string) => anApplication({ company: { companyName } })

it('is what the page shows: same search, same order, all pages of it, real days', async () => {
  const auditor = await anAuditor()
  become(auditor)
  const { number } = await aCase(named('Loggbolaget')).triaged()
  const [headings, ...rows] = await readSheet(
    Buffer.from(await (await ask(`?q=loggbolaget&sort=-time&page=2`)).arrayBuffer()),
  )
  expect(headings).toEqual(['Dag', 'Klockslag', 'Vem', 'Roll', 'Vad', 'Gäller', 'Ärende'])
  const shown = await listEvents(auditor, { q: 'loggbolaget', sort: '-time', page: 1 })
  expect(rows).toHaveLength(shown.events.length)
  expect(rows.map((row) => row[6])).toEqual(shown.events.map((one) => one.caseNumber))
  expect(rows.at(-1)).toEqual([
    dateFromDay(today()), expect.stringMatching(/^\d\d:\d\d$/), 'Lisa Lead', 'Projektledare', expect.any(String), 'Loggbolaget', number,
  ]) // prettier-ignore
  expect((await text('?as=csv&q=loggbolaget&case=obegripligt')).slice(1)).toEqual([])
  expect((await text('?as=csv&q=19850709-9805')).slice(1)).toEqual([])
})

it('runs nothing that anybody is called', async () => {
  become(await anAuditor())
  await aCase(named('=Formel()+1'))
  await anAdvisor('@SUM(A1)')
  expect((await text('?as=csv&q=formel')).map((row: string[]) => row[5])).toContain("'=Formel()+1")
  expect((await text('?as=csv&q=sum')).map((row: string[]) => row[5])).toContain("'@SUM(A1)")
})

it('is for those who read the trail, and each fetching stands in the access log', async () => {
  const [lead, auditor, advisor] = [await aLead(), await anAuditor(), await anAdvisor()]
  become(advisor)
  expect((await ask()).status).toBe(404)
  become(lead)
  expect((await ask()).headers.get('content-disposition')).toBe(`attachment; filename="handelselogg-${today()}.xlsx"`)
  become(auditor)
  const fetched = await ask('?view=access&as=csv&q=hamtade')
  expect(fetched.headers.get('content-disposition')).toBe(`attachment; filename="atkomstlogg-${today()}.csv"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind in ('trail', 'access-log') and person_id = any($1::uuid[]) order by id`,
    [[lead, auditor, advisor].map(({ personId }) => personId)],
  )
  expect(lines.map(({ line }) => line)).toEqual(['denied trail role', 'read trail export', 'read access-log export'])
  expect(await text('?view=access&as=csv&sort=-time')).toContainEqual([
    today(), expect.any(String), lead.name, 'Projektledare', 'Läste', 'hämtade listan som fil', 'Händelseloggen', '', '', '',
  ]) // prettier-ignore
})
