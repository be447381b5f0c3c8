import { record } from '@/lib/audit/record'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { listColleagues } from '@/lib/advisors/list-colleagues'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { tellLeads } from '@/lib/notices/tell-leads'
import { listContacts } from '@/lib/partners/list-contacts'
import { countLeads } from '@/lib/people/count-leads'
import { findLead } from '@/lib/people/find-lead'
import { tokenOf } from '@/tests/support/a-calendar'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { withTriggersOff } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

/** As where the job that takes roles has not run since. */
const over = ({ personId }: { personId: string }) =>
  withTriggersOff('staff_role', 'update staff_role set ends_on = today() - 1 where person_id = $1', [personId])
const emailOf = async ({ personId }: { personId: string }) =>
  (await db().person.findUniqueOrThrow({ where: { id: personId } })).email ?? ''

describe('a role whose last day is over, before it is taken', () => {
  it('advises no more: no calendar is read by its address, no case is given, nobody is named', async () => {
    const [made, advisor] = [await aCase().triaged(), await anAdvisor()]
    const token = tokenOf(await issueCalendar(advisor))
    expect(await findCalendarFeed(token)).not.toBeNull()
    await over(advisor)
    expect(await findCalendarFeed(token)).toBeNull()
    const seen = await asSeen(made.number)
    await refused(() => assignAdvisor(made.lead, { ...seen, advisorId: advisor.personId }), 'advisor-unknown')
    expect((await listColleagues(made.lead)).map(({ id }) => id)).not.toContain(advisor.personId)
    await expect(issueCalendar(advisor)).rejects.toThrow()
  })

  it('leads no more: is told of nothing, counted nowhere and acts in no trail', async () => {
    const [made, lead] = [await aCase(), await aLead('Siv Slutat')]
    const tell = () => transaction((tx) => tellLeads(tx, made.id, 'case-given-back', { number: made.number }))
    const before = await countLeads()
    await over(lead)
    await tell()
    expect(await mailsTo(lead.personId)).toEqual([])
    expect(await countLeads()).toBe(before - 1)
    expect(await findLead(await emailOf(lead))).toBeNull()
    expect(JSON.stringify(await listContacts(made.lead))).not.toContain('Siv Slutat')
    const acts = () =>
      transaction((tx) => record(tx, lead, 'person.reactivated', { kind: 'person', id: lead.personId }, {}))
    await refused(acts, 'signed-out')
  })

  it('is given anew by the directory where it gives it', async () => {
    const advisor = await anAdvisor()
    await syncDirectoryRoles(advisor.personId, ['advisor'])
    await over(advisor)
    await syncDirectoryRoles(advisor.personId, ['advisor'])
    const held = await db().staffRole.findMany({ where: { personId: advisor.personId, revokedAt: null } })
    expect(held).toMatchObject([{ role: 'advisor', origin: 'directory', endsOn: null }])
  })
})
