import type * as Core from 'use-intl/core'
import { GET } from '@/app/api/lists/steering-report/[no]/route'
import type { Actor, Person, StaffRole } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { db } from '@/lib/db/client'
import type * as Words from '@/lib/i18n/messages'
import { beginReport } from '@/lib/steering/begin-report'
import { freezeReport } from '@/lib/steering/freeze-report'
import { chanceOf, liveByChance } from '@/tests/lib/figures/by-chance'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead, anAdvisor, aSteeringMember } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getTranslations: async ({ locale, namespace }: { locale: 'sv' | 'en'; namespace: 'steering' }) =>
      createTranslator({ locale, messages: words(locale), namespace }),
  }
})

function become({ personId: id, role, name }: Actor): void {
  const known = { id, name, sessionId: '', email: null, locale: 'sv' as const, mandates: [], partnerships: [], keysOff: false } // prettier-ignore
  jest.mocked(currentPerson).mockResolvedValue({ ...known, roles: [role as StaffRole] } satisfies Person)
}

const bytesOf = async (no: number) => {
  const answer = await GET(new Request('http://localhost/api/lists/steering-report'), {
    params: Promise.resolve({ no: String(no) }),
  })
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

it('is the same workbook, byte for byte, whatever happens after the report is frozen', async () => {
  const lead = await aLead()
  const code = await anOpenRound()
  const [chance, advisors] = [chanceOf(5), [await anAdvisor(), await anAdvisor()]]
  await liveByChance(chance, 8, lead, advisors)
  const round = await db().round.findFirstOrThrow({ where: typeof code === 'string' ? { code } : { closedOn: null } })
  const { no } = await beginReport(lead, { name: 'Oktober', round: round.code })
  const { id, version } = await db().steeringReport.findUniqueOrThrow({ where: { no } })
  await freezeReport(lead, { id, version, name: 'Oktober', summary: '' })
  become(lead)
  const before = await bytesOf(no)
  await liveByChance(chance, 6, lead, advisors)
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  expect((await bytesOf(no)).equals(before)).toBe(true)
  become(await aSteeringMember())
  expect((await bytesOf(no)).equals(before)).toBe(true)
}) // prettier-ignore
