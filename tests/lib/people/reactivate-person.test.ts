import { deactivatePerson } from '@/lib/people/deactivate-person'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('letting a person in again', () => {
  it('undoes that they were shut out', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await deactivatePerson(lead, personId)
    await reactivatePerson(lead, personId)

    expect(await db().person.findUnique({ where: { id: personId } })).toMatchObject({ deactivatedAt: null })
    expect(await lastEvent()).toMatchObject({ type: 'person.reactivated', actorId: lead.personId })
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
