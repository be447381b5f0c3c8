import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { findImpartiality } from '@/lib/conflicts/find-impartiality'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('is said once, by whoever has the case', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const { id, number } = await aCase().triaged().assignedTo(advisor)
  await refused(() => confirmImpartiality(other, { number }), 'case-not-found')
  expect(await findImpartiality(advisor, id)).toBe(false)
  await Promise.all([confirmImpartiality(advisor, { number }), confirmImpartiality(advisor, { number })])
  expect(await findImpartiality(advisor, id)).toBe(true)
  expect(await findImpartiality(other, id)).toBe(false)
  const told = { type: 'case.impartiality-confirmed', caseId: id }
  expect(await db().auditEvent.count({ where: told })).toBe(1)
})
