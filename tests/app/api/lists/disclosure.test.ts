import { randomUUID } from 'node:crypto'
import readBook from 'read-excel-file/node'
import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/disclosure/route'
import type * as Words from '@/lib/i18n/messages'
import { grantRole } from '@/lib/people/grant-role'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { become } from '@/tests/support/become'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor, anAuditor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

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

const GROUND = 'OSL 31 kap. 16 §'
const ask = (asked: Record<string, string>) =>
  GET(new Request(`http://localhost/api/lists/disclosure?${new URLSearchParams({ prepared: 'yes', ...asked }).toString()}`)) // prettier-ignore
const masking = (...kinds: string[]) =>
  Object.fromEntries(kinds.flatMap((kind) => [[`mask-${kind}`, 'on'], [`ground-${kind}`, GROUND]])) as Record<string, string> // prettier-ignore

async function bookOf(asked: Record<string, string>) {
  const sheets = await readBook(Buffer.from(await (await ask(asked)).arrayBuffer()))
  return {
    text: JSON.stringify(sheets),
    rowsOf: (tab: string) => sheets.find(({ sheet }) => sheet === tab)?.data ?? [],
  }
}

/** A case whose contact has acted in it themselves, and that an advisor works in. */
async function aDisclosedCase() {
  const { number, advisor, companyId } = await aCaseInProgress()
  const [spoken] = await asSuperuser<{ id: string; name: string }>(
    `select p.id, p.name from mandate m join person p on p.id = m.person_id
     where m.company_id = $1 limit 1`,
    [companyId],
  )
  return { number, advisor, spoken }
}

it('masks the names that are chosen, one mark each, and lists them with their provision and not with what they were', async () => {
  const { number, advisor } = await aDisclosedCase()
  become(await aLead())
  const plain = await bookOf({ case: number })
  expect(plain.text).toContain(advisor.name)
  expect(plain.rowsOf('Maskningar')).toHaveLength(1)
  const masked = await bookOf({ case: number, ...masking('staff', 'cases', 'companies') })
  for (const secret of [advisor.name, number]) expect(masked.text).not.toContain(secret)
  const [headings = [], ...rows] = masked.rowsOf('Händelser')
  expect(headings.slice(0, 2)).toEqual(['Rad', 'Dag'])
  expect(rows.map(([no]) => no)).toEqual(rows.map((_, index) => index + 1))
  const [company] = await asSuperuser<{ name: string }>(`select stated_name as name from cases where number = $1`, [
    number,
  ])
  expect(masked.text).not.toContain(company?.name)
  const ofCase = masked.rowsOf('Maskningar').find((row) => row[1] === 'Ärendenummer')
  expect(ofCase?.[2]).toBe(GROUND)
  expect(ofCase?.[3]).toBe(String(ofCase?.[4]).split(', ').length)
  // Every line of the case has the same mark in its own column.
  const marks = new Set(rows.map((row) => row.at(-1)).filter(Boolean))
  expect([...marks]).toEqual([ofCase?.[0]])
})

it('has a key that says what the marks stand for, of the same events whatever happens meanwhile', async () => {
  const { number, advisor } = await aDisclosedCase()
  become(await anAuditor())
  const until = new Date().toISOString()
  const asked = { case: number, until, ...masking('staff') }
  const before = (await bookOf(asked)).rowsOf('Händelser')
  await logTime(advisor, { ...work(number, 15), requestId: randomUUID() })
  expect((await bookOf(asked)).rowsOf('Händelser')).toEqual(before)
  expect((await bookOf({ ...asked, until: new Date().toISOString() })).rowsOf('Händelser').length).toBeGreaterThan(
    before.length,
  )
  const key = await readBook(Buffer.from(await (await ask({ ...asked, key: 'yes' })).arrayBuffer()))
  const ofAdvisor = key[0]?.data.find((row) => row[2] === advisor.name)
  expect(ofAdvisor?.[0]).toMatch(/^\[\d+\]$/)
  expect(JSON.stringify(before)).toContain(ofAdvisor?.[0])
})

it('masks with the contacts also the one who works here', async () => {
  const { number, spoken } = await aDisclosedCase()
  const lead = await aLead()
  await grantRole(lead, { personId: spoken!.id, role: 'editor' })
  become(lead)
  expect((await bookOf({ case: number })).text).toContain(spoken!.name)
  for (const kind of ['contacts', 'staff']) {
    expect((await bookOf({ case: number, ...masking(kind) })).text).not.toContain(spoken!.name)
  }
  expect((await bookOf({ case: number, ...masking('partners') })).text).toContain(spoken!.name)
})

it('is not made without a provision for each, without having been prepared, or for others, and stands in the access log', async () => {
  const { number } = await aDisclosedCase()
  const lead = await aLead()
  become(lead)
  expect((await ask({ case: number, 'mask-staff': 'on', 'ground-staff': ' ' })).status).toBe(404)
  expect((await ask({ case: number, prepared: 'no' })).status).toBe(404)
  expect((await ask({ case: number, from: 'i går kväll' })).status).toBe(404)
  expect((await ask({ case: number, ...masking('staff') })).status).toBe(200)
  become(await anAdvisor())
  expect((await ask({ case: number })).status).toBe(404)
  const lines = await asSuperuser<{ line: string }>(
    `select concat_ws(' ', action, subject_kind, reason_code) as line from access_log
     where subject_kind = 'trail' and person_id = $1 and action = 'read'`,
    [lead.personId],
  )
  expect(lines.map(({ line }) => line)).toEqual(['read trail disclosure'])
})
