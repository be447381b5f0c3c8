import { randomUUID } from 'node:crypto'
import { sessionAdapter } from '@/lib/auth/adapter'
import { config } from '@/lib/config/config'
import { withTriggersOff } from '@/tests/support/database'
import { makePerson } from './people'

const { getUser, getUserByEmail, getUserByAccount } = sessionAdapter()
const ACCOUNT = { provider: 'oidc', type: 'oauth' } as const

async function known() {
  const email = `${randomUUID()}@lan.test`
  const id = await makePerson({ email, roles: ['advisor'] })
  const subject = randomUUID()
  const issuer = config().oidc?.issuer ?? ''
  await withTriggersOff('oidc_account', 'insert into oidc_account (person_id, issuer, subject) values ($1, $2, $3)', [
    ...[id, issuer, subject],
  ])
  const ways = () =>
    Promise.all([
      getUser?.(id),
      getUserByEmail?.(email),
      getUserByAccount?.({ ...ACCOUNT, providerAccountId: subject }),
    ])
  return { id, subject, ways }
}

it('finds whoever may sign in, by id, address and account', async () => {
  const { id, ways } = await known()
  expect((await ways()).map((user) => user?.id)).toEqual([id, id, id])
})

it('finds nobody who has been shut out', async () => {
  const { id, ways } = await known()
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  expect(await ways()).toEqual([null, null, null])
})

it('takes no account for another directory’s', async () => {
  const { subject } = await known()
  await withTriggersOff('oidc_account', `update oidc_account set issuer = 'https://other.test' where subject = $1`, [
    subject,
  ])
  expect(await getUserByAccount?.({ ...ACCOUNT, providerAccountId: subject })).toBeNull()
})

it('keeps a session by the hash of its token until it is deleted, and no other', async () => {
  const { id } = await known()
  const expires = new Date(Date.now() + 3_600_000)
  const tokens = [randomUUID(), randomUUID()] as const
  for (const sessionToken of tokens) await sessionAdapter().createSession?.({ sessionToken, userId: id, expires })
  const found = async () => Promise.all(tokens.map(async (one) => (await sessionAdapter().getSessionAndUser?.(one))?.user.id))
  expect(await found()).toEqual([id, id])
  expect(await sessionAdapter().getSessionAndUser?.(tokens[0])).toMatchObject({ session: { sessionToken: tokens[0], userId: id, expires } })
  await sessionAdapter().deleteSession?.(tokens[0])
  expect(await found()).toEqual([undefined, id])
  expect(await sessionAdapter().updateSession?.({ sessionToken: tokens[1] })).toBeNull()
  expect(await getUserByEmail?.('no address')).toBeNull()
}) // prettier-ignore
