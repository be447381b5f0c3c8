import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { linkCompanies } from '@/lib/cases/link-companies'
import { mergeCompanies } from '@/lib/cases/merge-companies'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { markMissed } from '@/lib/time/mark-missed'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { Refusal } from '@/lib/refusals/refusal'
import type { LogTimeInput } from '@/lib/time/inputs'
import { logTime } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime, type Undone } from '@/lib/time/undo-time'
import { work } from '@/tests/support/some-work'
import { arranged } from '@/tests/support/a-meeting'
import {
  beyondOf,
  bookAgain,
  endBooking,
  expectLogged,
  giveBack,
  heldFor,
  leftIn,
  leftOn,
  merge,
  potAt,
  TRAVEL,
  type Booked,
  type Logged,
  type Model,
  type Part,
  type Told,
} from './model'

export type World = {
  lead: ProjectLead
  advisor: Advisor
  /** An advisor that none of the cases is theirs. */
  stranger: Advisor
  numbers: string[]
  /** Days back that work may be dated. */
  daysBack: number
}

/** `pick` decides everything that a step leaves open, so that a failing history can be lived again. */
export type Step = (model: Model, world: World, pick: number) => Promise<void>

const oneOf = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length]
export const DAY = 86_400_000
/** No meeting has more reserved than it is long. */
const LONG = minutes(130)

/** What an attempt told: what it answered, or that it was refused, and how. */
export async function told<T>(attempt: Promise<T>, answer: (value: T) => Told): Promise<Told> {
  try {
    return answer(await attempt)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refused: error.code, ...error.facts }
  }
}

const asLogged = ({ minutes: inside, outsideMinutes, minutesLeft }: Undone) => ({
  minutes: inside,
  outside: outsideMinutes,
  left: minutesLeft,
})
const plain = (count: number, left: number) => ({ minutes: count, outside: 0, left })

function asked(world: World, on: number, free: number, pick: number, differing: Partial<LogTimeInput> = {}) {
  const duration = minutes(1 + (pick % 97))
  return work(world.numbers[on] ?? '', duration, {
    beyondCap: beyondOf(duration, free, pick >> 3),
    activity: pick % 11 === 0 ? TRAVEL : 'meeting',
    workedOn: addDays(today(), -((pick >> 5) % (world.daysBack + 1))),
    earlyReason: 'called-first',
    lateReason: 'forgotten',
    ...differing,
  })
}

/** The ids of what was written, by which it is taken back and moved. */
async function written({ requestId }: LogTimeInput, entryId: string | null, parts: Omit<Part, 'id'>[]) {
  const outside = parts.some(({ place }) => place !== 'hours')
    ? await db().outsideTime.findUniqueOrThrow({ where: { requestId }, select: { id: true } })
    : null
  return parts.map((part): Part => ({ ...part, id: (part.place === 'hours' ? entryId : outside?.id) ?? '' }))
}

async function logOn(model: Model, world: World, on: number, input: LogTimeInput, booking?: Booked) {
  const pot = potAt(model, on)
  const held = booking ? heldFor(booking) : 0
  const { told: expected, parts } = expectLogged(on, input, leftIn(pot, held))
  let entryId: string | null = null
  const actual = await told(logTime(world.advisor, input), (logged) => {
    entryId = logged.entryId
    return asLogged(logged)
  })
  expect(actual).toEqual(expected)
  if ('refused' in expected) return
  if (booking) endBooking(model, booking)
  const kept: Logged = { input, on, parts: await written(input, entryId, parts), booking }
  pot.used += expected.minutes
  model.parts.push(...kept.parts)
  model.logged.push(kept)
}

/** Seldom, and once; what is reserved of the one that goes is cancelled first. */
export const mergeCompaniesOf: Step = async (model, world, pick) => {
  const [from, into] = pick % 2 ? [0, 2] : [2, 0]
  if ((pick >> 1) % 6 || !model.roundIsOpen || potAt(model, from) === potAt(model, into)) return
  for (const booking of standing(model)) {
    if (potAt(model, booking.on) !== potAt(model, from)) continue
    await cancelMeeting(world.advisor, seen(world, booking))
    endBooking(model, booking)
  }
  const number = world.numbers[into] ?? ''
  const other = world.numbers[from] ?? ''
  await linkCompanies(world.lead, { number, other, reason: 'registered-twice', goesOn: 'this' })
  const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { number: other } })
  const { id: linkId } = await db().companyLink.findFirstOrThrow({ where: { companyId, endedAt: null } })
  await mergeCompanies(world.lead, { number, linkId, requestId: randomUUID(), reason: 'register' })
  merge(model, from, into)
}

export const standing = ({ booked }: Model) => booked.filter(({ stands }) => stands)
const seen = (world: World, { on, id, sequence }: Booked) => ({
  number: world.numbers[on] ?? '',
  meetingId: id,
  sequence,
  requestId: randomUUID(),
})

async function takeBack(model: Model, world: World, part: Part, pick: number) {
  const input = {
    ...{ number: world.numbers[part.on] ?? '', entryId: part.id, requestId: randomUUID() },
    ...({ reason: 'wrong-duration', note: '' } as const),
  }
  const staff = pick % 2 ? world.lead : world.advisor
  const expected: Told = part.stands
    ? plain(part.minutes, leftOn(model, part.on, part.place === 'hours' ? part.minutes : 0))
    : { refused: 'already-reversed' }
  const actual =
    part.place === 'hours'
      ? await told(reverseTimeEntry(staff, input), (back) => plain(back.minutes, back.minutesLeft))
      : await told(reverseOutsideTime(staff, input), (back) => plain(back.minutes, leftOn(model, part.on)))
  expect(actual).toEqual(expected)
  if (part.stands) giveBack(model, part)
}

async function undo(model: Model, world: World, { input, on, parts, booking }: Logged) {
  const back = parts.filter(({ stands }) => stands)
  const sum = (inHours: boolean) =>
    back.filter(({ place }) => (place === 'hours') === inHours).reduce((total, { minutes: count }) => total + count, 0)
  const [inside, outside] = [sum(true), sum(false)]
  const ask = { number: input.number, requestId: randomUUID(), undoes: input.requestId }
  const actual = await told(undoTime(world.advisor, ask), asLogged)
  if (back.length === 0) return expect(actual).toEqual({ refused: 'already-reversed' })
  back.forEach((part) => giveBack(model, part))
  if (booking) bookAgain(model, booking)
  expect(actual).toEqual({ minutes: inside, outside, left: leftOn(model, on) })
}

async function move(model: Model, world: World, part: Part, pick: number) {
  const to = pick % world.numbers.length
  const by: 'lead' | 'advisor' = pick % 2 ? 'lead' : 'advisor'
  const ask = { by, from: part.on, to, entryId: part.id, requestId: randomUUID() }
  const expected = expectMoved(model, part, to)
  expect(await told(moveEntry(world[by], askMove(world, ask)), movedAs)).toEqual(expected)
  if ('refused' in expected) return
  const row =
    part.place === 'hours'
      ? await db().ledgerEntry.findUniqueOrThrow({ where: { requestId: ask.requestId }, select: { id: true } })
      : await db().outsideTime.findUniqueOrThrow({ where: { requestId: ask.requestId }, select: { id: true } })
  giveBack(model, part)
  const there: Part = { ...part, on: to, id: row.id, stands: true }
  if (part.place === 'hours') potAt(model, to).used += part.minutes
  model.parts.push(there)
  model.moved.push({ ask, part: there })
}

const movedAs = ({ minutes: count }: { minutes: number }) => plain(count, 0)
const askMove = (world: World, { from, to, entryId, requestId }: Model['moved'][number]['ask']) => ({
  ...{ number: world.numbers[from] ?? '', target: world.numbers[to] ?? '', entryId, requestId },
  ...({ earlyReason: 'called-first', lateReason: 'forgotten' } as const),
})

function expectMoved(model: Model, part: Part, to: number): Told {
  const samePot = potAt(model, part.on) === potAt(model, to)
  const minutesLeft = leftOn(model, to)
  if (to === part.on) return { refused: 'same-case' }
  if (part.place === 'beyond-cap' && !samePot && minutesLeft > 0) return { refused: 'cap-not-reached', minutesLeft }
  if (!part.stands) return { refused: 'already-reversed' }
  const room = leftOn(model, to, samePot ? part.minutes : 0)
  if (part.place === 'hours' && room < part.minutes)
    return { refused: 'target-full', minutes: part.minutes, minutesLeft }
  return plain(part.minutes, 0)
}

export const STEPS: Record<string, Step> = {
  log: async (model, world, pick) => {
    const on = pick % world.numbers.length
    await logOn(model, world, on, asked(world, on, leftOn(model, on), pick >> 2))
  },
  'log another’s': async (_model, world, pick) => {
    const input = work(oneOf(world.numbers, pick) ?? '', 1 + (pick % 97))
    expect(await told(logTime(world.stranger, input), asLogged)).toEqual({ refused: 'case-not-found' })
  },
  'log again': async (model, world, pick) => {
    const before = oneOf(model.logged, pick)
    if (!before) return
    const expected = before.parts.every(({ stands }) => stands)
      ? {
          minutes: before.parts.reduce((sum, part) => sum + (part.place === 'hours' ? part.minutes : 0), 0),
          outside: before.parts.reduce((sum, part) => sum + (part.place === 'hours' ? 0 : part.minutes), 0),
          left: leftOn(model, before.on),
        }
      : { refused: 'already-reversed' }
    expect(await told(logTime(world.advisor, before.input), asLogged)).toEqual(expected)
  },
  book: async (model, world, pick) => {
    const on = pick % world.numbers.length
    const reserved = minutes(pick % 5 ? (pick >> 2) % 130 : 0)
    const left = leftOn(model, on)
    const ask = arranged(world.numbers[on] ?? '', { reserved, length: LONG })
    let id = ''
    const actual = await told(bookMeeting(world.advisor, ask), ({ meetingId }) => {
      id = meetingId
      return plain(reserved, left - reserved)
    })
    const fits = reserved <= left
    if (model.roundIsOpen)
      expect(actual).toEqual(fits ? plain(reserved, left - reserved) : { refused: 'hold-past-cap', minutesLeft: left })
    else expect(actual).toEqual({ refused: 'case-takes-no-time' })
    if ('refused' in actual) return
    potAt(model, on).held += reserved
    model.booked.push({ id, on, requestId: ask.requestId, reserved, sequence: 0, stands: true })
  },
  rebook: async (model, world, pick) => {
    const booking = oneOf(standing(model), pick)
    if (!booking) return
    const reserved = minutes((pick >> 3) % 130)
    const free = leftOn(model, booking.on, booking.reserved)
    const ask = { ...arranged(world.numbers[booking.on] ?? '', { reserved, length: LONG }), ...seen(world, booking) }
    const expected =
      reserved <= free
        ? plain(reserved, free - reserved)
        : { refused: 'hold-past-cap', minutesLeft: leftOn(model, booking.on) }
    const actual = await told(moveMeeting(world.advisor, ask), () => plain(reserved, free - reserved))
    expect(actual).toEqual(model.roundIsOpen ? expected : { refused: 'case-takes-no-time' })
    if ('refused' in actual) return
    potAt(model, booking.on).held += reserved - booking.reserved
    Object.assign(booking, { reserved, sequence: booking.sequence + 1 })
  },
  cancel: async (model, world, pick) => {
    const booking = oneOf(model.booked, pick)
    if (!booking) return
    const asked = seen(world, booking)
    const actual = await told(cancelMeeting(world.advisor, asked), () => plain(booking.reserved, 0))
    expect(actual).toEqual(booking.stands ? plain(booking.reserved, 0) : { refused: 'meeting-moved-on' })
    if (booking.stands && pick % 3 === 0) await cancelMeeting(world.advisor, asked)
    endBooking(model, booking)
  },
  miss: async (model, world, pick) => {
    const booking = oneOf(standing(model), pick)
    if (!booking) return
    const drawn = Math.min(model.missed(booking.reserved), leftOn(model, booking.on, booking.reserved))
    const [request, then] = [seen(world, booking), new Date(Date.now() + 8 * DAY)]
    const missed = await markMissed(world.advisor, request, then)
    if (pick % 3 === 0) expect(await markMissed(world.advisor, request, then)).toEqual(missed)
    const { minutes: count, requestId } = missed
    expect(count).toBe(drawn)
    endBooking(model, booking)
    if (!requestId) return
    const { id } = await db().ledgerEntry.findUniqueOrThrow({ where: { requestId }, select: { id: true } })
    potAt(model, booking.on).used += drawn
    model.parts.push({ on: booking.on, minutes: drawn, place: 'hours', id, stands: true })
  },
  'log from a meeting': async (model, world, pick) => {
    const booking = oneOf(standing(model), pick)
    if (!booking) return
    const { on, id: meetingId } = booking
    const free = leftOn(model, on, booking.reserved)
    await logOn(model, world, on, asked(world, on, free, pick >> 2, { meetingId }), booking)
  },
  lapse: async (model, _world, pick) => {
    if (pick % 4) return
    await lapseMeetings(new Date(Date.now() + 20 * DAY))
    standing(model).forEach((booking) => endBooking(model, booking))
  },
  'take back': async (model, world, pick) => {
    const part = oneOf(model.parts, pick)
    if (part) await takeBack(model, world, part, pick >> 1)
  },
  undo: async (model, world, pick) => {
    const logged = oneOf(model.logged, pick)
    if (logged) await undo(model, world, logged)
  },
  move: async (model, world, pick) => {
    const part = oneOf(model.parts, pick)
    if (part) await move(model, world, part, pick >> 2)
  },
  'move again': async (model, world, pick) => {
    const moved = oneOf(model.moved, pick)
    if (!moved) return
    const expected = moved.part.stands ? plain(moved.part.minutes, 0) : { refused: 'already-reversed' }
    expect(await told(moveEntry(world[moved.ask.by], askMove(world, moved.ask)), movedAs)).toEqual(expected)
  },
}
