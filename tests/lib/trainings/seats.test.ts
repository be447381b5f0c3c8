import { FIRST_COME_HOURS, isFirstCome, offerEndsAt, seatsLeft, signUpState, wasCutShort } from '@/lib/trainings/seats'

const hours = (count: number) => new Date(count * 3_600_000)
const training = {
  ...({ status: 'published', seats: 2, taken: 1, waiting: 0 } as const),
  ...{ startsAt: hours(100), endsAt: hours(102), signUpClosesAt: hours(99) },
}

it.each([
  ['open', {}, 0],
  ['full', { taken: 2 }, 0],
  ['full', { waiting: 1 }, 0],
  ['open', { waiting: 1 }, 98],
  ['closed', {}, 99],
  ['closed', { status: 'draft' as const }, 0],
  ['past', {}, 102],
  ['cancelled', { status: 'cancelled' as const }, 200],
] as const)('signing up is %s: %j after %i hours', (state, of, at) => {
  expect(signUpState({ ...training, ...of }, hours(at))).toBe(state)
})

it('gives no seat past those who wait, until the last hours', () => {
  expect(seatsLeft({ ...training, waiting: 1 }, hours(0))).toBe(0)
  expect(seatsLeft({ ...training, waiting: 1 }, hours(90))).toBe(1)
})

it('the last hours begin after the moment that they are counted from', () => {
  const begin = 100 - FIRST_COME_HOURS
  expect(isFirstCome(hours(begin), training.startsAt)).toBe(false)
  expect(isFirstCome(new Date(hours(begin).getTime() + 1), training.startsAt)).toBe(true)
  expect(offerEndsAt(hours(begin), training.startsAt)).toEqual(hours(88))
  expect(offerEndsAt(new Date(hours(begin).getTime() + 1), training.startsAt)).toBeNull()
  expect(offerEndsAt(hours(0), training.startsAt)).toEqual(hours(24))
})

it('whoever had less than the whole time was cut short', () => {
  expect(wasCutShort({ offeredAt: hours(0), offerEndsAt: hours(24) })).toBe(false)
  expect(wasCutShort({ offeredAt: hours(0), offerEndsAt: hours(23) })).toBe(true)
  expect(wasCutShort({ offeredAt: null, offerEndsAt: hours(23) })).toBe(false)
})
