import { today } from '@/lib/calendar/days'
import { monthOf } from '@/lib/calendar/months'
import { listAdvisorMonths } from '@/lib/time/list-advisor-months'
import { logTime } from '@/lib/time/log-time'
import { revokeRole } from '@/lib/people/revoke-role'
import { aCaseInProgress } from '@/tests/support/a-case'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'

it('is whoever advises now, and whoever has time in the month although they do not any more', async () => {
  const lead = await aLead()
  const [idle, gone, shut] = [await anAdvisor(), await anAdvisor(), await anAdvisor()]
  const { advisor, number } = await aCaseInProgress()
  const worked = await aCaseInProgress()
  await logTime(advisor, work(number, 30))
  await logTime(worked.advisor, work(worked.number, 45))
  await revokeRole(lead, { personId: gone.personId, role: 'advisor' })
  for (const { personId } of [shut, worked.advisor])
    await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [personId])
  const listed = new Map((await listAdvisorMonths(lead, monthOf(today()))).map(({ id, counted }) => [id, counted]))
  expect([idle, gone, shut, advisor, worked.advisor].map(({ personId }) => listed.get(personId))).toEqual([0, undefined, undefined, 30, 45]) // prettier-ignore
})
