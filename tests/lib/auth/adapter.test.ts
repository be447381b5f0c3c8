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
