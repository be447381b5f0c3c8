import { makePerson } from './people'
import { findSession } from '@/lib/auth/find-session'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { startSession } from '@/lib/auth/start-session'
import { aTradeOrganisation } from '@/tests/support/partners'
import { emptyJar } from './jar'
import { signedIn, token } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

test('eight hours unused end a session, and use prolongs it up to twelve', async () => {
  const { id } = await signedIn()
  await asSuperuser(`update session set last_seen_at = now() - interval '7 hours' where person_id = $1`, [id])
  expect(await findSession(token())).not.toBeNull()
  const [seen] = await asSuperuser<{ fresh: boolean }>(
    `select last_seen_at > now() - interval '1 minute' as fresh from session where person_id = $1`,
    [id],
  )
  expect(seen?.fresh).toBe(true)
  await asSuperuser(`update session set last_seen_at = now() - interval '8 hours' where person_id = $1`, [id])
  expect(await findSession(token())).toBeNull()
  await asSuperuser(`update session set last_seen_at = now(), expires_at = now() where person_id = $1`, [id])
  expect(await findSession(token())).toBeNull()
})

test('a role or a mandate that is revoked, or has run out, is gone within the request', async () => {
  const { id } = await signedIn({ roles: ['advisor', 'project-lead'], company: {} })
  const now = async () => (await findSession(token()))?.person
  expect([...((await now())?.roles ?? [])].sort()).toEqual(['advisor', 'project-lead'])
  expect((await now())?.mandates).toMatchObject([{ level: 'self-declared' }])
  await withTriggersOff(
    'staff_role',
    `update staff_role set revoked_at = now() where person_id = $1 and role = 'project-lead'`,
    [id],
  )
  expect((await now())?.roles).toEqual(['advisor'])
  await withTriggersOff(
    'mandate',
    `update mandate set valid_from = today() - 9, valid_to = today() - 2 where person_id = $1`,
    [id],
  )
  expect((await now())?.mandates).toEqual([])
  await withTriggersOff(
    'mandate',
    `update mandate set valid_from = today() + 1, valid_to = today() + 9 where person_id = $1`,
    [id],
  )
  expect((await now())?.mandates).toEqual([])
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  expect(await now()).toBeUndefined()
})

test('a partner that has ended, or a place there that is revoked, is gone within the request', async () => {
  const { partnerId, personId } = await aTradeOrganisation()
  await startSession(personId, 'link')
  const now = async () => (await findSession(token()))?.person.partnerships
  expect(await now()).toEqual([{ partnerId, kind: 'trade-organisation' }])
  await withTriggersOff('partner', 'update partner set ended_at = now() where id = $1', [partnerId])
  expect(await now()).toEqual([])
  await withTriggersOff('partner', 'update partner set ended_at = null where id = $1', [partnerId])
  await withTriggersOff('partner_member', 'update partner_member set revoked_at = now() where person_id = $1', [
    personId,
  ])
  expect(await now()).toEqual([])
})

test('nobody has what is another’s: neither role, mandate nor place at a partner', async () => {
  await aTradeOrganisation()
  await makePerson({ roles: ['project-lead'], company: {} })
  await signedIn({ roles: ['editor'] })
  expect((await findSession(token()))?.person).toMatchObject({ roles: ['editor'], mandates: [], partnerships: [] })
})

test('a mandate is one from its first day to its last, both included, until it is taken back', async () => {
  const { id } = await signedIn({ company: {} })
  const held = async (set: string) => {
    await withTriggersOff('mandate', `update mandate set ${set} where person_id = $1`, [id])
    return (await findSession(token()))?.person.mandates.length
  }
  expect(await held('valid_from = today(), valid_to = today()')).toBe(1)
  expect(await held('valid_from = today() - 9, valid_to = today() - 1')).toBe(0)
  expect(await held('valid_from = today() + 1, valid_to = today() + 1')).toBe(0)
  expect(await held('valid_from = today(), valid_to = today() + 9')).toBe(1)
  expect(await held('revoked_at = now()')).toBe(0)
})

test('a role is one to the end of its last day, and a session seen within five minutes is not written anew', async () => {
  const { id } = await signedIn({ roles: ['advisor'] })
  const roles = async (days: number) => {
    await withTriggersOff('staff_role', 'update staff_role set ends_on = today() + $2::int where person_id = $1', [id, days])
    return (await findSession(token()))?.person.roles
  }
  expect([await roles(1), await roles(0), await roles(-1)]).toEqual([['advisor'], ['advisor'], []])
  const ago = async (minutes: number) => {
    await asSuperuser('update session set last_seen_at = now() - make_interval(mins => $2) where person_id = $1', [id, minutes])
    await findSession(token())
    const [row] = await asSuperuser<{ ago: number }>('select round(extract(epoch from now() - last_seen_at) / 60)::int as ago from session where person_id = $1', [id])
    return row?.ago
  }
  expect([await ago(4), await ago(6)]).toEqual([4, 0])
}) // prettier-ignore
