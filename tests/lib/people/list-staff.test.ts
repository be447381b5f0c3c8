import { today } from '@/lib/calendar/days'
import { countLeads } from '@/lib/people/count-leads'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { grantRole } from '@/lib/people/grant-role'
import { listStaff } from '@/lib/people/list-staff'
import { revokeRole } from '@/lib/people/revoke-role'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { declared } from '@/tests/support/a-conflict'
import { closedBy } from '@/tests/support/closed-case'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, anEditor, aSteeringMember } from '@/tests/support/people'

it('says of each what they hold now, what of it the directory gives, and how many cases they have in hand', async () => {
  const [lead, advisor, other] = [await aLead(), await anAdvisor('Anna Två'), await anAdvisor('Bo Ingen')]
  await grantRole(lead, { personId: advisor.personId, role: 'auditor' })
  await grantRole(lead, { personId: advisor.personId, role: 'editor' })
  await revokeRole(lead, { personId: advisor.personId, role: 'editor' })
  const fromDirectory = `update staff_role set origin = 'directory', granted_by = null where person_id = $1 and role in ('auditor', 'editor')`
  await withTriggersOff('staff_role', fromDirectory, [advisor.personId])
  const made = await aCase().triaged().assignedTo(advisor)
  await aCase().triaged().assignedTo(advisor)
  await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
  const of = async (reader = lead, { personId } = advisor) => (await listStaff(reader)).find(({ id }) => id === personId)
  expect(await of()).toMatchObject({ roles: ['advisor', 'auditor'], since: { advisor: today(), auditor: today() }, ends: {}, waiting: [], fromDirectory: ['auditor'], deactivated: false, openCases: 2 })
  expect(await of(lead, other)).toMatchObject({ roles: ['advisor'], fromDirectory: [], openCases: 0 })

  const barred = await aLead('Ulf Utestängd')
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: made.companyId } })
  await declared(lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  expect(await of(barred)).toMatchObject({ openCases: 1 })
}) // prettier-ignore

it('counts the leads who may act now, and nobody else', async () => {
  const before = await countLeads()
  const [lead, former, shutOut] = [await aLead(), await aLead(), await aLead()]
  await anEditor()
  await aSteeringMember()
  expect(await countLeads()).toBe(before + 3)
  await revokeRole(lead, { personId: former.personId, role: 'project-lead' })
  expect(await countLeads()).toBe(before + 2)
  await deactivatePerson(lead, shutOut.personId)
  expect(await countLeads()).toBe(before + 1)
})
