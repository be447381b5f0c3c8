import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeCase } from '@/lib/cases/close-case'
import { giveCase } from '@/lib/cases/give-case'
import { UNDO_SECONDS } from '@/lib/cases/steps'
import { undoStep } from '@/lib/cases/undo-step'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

const given = async (number: string, advisorId: string) => ({ ...(await asSeen(number)), advisorId })

describe('giving a chosen case to an advisor', () => {
  it('accepts what nobody has judged, assigns what is accepted, and hands over what another has', async () => {
    const advisor = await anAdvisor()
    const [fresh, accepted, ongoing] = [await aCase(), await aCase().triaged(), await aCaseInProgress()]
    for (const { lead, number } of [fresh, accepted, ongoing])
      await giveCase(lead, await given(number, advisor.personId))

    expect((await eventTypes(fresh.id)).slice(-2)).toEqual(['case.accepted', 'advisor.assigned'])
    expect((await eventTypes(accepted.id)).at(-1)).toBe('advisor.assigned')
    expect(await lastEvent(ongoing.id)).toMatchObject({
      type: 'advisor.handed-over', actorId: ongoing.lead.personId, statusAfter: 'assigned',
      facts: { advisorId: advisor.personId, fromAdvisorId: ongoing.advisor.personId },
    }) // prettier-ignore
    expect(await caseRow(ongoing.number)).toMatchObject({ status: 'assigned', advisorId: advisor.personId })
    expect(await mailsTo(advisor.personId)).toEqual(['case-assigned', 'case-assigned', 'case-assigned'])
  })

  it('answers the event by which it is undone, for as long as a page offers it', async () => {
    const advisor = await anAdvisor()
    const fresh = await aCase()
    const undoes = await giveCase(fresh.lead, await given(fresh.number, advisor.personId))
    expect((await undoStep(fresh.lead, { number: fresh.number, undoes })).step).toBe('assigned')
    expect(await caseRow(fresh.number)).toMatchObject({ status: 'opened', advisorId: null })
    expect(await mailsTo(advisor.personId)).toEqual([])
    const [time] = await db().$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM undo_time())::int AS seconds`
    expect(UNDO_SECONDS).toBe(time?.seconds)
  })

  it('leaves the case as it was where the advisor cannot have it', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await answered(buyers, await aQuestion({ reference: 'GC-WALL' }))
    const barred = await aCaseAbout('GC-WALL')
    const walled = await given(barred.number, advisor.personId)
    const refusal = await refused(() => giveCase(barred.lead, walled), 'conflict-of-interest')
    expect(refusal).toMatchObject({ facts: {}, field: 'advisorId' })
    expect(await caseRow(barred.number)).toMatchObject({ status: 'opened', version: 0 })

    const { number, lead } = await aCase()
    const unknown = await given(number, lead.personId)
    await refused(() => giveCase(lead, unknown), 'advisor-unknown')
    const ongoing = await aCaseInProgress()
    const same = await given(ongoing.number, ongoing.advisor.personId)
    await refused(() => giveCase(ongoing.lead, same), 'advisor-same')
    await refused(() => giveCase(lead, { ...same, number: 'UA-2000-0001' }), 'case-not-found')
  })

  it('gives nothing that has ended, and says who ended it where that was after the look', async () => {
    const advisor = await anAdvisor()
    const ended = await aCase().and(declined)
    const late = await given(ended.number, advisor.personId)
    await refused(() => giveCase(ended.lead, late), 'step-not-allowed')

    const ongoing = await aCaseInProgress()
    const seen = await given(ongoing.number, advisor.personId)
    await closeCase(ongoing.lead, { ...(await asSeen(ongoing.number)), ...BID_SUBMITTED })
    const refusal = await refused(() => giveCase(ongoing.lead, seen), 'case-moved-on')
    expect(refusal.facts).toMatchObject({ who: ongoing.lead.name })
  })

  it('overwrites nothing that somebody did meanwhile, be it accepting or giving it to another', async () => {
    const [one, two] = [await anAdvisor(), await anAdvisor()]
    const { number, lead } = await aCase()
    const seen = await given(number, two.personId)
    await acceptCase(lead, await asSeen(number))
    await refused(() => giveCase(lead, seen), 'case-moved-on')
    const accepted = await given(number, two.personId)
    await assignAdvisor(lead, await given(number, one.personId))
    expect((await refused(() => giveCase(lead, accepted), 'case-moved-on')).facts).toMatchObject({ who: lead.name })
    expect(await caseRow(number)).toMatchObject({ advisorId: one.personId })
  })

  it('lets each case go once when two leads give the same ones at once, in opposite order', async () => {
    const [one, two, leo] = [await anAdvisor(), await anAdvisor(), await aLead('Leo Lead')]
    const cases = [await aCase(), await aCase().triaged(), await aCaseInProgress()]
    const all = async (advisorId: string) => Promise.all(cases.map(({ number }) => given(number, advisorId)))
    const [firsts, others] = [await all(one.personId), (await all(two.personId)).reverse()]
    const [lead] = cases.map((made) => made.lead)
    const lost = await losersOf([
      ...firsts.map((input) => giveCase(lead!, input)),
      ...others.map((input) => giveCase(leo, input)),
    ])
    expect(lost.map(({ code }) => code)).toEqual(cases.map(() => 'case-moved-on'))
    for (const { id } of cases) {
      expect(await db().caseAssignment.count({ where: { caseId: id, untilAt: null } })).toBe(1)
    }
  })
})
