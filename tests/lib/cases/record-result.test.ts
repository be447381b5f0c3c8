import { recordResult } from '@/lib/cases/record-result'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('telling how the bid went', () => {
  it('is for the company and the staff, and the latest word holds', async () => {
    const advisor = await anAdvisor()
    const { id, number, contactId } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await recordResult(await asContact(contactId), { number, result: 'lost' })
    await recordResult(advisor, { number, result: 'won' })

    const told = await db().bidResult.findMany({ where: { caseId: id }, orderBy: { recordedAt: 'desc' } })
    expect(told.map(({ result }) => result)).toEqual(['won', 'lost'])
    expect(await lastEvent(id)).toMatchObject({
      type: 'result.recorded',
      facts: { result: 'won' },
      statusAfter: 'closed',
    })
  })

  it('is one word when the form is sent twice', async () => {
    const advisor = await anAdvisor()
    const { id, number } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await recordResult(advisor, { number, result: 'won' })
    await recordResult(advisor, { number, result: 'won' })
    expect(await db().bidResult.count({ where: { caseId: id } })).toBe(1)
  })

  it('is refused while the case is open', async () => {
    const { number, advisor } = await aCaseInProgress()
    await refused(() => recordResult(advisor, { number, result: 'won' }), 'case-not-closed')
  })

  it("finds no other company's case", async () => {
    const advisor = await anAdvisor()
    const { number } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    const stranger = await aStranger()
    await refused(() => recordResult(stranger, { number, result: 'won' }), 'case-not-found')
  })
})
