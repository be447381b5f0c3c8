import { findLead } from '@/lib/people/find-lead'
import { revokeRole } from '@/lib/people/revoke-role'
import { db } from '@/lib/db/client'
import { aLead, anAdvisor } from '@/tests/support/people'

const emailOf = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).email ?? ''

it('finds who acts as project lead now, by address in any letters, and nobody else', async () => {
  const [lead, other, advisor] = [await aLead(), await aLead(), await anAdvisor()]
  const email = await emailOf(lead.personId)
  expect(await findLead(email.toUpperCase())).toEqual(lead)
  expect(await findLead(await emailOf(advisor.personId))).toBeNull()
  await revokeRole(other, { personId: lead.personId, role: 'project-lead' })
  expect(await findLead(email)).toBeNull()
  expect(await findLead('ingen@example.test')).toBeNull()
})
