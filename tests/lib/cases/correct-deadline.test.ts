import { clockOf } from '@/lib/calendar/clock'
import { addDays, today } from '@/lib/calendar/days'
import { correctDeadline } from '@/lib/cases/correct-deadline'
import { findCase } from '@/lib/cases/find-case'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { aCase, aStranger } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { anApplication } from '@/tests/support/an-application'
import { anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const told = { bidDeadlineOn: addDays(today(), 3), bidDeadlineClock: '10:00' }

describe('correcting the last day of the company’s own case', () => {
  it('moves day and clock, tells the advisor and the trail, and leaves the rest of the procurement', async () => {
    const advisor = await anAdvisor()
    const { id, number, contactId } = await aCase().triaged().assignedTo(advisor)
    const contact = await asContact(contactId)
    const before = await findCase(contact, number)
    await correctDeadline(contact, { ...(await asSeen(number)), ...told })
    const after = await findCase(contact, number)
    expect(after).toMatchObject({ bidDeadlineOn: told.bidDeadlineOn, buyerName: before?.buyerName })
    expect(after?.bidDeadlineAt && clockOf(after.bidDeadlineAt)).toBe('10:00')
    expect((await mailsTo(advisor.personId)).at(-1)).toBe('case-deadline-corrected')
    const event = await lastEvent(id)
    expect(event).toMatchObject({ type: 'procurement.changed', role: 'company-contact', actorId: contactId })
    expect(event?.facts).toMatchObject({
      fields: ['bidDeadlineOn', 'bidDeadlineAt'],
      bidDeadlineOn: told.bidDeadlineOn,
    })
  })

  it('writes nothing when it says what is known', async () => {
    const { id, number, contactId } = await aCase()
    const contact = await asContact(contactId)
    await correctDeadline(contact, { ...(await asSeen(number)), ...told })
    const before = await lastEvent(id)
    await correctDeadline(contact, { ...(await asSeen(number)), ...told })
    expect(await lastEvent(id)).toEqual(before)
  })

  it('is not for a case that has ended, has no procurement, is someone else’s, or was changed meanwhile', async () => {
    const { number, contactId } = await aCase()
    const contact = await asContact(contactId)
    const seen = await asSeen(number)
    await refused(() => correctDeadline(contact, { ...seen, ...told, bidDeadlineOn: null }), 'deadline-missing')
    const stranger = await aStranger()
    await refused(() => correctDeadline(stranger, { ...seen, ...told }), 'case-not-found')
    await correctDeadline(contact, { ...seen, ...told })
    await refused(() => correctDeadline(contact, { ...seen, ...told, bidDeadlineClock: '11:00' }), 'case-moved-on')
    await withdrawCase(contact, await asSeen(number))
    await refused(async () => correctDeadline(contact, { ...(await asSeen(number)), ...told }), 'case-not-open')

    const none = await aCase(anApplication({ need: { about: 'other', needs: [], description: '' } }))
    const other = await asContact(none.contactId)
    await refused(async () => correctDeadline(other, { ...(await asSeen(none.number)), ...told }), 'procurement-none')
  })
})
