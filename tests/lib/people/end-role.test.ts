import { addDays, today } from '@/lib/calendar/days'
import { endRole } from '@/lib/people/end-role'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

const inDays = (days: number) => addDays(today(), days)
describe('the last day of a role', () => {
  it('is set, and set earlier, but never later', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    await endRole(lead, { personId, role: 'advisor', endsOn: inDays(9) })
    expect(await lastEvent()).toMatchObject({ type: 'role.end-set', actorId: lead.personId, facts: { role: 'advisor', endsOn: inDays(9) } })
    for (const days of [9, 10]) await refused(() => endRole(lead, { personId, role: 'advisor', endsOn: inDays(days) }), 'role-end-later')
    await endRole(lead, { personId, role: 'advisor', endsOn: inDays(0) })
    await refused(() => endRole(lead, { personId, role: 'advisor', endsOn: inDays(1) }), 'role-end-later')
  })

  it('is not the directory’s, nor of a role that is gone, nor a lead’s own', async () => {
    const [lead, { personId }] = [await aLead(), await anAdvisor()]
    const end = (role: 'advisor' | 'editor' | 'project-lead', of = personId) => () => endRole(lead, { personId: of, role, endsOn: inDays(3) })
    await refused(end('editor'), 'role-not-by-hand')
    await refused(end('project-lead', lead.personId), 'not-yourself')
    await withTriggersOff('staff_role', `update staff_role set origin = 'directory', granted_by = null where person_id = $1`, [personId])
    await refused(end('advisor'), 'role-not-by-hand')
  })

  it('is not that of the last lead without one', async () => {
    const [one, other] = [await aLead(), await aLead()]
    await withTriggersOff('staff_role', `update staff_role set revoked_at = now() where role = 'project-lead' and person_id <> all($1)`, [[one.personId, other.personId]])
    await endRole(one, { personId: other.personId, role: 'project-lead', endsOn: inDays(3) })
    await refused(() => endRole(other, { personId: one.personId, role: 'project-lead', endsOn: inDays(3) }), 'last-lead')
  })
}) // prettier-ignore
