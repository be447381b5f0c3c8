import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/contacts/route'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead, anAdvisor, anAuditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'partnerContacts' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/contacts${search}`))

it('is what the page shows: the same choice, search without accents and order, with days as days', async () => {
  const lead = await aLead('Sökt Lead')
  await aTradeOrganisation('Åkeriet sökt')
  become(lead)
  const [headings, ...rows] = await readSheet(Buffer.from(await (await ask('?q=sokt')).arrayBuffer()))
  expect(headings).toEqual([
    'Part', 'Slag', 'Namn', 'E-postadress', 'Telefon', 'Får se', 'Gäller sedan', 'Senast hänvisat',
  ]) // prettier-ignore
  expect(rows.map(([partner, , name]) => [partner, name])).toEqual([
    ['Åkeriet sökt', 'Nils Näringsliv'],
    ['Upphandlingsakuten', 'Sökt Lead'],
  ])
  expect(rows[0]?.[6]).toEqual(new Date('2026-01-01T00:00:00Z'))
  const text = parse(await (await ask('?as=csv&q=s%C3%B6kt&show=county')).text(), { bom: true, delimiter: ';' })
  expect(text.slice(1).map(([, , name]: string[]) => name)).toEqual(['Sökt Lead'])
})

it('runs nothing that somebody is called', async () => {
  become(await aLead())
  await aTradeOrganisation('=1+1')
  const text = parse(await (await ask('?as=csv')).text(), { bom: true, delimiter: ';' })
  expect(text.map(([partner]: string[]) => partner)).toContain("'=1+1")
})

it('is the lead’s alone, and says in the access log who fetched it or was denied', async () => {
  const [lead, ...others] = [await aLead(), await anAuditor(), await anAdvisor()]
  for (const other of others) {
    become(other)
    expect((await ask()).status).toBe(404)
  }
  become(lead)
  expect((await ask()).headers.get('content-disposition')).toBe(`attachment; filename="kontakter-${today()}.xlsx"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'contact-list' and person_id = any($1::uuid[]) order by id`,
    [[lead, ...others].map(({ personId }) => personId)],
  )
  expect(lines.map(({ line }) => line)).toEqual([
    'denied contact-list role', 'denied contact-list role', 'read contact-list export',
  ]) // prettier-ignore
})
