import type { ProjectLead } from '@/lib/actors/actor'
import { syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'
import { withTriggersOff } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aLead, anAdvisor } from '@/tests/support/people'

const LEAD = 'project-lead'
const take = (by: ProjectLead, from: ProjectLead) => revokeRole(by, { personId: from.personId, role: LEAD })
const leads = () => db().staffRole.count({ where: { role: LEAD, revokedAt: null, person: { deactivatedAt: null } } })
const atOnce = (start: () => [Promise<unknown>, Promise<unknown>]) =>
  heldBack('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['a-lead-stays'], start)

/** The only two that there are. */
async function twoLeads(): Promise<[ProjectLead, ProjectLead]> {
  await withTriggersOff('person', 'update person set deactivated_at = now() where deactivated_at is null')
  return [await aLead('Lisa'), await aLead('Lo')]
}

describe('one project lead stays', () => {
  it.each([
    // The trail takes no event from somebody who is no lead any more.
    ['take the role from each other', 'signed-out', take, take],
    [
      'shut each other out',
      // The second may wait for the trail, which then takes no event from them, or for the rule itself.
      expect.stringMatching(/^(last-lead|signed-out)$/) as string,
      (by: ProjectLead, { personId }: ProjectLead) => deactivatePerson(by, personId),
      undefined,
    ],
    [
      'do one of both to each other',
      expect.stringMatching(/^(last-lead|signed-out)$/) as string,
      take,
      (by: ProjectLead, { personId }: ProjectLead) => deactivatePerson(by, personId),
    ],
  ] as const)('when two %s at the same moment', async (_name, code, one, other = one) => {
    const [lisa, lo] = await twoLeads()
    const [first, second] = await atOnce(() => [one(lisa, lo), other(lo, lisa)])
    const ended = await Promise.allSettled([first, second])
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code } })
    expect(await leads()).toBe(1)
  })

  it('keeps nobody from shutting out another, or from giving by hand what the directory gave', async () => {
    const [lisa, lo] = await twoLeads()
    const advisor = await anAdvisor()
    await take(lisa, lo)
    await deactivatePerson(lisa, advisor.personId)
    await deactivatePerson(lisa, lo.personId)
    const only = await aLead('Maj')
    await deactivatePerson(only, lisa.personId)
    expect(await leads()).toBe(1)
  })

  it('lets the directory take what it gave, which it can give to another', async () => {
    const [one, other] = await twoLeads()
    const person = await anAdvisor()
    await syncDirectoryRoles(person.personId, [LEAD])
    await withTriggersOff('staff_role', 'update staff_role set revoked_at = now() where person_id = any($1::uuid[])', [
      [one.personId, other.personId],
    ])
    expect(await leads()).toBe(1)
    await syncDirectoryRoles(person.personId, [])
    expect(await leads()).toBe(0)
    // Nobody is kept from being shut out where there is no lead to keep.
    await withTriggersOff('staff_role', 'update staff_role set revoked_at = null where person_id = $1', [one.personId])
    await deactivatePerson(one, person.personId)
  })
})
