import { today } from '@/lib/calendar/days'
import { visitor } from '@/lib/actors/actor'
import { openCase } from '@/lib/cases/open-case'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import { openDueRound } from '@/lib/meetings/open-due-round'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { prepareRound } from '@/lib/rounds/prepare-round'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { aPreparation } from '@/tests/support/a-preparation'
import { anApplication } from '@/tests/support/an-application'
import { balanceOf } from '@/tests/support/case-rows'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aLead } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'

/** As if the days until it opens had gone. */
const onItsDay = () => withTriggersOff('prepared_round', 'update prepared_round set opens_on = today()', [])

describe('a prepared round', () => {
  it('does nothing before its day: who applies and who logs is in the round that is open', async () => {
    const made = await aCaseInProgress()
    await prepareRound(await aLead(), aPreparation())
    expect(await openDueRound()).toBeNull()
    await logTime(made.advisor, work(made.number, 60))
    const { id } = await openCase(visitor, crypto.randomUUID(), anApplication())
    expect(await db().supportCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ roundId: made.roundId })
  })

  it('opens by itself on its day: cases, time and meetings go on, and the system is told as who did it', async () => {
    const made = await aCaseInProgress()
    await logTime(made.advisor, work(made.number, 120))
    const meeting = await aMeeting(made.advisor, made.number)
    await onItsDay()
    const prepared = await findPreparedRound(made.lead)
    expect(await openDueRound()).toEqual({ id: prepared?.id })

    expect(await findCurrentRound()).toMatchObject({ id: prepared?.id, code: prepared?.code, openedOn: today() })
    const after = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: made.id } })
    expect(after).toMatchObject({ status: 'ongoing', advisorId: made.advisor.personId })
    expect(await db().meeting.findUniqueOrThrow({ where: { carriedFromId: meeting.id } })).toMatchObject({
      ...{ caseId: after.id, startsAt: meeting.startsAt, status: 'booked' },
    })
    expect([await balanceOf(made), await balanceOf(after)]).toEqual([120, 60])
    expect((await eventTypes(after.id)).slice(-3)).toEqual([
      'case.carried-over',
      'time.reserved',
      'meeting.carried-over',
    ])
    const actors = await asSuperuser<{ actor: string }>(
      `select distinct role as actor from audit_event where case_id = $1`,
      [after.id],
    )
    expect(actors).toEqual([{ actor: 'system' }])
    expect(await mailsTo(made.contactId)).toContain('case-carried')

    expect(await openDueRound()).toBeNull()
    await confirmImpartiality(made.advisor, after)
    await logTime(made.advisor, work(after.number, 30))
  })
})
