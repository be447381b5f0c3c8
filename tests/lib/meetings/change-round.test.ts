import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { askForMore } from '@/lib/cases/ask-for-more'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { changeRound } from '@/lib/meetings/change-round'
import { openCase } from '@/lib/cases/open-case'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { asSeen, balanceOf, caseRow } from '@/tests/support/case-rows'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { anApplication, anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const next = (code?: string) => {
  const { openedOn: _today, ...rules } = roundInput(code)
  return rules
}
const successorOf = ({ id: predecessorId }: Pick<TestCase, 'id'>) =>
  db().supportCase.findUniqueOrThrow({ where: { predecessorId }, include: { procurement: true } })

describe('closing a round and opening the next', () => {
  it('is done in a year in which no case has been opened yet', async () => {
    const { id: before } = await anOpenRound()
    const { id } = await changeRound(await aLead(), before, next())
    expect(await findCurrentRound()).toMatchObject({ id })
    const { number } = await aCaseInProgress()
    expect(number).toMatch(/-0001$/)
  })

  it('carries an open case over as it stands, to new hours, and tells company and advisor', async () => {
    const made = await aCaseInProgress()
    await logTime(made.advisor, work(made.number, 240))
    await askForMore(made.advisor, { ...(await asSeen(made.number)), text: 'Skicka kraven.', requestId: randomUUID() })
    const before = await caseRow(made.number)
    const { id: roundId } = await changeRound(made.lead, made.roundId, next())

    const after = await successorOf(made)
    expect(after).toMatchObject({
      ...{ roundId, companyId: made.companyId, contactId: made.contactId, advisorId: made.advisor.personId },
      ...{ status: 'ongoing', openedVia: 'successor', openedBy: null },
      ...{ responseDueOn: before.responseDueOn, waitingSinceAt: before.waitingSinceAt },
    })
    expect(after.procurementId).not.toBe(before.procurementId)
    expect(after.procurement).toMatchObject({ buyerName: 'Provstads kommun', reference: expect.stringMatching(/^P-/) })
    expect(await caseRow(made.number)).toMatchObject({ status: 'closed', waitingSinceAt: null })
    expect((await eventTypes(made.id)).slice(-2)).toEqual(['case.closed', 'case.followed'])
    expect(await eventTypes(after.id)).toEqual(['case.opened', 'procurement.named', 'case.carried-over'])
    expect(await lastEvent(after.id)).toMatchObject({
      ...{ type: 'case.carried-over', statusAfter: 'ongoing', actorId: made.lead.personId },
      facts: { fromId: made.id, advisorId: made.advisor.personId },
    })
    expect(await mailsTo(made.contactId)).toContain('case-carried')
    expect(await mailsTo(made.advisor.personId)).toContain('case-carried-advisor')

    await confirmImpartiality(made.advisor, after)
    await logTime(made.advisor, work(after.number, 290))
    expect([await balanceOf(after), await balanceOf(made)]).toEqual([290, 240])
  })

  it('takes of the form only what is the round’s', async () => {
    const { lead, roundId } = await aCaseInProgress()
    const rules = next()
    const { id } = await changeRound(lead, roundId, { ...rules, ...{ openCases: 'carry', roundId } })
    const { name, code, cap: capMinutes, responseWorkingDays, logDaysAfterRound, staffLoginLink } = rules
    const written = { name, code, capMinutes, responseWorkingDays, logDaysAfterRound, staffLoginLink, closedOn: null }
    expect(await db().round.findUniqueOrThrow({ where: { id } })).toMatchObject(written)
  })

  it('carries each state as it is, ends what was left behind, and leaves what had ended', async () => {
    const [lead, advisor] = [await aLead(), await anAdvisor()]
    const old = await aCase()
    await withTriggersOff('round', `update round set closed_on = today() where id = $1`, [old.roundId])
    const opened = await aCase()
    const accepted = await aCase().triaged()
    const assigned = await aCase().triaged().assignedTo(advisor)
    const ended = [await aCase().and(declined), await aCase().and(withdrawn)]
    await changeRound(lead, opened.roundId, next())

    const states = []
    for (const one of [old, opened, accepted, assigned]) states.push((await successorOf(one)).status)
    expect(states).toEqual(['opened', 'opened', 'accepted', 'assigned'])
    for (const { id: predecessorId } of ended)
      expect(await db().supportCase.count({ where: { predecessorId } })).toBe(0)
    const told = await asSuperuser(
      `select type, actor_id from audit_event where stream = 'system' order by seq desc limit 2`,
    )
    expect(told).toEqual(['round.opened', 'round.closed'].map((type) => ({ type, actor_id: lead.personId })))
  })

  it('carries the living check of a contact who has only telephoned', async () => {
    const [lead, advisor] = [await aLead(), await anAdvisor()]
    const { id: roundId } = await anOpenRound()
    const { id, number } = await openCase(visitor, randomUUID(), anApplication())
    await acceptCase(lead, await asSeen(number))
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    await verifyContact(advisor, { number, how: 'called-company', note: '', requestId: randomUUID() })
    await changeRound(lead, roundId, next())

    const after = await successorOf({ id })
    expect(await eventTypes(after.id)).toContain('contact.checked')
    await confirmImpartiality(advisor, after)
    await logTime(advisor, work(after.number, 15))
  })

  it('leaves a case for the lead to assign when its advisor may not go on, and is not stopped by it', async () => {
    const gone = await anAdvisor()
    const made = await aCase().triaged().assignedTo(gone)
    await withTriggersOff('staff_role', `update staff_role set revoked_at = now() where person_id = $1`, [
      gone.personId,
    ])
    const { advisor: both, buyers } = await aPersonOfBothRoles()
    const walled = await aCaseAbout('C-WALL')
      .triaged()
      .assignedTo(await anAdvisor())
    await answered(buyers, await aQuestion({ reference: 'C-WALL' }))
    await withTriggersOff('cases', `update cases set advisor_id = $1 where id = $2`, [both.personId, walled.id])
    await changeRound(made.lead, made.roundId, next())

    for (const one of [made, walled])
      expect(await successorOf(one)).toMatchObject({ status: 'accepted', advisorId: null })
    expect(await mailsTo(gone.personId)).toContain('case-round-ended-advisor')
    expect(await mailsTo(gone.personId)).not.toContain('case-carried-advisor')
  })

  it('takes along, or lets into the next round, what is opened meanwhile', async () => {
    const made = await aCaseInProgress()
    const opening = Array.from({ length: 6 }, () => openCase(visitor, randomUUID(), anApplication()))
    const changing = changeRound(made.lead, made.roundId, next())
    const opened = await Promise.all(opening)
    const { id: roundId } = await changing
    for (const { id } of opened) {
      const { roundId: its, status } = await db().supportCase.findUniqueOrThrow({ where: { id } })
      expect([its === roundId, status]).toEqual(its === roundId ? [true, 'opened'] : [false, 'closed'])
    }
  })

  it('is done once, and changes nothing when it is refused', async () => {
    const made = await aCaseInProgress()
    const late = await oneTooLate(
      changeRound(made.lead, made.roundId, next()),
      changeRound(made.lead, made.roundId, next()),
    )
    expect(late.code).toBe('round-already-closed')
    const now = await findCurrentRound()
    const { number } = await successorOf(made)
    await refused(() => changeRound(made.lead, now?.id ?? '', next(now?.code)), 'round-code-taken')
    expect(await findCurrentRound()).toMatchObject({ id: now?.id })
    expect(await caseRow(number)).toMatchObject({ status: 'assigned' })
  })
})
