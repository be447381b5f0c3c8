import { stockholmInstant } from '@/lib/calendar/instants'
import { LEAST_HOURS, MOST_DAYS } from '@/lib/exercises/codes'
import { exerciseEnd } from '@/lib/exercises/exercise-end'
import { refused } from '@/tests/support/refused'

const AT = { day: '2026-12-04', clock: '12:00' }
const END = stockholmInstant(AT.day, AT.clock)
const hoursBefore = (hours: number, more = 0) => new Date(END.getTime() - hours * 3_600_000 + more)

it('may be as near and as far as the rule says, and no nearer or further', async () => {
  for (const hours of [LEAST_HOURS, MOST_DAYS * 24]) expect(exerciseEnd(AT, hoursBefore(hours))).toEqual(END)
  await refused(async () => exerciseEnd(AT, hoursBefore(LEAST_HOURS, 1)), 'exercise-too-soon')
  await refused(async () => exerciseEnd(AT, hoursBefore(MOST_DAYS * 24, -1)), 'exercise-too-far')
})

it('is no moment that the clocks pass over', async () => {
  await refused(async () => exerciseEnd({ day: '2027-03-28', clock: '02:30' }, hoursBefore(1)), 'clock-skipped')
})
