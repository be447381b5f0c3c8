import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/people/route'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor, anAuditor, anEditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'people' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/people${search}`))

it('is what the page shows: the same group, search without accents and order', async () => {
  const [lead, advisor] = [await aLead('Sökt Lead'), await anAdvisor('Åsa Sökt')]
  await anEditor()
  become(lead)
  const [headings, ...rows] = await readSheet(Buffer.from(await (await ask('?q=sokt')).arrayBuffer()))
  expect(headings).toEqual(['Namn', 'E-postadress', 'Roller', 'Öppna ärenden', 'Läge'])
  expect(rows.map(([name]) => name).sort()).toEqual(['Sökt Lead', 'Åsa Sökt'])
  const turned = parse(await (await ask('?as=csv&q=s%C3%B6kt&sort=-name')).text(), { bom: true, delimiter: ';' })
  expect(turned.slice(1).map(([name]: string[]) => name)).toEqual(['Åsa Sökt', 'Sökt Lead'])
  const text = parse(await (await ask('?as=csv&q=S%C3%96KT&show=advisor')).text(), { bom: true, delimiter: ';' })
  expect(text.slice(1)).toEqual([[advisor.name, expect.any(String), 'Rådgivare', '0', '']])
})

it('runs nothing that somebody is called', async () => {
  become(await aLead())
  await anAdvisor('=1+1')
  const text = parse(await (await ask('?as=csv')).text(), { bom: true, delimiter: ';' })
  expect(text.map(([name]: string[]) => name)).toContain("'=1+1")
})

it('is the lead’s alone, and says in the access log who fetched it or was denied', async () => {
  const [lead, ...others] = [await aLead(), await anAuditor(), await anAdvisor()]
  for (const other of others) {
    become(other)
    expect((await ask()).status).toBe(404)
  }
  become(lead)
  expect((await ask()).headers.get('content-disposition')).toBe(`attachment; filename="personer-${today()}.xlsx"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'staff-list' and person_id = any($1::uuid[]) order by id`,
    [[lead, ...others].map(({ personId }) => personId)],
  )
  expect(lines.map(({ line }) => line)).toEqual([
    'denied staff-list role', 'denied staff-list role', 'read staff-list export',
  ]) // prettier-ignore
})
