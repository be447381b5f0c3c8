import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { visitor } from '@/lib/actors/actor'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { findPause } from '@/lib/rounds/find-pause'
import { db } from '@/lib/db/client'
import { closeRound } from '@/lib/cases/close-round'
import { openCase } from '@/lib/cases/open-case'
import { reopenCase } from '@/lib/cases/reopen-case'
import { openRound } from '@/lib/rounds/open-round'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { asSeen, balanceOf, caseRow } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { anApplication, anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, oneTooLate, refused } from '@/tests/support/refused'

/** Late time is of the days before the close. */
const takesNoLateTime = (roundId: string) =>
  withTriggersOff('round', `update round set log_days_after_round = 0 where id = $1`, [roundId])

describe('closing a round', () => {
  it('closes its hour accounts with it', async () => {
    const { roundId, accountId, lead } = await aCaseInProgress()
    await aCase()
    await closeRound(lead, roundId)

    expect(dayFromDate((await db().round.findUniqueOrThrow({ where: { id: roundId } })).closedOn ?? new Date(0))).toBe(
      today(),
    )
    expect(await db().hourAccount.findUnique({ where: { id: accountId } })).toMatchObject({ closed: true })
    const closed = await asSuperuser(`select actor_id, facts from audit_event where type = 'round.closed'`)
    expect(closed).toEqual([{ actor_id: lead.personId, facts: { accounts: 2, ended: 2, carried: 0, opensOn: null } }])
  })

  it('ends every open case in the same breath, with an event each, and tells company and advisor', async () => {
    const advisor = await anAdvisor()
    const made = [await aCase(), await aCase().triaged(), await aCase().triaged().assignedTo(advisor)]
    const ended = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    const [{ lead, roundId }] = made as [TestCase]
    await closeRound(lead, roundId, { nextOpensOn: addDays(today(), 30) })

    for (const { id, number, contactId } of made) {
      expect(await caseRow(number)).toMatchObject({ status: 'closed' })
      expect(await lastEvent(id)).toMatchObject({
        ...{ type: 'case.closed', statusAfter: 'closed', actorId: lead.personId },
        facts: { outcome: 'round-ended', why: null, barriers: [] },
      })
      expect(await mailsTo(contactId)).toContain('case-round-ended')
    }
    expect((await mailsTo(advisor.personId)).filter((mail) => mail === 'case-round-ended-advisor')).toHaveLength(1)
    expect(await eventTypes(ended.id)).not.toContain('case.reopened')
    expect(await mailsTo(ended.contactId)).not.toContain('case-round-ended')
    expect(await findPause()).toEqual({ opensOn: addDays(today(), 30) })
  })

  it('lets the advisor log what was done and not yet logged, for as long as the round says', async () => {
    const made = await aCaseInProgress()
    await closeRound(made.lead, made.roundId)
    await logTime(made.advisor, work(made.number, 25))
    expect(await balanceOf(made)).toBe(25)
  })

  it('leaves no case behind that is opened, or opened again, meanwhile', async () => {
    const advisor = await anAdvisor()
    const made = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
    const again = { ...(await asSeen(made.number)), reason: 'other' } as const
    const opening = Array.from({ length: 5 }, () => openCase(visitor, randomUUID(), anApplication()))
    const late = await losersOf([reopenCase(made.lead, again), ...opening, closeRound(made.lead, made.roundId)])
    expect(late.map(({ code }) => code).filter((code) => !['no-open-round', 'round-closed'].includes(code))).toEqual([])
    const left = { status: { in: [...OPEN_STATUSES] }, roundId: made.roundId }
    expect(await db().supportCase.count({ where: left })).toBe(0)
  })

  it('ends the cases that an earlier round left behind, too', async () => {
    const { lead, roundId, number } = await aCaseInProgress()
    await withTriggersOff('round', `update round set closed_on = today() where id = $1`, [roundId])
    await closeRound(lead, (await anOpenRound()).id)
    expect(await caseRow(number)).toMatchObject({ status: 'closed' })
  })

  it('is the database’s promise as well: a round with an open case is not closed', async () => {
    const { roundId, number } = await aCaseInProgress()
    const closing = asSuperuser(
      `set constraints round_ends_with_its_cases immediate; update round set closed_on = today() where id = '${roundId}'`,
    )
    await expect(closing).rejects.toMatchObject({ code: 'UA031' })
    await closeRound(await aLead(), roundId)
    const reopening = asSuperuser(`update cases set status = 'ongoing' where number = $1`, [number])
    await expect(reopening).rejects.toMatchObject({ code: 'UA031' })
  })

  it('may tell an earlier last day', async () => {
    const lead = await aLead()
    const { id } = await openRound(lead, roundInput())
    await closeRound(lead, id, { lastDay: addDays(today(), -3) })
    const { closedOn } = await db().round.findUniqueOrThrow({ where: { id } })
    expect(closedOn && dayFromDate(closedOn)).toBe(addDays(today(), -3))
  })

  it('happens once, also when two do it at once', async () => {
    const [lead, { id }] = [await aLead(), await anOpenRound()]
    expect((await oneTooLate(closeRound(lead, id), closeRound(lead, id))).code).toBe('round-already-closed')
    await refused(() => closeRound(lead, id), 'round-already-closed')
    await refused(() => closeRound(lead, randomUUID()), 'round-already-closed')
  })

  it('leaves either all or nothing of time that is logged meanwhile', async () => {
    const made = await aCaseInProgress()
    await takesNoLateTime(made.roundId)
    const logging = Array.from({ length: 10 }, () => logTime(made.advisor, work(made.number, 10)))
    const late = await losersOf([...logging, closeRound(made.lead, made.roundId, { lastDay: addDays(today(), -1) })])

    expect(late.every(({ code }) => code === 'round-closed')).toBe(true)
    expect(await balanceOf(made)).toBe(10 * (10 - late.length))
  })
})
