import { addDays, today } from '@/lib/calendar/days'
import { countRoleMatters, ENDING_DAYS } from '@/lib/people/count-role-matters'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { decideRole } from '@/lib/people/decide-role'
import { grantRole } from '@/lib/people/grant-role'
import { revokeRole } from '@/lib/people/revoke-role'
import { db } from '@/lib/db/client'
import { aLead, anEditor } from '@/tests/support/people'

it('counts what waits for the lead, and the roles whose last day is near', async () => {
  const [asker, other, one, two] = [await aLead(), await aLead(), await anEditor(), await anEditor()]
  const counts = async () => [await countRoleMatters(asker), await countRoleMatters(other)]
  expect(await counts()).toEqual([0, 0])
  await grantRole(asker, { personId: one.personId, role: 'advisor' })
  expect(await counts()).toEqual([0, 1])
  await grantRole(asker, { personId: other.personId, role: 'advisor' })
  expect(await counts()).toEqual([0, 1])
  const { id: requestId } = await db().roleRequest.findFirstOrThrow({ where: { personId: one.personId } })
  await decideRole(other, { requestId, decision: 'declined' })
  expect(await counts()).toEqual([0, 0])
  await grantRole(asker, { personId: one.personId, role: 'auditor', endsOn: addDays(today(), ENDING_DAYS + 1) })
  expect(await counts()).toEqual([0, 0])
  for (const { personId } of [one, two]) await grantRole(asker, { personId, role: 'auditor', endsOn: addDays(today(), ENDING_DAYS) })
  await grantRole(asker, { personId: two.personId, role: 'steering-member', endsOn: today() })
  expect(await counts()).toEqual([3, 3])
  await revokeRole(asker, { personId: one.personId, role: 'auditor' })
  expect(await counts()).toEqual([2, 2])
  await deactivatePerson(asker, two.personId)
  expect(await counts()).toEqual([0, 0])
}) // prettier-ignore
