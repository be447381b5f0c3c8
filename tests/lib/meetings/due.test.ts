import { dueOf } from '@/lib/meetings/due'

const meetings = ['08:00', '09:00', '10:00', '11:00'].map((clock) => ({
  ...{ clock, startsAt: `2026-12-01T${clock}:00+00:00`, lengthMinutes: 60 },
}))
const at = (clock: string) => {
  const due = dueOf(meetings, new Date(`2026-12-01T${clock}:00Z`))
  return [due.toLog, due.joinable, due.ahead].map((some) => some.map((one) => Number(one.clock.slice(0, 2))))
}

it.each([
  ['07:59', [], [8, 9, 10, 11], [8, 9, 10, 11]],
  ['09:00', [8, 9], [9, 10, 11], [10, 11]],
  ['09:59', [8, 9], [9, 10, 11], [10, 11]],
  ['12:00', [8, 9, 10, 11], [], []],
])('at %s are to log %j, to join %j, ahead %j', (clock, ...expected) => expect(at(clock)).toEqual(expected))
