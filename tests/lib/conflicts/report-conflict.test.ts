import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { isThere } from '@/tests/support/a-conflict'
import { anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

it('is said by whoever has the case, once, and closes it to them', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const { id, number } = await aCase().triaged().assignedTo(advisor)
  await refused(() => reportConflict(other, { number, reason: 'party' }), 'case-not-found')
  const twice = [1, 2].map(() => reportConflict(advisor, { number, reason: 'relation' }))
  expect((await losersOf(twice)).map(({ code }) => code)).toEqual(['case-not-found'])
  expect(await isThere(advisor, number)).toBe(false)
  const [event] = await db().auditEvent.findMany({ where: { type: 'case.recused', caseId: id } })
  expect(event?.facts).toEqual({})
})
