import { randomUUID } from 'node:crypto'
import type { ProjectLead, StaffRole } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import { addStaff } from '@/lib/people/add-staff'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { decideRole } from '@/lib/people/decide-role'
import { endRole } from '@/lib/people/end-role'
import { grantRole } from '@/lib/people/grant-role'
import type { GrantRoleInput } from '@/lib/people/inputs'
import { listStaff } from '@/lib/people/list-staff'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aLead, anAdvisor, anEditor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const held = async (personId: string) => {
  const rows = await db().staffRole.findMany({ where: { personId, revokedAt: null }, orderBy: { role: 'asc' } })
  return rows.map(({ role, endsOn }) => (endsOn ? `${role} until ${dayFromDate(endsOn)}` : role))
}
const typesAbout = async (personId: string) =>
  (await asSuperuser<{ type: string }>('select type from audit_event where subject_id = $1 order by seq', [personId]))
    .map(({ type }) => type) // prettier-ignore
const waitingFor = async (personId: string) => {
  const [request] = await db().roleRequest.findMany({ where: { personId, decision: null } })
  return request?.id ?? ''
}
/** Those who were leads before this test are none any more: who is asked is then known. */
const onlyThese = (...leads: ProjectLead[]) =>
  withTriggersOff('staff_role', `update staff_role set revoked_at = now() - interval '8 days' where role = 'project-lead' and person_id <> all($1)`, [leads.map(({ personId }) => personId)]) // prettier-ignore

async function asked(role: StaffRole = 'advisor', more: Partial<GrantRoleInput> = {}) {
  const [asker, other, { personId }] = [await aLead('Maja'), await aLead('Lena'), await anEditor('Ebba')]
  expect(await grantRole(asker, { personId, role, ...more })).toBe('asked')
  return { asker, other, personId, requestId: await waitingFor(personId) }
}

describe('a role that reads personal identity numbers', () => {
  it.each(['advisor', 'project-lead'] as const)('%s is had once another lead has confirmed it', async (role) => {
    const { asker, other, personId, requestId } = await asked(role)
    expect(await held(personId)).toEqual(['editor'])
    const [listed] = (await listStaff(other)).filter(({ id }) => id === personId)
    expect(listed?.waiting).toEqual([{ requestId, role, endsOn: null, askedById: asker.personId, askedBy: 'Maja', askedOn: today() }])
    await decideRole(other, { requestId, decision: 'confirmed' })
    expect(await held(personId)).toEqual([role, 'editor'].sort())
    expect((await db().staffRole.findFirst({ where: { personId, role } }))?.grantedBy).toBe(other.personId)
    expect((await typesAbout(personId)).slice(-3)).toEqual(['role.asked', 'role.decided', 'role.granted'])
    await refused(() => decideRole(other, { requestId, decision: 'declined' }), 'role-decided')
  }) // prettier-ignore

  it('is not had where it is declined, or taken back by who asked, and may then be asked for anew', async () => {
    const { asker, other, personId, requestId } = await asked()
    await decideRole(other, { requestId, decision: 'declined' })
    expect(await grantRole(asker, { personId, role: 'advisor' })).toBe('asked')
    await decideRole(asker, { requestId: await waitingFor(personId), decision: 'withdrawn' })
    expect(await held(personId)).toEqual(['editor'])
    expect(await grantRole(asker, { personId, role: 'advisor' })).toBe('asked')
  })

  it('is decided by nobody for themselves, and taken back by nobody else', async () => {
    const [asker, other] = [await aLead(), await aLead()]
    expect(await grantRole(asker, { personId: other.personId, role: 'advisor' })).toBe('asked')
    const requestId = await waitingFor(other.personId)
    for (const decision of ['confirmed', 'declined'] as const) {
      await refused(() => decideRole(asker, { requestId, decision }), 'second-lead-needed')
      await refused(() => decideRole(other, { requestId, decision }), 'second-lead-needed')
    }
    const third = await aLead()
    await refused(() => decideRole(third, { requestId, decision: 'withdrawn' }), 'second-lead-needed')
    await refused(() => decideRole(asker, { requestId: randomUUID(), decision: 'confirmed' }), 'role-decided')
  })

  it('is asked of every other lead by mail, once, with nobody’s name', async () => {
    const [asker, other, third, { personId }] = [await aLead(), await aLead(), await aLead(), await anEditor()]
    await onlyThese(asker, other, third)
    for (let again = 0; again < 2; again += 1) await grantRole(asker, { personId, role: 'advisor' })
    for (const { personId: to } of [other, third])
      expect(await db().mail.findMany({ where: { personId: to, template: 'role-asked' } })).toMatchObject([{ params: {} }])
    expect(await mailsTo(asker.personId)).not.toContain('role-asked')
    await refused(() => grantRole(asker, { personId, role: 'advisor', endsOn: addDays(today(), 9) }), 'role-asked-already')
  }) // prettier-ignore

  it('is given at once by the only lead there is', async () => {
    const [lead, { personId }] = [await aLead(), await anEditor()]
    await onlyThese(lead)
    expect(await grantRole(lead, { personId, role: 'project-lead' })).toBe('given')
    expect(await held(personId)).toEqual(['editor', 'project-lead'])
    // From now on there is another.
    expect(await grantRole(lead, { personId: (await anEditor()).personId, role: 'advisor' })).toBe('asked')
  })

  it('is not given alone by whoever has just made themselves alone, by whatever means', async () => {
    const ways = [
      (lead: ProjectLead, personId: string) => revokeRole(lead, { personId, role: 'project-lead' }),
      (lead: ProjectLead, personId: string) => deactivatePerson(lead, personId),
      async (lead: ProjectLead, personId: string) => {
        await endRole(lead, { personId, role: 'project-lead', endsOn: today() })
        await withTriggersOff('staff_role', 'update staff_role set ends_on = today() - 1 where person_id = $1', [personId]) // prettier-ignore
      },
    ]
    for (const shutOut of ways) {
      const [lead, other, shut, { personId }] = [await aLead(), await aLead(), await anAdvisor(), await anEditor()]
      await onlyThese(lead, other)
      await deactivatePerson(lead, shut.personId)
      await withTriggersOff('person', `update person set deactivated_at = now() - interval '2 hours' where id = $1`, [shut.personId]) // prettier-ignore
      await shutOut(lead, other.personId)
      await refused(() => grantRole(lead, { personId, role: 'project-lead' }), 'alone-too-soon')
      await reactivatePerson(lead, shut.personId)
      expect(await db().roleInForce.count({ where: { personId: { in: [personId, shut.personId] }, role: 'advisor' } })).toBe(0) // prettier-ignore
      await withTriggersOff('staff_role', `update staff_role set revoked_at = now() - interval '8 days' where person_id = $1`, [other.personId]) // prettier-ignore
      expect(await grantRole(lead, { personId, role: 'project-lead' })).toBe('given')
    }
  })

  it('is not had by an account that was closed meanwhile, nor after its last day', async () => {
    const { asker, other, personId, requestId } = await asked()
    await deactivatePerson(asker, personId)
    await refused(() => decideRole(other, { requestId, decision: 'confirmed' }), 'person-unknown')
    const late = await asked('advisor', { endsOn: today() })
    await withTriggersOff('role_request', 'update role_request set ends_on = today() - 1 where id = $1', [late.requestId])
    await refused(() => decideRole(late.other, { requestId: late.requestId, decision: 'confirmed' }), 'person-unknown')
    await decideRole(other, { requestId, decision: 'declined' })
  }) // prettier-ignore

  it('of two who decide at the same moment one is too late', async () => {
    const { other, personId, requestId } = await asked()
    const third = await aLead()
    const [one, two] = await heldBack('select from role_request where id = $1 for update', [requestId], () => [
      decideRole(other, { requestId, decision: 'confirmed' }),
      decideRole(third, { requestId, decision: 'declined' }),
    ])
    expect((await oneTooLate(one, two)).code).toBe('role-decided')
    const decided = await db().roleRequest.findUniqueOrThrow({ where: { id: requestId } })
    expect((await held(personId)).includes('advisor')).toBe(decided.decision === 'confirmed')
  })

  it('waits for somebody who is added with it, and makes one person and one request of many clicks', async () => {
    const [lead] = [await aLead(), await aLead()]
    const input = { name: 'Ny Kollega', email: `${randomUUID()}@example.test`, role: 'advisor' } as const
    const made = await Promise.all(Array.from({ length: 5 }, () => addStaff(lead, input)))
    expect(new Set(made.map(({ giving }) => giving))).toEqual(new Set(['asked']))
    const id = made[0]?.id ?? ''
    expect(await typesAbout(id)).toEqual(['person.joined', 'role.asked'])
    expect((await listStaff(lead)).find((one) => one.id === id)).toMatchObject({ roles: [], waiting: [{ role: 'advisor' }] })
  }) // prettier-ignore

  it('is had until a later day by asking anew, and the earlier one is taken', async () => {
    const until = addDays(today(), 40)
    const { asker, other, personId, requestId } = await asked('advisor', { endsOn: addDays(today(), 5) })
    await decideRole(other, { requestId, decision: 'confirmed' })
    expect(await grantRole(asker, { personId, role: 'advisor', endsOn: until })).toBe('asked')
    expect(await held(personId)).toEqual([`advisor until ${addDays(today(), 5)}`, 'editor'])
    await decideRole(other, { requestId: await waitingFor(personId), decision: 'confirmed' })
    expect(await held(personId)).toEqual([`advisor until ${until}`, 'editor'])
    expect(await grantRole(asker, { personId, role: 'advisor', endsOn: until })).toBe('given')
    await revokeRole(asker, { personId, role: 'advisor' })
    expect(await grantRole(asker, { personId, role: 'advisor', endsOn: until })).toBe('asked')
  })
})

it('other roles are given at once, and renewed with another last day', async () => {
  const [lead, { personId }] = [await aLead(), await anEditor()]
  const until = addDays(today(), 9)
  expect(await grantRole(lead, { personId, role: 'auditor', endsOn: until })).toBe('given')
  expect(await held(personId)).toEqual([`auditor until ${until}`, 'editor'])
  expect(await grantRole(lead, { personId, role: 'auditor' })).toBe('given')
  expect(await held(personId)).toEqual(['auditor', 'editor'])
  expect(await grantRole(lead, { personId, role: 'auditor', endsOn: until })).toBe('given')
  expect(await held(personId)).toEqual([`auditor until ${until}`, 'editor'])
})
