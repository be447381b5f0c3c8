import { randomUUID } from 'node:crypto'
import { askForMore } from '@/lib/cases/ask-for-more'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { heldBack } from '@/tests/support/held-back'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const question = async (number: string) => ({
  ...(await asSeen(number)),
  text: 'Vilka lotter?',
  requestId: randomUUID(),
})

describe('asking the company for more', () => {
  it('marks the case as waiting, sends the words and notifies the contact', async () => {
    const { id, number, lead, contactId } = await aCase()
    await askForMore(lead, await question(number))

    const { waitingSinceAt, status } = await caseRow(number)
    expect(waitingSinceAt).not.toBeNull()
    expect(status).toBe('opened')
    expect(await db().caseMessage.findMany({ where: { caseId: id } })).toMatchObject([
      { text: 'Vilka lotter?', side: 'staff' },
    ])
    expect(await mailsTo(contactId)).toContain('message-to-company')
    expect(await lastEvent(id)).toMatchObject({ type: 'case.more-asked', actorId: lead.personId })
  })

  it('is refused to an advisor who has not said yet that nothing keeps them from helping', async () => {
    const advisor = await anAdvisor()
    const { id, number } = await aCase().triaged().givenTo(advisor)
    const asked = await question(number)
    await refused(() => askForMore(advisor, asked), 'impartiality-missing')
    expect(await db().caseMessage.count({ where: { caseId: id } })).toBe(0)
  })

  it('asked again, it goes on waiting since the first time', async () => {
    const { number, advisor } = await aCaseInProgress()
    await askForMore(advisor, await question(number))
    const first = await caseRow(number)
    await askForMore(advisor, await question(number))
    expect((await caseRow(number)).waitingSinceAt).toEqual(first.waitingSinceAt)
  })

  it('is asked once when the form is sent twice, and told when it says something else', async () => {
    const { id, number, lead, advisor } = await aCaseInProgress()
    const asked = await question(number)
    await askForMore(advisor, asked)
    await askForMore(advisor, asked)
    expect(await db().caseMessage.count({ where: { caseId: id } })).toBe(1)
    await refused(() => askForMore(advisor, { ...asked, text: 'Något annat?' }), 'request-reused')
    await refused(() => askForMore(lead, asked), 'request-reused')
  })

  it('is asked once when it is sent twice at once', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    const asked = await question(number)
    const both = await heldBack('select from cases where id = $1 for update', [id], () => [
      askForMore(advisor, asked),
      askForMore(advisor, asked),
    ])
    await Promise.all(both)
    expect(await db().caseMessage.count({ where: { caseId: id } })).toBe(1)
  })

  it('is refused on a case that has ended', async () => {
    const { number, lead } = await aCase().and(declined)
    await refused(async () => askForMore(lead, await question(number)), 'case-not-open')
  })

  it('is refused to the second of two who ask at once', async () => {
    const { id, number, lead, advisor } = await aCaseInProgress()
    const asked = await question(number)
    const late = await oneTooLate(askForMore(lead, asked), askForMore(advisor, { ...asked, requestId: randomUUID() }))

    expect(late.code).toBe('case-moved-on')
    expect(await db().caseMessage.count({ where: { caseId: id } })).toBe(1)
  })

  it("finds no case of another advisor's", async () => {
    const { number } = await aCaseInProgress()
    const other = await anAdvisor()
    await refused(async () => askForMore(other, await question(number)), 'case-not-found')
  })
})
