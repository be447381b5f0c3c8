import type { Role } from '@/lib/actors/actor'
import type { Status } from '@/lib/cases/status'

/** `to` is null where the case stays as it is: another advisor takes over, or another case follows. */
type MoveRule = { from: readonly Status[]; to: Status | null; by: readonly Role[] }

/**
 * What can be done with a case, when, and by whom: read by the operations, the actions, the screen and the tests that
 * knock on every door. What is not here does not exist. Waiting for the company is a mark, not a state.
 */
export const MOVES = {
  accept: { from: ['opened'], to: 'accepted', by: ['project-lead'] },
  decline: { from: ['opened', 'accepted'], to: 'declined', by: ['project-lead'] },
  assign: { from: ['accepted'], to: 'assigned', by: ['project-lead'] },
  handOver: { from: ['assigned', 'ongoing'], to: null, by: ['project-lead'] },
  giveBack: { from: ['assigned', 'ongoing'], to: 'accepted', by: ['advisor'] },
  start: { from: ['assigned'], to: 'ongoing', by: ['advisor'] },
  close: { from: ['assigned', 'ongoing'], to: 'closed', by: ['project-lead', 'advisor'] },
  join: { from: ['opened', 'accepted', 'assigned', 'ongoing'], to: 'closed', by: ['project-lead', 'advisor'] },
  withdraw: { from: ['opened', 'accepted', 'assigned', 'ongoing'], to: 'withdrawn', by: ['company-contact'] },
  reopen: { from: ['closed'], to: 'ongoing', by: ['project-lead'] },
  follow: { from: ['closed', 'declined', 'withdrawn'], to: null, by: ['project-lead'] },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof MOVES

/** What begins or goes on with work, and so is not done in a closed round. */
export const NEEDS_ROUND: readonly Move[] = ['accept', 'assign', 'handOver', 'giveBack', 'start', 'reopen']

/** A move that changes the state. */
export type StatusMove = { [M in Move]: (typeof MOVES)[M]['to'] extends Status ? M : never }[Move]
/** Whose move it is. */
export type MoverRole<M extends Move> = (typeof MOVES)[M]['by'][number]

export function mayMove(move: Move, from: Status): boolean {
  const { from: those }: MoveRule = MOVES[move]
  return those.includes(from)
}

export function mayMoveAs(role: Role, move: Move, from: Status): boolean {
  const { by }: MoveRule = MOVES[move]
  return by.includes(role) && mayMove(move, from)
}
