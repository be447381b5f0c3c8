import { randomUUID } from 'node:crypto'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { busyOn } from '@/lib/meetings/busy-days'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { listBusyTimes } from '@/lib/meetings/list-busy-times'
import { busyAt } from '@/tests/support/a-busy-calendar'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { anAdvisor } from '@/tests/support/people'

const day = (count: number) => addDays(today(), count)

it('is meetings here, the calendar elsewhere and absence together, day by day, and nothing of what', async () => {
  const { advisor, number } = await aCaseInProgress()
  await busyAt(advisor, { in: 7, from: '10:30', to: '12:00' }, { in: 9, from: '00:00', to: '24:00' }, { in: 11, from: '22:00', to: '24:00' }) // prettier-ignore
  await db().busyTime.create({ data: { personId: advisor.personId, fromAt: new Date(Date.now() - 90_000_000), toAt: new Date(Date.now() - 86_400_001) } }) // prettier-ignore
  await aMeeting(advisor, number, { day: day(7) })
  const away = { requestId: randomUUID(), advisorId: '', coverId: '', firstOn: day(13), lastOn: day(13) }
  await enterAbsence(advisor, enterAbsenceInput.parse(away))
  const busy = await listBusyTimes(advisor)
  expect(busy.days).toEqual([
    { day: day(7), away: false, spans: [{ from: '10:00', to: '12:00' }] },
    { day: day(9), away: false, spans: [{ from: '00:00', to: '24:00' }] },
    { day: day(11), away: false, spans: [{ from: '22:00', to: '24:00' }] },
    { day: day(13), away: true, spans: [] },
  ])
  expect(busy.calendar).toEqual({ fetchedAt: expect.any(String) as string, old: false })
  expect(busyOn(busy, day(8))).toEqual({ day: day(8), away: false, spans: [] })
  expect(busyOn(busy, day(61))).toBeUndefined()
})

it('leaves out the meeting that is to be moved, what was called off, and everybody else’s', async () => {
  const [{ advisor, number }, other] = [await aCaseInProgress(), await anAdvisor('Rolf')]
  await busyAt(other, { in: 7, from: '08:00', to: '09:00' })
  const moved = await aMeeting(advisor, number, { day: day(7) })
  const cancelled = await aMeeting(advisor, number, { day: day(8), reserved: 0 as never })
  await cancelMeeting(advisor, seen(number, cancelled))
  expect((await listBusyTimes(advisor, moved.id)).days).toEqual([])
  expect(await listBusyTimes(advisor)).toMatchObject({ days: [{ day: day(7) }], calendar: null })
})
