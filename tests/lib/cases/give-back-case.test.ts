import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { findCase } from '@/lib/cases/find-case'
import { giveBackCase } from '@/lib/cases/give-back-case'
import { giveBackInput, type GiveBackInput } from '@/lib/cases/inputs'
import { listQueue } from '@/lib/cases/list-queue'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const asked = async (number: string, more: Partial<GiveBackInput> = {}): Promise<GiveBackInput> => ({
  ...(await asSeen(number)),
  ...{ reason: 'no-time', text: '', requestId: randomUUID(), ...more },
})

describe('giving a case back', () => {
  it('puts it in the queue again, tells the lead, and leaves what the next one needs to know', async () => {
    const { id, number, advisor, lead } = await aCaseInProgress()
    await giveBackCase(advisor, await asked(number, { reason: 'not-my-field', text: 'Kravmatrisen är klar.' }))
    expect(await caseRow(number)).toMatchObject({ status: 'accepted', advisorId: null })
    expect((await eventTypes(id)).slice(-2)).toEqual(['note.written', 'advisor.gave-back'])
    expect(await lastEvent(id)).toMatchObject({
      ...{ type: 'advisor.gave-back', actorId: advisor.personId, statusAfter: 'accepted' },
      facts: { reason: 'not-my-field' },
    })
    expect(await db().caseNote.findMany({ where: { caseId: id }, select: { text: true, authorId: true } })).toEqual([
      { text: 'Kravmatrisen är klar.', authorId: advisor.personId },
    ])
    expect(await db().caseAssignment.count({ where: { caseId: id, untilAt: null } })).toBe(0)
    expect(await mailsTo(lead.personId)).toContain('case-given-back')
    expect((await listQueue(lead, 1, {}, 100)).cases.map((one) => one.number)).toContain(number)
    expect(await findCase(advisor, number)).toBeNull()
  })

  it('has whoever gave it back stand last of those who can take it, and lets them all the same', async () => {
    const { number, advisor, lead } = await aCaseInProgress()
    await anAdvisor()
    await giveBackCase(advisor, await asked(number))
    const found = await listCandidates(lead, number)
    const last = found?.candidates.filter(({ barred }) => !barred).at(-1)
    expect(last).toMatchObject({ id: advisor.personId })
    expect(last?.reasons.map(({ code }) => code)).toContain('gave-back')
    await acceptAndAssign(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    expect(await caseRow(number)).toMatchObject({ status: 'assigned', advisorId: advisor.personId })
    await giveBackCase(advisor, await asked(number, { reason: 'away' }))
    expect(await db().caseReturn.count({ where: { advisorId: advisor.personId } })).toBe(2)
  })

  it('ends the assignment that runs, and leaves when earlier ones ended', async () => {
    const { id, number, advisor, lead } = await aCaseInProgress()
    await giveBackCase(advisor, await asked(number))
    const ended = await db().caseAssignment.findFirstOrThrow({ where: { caseId: id } })
    const next = await anAdvisor()
    await acceptAndAssign(lead, { ...(await asSeen(number)), advisorId: next.personId })
    await giveBackCase(next, await asked(number))
    expect(await db().caseAssignment.findUnique({ where: { id: ended.id } })).toEqual(ended)
    expect(await db().caseAssignment.count({ where: { caseId: id, untilAt: null } })).toBe(0)
  })

  it('is its own advisor’s, once, while it is under way', async () => {
    const { number, advisor } = await aCaseInProgress()
    const input = await asked(number)
    const stranger: Advisor = await anAdvisor()
    await refused(() => giveBackCase(stranger, input), 'case-not-found')
    await refused(() => giveBackCase(advisor, { ...input, version: 99 }), 'case-moved-on')
    const late = await oneTooLate(
      giveBackCase(advisor, input),
      giveBackCase(advisor, { ...input, reason: 'away', requestId: randomUUID() }),
    )
    expect(['case-not-found', 'case-moved-on']).toContain(late.code)
    const waiting = await aCase().triaged()
    const ofNobody = await asked(waiting.number)
    await refused(() => giveBackCase(advisor, ofNobody), 'case-not-found')
  })

  it('is answered alike when the same form is sent twice, at once and later, until the case goes on', async () => {
    const { id, number, advisor, lead } = await aCaseInProgress()
    const input = await asked(number, { text: 'Kravmatrisen är klar.' })
    await Promise.all([giveBackCase(advisor, input), giveBackCase(advisor, input)])
    await giveBackCase(advisor, input)
    expect(await db().caseReturn.count({ where: { caseId: id } })).toBe(1)
    expect(await db().caseNote.count({ where: { caseId: id } })).toBe(1)
    await refused(() => giveBackCase(advisor, { ...input, text: 'Något annat.' }), 'case-not-found')
    const stranger = await anAdvisor()
    await refused(() => giveBackCase(stranger, input), 'case-not-found')
    await acceptAndAssign(lead, { ...(await asSeen(number)), advisorId: (await anAdvisor()).personId })
    await refused(() => giveBackCase(advisor, input), 'case-not-found')
  })

  it('is not done by whom the wall keeps from it', async () => {
    const { number, advisor } = await aCaseInProgress()
    const input = await asked(number)
    await reportConflict(advisor, { number, reason: 'relation' })
    await refused(() => giveBackCase(advisor, input), 'case-not-found')
  })

  it('asks for words where the reason is another', () => {
    const typed = { number: 'UA-2026-0001', version: '1', requestId: randomUUID(), text: ' ' }
    const codes = giveBackInput.safeParse({ ...typed, reason: 'other' }).error?.issues
    expect(codes?.map(({ path, message }) => [path[0], message])).toEqual([['text', 'text-missing']])
    expect(giveBackInput.parse({ ...typed, reason: 'away' })).toMatchObject({ reason: 'away', text: '' })
  })
})
