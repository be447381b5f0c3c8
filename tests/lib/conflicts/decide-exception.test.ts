import { decideException } from '@/lib/conflicts/decide-exception'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { askedException, isThere } from '@/tests/support/a-conflict'
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
