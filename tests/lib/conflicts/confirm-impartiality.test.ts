import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { asksImpartial, findImpartiality } from '@/lib/conflicts/find-impartiality'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('is said once, by whoever has the case', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const { id, number } = await aCase().triaged().givenTo(advisor)
  await refused(() => confirmImpartiality(other, { number }), 'case-not-found')
  expect(await findImpartiality(advisor, id)).toBe(false)
  await Promise.all([confirmImpartiality(advisor, { number }), confirmImpartiality(advisor, { number })])
  expect(await findImpartiality(advisor, id)).toBe(true)
  expect(await findImpartiality(other, id)).toBe(false)
  // Of each case by itself.
  const next = await aCase().triaged().givenTo(advisor)
  expect(await findImpartiality(advisor, next.id)).toBe(false)
  const told = { type: 'case.impartiality-confirmed', caseId: id }
  expect(await db().auditEvent.count({ where: told })).toBe(1)
})

it('is asked of whoever has the case, in whichever role they look at it, and of nobody else', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const { id, number, lead } = await aCase().triaged().givenTo(advisor)
  const given = { id, advisorId: advisor.personId, outcome: null }
  const asLead = { role: 'project-lead', personId: advisor.personId } as const
  expect(await asksImpartial([advisor], given)).toBe(true)
  expect(await asksImpartial([asLead, advisor], given)).toBe(true)
  expect(await asksImpartial([lead], given)).toBe(false)
  expect(await asksImpartial([other], given)).toBe(false)
  expect(await asksImpartial([advisor], { ...given, outcome: 'joined' })).toBe(false)
  await confirmImpartiality(advisor, { number })
  expect(await asksImpartial([asLead, advisor], given)).toBe(false)
})
