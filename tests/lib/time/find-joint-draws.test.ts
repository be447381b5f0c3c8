import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { findJointDraws } from '@/lib/time/find-joint-draws'
import type { JointAskedInput } from '@/lib/time/joint-inputs'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'

it('asks for no reason of the day yet, and says of all else why it cannot be', async () => {
  const [{ advisor, number }, second] = [await aCaseInProgress(), await anAdvisor('Berit Bredvid')]
  const asked = (of: Partial<JointAskedInput> = {}): JointAskedInput => ({
    ...{ number, secondId: second.personId, requestId: randomUUID(), duration: minutes(60) },
    ...({ activity: 'meeting', workedOn: today() } as const),
    ...of,
  })
  const refusal = async (of: Partial<JointAskedInput> = {}) =>
    (await findJointDraws(advisor, asked(of))).refusal?.code ?? null
  for (const days of [0, -1, -20]) expect(await refusal({ workedOn: addDays(today(), days) })).toBeNull()
  expect(await refusal({ workedOn: '2001-01-01' })).toBe('day-before-round')
  expect(await refusal({ secondId: advisor.personId })).toBe('second-not-possible')
  const unverified = await aCase().triaged().assignedTo(advisor)
  expect(await refusal({ number: unverified.number })).toBe('mandate-not-verified')
  const strange = await aCaseInProgress()
  await refused(() => findJointDraws(advisor, asked({ number: strange.number })), 'case-not-found')
  await logTime(advisor, work(number, 240))
  const { id: meetingId } = await aMeeting(advisor, number)
  expect(await findJointDraws(advisor, asked())).toMatchObject({ drawn: 0, minutesLeft: 0 })
  expect(await findJointDraws(advisor, asked({ meetingId }))).toMatchObject({ drawn: 60, minutesLeft: 60 })
})
