import { randomUUID } from 'node:crypto'
import { MOVES, type Move } from '@/lib/cases/moves'
import {
  BUYERS_LINE, CASE_COMPANY, CASE_STAFF, COLUMNS, EVERYONE, LEAD, STANDS_AS, WRITERS, type Column,
} from './matrix-columns' // prettier-ignore
import { today, type Fields } from './matrix-values'
import type { World } from './matrix-world'

export type ActionRule = {
  /** Whose call reaches the operation on this case. */
  allowed: readonly Column[]
  /** Those whose role may call it at all; outside `allowed` they are told `case-not-found`, or what `refusal` says. */
  roles: readonly Column[]
  /** What a call shows that got through: 'ok', 'redirect', or the refusal that only comes after access. */
  reaches: readonly string[]
  refusal?: Partial<Record<Column, string>>
  input: (world: World) => Fields
  /** What an allowed call sends instead, where the input would change what later cells need. */
  harmless?: (world: World) => Fields
  /** Starts or ends sessions: each cell gets one of its own. */
  endsSession?: boolean
}

export const STALE = '999999'

type Input = ActionRule['input']
export const ofCase =
  (more: () => Fields = () => ({})): Input =>
  ({ number }) => ({ number, ...more() })

/** Someone denied sends the version that would work; someone allowed a stale one, which is told `case-moved-on`. */
export const changes = (
  allowed: readonly Column[],
  roles: readonly Column[],
  more: Input = () => ({}),
): ActionRule => ({
  allowed,
  roles,
  reaches: ['case-moved-on'],
  input: (world) => ({ number: world.number, version: String(world.version), ...more(world) }),
  harmless: (world) => ({ number: world.number, version: STALE, ...more(world) }),
})
/** What the table of moves says: whoever has a role of the move may ask, whoever also has the case is let through. */
export const moves = (move: Move, more?: Input): ActionRule => {
  const by: readonly string[] = MOVES[move].by
  const roles = COLUMNS.filter((column) => by.includes(STANDS_AS[column]))
  return changes(
    roles.filter((column) => CASE_STAFF.includes(column) || CASE_COMPANY.includes(column)),
    roles,
    more,
  )
}
export const words = () => ({ requestId: randomUUID(), text: 'Prövar vem som släpps in.' })
export const everyones = (input: Input, ...reaches: string[]): ActionRule => ({
  allowed: EVERYONE,
  roles: EVERYONE,
  reaches,
  input,
})
export const leads = (input: Input, harmless: Input, ...reaches: string[]): ActionRule => ({
  allowed: LEAD,
  roles: LEAD,
  reaches,
  input,
  harmless,
})
export const writers = (...rule: Parameters<typeof leads>): ActionRule => ({
  ...leads(...rule),
  allowed: WRITERS,
  roles: WRITERS,
})
/** Of the buyers' line. What would change the question for later cells carries a stale version. */
export const line = (reaches: string, input: Input): ActionRule => ({
  allowed: BUYERS_LINE,
  roles: BUYERS_LINE,
  reaches: [reaches],
  input,
})
export const ofQuestion =
  (more: () => Fields = () => ({})): Input =>
  ({ questionNumber }) => ({ number: questionNumber, version: STALE, ...more() })
export const nobody = randomUUID()
/** A mail that its state would let through, as its newest version. */
export const mailOf =
  (state: keyof World['mails'] | 'unheardOf'): Input =>
  ({ mails }) => ({ mailId: state === 'unheardOf' ? nobody : mails[state], version: '0' })
export const reversal = (
  own: keyof World['entries'],
  reversed: keyof World['entries'],
  roles: readonly Column[],
): ActionRule => ({
  allowed: roles.filter((column) => CASE_STAFF.includes(column)),
  roles,
  reaches: ['already-reversed'],
  input: ({ number, entries }) => ({
    number,
    entryId: entries[own],
    requestId: randomUUID(),
    reason: 'other',
    note: '',
  }),
  harmless: ({ number, entries }) => ({
    number,
    entryId: entries[reversed],
    requestId: randomUUID(),
    reason: 'other',
    note: '',
  }),
})
export const round = () => ({
  name: 'Prövad',
  code: 'provad',
  openedOn: today(),
  cap: '300',
  responseWorkingDays: '2',
  logDaysAfterRound: '14',
  lateAfterDays: '14',
  holdLapseHours: '48',
  counted: 'call',
  staffLoginLink: 'on',
})
