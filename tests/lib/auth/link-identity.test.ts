import { linkIdentity } from '@/lib/auth/link-identity'
import { asSuperuser } from '@/tests/support/database'
import { makePerson } from './people'

test('ties an identity to one person, and the trail knows', async () => {
  const id = await makePerson({ roles: ['advisor'] })
  await linkIdentity(id, 'subject-1')
  expect(await asSuperuser('select subject from oidc_account where person_id = $1', [id])).toEqual([
    { subject: 'subject-1' },
  ])
  expect(
    await asSuperuser('select facts from audit_event where subject_id = $1 and type = $2', [id, 'person.linked']),
  ).toEqual([{ facts: { provider: 'oidc' } }])
})

test('a person has one identity: the database refuses another', async () => {
  const id = await makePerson({ roles: ['advisor'] })
  await linkIdentity(id, 'subject-3')
  await expect(linkIdentity(id, 'subject-4')).rejects.toThrow()
  expect(await asSuperuser('select subject from oidc_account where person_id = $1', [id])).toEqual([
    { subject: 'subject-3' },
  ])
})

test('an identity that is somebody’s is never given to another', async () => {
  const [first, second] = [await makePerson({ roles: ['advisor'] }), await makePerson({ roles: ['project-lead'] })]
  await linkIdentity(first, 'subject-2')
  await expect(linkIdentity(second, 'subject-2')).rejects.toThrow()
  expect(await asSuperuser('select person_id from oidc_account where subject = $1', ['subject-2'])).toEqual([
    { person_id: first },
  ])
})
