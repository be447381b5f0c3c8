import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/barriers/route'
import type { Actor, Person, StaffRole } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { findBarriers } from '@/lib/figures/find-barriers'
import type * as Found from '@/lib/figures/find-barriers'
import { byBarrier, type ShownGroup } from '@/lib/figures/barriers'
import type { Shown } from '@/lib/figures/small-cells'
import type * as Words from '@/lib/i18n/messages'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { aLead, anAdvisor, aSteeringMember } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('@/lib/figures/find-barriers', () => ({
  findBarriers: jest.fn(jest.requireActual<typeof Found>('@/lib/figures/find-barriers').findBarriers),
}))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'caseList' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

function become({ personId: id, role, name }: Actor): void {
  const known = { id, name, sessionId: '', email: null, locale: 'sv' as const, mandates: [], partnerships: [], keysOff: false } // prettier-ignore
  jest.mocked(currentPerson).mockResolvedValue({ ...known, roles: [role as StaffRole] } satisfies Person)
}

const ask = (search = '') => GET(new Request(`http://localhost/api/lists/barriers${search}`))
const group = (
  key: string | null,
  cases: Shown,
  references: Shown,
  inside: ShownGroup[] | null = null,
): ShownGroup => ({
  ...{ key, cases, inside },
  barriers: { ...byBarrier<Shown>(() => 'hidden'), references, time: 0 },
})

it('holds what the page shows, numbers as numbers and words where none is shown', async () => {
  become(await aSteeringMember())
  const found = {
    whole: group('all', 41, 'few'),
    groups: [
      group('municipality', 25, 14, [group('2120009994', 14, 8), group(null, 11, 6)]),
      group(null, 16, 'hidden'),
    ],
    buyers: { '2120009994': '=Provstads kommun' },
  }
  jest.mocked(findBarriers).mockResolvedValueOnce(found).mockResolvedValueOnce(found)
  const [headings, ...rows] = await readSheet(Buffer.from(await (await ask('?by=buyer')).arrayBuffer()))
  expect(headings?.slice(0, 4)).toEqual(['Grupp', 'Ärenden', 'Omsättning', 'Referenser'])
  expect(rows.map((row) => [String(row[0]).trim(), row[1], row[3], row[7]])).toEqual([
    ['Alla avslutade ärenden', 41, 'färre än 5', 0],
    ['Kommun', 25, 14, 0],
    ['=Provstads kommun', 14, 8, 0],
    ['Övriga: Kommun', 11, 6, 0],
    ['Övriga', 16, 'visas inte', 0],
  ])
  const text = parse(await (await ask('?by=buyer&as=csv')).text(), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) // prettier-ignore
  expect(text).toHaveLength(6)
})

it('asks of the round and the division of the address, as who asks', async () => {
  const lead = await aLead()
  await aCase(anApplication())
  become(lead)
  expect((await ask('?by=size')).status).toBe(200)
  expect(jest.mocked(findBarriers).mock.lastCall?.[0]).toMatchObject({ personId: lead.personId })
  expect(jest.mocked(findBarriers).mock.lastCall?.slice(1)).toEqual([expect.any(String), 'size'])
})

it('is not there for others', async () => {
  become(await anAdvisor())
  expect((await ask()).status).toBe(404)
})
