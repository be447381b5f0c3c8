import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import { closeRound } from '@/lib/rounds/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress, balanceOf, lastEvent, work } from '@/tests/support/a-case'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
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
    expect(await lastEvent()).toMatchObject({ type: 'round.closed', facts: { accounts: 2 }, actorId: lead.personId })
  })

  it('may tell an earlier last day', async () => {
    const lead = await aLead()
    const { id } = await openRound(lead, roundInput())
    await closeRound(lead, id, addDays(today(), -3))
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
    const late = await losersOf([...logging, closeRound(made.lead, made.roundId, addDays(today(), -1))])

    expect(late.every(({ code }) => code === 'round-closed')).toBe(true)
    expect(await balanceOf(made)).toBe(10 * (10 - late.length))
  })
})
