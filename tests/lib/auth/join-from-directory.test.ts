import { joinFromDirectory } from '@/lib/auth/join-from-directory'
import { asSuperuser } from '@/tests/support/database'

test('somebody the directory vouches for joins, with the address in lower case', async () => {
  const { id, name, email } = await joinFromDirectory({ name: ' Disa Dahl ', email: 'Disa@lan.test' })
  expect({ name, email }).toEqual({ name: 'Disa Dahl', email: 'disa@lan.test' })
  expect(
    await asSuperuser('select facts from audit_event where subject_id = $1 and type = $2', [id, 'person.joined']),
  ).toEqual([{ facts: { origin: 'directory' } }])
})

test('somebody without a name is called by the address', async () => {
  expect(await joinFromDirectory({ name: ' ', email: 'namnlos@lan.test' })).toMatchObject({ name: 'namnlos@lan.test' })
})

test('the same address joins once, however many sign in at once', async () => {
  const tries = Array.from({ length: 4 }, () => joinFromDirectory({ name: 'Dubbel', email: 'dubbel@lan.test' }))
  const joined = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
  expect(joined).toHaveLength(1)
})
