import { mayMove, mayMoveAs, MOVES, type Move } from '@/lib/cases/moves'
import { OPEN_STATUSES, STATUSES, type Status } from '@/lib/cases/status'

const moves = Object.keys(MOVES) as Move[]
const ways = moves.flatMap((move) => MOVES[move].from.map((from) => ({ move, from, to: MOVES[move].to })))
const madeFrom = (status: Status) => ways.filter(({ from, to }) => from === status && to !== null)

describe('the moves of a case', () => {
  it('lead to every state from the first one', () => {
    const reached = new Set<Status>(['opened'])
    for (const _ of STATUSES) for (const { from, to } of ways) if (reached.has(from) && to) reached.add(to)
    expect([...reached].sort()).toEqual([...STATUSES].sort())
  })

  it('lead on from every open state, and each of them can be taken back by the company', () => {
    expect(OPEN_STATUSES.filter((status) => madeFrom(status).length < 2)).toEqual([])
    expect(OPEN_STATUSES.filter((status) => !mayMoveAs('company-contact', 'withdraw', status))).toEqual([])
  })

  it('end where a case was declined or withdrawn: only another case can follow', () => {
    expect([...madeFrom('declined'), ...madeFrom('withdrawn')]).toEqual([])
    expect(STATUSES.filter((status) => mayMove('follow', status))).toEqual(['declined', 'closed', 'withdrawn'])
  })

  it('never stay where they lead', () => {
    expect(ways.filter(({ from, to }) => from === to)).toEqual([])
  })

  it('are nobody else’s than the table says', () => {
    expect(mayMoveAs('advisor', 'accept', 'opened')).toBe(false)
    expect(mayMoveAs('auditor', 'close', 'ongoing')).toBe(false)
    expect(mayMoveAs('project-lead', 'start', 'assigned')).toBe(false)
    expect(mayMoveAs('advisor', 'start', 'assigned')).toBe(true)
  })
})
