import { minutes, type Minutes } from '@/lib/calendar/minutes'
import type { GroupDraws, SecondDraws } from '@/lib/rounds/draws'
import type { LogGroupInput } from '@/lib/time/group-inputs'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import type { LogTimeInput } from '@/lib/time/inputs'

/** Five hours: product rule 1. */
const CAP = 300
export const TRAVEL = 'travel'

/** A company's hours in the round: numbers, and nothing of how they are stored. */
export type Pot = { used: number; held: number }
/** `place` is where it was written; what a move writes is a part of its own. */
export type Part = {
  on: number
  minutes: number
  place: 'hours' | 'not-counted' | 'beyond-cap' | 'group' | 'second'
  id: string
  stands: boolean
}
export type Logged = { input: LogTimeInput; on: number; parts: Part[]; booking?: Booked }
export type Moved = {
  ask: { by: 'lead' | 'advisor'; from: number; to: number; entryId: string; requestId: string }
  part: Part
}
export type Grouped = { input: LogGroupInput; on: number; requestId: string; parts: Part[] }
/** Both halves of a meeting with two advisors, which go back together. */
export type Joint = { input: LogJointInput; parts: Part[] }
export type Booked = { id: string; on: number; requestId: string; reserved: number; sequence: number; stands: boolean }

/** What there is, as whoever knows only the rules keeps it: `potOf` says whose pot a case draws from. */
export type Model = {
  pots: Pot[]
  potOf: number[]
  parts: Part[]
  logged: Logged[]
  moved: Moved[]
  booked: Booked[]
  grouped: Grouped[]
  joints: Joint[]
  roundIsOpen: boolean
  /** The most that a missed meeting draws, of those that are reserved for it. */
  missed: (reserved: number) => number
  /** What one meeting with several companies draws from each. */
  groupDraws: GroupDraws
  /** What one meeting with two advisors draws. */
  secondDraws: SecondDraws
}

type Rules = Pick<Model, 'missed' | 'groupDraws' | 'secondDraws'>

export function emptyModel(potOf: number[], rules: Rules): Model {
  const pots = [...new Set(potOf)].map(() => ({ used: 0, held: 0 }))
  return {
    pots,
    potOf,
    parts: [],
    logged: [],
    moved: [],
    booked: [],
    grouped: [],
    joints: [],
    roundIsOpen: true,
    ...rules,
  }
}

export function potAt({ pots, potOf }: Model, on: number): Pot {
  const pot = pots[potOf[on] ?? 0]
  if (!pot) throw new Error(`no case ${on}`)
  return pot
}

/** What is left for a case once `back` minutes of its pot have come back: merged pots may be above the cap. */
export const leftOn = (model: Model, on: number, back = 0): number => leftIn(potAt(model, on), back)
export const leftIn = ({ used, held }: Pot, back = 0): number => Math.max(0, CAP - used - held + back)

export const heldFor = ({ stands, reserved }: Booked): number => (stands ? reserved : 0)

export function giveBack(model: Model, part: Part): void {
  part.stands = false
  if (part.place === 'hours') potAt(model, part.on).used -= part.minutes
}

/** The cases of one pot draw from another from now on, and what was used of it with them. */
export function merge(model: Model, from: number, into: number): void {
  const [gone, goesOn] = [potAt(model, from), potAt(model, into)]
  goesOn.used += gone.used
  const pot = model.potOf[into] ?? 0
  const before = model.potOf[from]
  model.potOf = model.potOf.map((one) => (one === before ? pot : one))
}

export function endBooking(model: Model, booked: Booked): void {
  potAt(model, booked.on).held -= heldFor(booked)
  booked.stands = false
}

/** Booked again by an undo, with what there is room for; in a round that has ended no case has meetings. */
export function bookAgain(model: Model, booked: Booked): void {
  if (!model.roundIsOpen || booked.stands) return
  booked.stands = true
  booked.reserved = Math.min(booked.reserved, leftOn(model, booked.on))
  potAt(model, booked.on).held += booked.reserved
}

export type Told = { refused: string; [detail: string]: unknown } | { minutes: number; outside: number; left: number }

/** What work is told, when `free` minutes are left for it; the parts that it leaves have no ids yet. */
export function expectLogged(on: number, input: LogTimeInput, free: number): { told: Told; parts: Omit<Part, 'id'>[] } {
  const { duration, beyondCap, activity } = input
  const refused = (code: string, details: object) => ({ told: { refused: code, ...details }, parts: [] })
  const part = (place: Part['place'], count: number) => ({ on, minutes: count, place, stands: true })
  if (activity === TRAVEL) {
    return { told: { minutes: 0, outside: duration, left: free }, parts: [part('not-counted', duration)] }
  }
  const inside = duration - beyondCap
  if (inside > free) return refused('cap-reached', { minutes: duration, minutesLeft: free })
  const left = free - inside
  if (beyondCap > 0 && left > 0) return refused('cap-not-reached', { minutesLeft: left })
  return {
    told: { minutes: inside, outside: beyondCap, left },
    parts: [...(inside > 0 ? [part('hours', inside)] : []), ...(beyondCap > 0 ? [part('beyond-cap', beyondCap)] : [])],
  }
}

/** What of a duration passes what is left: split as the panel offers it, not at all, or wrongly. */
export function beyondOf(duration: Minutes, free: number, pick: number): Minutes {
  const past = Math.max(0, duration - free)
  if (pick % 3 === 0) return minutes(0)
  return minutes(pick % 7 === 0 ? pick % (duration + 1) : past)
}
