import { randomUUID } from 'node:crypto'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { addWorkingDays, isWorkingDay } from '@/lib/calendar/working-days'
import { askForMore } from '@/lib/cases/ask-for-more'
import { acceptCase } from '@/lib/cases/accept-case'
import { sendMessage } from '@/lib/cases/send-message'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { withTriggersOff } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const words = (number: string, text = 'Hej!') => ({ number, requestId: randomUUID(), text })

describe('a message', () => {
  it('from the staff notifies the contact, from the company its advisor', async () => {
    const { id, number, advisor, contactId } = await aCaseInProgress()
    await sendMessage(advisor, words(number))
    expect(await mailsTo(contactId)).toContain('message-to-company')
    expect(await lastEvent(id)).toMatchObject({ type: 'message.sent', facts: { side: 'staff' } })

    await sendMessage(await asContact(contactId), words(number, 'Svar'))
    expect(await mailsTo(advisor.personId)).toContain('message-to-advisor')
    expect(await lastEvent(id)).toMatchObject({ type: 'message.sent', facts: { side: 'company' }, actorId: contactId })
  })

  it('sent many times with the same request stands once, with one mail and one event', async () => {
    const { id, number, advisor, contactId } = await aCaseInProgress()
    const once = words(number)
    await Promise.all(Array.from({ length: 8 }, () => sendMessage(advisor, once)))

    expect(await db().caseMessage.count({ where: { caseId: id } })).toBe(1)
    expect((await mailsTo(contactId)).filter((mail) => mail === 'message-to-company')).toHaveLength(1)
    expect((await eventTypes(id)).filter((type) => type === 'message.sent')).toHaveLength(1)
  })

  it('is told when the request has said something else already, or by someone else', async () => {
    const { number, advisor, lead } = await aCaseInProgress()
    const other = await aCaseInProgress()
    const once = words(number)
    await sendMessage(advisor, once)
    await refused(() => sendMessage(advisor, { ...once, text: 'Ändrat' }), 'request-reused')
    await refused(() => sendMessage(lead, once), 'request-reused')
    await refused(() => sendMessage(other.advisor, { ...once, number: other.number }), 'request-reused')
    await sendMessage(advisor, once)
  })

  it('leaves no words in the trail', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    await sendMessage(advisor, words(number, 'Något som bara vi två vet'))
    expect(JSON.stringify(await lastEvent(id))).not.toContain('bara vi')
  })

  it('does not stand for who moved the case', async () => {
    const { number, lead, contactId } = await aCase().triaged()
    await sendMessage(await asContact(contactId), words(number))
    const { facts } = await refused(() => acceptCase(lead, { number, version: 0 }), 'case-moved-on')
    expect(facts.who).toBe(lead.name)
  })

  it('is refused on a declined or withdrawn case, and goes through on a closed one', async () => {
    for (const { number, lead } of [await aCase().and(declined), await aCase().and(withdrawn)]) {
      await refused(() => sendMessage(lead, words(number)), 'case-not-open')
    }
  })

  it("finds no other company's case", async () => {
    const { number } = await aCase()
    const stranger = await aStranger()
    await refused(() => sendMessage(stranger, words(number)), 'case-not-found')
  })
})

describe('the promised day', () => {
  const SINCE = addDays(today(), -9)

  async function aCaseThatWaits() {
    const made = await aCase()
    const asked = { ...(await asSeen(made.number)), text: 'Mer?', requestId: randomUUID() }
    await askForMore(made.lead, asked)
    await withTriggersOff('cases', 'update cases set waiting_since_at = $2 where id = $1', [
      made.id,
      `${SINCE}T11:00:00Z`,
    ])
    return made
  }

  it('moves by the working days that were waited for the company', async () => {
    const { id, number, contactId } = await aCaseThatWaits()
    const before = dayFromDate((await caseRow(number)).responseDueOn)
    await sendMessage(await asContact(contactId), words(number, 'Här är mer.'))

    const waited = Array.from({ length: 9 }, (_, count) => addDays(SINCE, count + 1)).filter((day) =>
      isWorkingDay(day, 'free'),
    )
    const { waitingSinceAt, responseDueOn } = await caseRow(number)
    expect(waitingSinceAt).toBeNull()
    expect(dayFromDate(responseDueOn)).toBe(addWorkingDays(before, waited.length, 'free'))
    expect((await eventTypes(id)).slice(-2)).toEqual(['message.sent', 'case.waiting-ended'])
  })

  it('moves once when the company answers twice at once', async () => {
    const { id, number, contactId } = await aCaseThatWaits()
    const contact = await asContact(contactId)
    await Promise.all([sendMessage(contact, words(number)), sendMessage(contact, words(number))])

    expect((await eventTypes(id)).filter((type) => type === 'case.waiting-ended')).toHaveLength(1)
    expect(await caseRow(number)).toMatchObject({ version: 2 })
  })

  it('stays when nobody waited, and when the staff write', async () => {
    const { number, lead, contactId } = await aCaseThatWaits()
    const before = await caseRow(number)
    await sendMessage(lead, words(number))
    expect(await caseRow(number)).toEqual(before)

    await sendMessage(await asContact(contactId), words(number))
    const answered = await caseRow(number)
    await sendMessage(await asContact(contactId), words(number))
    expect(await caseRow(number)).toEqual(answered)
    expect(dayOf(before.openedAt)).toBe(today())
  })
})
