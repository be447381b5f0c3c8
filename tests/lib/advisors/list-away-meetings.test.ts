import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { listAbsences } from '@/lib/advisors/list-absences'
import { listAwayMeetings } from '@/lib/advisors/list-away-meetings'
import { withdrawAbsence } from '@/lib/advisors/withdraw-absence'
import { addDays, today, weekday } from '@/lib/calendar/days'
import { aCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { aLead, anAdvisor } from '@/tests/support/people'

const inDays = (count: number) => addDays(today(), count)
const away = (advisor: Advisor, first: number, last: number, more: object = {}) =>
  enterAbsence(
    advisor,
    enterAbsenceInput.parse({
      ...{ requestId: randomUUID(), advisorId: '', coverId: '', firstOn: inDays(first), lastOn: inDays(last), ...more },
    }),
  )
const idsOf = async (viewer: Advisor | ProjectLead) => (await listAwayMeetings(viewer)).map(({ id }) => id)

describe('the booked meetings within an absence', () => {
  it('are told to who is away and to the lead, however far ahead, until the absence is taken back', async () => {
    const [lead, advisor, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    const { number } = await aCase().triaged().assignedTo(advisor).verified()
    await aMeeting(advisor, number, { day: inDays(49) })
    const within = await aMeeting(advisor, number, { day: inDays(50) })
    const { id } = await away(advisor, 50, 55)
    await away(other, 50, 55)

    expect(await listAwayMeetings(advisor)).toMatchObject([{ absenceId: id, id: within.id, number, kind: 'meeting' }])
    expect(await idsOf(other)).toEqual([])
    expect(await idsOf(lead)).toContain(within.id)
    await withdrawAbsence(advisor, { absenceId: (await listAbsences(advisor))[0]?.id ?? '' })
    expect(await idsOf(advisor)).toEqual([])
  })

  it('are of a part-time week those on a free day', async () => {
    const advisor = await anAdvisor()
    const { number } = await aCase().triaged().assignedTo(advisor).verified()
    const monday = [8, 9, 10, 11, 12, 13, 14].find((days) => weekday(inDays(days)) === 1) ?? 8
    const free = await aMeeting(advisor, number, { day: inDays(monday) })
    await aMeeting(advisor, number, { day: inDays(monday + 1) })
    await away(advisor, monday - 5, monday + 5, { weekdays: ['1'] })
    expect(await idsOf(advisor)).toEqual([free.id])
  })
})
