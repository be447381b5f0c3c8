import { randomUUID } from 'node:crypto'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeCase } from '@/lib/cases/close-case'
import { followCase } from '@/lib/cases/follow-case'
import { decideException } from '@/lib/conflicts/decide-exception'
import { listExceptions } from '@/lib/conflicts/list-exceptions'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { changeRound } from '@/lib/meetings/change-round'
import { aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { askedException, isThere } from '@/tests/support/a-conflict'
import { roundInput } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const next = () => {
  const { openedOn: _today, ...rules } = roundInput()
  return rules
}
const followed = async ({ id: predecessorId }: Pick<TestCase, 'id'>) =>
  db().supportCase.findUniqueOrThrow({ where: { predecessorId } })

/** Each way the database has to say whom a case is closed to. */
async function closedTo(personId: string, caseId: string): Promise<boolean[]> {
  const [said] = await asSuperuser<{ one: boolean; all: boolean; people: boolean }>(
    `select barred_from_case($1, $2) as one, $2 in (select cases_barred_to($1)) as all, $1 in (select people_barred_from($2)) as people`,
    [personId, caseId],
  )
  return said ? [said.one, said.all, said.people] : []
}
const SHUT = [true, true, true]
const OPEN = [false, false, false]

it('keeps whoever said that they may not help away from what the case goes on as, round after round', async () => {
  const made = await aCaseInProgress()
  const { advisor, lead } = made
  await reportConflict(advisor, { number: made.number, reason: 'relation' })
  const { id: roundId } = await changeRound(lead, made.roundId, next())
  const second = await followed(made)
  expect(second.advisorId).toBeNull()
  const give = async (number: string) => assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
  expect(await closedTo(advisor.personId, second.id)).toEqual(SHUT)
  await refused(() => give(second.number), 'conflict-of-interest')
  await changeRound(lead, roundId, next())
  const third = await followed(second)
  expect(await closedTo(advisor.personId, third.id)).toEqual(SHUT)
  await refused(() => give(third.number), 'conflict-of-interest')
  // Nobody else is kept away.
  expect(await closedTo((await anAdvisor()).personId, third.id)).toEqual(OPEN)
})

it('does so too where a lead follows an ended case by hand', async () => {
  const made = await aCaseInProgress()
  const { advisor, lead, number } = made
  await reportConflict(advisor, { number, reason: 'party' })
  await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
  const after = await followCase(lead, number, randomUUID())
  await acceptCase(lead, await asSeen(after.number))
  await refused(
    async () => assignAdvisor(lead, { ...(await asSeen(after.number)), advisorId: advisor.personId }),
    'conflict-of-interest',
  )
})

it('lets whoever may in spite of a conflict go on, until that is ended', async () => {
  const made = await aCaseInProgress()
  const { advisor, lead, number } = made
  await reportConflict(advisor, { number, reason: 'relation' })
  const exceptionId = await askedException(lead, number, advisor)
  await decideException(await aLead('Lo Ledare'), { exceptionId, decision: 'granted' })
  await changeRound(lead, made.roundId, next())
  const after = await followed(made)
  expect(after.advisorId).toBe(advisor.personId)
  expect(await closedTo(advisor.personId, after.id)).toEqual(OPEN)
  expect(await isThere(advisor, after.number)).toBe(true)
  expect((await listExceptions(lead, after.id)).map(({ id }) => id)).toEqual([exceptionId])
  await decideException(lead, { exceptionId, decision: 'ended' })
  expect(await closedTo(advisor.personId, after.id)).toEqual(SHUT)
  expect(await isThere(advisor, after.number)).toBe(false)
})

it('closes what follows to whoever says so there, whatever was granted before', async () => {
  const made = await aCaseInProgress()
  const { advisor, lead, number } = made
  await reportConflict(advisor, { number, reason: 'relation' })
  const exceptionId = await askedException(lead, number, advisor)
  await decideException(await aLead('Lo Ledare'), { exceptionId, decision: 'granted' })
  await changeRound(lead, made.roundId, next())
  const after = await followed(made)
  await reportConflict(advisor, { number: after.number, reason: 'other-circumstance' })
  expect(await closedTo(advisor.personId, after.id)).toEqual(SHUT)
  expect(await isThere(advisor, after.number)).toBe(false)
  const again = await askedException(lead, after.number, advisor)
  await decideException(await aLead('Lo Ledare'), { exceptionId: again, decision: 'granted' })
  expect(await isThere(advisor, after.number)).toBe(true)
})
