import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/search/route'
import { today } from '@/lib/calendar/days'
import { sealSought } from '@/lib/cases/sealed-search'
import type * as Words from '@/lib/i18n/messages'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAuditor, anEditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'search' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/search${search}`))

const named = (companyName: string) => anApplication({ company: { companyName } })

it('is what the page shows: what is sought, in the order of a column, without a sole trader’s number', async () => {
  await aCase(named('Sökbolaget A'))
  await aCase(named('=Sökbolaget B')).triaged()
  become(await aLead())
  const rows = await readSheet(Buffer.from(await (await ask('?q=sokbolaget&sort=-company&page=2')).arrayBuffer()))
  expect(rows[0]?.slice(0, 5)).toEqual(['Hittat i', 'Ärende', 'Företag', 'Organisationsnummer', 'Status'])
  expect(rows.slice(1).map(([by, , company]) => [by, company])).toEqual([
    ['Företag', 'Sökbolaget A'],
    ['Företag', '=Sökbolaget B'],
  ])
  const text = parse(await (await ask('?as=csv&q=sokbolaget')).text(), { bom: true, delimiter: ';' })
  expect(text.map((row) => row[2])).toContain("'=Sökbolaget B")
  expect((await readSheet(Buffer.from(await (await ask()).arrayBuffer()))).slice(1)).toEqual([])
})

it('opens what is sealed for the one who asks only, and searches no number that may be a person’s', async () => {
  const { number } = await aCase(anApplication({ contact: { phone: '+46701740655' } }))
  const [lead, auditor] = [await aLead(), await anAuditor()]
  const sealed = sealSought(lead.personId, '070-174 06 55')
  const found = async (search: string) =>
    parse(await (await ask(`?as=csv&${search}`)).text(), { bom: true, delimiter: ';' }).map((row) => row[1])
  become(lead)
  expect(await found(`sealed=${sealed}`)).toContain(number)
  expect(await found('q=070-174+06+55')).toEqual(['Ärende'])
  become(auditor)
  expect(await found(`sealed=${sealed}`)).toEqual(['Ärende'])
})

it('is there for whoever searches cases, and says in the access log who fetched it or was denied', async () => {
  const [editor, auditor] = [await anEditor(), await anAuditor()]
  become(editor)
  expect((await ask('?q=x')).status).toBe(404)
  become(auditor)
  expect((await ask('?q=x')).headers.get('content-disposition')).toBe(`attachment; filename="sokning-${today()}.xlsx"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'case-list' and person_id = any($1::uuid[]) order by id`,
    [[editor.personId, auditor.personId]],
  )
  expect(lines.map(({ line }) => line)).toEqual(['denied case-list role', 'read case-list export'])
})
