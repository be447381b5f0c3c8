import type { ProjectLead } from '@/lib/actors/actor'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { decideRole } from '@/lib/people/decide-role'
import { grantRole } from '@/lib/people/grant-role'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, givenRole } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

/** Shut out so long ago that it is no slip. */
async function shutOut(lead: ProjectLead, personId: string): Promise<void> {
  await deactivatePerson(lead, personId)
  await withTriggersOff('person', `update person set deactivated_at = now() - interval '2 hours' where id = $1`, [personId]) // prettier-ignore
}

describe('letting a person in again', () => {
  it('within the hour gives back what they had: it was a slip', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await aLead()
    await deactivatePerson(lead, personId)
    await reactivatePerson(lead, personId)
    expect(await db().roleInForce.count({ where: { personId, role: 'advisor' } })).toBe(1)
    expect(await db().roleRequest.count({ where: { personId } })).toBe(0)
  })

  it('undoes that they were shut out', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await deactivatePerson(lead, personId)
    await reactivatePerson(lead, personId)

    expect(await db().person.findUnique({ where: { id: personId } })).toMatchObject({ deactivatedAt: null })
    expect(await lastEvent()).toMatchObject({ type: 'person.reactivated', actorId: lead.personId })
  })

  it('gives back no role that two give: another lead is asked of it, and the directory gives its own anew', async () => {
    const [lead, other, { personId }] = [await aLead(), await aLead(), await anAdvisor()]
    await givenRole({ personId }, 'auditor')
    await withTriggersOff('staff_role', `insert into staff_role (person_id, role, origin) values ($1, 'project-lead', 'directory')`, [personId])
    await shutOut(lead, personId)
    await reactivatePerson(lead, personId)
    const held = () => db().roleInForce.findMany({ where: { personId }, orderBy: { role: 'asc' }, select: { role: true } })
    expect(await held()).toEqual([{ role: 'auditor' }])
    const [asked, ...more] = await db().roleRequest.findMany({ where: { personId, decision: null } })
    expect([asked, ...more]).toMatchObject([{ role: 'advisor', askedBy: lead.personId, endsOn: null }])
    await decideRole(other, { requestId: asked?.id ?? '', decision: 'confirmed' })
    expect(await held()).toEqual([{ role: 'advisor' }, { role: 'auditor' }])
  }) // prettier-ignore

  it('asks of nothing that waits already or is over', async () => {
    const [lead, one, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    await aLead()
    await grantRole(lead, { personId: one.personId, role: 'advisor', endsOn: addDays(today(), 9) })
    await withTriggersOff('staff_role', 'update staff_role set ends_on = today() - 1 where person_id = $1', [other.personId]) // prettier-ignore
    for (const { personId } of [one, other]) {
      await shutOut(lead, personId)
      await reactivatePerson(lead, personId)
    }
    const waiting = async ({ personId }: typeof one) => db().roleRequest.count({ where: { personId, decision: null } })
    expect([await waiting(one), await waiting(other)]).toEqual([1, 0])
  })

  it('leaves the roles where there is no other lead', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await shutOut(lead, personId)
    await withTriggersOff('staff_role', `update staff_role set revoked_at = now() - interval '8 days' where role = 'project-lead' and person_id <> $1`, [lead.personId]) // prettier-ignore
    await reactivatePerson(lead, personId)
    expect(await db().roleInForce.count({ where: { personId, role: 'advisor' } })).toBe(1)
  })

  it('lets nobody else in', async () => {
    const [lead, one, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    for (const { personId } of [one, other]) await deactivatePerson(lead, personId)
    await reactivatePerson(lead, one.personId)
    const { deactivatedAt } = await db().person.findUniqueOrThrow({ where: { id: other.personId } })
    expect(deactivatedAt).not.toBeNull()
  })

  it('is done once when two do it at once, and refused to someone who is in', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await deactivatePerson(lead, personId)
    const late = await oneTooLate(reactivatePerson(lead, personId), reactivatePerson(lead, personId))
    expect(late.code).toBe('person-unknown')
    await refused(() => reactivatePerson(lead, personId), 'person-unknown')
  })

  it('is refused for someone who has been forgotten', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await deactivatePerson(lead, personId)
    await withTriggersOff('person', 'update person set anonymised_at = now() where id = $1', [personId])
    await refused(() => reactivatePerson(lead, personId), 'person-unknown')
  })
})
