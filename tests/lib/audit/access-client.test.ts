import { randomUUID } from 'node:crypto'
import { DENIED_LINES, accessLine, noteAccess } from '@/lib/audit/note-access'
import { listAccess } from '@/lib/audit/list-access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { asApp, asSuperuser } from '@/tests/support/database'
import { anAdvisor, anAuditor } from '@/tests/support/people'

let asked = new Headers()
jest.mock('next/headers', () => ({ headers: () => Promise.resolve(asked) }))

const from = (address: string, agent = 'Mozilla/5.0') => {
  asked = new Headers({ 'x-client-address': address, 'user-agent': agent })
}
const deny = (personId?: string) => noteAccess({ action: 'denied', subjectKind: 'page', personId, reasonCode: 'role' })
const linesOf = (personId: string) =>
  asSuperuser('select host(client_address) as address, client_agent as agent from access_log where person_id = $1 order by id', [personId]) // prettier-ignore

describe('a line of the access log', () => {
  it('says from where and with what, also when a statement writes it, and the auditor sees it', async () => {
    const { personId, role } = await anAdvisor()
    from('203.0.113.5', 'Mozilla/5.0 (X11)')
    await noteAccess({ action: 'read', subjectKind: 'case', personId, role })
    const found = Prisma.sql`unnest(${[randomUUID()]}::uuid[]) AS found (id)`
    await db().$executeRaw(await accessLine({ action: 'read', subjectKind: 'case', personId, role }, found))
    const told = { address: '203.0.113.5', agent: 'Mozilla/5.0 (X11)' }
    expect(await linesOf(personId)).toEqual([told, told])
    const { lines } = await listAccess(await anAuditor(), { personId, page: 1 })
    expect(lines[0]).toMatchObject({ clientAddress: '203.0.113.5', clientAgent: 'Mozilla/5.0 (X11)' })
  })

  it.each([
    ['[2001:db8::5]:443', 'A\u200b\u202eB', { address: '2001:db8::5', agent: 'AB' }],
    ['::ffff:192.0.2.9', '\u3164', { address: '192.0.2.9', agent: null }],
    ["'); drop table access_log; --", 'x'.repeat(5000), { address: null, agent: 'x'.repeat(300) }],
  ])('believes nobody: %j, %j', async (address, agent, kept) => {
    const { personId } = await anAdvisor()
    asked = { get: (name: string) => ({ 'x-client-address': address, 'user-agent': agent })[name] ?? null } as Headers
    await noteAccess({ action: 'read', subjectKind: 'case', personId })
    expect(await linesOf(personId)).toEqual([kept])
  })

  it('forgets from where after ninety days, and the application cannot make it forget sooner', async () => {
    const [old, fresh] = [await anAdvisor(), await anAdvisor()]
    for (const [{ personId }, days] of [[old, 91], [fresh, 89]] as const) {
      await asSuperuser(
        `insert into access_log (at, person_id, action, subject_kind, client_address, client_agent)
         values (now() - make_interval(days => $2), $1, 'read', 'case', '192.0.2.1', 'Webbläsare')`,
        [personId, days],
      )
    } // prettier-ignore
    await removeExpired()
    expect(await linesOf(old.personId)).toEqual([{ address: null, agent: null }])
    expect(await linesOf(fresh.personId)).toEqual([{ address: '192.0.2.1', agent: 'Webbläsare' }])
    await expect(asApp(`update access_log set client_address = null`)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('whoever asks without end for what is not theirs', () => {
  const count = async (where: string, params: unknown[]) =>
    (await asSuperuser<{ n: number }>(`select count(*)::int as n from access_log where action = 'denied' and ${where}`, params))[0]?.n // prettier-ignore

  it('fills no log, signed in from many places, and still leaves the other lines', async () => {
    const { personId } = await anAdvisor()
    for (let tries = 0; tries < DENIED_LINES + 5; tries++) {
      from(`198.51.100.${tries % 250}`)
      await deny(personId)
    }
    expect(await count('person_id = $1', [personId])).toBe(DENIED_LINES)
    await noteAccess({ action: 'signed-in', subjectKind: 'person', personId })
    const other = await anAdvisor()
    await deny(other.personId)
    expect(await count('person_id = $1', [other.personId])).toBe(1)
  })

  it('fills no log signed out, from one network or from nowhere, and holds no other network', async () => {
    for (let tries = 0; tries < DENIED_LINES + 5; tries++) {
      from(`2001:db8:1:2::${tries.toString(16)}`)
      await deny()
    }
    expect(await count(`client_address <<= '2001:db8:1:2::/64'`, [])).toBe(DENIED_LINES)
    from('2001:db8:1:3::1')
    await deny()
    expect(await count(`client_address <<= '2001:db8:1:3::/64'`, [])).toBe(1)
    for (let tries = 0; tries < DENIED_LINES + 5; tries++) {
      from('nowhere')
      await deny()
    }
    expect(await count('person_id is null and client_address is null', [])).toBe(DENIED_LINES)
  })
})
