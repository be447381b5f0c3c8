import { withTriggersOff } from '@/tests/support/database'
import { revokeRole } from '@/lib/people/revoke-role'
import { randomUUID } from 'node:crypto'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { grantRole } from '@/lib/people/grant-role'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { changesSoFar } from '@/tests/support/changes'
import { aLead, anAdvisor, givenRole } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const rolesOf = async (personId: string) =>
  (await db().staffRole.findMany({ where: { personId, revokedAt: null }, orderBy: { role: 'asc' } })).map(
    ({ role }) => role,
  )

describe('granting a role', () => {
  it('adds it to what the person has', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await grantRole(lead, { personId, role: 'auditor' })

    expect(await rolesOf(personId)).toEqual(['advisor', 'auditor'])
    expect(await lastEvent()).toMatchObject({
      type: 'role.granted',
      actorId: lead.personId,
      facts: { role: 'auditor', origin: 'hand', endsOn: null },
    })
  })

  it('again changes nothing, also at once', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    const before = await changesSoFar()
    await Promise.all([1, 2, 3].map(() => grantRole(lead, { personId, role: 'advisor' })))
    expect(await changesSoFar()).toBe(before)
  })

  it('is refused for someone unknown or shut out', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await deactivatePerson(lead, personId)
    await refused(() => grantRole(lead, { personId, role: 'auditor' }), 'person-unknown')
    await refused(() => grantRole(lead, { personId: randomUUID(), role: 'auditor' }), 'person-unknown')
  })

  it('that the directory gave is held by hand from then on, and nobody else’s is touched', async () => {
    const [lead, one, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    for (const { personId } of [one, other]) await grantRole(lead, { personId, role: 'auditor' })
    const fromDirectory = `update staff_role set origin = 'directory', granted_by = null where person_id = any($1)`
    await withTriggersOff('staff_role', fromDirectory, [[one.personId, other.personId]])
    await grantRole(lead, { personId: one.personId, role: 'auditor' })
    const origins = async ({ personId }: typeof one) =>
      (await db().staffRole.findMany({ where: { personId, revokedAt: null }, orderBy: { role: 'asc' } })).map((held) => [held.role, held.origin])
    expect(await origins(one)).toEqual([['advisor', 'directory'], ['auditor', 'hand']])
    expect(await origins(other)).toEqual([['advisor', 'directory'], ['auditor', 'directory']])
  })

  it('and taken back, it is granted anew', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await revokeRole(lead, { personId, role: 'advisor' })
    await givenRole({ personId }, 'advisor')
    expect(await rolesOf(personId)).toEqual(['advisor'])
    expect(await db().staffRole.count({ where: { personId } })).toBe(2)
  })
}) // prettier-ignore
