import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const given = async (number: string, advisorId: string) => ({ ...(await asSeen(number)), advisorId })
const movesOf = async (id: string) =>
  (await db().caseMove.findMany({ where: { caseId: id }, orderBy: { movedAt: 'asc' } })).map(({ status }) => status)

describe('accepting and assigning in one step', () => {
  it('leaves what the two steps would have left: both moves, both events, the mails of one assignment', async () => {
    const advisor = await anAdvisor()
    const { id, number, lead, contactId } = await aCase()
    const before = (await mailsTo(contactId)).length
    await acceptAndAssign(lead, await given(number, advisor.personId))

    expect(await caseRow(number)).toMatchObject({ status: 'assigned', advisorId: advisor.personId, version: 2 })
    expect((await movesOf(id)).slice(-2)).toEqual(['accepted', 'assigned'])
    expect((await eventTypes(id)).slice(-2)).toEqual(['case.accepted', 'advisor.assigned'])
    expect(await lastEvent(id)).toMatchObject({
      type: 'advisor.assigned', actorId: lead.personId, statusAfter: 'assigned', facts: { advisorId: advisor.personId },
    }) // prettier-ignore
    expect(await mailsTo(advisor.personId)).toEqual(['case-assigned'])
    expect((await mailsTo(contactId)).slice(before)).toEqual(['case-assigned-to-company'])
  })

  it('only assigns a case that was accepted before', async () => {
    const advisor = await anAdvisor()
    const { id, number, lead } = await aCase().triaged()
    await acceptAndAssign(lead, await given(number, advisor.personId))

    expect(await caseRow(number)).toMatchObject({ status: 'assigned', advisorId: advisor.personId })
    expect((await eventTypes(id)).filter((type) => type === 'case.accepted')).toHaveLength(1)
  })

  it('hands nothing over that has an advisor, and opens nothing that has ended', async () => {
    const { personId } = await anAdvisor()
    for (const { number, lead } of [
      await aCaseInProgress(),
      await aCase().and(withdrawn),
      await aCase().and(declined),
    ]) {
      const input = await given(number, personId)
      await refused(() => acceptAndAssign(lead, input), 'step-not-allowed')
    }
  })

  it('does not accept what it cannot assign', async () => {
    const { number, lead } = await aCase()
    const input = await given(number, lead.personId)
    expect((await refused(() => acceptAndAssign(lead, input), 'advisor-unknown')).field).toBe('advisorId')

    const { advisor, buyers } = await aPersonOfBothRoles()
    await answered(buyers, await aQuestion({ reference: 'AA-WALL' }))
    const barred = await aCaseAbout('AA-WALL')
    const walled = await given(barred.number, advisor.personId)
    const refusal = await refused(() => acceptAndAssign(barred.lead, walled), 'conflict-of-interest')
    expect(refusal).toMatchObject({ facts: {}, field: 'advisorId' })
    expect(await caseRow(barred.number)).toMatchObject({ status: 'opened', version: 0 })
  })

  it('overwrites nothing that someone did meanwhile, and says who did it', async () => {
    const [one, two] = [await anAdvisor(), await anAdvisor()]
    const { number, lead } = await aCase()
    const seen = await given(number, two.personId)
    await acceptCase(lead, await asSeen(number))
    expect((await refused(() => acceptAndAssign(lead, seen), 'case-moved-on')).facts).toMatchObject({ who: lead.name })
    await assignAdvisor(lead, await given(number, one.personId))
    await refused(() => acceptAndAssign(lead, seen), 'case-moved-on')
    expect(await caseRow(number)).toMatchObject({ advisorId: one.personId })
  })

  it('is done once when two leads do it at once, and when one of them only accepts', async () => {
    const [one, two, leo] = [await anAdvisor(), await anAdvisor(), await aLead('Leo Lead')]
    const both = await aCase()
    const [first, other] = [await given(both.number, one.personId), await given(both.number, two.personId)]
    const late = await oneTooLate(acceptAndAssign(both.lead, first), acceptAndAssign(leo, other))
    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: expect.any(String) } })
    expect(await db().caseAssignment.count({ where: { caseId: both.id } })).toBe(1)
    expect((await movesOf(both.id)).slice(-2)).toEqual(['accepted', 'assigned'])

    const half = await aCase()
    const seen = await asSeen(half.number)
    const second = await oneTooLate(
      acceptAndAssign(half.lead, { ...seen, advisorId: one.personId }),
      acceptCase(leo, seen),
    )
    expect(second.code).toBe('case-moved-on')
    expect((await eventTypes(half.id)).filter((type) => type === 'case.accepted')).toHaveLength(1)
  })

  it('is refused in a closed round', async () => {
    const { number, lead, roundId } = await aCase()
    // As rounds were closed before they took their cases with them.
    await withTriggersOff('round', `update round set closed_on = today() where id = $1`, [roundId])
    const input = await given(number, (await anAdvisor()).personId)
    await refused(() => acceptAndAssign(lead, input), 'round-closed')
  })

  it('finds no case that is not there', async () => {
    const { personId: advisorId } = await anAdvisor()
    const lead = await aLead()
    await refused(() => acceptAndAssign(lead, { number: 'UA-2000-0001', version: 0, advisorId }), 'case-not-found')
  })
})
