import { randomUUID } from 'node:crypto'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findCase } from '@/lib/cases/find-case'
import { findLastStep } from '@/lib/cases/find-last-step'
import { undoStep } from '@/lib/cases/undo-step'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { withTriggersOff } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { anAdvisor, anEditor, aLead, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('assigning an advisor', () => {
  it('gives an accepted case its advisor and tells both sides', async () => {
    const advisor = await anAdvisor()
    const { id, number, lead, contactId } = await aCase().triaged()
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })

    expect(await caseRow(number)).toMatchObject({ status: 'assigned', advisorId: advisor.personId })
    expect(await mailsTo(advisor.personId)).toEqual(['case-assigned'])
    expect(await mailsTo(contactId)).toContain('case-assigned-to-company')
    expect(await lastEvent(id)).toMatchObject({ type: 'advisor.assigned', facts: { advisorId: advisor.personId } })
  })

  it('hands a case in progress over without changing its state', async () => {
    const { id, number, lead, advisor } = await aCaseInProgress()
    const next = await anAdvisor('Nästa Rådgivare')
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })

    expect(await caseRow(number)).toMatchObject({ status: 'assigned', advisorId: next.personId })
    expect(await db().caseAssignment.findMany({ where: { caseId: id, untilAt: null } })).toMatchObject([
      { advisorId: next.personId },
    ])
    expect(await lastEvent(id)).toMatchObject({
      type: 'advisor.handed-over',
      facts: { advisorId: next.personId, fromAdvisorId: advisor.personId },
    })
    expect((await mailsTo(advisor.personId)).at(-1)).toBe('case-handed-over')
    expect(await mailsTo(next.personId)).toEqual(['case-assigned'])
  })

  it('brings a note along, which nobody of the company reads, and which goes with the step that is undone', async () => {
    const { id, number, lead, advisor, contactId } = await aCaseInProgress()
    const next = await anAdvisor('Nästa Rådgivare')
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId, note: 'Ring före tio.' })
    const notes = () => db().caseNote.findMany({ where: { caseId: id } })
    expect(await notes()).toMatchObject([{ text: 'Ring före tio.', authorId: lead.personId }])
    expect(await lastEvent(id)).toMatchObject({ type: 'advisor.handed-over' })
    expect(JSON.stringify(await findCase(await asContact(contactId), number))).not.toContain('Ring före tio')
    const step = await findLastStep(lead, id)
    expect(step).toMatchObject({ step: 'handover' })
    expect((await undoStep(lead, { number, undoes: step?.undoes ?? '' })).words).toBe('Ring före tio.')
    expect(await caseRow(number)).toMatchObject({ advisorId: advisor.personId })
    expect(await notes()).toEqual([])
    const { version } = await asSeen(number)
    await refused(
      () => assignAdvisor(lead, { number, version: version - 1, advisorId: next.personId, note: 'Ej.' }),
      'case-moved-on',
    )
    expect(await notes()).toEqual([])
  })

  it('ends the assignment before it, of that case alone, and leaves when earlier ones ended', async () => {
    const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
    const { id, number, lead } = made
    const to = async ({ personId: advisorId }: { personId: string }) =>
      assignAdvisor(lead, { ...(await asSeen(number)), advisorId })
    await to(await anAdvisor())
    const first = { caseId: id, advisorId: made.advisor.personId }
    const ended = await db().caseAssignment.findFirstOrThrow({ where: first })
    await to(await anAdvisor())
    expect(ended.untilAt).not.toBeNull()
    expect(await db().caseAssignment.findFirstOrThrow({ where: first })).toEqual(ended)
    expect(await db().caseAssignment.findMany({ where: { caseId: other.id } })).toMatchObject([{ untilAt: null }])
  })

  it('is refused for someone whose role was taken back, or who has another one', async () => {
    const { number, lead } = await aCase().triaged()
    const [former, editor] = [await anAdvisor(), await anEditor()]
    await revokeRole(lead, { personId: former.personId, role: 'advisor' })
    for (const { personId: advisorId } of [former, editor])
      await refused(async () => assignAdvisor(lead, { ...(await asSeen(number)), advisorId }), 'advisor-unknown')
    const shutOut = await anAdvisor()
    await withTriggersOff('person', `update person set deactivated_at = now() where id = $1`, [shutOut.personId])
    const input = { ...(await asSeen(number)), advisorId: shutOut.personId }
    await refused(() => assignAdvisor(lead, input), 'advisor-unknown')
  })

  it('is refused for someone who is no advisor, has stopped being one, or has the case already', async () => {
    const { number, lead, advisor } = await aCaseInProgress()
    const gone = await anAdvisor()
    await deactivatePerson(lead, gone.personId)
    const to = async (advisorId: string) => assignAdvisor(lead, { ...(await asSeen(number)), advisorId })

    await refused(() => to(lead.personId), 'advisor-unknown')
    await refused(() => to(gone.personId), 'advisor-unknown')
    await refused(() => to(randomUUID()), 'advisor-unknown')
    expect((await refused(() => to(advisor.personId), 'advisor-same')).field).toBe('advisorId')
  })

  it('is refused before triage and after the end', async () => {
    const { personId: advisorId } = await anAdvisor()
    for (const { number, lead } of [await aCase(), await aCase().and(withdrawn)]) {
      await refused(async () => assignAdvisor(lead, { ...(await asSeen(number)), advisorId }), 'step-not-allowed')
    }
  })

  it('leaves the case with one of two advisors when two leads assign at once', async () => {
    const { number, lead } = await aCase().triaged()
    const [one, two, seen] = [await anAdvisor(), await anAdvisor(), await asSeen(number)]
    const late = await oneTooLate(
      assignAdvisor(lead, { ...seen, advisorId: one.personId }),
      assignAdvisor(await aLead('Leo Lead'), { ...seen, advisorId: two.personId }),
    )

    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: expect.any(String) } })
    expect(await db().caseAssignment.count({ where: { case: { number } } })).toBe(1)
  })

  it('finds no case that is not there', async () => {
    const { lead } = await aCase()
    const { personId: advisorId } = await anAdvisor()
    await refused(() => assignAdvisor(lead, { number: 'UA-2000-0001', version: 0, advisorId }), 'case-not-found')
  })
})
