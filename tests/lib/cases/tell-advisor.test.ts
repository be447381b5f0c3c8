import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { transaction } from '@/lib/db/transaction'
import { aCase } from '@/tests/support/a-case'
import { caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { anAdvisor } from '@/tests/support/people'

describe('telling the advisor of a case', () => {
  it('mails what someone else did, and nothing of what they did themselves', async () => {
    const advisor = await anAdvisor()
    const { id, number, lead } = await aCase().triaged().assignedTo(advisor)
    const { advisorId } = await caseRow(number)
    await transaction((tx) => tellAdvisor(tx, { id, number, advisorId }, lead, 'case-changed'))
    await transaction((tx) => tellAdvisor(tx, { id, number, advisorId }, advisor, 'case-changed'))
    expect(await mailsTo(advisor.personId)).toEqual(['case-assigned', 'case-changed'])
  })

  it('mails nobody while the case has no advisor', async () => {
    const { id, number, lead } = await aCase()
    await transaction((tx) => tellAdvisor(tx, { id, number, advisorId: null }, lead, 'case-changed'))
    expect(await mailsTo(lead.personId)).toEqual([])
  })
})
