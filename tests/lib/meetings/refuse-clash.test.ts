import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { addDays, daysBetween, today, weekday } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { minutes } from '@/lib/calendar/minutes'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { bookMeetingInput, type BookMeetingInput } from '@/lib/meetings/inputs'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { Refusals } from '@/lib/refusals/refusal'
import { busyAt } from '@/tests/support/a-busy-calendar'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting, arranged, meetingRow, seen } from '@/tests/support/a-meeting'
import { refused } from '@/tests/support/refused'

/** A Tuesday, for part-time weeks have working days. */
const DAY = addDays(startOfWeek(today()), 15)
const asked = (number: string, differing: Partial<BookMeetingInput> = {}) =>
  arranged(number, { despite: false, reserved: minutes(0), day: DAY, ...differing })

const away = (advisor: Advisor, more: Record<string, unknown> = {}) =>
  enterAbsence(
    advisor,
    enterAbsenceInput.parse({
      ...{ requestId: randomUUID(), advisorId: '', coverId: '', firstOn: DAY, lastOn: addDays(DAY, 2) },
      ...more,
    }),
  )

async function issuesOf(work: () => Promise<unknown>) {
  const refusal = await work().then(
    () => undefined,
    (error: unknown) => error,
  )
  return refusal instanceof Refusals ? refusal.issues : refusal
}

describe('a meeting at the time of another of the advisor’s', () => {
  it('is warned of beside the time, and booked all the same by who says so', async () => {
    const made = await aCaseInProgress()
    await aMeeting(made.advisor, made.number, { day: DAY })
    const again = asked(made.number, { clock: '10:30' })
    expect(await issuesOf(() => bookMeeting(made.advisor, again))).toEqual([
      { code: 'meeting-overlaps', facts: { from: '10:00', to: '11:00', whose: 'own' }, field: 'clock' },
    ])
    const { meetingId } = await bookMeeting(made.advisor, { ...again, despite: true })
    expect((await meetingRow(meetingId)).status).toBe('booked')
  })

  it('is another’s, beside it, or cancelled: then nothing is said', async () => {
    const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
    const meeting = await aMeeting(made.advisor, made.number, { day: DAY })
    await bookMeeting(other.advisor, asked(other.number))
    await bookMeeting(made.advisor, asked(made.number, { clock: '11:00' }))
    await bookMeeting(made.advisor, asked(made.number, { clock: '09:00' }))
    await refused(() => bookMeeting(made.advisor, asked(made.number)), 'meeting-overlaps')
    await cancelMeeting(made.advisor, seen(made.number, meeting))
    await bookMeeting(made.advisor, asked(made.number))
  })

  it('is not the one that the same request has booked, or that is moved', async () => {
    const made = await aCaseInProgress()
    const once = asked(made.number)
    const { meetingId } = await bookMeeting(made.advisor, once)
    expect(await bookMeeting(made.advisor, once)).toEqual({ meetingId })
    const moved = { ...asked(made.number, { clock: '10:30' }), ...seen(made.number, await meetingRow(meetingId)) }
    await moveMeeting(made.advisor, moved)
    await bookMeeting(made.advisor, asked(made.number, { clock: '14:00' }))
    const onto = { ...asked(made.number, { clock: '13:30' }), ...seen(made.number, await meetingRow(meetingId)) }
    await refused(() => moveMeeting(made.advisor, onto), 'meeting-overlaps')
  })

  it('says nothing where only the place of one that overlaps is changed', async () => {
    const made = await aCaseInProgress()
    await aMeeting(made.advisor, made.number, { day: DAY })
    const { meetingId } = await bookMeeting(made.advisor, asked(made.number, { despite: true }))
    const placed = { ...asked(made.number, { place: 'På länk' }), ...seen(made.number, await meetingRow(meetingId)) }
    await moveMeeting(made.advisor, placed)
    expect(await meetingRow(meetingId)).toMatchObject({ place: 'På länk', sequence: 1 })
  })
})

describe('a meeting while the advisor is away', () => {
  it('is warned of beside the day, together with another at the time', async () => {
    const made = await aCaseInProgress()
    await away(made.advisor)
    await aMeeting(made.advisor, made.number, { day: DAY })
    expect(await issuesOf(() => bookMeeting(made.advisor, asked(made.number)))).toEqual([
      expect.objectContaining({ code: 'meeting-overlaps', field: 'clock' }),
      { code: 'meeting-while-away', facts: { whose: 'own' }, field: 'day' },
    ])
    await bookMeeting(made.advisor, asked(made.number, { day: addDays(DAY, 3) }))
    await bookMeeting(made.advisor, asked(made.number, { despite: true }))
  })

  it('counts of a part-time week the days that are free', async () => {
    const made = await aCaseInProgress()
    await away(made.advisor, { lastOn: addDays(DAY, 27), weekdays: [String(weekday(DAY))] })
    await refused(() => bookMeeting(made.advisor, asked(made.number)), 'meeting-while-away')
    await bookMeeting(made.advisor, asked(made.number, { day: addDays(DAY, 1) }))
  })
})

describe('a meeting while the advisor’s other calendar says busy', () => {
  it('is warned of with from when to when, and booked all the same by who says so', async () => {
    const made = await aCaseInProgress()
    const days = daysBetween(today(), DAY)
    await busyAt(made.advisor, { in: days, from: '10:30', to: '12:00' }, { in: days + 1, from: '00:00', to: '24:00' })
    expect(await issuesOf(() => bookMeeting(made.advisor, asked(made.number)))).toEqual([
      { code: 'meeting-while-busy', facts: { from: '10:30', to: '12:00', whose: 'own' }, field: 'clock' },
    ])
    expect(await issuesOf(() => bookMeeting(made.advisor, asked(made.number, { day: addDays(DAY, 1) })))).toEqual([
      { code: 'meeting-while-busy', facts: { from: '00:00', to: '24:00', whose: 'own' }, field: 'clock' },
    ])
    const { meetingId } = await bookMeeting(made.advisor, asked(made.number, { despite: true }))
    const onto = { ...asked(made.number, { clock: '11:00' }), ...seen(made.number, await meetingRow(meetingId)) }
    await refused(() => moveMeeting(made.advisor, onto), 'meeting-while-busy')
    await bookMeeting(made.advisor, asked(made.number, { clock: '12:00' }))
  })

  it('is another’s calendar: then nothing is said', async () => {
    const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
    await busyAt(other.advisor, { in: daysBetween(today(), DAY), from: '10:00', to: '11:00' })
    await bookMeeting(made.advisor, asked(made.number))
  })
})

it('is asked for by a box that is empty unless it is ticked', () => {
  const typed = { ...asked('UA-2026-0001'), length: '60', reserved: '', participants: '' }
  const { despite } = bookMeetingInput.parse({ ...typed, despite: undefined })
  expect(despite).toBe(false)
})
