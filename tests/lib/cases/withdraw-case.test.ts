import { withdrawCase } from '@/lib/cases/withdraw-case'
import { acceptCase } from '@/lib/cases/accept-case'
import { aCase, aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { startedBy } from '@/tests/support/started-case'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('withdrawing a case', () => {
  it('is possible from every open state', async () => {
    const advisor = await anAdvisor()
    const open = [
      await aCase(),
      await aCase().triaged(),
      await aCase().triaged().assignedTo(advisor),
      await aCase().triaged().assignedTo(advisor).and(startedBy(advisor)),
    ]
    for (const { id, number, contactId } of open) {
      await withdrawCase(await asContact(contactId), await asSeen(number))
      expect(await caseRow(number)).toMatchObject({ status: 'withdrawn' })
      expect(await lastEvent(id)).toMatchObject({ type: 'case.withdrawn', role: 'company-contact', actorId: contactId })
    }
  })

  it('is told to the advisor, when it has one', async () => {
    const advisor = await anAdvisor()
    const { number, contactId } = await aCase().triaged().assignedTo(advisor)
    await withdrawCase(await asContact(contactId), await asSeen(number))
    expect(await mailsTo(advisor.personId)).toEqual(['case-assigned', 'case-withdrawn'])
  })

  it('is refused once it has ended', async () => {
    const { number, contactId } = await aCase().and(declined)
    const contact = await asContact(contactId)
    await refused(async () => withdrawCase(contact, await asSeen(number)), 'step-not-allowed')
  })

  it('does not overwrite what the lead does at the same time', async () => {
    const { number, lead, contactId } = await aCase()
    const [contact, seen] = [await asContact(contactId), await asSeen(number)]
    const late = await oneTooLate(withdrawCase(contact, seen), acceptCase(lead, seen))
    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: expect.any(String) } })
    expect(['withdrawn', 'accepted']).toContain((await caseRow(number)).status)
  })

  it("finds no other company's case", async () => {
    const { number } = await aCaseInProgress()
    const stranger = await aStranger()
    await refused(async () => withdrawCase(stranger, await asSeen(number)), 'case-not-found')
  })
})
