import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/jobs/route'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aMail } from '@/tests/support/a-mail'
import { aLead, anAuditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'jobs' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/jobs${search}`))

beforeEach(() => asSuperuser('delete from mail'))

it('is what the page shows: the state, the search, receivers masked, real days', async () => {
  become(await aLead())
  await aMail({ status: 'failed', fault: 'EENVELOPE-550', address: 'anna.berg@bolag.test' })
  await aMail({ status: 'sent' })
  const [headings, row, ...more] = await readSheet(
    Buffer.from(await (await ask('?state=failed&q=tagit')).arrayBuffer()),
  )
  expect(headings?.slice(0, 4)).toEqual(['Mejl', 'Mottagare', 'Köat, dag', 'Köat, klockan'])
  expect(row?.[1]).toBe('a…@bolag.test')
  expect(row?.[2]).toEqual(dateFromDay(today()))
  expect(more).toEqual([])
  // As the page: what needs a person comes first.
  const text = parse(await (await ask('?as=csv')).text(), { bom: true, delimiter: ';' })
  expect(text.slice(1).map((line) => line[8])).toEqual(['EENVELOPE-550'])
})

it('runs nothing that a mail is about', async () => {
  become(await aLead())
  await asSuperuser(
    `insert into mail (to_address, locale, template, status) values ('=x@b.test', 'sv', '=unheard-of', 'sent')`,
  )
  const text = parse(await (await ask('?as=csv&state=sent')).text(), { bom: true, delimiter: ';' })
  expect(text[1]?.slice(0, 2)).toEqual(["'=unheard-of", "'=…@b.test"])
})

it('is the lead’s alone, and says in the access log who fetched it or was denied', async () => {
  const [lead, auditor] = [await aLead(), await anAuditor()]
  become(auditor)
  expect((await ask()).status).toBe(404)
  become(lead)
  expect((await ask()).headers.get('content-disposition')).toBe(`attachment; filename="mejl-${today()}.xlsx"`)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'mail-list' and person_id = any($1::uuid[]) order by id`,
    [[lead.personId, auditor.personId]],
  )
  expect(lines.map(({ line }) => line)).toEqual(['denied mail-list role', 'read mail-list export'])
})
