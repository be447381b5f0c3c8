import { randomUUID } from 'node:crypto'
import { MOST_SUPPORT_MINUTES } from '@/lib/calendar/minutes'
import { setEarmarkInput } from '@/lib/time/earmark-inputs'
import { groupAskedInput } from '@/lib/time/group-inputs'
import { jointAskedInput } from '@/lib/time/joint-inputs'
import { today } from '@/lib/calendar/days'

const earmark = (of: object) =>
  setEarmarkInput.safeParse({ number: 'UA-2026-0001', requestId: randomUUID(), minutes: '45', seen: '0', ...of }).data

it('frees what is emptied or nought, however it is written, and takes nothing that nobody wrote for it', () => {
  for (const typed of ['', '  ', '0', ' 0 ', '0 min', '0min', 'min'])
    expect(earmark({ minutes: typed })?.minutes).toBe(0)
  expect(earmark({ minutes: '1' })?.minutes).toBe(1)
  for (const typed of [0, [''], ['0'], '00 min', 'nej', '-1']) expect(earmark({ minutes: typed })).toBeUndefined()
})

it('knows what was seen by whole minutes that a case may have', () => {
  for (const seen of [0, MOST_SUPPORT_MINUTES]) expect(earmark({ seen: String(seen) })?.seen).toBe(seen)
  for (const seen of ['-1', '1.5', String(MOST_SUPPORT_MINUTES + 1), 'x']) expect(earmark({ seen })).toBeUndefined()
})

it('asks about a meeting with others, of a booked one where that is said', () => {
  const typed = { number: 'UA-2026-0001', requestId: randomUUID(), duration: '1:00', activity: 'meeting', workedOn: today() }
  const [meetingId, secondId] = [randomUUID(), randomUUID()]
  for (const read of [
    (of: object) => groupAskedInput.safeParse({ ...typed, others: 'UA-2026-0002', ...of }).data,
    (of: object) => jointAskedInput.safeParse({ ...typed, secondId, ...of }).data,
  ]) {
    expect(read({})).toMatchObject({ duration: 60, activity: 'meeting' })
    expect(read({ meetingId: '' })).not.toHaveProperty('meetingId', '')
    expect(read({ meetingId })?.meetingId).toBe(meetingId)
    expect(read({ meetingId: 'x' })).toBeUndefined()
    expect(read({ activity: 'review' })).toBeUndefined()
  }
}) // prettier-ignore
