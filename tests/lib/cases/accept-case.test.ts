import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { startCase } from '@/lib/cases/start-case'
import { acceptCase } from '@/lib/cases/accept-case'
import { aCase } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('accepting a case', () => {
  it('moves it to accepted and tells who did it', async () => {
    const { id, number, lead } = await aCase()
    await acceptCase(lead, await asSeen(number))

    expect(await caseRow(number)).toMatchObject({ status: 'accepted', version: 1 })
    expect(await lastEvent(id)).toMatchObject({
      type: 'case.accepted',
      actorId: lead.personId,
      role: 'project-lead',
      statusAfter: 'accepted',
    })
  })

  it('is refused in a closed round, as are assigning, starting and handing over', async () => {
    const advisor = await anAdvisor()
    const [one, two, three] = [await aCase(), await aCase().triaged(), await aCase().triaged().assignedTo(advisor)]
    // As rounds were closed before they took their cases with them.
    await withTriggersOff('round', `update round set closed_on = today() where id = $1`, [one.roundId])
    const { personId: advisorId } = await anAdvisor()
    await refused(async () => acceptCase(one.lead, await asSeen(one.number)), 'round-closed')
    for (const { number } of [two, three])
      await refused(async () => assignAdvisor(one.lead, { ...(await asSeen(number)), advisorId }), 'round-closed')
    await refused(async () => startCase(advisor, await asSeen(three.number)), 'round-closed')
  })

  it('is refused when the case has moved on, with who and when', async () => {
    const { number, lead } = await aCase()
    const seen = await asSeen(number)
    await acceptCase(lead, seen)
    const { facts } = await refused(() => acceptCase(lead, seen), 'case-moved-on')

    expect(facts).toEqual({ who: lead.name, clock: expect.stringMatching(/^\d{2}[.:]\d{2}$/) })
  })

  it('is done once when two leads do it at once; the second is told', async () => {
    const { id, number, lead } = await aCase()
    const other = await aLead('Leo Lead')
    const seen = await asSeen(number)
    const late = await oneTooLate(acceptCase(lead, seen), acceptCase(other, seen))

    expect(late).toMatchObject({ code: 'case-moved-on' })
    expect(['Lisa Lead', 'Leo Lead']).toContain(late.facts.who)
    expect(await eventTypes(id)).toEqual(expect.arrayContaining(['case.accepted']))
    expect((await eventTypes(id)).filter((type) => type === 'case.accepted')).toHaveLength(1)
    expect(await caseRow(number)).toMatchObject({ version: 1 })
  })

  it('finds no case that is not there', async () => {
    const { lead } = await aCase()
    await refused(() => acceptCase(lead, { number: 'UA-2000-0001', version: 0 }), 'case-not-found')
  })
})
