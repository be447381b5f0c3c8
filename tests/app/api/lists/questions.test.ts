import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/questions/route'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type * as Words from '@/lib/i18n/messages'
import { aQuestion } from '@/tests/support/a-question'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor, aLead, anAdvisor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'buyersLine' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/questions${search}`))
const text = async (search: string) => parse(await (await ask(search)).text(), { bom: true, delimiter: ';' })

it('is what the page shows: same search and order, whom to call only where the list is about calls', async () => {
  become(await aBuyerAdvisor())
  const one = await aQuestion({ organisation: 'Filstads kommun', name: 'Kim', wantsCall: true })
  const other = await aQuestion({ organisation: 'Filby kommun', name: 'Li' })
  const rows = await readSheet(Buffer.from(await (await ask('?q=fil&sort=-organisation')).arrayBuffer()))
  expect(rows[0]).toEqual(['Nummer', 'Ämne', 'Organisation', 'Kom in', 'Svara senast', 'Läge', 'Hos'])
  expect(rows.slice(1).map(([number]) => number)).toEqual([one.number, other.number])
  expect(rows[1]?.[3]).toEqual(dateFromDay(today()))
  const calls = await text('?as=csv&show=calls&q=filstads')
  expect(calls[0]?.slice(2, 6)).toEqual(['Organisation', 'Namn', 'Telefon', 'Samtal'])
  expect(calls.slice(1).map((row: string[]) => row.slice(2, 6))).toEqual([
    ['Filstads kommun', 'Kim', '070-174 06 98', '0'],
  ])
})

it('holds no question’s own words, and runs nothing that a visitor typed', async () => {
  become(await aBuyerAdvisor())
  await aQuestion({ organisation: '=HYPERLINK("http://x")', text: 'Frågans egna ord' })
  const file = await (await ask('?as=csv')).text()
  expect(file).toContain(`'=HYPERLINK`)
  expect(file).not.toContain('egna ord')
})

it('is for those of the line, each behind their own walls, and stands in the access log', async () => {
  const { number } = await aQuestion({ organisation: 'Olästs kommun' })
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  become(advisor)
  expect((await ask()).status).toBe(404)
  become(lead)
  expect((await text('?as=csv')).flat()).not.toContain(number)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'question-list' and person_id = any($1::uuid[]) order by id`,
    [[advisor.personId, lead.personId]],
  )
  expect(lines.map(({ line }) => line)).toEqual(['denied question-list role', 'read question-list export'])
})
