import { randomUUID } from 'node:crypto'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { saveView } from '@/lib/views/save-view'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { tokenOf } from '@/tests/support/a-calendar'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('shutting a person out', () => {
  it('ends their sessions, removes their saved views and keeps their name', async () => {
    const [lead, anyAdvisor] = [await aLead(), await anAdvisor()]
    const { personId } = anyAdvisor
    const expiresAt = new Date(Date.now() + 3_600_000)
    await db().session.create({ data: { personId, tokenHash: randomUUID(), expiresAt } })
    await saveView(anyAdvisor, { place: 'cases', name: 'Min', query: 'q=Bolaget', shared: false })
    const address = await issueCalendar(anyAdvisor)
    await deactivatePerson(lead, personId)

    expect(await findCalendarFeed(tokenOf(address))).toBeNull()
    expect(await db().calendarFeed.count({ where: { personId } })).toBe(0)
    expect(await db().session.count({ where: { personId } })).toBe(0)
    expect(await db().savedView.count({ where: { personId } })).toBe(0)
    const person = await db().person.findUniqueOrThrow({ where: { id: personId } })
    expect(person).toMatchObject({ name: 'Rut Rådgivare' })
    expect(person.deactivatedAt).not.toBeNull()
    expect(await lastEvent()).toMatchObject({ type: 'person.deactivated', actorId: lead.personId })
  })

  it('shuts nobody else out, nor ends what is theirs', async () => {
    const [lead, gone, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    const expiresAt = new Date(Date.now() + 3_600_000)
    await db().session.create({ data: { personId: other.personId, tokenHash: randomUUID(), expiresAt } })
    await saveView(other, { place: 'cases', name: 'Min', query: 'q=Bolaget', shared: false })
    const address = await issueCalendar(other)
    await deactivatePerson(lead, gone.personId)
    expect(await db().person.count({ where: { id: other.personId, deactivatedAt: null } })).toBe(1)
    expect(await findCalendarFeed(tokenOf(address))).not.toBeNull()
    expect(await db().session.count({ where: { personId: other.personId } })).toBe(1)
    expect(await db().savedView.count({ where: { personId: other.personId } })).toBe(1)
  })

  it('is done once when two do it at once', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    const late = await oneTooLate(deactivatePerson(lead, personId), deactivatePerson(lead, personId))
    expect(late.code).toBe('person-unknown')
  })

  it('is refused for oneself and for someone unknown', async () => {
    const lead = await aLead()
    await refused(() => deactivatePerson(lead, lead.personId), 'not-yourself')
    await refused(() => deactivatePerson(lead, randomUUID()), 'person-unknown')
  })
})
