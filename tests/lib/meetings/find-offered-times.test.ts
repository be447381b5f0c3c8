import { dayOf } from '@/lib/calendar/days'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { chooseTime } from '@/lib/meetings/choose-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { anOffer, offerRow } from '@/tests/support/an-offer'
import { asSeen } from '@/tests/support/case-rows'
import { asSuperuser } from '@/tests/support/database'
import { changesSoFar } from '@/tests/support/changes'
import { anAdvisor } from '@/tests/support/people'

it('shows what is free, changes nothing, and tells neither company nor contact', async () => {
  const made = await aCaseInProgress()
  const { token, times } = await anOffer(made.advisor, made.number)
  await aMeeting(made.advisor, made.number, { day: dayOf(times[0] ?? new Date()), clock: '09:30' })
  const before = await changesSoFar()
  const found = await findOfferedTimes(token)
  expect(await changesSoFar()).toBe(before)
  expect(found).toMatchObject({
    ...{ number: made.number, state: 'open', meeting: null, advisor: made.advisor.name },
    times: [
      { startsAt: times[0], free: false },
      { startsAt: times[1], free: true },
    ],
  })
  expect(Object.keys(found ?? {}).join(' ')).not.toMatch(/company|contact|minutesLeft/)
})

it('shows what was chosen as it is by now, and nothing for a link that was never made', async () => {
  const made = await aCaseInProgress()
  const { token, id, times } = await anOffer(made.advisor, made.number)
  await chooseTime({ token, time: times[1]?.toISOString() ?? '' })
  expect(await findOfferedTimes(token)).toMatchObject({
    state: 'picked',
    meeting: { startsAt: times[1], status: 'booked' },
  })
  expect((await offerRow(id)).meetingId).not.toBeNull()
  expect(await findOfferedTimes('c'.repeat(43))).toBeNull()
  expect(await findOfferedTimes(`${token}'`)).toBeNull()
})

it('gives no telephone of an advisor who no longer has the case', async () => {
  const made = await aCaseInProgress()
  const { token } = await anOffer(made.advisor, made.number)
  await asSuperuser(`set session_replication_role = replica; update person set phone = '+46700000001' where id = '${made.advisor.personId}'; set session_replication_role = origin`) // prettier-ignore
  expect(await findOfferedTimes(token)).toMatchObject({ state: 'open', phone: '+46700000001' })
  const { personId: advisorId } = await anAdvisor('Nina Nästa')
  await assignAdvisor(made.lead, { ...(await asSeen(made.number)), advisorId })
  expect(await findOfferedTimes(token)).toMatchObject({ state: 'ended', phone: null })
})
