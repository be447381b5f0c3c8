import { recordResult } from '@/lib/cases/record-result'
import { findCase } from '@/lib/cases/find-case'
import { takeBackResult } from '@/lib/cases/take-back-result'
import { caseCondition } from '@/lib/figures/case-condition'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const told = async (figure: 'won' | 'no-result', number: string) => {
  const found = await db().$queryRaw<object[]>`
    SELECT 1 FROM cases c WHERE c.number = ${number} AND ${caseCondition({ figure })}`
  return found.length
}

describe('taking back how the bid went', () => {
  it('makes it unknown again, in the figures too, until it is told again', async () => {
    const advisor = await anAdvisor()
    const { id, number, lead } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await recordResult(advisor, { number, result: 'won' })
    expect([await told('won', number), await told('no-result', number)]).toEqual([1, 0])
    await takeBackResult(lead, { number })
    expect(await findCase(lead, number)).toMatchObject({ result: null })
    expect([await told('won', number), await told('no-result', number)]).toEqual([0, 1])
    expect(await lastEvent(id)).toMatchObject({
      ...{ type: 'result.taken-back', actorId: lead.personId, statusAfter: 'closed' },
      facts: { result: 'won' },
    })
    await recordResult(lead, { number, result: 'lost' })
    expect(await findCase(lead, number)).toMatchObject({ result: 'lost' })
  })

  it('is done once, and only where something was told', async () => {
    const advisor = await anAdvisor()
    const { number, lead } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    await refused(() => takeBackResult(advisor, { number }), 'result-unknown')
    await recordResult(advisor, { number, result: 'won' })
    const late = await oneTooLate(takeBackResult(lead, { number }), takeBackResult(advisor, { number }))
    expect(late.code).toBe('result-unknown')
    const stranger = await anAdvisor()
    await refused(() => takeBackResult(stranger, { number }), 'case-not-found')
    await refused(() => takeBackResult(lead, { number: 'UA-2000-0001' }), 'case-not-found')
  })
})
