import { caseForChange } from '@/lib/cases/case-for-change'
import { moveCase } from '@/lib/cases/move-case'
import { mayMove, MOVES, type StatusMove } from '@/lib/cases/moves'
import { STATUSES } from '@/lib/cases/status'
import { transaction, type Tx } from '@/lib/db/transaction'
import { aCase } from '@/tests/support/a-case'
import { caseRow } from '@/tests/support/case-rows'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const moves = (Object.keys(MOVES) as (keyof typeof MOVES)[]).filter((move) => MOVES[move].to !== null) as StatusMove[]

/** A case is moved by those whose move it is: these lines are held by the type check. */
export const wrong = (tx: Tx) => [
  // @ts-expect-error an advisor accepts nothing
  moveCase(tx, { personId: '', role: 'advisor' }, { id: '', status: 'opened', version: 0 }, 0, 'accept'),
  // @ts-expect-error handing over changes no state
  moveCase(tx, { personId: '', role: 'project-lead' }, { id: '', status: 'assigned', version: 0 }, 0, 'handOver'),
]

describe.each(STATUSES)('a case that is %s', (status) => {
  it.each(moves.filter((move) => !mayMove(move, status)))('is refused to %s', async (move) => {
    const { number, lead } = await aCase()
    const attempt = (seen: number) =>
      transaction(async (tx) => {
        const { id } = await caseForChange(tx, lead, number)
        await moveCase(tx, lead as never, { id, status, version: 0 }, seen, move)
      })
    expect((await refused(() => attempt(0), 'step-not-allowed')).facts).toEqual({ status })
    await refused(() => attempt(1), 'case-moved-on')
    expect(await caseRow(number)).toMatchObject({ status: 'opened', version: 0 })
  })
})

it('is moved only from the state it is in, whatever its mover believes', async () => {
  const { number, lead } = await aCase()
  const attempt = () =>
    transaction(async (tx) => {
      const { id } = await caseForChange(tx, lead, number)
      await moveCase(tx, lead, { id, status: 'accepted', version: 0 }, 0, 'assign', {
        advisorId: (await anAdvisor()).personId,
      })
    })
  await expect(attempt()).rejects.toMatchObject({ code: 'case-moved-on' })
  expect(await caseRow(number)).toMatchObject({ status: 'opened', version: 0 })
})
