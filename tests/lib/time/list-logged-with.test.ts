import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { changeRound } from '@/lib/meetings/change-round'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { listLoggedWith } from '@/lib/time/list-logged-with'
import { logJoint } from '@/lib/time/log-joint'
import { logTime } from '@/lib/time/log-time'
import { aCase } from '@/tests/support/a-case'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { aLead, anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

const joint = (number: string, { personId }: Advisor, count: number, drawn: number): LogJointInput => ({
  ...{ number, secondId: personId, requestId: randomUUID(), duration: minutes(count), drawn, note: '' },
  ...({ activity: 'meeting', workedOn: today(), earlyReason: null, lateReason: null } as const),
})

it.each(['once', 'twice'] as const)(
  'is what others have logged in one’s own name, whatever else is logged of the case, where a second draws %s',
  async (secondDraws) => {
    const { id } = await anOpenRound()
    await changeRound(await aLead(), id, { ...roundInput(), secondDraws })
    const [first, second, third] = [await anAdvisor('Anton'), await anAdvisor('Berit'), await anAdvisor('Curt')]
    const { number, lead } = await aCase().triaged().assignedTo(first).verified()
    const times = secondDraws === 'twice' ? 2 : 1
    const mine = joint(number, second, 20, 20 * times)
    await logJoint(first, mine)
    await logJoint(first, joint(number, third, 25, 25 * times))
    const told = { id: mine.requestId, number, by: 'Anton', minutes: 20, doneOn: today() }
    expect(await listLoggedWith(second)).toEqual([told])
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: second.personId })
    await confirmImpartiality(second, { number })
    const theirs = joint(number, first, 10, 10 * times)
    await logJoint(second, theirs)
    expect(await listLoggedWith(second)).toEqual([told])
    // Past the cap, where all of it is outside the support.
    await logTime(second, work(number, 300 - 55 * times))
    await logJoint(second, joint(number, third, 15, 0))
    expect(await listLoggedWith(second)).toEqual([told])
    expect(await listLoggedWith(first)).toEqual([{ ...told, id: theirs.requestId, by: 'Berit', minutes: 10 }])
    expect((await listLoggedWith(third)).map((row) => [row.by, row.minutes])).toEqual([['Berit', 15], ['Anton', 25]])
  },
) // prettier-ignore
