import type { StaffRole } from '@/lib/actors/actor'
import { heldBack } from '@/tests/support/held-back'
import { rolesInClaim, syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { grantRole } from '@/lib/people/grant-role'
import { listStaff } from '@/lib/people/list-staff'
import { revokeRole } from '@/lib/people/revoke-role'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { makePerson } from './people'

Object.assign(process.env, {
  OIDC_ISSUER: 'https://katalog.example',
  OIDC_CLIENT_ID: 'client',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_ROLE_MAP: JSON.stringify({ 'ua-rad': 'advisor', 'ua-led': 'project-lead' }),
})

const events = async (id: string) => {
  const rows = await asSuperuser<{ type: string; facts: { role: string; origin: string } }>(
    `select type, facts from audit_event where subject_id = $1 and type like 'role.%' order by seq`,
    [id],
  )
  return rows.map(({ type, facts }) => `${type} ${facts.role} ${facts.origin}`)
}
const held = async (id: string) => {
  const living = 'select role, origin from staff_role where person_id = $1 and revoked_at is null order by role'
  return (await asSuperuser<{ role: string; origin: string }>(living, [id])).map(
    ({ role, origin }) => `${role} ${origin}`,
  )
}

test('what the directory gave becomes what it gives: what is gone is revoked, what has come is granted', async () => {
  const id = await makePerson()
  await syncDirectoryRoles(id, ['advisor'])
  await syncDirectoryRoles(id, ['project-lead'])
  expect(await held(id)).toEqual(['project-lead directory'])
  expect(await events(id)).toEqual([
    'role.granted advisor directory',
    'role.revoked advisor directory',
    'role.granted project-lead directory',
  ])
})

test('what a lead gave by hand stays, whatever the directory says, and is seen as such', async () => {
  const lead = await aLead()
  const id = await makePerson({ roles: ['editor'] })
  await syncDirectoryRoles(id, ['advisor', 'editor'])
  await syncDirectoryRoles(id, [])
  expect(await held(id)).toEqual(['editor hand'])

  await syncDirectoryRoles(id, ['auditor'])
  expect((await listStaff(lead)).find((one) => one.id === id)).toMatchObject({
    roles: ['auditor', 'editor'],
    fromDirectory: ['auditor'],
  })
  await grantRole(lead, { personId: id, role: 'auditor' })
  await syncDirectoryRoles(id, [])
  expect(await held(id)).toEqual(['auditor hand', 'editor hand'])
  expect((await events(id)).slice(-3)).toEqual([
    'role.granted auditor directory',
    'role.revoked auditor directory',
    'role.granted auditor hand',
  ])
})

test('a role of the directory that a lead takes is told as the directory’s, and comes back with the next sign-in', async () => {
  const lead = await aLead()
  const id = await makePerson()
  await syncDirectoryRoles(id, ['auditor'])
  await revokeRole(lead, { personId: id, role: 'auditor' })
  expect(await held(id)).toEqual([])
  await syncDirectoryRoles(id, ['auditor'])
  expect(await events(id)).toEqual([
    'role.granted auditor directory',
    'role.revoked auditor directory',
    'role.granted auditor directory',
  ])
})

test('nobody is named for what the directory gives', async () => {
  const { personId } = await aLead()
  const given = `insert into staff_role (person_id, role, origin, granted_by) values ($1, 'auditor', 'directory', $1)`
  await expect(asSuperuser(given, [personId])).rejects.toThrow('staff_role_origin_is_one')
})

test('the same roles again change nothing, and two sign-ins at once grant a role once', async () => {
  const id = await makePerson({ roles: ['advisor'] })
  await syncDirectoryRoles(id, ['advisor'])
  await Promise.all([1, 2, 3].map(() => syncDirectoryRoles(id, ['advisor', 'auditor'])))
  expect(await events(id)).toEqual(['role.granted advisor hand', 'role.granted auditor directory'])
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

test('a claim gives what the map names, and nothing for what every object has or what is no text', () => {
  expect(rolesInClaim({ groups: ['ua-led', 'ua-rad', 'ua-led'] })).toEqual(['project-lead', 'advisor'])
  expect(rolesInClaim({ groups: 'ua-rad' })).toEqual(['advisor'])
  expect(rolesInClaim({ groups: ['constructor', 'toString', 'unknown', 7, null, ['ua-rad']] })).toEqual([])
  expect(rolesInClaim({ groups: 'constructor' })).toEqual([])
  expect(rolesInClaim({})).toEqual([])
})

test('a role by hand whose last day is over is given anew by the directory, and one on its last day stands', async () => {
  const id = await makePerson({ roles: ['auditor'] })
  const until = (days: number) => withTriggersOff('staff_role', 'update staff_role set ends_on = today() + $2::int where person_id = $1 and revoked_at is null', [id, days])
  for (const days of [1, 0]) {
    await until(days)
    await syncDirectoryRoles(id, ['auditor'])
    expect(await held(id)).toEqual(['auditor hand'])
  }
  await until(-1)
  await syncDirectoryRoles(id, ['auditor'])
  expect(await held(id)).toEqual(['auditor directory'])
  expect((await events(id)).slice(-2)).toEqual(['role.revoked auditor hand', 'role.granted auditor directory'])
}) // prettier-ignore

test('of two sign-ins at the same moment one tells what came and what went', async () => {
  const id = await makePerson()
  const both = async (row: string, roles: StaffRole[]) =>
    Promise.all(await heldBack(row, [id], () => [syncDirectoryRoles(id, roles), syncDirectoryRoles(id, roles)]))
  await both('select from person where id = $1 for update', ['auditor'])
  expect(await events(id)).toEqual(['role.granted auditor directory'])
  await both('select from staff_role where person_id = $1 for update', [])
  expect(await events(id)).toEqual(['role.granted auditor directory', 'role.revoked auditor directory'])
})
