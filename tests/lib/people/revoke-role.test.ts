import { grantRole } from '@/lib/people/grant-role'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { revokeRole } from '@/lib/people/revoke-role'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { lastEvent } from '@/tests/support/told'
import { changesSoFar } from '@/tests/support/changes'
import { aLead, anAdvisor, givenRole } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('revoking a role', () => {
  it('works at once: a case is no longer given to them', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    const { number } = await aCase().triaged()
    await revokeRole(lead, { personId, role: 'advisor' })

    expect(await lastEvent()).toMatchObject({
      type: 'role.revoked',
      actorId: lead.personId,
      facts: { role: 'advisor', origin: 'hand' },
    })
    expect(await db().staffRole.findFirst({ where: { personId } })).toMatchObject({ revokedBy: lead.personId })
    await refused(
      async () => assignAdvisor(lead, { ...(await asSeen(number)), advisorId: personId }),
      'advisor-unknown',
    )
  })

  it('takes that role of that person alone, and leaves when an earlier one was taken', async () => {
    const [lead, one, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
    await grantRole(lead, { personId: one.personId, role: 'editor' })
    await revokeRole(lead, { personId: one.personId, role: 'advisor' })
    const [first] = await db().staffRole.findMany({ where: { personId: one.personId, role: 'advisor' } })
    const living = async ({ personId }: typeof one) =>
      (await db().staffRole.findMany({ where: { personId, revokedAt: null } })).map(({ role }) => role)
    expect([await living(one), await living(other)]).toEqual([['editor'], ['advisor']])
    await givenRole(one, 'advisor')
    await revokeRole(await aLead(), { personId: one.personId, role: 'advisor' })
    expect(await db().staffRole.findUnique({ where: { id: first?.id ?? '' } })).toEqual(first)
  })

  it('that nobody holds changes nothing', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    const before = await changesSoFar()
    await revokeRole(lead, { personId, role: 'auditor' })
    expect(await changesSoFar()).toBe(before)
  })

  it("is refused for a lead's own lead role", async () => {
    const lead = await aLead()
    await refused(() => revokeRole(lead, { personId: lead.personId, role: 'project-lead' }), 'not-yourself')
  })
})
