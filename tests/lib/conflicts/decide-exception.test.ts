import { countConflicts } from '@/lib/conflicts/count-conflicts'
import { decideException } from '@/lib/conflicts/decide-exception'
import { listExceptions } from '@/lib/conflicts/list-exceptions'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { askedException, declared, isThere } from '@/tests/support/a-conflict'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

async function asked() {
  const [advisor, lead, second] = [await anAdvisor(), await aLead(), await aLead('Lo Ledare')]
  const { number } = await aCase().triaged().assignedTo(advisor)
  await reportConflict(advisor, { number, reason: 'relation' })
  return { advisor, lead, second, number, exceptionId: await askedException(lead, number, advisor) }
}

it('is decided once, by another lead than asked, whichever of two comes first', async () => {
  const { advisor, lead, second, number, exceptionId } = await asked()
  await refused(() => decideException(lead, { exceptionId, decision: 'granted' }), 'exception-second-person')
  await refused(() => decideException(second, { exceptionId, decision: 'withdrawn' }), 'exception-second-person')
  const two = (['granted', 'refused'] as const).map((decision) => decideException(second, { exceptionId, decision }))
  expect((await losersOf(two)).map(({ code }) => code)).toEqual(['exception-decided'])
  const { status } = await db().conflictException.findUniqueOrThrow({ where: { id: exceptionId } })
  expect(await isThere(advisor, number)).toBe(status === 'granted')
})

it('is taken back by who asked, and then nobody grants it', async () => {
  const { advisor, lead, second, number, exceptionId } = await asked()
  await decideException(lead, { exceptionId, decision: 'withdrawn' })
  await refused(() => decideException(second, { exceptionId, decision: 'granted' }), 'exception-decided')
  expect(await isThere(advisor, number)).toBe(false)
})

it('ends, and the case is closed again', async () => {
  const { advisor, lead, second, number, exceptionId } = await asked()
  await refused(() => decideException(lead, { exceptionId, decision: 'ended' }), 'exception-decided')
  await decideException(second, { exceptionId, decision: 'granted' })
  expect(await isThere(advisor, number)).toBe(true)
  await decideException(lead, { exceptionId, decision: 'ended' })
  expect(await isThere(advisor, number)).toBe(false)
})

it('is listed for as long as it is asked for or granted, and by its own case alone', async () => {
  const [one, other] = [await asked(), await asked()]
  const of = async (number: string, lead = one.lead) => {
    const { id } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    return (await listExceptions(lead, id)).map(({ id, status }) => [id, status])
  }
  expect(await of(one.number)).toEqual([[one.exceptionId, 'asked']])
  expect((await listExceptions(one.lead)).map(({ id }) => id)).toEqual(
    expect.arrayContaining([one.exceptionId, other.exceptionId]),
  )
  await decideException(one.second, { exceptionId: one.exceptionId, decision: 'granted' })
  expect(await of(one.number)).toEqual([[one.exceptionId, 'granted']])
  await decideException(one.second, { exceptionId: one.exceptionId, decision: 'ended' })
  await decideException(other.second, { exceptionId: other.exceptionId, decision: 'refused' })
  expect([await of(one.number), await of(other.number)]).toEqual([[], []])
})

it('counts for the leads who did not ask, until it is decided', async () => {
  const { lead, second, exceptionId } = await asked()
  const [mine, theirs] = [await countConflicts(lead), await countConflicts(second)]
  expect(theirs).toBe(mine + 1)
  await decideException(second, { exceptionId, decision: 'granted' })
  // Let in again, the advisor has the case: there is nothing to hand over either.
  expect([await countConflicts(lead), await countConflicts(second)]).toEqual([mine - 1, theirs - 2])
})

it('is not there for a lead whom the case is closed to', async () => {
  const { advisor, lead, number, exceptionId } = await asked()
  const barred = await aLead('Ulf Utestängd')
  const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: companyId } })
  await declared(lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  expect(await isThere(barred, number)).toBe(false)
  await refused(() => decideException(barred, { exceptionId, decision: 'granted' }), 'exception-unknown')
  expect((await listExceptions(barred)).map(({ id }) => id)).not.toContain(exceptionId)
  expect(await isThere(advisor, number)).toBe(false)
})
