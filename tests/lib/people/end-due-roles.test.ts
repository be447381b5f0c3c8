import { findSession } from '@/lib/auth/find-session'
import { hashToken, newToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { endDueRoles } from '@/lib/people/end-due-roles'
import { withTriggersOff } from '@/tests/support/database'
import { anAdvisor, anEditor } from '@/tests/support/people'
import { lastEvent } from '@/tests/support/told'

/** As if its last day had been so many days ago. */
const endedAgo = (personId: string, days: number) =>
  withTriggersOff('staff_role', 'update staff_role set ends_on = today() - $2::int where person_id = $1', [
    personId,
    days,
  ])

async function signedIn(personId: string): Promise<string> {
  const token = newToken()
  await db().session.create({
    data: { personId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 3_600_000) },
  })
  return token
}

describe('the last day of a role', () => {
  it('over, the role is none, before the job has taken it and after', async () => {
    const [{ personId }, editor] = [await anAdvisor(), await anEditor()]
    const token = await signedIn(personId)
    const roles = async () => (await findSession(token))?.person.roles
    await withTriggersOff('staff_role', 'update staff_role set ends_on = today() where person_id = $1', [personId])
    expect(await roles()).toEqual(['advisor'])
    expect(await endDueRoles()).toBe(0)
    await endedAgo(personId, 1)
    expect(await roles()).toEqual([])
    expect(await endDueRoles()).toBe(1)
    expect(await lastEvent()).toMatchObject({ type: 'role.revoked', role: 'system', actorId: null, facts: { role: 'advisor', origin: 'hand' } })
    expect([await roles(), await endDueRoles()]).toEqual([[], 0])
    expect(await db().staffRole.count({ where: { personId: editor.personId, revokedAt: null } })).toBe(1)
  })

  it('over, is taken once by two jobs at once', async () => {
    const { personId } = await anAdvisor()
    await endedAgo(personId, 3)
    expect((await Promise.all([endDueRoles(), endDueRoles()])).sort()).toEqual([0, 1])
  })
}) // prettier-ignore
