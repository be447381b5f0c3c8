import { closeRound } from '@/lib/cases/close-round'
import { startCase } from '@/lib/cases/start-case'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('starting a case', () => {
  it('makes it ongoing', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    await startCase(advisor, await asSeen(number))

    expect(await caseRow(number)).toMatchObject({ status: 'ongoing' })
    expect(await lastEvent(id)).toMatchObject({
      type: 'case.started',
      actorId: advisor.personId,
      statusAfter: 'ongoing',
    })
  })

  it('is refused when it is started already', async () => {
    const { number, advisor } = await aCaseInProgress()
    await startCase(advisor, await asSeen(number))
    await refused(async () => startCase(advisor, await asSeen(number)), 'step-not-allowed')
  })

  it('is refused when it is closed: that is for the lead to reopen', async () => {
    const advisor = await anAdvisor()
    const { number } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await refused(async () => startCase(advisor, await asSeen(number)), 'step-not-allowed')
  })

  it('is refused as the ended case it is when its round has closed', async () => {
    const { number, lead, roundId, advisor } = await aCaseInProgress()
    await closeRound(lead, roundId)
    await refused(async () => startCase(advisor, await asSeen(number)), 'step-not-allowed')
  })

  it('is refused when the company withdraws at the same time, or the other way about', async () => {
    const { number, advisor, contactId } = await aCaseInProgress()
    const [seen, contact] = [await asSeen(number), await asContact(contactId)]
    const late = await oneTooLate(startCase(advisor, seen), withdrawCase(contact, seen))

    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: expect.any(String) } })
    expect(['withdrawn', 'ongoing']).toContain((await caseRow(number)).status)
  })

  it("finds no case of another advisor's, and none that has no advisor", async () => {
    const other = await anAdvisor()
    const { number } = await aCaseInProgress()
    await refused(async () => startCase(other, await asSeen(number)), 'case-not-found')
    const unassigned = await aCase()
    await refused(async () => startCase(other, await asSeen(unassigned.number)), 'case-not-found')
  })
})
