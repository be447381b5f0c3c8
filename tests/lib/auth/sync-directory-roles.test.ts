import { rolesInClaim, syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { asSuperuser } from '@/tests/support/database'
import { makePerson } from './people'

Object.assign(process.env, {
  OIDC_ISSUER: 'https://katalog.example',
  OIDC_CLIENT_ID: 'client',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_ROLE_MAP: JSON.stringify({ 'ua-rad': 'advisor', 'ua-led': 'project-lead' }),
})

const events = async (id: string) => {
  const rows = await asSuperuser<{ type: string; facts: { role: string } }>(
    `select type, facts from audit_event where subject_id = $1 and type like 'role.%' order by seq`,
    [id],
  )
  return rows.map(({ type, facts }) => `${type} ${facts.role}`)
}

test('roles become those of the directory: what is gone is revoked, what is new granted', async () => {
  const id = await makePerson({ roles: ['advisor'] })
  await syncDirectoryRoles(id, ['project-lead'])
  expect(await asSuperuser('select role from staff_role where person_id = $1 and revoked_at is null', [id])).toEqual([
    { role: 'project-lead' },
  ])
  expect(await events(id)).toEqual(['role.granted advisor', 'role.revoked advisor', 'role.granted project-lead'])
})

test('the same roles again change nothing, and two sign-ins at once grant a role once', async () => {
  const id = await makePerson({ roles: ['advisor'] })
  await syncDirectoryRoles(id, ['advisor'])
  await Promise.all([1, 2, 3].map(() => syncDirectoryRoles(id, ['advisor', 'auditor'])))
  expect(await events(id)).toEqual(['role.granted advisor', 'role.granted auditor'])
})

test.each([
  ['a list', ['ua-rad', 'ua-led', 'ekonomi'], ['advisor', 'project-lead']],
  ['a text', 'ua-led', ['project-lead']],
  ['one group twice', ['ua-rad', 'ua-rad'], ['advisor']],
  ['something else', [{ 'ua-rad': true }, 7, null], []],
  ['nothing', undefined, []],
])('the claim may be %s', (_what, groups, roles) => {
  expect(rolesInClaim({ groups })).toEqual(roles)
})
