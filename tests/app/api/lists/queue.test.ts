import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/queue/route'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'queue' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/queue${search}`))

const named = (companyName: string) => anApplication({ company: { companyName } })

it('is what the page shows: the search, the order, days and numbers as they are, in words', async () => {
  await aCase(named('Köbolaget A'))
  await aCase(named('=Köbolaget B')).triaged()
  await aCase(named('Köbolaget C'))
    .triaged()
    .assignedTo(await anAdvisor())
  become(await aLead())
  const rows = await readSheet(Buffer.from(await (await ask('?q=kobolaget&sort=-company&page=2')).arrayBuffer()))
  expect(rows[0]).toEqual([
    ...['Ärende', 'Företag', 'Sista dag', 'Klockslag', 'Status', 'Gäller', 'Köpare', 'Kommun', 'Bransch'],
    ...['Tid kvar, minuter', 'Telefon', 'Kom in'],
  ])
  expect(rows.slice(1).map(([, company]) => company)).toEqual(['Köbolaget A', '=Köbolaget B'])
  expect(rows.slice(1).map(([, , , , status]) => status)).toEqual(['Inkommet', 'Bedömt'])
  expect(rows[1]?.slice(9)).toEqual([300, expect.any(String), dateFromDay(today())])
  const text = parse(await (await ask('?as=csv&q=kobolaget')).text(), { bom: true, delimiter: ';' })
  expect(text.map((row) => row[1])).toContain("'=Köbolaget B")
  expect((await readSheet(Buffer.from(await (await ask('?company=none')).arrayBuffer()))).slice(1)).toEqual([])
})

it('is a lead’s alone, and says in the access log who fetched it or was denied', async () => {
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  become(advisor)
  expect((await ask()).status).toBe(404)
  become(lead)
  expect((await ask()).headers.get('content-disposition')).toBe(`attachment; filename="ko-${today()}.xlsx"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'case-list' and person_id = any($1::uuid[]) order by id`,
    [[lead.personId, advisor.personId]],
  )
  expect(lines.map(({ line }) => line)).toEqual(['denied case-list role', 'read case-list export'])
})
